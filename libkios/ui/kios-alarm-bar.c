/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-alarm-bar.h"
#include "kios-ui-private.h"

#define MOST_SHOWN 2

typedef struct
{
  char       *id;
  GtkWidget  *notice;
  KiosLevel   level;
  guint64     serial;
} Alarm;

struct _KiosAlarmBar
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *summary;

  /* Owned */
  GPtrArray *alarms; /* Alarm, in the order shown */

  /* State */
  guint64    last_serial;
  guint      is_unfolded : 1;
};

G_DEFINE_FINAL_TYPE (KiosAlarmBar, kios_alarm_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_N_ALARMS,
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
alarm_free (gpointer data)
{
  Alarm *alarm = data;

  g_free (alarm->id);
  g_object_unref (alarm->notice);
  g_free (alarm);
}

static Alarm *
find_alarm (KiosAlarmBar *self,
            const char   *id,
            guint        *position)
{
  for (guint i = 0; i < self->alarms->len; i++)
    {
      Alarm *alarm = g_ptr_array_index (self->alarms, i);

      if (g_strcmp0 (alarm->id, id) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return alarm;
    }

  return NULL;
}

/* Good news comes last although its level is above a note's. */
static int
urgency (KiosLevel level)
{
  return level == KIOS_LEVEL_OK ? -1 : (int) level;
}

static int
compare_alarms (gconstpointer a,
                gconstpointer b)
{
  const Alarm *first = *(const Alarm *const *) a;
  const Alarm *second = *(const Alarm *const *) b;

  if (urgency (first->level) != urgency (second->level))
    return urgency (second->level) - urgency (first->level);

  return first->serial < second->serial ? 1 : -1;
}

static void
update (KiosAlarmBar *self)
{
  gboolean is_folded;
  GtkWidget *before;

  if (self->alarms->len <= MOST_SHOWN)
    self->is_unfolded = FALSE;
  is_folded = self->alarms->len > MOST_SHOWN && !self->is_unfolded;

  g_ptr_array_sort (self->alarms, compare_alarms);
  before = self->summary;
  for (guint i = 0; i < self->alarms->len; i++)
    {
      Alarm *alarm = g_ptr_array_index (self->alarms, i);

      if (i == 0)
        kios_notice_set_level (KIOS_NOTICE (self->summary), alarm->level);
      gtk_widget_set_visible (alarm->notice, !is_folded);
      gtk_box_reorder_child_after (GTK_BOX (self->box), alarm->notice, before);
      before = alarm->notice;
    }

  gtk_widget_set_visible (self->summary, self->alarms->len > MOST_SHOWN);
  if (self->alarms->len > MOST_SHOWN)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u alert", "%u alerts",
                                                             self->alarms->len),
                                                self->alarms->len);
      Alarm *worst = g_ptr_array_index (self->alarms, 0);
      g_autofree char *first = NULL;

      g_object_get (worst->notice, "title", &first, NULL);
      g_object_set (self->summary, "title", title, "detail", is_folded ? first : "", "button-text",
                    is_folded ? _("Show all") : _("Show less"), NULL);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), self->alarms->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->alarms->len > 0);
}

static void
on_summary_activated (KiosAlarmBar *self)
{
  self->is_unfolded = !self->is_unfolded;
  update (self);
}

static void
on_notice_activated (KiosNotice *notice,
                     gpointer    user_data)
{
  KiosAlarmBar *self = user_data;

  for (guint i = 0; i < self->alarms->len; i++)
    {
      Alarm *alarm = g_ptr_array_index (self->alarms, i);
      g_autofree char *id = NULL;

      if (alarm->notice != GTK_WIDGET (notice))
        continue;
      id = g_strdup (alarm->id);
      if (alarm->level == KIOS_LEVEL_OK)
        kios_alarm_bar_remove (self, id);
      g_signal_emit (self, signals[ACTIVATED], 0, id);
      return;
    }
}

static void
kios_alarm_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_N_ALARMS)
    g_value_set_uint (value, KIOS_ALARM_BAR (object)->alarms->len);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kios_alarm_bar_dispose (GObject *object)
{
  KiosAlarmBar *self = KIOS_ALARM_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_ptr_array_set_size (self->alarms, 0);

  G_OBJECT_CLASS (kios_alarm_bar_parent_class)->dispose (object);
}

