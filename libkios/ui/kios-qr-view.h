/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_QR_VIEW (kios_qr_view_get_type ())
G_DECLARE_FINAL_TYPE (KiosQrView, kios_qr_view, KIOS, QR_VIEW, GtkWidget)

/**
 * KiosQrView:
 *
 * A QR code, black on white in every style, in whole pixels per module, with its quiet zone.
 *
 * Properties: "text" (string, "" draws nothing), "size" (smallest width and height in px, default
 * 190), "description" (accessible name: what scanning does).
 */
GtkWidget *kios_qr_view_new      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void       kios_qr_view_set_text (KiosQrView *self,
                                  const char *text);

G_END_DECLS
