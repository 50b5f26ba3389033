/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-park-dialog.h"

#include <glib/gi18n.h>

#include "ui/kios-widgets.h"

struct _DeskParkDialog
{
  AdwWindow        parent_instance;

  /* Template */
  GtkEditable     *reason;
  GtkToggleButton *by_hand;
  GtkToggleButton *in_15;
  GtkToggleButton *in_30;
  GtkToggleButton *in_60;
  GtkLabel        *explanation;
  GtkWidget       *decide;

  /* Owned */
  DeskSession     *session;
};

G_DEFINE_FINAL_TYPE (DeskParkDialog, desk_park_dialog, ADW_TYPE_WINDOW)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_return_us (DeskParkDialog *self)
{
  guint minutes = 0;

  if (gtk_toggle_button_get_active (self->in_15))
    minutes = 15;
  else if (gtk_toggle_button_get_active (self->in_30))
    minutes = 30;
  else if (gtk_toggle_button_get_active (self->in_60))
    minutes = 60;

  return minutes > 0 ? desk_session_get_now_us (self->session) + minutes * 60 * G_USEC_PER_SEC : 0;
}

static char *
dup_reason (DeskParkDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static void
on_reason_changed (DeskParkDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->decide, *reason != '\0');
}

static void
on_suggestion_clicked (GtkButton      *button,
                       DeskParkDialog *self)
{
  gtk_editable_set_text (self->reason, gtk_button_get_label (button));
}

static void
on_time_toggled (DeskParkDialog *self)
{
  gint64 return_us;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;

  return_us = get_return_us (self);
  if (return_us == 0)
    {
      gtk_label_set_text (self->explanation, _("The number stays in the list until you take it back."));
      return;
    }

  time = kios_format_time (return_us, desk_session_get_zone (self->session));
  text = g_strdup_printf (_("From %s on the number comes first in the queue."), time);
  gtk_label_set_text (self->explanation, text);
}

static void
on_decide_clicked (DeskParkDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  g_signal_emit (self, signals[DECIDED], 0, reason, get_return_us (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
desk_park_dialog_dispose (GObject *object)
{
  DeskParkDialog *self = DESK_PARK_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_PARK_DIALOG);

  G_OBJECT_CLASS (desk_park_dialog_parent_class)->dispose (object);
}

static void
desk_park_dialog_class_init (DeskParkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_park_dialog_dispose;

  signals[DECIDED] = g_signal_new ("decided", DESK_TYPE_PARK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-park-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, by_hand);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, in_15);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, in_30);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, in_60);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, DeskParkDialog, decide);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_suggestion_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_time_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_decide_clicked);
}

static void
desk_park_dialog_init (DeskParkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->decide);
  g_signal_connect_object (self, "map", G_CALLBACK (gtk_widget_grab_focus), self->reason, G_CONNECT_SWAPPED);
}

/**
 * desk_park_dialog_new:
 *
 * Returns: (transfer none): a dialog for desk_dialog_present()
 */
GtkWindow *
desk_park_dialog_new (DeskSession *session)
{
  DeskParkDialog *self = g_object_new (DESK_TYPE_PARK_DIALOG, NULL);

  self->session = g_object_ref (session);

  return GTK_WINDOW (self);
}
