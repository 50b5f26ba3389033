/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-kiosk-frame.h"

G_BEGIN_DECLS

#define KIOS_TYPE_BOTTOM_BAR (kios_bottom_bar_get_type ())
G_DECLARE_FINAL_TYPE (KiosBottomBar, kios_bottom_bar, KIOS, BOTTOM_BAR, GtkWidget)

/**
 * KiosBottomBar:
 *
 * The four buttons at the foot of every kiosk screen, always in this order: Kembali (or Tambah waktu),
 * Huruf besar, Kontras tinggi, Panggil petugas. A part of #KiosKioskFrame.
 *
 * Signals: "back", "more-time", "help".
 */
void kios_bottom_bar_set_back         (KiosBottomBar *self,
                                       KiosFrameBack  back);
void kios_bottom_bar_set_is_landscape (KiosBottomBar *self,
                                       gboolean       is_landscape);
void kios_bottom_bar_retranslate      (KiosBottomBar *self);

G_END_DECLS
