/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-find-dialog.h"

#include <glib/gi18n.h>

#include "desk-words.h"
#include "kios-error.h"
#include "model/kios-transition.h"
#include "ui/kios-widgets.h"

struct _DeskFindDialog
{
  AdwWindow     parent_instance;

  /* Template */
  GtkEditable  *text;
  GtkStack     *pages;
  GtkLabel     *message;
  GtkLabel     *number;
  GtkLabel     *group;
  GtkLabel     *arrived;
  GtkBox       *requests;
  GtkWidget    *take_back;
  GtkWidget    *pick;

  /* Owned */
  DeskSession  *session;
  GCancellable *cancellable;
  KiosVisit    *visit;
};

G_DEFINE_FINAL_TYPE (DeskFindDialog, desk_find_dialog, ADW_TYPE_WINDOW)

enum
{
  ORDERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KiosRequest *
find_request (DeskFindDialog *self,
              KiosAction      action)
{
  for (guint i = 0; self->visit != NULL && i < self->visit->requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (self->visit->requests, i);

      if (kios_transition_check (action, request->state, NULL, NULL))
        return request;
    }

  return NULL;
}

static void
add_request (DeskFindDialog *self,
             KiosRequest    *request)
{
  g_autofree char *letter = desk_words_letter (request->desk_no);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *badge = kios_desk_badge_new (letter, 26);
  GtkWidget *title = gtk_label_new (desk_words_request_title (request));
  GtkWidget *pill = kios_state_pill_new (KIOS_PILL_NEUTRAL, NULL, NULL);

  g_object_set (badge, "show-letter", TRUE, NULL);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  kios_state_pill_set_request_state (KIOS_STATE_PILL (pill), request->state);
  gtk_widget_add_css_class (row, "line");
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), title);
  if (request->counter_no > 0)
    {
      g_autofree char *counter = g_strdup_printf (_("Counter %u"), request->counter_no);
      GtkWidget *where = gtk_label_new (counter);

      gtk_widget_add_css_class (where, "dim");
      gtk_widget_add_css_class (where, "sm");
      gtk_box_append (GTK_BOX (row), where);
    }
  gtk_box_append (GTK_BOX (row), pill);
  gtk_box_append (self->requests, row);
}

static void
show_visit (DeskFindDialog *self)
{
  DeskSituation situation;
  g_autofree char *time = kios_format_relative (self->visit->arrived_us,
                                                desk_session_get_now_us (self->session),
                                                desk_session_get_zone (self->session));
  /* Translators: %s is a day and a time */
  g_autofree char *arrived = g_strdup_printf (_("Arrived %s"), time);
  GtkWidget *child;

  desk_session_get_situation (self->session, &situation);
  gtk_label_set_text (self->number, self->visit->number != NULL ? self->visit->number : "–");
  gtk_label_set_text (self->group, kios_words_group (self->visit->group));
  gtk_label_set_text (self->arrived, arrived);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->requests))) != NULL)
    gtk_box_remove (self->requests, child);
  for (guint i = 0; i < self->visit->requests->len; i++)
    add_request (self, g_ptr_array_index (self->visit->requests, i));

  gtk_widget_set_visible (self->take_back, find_request (self, KIOS_ACTION_RETURN) != NULL);
  gtk_widget_set_sensitive (self->take_back, desk_action_is_allowed (DESK_ACTION_RETURN, &situation));
  gtk_widget_set_visible (self->pick, situation.may_pick && find_request (self, KIOS_ACTION_CALL) != NULL);
  gtk_widget_set_sensitive (self->pick, desk_action_is_allowed (DESK_ACTION_PICK, &situation));
  gtk_stack_set_visible_child_name (self->pages, "visit");
}

static void
show_message (DeskFindDialog *self,
              const char     *message)
{
  gtk_label_set_text (self->message, message);
  gtk_stack_set_visible_child_name (self->pages, "message");
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(DeskFindDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (visit != NULL)
    {
      g_set_object (&self->visit, visit);
      show_visit (self);
      /* The scanner types over what stands there. */
      gtk_editable_select_region (self->text, 0, -1);
      return;
    }

  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND) ||
      g_error_matches (error, KIOS_ERROR, KIOS_ERROR_INVALID))
    text = g_strdup (_("No visit has this number. Please check it, or scan the slip."));
  else
    text = kios_error_text (error);
  show_message (self, text);
}

static void
on_text_activated (DeskFindDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));

  if (*text == '\0')
    return;

  kios_store_read_async (desk_session_get_store (self->session), desk_find_job, g_steal_pointer (&text),
                         g_free, g_object_unref, self->cancellable, on_found, g_object_ref (self));
}

static void
on_search_stopped (DeskFindDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
order (DeskFindDialog *self,
       DeskAction      action,
       KiosAction      needed)
{
  KiosRequest *request = find_request (self, needed);

  if (request == NULL)
    return;

  g_signal_emit (self, signals[ORDERED], 0, (int) action, request->id, self->visit->number);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_take_back_clicked (DeskFindDialog *self)
{
  order (self, DESK_ACTION_RETURN, KIOS_ACTION_RETURN);
}

static void
on_pick_clicked (DeskFindDialog *self)
{
  order (self, DESK_ACTION_PICK, KIOS_ACTION_CALL);
}

static void
desk_find_dialog_dispose (GObject *object)
{
  DeskFindDialog *self = DESK_FIND_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_FIND_DIALOG);

  G_OBJECT_CLASS (desk_find_dialog_parent_class)->dispose (object);
}

static void
desk_find_dialog_finalize (GObject *object)
{
  DeskFindDialog *self = DESK_FIND_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->visit);

  G_OBJECT_CLASS (desk_find_dialog_parent_class)->finalize (object);
}

static void
desk_find_dialog_class_init (DeskFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_find_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_find_dialog_finalize;

  signals[ORDERED] = g_signal_new ("ordered", DESK_TYPE_FIND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, text);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, message);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, number);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, group);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, arrived);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, requests);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, take_back);
  gtk_widget_class_bind_template_child (widget_class, DeskFindDialog, pick);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_take_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_pick_clicked);
}

static void
desk_find_dialog_init (DeskFindDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self, "map", G_CALLBACK (gtk_widget_grab_focus), self->text, G_CONNECT_SWAPPED);
}

/**
 * desk_find_dialog_new:
 * @number: (nullable): what to look up at once
 *
 * Returns: (transfer none): a dialog for desk_dialog_present()
 */
GtkWindow *
desk_find_dialog_new (DeskSession *session,
                      const char  *number)
{
  DeskFindDialog *self = g_object_new (DESK_TYPE_FIND_DIALOG, NULL);

  self->session = g_object_ref (session);
  if (number != NULL)
    {
      gtk_editable_set_text (self->text, number);
      on_text_activated (self);
    }

  return GTK_WINDOW (self);
}
