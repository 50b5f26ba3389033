/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_PERSON (desk_person_get_type ())
G_DECLARE_FINAL_TYPE (DeskPerson, desk_person, DESK, PERSON, GtkBox)

/**
 * DeskPerson:
 *
 * The person at the counter now and all that is written down for them. What the officer types is
 * handed to the session by itself.
 *
 * Signals: "seen" (the documents ticked off have changed).
 */
void        desk_person_show         (DeskPerson   *self,
                                      DeskSession  *session,
                                      GStrv         seen);
void        desk_person_tick         (DeskPerson   *self);
DeskServed *desk_person_dup_served   (DeskPerson   *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv       desk_person_dup_seen     (DeskPerson   *self) G_GNUC_WARN_UNUSED_RESULT;
void        desk_person_forget       (DeskPerson   *self);
void        desk_person_focus_search (DeskPerson   *self);

G_END_DECLS
