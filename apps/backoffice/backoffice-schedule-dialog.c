/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-schedule-dialog.h"

#include "ui/kios-format.h"
#include "ui/kios-ui.h"

#define DEFAULT_HOUR 9
#define MINUTE_STEP 5
#define WIDTH 720
#define HEIGHT 450

struct _BackofficeScheduleDialog
{
  BackofficeStepDialog  parent_instance;

  /* Owned by the body */
  GtkCalendar          *calendar;
  GtkSpinButton        *hour;
  GtkSpinButton        *minute;
  GtkToggleButton      *in_person;
  GtkToggleButton      *online;
  GtkEntry             *where;
  GtkLabel             *where_label;
  GtkLabel             *summary;
};

G_DEFINE_FINAL_TYPE (BackofficeScheduleDialog, backoffice_schedule_dialog, BACKOFFICE_TYPE_STEP_DIALOG)

static GTimeZone *
get_zone (BackofficeScheduleDialog *self)
{
  return backoffice_session_get_zone (backoffice_step_dialog_get_session (BACKOFFICE_STEP_DIALOG (self)));
}

static gint64
get_meeting_us (BackofficeScheduleDialog *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) meeting = NULL;

  /* The calendar speaks of days in the machine's zone; the meeting is in the site's. */
  meeting = g_date_time_new (get_zone (self), g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day), gtk_spin_button_get_value_as_int (self->hour),
                             gtk_spin_button_get_value_as_int (self->minute), 0);
  return meeting != NULL ? g_date_time_to_unix (meeting) * G_USEC_PER_SEC : 0;
}

static void
update (BackofficeScheduleDialog *self)
{
  BackofficeStepDialog *dialog = BACKOFFICE_STEP_DIALOG (self);
  g_autofree char *where = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->where))));
  gboolean is_online = gtk_toggle_button_get_active (self->online);
  gint64 meeting_us = get_meeting_us (self);
  gboolean is_over = meeting_us < backoffice_session_get_now_us (backoffice_step_dialog_get_session (dialog));
  g_autofree char *date = kios_format_date_weekday (meeting_us, get_zone (self));
  g_autofree char *hour = kios_format_time_zone (meeting_us, get_zone (self));
  g_autofree char *summary = is_over ? g_strdup (_("This time is over already. Choose a later one."))
                                     : g_strdup_printf (_("%s at %s"), date, hour);

  gtk_label_set_text (self->where_label, is_online ? _("Link") : _("Place"));
  gtk_entry_set_placeholder_text (self->where, is_online ? "https://…" : NULL);
  kios_ui_set_name (GTK_WIDGET (self->where), is_online ? _("Link") : _("Place"));
  gtk_label_set_text (self->summary, summary);
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
  backoffice_step_dialog_set_is_ready (dialog, !is_over && *where != '\0');
}

static gboolean
on_spin_output (GtkSpinButton *button,
                gpointer       user_data)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (button));

  gtk_editable_set_text (GTK_EDITABLE (button), text);
  return TRUE;
}

static BackofficeStep *
backoffice_schedule_dialog_make_step (BackofficeStepDialog *dialog)
{
  BackofficeScheduleDialog *self = BACKOFFICE_SCHEDULE_DIALOG (dialog);
  BackofficeStep *step = backoffice_step_new (backoffice_step_dialog_get_record (dialog),
                                              KIOS_CASE_ACTION_SCHEDULE);
  char **where = gtk_toggle_button_get_active (self->online) ? &step->link : &step->place;

  step->meeting_us = get_meeting_us (self);
  *where = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->where))));

  return step;
}

static void
backoffice_schedule_dialog_class_init (BackofficeScheduleDialogClass *klass)
{
  BACKOFFICE_STEP_DIALOG_CLASS (klass)->make_step = backoffice_schedule_dialog_make_step;
}

static void
backoffice_schedule_dialog_init (BackofficeScheduleDialog *self)
{
}

