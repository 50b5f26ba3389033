/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-state-pill.h"

G_BEGIN_DECLS

#define KIOS_TYPE_TIMELINE (kios_timeline_get_type ())
G_DECLARE_FINAL_TYPE (KiosTimeline, kios_timeline, KIOS, TIMELINE, GtkWidget)

/**
 * KiosTimelineState:
 *
 * Done (teal tick), now (teal ring with its number), to come (grey ring with its number).
 */
typedef enum
{
  KIOS_TIMELINE_DONE,
  KIOS_TIMELINE_NOW,
  KIOS_TIMELINE_TO_COME,
} KiosTimelineState;

/**
 * KiosTimeline:
 *
 * The way of a case, one step below the other, joined by a line.
 */
GtkWidget *kios_timeline_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_timeline_clear  (KiosTimeline      *self);
void       kios_timeline_append (KiosTimeline      *self,
                                 KiosTimelineState  state,
                                 const char        *title,
                                 const char        *detail,
                                 const char        *when,
                                 GtkWidget         *pill);

G_END_DECLS
