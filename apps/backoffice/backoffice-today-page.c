/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-today-page.h"

#include "backoffice-figure.h"
#include "backoffice-hour-chart.h"
#include "backoffice-ikm-view.h"
#include "backoffice-today-rows.h"
#include "ui/kios-format.h"
#include "ui/kios-state-pill.h"
#include "ui/kios-ui.h"

struct _BackofficeTodayPage
{
  BackofficePage       parent_instance;

  /* Template */
  AdwWindowTitle      *title;
  BackofficeFigure    *visitors;
  BackofficeFigure    *waiting;
  BackofficeFigure    *serving;
  BackofficeFigure    *done;
  BackofficeFigure    *wait;
  GtkGrid             *desks;
  GtkListBox          *attention;
  GtkLabel            *n_attention;
  GtkFlowBox          *counters;
  BackofficeHourChart *chart;
  GtkLabel            *today_key;
  GtkLabel            *usual_key;
  GtkWidget           *usual_box;
  GtkToggleButton     *ikm_of_day;
  GtkToggleButton     *ikm_of_month;
  BackofficeIkmView   *ikm;

  /* Owned */
  BackofficeToday     *today;
  char                *usual_date;  /* the day whose usual arrivals are shown */

  /* State */
  guint                is_asking : 1;
  guint                is_stale : 1;
};

G_DEFINE_FINAL_TYPE (BackofficeTodayPage, backoffice_today_page, BACKOFFICE_TYPE_PAGE)

static void
show_figures (BackofficeTodayPage *self)
{
  const BackofficeToday *today = self->today;
  BackofficeSession *session = backoffice_page_get_session (BACKOFFICE_PAGE (self));
  g_autofree char *visitors = kios_format_number (today->n_visitors);
  g_autofree char *waiting = kios_format_number (today->n_waiting);
  g_autofree char *serving = kios_format_number (today->n_serving);
  g_autofree char *done = kios_format_number (today->n_done);
  g_autofree char *since = NULL;
  g_autofree char *priority = NULL;
  g_autofree char *open = NULL;
  g_autofree char *referred = NULL;

  if (today->n_visitors > 0)
    {
      g_autofree char *first = kios_format_time (today->first_us, backoffice_session_get_zone (session));

      since = g_strdup_printf (_("since %s"), first);
    }
  priority = g_strdup_printf (ngettext ("%u with priority", "%u with priority", today->n_priority),
                              today->n_priority);
  open = g_strdup_printf (ngettext ("%u counter open", "%u counters open", today->n_open_counters),
                          today->n_open_counters);
  referred = g_strdup_printf (ngettext ("%u of them referred", "%u of them referred", today->n_referred),
                              today->n_referred);
  backoffice_figure_set (self->visitors, visitors, since != NULL ? since : _("nobody yet"));
  backoffice_figure_set (self->waiting, waiting, priority);
  backoffice_figure_set (self->serving, serving, open);
  backoffice_figure_set (self->done, done, referred);
  if (today->n_served == 0)
    {
      backoffice_figure_set (self->wait, "–", _("nobody was called yet"));
    }
  else
    {
      g_autofree char *median = kios_format_elapsed (today->wait_median_us);
      g_autofree char *p75 = kios_format_elapsed (today->wait_p75_us);
      g_autofree char *detail = g_strdup_printf (_("median, 75%% below %s"), p75);

      backoffice_figure_set (self->wait, median, detail);
    }
}

static void
show_ikm (BackofficeTodayPage *self)
{
  if (self->today == NULL)
    return;

  backoffice_ikm_view_set_tally (self->ikm, gtk_toggle_button_get_active (self->ikm_of_day) ? &self->today->ikm_day
                                                                                             : &self->today->ikm_month,
                                 FALSE);
}

static void
show_today (BackofficeTodayPage *self)
{
  BackofficeSession *session = backoffice_page_get_session (BACKOFFICE_PAGE (self));
  GTimeZone *zone = backoffice_session_get_zone (session);
  g_autofree char *date = kios_format_date_weekday (self->today->now_us, zone);
  g_autofree char *now = kios_format_time (self->today->now_us, zone);
  g_autofree char *key = g_strdup_printf (_("Today, until %s"), now);
  g_autofree char *n = NULL;
  guint n_attention;

  adw_window_title_set_subtitle (self->title, date);
  show_figures (self);
  backoffice_today_show_desks (self->desks, self->today);
  backoffice_today_show_counters (self->counters, self->today);
  n_attention = backoffice_today_show_attention (self->attention, self->today, session);
  n = n_attention > 0 ? kios_format_number (n_attention) : g_strdup ("");
  gtk_label_set_text (self->n_attention, n);
  backoffice_hour_chart_set_today (self->chart, self->today->arrivals);
  gtk_label_set_text (self->today_key, key);
  show_ikm (self);
}

