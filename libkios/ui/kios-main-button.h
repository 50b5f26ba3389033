/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_MAIN_BUTTON (kios_main_button_get_type ())
G_DECLARE_FINAL_TYPE (KiosMainButton, kios_main_button, KIOS, MAIN_BUTTON, GtkButton)

/**
 * KiosMainButton:
 *
 * A button with icon, text, second line and key hint, at the kiosk and on desktops. Its look is a
 * style class: `action` (the one orange thing), `secondary` (teal outline, kiosk), `neutral`
 * (desktop), `link` (underlined), `start` (the start screen's). Signal: GtkButton::clicked.
 *
 * Properties: "icon", "end-icon", "text", "subtitle", "key-hint" (strings, "" hides).
 */
GtkWidget *kios_main_button_new          (const char     *icon,
                                          const char     *text) G_GNUC_WARN_UNUSED_RESULT;
void       kios_main_button_set_icon     (KiosMainButton *self,
                                          const char     *icon);
void       kios_main_button_set_text     (KiosMainButton *self,
                                          const char     *text);
void       kios_main_button_set_subtitle (KiosMainButton *self,
                                          const char     *subtitle);
void       kios_main_button_set_key_hint (KiosMainButton *self,
                                          const char     *key_hint);

G_END_DECLS
