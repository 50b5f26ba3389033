/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kios-digit-field.h"
#include "kios-ui-private.h"

#define MOST_DIGITS 16
#define GROUP 4
#define DOT "\342\200\242"
#define SLOT "_"
#define GAP "  "

struct _KiosDigitField
{
  GtkWidget      parent_instance;

  /* Children */
  GtkWidget     *count;

  /* State */
  char           digits[MOST_DIGITS + 1];
  KiosDigitKind  kind;
  guint          n_digits;
  guint          is_revealed : 1;
  guint          was_complete : 1;
};

static const struct
{
  guint least;
  guint most;
} lengths[] = {
  [KIOS_DIGIT_NIK] = { 16, 16 },
  [KIOS_DIGIT_PHONE] = { 9, 15 },
  [KIOS_DIGIT_PIN] = { 4, 8 },
};

G_DEFINE_ENUM_TYPE (KiosDigitKind, kios_digit_kind,
                    G_DEFINE_ENUM_VALUE (KIOS_DIGIT_NIK, "nik"),
                    G_DEFINE_ENUM_VALUE (KIOS_DIGIT_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (KIOS_DIGIT_PIN, "pin"))

G_DEFINE_FINAL_TYPE (KiosDigitField, kios_digit_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_IS_REVEALED,
  PROP_N_DIGITS,
  PROP_IS_COMPLETE,
  N_PROPS
};

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
forget (KiosDigitField *self)
{
  /* Not optimised away, unlike memset before the last use. */
  for (volatile char *p = self->digits; p < self->digits + sizeof self->digits; p++)
    *p = '\0';
  self->n_digits = 0;
}

/* Which of the digits can be read: the first four and the group being typed, all of them while
 * revealed, none of a PIN. */
static gboolean
is_readable (KiosDigitField *self,
             guint           i)
{
  if (self->kind == KIOS_DIGIT_PIN)
    return FALSE;

  return self->is_revealed || i < GROUP ||
         (self->n_digits > 0 && i / GROUP == (self->n_digits - 1) / GROUP);
}

/* What is drawn; slots that are still empty only where their number is known. */
static GString *
build_text (KiosDigitField *self,
            gboolean        has_slots)
{
  GString *text = g_string_new (NULL);
  guint n = self->n_digits;

  if (has_slots)
    n = self->kind == KIOS_DIGIT_NIK ? lengths[self->kind].most
                                     : MIN (self->n_digits + 1, lengths[self->kind].most);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i % GROUP == 0 && self->kind != KIOS_DIGIT_PIN)
        g_string_append (text, GAP);
      if (i >= self->n_digits)
        g_string_append (text, SLOT);
      else if (is_readable (self, i))
        g_string_append_c (text, self->digits[i]);
      else
        g_string_append (text, DOT);
    }

  return text;
}

static void
update (KiosDigitField *self)
{
  gboolean is_complete = kios_digit_field_get_is_complete (self);
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  const char *what;

  if (lengths[self->kind].least == lengths[self->kind].most)
    /* Translators: how many digits of a number are typed: "11 of 16 digits" */
    count = g_strdup_printf (_("%u of %u digits"), self->n_digits, lengths[self->kind].most);
  else
    count = g_strdup_printf (ngettext ("%u digit", "%u digits", self->n_digits), self->n_digits);
  gtk_label_set_text (GTK_LABEL (self->count), count);

  what = self->kind == KIOS_DIGIT_NIK     ? _("NIK")
         : self->kind == KIOS_DIGIT_PHONE ? _("Mobile number")
                                          : _("PIN");
  name = g_strdup_printf ("%s, %s", what, count);
  kios_ui_set_name (GTK_WIDGET (self), name);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->was_complete != is_complete)
    {
      self->was_complete = is_complete;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPLETE]);
    }
}

