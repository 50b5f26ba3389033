/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-scanner.h"

#include <string.h>

#define MIN_LENGTH 6
#define MAX_LENGTH 1024
#define MAX_INTERVAL_US (60 * 1000) /* on average, between two keys of a scanner */
#define FLUSH_MS 150

struct _ReceptionScanner
{
  GObject   parent_instance;

  /* Owned */
  GString  *keys;

  /* State */
  gint64    first_us;
  guint     n_keys;
  guint     flush_id;
};

G_DEFINE_FINAL_TYPE (ReceptionScanner, reception_scanner, G_TYPE_OBJECT)

enum
{
  SCANNED,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A code may be a person's: it does not stay in memory. */
static void
wipe (ReceptionScanner *self)
{
  memset (self->keys->str, 0, self->keys->len);
  g_string_truncate (self->keys, 0);
  self->n_keys = 0;
  g_clear_handle_id (&self->flush_id, g_source_remove);
}

static void
hand_over (ReceptionScanner *self,
           guint             signal_id)
{
  g_autofree char *text = g_strdup (self->keys->str);

  wipe (self);
  g_signal_emit (self, signal_id, 0, text);
  memset (text, 0, strlen (text));
}

static gboolean
on_flush (gpointer user_data)
{
  ReceptionScanner *self = user_data;

  self->flush_id = 0;
  reception_scanner_flush (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                ReceptionScanner      *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* In a text field the keys are the person's own, and a scan is text like any other. */
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      (focus != NULL && GTK_IS_EDITABLE (focus)))
    return FALSE;

  return reception_scanner_feed (self, keyval, g_get_monotonic_time ());
}

static void
reception_scanner_finalize (GObject *object)
{
  ReceptionScanner *self = RECEPTION_SCANNER (object);

  wipe (self);
  g_string_free (self->keys, TRUE);

  G_OBJECT_CLASS (reception_scanner_parent_class)->finalize (object);
}

static void
reception_scanner_class_init (ReceptionScannerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reception_scanner_finalize;

  signals[SCANNED] = g_signal_new ("scanned", RECEPTION_TYPE_SCANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", RECEPTION_TYPE_SCANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
reception_scanner_init (ReceptionScanner *self)
{
  self->keys = g_string_sized_new (64);
}

ReceptionScanner *
reception_scanner_new (void)
{
  return g_object_new (RECEPTION_TYPE_SCANNER, NULL);
}

/**
 * reception_scanner_attach:
 * @widget: the window
 *
 * Listens to the keys of a window before anything in it does.
 */
void
reception_scanner_attach (ReceptionScanner *self,
                          GtkWidget        *widget)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (RECEPTION_IS_SCANNER (self));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (widget, controller);
}

/**
 * reception_scanner_flush:
 *
 * Hands what is held back over as typed.
 */
void
reception_scanner_flush (ReceptionScanner *self)
{
  g_return_if_fail (RECEPTION_IS_SCANNER (self));

  if (self->keys->len > 0)
    hand_over (self, signals[TYPED]);
}

/**
 * reception_scanner_feed:
 * @keyval: a pressed key
 * @time_us: when; monotonic
 *
 * Returns: whether the key is taken; otherwise it goes where it always goes
 */
gboolean
reception_scanner_feed (ReceptionScanner *self,
                        guint             keyval,
                        gint64            time_us)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  g_return_val_if_fail (RECEPTION_IS_SCANNER (self), FALSE);

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      if (self->n_keys == 0)
        return FALSE;
      if (self->n_keys >= MIN_LENGTH && time_us - self->first_us <= self->n_keys * MAX_INTERVAL_US)
        {
          hand_over (self, signals[SCANNED]);
          return TRUE;
        }
      reception_scanner_flush (self);
      return FALSE;
    }

  /* Shift of a scanner's capital letters, and other modifiers */
  if (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R)
    return FALSE;

  if (character < 0x20 || character == 0x7f || (character == ' ' && self->n_keys == 0) ||
      self->keys->len >= MAX_LENGTH)
    {
      reception_scanner_flush (self);
      return FALSE;
    }

  if (self->n_keys == 0)
    self->first_us = time_us;
  self->n_keys++;
  g_string_append_unichar (self->keys, character);
  g_clear_handle_id (&self->flush_id, g_source_remove);
  self->flush_id = g_timeout_add (FLUSH_MS, on_flush, self);

  return TRUE;
}
