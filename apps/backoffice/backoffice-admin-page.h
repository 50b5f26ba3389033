/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_ADMIN_PAGE (backoffice_admin_page_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeAdminPage, backoffice_admin_page, BACKOFFICE, ADMIN_PAGE, BackofficePage)

/**
 * BackofficeAdminPage:
 *
 * Administration, one tab per topic: officers, counters, settings, services, hours, database.
 */
GtkWidget *backoffice_admin_page_new      (BackofficeSession   *session) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *backoffice_admin_page_show_tab (BackofficeAdminPage *self,
                                           const char          *name);

G_END_DECLS
