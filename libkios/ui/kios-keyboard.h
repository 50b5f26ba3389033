/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_KEYBOARD (kios_keyboard_get_type ())
G_DECLARE_FINAL_TYPE (KiosKeyboard, kios_keyboard, KIOS, KEYBOARD, GtkWidget)

/**
 * KiosKeyboard:
 *
 * The on-screen keyboard for names, searches and comments: QWERTY, digits and marks, shift (one
 * letter; twice: lock), space, backspace (repeats while held), done. Starts with a capital in an
 * empty text. It never takes the focus from its target.
 *
 * Properties: "target" (#GtkEditable or #GtkTextView), "done-text" (string), "can-be-done"
 * (whether the done key works).
 * Signals: "done".
 */
GtkWidget *kios_keyboard_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_keyboard_set_target (KiosKeyboard *self,
                                     GtkWidget    *target);

G_END_DECLS
