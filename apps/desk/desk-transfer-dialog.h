/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_TRANSFER_DIALOG (desk_transfer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DeskTransferDialog, desk_transfer_dialog, DESK, TRANSFER_DIALOG, AdwWindow)

/**
 * DeskTransferDialog:
 *
 * Which desk somebody is sent on to.
 *
 * Signals: "decided" (guint desk_no, const char *note).
 */
GtkWindow *desk_transfer_dialog_new (DeskSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
