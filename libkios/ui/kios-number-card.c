/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-number-card.h"
#include "kios-ui-private.h"

struct _KiosNumberCard
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *band;
  GtkWidget *icon;
  GtkWidget *name;
  GtkWidget *body;
  GtkWidget *label;
  GtkWidget *number;

  /* Owned */
  char      *desk;

  /* State */
  guint      is_compact : 1;
};

G_DEFINE_FINAL_TYPE (KiosNumberCard, kios_number_card, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DESK,
  PROP_DESK_NAME,
  PROP_NUMBER,
  PROP_LABEL,
  PROP_IS_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_name (KiosNumberCard *self)
{
  g_autofree char *text = g_strdup_printf ("%s: %s. %s", gtk_label_get_text (GTK_LABEL (self->label)),
                                           gtk_label_get_text (GTK_LABEL (self->number)),
                                           gtk_label_get_text (GTK_LABEL (self->name)));

  kios_ui_set_name (GTK_WIDGET (self), text);
}

static void
set_desk (KiosNumberCard *self,
          const char     *letter)
{
  g_free (self->desk);
  self->desk = g_strdup (letter);
  kios_ui_set_desk_class (self->band, letter);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kios_ui_desk_icon (letter));
}

static void
kios_number_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosNumberCard *self = KIOS_NUMBER_CARD (object);

  switch (prop_id)
    {
    case PROP_DESK:
      g_value_set_string (value, self->desk);
      break;
    case PROP_DESK_NAME:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->name)));
      break;
    case PROP_NUMBER:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->number)));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
      break;
    case PROP_IS_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_number_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosNumberCard *self = KIOS_NUMBER_CARD (object);

  switch (prop_id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_string (value));
      break;
    case PROP_DESK_NAME:
      kios_ui_label_set (GTK_LABEL (self->name), g_value_get_string (value));
      break;
    case PROP_NUMBER:
      kios_number_card_set_number (self, g_value_get_string (value));
      return;
    case PROP_LABEL:
      kios_ui_label_set (GTK_LABEL (self->label), g_value_get_string (value));
      break;
    case PROP_IS_COMPACT:
      self->is_compact = g_value_get_boolean (value);
      kios_ui_toggle_class (GTK_WIDGET (self), "compact", self->is_compact);
      kios_ui_toggle_class (self->number, "compact", self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update_name (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_number_card_dispose (GObject *object)
{
  KiosNumberCard *self = KIOS_NUMBER_CARD (object);

  g_clear_pointer (&self->band, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_number_card_parent_class)->dispose (object);
}

static void
kios_number_card_finalize (GObject *object)
{
  g_free (KIOS_NUMBER_CARD (object)->desk);

  G_OBJECT_CLASS (kios_number_card_parent_class)->finalize (object);
}

static void
kios_number_card_class_init (KiosNumberCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_number_card_get_property;
  object_class->set_property = kios_number_card_set_property;
  object_class->dispose = kios_number_card_dispose;
  object_class->finalize = kios_number_card_finalize;

  properties[PROP_DESK] = kios_ui_param_text ("desk");
  properties[PROP_DESK_NAME] = kios_ui_param_text ("desk-name");
  properties[PROP_NUMBER] = kios_ui_param_text ("number");
  properties[PROP_LABEL] = kios_ui_param_text ("label");
  properties[PROP_IS_COMPACT] = kios_ui_param_flag ("is-compact", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kios_number_card_init (KiosNumberCard *self)
{
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 22);

  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "number-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "raised");

  self->band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->band, "band");
  self->icon = gtk_image_new ();
  self->name = kios_ui_label_new ("name");
  gtk_widget_set_hexpand (inner, TRUE);
  gtk_widget_set_halign (inner, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (inner), self->icon);
  gtk_box_append (GTK_BOX (inner), self->name);
  gtk_box_append (GTK_BOX (self->band), inner);
  gtk_widget_set_parent (self->band, GTK_WIDGET (self));

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (self->body, TRUE);
  gtk_widget_set_valign (self->body, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->body, "number-body");
  self->label = kios_ui_label_new ("label");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.5);
  gtk_label_set_text (GTK_LABEL (self->label), _("Your queue number"));
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "queue-number");
  gtk_box_append (GTK_BOX (self->body), self->label);
  gtk_box_append (GTK_BOX (self->body), self->number);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  set_desk (self, NULL);
}

/**
 * kios_number_card_new:
 *
 * Returns: (transfer floating): a card without a number
 */
GtkWidget *
kios_number_card_new (void)
{
  return g_object_new (KIOS_TYPE_NUMBER_CARD, NULL);
}

/**
 * kios_number_card_set_desk:
 * @letter: (nullable): the desk's letter
 * @name: (nullable): its name in the visitor's language
 */
void
kios_number_card_set_desk (KiosNumberCard *self,
                           const char     *letter,
                           const char     *name)
{
  g_return_if_fail (KIOS_IS_NUMBER_CARD (self));

  g_object_set (self, "desk", letter, "desk-name", name, NULL);
}

/**
 * kios_number_card_set_number:
 * @number: (nullable): "A-012"
 */
void
kios_number_card_set_number (KiosNumberCard *self,
                             const char     *number)
{
  g_return_if_fail (KIOS_IS_NUMBER_CARD (self));

  if (!kios_ui_label_set (GTK_LABEL (self->number), number))
    return;
  kios_ui_set_number_class (self->number, number);
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}
