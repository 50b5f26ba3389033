/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECEPTION_TYPE_COUNTDOWN (reception_countdown_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionCountdown, reception_countdown, RECEPTION, COUNTDOWN, AdwBin)

/**
 * ReceptionCountdown:
 *
 * How long the number stays on the screen, as a bar and in seconds. Doubled by large text.
 *
 * Signals: "ended".
 */
GtkWidget *reception_countdown_new                   (void) G_GNUC_WARN_UNUSED_RESULT;
void       reception_countdown_start                 (ReceptionCountdown *self,
                                                      guint               seconds);
void       reception_countdown_stop                  (ReceptionCountdown *self);
void       reception_countdown_add                   (ReceptionCountdown *self);
guint      reception_countdown_get_remaining_seconds (ReceptionCountdown *self);

G_END_DECLS
