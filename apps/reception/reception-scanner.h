/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RECEPTION_TYPE_SCANNER (reception_scanner_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionScanner, reception_scanner, RECEPTION, SCANNER, GObject)

/**
 * ReceptionScanner:
 *
 * Tells a 2D scanner that types from a person who types: a scanner is faster than any hand and ends
 * with Enter. Keys are held back for a moment, so that the spaces and Enter of a code do not press
 * the button that has the focus.
 *
 * Signals: "scanned" (const char *text), "typed" (const char *text: a person's keys, a little late).
 */
ReceptionScanner *reception_scanner_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void              reception_scanner_attach (ReceptionScanner *self,
                                            GtkWidget        *widget);
gboolean          reception_scanner_feed   (ReceptionScanner *self,
                                            guint             keyval,
                                            gint64            time_us);
void              reception_scanner_flush  (ReceptionScanner *self);

G_END_DECLS
