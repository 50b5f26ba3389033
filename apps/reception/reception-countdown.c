/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-countdown.h"

#include <glib/gi18n.h>

#include "ui/kios-ui.h"

#define TICK_MS 250
#define MORE_SECONDS 15

struct _ReceptionCountdown
{
  AdwBin          parent_instance;

  /* Children */
  GtkProgressBar *bar;
  GtkLabel       *label;

  /* State */
  gint64          end_us;   /* monotonic; 0 while stopped */
  guint           total_seconds;
  guint           tick_id;
};

G_DEFINE_FINAL_TYPE (ReceptionCountdown, reception_countdown, ADW_TYPE_BIN)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (ReceptionCountdown *self)
{
  guint remaining = reception_countdown_get_remaining_seconds (self);
  g_autofree char *text = NULL;

  /* Translators: %u seconds */
  text = g_strdup_printf (ngettext ("Back to the start in %u second", "Back to the start in %u seconds", remaining),
                          remaining);
  if (g_strcmp0 (text, gtk_label_get_label (self->label)) != 0)
    gtk_label_set_label (self->label, text);
  gtk_progress_bar_set_fraction (self->bar, self->total_seconds > 0 ? MIN (1.0, (double) remaining / self->total_seconds)
                                                                    : 0);
}

static gboolean
on_tick (gpointer user_data)
{
  ReceptionCountdown *self = user_data;

  if (g_get_monotonic_time () >= self->end_us)
    {
      self->tick_id = 0;
      self->end_us = 0;
      g_signal_emit (self, signals[ENDED], 0);
      return G_SOURCE_REMOVE;
    }

  show (self);
  return G_SOURCE_CONTINUE;
}

static void
reception_countdown_dispose (GObject *object)
{
  reception_countdown_stop (RECEPTION_COUNTDOWN (object));

  G_OBJECT_CLASS (reception_countdown_parent_class)->dispose (object);
}

static void
reception_countdown_class_init (ReceptionCountdownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reception_countdown_dispose;

  signals[ENDED] = g_signal_new ("ended", RECEPTION_TYPE_COUNTDOWN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
reception_countdown_init (ReceptionCountdown *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "countdown");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "body");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "tabular");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
reception_countdown_new (void)
{
  return g_object_new (RECEPTION_TYPE_COUNTDOWN, NULL);
}

/**
 * reception_countdown_start:
 *
 * Begins to count, unless it does already.
 */
void
reception_countdown_start (ReceptionCountdown *self,
                           guint               seconds)
{
  g_return_if_fail (RECEPTION_IS_COUNTDOWN (self));

  if (self->tick_id != 0)
    return;

  self->total_seconds = seconds * (kios_ui_get_is_large () ? 2 : 1);
  self->end_us = g_get_monotonic_time () + self->total_seconds * G_USEC_PER_SEC;
  self->tick_id = g_timeout_add (TICK_MS, on_tick, self);
  show (self);
}

void
reception_countdown_stop (ReceptionCountdown *self)
{
  g_return_if_fail (RECEPTION_IS_COUNTDOWN (self));

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->end_us = 0;
}

/**
 * reception_countdown_add:
 *
 * Tambah waktu: 15 seconds more.
 */
void
reception_countdown_add (ReceptionCountdown *self)
{
  g_return_if_fail (RECEPTION_IS_COUNTDOWN (self));

  if (self->end_us == 0)
    return;

  self->end_us += MORE_SECONDS * G_USEC_PER_SEC;
  self->total_seconds = MAX (self->total_seconds, reception_countdown_get_remaining_seconds (self));
  show (self);
}

/**
 * reception_countdown_get_remaining_seconds:
 *
 * Returns: the seconds left, rounded up; 0 while it does not count
 */
guint
reception_countdown_get_remaining_seconds (ReceptionCountdown *self)
{
  gint64 left_us;

  g_return_val_if_fail (RECEPTION_IS_COUNTDOWN (self), 0);

  if (self->end_us == 0)
    return 0;

  left_us = self->end_us - g_get_monotonic_time ();
  return left_us > 0 ? (guint) ((left_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}
