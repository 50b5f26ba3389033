/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-window-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "desk-words.h"
#include "kios-error.h"
#include "records/kios-event.h"

/* Every so many seconds the lists are asked for again: time alone makes a parked request due. */
#define RELOAD_S 15

G_DEFINE_FINAL_TYPE (DeskWindow, desk_window, ADW_TYPE_APPLICATION_WINDOW)

static void load_start (DeskWindow *self);

static void
show_title (DeskWindow *self)
{
  const DeskNow *now = self->session != NULL ? desk_session_get_now (self->session) : NULL;
  g_autofree char *title = NULL;
  g_autoptr(GString) subtitle = g_string_new (NULL);
  g_autoptr(GString) letters = g_string_new (NULL);

  if (now == NULL)
    {
      adw_window_title_set_title (self->title, kios_store_get_site (kios_context_get_store (self->context))->unit_name);
      adw_window_title_set_subtitle (self->title, "");
      return;
    }

  title = g_strdup_printf (_("Counter %u"), now->counter->no);
  for (guint i = 0; i < now->counter->desks->len; i++)
    {
      KiosDesk *desk = desk_session_get_desk (self->session, g_array_index (now->counter->desks, guint, i));

      if (desk != NULL && now->counter->desks->len == 1)
        /* Translators: a desk's letter and name: "Desk A: Vocational training" */
        g_string_append_printf (subtitle, _("Desk %c: %s"), desk->letter, desk_words_desk_name (desk));
      else if (desk != NULL)
        g_string_append_printf (letters, "%s%c", letters->len > 0 ? ", " : "", desk->letter);
    }
  if (letters->len > 0)
    /* Translators: the letters of several desks: "Desks A, D" */
    g_string_append_printf (subtitle, _("Desks %s"), letters->str);
  if (now->counter->state == KIOS_COUNTER_PAUSED)
    g_string_append_printf (subtitle, " · %s", kios_words_counter_state (now->counter->state));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle->str);
}

static void
show_idle (DeskWindow *self)
{
  DeskSituation situation;
  GListModel *queue = desk_session_get_queue (self->session);
  g_autoptr(KiosRequest) next = g_list_model_get_item (queue, 0);
  g_autofree char *detail = NULL;

  desk_session_get_situation (self->session, &situation);
  if (situation.counter == KIOS_COUNTER_PAUSED)
    {
      kios_message_page_set_text (self->idle, _("You are on a break"),
                                  _("Nobody is called to this counter until you end the break."));
      return;
    }
  if (next == NULL)
    {
      kios_message_page_set_text (self->idle, _("Nobody is waiting"),
                                  _("New visitors appear on the left by themselves."));
      return;
    }

  /* Translators: a queue number and a service */
  detail = g_strdup_printf (_("Next is %s: %s"), next->number, desk_words_request_title (next));
  kios_message_page_set_text (self->idle, _("The counter is free"), detail);
}

static void
show_connection (DeskWindow *self)
{
  KiosStore *store = kios_context_get_store (self->context);
  g_autofree char *time = NULL;
  g_autofree char *detail = NULL;

  if (kios_store_get_is_online (store))
    {
      kios_alarm_bar_remove (self->alarms, "offline");
      return;
    }

  time = kios_format_time (kios_store_get_last_good_us (store), kios_store_get_site (store)->zone);
  if (self->session != NULL && desk_session_has_unsaved (self->session))
    detail = g_strdup (_("Your note is kept here and stored as soon as it is back. Do not close the program."));
  else
    detail = g_strdup_printf (_("Data from %s. We keep trying."), time);
  kios_alarm_bar_set (self->alarms, "offline", KIOS_LEVEL_ERROR, "kios-stale-symbolic", _("Connection lost"),
                      detail, NULL);
}

static void
remember_person (DeskWindow *self)
{
  const DeskNow *now = desk_session_get_now (self->session);

  if (g_strcmp0 (self->memory->request_id, now->request->id) != 0)
    {
      g_clear_pointer (&self->memory->documents, g_strfreev);
      g_free (self->memory->request_id);
      self->memory->request_id = g_strdup (now->request->id);
    }
  g_free (self->number);
  self->number = g_strdup (now->request->number);
}

static void
on_session_changed (DeskSession *session,
                    DeskWindow  *self)
{
  const DeskNow *now = desk_session_get_now (session);

  if (session != self->session)
    return;

  show_connection (self);
  desk_window_update_actions (self);
  if (now == NULL)
    return;

  /* Closed here or by somebody else: nothing can be done at this counter any more. */
  if (now->counter->state == KIOS_COUNTER_CLOSED)
    {
      desk_window_leave (self);
      return;
    }

  show_title (self);
  if (now->request != NULL)
    {
      remember_person (self);
      desk_person_show (self->person, session, self->memory->documents);
      gtk_stack_set_visible_child_name (self->centre, "person");
      gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
    }
  else
    {
      desk_person_forget (self->person);
      show_idle (self);
      gtk_stack_set_visible_child_name (self->centre, "nobody");
    }
  gtk_stack_set_visible_child_name (self->pages, "work");
}

