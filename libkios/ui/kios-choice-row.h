/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_CHOICE_ROW (kios_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (KiosChoiceRow, kios_choice_row, KIOS, CHOICE_ROW, GtkButton)

/**
 * KiosChoiceRow:
 *
 * A row that is one big target with a chevron (services, hits, people): wraps to four lines. A
 * search match is bold on soft teal. Signal: GtkButton::clicked.
 *
 * Properties: "text", "subtitle", "match" (the part to mark; strings, "" for none), "pill-text"
 * ("Sering dipilih"), "icon" (at the start).
 */
GtkWidget *kios_choice_row_new       (const char    *text) G_GNUC_WARN_UNUSED_RESULT;
void       kios_choice_row_set_match (KiosChoiceRow *self,
                                      const char    *match);

G_END_DECLS
