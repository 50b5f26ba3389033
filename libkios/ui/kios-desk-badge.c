/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-desk-badge.h"
#include "kios-ui-private.h"

struct _KiosDeskBadge
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *icon;
  GtkWidget *letter;

  /* Owned */
  char      *desk;
  char      *desk_name;

  /* State */
  guint      size_px;
  guint      shows_letter : 1;
};

G_DEFINE_FINAL_TYPE (KiosDeskBadge, kios_desk_badge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DESK,
  PROP_SHOW_LETTER,
  PROP_SIZE,
  PROP_DESK_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (KiosDeskBadge *self)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  kios_ui_set_desk_class (GTK_WIDGET (self), self->desk);
  gtk_widget_set_size_request (GTK_WIDGET (self), self->size_px, self->size_px);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kios_ui_desk_icon (self->desk));
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), self->size_px * 64 / 100);
  gtk_label_set_text (GTK_LABEL (self->letter), self->desk != NULL ? self->desk : "");
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (self->size_px * PANGO_SCALE * 6 / 10));
  gtk_label_set_attributes (GTK_LABEL (self->letter), attributes);
  gtk_widget_set_visible (self->icon, !self->shows_letter);
  gtk_widget_set_visible (self->letter, self->shows_letter);
  if (self->desk_name != NULL)
    kios_ui_set_name (GTK_WIDGET (self), self->desk_name);
}

static void
kios_desk_badge_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KiosDeskBadge *self = KIOS_DESK_BADGE (object);

  switch (prop_id)
    {
    case PROP_DESK:
      g_value_set_string (value, self->desk);
      break;
    case PROP_SHOW_LETTER:
      g_value_set_boolean (value, self->shows_letter);
      break;
    case PROP_SIZE:
      g_value_set_uint (value, self->size_px);
      break;
    case PROP_DESK_NAME:
      g_value_set_string (value, self->desk_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_desk_badge_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KiosDeskBadge *self = KIOS_DESK_BADGE (object);

  switch (prop_id)
    {
    case PROP_DESK:
      kios_desk_badge_set_desk (self, g_value_get_string (value));
      return;
    case PROP_SHOW_LETTER:
      self->shows_letter = g_value_get_boolean (value);
      break;
    case PROP_SIZE:
      self->size_px = g_value_get_uint (value);
      break;
    case PROP_DESK_NAME:
      g_free (self->desk_name);
      self->desk_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_desk_badge_dispose (GObject *object)
{
  KiosDeskBadge *self = KIOS_DESK_BADGE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->letter, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_desk_badge_parent_class)->dispose (object);
}

static void
kios_desk_badge_finalize (GObject *object)
{
  KiosDeskBadge *self = KIOS_DESK_BADGE (object);

  g_free (self->desk);
  g_free (self->desk_name);

  G_OBJECT_CLASS (kios_desk_badge_parent_class)->finalize (object);
}

static void
kios_desk_badge_class_init (KiosDeskBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_desk_badge_get_property;
  object_class->set_property = kios_desk_badge_set_property;
  object_class->dispose = kios_desk_badge_dispose;
  object_class->finalize = kios_desk_badge_finalize;

  properties[PROP_DESK] = kios_ui_param_text ("desk");
  properties[PROP_SHOW_LETTER] = kios_ui_param_flag ("show-letter", FALSE);
  properties[PROP_SIZE] = g_param_spec_uint ("size", NULL, NULL, 8, 512, 36, KIOS_UI_PARAM);
  properties[PROP_DESK_NAME] = kios_ui_param_text ("desk-name");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kios_desk_badge_init (KiosDeskBadge *self)
{
  self->size_px = 36;
  self->icon = gtk_image_new ();
  self->letter = gtk_label_new (NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->letter, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "desk-badge");
  update (self);
}

/**
 * kios_desk_badge_new:
 * @letter: (nullable): a desk's letter
 * @size_px: width and height
 *
 * Returns: (transfer floating): a badge with the desk's icon
 */
GtkWidget *
kios_desk_badge_new (const char *letter,
                     guint       size_px)
{
  return g_object_new (KIOS_TYPE_DESK_BADGE, "desk", letter, "size", size_px, NULL);
}

/**
 * kios_desk_badge_set_desk:
 * @letter: (nullable): a desk's letter
 */
void
kios_desk_badge_set_desk (KiosDeskBadge *self,
                          const char    *letter)
{
  g_return_if_fail (KIOS_IS_DESK_BADGE (self));

  if (g_strcmp0 (self->desk, letter) == 0)
    return;
  g_free (self->desk);
  self->desk = g_strdup (letter);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}
