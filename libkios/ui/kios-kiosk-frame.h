/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-clock.h"

G_BEGIN_DECLS

#define KIOS_TYPE_KIOSK_FRAME (kios_kiosk_frame_get_type ())
G_DECLARE_FINAL_TYPE (KiosKioskFrame, kios_kiosk_frame, KIOS, KIOSK_FRAME, GtkWidget)

/**
 * KiosFrameBack:
 *
 * What the bottom bar's first button is: nothing (start screen), Kembali, or Tambah waktu (number
 * screen).
 */
typedef enum
{
  KIOS_FRAME_BACK_NONE,
  KIOS_FRAME_BACK_BACK,
  KIOS_FRAME_BACK_MORE_TIME,
} KiosFrameBack;

#define KIOS_TYPE_FRAME_BACK (kios_frame_back_get_type ())
GType kios_frame_back_get_type (void);

/**
 * KiosKioskFrame:
 *
 * Everything that stays in the same place on the kiosk: header with word-mark, unit and language
 * switch, steps, title and lead, the page, the action, and the bottom bar with Kembali, Huruf
 * besar, Kontras tinggi and Panggil petugas. Wider than high it lays itself out as landscape.
 *
 * Properties: "unit-name", "title", "lead", "step-text" (strings, "" hides); "step", "n-steps"
 * (0 hides); "content", "action" (widgets); "back" (#KiosFrameBack); "show-clock"; "is-start"
 * (deep header that belongs to the page); "is-landscape" (read-only, notifies; also the class
 * `landscape` on the frame).
 * Signals: "back", "more-time", "help", "language-changed" (the language is already switched:
 * rebuild the page).
 */
GtkWidget *kios_kiosk_frame_new              (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_kiosk_frame_set_unit_name    (KiosKioskFrame *self,
                                              const char     *unit_name);
void       kios_kiosk_frame_set_title        (KiosKioskFrame *self,
                                              const char     *title);
void       kios_kiosk_frame_set_lead         (KiosKioskFrame *self,
                                              const char     *lead);
void       kios_kiosk_frame_set_step         (KiosKioskFrame *self,
                                              guint           step,
                                              guint           n_steps,
                                              const char     *text);
GtkWidget *kios_kiosk_frame_get_content      (KiosKioskFrame *self);
void       kios_kiosk_frame_set_content      (KiosKioskFrame *self,
                                              GtkWidget      *content);
GtkWidget *kios_kiosk_frame_get_action       (KiosKioskFrame *self);
void       kios_kiosk_frame_set_action       (KiosKioskFrame *self,
                                              GtkWidget      *action);
void       kios_kiosk_frame_set_back         (KiosKioskFrame *self,
                                              KiosFrameBack   back);
void       kios_kiosk_frame_set_is_start     (KiosKioskFrame *self,
                                              gboolean        is_start);
void       kios_kiosk_frame_set_clock        (KiosKioskFrame *self,
                                              KiosClock      *clock,
                                              GTimeZone      *zone);
gboolean   kios_kiosk_frame_get_is_landscape (KiosKioskFrame *self);
void       kios_kiosk_frame_retranslate      (KiosKioskFrame *self);

G_END_DECLS
