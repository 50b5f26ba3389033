/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-ui.h"

/* Shared by the widgets; not for programs. */

G_BEGIN_DECLS

#define KIOS_UI_PREFIX "/id/go/kemnaker/kios/ui/"

#define KIOS_UI_PARAM (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)
#define KIOS_UI_PARAM_READ (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)
#define kios_ui_param_text(name) g_param_spec_string (name, NULL, NULL, NULL, KIOS_UI_PARAM)
#define kios_ui_param_flag(name, is_on) g_param_spec_boolean (name, NULL, NULL, is_on, KIOS_UI_PARAM)

/* Has the signal "changed": large text or high contrast was switched. */
#define KIOS_TYPE_UI_SWITCHES (kios_ui_switches_get_type ())
G_DECLARE_FINAL_TYPE (KiosUiSwitches, kios_ui_switches, KIOS, UI_SWITCHES, GObject)

KiosUiSwitches *kios_ui_switches_get (void);

gboolean   kios_ui_label_set   (GtkLabel   *label,
                                const char *text);
gboolean   kios_ui_image_set   (GtkImage   *image,
                                const char *icon);
GtkWidget *kios_ui_label_new   (const char *css_class);
void       kios_ui_toggle_class (GtkWidget  *widget,
                                 const char *css_class,
                                 gboolean    is_on);
gboolean   kios_ui_set_child   (GtkWidget  *parent,
                                GtkWidget **slot,
                                GtkWidget  *child);
gboolean   kios_ui_guess_is_landscape (GtkWidget *widget);
char      *kios_ui_tokens_section (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
