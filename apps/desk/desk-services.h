/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_SERVICES (desk_services_get_type ())
G_DECLARE_FINAL_TYPE (DeskServices, desk_services, DESK, SERVICES, GtkBox)

/**
 * DeskServices:
 *
 * The services given: what was asked for, and what the officer adds from the catalogue by typing a
 * part of its name.
 *
 * Signals: "changed" (the officer chose or took away).
 */
void  desk_services_show          (DeskServices *self,
                                   DeskSession  *session);
GStrv desk_services_dup_codes     (DeskServices *self) G_GNUC_WARN_UNUSED_RESULT;
void  desk_services_add           (DeskServices *self,
                                   const char   *code);
void  desk_services_focus_search  (DeskServices *self);

G_END_DECLS
