/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-window-private.h"

#include <glib/gi18n.h>

#include "desk-dialog.h"
#include "desk-find-dialog.h"
#include "desk-park-dialog.h"
#include "desk-refer-dialog.h"
#include "desk-transfer-dialog.h"
#include "desk-words.h"
#include "model/kios-number.h"

/* What the buttons and keys do. */

#define SETTLE_MS 700 /* longer than a double click */

static const struct
{
  const char *name;
  DeskAction  action;
} actions[] = {
  { "desk.call", DESK_ACTION_CALL },
  { "desk.recall", DESK_ACTION_RECALL },
  { "desk.start", DESK_ACTION_START },
  { "desk.no-show", DESK_ACTION_NO_SHOW },
  { "desk.park", DESK_ACTION_PARK },
  { "desk.transfer", DESK_ACTION_TRANSFER },
  { "desk.refer", DESK_ACTION_REFER },
  { "desk.release", DESK_ACTION_RELEASE },
  { "desk.finish", DESK_ACTION_FINISH },
  { "desk.pause", DESK_ACTION_PAUSE },
  { "desk.resume", DESK_ACTION_RESUME },
  { "desk.close", DESK_ACTION_CLOSE },
};

static gboolean
on_settled (gpointer user_data)
{
  DeskWindow *self = user_data;

  self->settle_id = 0;
  gtk_widget_set_can_target (GTK_WIDGET (self->main_button), TRUE);

  return G_SOURCE_REMOVE;
}

/* The second click of a double click is not meant for what the button has become meanwhile: who was
 * called has not come yet. */
static void
let_main_button_settle (DeskWindow *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  gtk_widget_set_can_target (GTK_WIDGET (self->main_button), FALSE);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

static void
update_main_button (DeskWindow    *self,
                    DeskSituation *situation)
{
  KiosMainButton *button = self->main_button;
  const char *text = _("Call next");
  const char *icon = "kios-megaphone-symbolic";
  const char *key = "F2";
  const char *name = "desk.call";
  DeskAction action = desk_action_main (situation);

  if (action == DESK_ACTION_START)
    {
      text = _("Start");
      icon = "kios-person-symbolic";
      key = "F4";
      name = "desk.start";
    }
  else if (action == DESK_ACTION_FINISH)
    {
      text = _("Finish");
      icon = "kios-check-symbolic";
      key = "F10";
      name = "desk.finish";
    }
  else if (action == DESK_ACTION_RESUME)
    {
      text = _("End the break");
      icon = "kios-counter-symbolic";
      key = NULL;
      name = "desk.resume";
    }

  kios_main_button_set_text (button, text);
  kios_main_button_set_icon (button, icon);
  kios_main_button_set_key_hint (button, key);
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), name) != 0)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
      let_main_button_settle (self);
    }
}

/**
 * desk_window_update_actions:
 *
 * The one place that says what can be done just now.
 */
void
desk_window_update_actions (DeskWindow *self)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_CLOSED };

  if (self->session != NULL)
    desk_session_get_situation (self->session, &situation);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   desk_action_is_allowed (actions[i].action, &situation));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.find", self->session != NULL);
  update_main_button (self, &situation);
}

/**
 * desk_window_say:
 * @text: one sentence
 */
void
desk_window_say (DeskWindow *self,
                 const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 6);
  adw_toast_overlay_add_toast (self->session != NULL ? self->toasts : self->start_toasts, toast);
}

static DeskOrder *
new_order (DeskWindow *self,
           DeskAction  action)
{
  const DeskNow *now = desk_session_get_now (self->session);
  KiosRequest *request = now != NULL ? now->request : NULL;
  DeskOrder *order = desk_order_new (action, request != NULL ? request->id : NULL);

  order->number = g_strdup (request != NULL ? request->number : NULL);

  return order;
}

/* Actions that need nothing but the person, and those of the counter. */
static void
do_plainly (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  DeskWindow *self = DESK_WINDOW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        desk_session_run (self->session, new_order (self, actions[i].action));
    }
}

static void
do_finish (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  DeskWindow *self = DESK_WINDOW (widget);
  g_autoptr(DeskOrder) order = new_order (self, DESK_ACTION_FINISH);

  order->served = desk_person_dup_served (self->person);
  if (order->served->codes[0] == NULL)
    {
      desk_window_say (self, _("Please tick at least one service that you gave."));
      desk_person_focus_search (self->person);
      return;
    }

  desk_session_run (self->session, g_steal_pointer (&order));
}

