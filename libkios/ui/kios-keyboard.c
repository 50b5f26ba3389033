/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kios-keyboard.h"
#include "kios-ui-private.h"

#define REPEAT_DELAY_MS 500
#define REPEAT_MS 80

typedef enum
{
  SHIFT_OFF,
  SHIFT_ONCE,
  SHIFT_LOCKED,
} Shift;

struct _KiosKeyboard
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *grid;
  GtkWidget *shift_key;
  GtkWidget *layer_key;
  GtkWidget *done_key;
  GtkWidget *done_text;
  GPtrArray *letters; /* GtkWidget; belongs to the grid */

  /* Owned */
  GtkWidget *target;

  /* State */
  Shift      shift;
  guint      repeat_id;
  guint      shows_signs : 1;
};

G_DEFINE_FINAL_TYPE (KiosKeyboard, kios_keyboard, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TARGET,
  PROP_DONE_TEXT,
  PROP_CAN_BE_DONE,
  N_PROPS
};

enum
{
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Three rows of ten half-step columns; the same places hold letters or signs. */
static const char *const letter_rows[] = { "qwertyuiop", "asdfghjkl", "zxcvbnm" };
static const char *const sign_rows[] = { "1234567890", "@/:;()&+=", "?!'\"_%#" };

static gboolean
is_target_empty (KiosKeyboard *self)
{
  if (GTK_IS_TEXT_VIEW (self->target))
    return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->target))) == 0;

  return self->target == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->target)) == '\0';
}

static void
insert (KiosKeyboard *self,
        const char   *text)
{
  if (GTK_IS_TEXT_VIEW (self->target))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->target));

      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_at_cursor (buffer, text, -1);
    }
  else if (self->target != NULL)
    {
      GtkEditable *editable = GTK_EDITABLE (self->target);
      int position;

      gtk_editable_delete_selection (editable);
      position = gtk_editable_get_position (editable);
      gtk_editable_insert_text (editable, text, -1, &position);
      gtk_editable_set_position (editable, position);
    }
}

static void
delete_back (KiosKeyboard *self)
{
  if (GTK_IS_TEXT_VIEW (self->target))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->target));
      GtkTextIter cursor;

      if (gtk_text_buffer_delete_selection (buffer, TRUE, TRUE))
        return;
      gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
      gtk_text_buffer_backspace (buffer, &cursor, TRUE, TRUE);
    }
  else if (self->target != NULL)
    {
      GtkEditable *editable = GTK_EDITABLE (self->target);
      int position = gtk_editable_get_position (editable);

      if (gtk_editable_get_selection_bounds (editable, NULL, NULL))
        gtk_editable_delete_selection (editable);
      else if (position > 0)
        gtk_editable_delete_text (editable, position - 1, position);
    }
}

static void
update_keys (KiosKeyboard *self)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      GtkWidget *key = g_ptr_array_index (self->letters, i);
      guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (key), "row"));
      guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (key), "column"));
      char text[2] = { (self->shows_signs ? sign_rows : letter_rows)[row][column], '\0' };

      if (self->shift != SHIFT_OFF && !self->shows_signs)
        text[0] = g_ascii_toupper (text[0]);
      gtk_button_set_label (GTK_BUTTON (key), text);
      kios_ui_set_name (key, text);
    }
  kios_ui_toggle_class (self->shift_key, "latched", self->shift != SHIFT_OFF);
  kios_ui_toggle_class (self->shift_key, "locked", self->shift == SHIFT_LOCKED);
  gtk_widget_set_sensitive (self->shift_key, !self->shows_signs);
  gtk_button_set_label (GTK_BUTTON (self->layer_key), self->shows_signs ? "ABC" : "?123");
  kios_ui_set_name (self->layer_key, self->shows_signs ? _("Letters") : _("Digits and signs"));
}

static void
on_letter_clicked (GtkButton    *button,
                   KiosKeyboard *self)
{
  insert (self, gtk_button_get_label (button));
  if (self->shift == SHIFT_ONCE)
    {
      self->shift = SHIFT_OFF;
      update_keys (self);
    }
}

static void
on_sign_clicked (GtkButton    *button,
                 KiosKeyboard *self)
{
  insert (self, gtk_button_get_label (button));
}

static void
on_space_clicked (KiosKeyboard *self)
{
  insert (self, " ");
}

