/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-smile.h"

/* Drawn on a grid of 256 × 208. */
#define GRID_WIDTH  256.0
#define GRID_HEIGHT 208.0

struct _SurveySmile
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SurveySmile, survey_smile, GTK_TYPE_WIDGET)

static void
use_color (GtkWidget  *widget,
           cairo_t    *cr,
           const char *name)
{
  GdkRGBA color = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color);
  gdk_cairo_set_source_rgba (cr, &color);
}

static void
draw_cloth (cairo_t *cr,
            double   top_left,
            double   top_right,
            double   bottom_left,
            double   bottom_right)
{
  double radius = (bottom_right - bottom_left) / 2;

  cairo_move_to (cr, top_left, 4);
  cairo_line_to (cr, top_right, 4);
  cairo_line_to (cr, bottom_right, 78);
  cairo_save (cr);
  cairo_translate (cr, bottom_left + radius, 84);
  cairo_scale (cr, radius, 36);
  cairo_arc (cr, 0, 0, 1, 0, G_PI);
  cairo_restore (cr);
  cairo_line_to (cr, bottom_left, 78);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
survey_smile_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  double scale = MIN (gtk_widget_get_width (widget) / GRID_WIDTH, gtk_widget_get_height (widget) / GRID_HEIGHT);
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, (gtk_widget_get_width (widget) - GRID_WIDTH * scale) / 2,
                   (gtk_widget_get_height (widget) - GRID_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);

  use_color (widget, cr, "accent_color");
  draw_cloth (cr, 48, 101, 4, 87);
  draw_cloth (cr, 155, 208, 169, 252);
  use_color (widget, cr, "kios_mark_mid");
  draw_cloth (cr, 101, 155, 87, 169);

  use_color (widget, cr, "window_fg_color");
  cairo_arc (cr, 95, 143, 9, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, 161, 143, 9, 0, 2 * G_PI);
  cairo_fill (cr);

  use_color (widget, cr, "kios_mark_tick");
  cairo_set_line_width (cr, 13);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 88, 165);
  cairo_curve_to (cr, 105, 201, 151, 201, 168, 165);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
survey_smile_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 128 : 104;
  *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? GRID_WIDTH : GRID_HEIGHT);
}

static void
survey_smile_class_init (SurveySmileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = survey_smile_snapshot;
  widget_class->measure = survey_smile_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
survey_smile_init (SurveySmile *self)
{
}

/**
 * survey_smile_new:
 *
 * Returns: (transfer floating): a smile
 */
GtkWidget *
survey_smile_new (void)
{
  return g_object_new (SURVEY_TYPE_SMILE, NULL);
}
