/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_FACE_BUTTON (kios_face_button_get_type ())
G_DECLARE_FINAL_TYPE (KiosFaceButton, kios_face_button, KIOS, FACE_BUTTON, GtkButton)

/**
 * KiosFaceButton:
 *
 * One of the four answers of the survey: face and word. Signal: GtkButton::clicked.
 *
 * Properties: "score" (1 to 4), "text" (string), "is-selected" (on coming back).
 */
GtkWidget *kios_face_button_new             (guint           score,
                                             const char     *text) G_GNUC_WARN_UNUSED_RESULT;
guint      kios_face_button_get_score       (KiosFaceButton *self);
void       kios_face_button_set_is_selected (KiosFaceButton *self,
                                             gboolean        is_selected);

G_END_DECLS