static void
on_asked_help (DeskSession *session,
               KiosEvent   *event,
               DeskWindow  *self)
{
  g_autofree char *time = kios_format_time (event->at_us, desk_session_get_zone (session));
  g_autofree char *detail = event->number != NULL ? g_strdup_printf (_("%s, at %s"), event->number, time)
                                                  : g_strdup_printf (_("At %s"), time);

  kios_alarm_bar_set (self->alarms, "help", KIOS_LEVEL_WARNING, "kios-call-staff-symbolic",
                      _("A visitor at reception asks for help"), detail, _("I am going"));
}

static void
on_alarm_activated (KiosAlarmBar *alarms,
                    const char   *id,
                    DeskWindow   *self)
{
  kios_alarm_bar_remove (alarms, id);
}

static void
start_session (DeskWindow *self,
               DeskOpened *opened)
{
  g_free (self->memory->login);
  self->memory->login = g_strdup (opened->officer->login);
  self->memory->counter_no = opened->counter->no;
  desk_memory_save (self->memory);

  gtk_label_set_text (self->officer_name, opened->officer->name);
  kios_ui_set_name (self->officer_button, opened->officer->name);
  gtk_widget_set_visible (self->officer_button, TRUE);
  gtk_widget_set_visible (self->find_button, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  desk_person_forget (self->person);

  self->session = desk_session_new (self->context, opened);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_session_changed), self, 0);
  g_signal_connect_object (self->session, "done", G_CALLBACK (desk_window_on_done), self, 0);
  g_signal_connect_object (self->session, "refused", G_CALLBACK (desk_window_on_refused), self, 0);
  g_signal_connect_object (self->session, "asked-help", G_CALLBACK (on_asked_help), self, 0);
  desk_queue_set_session (self->queue, self->session);
  desk_window_update_actions (self);
}

static char *
describe_opening_failure (const GError *error)
{
  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT))
    return g_strdup (_("A colleague works at this counter. Please choose another one."));
  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
    return g_strdup (_("There is no such officer or counter. Please choose."));

  return kios_error_text (error);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(DeskWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  DeskOpened *opened = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (opened != NULL)
    {
      start_session (self, opened);
      return;
    }

  text = describe_opening_failure (error);
  desk_window_say (self, text);
  load_start (self);
}

static void
open_counter (DeskWindow *self,
              guint       counter_no,
              const char *login,
              GArray     *desks)
{
  desk_start_page_set_busy (self->start_page, TRUE);
  kios_store_write_async (kios_context_get_store (self->context), desk_open_job,
                          desk_opening_new (counter_no, login, desks), desk_opening_free,
                          (GDestroyNotify) desk_opened_free, self->cancellable, on_opened,
                          g_object_ref (self));
}

static void
on_chosen (DeskStartPage *page,
           const char    *login,
           guint          counter_no,
           GArray        *desks,
           DeskWindow    *self)
{
  open_counter (self, counter_no, login, desks);
}

/* The counter that this PC's officer left open, by a crash or a restart. */
static gboolean
is_still_open (DeskStart        *start,
               const DeskMemory *memory)
{
  KiosOfficer *officer = NULL;

  for (guint i = 0; i < start->officers->len; i++)
    {
      KiosOfficer *other = g_ptr_array_index (start->officers, i);

      if (g_strcmp0 (other->login, memory->login) == 0)
        officer = other;
    }
  for (guint i = 0; officer != NULL && i < start->counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (start->counters, i);

      if (counter->no == memory->counter_no)
        return counter->state != KIOS_COUNTER_CLOSED && g_strcmp0 (counter->officer_id, officer->id) == 0;
    }

  return FALSE;
}

