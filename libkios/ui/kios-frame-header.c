/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-format.h"
#include "kios-frame-header.h"
#include "kios-language-switch.h"
#include "kios-word-mark.h"

struct _KiosFrameHeader
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *word_mark;
  GtkWidget *time;
  GtkWidget *language_switch;

  /* Owned */
  KiosClock *clock;
  GTimeZone *zone;
  char      *unit_name;

  /* State */
  guint      timeout_id;
  guint      shows_clock : 1;
};

G_DEFINE_FINAL_TYPE (KiosFrameHeader, kios_frame_header, GTK_TYPE_WIDGET)

enum
{
  LANGUAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_tick (gpointer user_data)
{
  KiosFrameHeader *self = user_data;
  g_autofree char *time = kios_format_time_zone (kios_clock_get_now_us (self->clock), self->zone);

  gtk_label_set_text (GTK_LABEL (self->time), time);

  return G_SOURCE_CONTINUE;
}

static void
update_clock (KiosFrameHeader *self)
{
  gboolean is_on = self->shows_clock && self->clock != NULL && self->zone != NULL;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_set_visible (self->time, is_on);
  if (is_on)
    {
      on_tick (self);
      self->timeout_id = g_timeout_add_seconds (1, on_tick, self);
    }
}

static void
on_language_changed (KiosFrameHeader *self)
{
  g_signal_emit (self, signals[LANGUAGE_CHANGED], 0);
}

static void
kios_frame_header_dispose (GObject *object)
{
  KiosFrameHeader *self = KIOS_FRAME_HEADER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->word_mark, gtk_widget_unparent);
  g_clear_pointer (&self->time, gtk_widget_unparent);
  g_clear_pointer (&self->language_switch, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_frame_header_parent_class)->dispose (object);
}

static void
kios_frame_header_finalize (GObject *object)
{
  g_free (KIOS_FRAME_HEADER (object)->unit_name);

  G_OBJECT_CLASS (kios_frame_header_parent_class)->finalize (object);
}

static void
kios_frame_header_class_init (KiosFrameHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kios_frame_header_dispose;
  object_class->finalize = kios_frame_header_finalize;

  signals[LANGUAGE_CHANGED] = g_signal_new ("language-changed", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kios_frame_header_init (KiosFrameHeader *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_add_css_class (widget, "frame-header");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 20);

  self->word_mark = kios_word_mark_new ();
  g_object_set (self->word_mark, "on-dark", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (self->word_mark, widget);
  self->time = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->time, "header-clock");
  gtk_widget_set_visible (self->time, FALSE);
  gtk_widget_set_parent (self->time, widget);
  self->language_switch = kios_language_switch_new ();
  gtk_widget_set_valign (self->language_switch, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->language_switch, "changed", G_CALLBACK (on_language_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->language_switch, widget);
}

const char *
kios_frame_header_get_unit_name (KiosFrameHeader *self)
{
  return self->unit_name;
}

void
kios_frame_header_set_unit_name (KiosFrameHeader *self,
                                 const char      *unit_name)
{
  g_autofree char *old_name = g_steal_pointer (&self->unit_name);

  self->unit_name = g_strdup (unit_name);
  kios_word_mark_set_unit_name (KIOS_WORD_MARK (self->word_mark), self->unit_name);
}

/* kios_frame_header_set_clock:
 * @clock: (nullable): what time it is
 * @zone: (nullable): the site's
 */
void
kios_frame_header_set_clock (KiosFrameHeader *self,
                             KiosClock       *clock,
                             GTimeZone       *zone)
{
  g_set_object (&self->clock, clock);
  if (zone != NULL)
    g_time_zone_ref (zone);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone;
  update_clock (self);
}

gboolean
kios_frame_header_get_shows_clock (KiosFrameHeader *self)
{
  return self->shows_clock;
}

void
kios_frame_header_set_shows_clock (KiosFrameHeader *self,
                                   gboolean         shows_clock)
{
  self->shows_clock = shows_clock != FALSE;
  update_clock (self);
}

/* kios_frame_header_refresh:
 * Shows the current language. */
void
kios_frame_header_refresh (KiosFrameHeader *self)
{
  kios_language_switch_refresh (KIOS_LANGUAGE_SWITCH (self->language_switch));
}