static void
after_change (KiosDigitField *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DIGITS]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static PangoLayout *
create_layout (KiosDigitField *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (3 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
kios_digit_field_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  g_autoptr(PangoLayout) layout = create_layout (self);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  g_autoptr(GString) typed = build_text (self, FALSE);
  g_autoptr(GString) text = build_text (self, TRUE);
  GdkRGBA ink, slot, cursor;
  int width, height;

  gtk_style_context_get_color (context, &ink);
  slot = cursor = ink;
  gtk_style_context_lookup_color (context, "kios_edge", &slot);
  gtk_style_context_lookup_color (context, "accent_color", &cursor);
  /* The next slot is teal, the later ones grey. */
  for (gsize i = typed->len; i < text->len; i++)
    {
      const GdkRGBA *color = strchr (text->str + typed->len, '_') == text->str + i ? &cursor : &slot;
      PangoAttribute *attribute = pango_attr_foreground_new (color->red * G_MAXUINT16,
                                                             color->green * G_MAXUINT16,
                                                             color->blue * G_MAXUINT16);

      attribute->start_index = i;
      attribute->end_index = i + 1;
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text->str, text->len);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (gtk_widget_get_height (widget) - height) / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
  memset (text->str, 0, text->len);
  memset (typed->str, 0, typed->len);
  gtk_widget_snapshot_child (widget, self->count, snapshot);
}

static void
kios_digit_field_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (widget);
  g_autoptr(PangoLayout) layout = create_layout (self);
  int width, height, count_minimum, count_natural;

  pango_layout_set_text (layout, "0000  0000  0000  0000", -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_widget_measure (self->count, orientation, -1, &count_minimum, &count_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width + 24 + count_natural;
  else
    *minimum = *natural = MAX (height, count_minimum);
  *minimum_baseline = *natural_baseline = -1;
}

static void
kios_digit_field_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (widget);
  int count_width;

  gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &count_width, NULL, NULL);
  gtk_widget_size_allocate (self->count,
                            &(GtkAllocation) { MAX (0, width - count_width), 0, count_width, height }, -1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                KiosDigitField        *self)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    c = '0' + keyval - GDK_KEY_KP_0;

  if (c >= '0' && c <= '9')
    kios_digit_field_append (self, c);
  else if (keyval == GDK_KEY_BackSpace)
    kios_digit_field_delete_last (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) &&
           kios_digit_field_get_is_complete (self))
    g_signal_emit (self, signals[ACTIVATE], 0);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
kios_digit_field_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_IS_REVEALED:
      g_value_set_boolean (value, self->is_revealed);
      break;
    case PROP_N_DIGITS:
      g_value_set_uint (value, self->n_digits);
      break;
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, kios_digit_field_get_is_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_digit_field_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (object);

  switch (prop_id)
    {
    case PROP_KIND:
      kios_digit_field_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_IS_REVEALED:
      kios_digit_field_set_is_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_digit_field_dispose (GObject *object)
{
  KiosDigitField *self = KIOS_DIGIT_FIELD (object);

  forget (self);
  g_clear_pointer (&self->count, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_digit_field_parent_class)->dispose (object);
}

static void
kios_digit_field_class_init (KiosDigitFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_digit_field_get_property;
  object_class->set_property = kios_digit_field_set_property;
  object_class->dispose = kios_digit_field_dispose;
  widget_class->snapshot = kios_digit_field_snapshot;
  widget_class->measure = kios_digit_field_measure;
  widget_class->size_allocate = kios_digit_field_size_allocate;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, KIOS_TYPE_DIGIT_KIND, KIOS_DIGIT_NIK,
                                             KIOS_UI_PARAM);
  properties[PROP_IS_REVEALED] = kios_ui_param_flag ("is-revealed", FALSE);
  properties[PROP_N_DIGITS] = g_param_spec_uint ("n-digits", NULL, NULL, 0, MOST_DIGITS, 0,
                                                 KIOS_UI_PARAM_READ);
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       KIOS_UI_PARAM_READ);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kios_digit_field_init (KiosDigitField *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "digit-field");
  gtk_widget_add_css_class (GTK_WIDGET (self), "focusable");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  update (self);
}