static void
on_shift_clicked (KiosKeyboard *self)
{
  self->shift = (self->shift + 1) % (SHIFT_LOCKED + 1);
  update_keys (self);
}

static void
on_layer_clicked (KiosKeyboard *self)
{
  self->shows_signs = !self->shows_signs;
  update_keys (self);
}

static void
on_done_clicked (KiosKeyboard *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
stop_repeating (KiosKeyboard *self)
{
  g_clear_handle_id (&self->repeat_id, g_source_remove);
}

static gboolean
on_repeat (gpointer user_data)
{
  delete_back (user_data);

  return G_SOURCE_CONTINUE;
}

static void
start_repeating (gpointer user_data)
{
  KiosKeyboard *self = user_data;

  delete_back (self);
  self->repeat_id = g_timeout_add (REPEAT_MS, on_repeat, self);
}

static void
on_backspace_state_changed (GtkWidget     *button,
                            GtkStateFlags  before,
                            KiosKeyboard  *self)
{
  gboolean was_held = (before & GTK_STATE_FLAG_ACTIVE) != 0;
  gboolean is_held = (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_ACTIVE) != 0;

  if (is_held == was_held)
    return;
  stop_repeating (self);
  if (is_held)
    self->repeat_id = g_timeout_add_once (REPEAT_DELAY_MS, start_repeating, self);
}

static GtkWidget *
attach_key (KiosKeyboard *self,
            GtkWidget    *key,
            int           column,
            int           row,
            int           n_columns)
{
  gtk_widget_add_css_class (key, "key");
  gtk_widget_set_hexpand (key, TRUE);
  gtk_widget_set_vexpand (key, TRUE);
  /* The cursor stays where the text is. */
  gtk_widget_set_focus_on_click (key, FALSE);
  kios_ui_add_touch_tolerance (GTK_BUTTON (key));
  gtk_grid_attach (GTK_GRID (self->grid), key, column, row, n_columns, 1);

  return key;
}

static GtkWidget *
attach_icon_key (KiosKeyboard *self,
                 const char   *icon,
                 const char   *name,
                 int           column,
                 int           row,
                 int           n_columns)
{
  GtkWidget *key = attach_key (self, gtk_button_new_from_icon_name (icon), column, row, n_columns);

  gtk_widget_add_css_class (key, "function");
  kios_ui_set_name (key, name);

  return key;
}

static void
attach_letters (KiosKeyboard *self)
{
  static const int first_columns[] = { 0, 1, 3 };

  for (guint row = 0; row < G_N_ELEMENTS (letter_rows); row++)
    for (guint i = 0; letter_rows[row][i] != '\0'; i++)
      {
        GtkWidget *key = attach_key (self, gtk_button_new_with_label (" "), first_columns[row] + 2 * i, row,
                                     2);

        g_object_set_data (G_OBJECT (key), "row", GUINT_TO_POINTER (row));
        g_object_set_data (G_OBJECT (key), "column", GUINT_TO_POINTER (i));
        g_signal_connect_object (key, "clicked", G_CALLBACK (on_letter_clicked), self, 0);
        g_ptr_array_add (self->letters, key);
      }
}

static void
attach_sign (KiosKeyboard *self,
             const char   *sign,
             int           column,
             int           row)
{
  GtkWidget *key = attach_key (self, gtk_button_new_with_label (sign), column, row, 2);

  kios_ui_set_name (key, sign);
  g_signal_connect_object (key, "clicked", G_CALLBACK (on_sign_clicked), self, 0);
}

static void
attach_bottom_row (KiosKeyboard *self)
{
  GtkWidget *space;

  self->layer_key = attach_key (self, gtk_button_new_with_label ("?123"), 0, 3, 3);
  gtk_widget_add_css_class (self->layer_key, "function");
  g_signal_connect_object (self->layer_key, "clicked", G_CALLBACK (on_layer_clicked), self,
                           G_CONNECT_SWAPPED);
  attach_sign (self, ",", 3, 3);
  space = attach_key (self, gtk_button_new_with_label (_("space")), 5, 3, 7);
  gtk_widget_add_css_class (space, "space");
  kios_ui_set_name (space, _("Space"));
  g_signal_connect_object (space, "clicked", G_CALLBACK (on_space_clicked), self, G_CONNECT_SWAPPED);
  attach_sign (self, "-", 12, 3);
  attach_sign (self, ".", 14, 3);

  self->done_key = attach_key (self, gtk_button_new (), 16, 3, 4);
  self->done_text = gtk_label_new (_("Done"));
  gtk_widget_add_css_class (self->done_text, "caption");
  gtk_button_set_child (GTK_BUTTON (self->done_key), self->done_text);
  gtk_widget_add_css_class (self->done_key, "go");
  kios_ui_set_name (self->done_key, _("Done"));
  g_signal_connect_object (self->done_key, "clicked", G_CALLBACK (on_done_clicked), self,
                           G_CONNECT_SWAPPED);
}

static void
kios_keyboard_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KiosKeyboard *self = KIOS_KEYBOARD (object);

  switch (prop_id)
    {
    case PROP_TARGET:
      g_value_set_object (value, self->target);
      break;
    case PROP_DONE_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->done_text)));
      break;
    case PROP_CAN_BE_DONE:
      g_value_set_boolean (value, gtk_widget_get_sensitive (self->done_key));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_keyboard_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KiosKeyboard *self = KIOS_KEYBOARD (object);

  switch (prop_id)
    {
    case PROP_TARGET:
      kios_keyboard_set_target (self, g_value_get_object (value));
      return;
    case PROP_DONE_TEXT:
      kios_ui_label_set (GTK_LABEL (self->done_text), g_value_get_string (value));
      kios_ui_set_name (self->done_key, gtk_label_get_text (GTK_LABEL (self->done_text)));
      break;
    case PROP_CAN_BE_DONE:
      gtk_widget_set_sensitive (self->done_key, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_keyboard_dispose (GObject *object)
{
  KiosKeyboard *self = KIOS_KEYBOARD (object);

  stop_repeating (self);
  g_clear_object (&self->target);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_keyboard_parent_class)->dispose (object);
}

static void
kios_keyboard_finalize (GObject *object)
{
  g_ptr_array_unref (KIOS_KEYBOARD (object)->letters);

  G_OBJECT_CLASS (kios_keyboard_parent_class)->finalize (object);
}

static void
kios_keyboard_class_init (KiosKeyboardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_keyboard_get_property;
  object_class->set_property = kios_keyboard_set_property;
  object_class->dispose = kios_keyboard_dispose;
  object_class->finalize = kios_keyboard_finalize;

  properties[PROP_TARGET] = g_param_spec_object ("target", NULL, NULL, GTK_TYPE_WIDGET, KIOS_UI_PARAM);
  properties[PROP_DONE_TEXT] = kios_ui_param_text ("done-text");
  properties[PROP_CAN_BE_DONE] = kios_ui_param_flag ("can-be-done", TRUE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kios_keyboard_init (KiosKeyboard *self)
{
  GtkWidget *backspace;

  self->letters = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 16);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 16);
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "keyboard");
  kios_ui_set_name (GTK_WIDGET (self), _("Keyboard"));

  attach_letters (self);
  self->shift_key = attach_icon_key (self, "kios-up-symbolic", _("Capital letters"), 0, 2, 3);
  g_signal_connect_object (self->shift_key, "clicked", G_CALLBACK (on_shift_clicked), self,
                           G_CONNECT_SWAPPED);
  backspace = attach_icon_key (self, "kios-backspace-symbolic", _("Delete"), 17, 2, 3);
  g_signal_connect_object (backspace, "clicked", G_CALLBACK (delete_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (backspace, "state-flags-changed", G_CALLBACK (on_backspace_state_changed), self,
                           0);
  attach_bottom_row (self);
  self->shift = SHIFT_ONCE;
  update_keys (self);
}

/**
 * kios_keyboard_new:
 *
 * Returns: (transfer floating): a keyboard without a target
 */
GtkWidget *
kios_keyboard_new (void)
{
  return g_object_new (KIOS_TYPE_KEYBOARD, NULL);
}

/**
 * kios_keyboard_set_target:
 * @target: (nullable): a #GtkEditable or a #GtkTextView
 *
 * Types into @target from now on.
 */
void
kios_keyboard_set_target (KiosKeyboard *self,
                          GtkWidget    *target)
{
  g_return_if_fail (KIOS_IS_KEYBOARD (self));
  g_return_if_fail (target == NULL || GTK_IS_EDITABLE (target) || GTK_IS_TEXT_VIEW (target));

  if (!g_set_object (&self->target, target))
    return;
  stop_repeating (self);
  self->shift = is_target_empty (self) ? SHIFT_ONCE : SHIFT_OFF;
  self->shows_signs = FALSE;
  update_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
}