static void
kios_alarm_bar_finalize (GObject *object)
{
  g_ptr_array_unref (KIOS_ALARM_BAR (object)->alarms);

  G_OBJECT_CLASS (kios_alarm_bar_parent_class)->finalize (object);
}

static void
kios_alarm_bar_class_init (KiosAlarmBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_alarm_bar_get_property;
  object_class->dispose = kios_alarm_bar_dispose;
  object_class->finalize = kios_alarm_bar_finalize;

  properties[PROP_N_ALARMS] = g_param_spec_uint ("n-alarms", NULL, NULL, 0, G_MAXUINT, 0,
                                                 KIOS_UI_PARAM_READ);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kios_alarm_bar_init (KiosAlarmBar *self)
{
  self->alarms = g_ptr_array_new_with_free_func (alarm_free);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), 150);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "alarm-bar");
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);

  self->summary = kios_notice_new (KIOS_LEVEL_WARNING, NULL, NULL);
  g_signal_connect_object (self->summary, "activated", G_CALLBACK (on_summary_activated), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->summary);
  update (self);
}

/**
 * kios_alarm_bar_new:
 *
 * Returns: (transfer floating): an empty bar, which takes no room
 */
GtkWidget *
kios_alarm_bar_new (void)
{
  return g_object_new (KIOS_TYPE_ALARM_BAR, NULL);
}

/**
 * kios_alarm_bar_set:
 * @id: a word of the caller's: "printer"
 * @level: how bad it is; %KIOS_LEVEL_OK says that it is over
 * @icon: (nullable): the name of an icon; %NULL for the level's
 * @title: one sentence
 * @detail: (nullable): a second line
 * @button_text: (nullable): what can be done; an alarm of level OK has "Close" by itself
 *
 * Shows an alarm, or changes the one with the same @id in place. A changed level makes it new.
 */
void
kios_alarm_bar_set (KiosAlarmBar *self,
                    const char   *id,
                    KiosLevel     level,
                    const char   *icon,
                    const char   *title,
                    const char   *detail,
                    const char   *button_text)
{
  Alarm *alarm;
  gboolean is_new;

  g_return_if_fail (KIOS_IS_ALARM_BAR (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (title != NULL);

  alarm = find_alarm (self, id, NULL);
  is_new = alarm == NULL;
  if (is_new)
    {
      alarm = g_new0 (Alarm, 1);
      alarm->id = g_strdup (id);
      alarm->notice = g_object_ref_sink (kios_notice_new (level, NULL, NULL));
      g_signal_connect_object (alarm->notice, "activated", G_CALLBACK (on_notice_activated), self, 0);
      gtk_box_append (GTK_BOX (self->box), alarm->notice);
      g_ptr_array_add (self->alarms, alarm);
    }
  if (is_new || alarm->level != level)
    alarm->serial = ++self->last_serial;
  alarm->level = level;
  if (button_text == NULL && level == KIOS_LEVEL_OK)
    button_text = _("Close");
  g_object_set (alarm->notice, "level", level, "icon", icon, "title", title, "detail", detail,
                "button-text", button_text, NULL);

  update (self);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALARMS]);
}

/**
 * kios_alarm_bar_remove:
 * @id: the caller's word
 *
 * Takes an alarm away; nothing happens when there is none.
 */
void
kios_alarm_bar_remove (KiosAlarmBar *self,
                       const char   *id)
{
  guint position = 0;
  Alarm *alarm;

  g_return_if_fail (KIOS_IS_ALARM_BAR (self));

  alarm = find_alarm (self, id, &position);
  if (alarm == NULL)
    return;

  gtk_box_remove (GTK_BOX (self->box), alarm->notice);
  g_ptr_array_remove_index (self->alarms, position);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALARMS]);
}

/**
 * kios_alarm_bar_has:
 * @id: the caller's word
 *
 * Returns: whether that alarm is shown
 */
gboolean
kios_alarm_bar_has (KiosAlarmBar *self,
                    const char   *id)
{
  g_return_val_if_fail (KIOS_IS_ALARM_BAR (self), FALSE);

  return find_alarm (self, id, NULL) != NULL;
}

/**
 * kios_alarm_bar_get_n_alarms:
 *
 * Returns: how many alarms there are, folded or not
 */
guint
kios_alarm_bar_get_n_alarms (KiosAlarmBar *self)
{
  g_return_val_if_fail (KIOS_IS_ALARM_BAR (self), 0);

  return self->alarms->len;
}
