/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_QUEUE (desk_queue_get_type ())
G_DECLARE_FINAL_TYPE (DeskQueue, desk_queue, DESK, QUEUE, GtkBox)

/**
 * DeskQueue:
 *
 * Who waits for this counter, in calling order, the next one as a card; below who is parked; at the
 * foot how old all this is.
 *
 * Signals: "chosen" (const char *number: a row was activated).
 */
void desk_queue_set_session (DeskQueue   *self,
                             DeskSession *session);
void desk_queue_tick        (DeskQueue   *self);

G_END_DECLS
