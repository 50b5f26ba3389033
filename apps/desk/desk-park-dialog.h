/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_PARK_DIALOG (desk_park_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DeskParkDialog, desk_park_dialog, DESK, PARK_DIALOG, AdwWindow)

/**
 * DeskParkDialog:
 *
 * Why somebody is parked, and when they come back, if that is known.
 *
 * Signals: "decided" (const char *reason, gint64 return_us: 0 for by hand).
 */
GtkWindow *desk_park_dialog_new (DeskSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
