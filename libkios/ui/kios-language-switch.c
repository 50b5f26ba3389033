/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-language-switch.h"
#include "kios-language.h"
#include "kios-ui-private.h"

/* A language is written in itself, whatever the screens speak: these words are not translated. */
#define INDONESIAN "Indonesia"
#define ENGLISH "English"

struct _KiosLanguageSwitch
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *indonesian;
  GtkWidget *english;
  GtkWidget *other;
  GtkWidget *other_text;

  /* State */
  guint      is_compact : 1;
};

G_DEFINE_FINAL_TYPE (KiosLanguageSwitch, kios_language_switch, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_IS_COMPACT,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
switch_to (KiosLanguageSwitch *self,
           KiosLanguage        language)
{
  if (language == kios_language_get_current ())
    return;

  kios_language_set_current (language);
  kios_language_switch_refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_indonesian_clicked (KiosLanguageSwitch *self)
{
  switch_to (self, KIOS_LANGUAGE_INDONESIAN);
}

static void
on_english_clicked (KiosLanguageSwitch *self)
{
  switch_to (self, KIOS_LANGUAGE_ENGLISH);
}

static void
on_other_clicked (KiosLanguageSwitch *self)
{
  switch_to (self, kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? KIOS_LANGUAGE_INDONESIAN
                                                                         : KIOS_LANGUAGE_ENGLISH);
}

static GtkWidget *
new_button (KiosLanguageSwitch *self,
            const char         *text,
            gboolean            has_globe,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (has_globe)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("kios-language-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  kios_ui_set_name (button, text);
  kios_ui_add_touch_tolerance (GTK_BUTTON (button));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
update_layout (KiosLanguageSwitch *self)
{
  gtk_widget_set_visible (self->indonesian, !self->is_compact);
  gtk_widget_set_visible (self->english, !self->is_compact);
  gtk_widget_set_visible (self->other, self->is_compact);
  kios_ui_toggle_class (GTK_WIDGET (self), "language-switch", !self->is_compact);
}

static void
kios_language_switch_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  KiosLanguageSwitch *self = KIOS_LANGUAGE_SWITCH (object);

  if (prop_id == PROP_IS_COMPACT)
    g_value_set_boolean (value, self->is_compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kios_language_switch_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  KiosLanguageSwitch *self = KIOS_LANGUAGE_SWITCH (object);

  if (prop_id != PROP_IS_COMPACT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->is_compact = g_value_get_boolean (value);
  update_layout (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_language_switch_dispose (GObject *object)
{
  KiosLanguageSwitch *self = KIOS_LANGUAGE_SWITCH (object);

  g_clear_pointer (&self->indonesian, gtk_widget_unparent);
  g_clear_pointer (&self->english, gtk_widget_unparent);
  g_clear_pointer (&self->other, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_language_switch_parent_class)->dispose (object);
}

static void
kios_language_switch_class_init (KiosLanguageSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_language_switch_get_property;
  object_class->set_property = kios_language_switch_set_property;
  object_class->dispose = kios_language_switch_dispose;

  properties[PROP_IS_COMPACT] = kios_ui_param_flag ("is-compact", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kios_language_switch_init (KiosLanguageSwitch *self)
{
  self->indonesian = new_button (self, INDONESIAN, TRUE, G_CALLBACK (on_indonesian_clicked));
  self->english = new_button (self, ENGLISH, FALSE, G_CALLBACK (on_english_clicked));
  self->other = new_button (self, ENGLISH, TRUE, G_CALLBACK (on_other_clicked));
  gtk_widget_add_css_class (self->other, "language-compact");
  self->other_text = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (self->other)));
  update_layout (self);
  kios_language_switch_refresh (self);
}

/**
 * kios_language_switch_new:
 *
 * Returns: (transfer floating): a switch that shows the current language
 */
GtkWidget *
kios_language_switch_new (void)
{
  return g_object_new (KIOS_TYPE_LANGUAGE_SWITCH, NULL);
}

/**
 * kios_language_switch_refresh:
 *
 * Shows the current language; needed only when something else switched it.
 */
void
kios_language_switch_refresh (KiosLanguageSwitch *self)
{
  gboolean is_english = kios_language_get_current () == KIOS_LANGUAGE_ENGLISH;
  const char *other = is_english ? INDONESIAN : ENGLISH;

  g_return_if_fail (KIOS_IS_LANGUAGE_SWITCH (self));

  kios_ui_toggle_class (self->indonesian, "selected", !is_english);
  kios_ui_toggle_class (self->english, "selected", is_english);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->indonesian), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_english ? GTK_ACCESSIBLE_TRISTATE_FALSE : GTK_ACCESSIBLE_TRISTATE_TRUE,
                               -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->english), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_english ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_label_set_text (GTK_LABEL (self->other_text), other);
  kios_ui_set_name (self->other, other);
}
