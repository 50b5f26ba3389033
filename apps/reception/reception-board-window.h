/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kios-context.h"

G_BEGIN_DECLS

#define RECEPTION_TYPE_BOARD_WINDOW (reception_board_window_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionBoardWindow, reception_board_window, RECEPTION, BOARD_WINDOW, AdwApplicationWindow)

/**
 * ReceptionBoardWindow:
 *
 * The board of the waiting room: the last call large, the calls before, what each desk serves now,
 * clock, age of the data, service charter, hours and where to complain. Never a name.
 *
 * Properties: "context" (construct only, an open store).
 */

G_END_DECLS