static void
set_up_spin (BackofficeScheduleDialog *self,
             GtkSpinButton            *button,
             double                    last,
             double                    step)
{
  gtk_spin_button_set_range (button, 0, last);
  gtk_spin_button_set_increments (button, step, step);
  gtk_spin_button_set_wrap (button, TRUE);
  g_signal_connect_object (button, "output", G_CALLBACK (on_spin_output), self, 0);
  g_signal_connect_object (button, "value-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
show_time (BackofficeScheduleDialog *self,
           gint64                    time_us)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, get_zone (self));
  g_autoptr(GDateTime) day = g_date_time_new_local (g_date_time_get_year (local), g_date_time_get_month (local),
                                                    g_date_time_get_day_of_month (local), 12, 0, 0);

  gtk_calendar_select_day (self->calendar, day);
  gtk_spin_button_set_value (self->hour, g_date_time_get_hour (local));
  gtk_spin_button_set_value (self->minute, g_date_time_get_minute (local));
}

static gint64
propose_time (BackofficeScheduleDialog *self)
{
  KiosCase *record = backoffice_step_dialog_get_record (BACKOFFICE_STEP_DIALOG (self));
  gint64 now_us = backoffice_session_get_now_us (backoffice_step_dialog_get_session (BACKOFFICE_STEP_DIALOG (self)));
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (now_us / G_USEC_PER_SEC + 24 * 60 * 60);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, get_zone (self));
  g_autoptr(GDateTime) morning = NULL;

  if (record->meeting_us > now_us)
    return record->meeting_us;

  morning = g_date_time_new (get_zone (self), g_date_time_get_year (local), g_date_time_get_month (local),
                             g_date_time_get_day_of_month (local), DEFAULT_HOUR, 0, 0);
  return g_date_time_to_unix (morning) * G_USEC_PER_SEC;
}

static void
build (BackofficeScheduleDialog *self)
{
  BackofficeStepDialog *dialog = BACKOFFICE_STEP_DIALOG (self);
  KiosCase *record = backoffice_step_dialog_get_record (dialog);
  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource ("/id/go/kemnaker/kios/backoffice/backoffice-schedule-dialog.ui");

  self->calendar = GTK_CALENDAR (gtk_builder_get_object (builder, "calendar"));
  self->hour = GTK_SPIN_BUTTON (gtk_builder_get_object (builder, "hour"));
  self->minute = GTK_SPIN_BUTTON (gtk_builder_get_object (builder, "minute"));
  self->in_person = GTK_TOGGLE_BUTTON (gtk_builder_get_object (builder, "in_person"));
  self->online = GTK_TOGGLE_BUTTON (gtk_builder_get_object (builder, "online"));
  self->where = GTK_ENTRY (gtk_builder_get_object (builder, "where"));
  self->where_label = GTK_LABEL (gtk_builder_get_object (builder, "where_label"));
  self->summary = GTK_LABEL (gtk_builder_get_object (builder, "summary"));
  kios_ui_set_name (GTK_WIDGET (self->calendar), _("Date"));
  kios_ui_set_name (GTK_WIDGET (self->hour), _("Hour"));
  kios_ui_set_name (GTK_WIDGET (self->minute), _("Minute"));
  set_up_spin (self, self->hour, 23, 1);
  set_up_spin (self, self->minute, 59, MINUTE_STEP);

  gtk_window_set_title (GTK_WINDOW (self), _("Schedule the meeting"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  backoffice_step_dialog_set_body (dialog, GTK_WIDGET (gtk_builder_get_object (builder, "body")));
  backoffice_step_dialog_set_action (dialog, "kios-calendar-symbolic", _("Schedule the meeting"));
  backoffice_schedule_dialog_set (self, propose_time (self), record->meeting_place, record->meeting_link);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->online, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->where, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * backoffice_schedule_dialog_new:
 * @record: the case as it is shown
 *
 * Returns: (transfer none): a dialog, to be made transient and presented
 */
GtkWindow *
backoffice_schedule_dialog_new (BackofficeSession *session,
                                KiosCase          *record)
{
  BackofficeScheduleDialog *self;

  self = g_object_new (BACKOFFICE_TYPE_SCHEDULE_DIALOG, "session", session, "record", record, NULL);
  build (self);

  return GTK_WINDOW (self);
}

/**
 * backoffice_schedule_dialog_set:
 * @place: (nullable): where, in person
 * @link: (nullable): the address, online
 */
void
backoffice_schedule_dialog_set (BackofficeScheduleDialog *self,
                                gint64                    meeting_us,
                                const char               *place,
                                const char               *link)
{
  g_return_if_fail (BACKOFFICE_IS_SCHEDULE_DIALOG (self));

  show_time (self, meeting_us);
  gtk_toggle_button_set_active (link != NULL ? self->online : self->in_person, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->where), link != NULL ? link : place != NULL ? place : "");
}
