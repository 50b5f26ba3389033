/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-today.h"

#include "backoffice-case.h"
#include "records/kios-visit.h"
#include "store/kios-store-cases.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-site.h"
#include "store/kios-store-survey.h"
#include "store/kios-store-visits.h"

#define N_WEEKS 4
#define DEFAULT_BOUND_MINUTES 45

static void
desk_day_clear (gpointer data)
{
  BackofficeDeskDay *day = data;

  g_clear_object (&day->desk);
  g_clear_pointer (&day->counters, g_array_unref);
}

static BackofficeDeskDay *
find_desk (BackofficeToday *today,
           guint            desk_no)
{
  for (guint i = 0; i < today->desks->len; i++)
    {
      BackofficeDeskDay *day = &g_array_index (today->desks, BackofficeDeskDay, i);

      if (day->desk->no == desk_no)
        return day;
    }

  return NULL;
}

static guint
get_local_hour (gint64     time_us,
                GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  return (guint) g_date_time_get_hour (local);
}

static void
count_request (BackofficeToday *today,
               KiosRequest     *request,
               GArray          *waits)
{
  BackofficeDeskDay *day = find_desk (today, request->desk_no);
  BackofficeDeskDay nowhere = { 0 };

  if (day == NULL)
    day = &nowhere;

  if (request->called_us > 0)
    {
      gint64 wait_us = MAX (request->called_us - request->queued_us, 0);

      g_array_append_val (waits, wait_us);
    }

  switch ((int) request->state)
    {
    case KIOS_REQUEST_WAITING:
      today->n_waiting++;
      today->n_priority += request->priority != KIOS_PRIORITY_NONE;
      day->n_waiting++;
      day->longest_us = MAX (day->longest_us, today->now_us - request->queued_us);
      break;
    case KIOS_REQUEST_CALLED:
    case KIOS_REQUEST_SERVING:
      today->n_serving++;
      day->n_serving++;
      break;
    case KIOS_REQUEST_REFERRED:
      today->n_referred++;
      today->n_done++;
      day->n_done++;
      break;
    case KIOS_REQUEST_COMPLETED:
      today->n_done++;
      day->n_done++;
      break;
    default:
      break;
    }
}

