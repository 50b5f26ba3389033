/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_CARE_TAB (backoffice_care_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCareTab, backoffice_care_tab, BACKOFFICE, CARE_TAB, BackofficePage)

/**
 * BackofficeCareTab:
 *
 * The database: what it is, when it was backed up, and a check of everything in it.
 */

G_END_DECLS
