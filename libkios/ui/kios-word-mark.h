/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_WORD_MARK (kios_word_mark_get_type ())
G_DECLARE_FINAL_TYPE (KiosWordMark, kios_word_mark, KIOS, WORD_MARK, GtkWidget)

/**
 * KiosWordMark:
 *
 * The mark and "Kios SIAPkerja", with the unit's name below.
 *
 * Properties: "unit-name" (string, "" hides), "on-dark" (white, for teal backgrounds).
 */
GtkWidget *kios_word_mark_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_word_mark_set_unit_name (KiosWordMark *self,
                                         const char   *unit_name);

G_END_DECLS
