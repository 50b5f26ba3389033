/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-text-field.h"

#include "ui/kios-ui.h"

struct _BackofficeTextField
{
  GtkBox         parent_instance;

  /* Owned by the box */
  GtkLabel      *label;
  GtkTextView   *view;
};

G_DEFINE_FINAL_TYPE (BackofficeTextField, backoffice_text_field, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
on_buffer_changed (GtkTextBuffer       *buffer,
                   BackofficeTextField *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
backoffice_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BACKOFFICE_TEXT_FIELD (widget)->view));
}

static void
backoffice_text_field_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  BackofficeTextField *self = BACKOFFICE_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (self->label));
      break;
    case PROP_TEXT:
      g_value_take_string (value, backoffice_text_field_dup_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_text_field_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  BackofficeTextField *self = BACKOFFICE_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      backoffice_text_field_set_label (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      backoffice_text_field_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_text_field_class_init (BackofficeTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = backoffice_text_field_get_property;
  object_class->set_property = backoffice_text_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = backoffice_text_field_grab_focus;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
backoffice_text_field_init (BackofficeTextField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim");
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_buffer_changed), self, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 76);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "text-field");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
backoffice_text_field_new (const char *label)
{
  return g_object_new (BACKOFFICE_TYPE_TEXT_FIELD, "label", label, NULL);
}

/**
 * backoffice_text_field_set_label:
 * @label: what is to be written
 */
void
backoffice_text_field_set_label (BackofficeTextField *self,
                                 const char          *label)
{
  g_return_if_fail (BACKOFFICE_IS_TEXT_FIELD (self));

  gtk_label_set_text (self->label, label);
  kios_ui_set_name (GTK_WIDGET (self->view), label);
}

/**
 * backoffice_text_field_dup_text:
 *
 * Returns: (transfer full): what was written, without blanks around it
 */
char *
backoffice_text_field_dup_text (BackofficeTextField *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (BACKOFFICE_IS_TEXT_FIELD (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

void
backoffice_text_field_set_text (BackofficeTextField *self,
                                const char          *text)
{
  g_return_if_fail (BACKOFFICE_IS_TEXT_FIELD (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}
