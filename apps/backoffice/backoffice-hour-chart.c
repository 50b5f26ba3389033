/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-hour-chart.h"

#include "ui/kios-format.h"
#include "ui/kios-ui.h"

#define N_HOURS 24
#define FIRST_HOUR 8
#define LAST_HOUR 16
#define LABEL_HEIGHT 24

struct _BackofficeHourChart
{
  GtkWidget parent_instance;

  /* State */
  guint     counts[N_HOURS];
  double    means[N_HOURS];
};

G_DEFINE_FINAL_TYPE (BackofficeHourChart, backoffice_hour_chart, GTK_TYPE_WIDGET)

static void
get_range (BackofficeHourChart *self,
           guint               *first,
           guint               *last)
{
  *first = FIRST_HOUR;
  *last = LAST_HOUR;
  for (guint i = 0; i < N_HOURS; i++)
    {
      if (self->counts[i] == 0)
        continue;
      *first = MIN (*first, i);
      *last = MAX (*last, i);
    }
}

static void
draw_text (GtkWidget   *widget,
           GtkSnapshot *snapshot,
           const char  *text,
           gboolean     is_bold,
           double       x,
           double       y)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color;
  int width;

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (13 * PANGO_SCALE));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - width / 2.0), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          double         x,
          double         width,
          double         height,
          double         bottom)
{
  GskRoundedRect clip;
  float radius = (float) MIN (4, height / 2);

  gsk_rounded_rect_init (&clip,
                         &GRAPHENE_RECT_INIT ((float) (x - width / 2), (float) (bottom - height), (float) width,
                                              (float) height),
                         &GRAPHENE_SIZE_INIT (radius, radius), &GRAPHENE_SIZE_INIT (radius, radius),
                         &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0));
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, color, &clip.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
backoffice_hour_chart_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  BackofficeHourChart *self = BACKOFFICE_HOUR_CHART (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double bottom = gtk_widget_get_height (widget) - LABEL_HEIGHT;
  double room = bottom - LABEL_HEIGHT;
  double most = 4;
  GdkRGBA teal, tint, line;
  guint first, last;
  double step;

  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &teal) ||
      !gtk_style_context_lookup_color (style, "kios_tint_line", &tint) ||
      !gtk_style_context_lookup_color (style, "kios_line", &line))
    return;

  tint.alpha = 0.55f;
  get_range (self, &first, &last);
  for (guint i = first; i <= last; i++)
    most = MAX (most, MAX ((double) self->counts[i], self->means[i]));

  step = gtk_widget_get_width (widget) / (double) (last - first + 1);
  for (guint i = first; i <= last; i++)
    {
      double x = (i - first + 0.5) * step;
      g_autofree char *hour = kios_format_minute_of_day (i * 60);

      if (self->means[i] > 0)
        draw_bar (snapshot, &tint, x, MIN (step * 0.72, 46), room * self->means[i] / most, bottom);
      if (self->counts[i] > 0)
        {
          g_autofree char *count = kios_format_number (self->counts[i]);
          double height = room * self->counts[i] / most;

          draw_bar (snapshot, &teal, x, MIN (step * 0.45, 28), height, bottom);
          draw_text (widget, snapshot, count, TRUE, x, bottom - MAX (height, room * self->means[i] / most) - 21);
        }
      draw_text (widget, snapshot, hour, FALSE, x, bottom + 5);
    }
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, (float) bottom, (float) gtk_widget_get_width (widget), 1));
}

static void
backoffice_hour_chart_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : 124;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 140;
}

static void
tell_counts (BackofficeHourChart *self)
{
  g_autoptr(GString) text = g_string_new (_("Arrivals per hour"));

  for (guint i = 0; i < N_HOURS; i++)
    {
      g_autofree char *hour = NULL;

      if (self->counts[i] == 0)
        continue;
      hour = kios_format_minute_of_day (i * 60);
      g_string_append_printf (text, ", %s: %u", hour, self->counts[i]);
    }
  kios_ui_set_name (GTK_WIDGET (self), text->str);
}

static void
backoffice_hour_chart_class_init (BackofficeHourChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = backoffice_hour_chart_snapshot;
  widget_class->measure = backoffice_hour_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
backoffice_hour_chart_init (BackofficeHourChart *self)
{
}

/**
 * backoffice_hour_chart_set_today:
 * @counts: people who arrived, by hour of the day
 */
void
backoffice_hour_chart_set_today (BackofficeHourChart *self,
                                 const guint          counts[24])
{
  g_return_if_fail (BACKOFFICE_IS_HOUR_CHART (self));

  for (guint i = 0; i < N_HOURS; i++)
    self->counts[i] = counts[i];
  tell_counts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * backoffice_hour_chart_set_usual:
 * @means: (array length=n_means): the usual number by hour; none when nothing is known
 */
void
backoffice_hour_chart_set_usual (BackofficeHourChart *self,
                                 const double        *means,
                                 guint                n_means)
{
  g_return_if_fail (BACKOFFICE_IS_HOUR_CHART (self));

  for (guint i = 0; i < N_HOURS; i++)
    self->means[i] = i < n_means ? means[i] : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
