/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_NUMBER_CARD (kios_number_card_get_type ())
G_DECLARE_FINAL_TYPE (KiosNumberCard, kios_number_card, KIOS, NUMBER_CARD, GtkWidget)

/**
 * KiosNumberCard:
 *
 * The queue number as the biggest thing: band in the desk's colour with icon and name, a label,
 * the number. A longer number gets the class n6 and a smaller size.
 *
 * Properties: "desk" (letter), "desk-name", "number", "label" (default: Nomor antrean Anda),
 * "is-compact" (284 px beside an alarm).
 */
GtkWidget *kios_number_card_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_number_card_set_desk (KiosNumberCard *self,
                                      const char     *letter,
                                      const char     *name);
void       kios_number_card_set_number (KiosNumberCard *self,
                                        const char     *number);

G_END_DECLS
