/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk-session.h"
#include "kios-context.h"

G_BEGIN_DECLS

#define DESK_TYPE_WINDOW (desk_window_get_type ())
G_DECLARE_FINAL_TYPE (DeskWindow, desk_window, DESK, WINDOW, AdwApplicationWindow)

/**
 * DeskWindow:
 *
 * The officer's one window: who works at which counter, then queue, person and actions.
 */
DeskWindow  *desk_window_new         (GtkApplication *app,
                                      KiosContext    *context,
                                      guint           counter_no,
                                      const char     *login,
                                      const char     *desks) G_GNUC_WARN_UNUSED_RESULT;
DeskSession *desk_window_get_session (DeskWindow     *self);

G_END_DECLS
