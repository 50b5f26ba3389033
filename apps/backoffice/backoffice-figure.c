/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-figure.h"

struct _BackofficeFigure
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget*box;
  GtkImage *icon;
  GtkLabel *caption;
  GtkLabel *figure;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (BackofficeFigure, backoffice_figure, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ICON,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
backoffice_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_FIGURE);

  G_OBJECT_CLASS (backoffice_figure_parent_class)->dispose (object);
}

static void
backoffice_figure_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BackofficeFigure *self = BACKOFFICE_FIGURE (object);

  switch (prop_id)
    {
    case PROP_ICON:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      gtk_label_set_text (self->caption, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_figure_class_init (BackofficeFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_figure_dispose;
  object_class->set_property = backoffice_figure_set_property;

  props[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CAPTION] =
    g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeFigure, box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeFigure, icon);
  gtk_widget_class_bind_template_child (widget_class, BackofficeFigure, caption);
  gtk_widget_class_bind_template_child (widget_class, BackofficeFigure, figure);
  gtk_widget_class_bind_template_child (widget_class, BackofficeFigure, detail);
}

static void
backoffice_figure_init (BackofficeFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * backoffice_figure_set:
 * @figure: the number as text
 * @detail: the second line
 */
void
backoffice_figure_set (BackofficeFigure *self,
                       const char       *figure,
                       const char       *detail)
{
  g_return_if_fail (BACKOFFICE_IS_FIGURE (self));

  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->detail, detail);
}
