/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_BUSY (kios_busy_get_type ())
G_DECLARE_FINAL_TYPE (KiosBusy, kios_busy, KIOS, BUSY, GtkWidget)

/**
 * KiosBusy:
 *
 * Wraps a page and covers it with a spinner and a sentence while something takes its time. The
 * cover appears after 200 ms, so that quick work does not flicker; input is blocked at once.
 *
 * Properties: "child" (widget), "is-busy", "text" (string).
 */
GtkWidget *kios_busy_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_busy_set_child   (KiosBusy   *self,
                                  GtkWidget  *child);
void       kios_busy_set_is_busy (KiosBusy   *self,
                                  gboolean    is_busy);
void       kios_busy_set_text    (KiosBusy   *self,
                                  const char *text);

G_END_DECLS
