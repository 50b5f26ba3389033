/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_FIND_DIALOG (desk_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DeskFindDialog, desk_find_dialog, DESK, FIND_DIALOG, AdwWindow)

/**
 * DeskFindDialog:
 *
 * Finds a visit by its number or by the scanned slip, says how it stands, and offers what can be
 * done with it from here: back to the queue after parking or a no-show, or a call out of order.
 *
 * Signals: "ordered" (int: DESK_ACTION_RETURN or DESK_ACTION_PICK, const char *request_id,
 * const char *number).
 */
GtkWindow *desk_find_dialog_new (DeskSession *session,
                                 const char  *number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
