/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_TEXT_FIELD (backoffice_text_field_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeTextField, backoffice_text_field, BACKOFFICE, TEXT_FIELD, GtkBox)

/**
 * BackofficeTextField:
 *
 * A label above a few lines of text.
 *
 * Properties: "label", "text" (strings, notify).
 */
GtkWidget  *backoffice_text_field_new       (const char          *label) G_GNUC_WARN_UNUSED_RESULT;
void        backoffice_text_field_set_label (BackofficeTextField *self,
                                             const char          *label);
char       *backoffice_text_field_dup_text  (BackofficeTextField *self) G_GNUC_WARN_UNUSED_RESULT;
void        backoffice_text_field_set_text  (BackofficeTextField *self,
                                             const char          *text);

G_END_DECLS
