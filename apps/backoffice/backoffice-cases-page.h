/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_CASES_PAGE (backoffice_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCasesPage, backoffice_cases_page, BACKOFFICE, CASES_PAGE, BackofficePage)

/**
 * BackofficeCasesPage:
 *
 * All cases, late ones first, with search and a filter by state.
 *
 * Properties: "n-open", "n-late" (read-only, notify).
 */
GtkWidget  *backoffice_cases_page_new        (BackofficeSession   *session) G_GNUC_WARN_UNUSED_RESULT;
guint       backoffice_cases_page_get_n_open (BackofficeCasesPage *self);
guint       backoffice_cases_page_get_n_late (BackofficeCasesPage *self);
GListModel *backoffice_cases_page_get_shown  (BackofficeCasesPage *self);
void        backoffice_cases_page_set_filter (BackofficeCasesPage *self,
                                              guint                filter,
                                              const char          *search);

G_END_DECLS