/**
 * kios_digit_field_new:
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
kios_digit_field_new (KiosDigitKind kind)
{
  return g_object_new (KIOS_TYPE_DIGIT_FIELD, "kind", kind, NULL);
}

/**
 * kios_digit_field_set_kind:
 *
 * Changes what is typed, and forgets what was.
 */
void
kios_digit_field_set_kind (KiosDigitField *self,
                           KiosDigitKind   kind)
{
  g_return_if_fail (KIOS_IS_DIGIT_FIELD (self));
  g_return_if_fail (kind < G_N_ELEMENTS (lengths));

  if (self->kind == kind)
    return;
  self->kind = kind;
  forget (self);
  after_change (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * kios_digit_field_get_digits:
 *
 * Returns: (transfer none): what was typed; it changes with the field and is wiped with it
 */
const char *
kios_digit_field_get_digits (KiosDigitField *self)
{
  g_return_val_if_fail (KIOS_IS_DIGIT_FIELD (self), NULL);

  return self->digits;
}

/**
 * kios_digit_field_get_n_digits:
 *
 * Returns: how many digits were typed
 */
guint
kios_digit_field_get_n_digits (KiosDigitField *self)
{
  g_return_val_if_fail (KIOS_IS_DIGIT_FIELD (self), 0);

  return self->n_digits;
}

/**
 * kios_digit_field_get_is_complete:
 *
 * Returns: whether there are enough digits for its kind
 */
gboolean
kios_digit_field_get_is_complete (KiosDigitField *self)
{
  g_return_val_if_fail (KIOS_IS_DIGIT_FIELD (self), FALSE);

  return self->n_digits >= lengths[self->kind].least;
}

/**
 * kios_digit_field_append:
 * @digit: '0' to '9'
 *
 * Returns: whether there was room for it
 */
gboolean
kios_digit_field_append (KiosDigitField *self,
                         char            digit)
{
  g_return_val_if_fail (KIOS_IS_DIGIT_FIELD (self), FALSE);
  g_return_val_if_fail (g_ascii_isdigit (digit), FALSE);

  if (self->n_digits >= lengths[self->kind].most)
    return FALSE;

  self->digits[self->n_digits++] = digit;
  after_change (self);

  return TRUE;
}

/**
 * kios_digit_field_delete_last:
 *
 * Takes the last digit away, if there is one.
 */
void
kios_digit_field_delete_last (KiosDigitField *self)
{
  g_return_if_fail (KIOS_IS_DIGIT_FIELD (self));

  if (self->n_digits == 0)
    return;
  self->digits[--self->n_digits] = '\0';
  after_change (self);
}

/**
 * kios_digit_field_clear:
 *
 * Forgets everything typed.
 */
void
kios_digit_field_clear (KiosDigitField *self)
{
  g_return_if_fail (KIOS_IS_DIGIT_FIELD (self));

  if (self->n_digits == 0)
    return;
  forget (self);
  after_change (self);
}

/**
 * kios_digit_field_set_is_revealed:
 * @is_revealed: whether all digits can be read; a PIN never can
 */
void
kios_digit_field_set_is_revealed (KiosDigitField *self,
                                  gboolean        is_revealed)
{
  g_return_if_fail (KIOS_IS_DIGIT_FIELD (self));

  if (self->is_revealed == (is_revealed != FALSE))
    return;
  self->is_revealed = is_revealed != FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_REVEALED]);
}

/**
 * kios_digit_field_dup_masked:
 *
 * Returns: (transfer full): what can be read on screen, empty slots left out
 */
char *
kios_digit_field_dup_masked (KiosDigitField *self)
{
  g_return_val_if_fail (KIOS_IS_DIGIT_FIELD (self), NULL);

  return g_string_free (build_text (self, FALSE), FALSE);
}
