/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-digit-field.h"

G_BEGIN_DECLS

#define KIOS_TYPE_KEYPAD (kios_keypad_get_type ())
G_DECLARE_FINAL_TYPE (KiosKeypad, kios_keypad, KIOS, KEYPAD, GtkWidget)

/**
 * KiosKeypad:
 *
 * 1–9 and 0 in the phone's order, Hapus and Lanjut on the right, Lihat (while held) and Kosongkan
 * beside 0. Types into its field; digits, BackSpace and Enter of a keyboard do the same. Lanjut
 * works, and has the action's colour, once the field is complete.
 *
 * Properties: "field" (#KiosDigitField, must be set), "continue-text" (string, default Lanjut).
 * Signals: "done" (Lanjut).
 */
GtkWidget *kios_keypad_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_keypad_set_field (KiosKeypad     *self,
                                  KiosDigitField *field);

G_END_DECLS
