/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_COUNTERS_TAB (backoffice_counters_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCountersTab, backoffice_counters_tab, BACKOFFICE, COUNTERS_TAB, BackofficePage)

/**
 * BackofficeCountersTab:
 *
 * Counters: who works where, and closing one that was left open.
 */

G_END_DECLS
