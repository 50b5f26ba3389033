/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reception-page.h"

G_BEGIN_DECLS

#define RECEPTION_TYPE_WINDOW (reception_window_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionWindow, reception_window, RECEPTION, WINDOW, AdwApplicationWindow)

/**
 * ReceptionWindow:
 *
 * The touchscreen at the door: one page at a time in the frame, by the rules of #ReceptionWalk. After
 * inactivity it forgets everything and shows the start screen.
 *
 * Properties: "context" (construct only, an open store).
 */
ReceptionPageKind    reception_window_get_page_kind (ReceptionWindow *self);
ReceptionPage       *reception_window_get_page      (ReceptionWindow *self);
const ReceptionWalk *reception_window_get_walk      (ReceptionWindow *self);
KiosIdleWatch       *reception_window_get_idle      (ReceptionWindow *self);
void                 reception_window_take_scan     (ReceptionWindow *self,
                                                     const char      *text);
void                 reception_window_restart       (ReceptionWindow *self);

G_END_DECLS
