/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "records/kios-case.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_CASE_ROW (backoffice_case_row_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCaseRow, backoffice_case_row, BACKOFFICE, CASE_ROW, GtkWidget)

/**
 * BackofficeCaseRow:
 *
 * A case in a list: number and date, who wants what, office, state, how late.
 */
GtkWidget *backoffice_case_row_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       backoffice_case_row_set_case  (BackofficeCaseRow *self,
                                          KiosCase          *record,
                                          gint64             now_us,
                                          GTimeZone         *zone);
KiosCase  *backoffice_case_row_get_case  (BackofficeCaseRow *self);

G_END_DECLS
