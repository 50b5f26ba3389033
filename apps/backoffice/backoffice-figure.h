/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_FIGURE (backoffice_figure_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeFigure, backoffice_figure, BACKOFFICE, FIGURE, GtkWidget)

/**
 * BackofficeFigure:
 *
 * A number of the day on a card: icon, what it is, the number, a second line.
 *
 * Properties: "icon", "caption" (strings).
 */
void backoffice_figure_set (BackofficeFigure *self,
                            const char       *figure,
                            const char       *detail);

G_END_DECLS
