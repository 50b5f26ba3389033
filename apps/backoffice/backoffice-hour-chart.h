/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_HOUR_CHART (backoffice_hour_chart_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeHourChart, backoffice_hour_chart, BACKOFFICE, HOUR_CHART, GtkWidget)

/**
 * BackofficeHourChart:
 *
 * Arrivals per hour as bars with their counts, before paler and wider bars of what is usual.
 */
void backoffice_hour_chart_set_today (BackofficeHourChart *self,
                                      const guint          counts[24]);
void backoffice_hour_chart_set_usual (BackofficeHourChart *self,
                                      const double        *means,
                                      guint                n_means);

G_END_DECLS
