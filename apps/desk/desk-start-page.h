/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-jobs.h"
#include "desk-memory.h"

G_BEGIN_DECLS

#define DESK_TYPE_START_PAGE (desk_start_page_get_type ())
G_DECLARE_FINAL_TYPE (DeskStartPage, desk_start_page, DESK, START_PAGE, GtkBox)

/**
 * DeskStartPage:
 *
 * Who works here, at which counter, for which desks.
 *
 * Signals: "chosen" (const char *login, guint counter_no, GArray *desks).
 */
void desk_start_page_show     (DeskStartPage    *self,
                               DeskStart        *start,
                               const DeskMemory *memory);
void desk_start_page_set_busy (DeskStartPage    *self,
                               gboolean          is_busy);

G_END_DECLS
