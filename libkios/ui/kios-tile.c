/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-tile.h"
#include "kios-ui-private.h"

struct _KiosTile
{
  GtkButton  parent_instance;

  /* Template */
  GtkBox    *box;
  GtkBox    *words;
  GtkImage  *chip;
  GtkLabel  *title;
  GtkLabel  *subtitle;
  GtkImage  *chevron;

  /* Owned */
  char      *desk;
  char      *subtitle_text;
  char      *disabled_reason;

  /* State */
  guint      is_wide : 1;
  guint      is_horizontal : 1;
};

G_DEFINE_FINAL_TYPE (KiosTile, kios_tile, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_ICON,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_DESK,
  PROP_DISABLED_REASON,
  PROP_IS_WIDE,
  PROP_IS_HORIZONTAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_disabled (KiosTile *self)
{
  return self->disabled_reason != NULL && *self->disabled_reason != '\0';
}

static void
update_words (KiosTile *self)
{
  const char *second = is_disabled (self) ? self->disabled_reason : self->subtitle_text;
  g_autofree char *name = NULL;

  name = second != NULL && *second != '\0'
           ? g_strconcat (gtk_label_get_text (self->title), ". ", second, NULL)
           : g_strdup (gtk_label_get_text (self->title));
  kios_ui_set_name (GTK_WIDGET (self), name);

  /* Second lines are the first to go for large text, except where they say why or how. */
  if (kios_ui_get_is_large () && !self->is_wide && !is_disabled (self))
    second = NULL;
  kios_ui_label_set (self->subtitle, second);
}

static void
update_layout (KiosTile *self)
{
  gboolean is_row = self->is_wide || self->is_horizontal;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  is_row ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->box, is_row ? 28 : 18);
  gtk_widget_set_valign (GTK_WIDGET (self->box), is_row ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->chip), is_row ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->words), is_row ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_label_set_lines (self->subtitle, is_row ? 2 : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->chevron), self->is_wide && !self->is_horizontal);
  kios_ui_toggle_class (GTK_WIDGET (self), "wide", self->is_wide);
  kios_ui_toggle_class (GTK_WIDGET (self), "horizontal", self->is_horizontal);
}

static void
kios_tile_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KiosTile *self = KIOS_TILE (object);

  switch (prop_id)
    {
    case PROP_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (self->chip));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle_text);
      break;
    case PROP_DESK:
      g_value_set_string (value, self->desk);
      break;
    case PROP_DISABLED_REASON:
      g_value_set_string (value, self->disabled_reason);
      break;
    case PROP_IS_WIDE:
      g_value_set_boolean (value, self->is_wide);
      break;
    case PROP_IS_HORIZONTAL:
      g_value_set_boolean (value, self->is_horizontal);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_tile_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  KiosTile *self = KIOS_TILE (object);

  switch (prop_id)
    {
    case PROP_ICON:
      if (kios_ui_image_set (self->chip, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      kios_tile_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      kios_tile_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_DESK:
      g_free (self->desk);
      self->desk = g_value_dup_string (value);
      kios_ui_set_desk_class (GTK_WIDGET (self->chip), self->desk);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DISABLED_REASON:
      kios_tile_set_disabled_reason (self, g_value_get_string (value));
      break;
    case PROP_IS_WIDE:
      if (self->is_wide == g_value_get_boolean (value))
        break;
      self->is_wide = g_value_get_boolean (value);
      update_layout (self);
      update_words (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_HORIZONTAL:
      kios_tile_set_is_horizontal (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_tile_dispose (GObject *object)
{
  /* GtkButton would unparent its child a second time. */
  gtk_button_set_child (GTK_BUTTON (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIOS_TYPE_TILE);

  G_OBJECT_CLASS (kios_tile_parent_class)->dispose (object);
}

static void
kios_tile_finalize (GObject *object)
{
  KiosTile *self = KIOS_TILE (object);

  g_free (self->desk);
  g_free (self->subtitle_text);
  g_free (self->disabled_reason);

  G_OBJECT_CLASS (kios_tile_parent_class)->finalize (object);
}

static void
kios_tile_class_init (KiosTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_tile_get_property;
  object_class->set_property = kios_tile_set_property;
  object_class->dispose = kios_tile_dispose;
  object_class->finalize = kios_tile_finalize;

  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_SUBTITLE] = kios_ui_param_text ("subtitle");
  properties[PROP_DESK] = kios_ui_param_text ("desk");
  properties[PROP_DISABLED_REASON] = kios_ui_param_text ("disabled-reason");
  properties[PROP_IS_WIDE] = kios_ui_param_flag ("is-wide", FALSE);
  properties[PROP_IS_HORIZONTAL] = kios_ui_param_flag ("is-horizontal", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosTile, box);
  gtk_widget_class_bind_template_child (widget_class, KiosTile, words);
  gtk_widget_class_bind_template_child (widget_class, KiosTile, chip);
  gtk_widget_class_bind_template_child (widget_class, KiosTile, title);
  gtk_widget_class_bind_template_child (widget_class, KiosTile, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KiosTile, chevron);
}

static void
kios_tile_init (KiosTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_add_touch_tolerance (GTK_BUTTON (self));
  update_layout (self);
  update_words (self);
  g_signal_connect_object (kios_ui_switches_get (), "changed", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kios_tile_new:
 * @desk: (nullable): the colour of its chip
 * @icon: the name of an icon
 * @title: the choice
 * @subtitle: (nullable): a second line
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
kios_tile_new (const char *desk,
               const char *icon,
               const char *title,
               const char *subtitle)
{
  return g_object_new (KIOS_TYPE_TILE, "desk", desk, "icon", icon, "title", title, "subtitle",
                       subtitle, NULL);
}

/**
 * kios_tile_set_title:
 * @title: (nullable): the choice
 */
void
kios_tile_set_title (KiosTile   *self,
                     const char *title)
{
  g_return_if_fail (KIOS_IS_TILE (self));

  if (!kios_ui_label_set (self->title, title))
    return;
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * kios_tile_set_subtitle:
 * @subtitle: (nullable): the second line
 */
void
kios_tile_set_subtitle (KiosTile   *self,
                        const char *subtitle)
{
  g_return_if_fail (KIOS_IS_TILE (self));

  if (g_strcmp0 (self->subtitle_text, subtitle) == 0)
    return;
  g_free (self->subtitle_text);
  self->subtitle_text = g_strdup (subtitle);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * kios_tile_set_disabled_reason:
 * @reason: (nullable): why it cannot be chosen now; %NULL or "" when it can
 */
void
kios_tile_set_disabled_reason (KiosTile   *self,
                               const char *reason)
{
  g_return_if_fail (KIOS_IS_TILE (self));

  if (g_strcmp0 (self->disabled_reason, reason) == 0)
    return;
  g_free (self->disabled_reason);
  self->disabled_reason = g_strdup (reason);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !is_disabled (self));
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISABLED_REASON]);
}

/**
 * kios_tile_set_is_horizontal:
 * @is_horizontal: whether the chip stands at the start, as in landscape
 */
void
kios_tile_set_is_horizontal (KiosTile *self,
                             gboolean  is_horizontal)
{
  g_return_if_fail (KIOS_IS_TILE (self));

  if (self->is_horizontal == (is_horizontal != FALSE))
    return;
  self->is_horizontal = is_horizontal != FALSE;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_HORIZONTAL]);
}
