/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-main-button.h"
#include "kios-ui-private.h"

struct _KiosMainButton
{
  GtkButton  parent_instance;

  /* Template */
  GtkImage  *icon;
  GtkLabel  *text;
  GtkLabel  *subtitle;
  GtkLabel  *key_hint;
  GtkImage  *end_icon;
};

G_DEFINE_FINAL_TYPE (KiosMainButton, kios_main_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_ICON,
  PROP_END_ICON,
  PROP_TEXT,
  PROP_SUBTITLE,
  PROP_KEY_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_name (KiosMainButton *self)
{
  const char *subtitle = gtk_label_get_text (self->subtitle);
  const char *key = gtk_label_get_text (self->key_hint);
  g_autofree char *name = NULL;

  name = g_strconcat (gtk_label_get_text (self->text), *subtitle != '\0' ? ". " : "", subtitle, NULL);
  kios_ui_set_name (GTK_WIDGET (self), name);
  if (*key != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                    -1);
}

static void
kios_main_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosMainButton *self = KIOS_MAIN_BUTTON (object);

  switch (prop_id)
    {
    case PROP_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;
    case PROP_END_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (self->end_icon));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (self->text));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, gtk_label_get_text (self->subtitle));
      break;
    case PROP_KEY_HINT:
      g_value_set_string (value, gtk_label_get_text (self->key_hint));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_main_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosMainButton *self = KIOS_MAIN_BUTTON (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_ICON:
      kios_main_button_set_icon (self, text);
      break;
    case PROP_END_ICON:
      if (kios_ui_image_set (self->end_icon, text))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TEXT:
      kios_main_button_set_text (self, text);
      break;
    case PROP_SUBTITLE:
      kios_main_button_set_subtitle (self, text);
      break;
    case PROP_KEY_HINT:
      kios_main_button_set_key_hint (self, text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_main_button_dispose (GObject *object)
{
  /* GtkButton would unparent its child a second time. */
  gtk_button_set_child (GTK_BUTTON (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIOS_TYPE_MAIN_BUTTON);

  G_OBJECT_CLASS (kios_main_button_parent_class)->dispose (object);
}

static void
kios_main_button_class_init (KiosMainButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_main_button_get_property;
  object_class->set_property = kios_main_button_set_property;
  object_class->dispose = kios_main_button_dispose;

  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_END_ICON] = kios_ui_param_text ("end-icon");
  properties[PROP_TEXT] = kios_ui_param_text ("text");
  properties[PROP_SUBTITLE] = kios_ui_param_text ("subtitle");
  properties[PROP_KEY_HINT] = kios_ui_param_text ("key-hint");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-main-button.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosMainButton, icon);
  gtk_widget_class_bind_template_child (widget_class, KiosMainButton, text);
  gtk_widget_class_bind_template_child (widget_class, KiosMainButton, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KiosMainButton, key_hint);
  gtk_widget_class_bind_template_child (widget_class, KiosMainButton, end_icon);
}

static void
kios_main_button_init (KiosMainButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_add_touch_tolerance (GTK_BUTTON (self));
}

/**
 * kios_main_button_new:
 * @icon: (nullable): the name of an icon
 * @text: the words
 *
 * Returns: (transfer floating): a button; its look is a style class
 */
GtkWidget *
kios_main_button_new (const char *icon,
                      const char *text)
{
  return g_object_new (KIOS_TYPE_MAIN_BUTTON, "icon", icon, "text", text, NULL);
}

/**
 * kios_main_button_set_icon:
 * @icon: (nullable): the name of an icon
 */
void
kios_main_button_set_icon (KiosMainButton *self,
                           const char     *icon)
{
  g_return_if_fail (KIOS_IS_MAIN_BUTTON (self));

  if (kios_ui_image_set (self->icon, icon))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON]);
}

/**
 * kios_main_button_set_text:
 * @text: (nullable): the words
 */
void
kios_main_button_set_text (KiosMainButton *self,
                           const char     *text)
{
  g_return_if_fail (KIOS_IS_MAIN_BUTTON (self));

  if (!kios_ui_label_set (self->text, text))
    return;
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * kios_main_button_set_subtitle:
 * @subtitle: (nullable): the second line
 */
void
kios_main_button_set_subtitle (KiosMainButton *self,
                               const char     *subtitle)
{
  g_return_if_fail (KIOS_IS_MAIN_BUTTON (self));

  if (!kios_ui_label_set (self->subtitle, subtitle))
    return;
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * kios_main_button_set_key_hint:
 * @key_hint: (nullable): the key that does the same: "F10"
 */
void
kios_main_button_set_key_hint (KiosMainButton *self,
                               const char     *key_hint)
{
  g_return_if_fail (KIOS_IS_MAIN_BUTTON (self));

  if (!kios_ui_label_set (self->key_hint, key_hint))
    return;
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY_HINT]);
}
