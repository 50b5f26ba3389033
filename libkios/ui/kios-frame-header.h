/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-clock.h"

G_BEGIN_DECLS

#define KIOS_TYPE_FRAME_HEADER (kios_frame_header_get_type ())
G_DECLARE_FINAL_TYPE (KiosFrameHeader, kios_frame_header, KIOS, FRAME_HEADER, GtkWidget)

/**
 * KiosFrameHeader:
 *
 * The head of every kiosk screen: word-mark and unit, clock if wanted, language. A part of
 * #KiosKioskFrame.
 *
 * Signals: "language-changed" (the language is already switched).
 */
const char *kios_frame_header_get_unit_name   (KiosFrameHeader *self);
void        kios_frame_header_set_unit_name   (KiosFrameHeader *self,
                                               const char      *unit_name);
void        kios_frame_header_set_clock       (KiosFrameHeader *self,
                                               KiosClock       *clock,
                                               GTimeZone       *zone);
gboolean    kios_frame_header_get_shows_clock (KiosFrameHeader *self);
void        kios_frame_header_set_shows_clock (KiosFrameHeader *self,
                                               gboolean         shows_clock);
void        kios_frame_header_refresh         (KiosFrameHeader *self);

G_END_DECLS
