/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-ui-private.h"
#include "kios-word-mark.h"

struct _KiosWordMark
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *mark;
  GtkWidget *words;
  GtkWidget *unit;

  /* State */
  guint      is_on_dark : 1;
};

G_DEFINE_FINAL_TYPE (KiosWordMark, kios_word_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_UNIT_NAME,
  PROP_ON_DARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
use_color (GtkWidget  *widget,
           cairo_t    *cr,
           const char *name)
{
  GdkRGBA color = { 1, 1, 1, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color);
  gdk_cairo_set_source_rgba (cr, &color);
}

/* One of the three cloths of the awning on the grid of 64: trapezium above, half an ellipse below. */
static void
draw_cloth (cairo_t *cr,
            double   top_left,
            double   top_right,
            double   bottom_left,
            double   bottom_right)
{
  cairo_move_to (cr, top_left, 6);
  cairo_line_to (cr, top_right, 6);
  cairo_line_to (cr, bottom_right, 24);
  cairo_save (cr);
  cairo_translate (cr, (bottom_left + bottom_right) / 2, 23.5);
  cairo_scale (cr, (bottom_right - bottom_left) / 2, 8.6);
  cairo_arc (cr, 0, 0, 1, 0, G_PI);
  cairo_restore (cr);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_mark (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        user_data)
{
  KiosWordMark *self = user_data;
  GtkWidget *widget = GTK_WIDGET (area);
  gboolean is_white = self->is_on_dark || kios_ui_get_is_high_contrast ();

  cairo_scale (cr, width / 64.0, height / 64.0);
  use_color (widget, cr, is_white ? "" : "accent_color");
  draw_cloth (cr, 13, 25.5, 4, 22.67);
  draw_cloth (cr, 38.5, 51, 41.33, 60);
  use_color (widget, cr, "kios_mark_mid");
  draw_cloth (cr, 25.5, 38.5, 22.67, 41.33);
  use_color (widget, cr, self->is_on_dark ? "kios_mark_tick_on_dark" : "kios_mark_tick");
  cairo_set_line_width (cr, 7.4);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 16.5, 45.5);
  cairo_line_to (cr, 27, 56);
  cairo_line_to (cr, 47.5, 38.5);
  cairo_stroke (cr);
}

static void
kios_word_mark_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KiosWordMark *self = KIOS_WORD_MARK (object);

  switch (prop_id)
    {
    case PROP_UNIT_NAME:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->unit)));
      break;
    case PROP_ON_DARK:
      g_value_set_boolean (value, self->is_on_dark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_word_mark_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KiosWordMark *self = KIOS_WORD_MARK (object);

  switch (prop_id)
    {
    case PROP_UNIT_NAME:
      kios_word_mark_set_unit_name (self, g_value_get_string (value));
      break;
    case PROP_ON_DARK:
      self->is_on_dark = g_value_get_boolean (value);
      kios_ui_toggle_class (GTK_WIDGET (self), "on-dark", self->is_on_dark);
      gtk_widget_queue_draw (self->mark);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_word_mark_dispose (GObject *object)
{
  KiosWordMark *self = KIOS_WORD_MARK (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_word_mark_parent_class)->dispose (object);
}

static void
kios_word_mark_class_init (KiosWordMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_word_mark_get_property;
  object_class->set_property = kios_word_mark_set_property;
  object_class->dispose = kios_word_mark_dispose;

  properties[PROP_UNIT_NAME] = kios_ui_param_text ("unit-name");
  properties[PROP_ON_DARK] = kios_ui_param_flag ("on-dark", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kios_word_mark_init (KiosWordMark *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* The product's name is the same in every language. */
  GtkWidget *kios = gtk_label_new ("Kios ");
  GtkWidget *name = gtk_label_new ("SIAPkerja");
  int size = kios_ui_get_kind () == KIOS_UI_SURVEY ? 58 : 76;

  gtk_widget_add_css_class (GTK_WIDGET (self), "word-mark");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              size / 4);

  self->mark = gtk_drawing_area_new ();
  gtk_widget_set_size_request (self->mark, size, size);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->mark), draw_mark, self, NULL);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));

  gtk_widget_add_css_class (kios, "name");
  gtk_widget_add_css_class (name, "name");
  gtk_widget_add_css_class (name, "strong");
  gtk_box_append (GTK_BOX (line), kios);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (self->words), line);

  self->unit = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->unit), 0);
  gtk_widget_add_css_class (self->unit, "unit");
  gtk_label_set_ellipsize (GTK_LABEL (self->unit), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->unit, FALSE);
  gtk_box_append (GTK_BOX (self->words), self->unit);
}

/**
 * kios_word_mark_new:
 *
 * Returns: (transfer floating): the word-mark
 */
GtkWidget *
kios_word_mark_new (void)
{
  return g_object_new (KIOS_TYPE_WORD_MARK, NULL);
}

/**
 * kios_word_mark_set_unit_name:
 * @unit_name: (nullable): the unit: "BPVP Kendari"
 */
void
kios_word_mark_set_unit_name (KiosWordMark *self,
                              const char   *unit_name)
{
  g_return_if_fail (KIOS_IS_WORD_MARK (self));

  if (kios_ui_label_set (GTK_LABEL (self->unit), unit_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT_NAME]);
}