static void
on_park_decided (DeskParkDialog *dialog,
                 const char     *reason,
                 gint64          return_us,
                 DeskWindow     *self)
{
  DeskOrder *order = new_order (self, DESK_ACTION_PARK);

  order->text = g_strdup (reason);
  order->return_us = return_us;
  desk_session_run (self->session, order);
}

static void
do_park (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  DeskWindow *self = DESK_WINDOW (widget);
  GtkWindow *dialog = desk_park_dialog_new (self->session);

  g_signal_connect_object (dialog, "decided", G_CALLBACK (on_park_decided), self, 0);
  desk_dialog_present (dialog, widget);
}

static void
on_transfer_decided (DeskTransferDialog *dialog,
                     guint               desk_no,
                     const char         *note,
                     DeskWindow         *self)
{
  DeskOrder *order = new_order (self, DESK_ACTION_TRANSFER);

  order->desk_no = desk_no;
  order->text = g_strdup (note);
  desk_session_run (self->session, order);
}

static void
do_transfer (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DeskWindow *self = DESK_WINDOW (widget);
  GtkWindow *dialog = desk_transfer_dialog_new (self->session);

  g_signal_connect_object (dialog, "decided", G_CALLBACK (on_transfer_decided), self, 0);
  desk_dialog_present (dialog, widget);
}

static void
on_refer_decided (DeskReferDialog *dialog,
                  const char      *problem,
                  int              scope,
                  const char      *region_code,
                  DeskWindow      *self)
{
  DeskOrder *order = new_order (self, DESK_ACTION_REFER);

  order->served = desk_person_dup_served (self->person);
  order->text = g_strdup (problem);
  order->scope = (KiosScope) scope;
  order->region_code = g_strdup (region_code);
  desk_session_run (self->session, order);
}

static void
do_refer (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  DeskWindow *self = DESK_WINDOW (widget);
  GtkWindow *dialog = desk_refer_dialog_new (self->session);

  g_signal_connect_object (dialog, "decided", G_CALLBACK (on_refer_decided), self, 0);
  desk_dialog_present (dialog, widget);
}

static void
on_find_ordered (DeskFindDialog *dialog,
                 int             action,
                 const char     *request_id,
                 const char     *number,
                 DeskWindow     *self)
{
  DeskOrder *order = desk_order_new ((DeskAction) action, request_id);

  order->number = g_strdup (number);
  desk_session_run (self->session, order);
}

/**
 * desk_window_find:
 * @number: (nullable): what to look up at once
 */
void
desk_window_find (DeskWindow *self,
                  const char *number)
{
  GtkWindow *dialog = desk_find_dialog_new (self->session, number);

  g_signal_connect_object (dialog, "ordered", G_CALLBACK (on_find_ordered), self, 0);
  desk_dialog_present (dialog, GTK_WIDGET (self));
}

static void
do_find (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  desk_window_find (DESK_WINDOW (widget), NULL);
}

