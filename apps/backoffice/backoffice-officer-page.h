/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kios-context.h"
#include "records/kios-officer.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_OFFICER_PAGE (backoffice_officer_page_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeOfficerPage, backoffice_officer_page, BACKOFFICE, OFFICER_PAGE, GtkWidget)

/**
 * BackofficeOfficerPage:
 *
 * Who works here? The officers of the site who may act.
 *
 * Signals: "chosen" (#KiosOfficer); "failed" (#GError).
 */
GtkWidget *backoffice_officer_page_new (KiosContext *context,
                                        const char  *login) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
