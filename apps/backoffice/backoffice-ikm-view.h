/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kios-ikm.h"

G_BEGIN_DECLS

#define BACKOFFICE_IKM_LEAST 5

#define BACKOFFICE_TYPE_IKM_VIEW (backoffice_ikm_view_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeIkmView, backoffice_ikm_view, BACKOFFICE, IKM_VIEW, GtkWidget)

/**
 * BackofficeIkmView:
 *
 * The satisfaction index: number, class, how many answered, and the nine elements as bars with
 * their means. "No data yet" without answers; nothing but a sentence where so few answered that one
 * could tell who.
 */
GtkWidget  *backoffice_ikm_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void        backoffice_ikm_view_set_tally (BackofficeIkmView  *self,
                                           const KiosIkmTally *tally,
                                           gboolean            is_breakdown);
const char *backoffice_ikm_element_name   (KiosIkmElement      element);
char       *backoffice_ikm_class_name     (char                letter) G_GNUC_WARN_UNUSED_RESULT;
char       *backoffice_ikm_number         (const char         *number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
