/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-face-button.h"
#include "kios-ui-private.h"

struct _KiosFaceButton
{
  GtkButton  parent_instance;

  /* Children */
  GtkWidget *face;
  GtkWidget *text;

  /* State */
  guint      score;
  guint      is_selected : 1;
};

G_DEFINE_FINAL_TYPE (KiosFaceButton, kios_face_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_SCORE,
  PROP_TEXT,
  PROP_IS_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_score (KiosFaceButton *self,
           guint           score)
{
  g_autofree char *icon = g_strdup_printf ("kios-face-%u-symbolic", score);

  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("face-%u", i);

      kios_ui_toggle_class (GTK_WIDGET (self), css_class, i == score);
    }
  self->score = score;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->face), icon);
}

static void
kios_face_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosFaceButton *self = KIOS_FACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SCORE:
      g_value_set_uint (value, self->score);
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->text)));
      break;
    case PROP_IS_SELECTED:
      g_value_set_boolean (value, self->is_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_face_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosFaceButton *self = KIOS_FACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SCORE:
      if (self->score == g_value_get_uint (value))
        break;
      set_score (self, g_value_get_uint (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TEXT:
      if (!kios_ui_label_set (GTK_LABEL (self->text), g_value_get_string (value)))
        break;
      kios_ui_set_name (GTK_WIDGET (self), gtk_label_get_text (GTK_LABEL (self->text)));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_SELECTED:
      kios_face_button_set_is_selected (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_face_button_class_init (KiosFaceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_face_button_get_property;
  object_class->set_property = kios_face_button_set_property;

  properties[PROP_SCORE] = g_param_spec_uint ("score", NULL, NULL, 1, 4, 1, KIOS_UI_PARAM);
  properties[PROP_TEXT] = kios_ui_param_text ("text");
  properties[PROP_IS_SELECTED] = kios_ui_param_flag ("is-selected", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kios_face_button_init (KiosFaceButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->face = gtk_image_new ();
  self->text = kios_ui_label_new ("text");
  gtk_label_set_xalign (GTK_LABEL (self->text), 0.5);
  gtk_label_set_justify (GTK_LABEL (self->text), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (self->text), 2);
  /* Its column says how wide it is: no wish for one long line. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->text), GTK_NATURAL_WRAP_INHERIT);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->face);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "face");
  kios_ui_add_touch_tolerance (GTK_BUTTON (self));
  set_score (self, 1);
}

/**
 * kios_face_button_new:
 * @score: 1 to 4
 * @text: the answer in words
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
kios_face_button_new (guint       score,
                      const char *text)
{
  return g_object_new (KIOS_TYPE_FACE_BUTTON, "score", score, "text", text, NULL);
}

/**
 * kios_face_button_get_score:
 *
 * Returns: 1 to 4
 */
guint
kios_face_button_get_score (KiosFaceButton *self)
{
  g_return_val_if_fail (KIOS_IS_FACE_BUTTON (self), 0);

  return self->score;
}

/**
 * kios_face_button_set_is_selected:
 * @is_selected: whether this is the answer given before
 */
void
kios_face_button_set_is_selected (KiosFaceButton *self,
                                  gboolean        is_selected)
{
  g_return_if_fail (KIOS_IS_FACE_BUTTON (self));

  if (self->is_selected == (is_selected != FALSE))
    return;
  self->is_selected = is_selected != FALSE;
  kios_ui_toggle_class (GTK_WIDGET (self), "selected", self->is_selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               self->is_selected ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                 : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SELECTED]);
}
