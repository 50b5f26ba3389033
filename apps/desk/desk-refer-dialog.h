/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_REFER_DIALOG (desk_refer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DeskReferDialog, desk_refer_dialog, DESK, REFER_DIALOG, AdwWindow)

/**
 * DeskReferDialog:
 *
 * What goes to the back office: the problem, and for employers how far the business reaches.
 *
 * Signals: "decided" (const char *problem, int scope, const char *region_code: %NULL when not known).
 */
GtkWindow *desk_refer_dialog_new (DeskSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
