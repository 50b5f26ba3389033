/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KiosUiKind:
 *
 * What kind of screen a program draws: the kiosk at the door (touch, light, full screen), the
 * survey tablet (the same, smaller), the waiting-room board (read from afar) or a desktop, which
 * follows the system's dark style.
 */
typedef enum
{
  KIOS_UI_KIOSK,
  KIOS_UI_SURVEY,
  KIOS_UI_BOARD,
  KIOS_UI_DESKTOP,
} KiosUiKind;

#define KIOS_TYPE_UI_KIND (kios_ui_kind_get_type ())
GType       kios_ui_kind_get_type        (void);

void        kios_ui_init                 (KiosUiKind   kind);
KiosUiKind  kios_ui_get_kind             (void);
void        kios_ui_set_up_window        (GtkWindow   *window);

gboolean    kios_ui_get_is_large         (void);
void        kios_ui_set_is_large         (gboolean     is_large);
gboolean    kios_ui_get_is_high_contrast (void);
void        kios_ui_set_is_high_contrast (gboolean     is_high_contrast);
void        kios_ui_reset_switches       (void);

const char *kios_ui_desk_class           (const char  *letter);
const char *kios_ui_desk_icon            (const char  *letter);
void        kios_ui_set_desk_class       (GtkWidget   *widget,
                                          const char  *letter);
const char *kios_ui_number_class         (const char  *number);
void        kios_ui_set_number_class     (GtkWidget   *widget,
                                          const char  *number);
void        kios_ui_set_name             (GtkWidget   *widget,
                                          const char  *name);
void        kios_ui_add_touch_tolerance  (GtkButton   *button);

G_END_DECLS
