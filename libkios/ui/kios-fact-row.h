/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_FACT_ROW (kios_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (KiosFactRow, kios_fact_row, KIOS, FACT_ROW, GtkWidget)

/**
 * KiosFactRow:
 *
 * A fact below the number: icon, heading, second line.
 *
 * Properties: "icon", "title", "detail" (strings), "is-compact".
 */
GtkWidget *kios_fact_row_new      (const char  *icon,
                                   const char  *title,
                                   const char  *detail) G_GNUC_WARN_UNUSED_RESULT;
void       kios_fact_row_set_text (KiosFactRow *self,
                                   const char  *title,
                                   const char  *detail);

G_END_DECLS