static void
on_usual_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BackofficeTodayPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) means = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (means == NULL)
    {
      /* The chart does without; the next refresh tries again. */
      g_clear_pointer (&self->usual_date, g_free);
      return;
    }

  gtk_widget_set_visible (self->usual_box, means->len > 0);
  backoffice_hour_chart_set_usual (self->chart, (const double *) means->data, means->len);
}

static void
read_usual (BackofficeTodayPage *self)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (self->today->now_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local =
    g_date_time_to_timezone (utc, backoffice_session_get_zone (backoffice_page_get_session (BACKOFFICE_PAGE (self))));
  const char *const keys[] = { N_("Usual on a Monday"), N_("Usual on a Tuesday"), N_("Usual on a Wednesday"),
                               N_("Usual on a Thursday"), N_("Usual on a Friday"), N_("Usual on a Saturday"),
                               N_("Usual on a Sunday") };

  if (g_strcmp0 (self->usual_date, self->today->date) == 0)
    return;

  g_free (self->usual_date);
  self->usual_date = g_strdup (self->today->date);
  gtk_label_set_text (self->usual_key, _(keys[g_date_time_get_day_of_week (local) - 1]));
  backoffice_page_read (BACKOFFICE_PAGE (self), backoffice_arrivals_job, NULL, NULL,
                        (GDestroyNotify) g_array_unref, on_usual_read);
}

static void
on_today_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BackofficeTodayPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BackofficeToday) today = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_asking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (today == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
    }
  else
    {
      g_clear_pointer (&self->today, backoffice_today_free);
      self->today = g_steal_pointer (&today);
      show_today (self);
      read_usual (self);
    }

  if (self->is_stale)
    backoffice_page_refresh (BACKOFFICE_PAGE (self));
}

static void
on_ikm_toggled (GtkToggleButton     *button,
                BackofficeTodayPage *self)
{
  if (gtk_toggle_button_get_active (button))
    show_ikm (self);
}

static void
backoffice_today_page_refresh (BackofficePage *page)
{
  BackofficeTodayPage *self = BACKOFFICE_TODAY_PAGE (page);

  self->is_stale = self->is_asking;
  if (self->is_asking)
    return;

  self->is_asking = TRUE;
  backoffice_page_read (page, backoffice_today_job, NULL, NULL, (GDestroyNotify) backoffice_today_free,
                        on_today_read);
}

static void
backoffice_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (backoffice_today_page_parent_class)->dispose (object);
}

static void
backoffice_today_page_finalize (GObject *object)
{
  BackofficeTodayPage *self = BACKOFFICE_TODAY_PAGE (object);

  g_clear_pointer (&self->today, backoffice_today_free);
  g_clear_pointer (&self->usual_date, g_free);

  G_OBJECT_CLASS (backoffice_today_page_parent_class)->finalize (object);
}

static void
backoffice_today_page_class_init (BackofficeTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_today_page_dispose;
  object_class->finalize = backoffice_today_page_finalize;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_today_page_refresh;

  g_type_ensure (BACKOFFICE_TYPE_FIGURE);
  g_type_ensure (BACKOFFICE_TYPE_HOUR_CHART);
  g_type_ensure (BACKOFFICE_TYPE_IKM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, visitors);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, serving);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, done);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, wait);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, desks);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, attention);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, n_attention);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, counters);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, today_key);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, usual_key);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, usual_box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, ikm_of_day);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, ikm_of_month);
  gtk_widget_class_bind_template_child (widget_class, BackofficeTodayPage, ikm);
  gtk_widget_class_bind_template_callback (widget_class, on_ikm_toggled);
}

static void
backoffice_today_page_init (BackofficeTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_set_name (GTK_WIDGET (self->attention), _("Needs attention"));
}

GtkWidget *
backoffice_today_page_new (BackofficeSession *session)
{
  return g_object_new (BACKOFFICE_TYPE_TODAY_PAGE, "session", session, NULL);
}
