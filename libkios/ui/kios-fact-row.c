/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-fact-row.h"
#include "kios-ui-private.h"

struct _KiosFactRow
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *icon;
  GtkWidget *words;
  GtkWidget *title;
  GtkWidget *detail;

  /* State */
  guint      is_compact : 1;
};

G_DEFINE_FINAL_TYPE (KiosFactRow, kios_fact_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ICON,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_IS_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_spacing (KiosFactRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), self->is_compact ? 18 : 28);
}

static void
kios_fact_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KiosFactRow *self = KIOS_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->icon)));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title)));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->detail)));
      break;
    case PROP_IS_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_fact_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KiosFactRow *self = KIOS_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_ICON:
      if (kios_ui_image_set (GTK_IMAGE (self->icon), g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      if (kios_ui_label_set (GTK_LABEL (self->title), g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DETAIL:
      if (kios_ui_label_set (GTK_LABEL (self->detail), g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_COMPACT:
      self->is_compact = g_value_get_boolean (value);
      kios_ui_toggle_class (GTK_WIDGET (self), "compact", self->is_compact);
      update_spacing (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_fact_row_dispose (GObject *object)
{
  KiosFactRow *self = KIOS_FACT_ROW (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_fact_row_parent_class)->dispose (object);
}

static void
kios_fact_row_class_init (KiosFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_fact_row_get_property;
  object_class->set_property = kios_fact_row_set_property;
  object_class->dispose = kios_fact_row_dispose;

  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_DETAIL] = kios_ui_param_text ("detail");
  properties[PROP_IS_COMPACT] = kios_ui_param_flag ("is-compact", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kios_fact_row_init (KiosFactRow *self)
{
  update_spacing (self);
  self->icon = gtk_image_new ();
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->title = kios_ui_label_new ("title");
  self->detail = kios_ui_label_new ("detail");
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_box_append (GTK_BOX (self->words), self->title);
  gtk_box_append (GTK_BOX (self->words), self->detail);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
}

/**
 * kios_fact_row_new:
 * @icon: (nullable): the name of an icon
 * @title: the fact
 * @detail: (nullable): the second line
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
kios_fact_row_new (const char *icon,
                   const char *title,
                   const char *detail)
{
  return g_object_new (KIOS_TYPE_FACT_ROW, "icon", icon, "title", title, "detail", detail, NULL);
}

/**
 * kios_fact_row_set_text:
 * @title: (nullable): the fact
 * @detail: (nullable): the second line
 */
void
kios_fact_row_set_text (KiosFactRow *self,
                        const char  *title,
                        const char  *detail)
{
  g_return_if_fail (KIOS_IS_FACT_ROW (self));

  g_object_set (self, "title", title, "detail", detail, NULL);
}
