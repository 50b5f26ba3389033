/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_TILE (kios_tile_get_type ())
G_DECLARE_FINAL_TYPE (KiosTile, kios_tile, KIOS, TILE, GtkButton)

/**
 * KiosTile:
 *
 * A large choice: chip with icon, title, second line. A touch that slides a little off the tile
 * still counts. Signal: GtkButton::clicked.
 *
 * Properties: "icon", "title", "subtitle" (strings); "desk" (letter A–G, T, P, K for employers,
 * "help": colour of the chip); "disabled-reason" (string: makes the tile insensitive and takes the
 * subtitle's place; NULL or "" enables); "is-wide" (chip at the start, soft teal, chevron: the help
 * tile); "is-horizontal" (landscape: chip at the start).
 */
GtkWidget  *kios_tile_new                 (const char *desk,
                                           const char *icon,
                                           const char *title,
                                           const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
void        kios_tile_set_title           (KiosTile   *self,
                                           const char *title);
void        kios_tile_set_subtitle        (KiosTile   *self,
                                           const char *subtitle);
void        kios_tile_set_disabled_reason (KiosTile   *self,
                                           const char *reason);
void        kios_tile_set_is_horizontal   (KiosTile   *self,
                                           gboolean    is_horizontal);

G_END_DECLS
