/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-hours-tab.h"

#include "backoffice-tab-body.h"
#include "kios-language.h"
#include "store/kios-store-hours.h"
#include "ui/kios-format.h"

struct _BackofficeHoursTab
{
  BackofficePage  parent_instance;

  /* Owned by the box */
  GtkWidget      *body;
};

G_DEFINE_FINAL_TYPE (BackofficeHoursTab, backoffice_hours_tab, BACKOFFICE_TYPE_PAGE)

typedef struct
{
  KiosHoursStatus  status;
  KiosDayHours     week[7];    /* Monday first */
  char            *today;
  GPtrArray       *overrides;  /* of GStrv: from, to, hours, name */
  GPtrArray       *holidays;   /* of GStrv: date, kind, name_id, name_en; from today on */
} Hours;

static void
hours_free (gpointer data)
{
  Hours *hours = data;

  g_clear_pointer (&hours->today, g_free);
  g_clear_pointer (&hours->overrides, g_ptr_array_unref);
  g_clear_pointer (&hours->holidays, g_ptr_array_unref);
  g_free (hours);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hours, hours_free)

static gpointer
read_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr(Hours) hours = g_new0 (Hours, 1);

  hours->today = g_strdup (kios_db_get_today (db));
  if (!kios_store_hours_get (db, &hours->status, error) || !kios_store_hours_week (db, hours->week, error))
    return NULL;

  hours->overrides = kios_store_overrides_list (db, error);
  if (hours->overrides == NULL)
    return NULL;

  hours->holidays = kios_store_holidays_list (db, hours->today, error);
  return hours->holidays != NULL ? g_steal_pointer (&hours) : NULL;
}

static GtkWidget *
add_group (BackofficeHoursTab *self,
           const char         *title,
           const char         *description)
{
  GtkWidget *group = backoffice_group_new (title);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (GTK_BOX (self->body), group);

  return group;
}

static char *
dup_sessions (const KiosDayHours *day)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (day->n_sessions == 0)
    return g_strdup (_("Closed"));

  for (guint i = 0; i < day->n_sessions; i++)
    {
      g_autofree char *opens = kios_format_minute_of_day (day->sessions[i].opens_minute);
      g_autofree char *closes = kios_format_minute_of_day (day->sessions[i].closes_minute);

      g_string_append_printf (text, i > 0 ? ", %s–%s" : "%s–%s", opens, closes);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_week (BackofficeHoursTab *self,
           const Hours        *hours)
{
  const char *const days[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
                               N_("Friday"), N_("Saturday"), N_("Sunday") };
  GTimeZone *zone = backoffice_session_get_zone (backoffice_page_get_session (BACKOFFICE_PAGE (self)));
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *group;

  if (hours->status.is_open)
    {
      when = kios_format_time_zone (hours->status.closes_at_us, zone);
      sentence = g_strdup_printf (_("Open now, until %s."), when);
    }
  else if (hours->status.opens_at_us > 0)
    {
      g_autofree char *date = kios_format_date_weekday (hours->status.opens_at_us, zone);

      when = kios_format_time_zone (hours->status.opens_at_us, zone);
      sentence = g_strdup_printf (_("Closed now. Opens on %s at %s."), date, when);
    }
  group = add_group (self, _("Usual week"), sentence != NULL ? sentence : _("Closed now."));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *sessions = dup_sessions (&hours->week[i]);
      GtkWidget *row = backoffice_tab_row_new (_(days[i]), NULL);
      GtkWidget *label = gtk_label_new (sessions);

      gtk_widget_add_css_class (label, "tabular");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

static void
show_overrides (BackofficeHoursTab *self,
                const Hours        *hours)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < hours->overrides->len; i++)
    {
      GStrv override = g_ptr_array_index (hours->overrides, i);
      g_autofree char *from = kios_format_business_date (override[0]);
      g_autofree char *to = kios_format_business_date (override[1]);
      g_autofree char *range = g_strdup_printf ("%s – %s", from, to);

      if (g_strcmp0 (override[1], hours->today) < 0)
        continue;
      if (group == NULL)
        group = add_group (self, _("Other hours"), NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), backoffice_tab_row_new (override[3], range));
    }
}

static void
show_holidays (BackofficeHoursTab *self,
               const Hours        *hours)
{
  gboolean is_english = kios_language_get_current () == KIOS_LANGUAGE_ENGLISH;
  GtkWidget *group = add_group (self, _("Holidays to come"),
                                hours->holidays->len == 0 ? _("No holiday is known. The list may be out of date.") : NULL);

  for (guint i = 0; i < hours->holidays->len; i++)
    {
      GStrv holiday = g_ptr_array_index (hours->holidays, i);
      g_autofree char *date = kios_format_business_date (holiday[0]);
      GtkWidget *row = backoffice_tab_row_new (is_english ? holiday[3] : holiday[2],
                                               g_str_equal (holiday[1], "cuti_bersama") ? _("Collective leave")
                                                                                        : _("Public holiday"));
      GtkWidget *label = gtk_label_new (date);

      gtk_widget_add_css_class (label, "tabular");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BackofficeHoursTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Hours) hours = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (hours == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  backoffice_tab_clear (self->body);
  show_week (self, hours);
  show_overrides (self, hours);
  show_holidays (self, hours);
}

static void
backoffice_hours_tab_refresh (BackofficePage *page)
{
  backoffice_page_read (page, read_job, NULL, NULL, hours_free, on_read);
}

static void
backoffice_hours_tab_class_init (BackofficeHoursTabClass *klass)
{
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_hours_tab_refresh;
}

static void
backoffice_hours_tab_init (BackofficeHoursTab *self)
{
  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
}
