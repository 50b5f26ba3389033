/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_PAGER (kios_pager_get_type ())
G_DECLARE_FINAL_TYPE (KiosPager, kios_pager, KIOS, PAGER, GtkWidget)

/**
 * KiosPager:
 *
 * Rows in pages instead of scrolling: shows as many rows as fit, and below them Sebelumnya,
 * "Halaman 1 dari 2", Berikutnya when there is more than one page. A heading stays with the row
 * after it. Rows are joined into cards between headings.
 *
 * Properties: "page" (uint, from 0), "n-pages" (read-only, notifies), "max-rows" (uint, 0 for as
 * many as fit).
 */
GtkWidget *kios_pager_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_pager_append         (KiosPager  *self,
                                      GtkWidget  *row);
void       kios_pager_append_heading (KiosPager  *self,
                                      const char *text);
void       kios_pager_clear          (KiosPager  *self);
guint      kios_pager_get_page       (KiosPager  *self);
void       kios_pager_set_page       (KiosPager  *self,
                                      guint       page);
guint      kios_pager_get_n_pages    (KiosPager  *self);

G_END_DECLS
