/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_OFFICERS_TAB (backoffice_officers_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeOfficersTab, backoffice_officers_tab, BACKOFFICE, OFFICERS_TAB, BackofficePage)

/**
 * BackofficeOfficersTab:
 *
 * Officers: who they are, new ones, new PINs, leave.
 */
const char *backoffice_officers_tab_get_pin (BackofficeOfficersTab *self);
void        backoffice_officers_tab_add     (BackofficeOfficersTab *self,
                                             const char            *name,
                                             const char            *login,
                                             KiosRole               role);

G_END_DECLS
