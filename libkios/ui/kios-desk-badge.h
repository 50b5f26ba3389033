/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_DESK_BADGE (kios_desk_badge_get_type ())
G_DECLARE_FINAL_TYPE (KiosDeskBadge, kios_desk_badge, KIOS, DESK_BADGE, GtkWidget)

/**
 * KiosDeskBadge:
 *
 * A desk's letter or icon on its colour. Beside a number show the icon, because the number has the
 * letter already.
 *
 * Properties: "desk" (letter), "show-letter" (default FALSE: the icon), "size" (px, default 36),
 * "name" of the desk for assistive technology ("desk-name").
 */
GtkWidget *kios_desk_badge_new      (const char    *letter,
                                     guint          size_px) G_GNUC_WARN_UNUSED_RESULT;
void       kios_desk_badge_set_desk (KiosDeskBadge *self,
                                     const char    *letter);

G_END_DECLS