static void
on_start_loaded (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(DeskWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(DeskStart) start = kios_store_job_finish (KIOS_STORE (source), result, &error);
  gboolean may_resume = self->may_resume;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (start == NULL)
    {
      g_autofree char *text = kios_error_text (error);

      kios_message_page_set_text (self->failure, _("The counters cannot be read"), text);
      gtk_stack_set_visible_child_name (self->pages, "failure");
      return;
    }

  self->may_resume = FALSE;
  if (may_resume && is_still_open (start, self->memory))
    {
      open_counter (self, self->memory->counter_no, self->memory->login, NULL);
      return;
    }

  desk_start_page_show (self->start_page, start, self->memory);
  gtk_stack_set_visible_child_name (self->pages, "start");
}

static void
load_start (DeskWindow *self)
{
  kios_store_read_async (kios_context_get_store (self->context), desk_start_job, NULL, NULL,
                         (GDestroyNotify) desk_start_free, self->cancellable, on_start_loaded,
                         g_object_ref (self));
}

static void
on_failure_activated (DeskWindow *self)
{
  gtk_stack_set_visible_child_name (self->pages, "loading");
  load_start (self);
}

static void
on_queue_chosen (DeskQueue  *queue,
                 const char *number,
                 DeskWindow *self)
{
  desk_window_find (self, number);
}

static void
on_notice_activated (DeskWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
}

static void
on_seen (DeskWindow *self)
{
  g_clear_pointer (&self->memory->documents, g_strfreev);
  self->memory->documents = desk_person_dup_seen (self->person);
  desk_memory_save (self->memory);
}

static gboolean
on_tick (gpointer user_data)
{
  DeskWindow *self = user_data;

  self->n_ticks++;
  if (self->session != NULL)
    {
      desk_queue_tick (self->queue);
      desk_person_tick (self->person);
      show_connection (self);
      if (self->n_ticks % RELOAD_S == 0)
        desk_session_reload (self->session);
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
desk_window_close_request (GtkWindow *window)
{
  if (desk_window_confirm_close (DESK_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (desk_window_parent_class)->close_request (window);
}

static void
desk_window_dispose (GObject *object)
{
  DeskWindow *self = DESK_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->session != NULL)
    {
      desk_session_flush (self->session);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_WINDOW);

  G_OBJECT_CLASS (desk_window_parent_class)->dispose (object);
}

static void
desk_window_finalize (GObject *object)
{
  DeskWindow *self = DESK_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->memory, desk_memory_free);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (desk_window_parent_class)->finalize (object);
}

static void
desk_window_class_init (DeskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = desk_window_close_request;

  g_type_ensure (DESK_TYPE_START_PAGE);
  g_type_ensure (DESK_TYPE_QUEUE);
  g_type_ensure (DESK_TYPE_PERSON);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, start_toasts);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, officer_button);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, officer_name);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, alarms);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, queue);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, centre);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, person);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, idle);
  gtk_widget_class_bind_template_child (widget_class, DeskWindow, main_button);
  gtk_widget_class_bind_template_callback (widget_class, on_alarm_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_failure_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_queue_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_notice_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_seen);
  desk_window_install_actions (widget_class);
}

static void
desk_window_init (DeskWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->memory = desk_memory_load ();
  gtk_widget_init_template (GTK_WIDGET (self));
  desk_window_update_actions (self);
}

static GArray *
parse_desks (const char *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", ", ", -1);
  GArray *desks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint desk_no = (guint) strtoul (parts[i], NULL, 10);

      if (desk_no > 0)
        g_array_append_val (desks, desk_no);
    }

  return desks;
}

/**
 * desk_window_new:
 * @app: (nullable): the application
 * @context: with an open store
 * @counter_no: the counter, 0 to ask or remember
 * @login: (nullable): who works there
 * @desks: (nullable): "1,4"
 *
 * Returns: (transfer none): the window, not yet presented
 */
DeskWindow *
desk_window_new (GtkApplication *app,
                 KiosContext    *context,
                 guint           counter_no,
                 const char     *login,
                 const char     *desks)
{
  DeskWindow *self;
  g_autoptr(GArray) wanted = NULL;

  g_return_val_if_fail (KIOS_IS_CONTEXT (context), NULL);

  self = g_object_new (DESK_TYPE_WINDOW, "application", app, NULL);
  self->context = g_object_ref (context);
  self->tick_id = g_timeout_add_seconds (1, on_tick, self);
  show_title (self);

  wanted = parse_desks (desks);
  self->may_resume = counter_no == 0 || login == NULL;
  if (self->may_resume)
    load_start (self);
  else
    open_counter (self, counter_no, login, wanted);

  return self;
}

/**
 * desk_window_get_session:
 *
 * Returns: (transfer none) (nullable): the open counter; %NULL while it is being chosen
 */
DeskSession *
desk_window_get_session (DeskWindow *self)
{
  g_return_val_if_fail (DESK_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * desk_window_leave:
 *
 * The counter is closed: back to the choice, or away.
 */
void
desk_window_leave (DeskWindow *self)
{
  if (self->session == NULL)
    return;

  desk_queue_set_session (self->queue, NULL);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  kios_store_set_officer (kios_context_get_store (self->context), NULL);
  gtk_widget_set_visible (self->officer_button, FALSE);
  gtk_widget_set_visible (self->find_button, FALSE);
  desk_window_update_actions (self);
  if (self->is_leaving)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  show_title (self);
  load_start (self);
}
