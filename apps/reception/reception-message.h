/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECEPTION_TYPE_MESSAGE (reception_message_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionMessage, reception_message, RECEPTION, MESSAGE, AdwBin)

/**
 * ReceptionMessage:
 *
 * A card over the dimmed screen: icon, heading, one sentence, "All right". Hidden until it has
 * something to say; never goes away by itself.
 *
 * Signals: "closed".
 */
GtkWidget *reception_message_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       reception_message_show (ReceptionMessage *self,
                                   const char       *icon,
                                   const char       *title,
                                   const char       *detail);
void       reception_message_hide (ReceptionMessage *self);

G_END_DECLS
