/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_HISTORY (desk_history_get_type ())
G_DECLARE_FINAL_TYPE (DeskHistory, desk_history, DESK, HISTORY, GtkBox)

/**
 * DeskHistory:
 *
 * The person's earlier visits at this site: the last ones, and all of them on demand.
 */
void desk_history_show (DeskHistory *self,
                        GPtrArray   *visits);

G_END_DECLS
