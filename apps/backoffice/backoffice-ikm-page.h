/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-ikm-view.h"
#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_IKM_PAGE (backoffice_ikm_page_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeIkmPage, backoffice_ikm_page, BACKOFFICE, IKM_PAGE, BackofficePage)

/**
 * BackofficeIkmPage:
 *
 * The satisfaction index over a range of dates, as a whole and per desk.
 */
GtkWidget  *backoffice_ikm_page_new       (BackofficeSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *backoffice_ikm_page_get_index (BackofficeIkmPage *self);

G_END_DECLS
