/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_QUEUE_ROW (desk_queue_row_get_type ())
G_DECLARE_FINAL_TYPE (DeskQueueRow, desk_queue_row, DESK, QUEUE_ROW, GtkListBoxRow)

/**
 * DeskQueueRow:
 *
 * One person who waits, or is parked: desk, number, minutes, service, and why it is their turn.
 */
GtkWidget   *desk_queue_row_new         (DeskSession   *session,
                                         KiosRequest   *request) G_GNUC_WARN_UNUSED_RESULT;
void         desk_queue_row_tick        (DeskQueueRow  *self);
void         desk_queue_row_set_is_next (DeskQueueRow  *self,
                                         gboolean       is_next);
KiosRequest *desk_queue_row_get_request (DeskQueueRow  *self);

G_END_DECLS