static int
compare_waits (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

static gboolean
count_visits (KiosDb           *db,
              BackofficeToday  *today,
              GError          **error)
{
  g_autoptr(GPtrArray) visits = kios_store_visits_list (db, NULL, NULL, error);
  g_autoptr(GArray) waits = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (visits == NULL)
    return FALSE;

  today->n_visitors = visits->len;
  for (guint i = 0; i < visits->len; i++)
    {
      KiosVisit *visit = g_ptr_array_index (visits, i);

      if (today->first_us == 0 || visit->arrived_us < today->first_us)
        today->first_us = visit->arrived_us;
      today->n_self_service += visit->state == KIOS_VISIT_SELF_SERVICE;
      today->n_unconfirmed += visit->state == KIOS_VISIT_OPEN && visit->paper == KIOS_PAPER_UNCONFIRMED;
      today->arrivals[get_local_hour (visit->arrived_us, kios_db_get_site (db)->zone)]++;
      for (guint j = 0; j < visit->requests->len; j++)
        count_request (today, g_ptr_array_index (visit->requests, j), waits);
    }

  today->n_served = waits->len;
  if (waits->len > 0)
    {
      g_array_sort (waits, compare_waits);
      today->wait_median_us = g_array_index (waits, gint64, waits->len / 2);
      today->wait_p75_us = g_array_index (waits, gint64, MIN (waits->len * 3 / 4, waits->len - 1));
    }

  return TRUE;
}

static gboolean
read_desks (KiosDb           *db,
            BackofficeToday  *today,
            GError          **error)
{
  g_autoptr(GPtrArray) desks = kios_store_desks_list (db, error);

  if (desks == NULL)
    return FALSE;

  for (guint i = 0; i < desks->len; i++)
    {
      BackofficeDeskDay day = { .desk = g_object_ref (g_ptr_array_index (desks, i)),
                                .counters = g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (today->desks, day);
    }

  return TRUE;
}

static gboolean
read_counters (KiosDb           *db,
               BackofficeToday  *today,
               GError          **error)
{
  today->counters = kios_store_counters_list (db, error);
  if (today->counters == NULL)
    return FALSE;

  for (guint i = 0; i < today->counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (today->counters, i);

      if (counter->state == KIOS_COUNTER_CLOSED)
        continue;
      today->n_open_counters += counter->state == KIOS_COUNTER_OPEN;
      for (guint j = 0; j < counter->desks->len; j++)
        {
          BackofficeDeskDay *day = find_desk (today, g_array_index (counter->desks, guint, j));

          if (day != NULL)
            g_array_append_val (day->counters, counter->no);
        }
    }

  return TRUE;
}

static int
compare_cases (gconstpointer a,
               gconstpointer b)
{
  return backoffice_case_compare (*(KiosCase *const *) a, *(KiosCase *const *) b);
}

static gboolean
read_cases (KiosDb           *db,
            BackofficeToday  *today,
            GError          **error)
{
  today->cases = kios_store_cases_list (db, FALSE, error);
  if (today->cases == NULL)
    return FALSE;

  g_ptr_array_sort (today->cases, compare_cases);
  for (guint i = 0; i < today->cases->len; i++)
    today->n_late += backoffice_case_is_late (g_ptr_array_index (today->cases, i), today->now_us);

  return TRUE;
}

/**
 * backoffice_today_job:
 *
 * A read job.
 *
 * Returns: (transfer full) (nullable): a #BackofficeToday
 */
gpointer
backoffice_today_job (KiosDb    *db,
                      gpointer   data,
                      GError   **error)
{
  g_autoptr(BackofficeToday) today = g_new0 (BackofficeToday, 1);
  g_autofree char *first_of_month = NULL;

  today->now_us = kios_db_get_now_us (db);
  today->date = g_strdup (kios_db_get_today (db));
  today->bound_minutes = (guint) kios_store_settings_get_int (db, "regular_bound_min", DEFAULT_BOUND_MINUTES);
  today->desks = g_array_new (FALSE, TRUE, sizeof (BackofficeDeskDay));
  g_array_set_clear_func (today->desks, desk_day_clear);
  first_of_month = g_strdup_printf ("%.8s01", today->date);

  if (!read_desks (db, today, error) || !read_counters (db, today, error) ||
      !count_visits (db, today, error) || !read_cases (db, today, error) ||
      !kios_store_survey_tally (db, today->date, today->date, 0, &today->ikm_day, error) ||
      !kios_store_survey_tally (db, first_of_month, today->date, 0, &today->ikm_month, error))
    return NULL;

  return g_steal_pointer (&today);
}

void
backoffice_today_free (BackofficeToday *today)
{
  g_clear_pointer (&today->date, g_free);
  g_clear_pointer (&today->desks, g_array_unref);
  g_clear_pointer (&today->counters, g_ptr_array_unref);
  g_clear_pointer (&today->cases, g_ptr_array_unref);
  g_free (today);
}

/**
 * backoffice_arrivals_job:
 *
 * What is usual: how many people arrive per hour on this weekday, over the last four weeks. Days
 * without visitors (holidays) do not count. A read job.
 *
 * Returns: (transfer full) (nullable): a GArray of 24 doubles, empty when nothing is known yet
 */
gpointer
backoffice_arrivals_job (KiosDb    *db,
                         gpointer   data,
                         GError   **error)
{
  g_autoptr(GArray) means = g_array_new (FALSE, TRUE, sizeof (double));
  GTimeZone *zone = kios_db_get_site (db)->zone;
  guint n_days = 0;

  g_array_set_size (means, BACKOFFICE_N_HOURS);
  for (int week = 1; week <= N_WEEKS; week++)
    {
      g_autofree char *date = kios_time_business_date (kios_db_get_now_us (db) - week * 7 * G_TIME_SPAN_DAY, zone);
      g_autoptr(GPtrArray) visits = kios_store_visits_list (db, date, NULL, error);

      if (visits == NULL)
        return NULL;

      n_days += visits->len > 0;
      for (guint i = 0; i < visits->len; i++)
        {
          KiosVisit *visit = g_ptr_array_index (visits, i);

          g_array_index (means, double, get_local_hour (visit->arrived_us, zone)) += 1;
        }
    }

  if (n_days == 0)
    g_array_set_size (means, 0);
  for (guint i = 0; i < means->len; i++)
    g_array_index (means, double, i) /= n_days;

  return g_steal_pointer (&means);
}
