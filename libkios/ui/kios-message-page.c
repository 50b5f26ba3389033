/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-main-button.h"
#include "kios-message-page.h"
#include "kios-ui-private.h"

struct _KiosMessagePage
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (KiosMessagePage, kios_message_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ICON,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_BUTTON_TEXT,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_button_clicked (KiosMessagePage *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
kios_message_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KiosMessagePage *self = KIOS_MESSAGE_PAGE (object);

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
    case PROP_BUTTON_TEXT:
      g_object_get_property (G_OBJECT (self->button), "text", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_message_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  KiosMessagePage *self = KIOS_MESSAGE_PAGE (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_ICON:
      kios_ui_image_set (GTK_IMAGE (self->icon), text);
      break;
    case PROP_TITLE:
      kios_ui_label_set (GTK_LABEL (self->title), text);
      break;
    case PROP_DETAIL:
      kios_ui_label_set (GTK_LABEL (self->detail), text);
      break;
    case PROP_BUTTON_TEXT:
      kios_main_button_set_text (KIOS_MAIN_BUTTON (self->button), text);
      gtk_widget_set_visible (self->button, text != NULL && *text != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_message_page_dispose (GObject *object)
{
  g_clear_pointer (&KIOS_MESSAGE_PAGE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_message_page_parent_class)->dispose (object);
}

static void
kios_message_page_class_init (KiosMessagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_message_page_get_property;
  object_class->set_property = kios_message_page_set_property;
  object_class->dispose = kios_message_page_dispose;

  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_DETAIL] = kios_ui_param_text ("detail");
  properties[PROP_BUTTON_TEXT] = kios_ui_param_text ("button-text");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
append_label (KiosMessagePage *self,
              const char      *css_class)
{
  GtkWidget *label = kios_ui_label_new (css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
kios_message_page_init (KiosMessagePage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "message-page");
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  self->icon = gtk_image_new ();
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  self->title = append_label (self, "title");
  self->detail = append_label (self, "detail");

  self->button = kios_main_button_new (NULL, NULL);
  gtk_widget_add_css_class (self->button, "action");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_button_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->button);
}

/**
 * kios_message_page_new:
 * @icon: (nullable): the name of an icon
 * @title: the heading
 * @detail: (nullable): one sentence
 *
 * Returns: (transfer floating): a page without a button
 */
GtkWidget *
kios_message_page_new (const char *icon,
                       const char *title,
                       const char *detail)
{
  return g_object_new (KIOS_TYPE_MESSAGE_PAGE, "icon", icon, "title", title, "detail", detail, NULL);
}

/**
 * kios_message_page_set_text:
 * @title: (nullable): the heading
 * @detail: (nullable): one sentence
 */
void
kios_message_page_set_text (KiosMessagePage *self,
                            const char      *title,
                            const char      *detail)
{
  g_return_if_fail (KIOS_IS_MESSAGE_PAGE (self));

  g_object_set (self, "title", title, "detail", detail, NULL);
}
