/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_IDLE_WATCH (kios_idle_watch_get_type ())
G_DECLARE_FINAL_TYPE (KiosIdleWatch, kios_idle_watch, KIOS, IDLE_WATCH, GtkWidget)

/**
 * KiosIdleWatch:
 *
 * Wraps a whole screen. After "warn-seconds" without a touch or key it dims the screen and asks
 * "Apakah Anda masih di sini?" with the seconds left; after "reset-seconds" it says "reset". Any
 * touch on the card or beside it means yes. With large text both times are doubled.
 *
 * Properties: "child" (widget), "warn-seconds", "reset-seconds" (uint, defaults 30 and 45),
 * "is-active" (default FALSE: does not count, e.g. on the start screen), "is-warning" (read-only).
 * Signals: "reset" (time is up, or Mulai ulang was pressed: go to the start and forget). In its handlers
 * kios_idle_watch_get_remaining_seconds() is 0 when time is up, and more when the button was pressed.
 */
GtkWidget *kios_idle_watch_new                   (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_idle_watch_set_child             (KiosIdleWatch *self,
                                                  GtkWidget     *child);
void       kios_idle_watch_set_times             (KiosIdleWatch *self,
                                                  guint          warn_seconds,
                                                  guint          reset_seconds);
void       kios_idle_watch_set_is_active         (KiosIdleWatch *self,
                                                  gboolean       is_active);
gboolean   kios_idle_watch_get_is_warning        (KiosIdleWatch *self);
guint      kios_idle_watch_get_remaining_seconds (KiosIdleWatch *self);
void       kios_idle_watch_touch                 (KiosIdleWatch *self);
void       kios_idle_watch_advance               (KiosIdleWatch *self,
                                                  gint64         elapsed_us);

G_END_DECLS