static void
do_shortcuts (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource ("/id/go/kemnaker/kios/desk/desk-shortcuts.ui");

  desk_dialog_present (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")), widget);
}

static void
do_about (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  adw_show_about_window (GTK_WINDOW (widget), "application-name", "Kios SIAPkerja", "application-icon",
                         "kios-desk", "version", KIOS_VERSION, "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static void
show_notice (DeskWindow        *self,
             const DeskOutcome *outcome)
{
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  gboolean has_ended = outcome->visit->state == KIOS_VISIT_ENDED;

  if (outcome->kase != NULL)
    title = g_strdup_printf (_("%s is with the back office as case %s"), outcome->visit->number,
                             outcome->kase->number);
  else
    title = g_strdup_printf (_("%s is done"), outcome->visit->number);
  if (has_ended)
    {
      detail = g_strdup (_("Please ask the visitor for the survey beside the exit. It takes 40 seconds."));
    }
  else
    {
      detail = g_strdup (_("There is another desk to visit: please send the visitor back to the waiting room."));
      for (guint i = 0; i < outcome->visit->requests->len; i++)
        {
          KiosRequest *request = g_ptr_array_index (outcome->visit->requests, i);

          if (request->state != KIOS_REQUEST_WAITING)
            continue;
          g_free (detail);
          detail = g_strdup_printf (_("The visitor now waits for desk %c: please say so."),
                                    kios_desk_letter (request->desk_no));
          break;
        }
    }

  kios_notice_set_level (self->notice, has_ended ? KIOS_LEVEL_OK : KIOS_LEVEL_INFO);
  kios_notice_set_text (self->notice, title, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
}

/**
 * desk_window_on_done:
 *
 * An order was carried out; what changed shows by itself, this says what does not.
 */
void
desk_window_on_done (DeskSession       *session,
                     const DeskOutcome *outcome,
                     DeskWindow        *self)
{
  const char *number = outcome->request != NULL ? outcome->request->number : NULL;
  g_autofree char *text = NULL;

  switch (outcome->action)
    {
    case DESK_ACTION_FINISH:
    case DESK_ACTION_REFER:
      show_notice (self, outcome);
      break;
    case DESK_ACTION_RECALL:
      text = g_strdup_printf (_("%s is being called again."), number);
      break;
    case DESK_ACTION_NO_SHOW:
      text = g_strdup_printf (_("%s did not come. Who comes back soon keeps the place."), number);
      break;
    case DESK_ACTION_PARK:
      text = g_strdup_printf (_("%s is parked."), number);
      break;
    case DESK_ACTION_TRANSFER:
      text = g_strdup_printf (_("%s now waits for desk %c."), number,
                              kios_desk_letter (outcome->request->desk_no));
      break;
    case DESK_ACTION_RELEASE:
    case DESK_ACTION_RETURN:
      text = g_strdup_printf (_("%s is back in the queue."), number);
      break;
    case DESK_ACTION_NONE:
    case DESK_ACTION_CALL:
    case DESK_ACTION_PICK:
    case DESK_ACTION_START:
    case DESK_ACTION_PAUSE:
    case DESK_ACTION_RESUME:
    case DESK_ACTION_CLOSE:
    default:
      break;
    }

  if (text != NULL)
    desk_window_say (self, text);
}

/**
 * desk_window_on_refused:
 *
 * An order was not carried out: one sentence says why, and what to do.
 */
void
desk_window_on_refused (DeskSession     *session,
                        const DeskOrder *order,
                        const GError    *error,
                        DeskWindow      *self)
{
  g_autofree char *text = desk_words_refusal (session, order, error);

  self->is_leaving = FALSE;
  g_debug ("Action %d was refused: %s", (int) order->action, error->message);
  desk_window_say (self, text);
}

static void
on_close_answered (AdwMessageDialog *dialog,
                   const char       *answer,
                   DeskWindow       *self)
{
  if (!g_str_equal (answer, "quit"))
    return;

  desk_session_flush (self->session);
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * desk_window_confirm_close:
 *
 * Before the window goes: an empty counter is closed, so that nobody waits for it; with somebody
 * still here the officer is asked.
 *
 * Returns: whether the window has to stay for now
 */
gboolean
desk_window_confirm_close (DeskWindow *self)
{
  DeskSituation situation;
  GtkWidget *dialog;
  g_autofree char *heading = NULL;

  if (self->session == NULL || self->is_leaving)
    return FALSE;

  desk_session_get_situation (self->session, &situation);
  if (!situation.is_online)
    return FALSE;
  if (desk_action_is_allowed (DESK_ACTION_CLOSE, &situation))
    {
      self->is_leaving = TRUE;
      desk_session_run (self->session, new_order (self, DESK_ACTION_CLOSE));
      return TRUE;
    }
  if (situation.request == 0)
    return FALSE;

  heading = g_strdup_printf (_("%s is still at your counter"), self->number);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                   _("When you start the program again you go on with this number."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _("Stay"), "quit", _("Quit"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self, 0);
  kios_ui_set_up_window (GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}

/**
 * desk_window_install_actions:
 *
 * Called once by the window's class.
 */
void
desk_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "desk.call", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.recall", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.start", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.no-show", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.release", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.pause", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.resume", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.close", NULL, do_plainly);
  gtk_widget_class_install_action (widget_class, "desk.finish", NULL, do_finish);
  gtk_widget_class_install_action (widget_class, "desk.park", NULL, do_park);
  gtk_widget_class_install_action (widget_class, "desk.transfer", NULL, do_transfer);
  gtk_widget_class_install_action (widget_class, "desk.refer", NULL, do_refer);
  gtk_widget_class_install_action (widget_class, "desk.find", NULL, do_find);
  gtk_widget_class_install_action (widget_class, "desk.shortcuts", NULL, do_shortcuts);
  gtk_widget_class_install_action (widget_class, "desk.about", NULL, do_about);
}
