/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_VISITOR_CARD (desk_visitor_card_get_type ())
G_DECLARE_FINAL_TYPE (DeskVisitorCard, desk_visitor_card, DESK, VISITOR_CARD, GtkBox)

/**
 * DeskVisitorCard:
 *
 * The person at the counter: number, what is known of them (masked), and the clock.
 */
void desk_visitor_card_show (DeskVisitorCard *self,
                             DeskSession     *session);
void desk_visitor_card_tick (DeskVisitorCard *self);

G_END_DECLS
