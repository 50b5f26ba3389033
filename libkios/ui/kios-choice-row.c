/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-choice-row.h"
#include "kios-state-pill.h"
#include "kios-ui-private.h"

struct _KiosChoiceRow
{
  GtkButton      parent_instance;

  /* Template */
  GtkImage      *icon;
  GtkLabel      *text;
  GtkLabel      *subtitle;
  KiosStatePill *pill;

  /* Owned */
  char          *match;
};

G_DEFINE_FINAL_TYPE (KiosChoiceRow, kios_choice_row, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_SUBTITLE,
  PROP_MATCH,
  PROP_PILL_TEXT,
  PROP_ICON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Finds the first place of @match in @text, letters' case aside. Byte offsets. */
static gboolean
find_match (const char *text,
            const char *match,
            guint      *start,
            guint      *end)
{
  g_autofree char *folded_match = NULL;

  if (match == NULL || *match == '\0')
    return FALSE;

  folded_match = g_utf8_casefold (match, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *q = p;

      for (glong n = g_utf8_strlen (match, -1); n > 0 && *q != '\0'; n--)
        q = g_utf8_next_char (q);
      {
        g_autofree char *folded = g_utf8_casefold (p, q - p);

        if (strcmp (folded, folded_match) != 0)
          continue;
      }
      *start = p - text;
      *end = q - text;
      return TRUE;
    }

  return FALSE;
}

static void
update_match (KiosChoiceRow *self)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  guint start, end;

  if (find_match (gtk_label_get_text (self->text), self->match, &start, &end))
    {
      PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *background;
      GdkRGBA tint;

      attributes = pango_attr_list_new ();
      weight->start_index = start;
      weight->end_index = end;
      pango_attr_list_insert (attributes, weight);
      if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "kios_tint",
                                          &tint))
        {
          background = pango_attr_background_new (tint.red * G_MAXUINT16, tint.green * G_MAXUINT16,
                                                  tint.blue * G_MAXUINT16);
          background->start_index = start;
          background->end_index = end;
          pango_attr_list_insert (attributes, background);
        }
    }
  gtk_label_set_attributes (self->text, attributes);
}

static void
update_name (KiosChoiceRow *self)
{
  const char *subtitle = gtk_label_get_text (self->subtitle);
  g_autofree char *name = g_strconcat (gtk_label_get_text (self->text), *subtitle != '\0' ? ". " : "",
                                       subtitle, NULL);

  kios_ui_set_name (GTK_WIDGET (self), name);
}

static void
kios_choice_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KiosChoiceRow *self = KIOS_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (self->text));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, gtk_label_get_text (self->subtitle));
      break;
    case PROP_MATCH:
      g_value_set_string (value, self->match);
      break;
    case PROP_PILL_TEXT:
      g_object_get_property (G_OBJECT (self->pill), "text", value);
      break;
    case PROP_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_choice_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KiosChoiceRow *self = KIOS_CHOICE_ROW (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_TEXT:
      if (!kios_ui_label_set (self->text, text))
        break;
      update_match (self);
      update_name (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SUBTITLE:
      if (!kios_ui_label_set (self->subtitle, text))
        break;
      update_name (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_MATCH:
      kios_choice_row_set_match (self, text);
      break;
    case PROP_PILL_TEXT:
      kios_state_pill_set (self->pill, KIOS_PILL_ACCENT, "kios-star-symbolic", text);
      gtk_widget_set_visible (GTK_WIDGET (self->pill), text != NULL && *text != '\0');
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ICON:
      if (kios_ui_image_set (self->icon, text))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_choice_row_dispose (GObject *object)
{
  /* GtkButton would unparent its child a second time. */
  gtk_button_set_child (GTK_BUTTON (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIOS_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (kios_choice_row_parent_class)->dispose (object);
}

static void
kios_choice_row_finalize (GObject *object)
{
  g_free (KIOS_CHOICE_ROW (object)->match);

  G_OBJECT_CLASS (kios_choice_row_parent_class)->finalize (object);
}

static void
kios_choice_row_class_init (KiosChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_choice_row_get_property;
  object_class->set_property = kios_choice_row_set_property;
  object_class->dispose = kios_choice_row_dispose;
  object_class->finalize = kios_choice_row_finalize;

  properties[PROP_TEXT] = kios_ui_param_text ("text");
  properties[PROP_SUBTITLE] = kios_ui_param_text ("subtitle");
  properties[PROP_MATCH] = kios_ui_param_text ("match");
  properties[PROP_PILL_TEXT] = kios_ui_param_text ("pill-text");
  properties[PROP_ICON] = kios_ui_param_text ("icon");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosChoiceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KiosChoiceRow, text);
  gtk_widget_class_bind_template_child (widget_class, KiosChoiceRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KiosChoiceRow, pill);
}

static void
kios_choice_row_init (KiosChoiceRow *self)
{
  g_type_ensure (KIOS_TYPE_STATE_PILL);
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_add_touch_tolerance (GTK_BUTTON (self));
  g_signal_connect_object (kios_ui_switches_get (), "changed", G_CALLBACK (update_match), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kios_choice_row_new:
 * @text: the choice
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
kios_choice_row_new (const char *text)
{
  return g_object_new (KIOS_TYPE_CHOICE_ROW, "text", text, NULL);
}

/**
 * kios_choice_row_set_match:
 * @match: (nullable): what was searched; the first place where it occurs is marked
 */
void
kios_choice_row_set_match (KiosChoiceRow *self,
                           const char    *match)
{
  g_return_if_fail (KIOS_IS_CHOICE_ROW (self));

  if (g_strcmp0 (self->match, match) == 0)
    return;
  g_free (self->match);
  self->match = g_strdup (match);
  update_match (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCH]);
}
