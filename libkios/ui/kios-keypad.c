/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-keypad.h"
#include "kios-ui-private.h"

struct _KiosKeypad
{
  GtkWidget       parent_instance;

  /* Children */
  GtkWidget      *grid;
  GtkWidget      *reveal;
  GtkWidget      *go;
  GtkWidget      *go_text;

  /* Owned */
  KiosDigitField *field;
  GSignalGroup   *field_signals;
};

G_DEFINE_FINAL_TYPE (KiosKeypad, kios_keypad, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_CONTINUE_TEXT,
  N_PROPS
};

enum
{
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update (KiosKeypad *self)
{
  KiosDigitKind kind = KIOS_DIGIT_NIK;

  if (self->field != NULL)
    g_object_get (self->field, "kind", &kind, NULL);
  gtk_widget_set_sensitive (self->go, self->field != NULL && kios_digit_field_get_is_complete (self->field));
  gtk_widget_set_sensitive (self->reveal, kind != KIOS_DIGIT_PIN);
}

static void
finish (KiosKeypad *self)
{
  if (self->field != NULL && kios_digit_field_get_is_complete (self->field))
    g_signal_emit (self, signals[DONE], 0);
}

static void
on_digit_clicked (GtkButton *button,
                  gpointer   user_data)
{
  KiosKeypad *self = user_data;

  if (self->field != NULL)
    kios_digit_field_append (self->field, gtk_widget_get_name (GTK_WIDGET (button))[4]);
}

static void
on_delete_clicked (KiosKeypad *self)
{
  if (self->field != NULL)
    kios_digit_field_delete_last (self->field);
}

static void
on_clear_clicked (KiosKeypad *self)
{
  if (self->field != NULL)
    kios_digit_field_clear (self->field);
}

/* "active" is held as long as the finger, or a key of the keyboard, holds the button. */
static void
on_reveal_state_changed (GtkWidget     *button,
                         GtkStateFlags  before,
                         KiosKeypad    *self)
{
  gboolean is_held = (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_ACTIVE) != 0;

  if (self->field != NULL)
    kios_digit_field_set_is_revealed (self->field, is_held);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                KiosKeypad            *self)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (self->field == NULL)
    return GDK_EVENT_PROPAGATE;

  if (c >= '0' && c <= '9')
    kios_digit_field_append (self->field, c);
  else if (keyval == GDK_KEY_BackSpace)
    kios_digit_field_delete_last (self->field);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_key (const char *icon,
         const char *caption,
         const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  if (caption != NULL)
    {
      GtkWidget *label = gtk_label_new (caption);

      if (icon != NULL)
        gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "key");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  kios_ui_set_name (button, name);
  kios_ui_add_touch_tolerance (GTK_BUTTON (button));

  return button;
}

static GtkWidget *
attach_function (KiosKeypad *self,
                 const char *icon,
                 const char *caption,
                 int         column,
                 int         row,
                 int         n_rows)
{
  GtkWidget *button = new_key (icon, caption, caption);

  gtk_widget_add_css_class (button, "function");
  gtk_grid_attach (GTK_GRID (self->grid), button, column, row, 1, n_rows);

  return button;
}

static void
attach_digit (KiosKeypad *self,
              int         digit,
              int         column,
              int         row)
{
  g_autofree char *text = g_strdup_printf ("%d", digit);
  g_autofree char *id = g_strdup_printf ("key-%d", digit);
  GtkWidget *button = new_key (NULL, text, text);

  gtk_widget_set_name (button, id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_digit_clicked), self, 0);
  gtk_grid_attach (GTK_GRID (self->grid), button, column, row, 1, 1);
}

static void
kios_keypad_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  KiosKeypad *self = KIOS_KEYPAD (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_object (value, self->field);
      break;
    case PROP_CONTINUE_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->go_text)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_keypad_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  KiosKeypad *self = KIOS_KEYPAD (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      kios_keypad_set_field (self, g_value_get_object (value));
      break;
    case PROP_CONTINUE_TEXT:
      if (!kios_ui_label_set (GTK_LABEL (self->go_text), g_value_get_string (value)))
        break;
      kios_ui_set_name (self->go, gtk_label_get_text (GTK_LABEL (self->go_text)));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_keypad_dispose (GObject *object)
{
  KiosKeypad *self = KIOS_KEYPAD (object);

  g_clear_object (&self->field_signals);
  g_clear_object (&self->field);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_keypad_parent_class)->dispose (object);
}

static void
kios_keypad_class_init (KiosKeypadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_keypad_get_property;
  object_class->set_property = kios_keypad_set_property;
  object_class->dispose = kios_keypad_dispose;

  properties[PROP_FIELD] = g_param_spec_object ("field", NULL, NULL, KIOS_TYPE_DIGIT_FIELD, KIOS_UI_PARAM);
  properties[PROP_CONTINUE_TEXT] = kios_ui_param_text ("continue-text");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kios_keypad_init (KiosKeypad *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkWidget *button;

  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 16);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 16);
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  kios_ui_set_name (GTK_WIDGET (self), _("Number keys"));

  for (int i = 0; i < 9; i++)
    attach_digit (self, i + 1, i % 3, i / 3);
  self->reveal = attach_function (self, "kios-eye-symbolic", _("Show"), 0, 3, 1);
  attach_digit (self, 0, 1, 3);
  button = attach_function (self, "kios-close-symbolic", _("Clear"), 2, 3, 1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clear_clicked), self, G_CONNECT_SWAPPED);
  button = attach_function (self, "kios-backspace-symbolic", _("Delete"), 3, 0, 2);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked), self, G_CONNECT_SWAPPED);
  self->go = attach_function (self, "kios-next-symbolic", _("Continue"), 3, 2, 2);
  gtk_widget_remove_css_class (self->go, "function");
  gtk_widget_add_css_class (self->go, "go");
  self->go_text = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (self->go)));
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reveal, "state-flags-changed", G_CALLBACK (on_reveal_state_changed), self,
                           0);

  self->field_signals = g_signal_group_new (KIOS_TYPE_DIGIT_FIELD);
  g_signal_group_connect_object (self->field_signals, "changed", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->field_signals, "notify::kind", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->field_signals, "activate", G_CALLBACK (finish), self,
                                 G_CONNECT_SWAPPED);

  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  update (self);
}

/**
 * kios_keypad_new:
 *
 * Returns: (transfer floating): a keypad without a field
 */
GtkWidget *
kios_keypad_new (void)
{
  return g_object_new (KIOS_TYPE_KEYPAD, NULL);
}

/**
 * kios_keypad_set_field:
 * @field: (nullable): what the keys type into
 */
void
kios_keypad_set_field (KiosKeypad     *self,
                       KiosDigitField *field)
{
  g_return_if_fail (KIOS_IS_KEYPAD (self));
  g_return_if_fail (field == NULL || KIOS_IS_DIGIT_FIELD (field));

  if (!g_set_object (&self->field, field))
    return;
  g_signal_group_set_target (self->field_signals, field);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELD]);
}
