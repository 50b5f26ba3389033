/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_HOURS_TAB (backoffice_hours_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeHoursTab, backoffice_hours_tab, BACKOFFICE, HOURS_TAB, BackofficePage)

/**
 * BackofficeHoursTab:
 *
 * Opening hours, other hours, holidays.
 */

G_END_DECLS
