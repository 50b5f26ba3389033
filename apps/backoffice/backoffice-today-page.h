/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_TODAY_PAGE (backoffice_today_page_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeTodayPage, backoffice_today_page, BACKOFFICE, TODAY_PAGE, BackofficePage)

/**
 * BackofficeTodayPage:
 *
 * The day as it goes: numbers, desks, counters, what needs attention, arrivals, satisfaction.
 */
GtkWidget *backoffice_today_page_new (BackofficeSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
