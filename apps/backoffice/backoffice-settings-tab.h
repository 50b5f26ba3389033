/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_SETTINGS_TAB (backoffice_settings_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeSettingsTab, backoffice_settings_tab, BACKOFFICE, SETTINGS_TAB, BackofficePage)

/**
 * BackofficeSettingsTab:
 *
 * The site's settings, each stored when it is applied.
 */

G_END_DECLS
