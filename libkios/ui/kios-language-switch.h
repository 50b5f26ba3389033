/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_LANGUAGE_SWITCH (kios_language_switch_get_type ())
G_DECLARE_FINAL_TYPE (KiosLanguageSwitch, kios_language_switch, KIOS, LANGUAGE_SWITCH, GtkWidget)

/**
 * KiosLanguageSwitch:
 *
 * Indonesia | English. Switches with kios_language_set_current() and then says so.
 *
 * Properties: "is-compact" (one button with the other language's name, as the survey has it).
 * Signals: "changed" (after the switch: rebuild the page).
 */
GtkWidget *kios_language_switch_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_language_switch_refresh (KiosLanguageSwitch *self);

G_END_DECLS
