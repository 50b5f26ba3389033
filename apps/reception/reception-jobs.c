/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-jobs.h"

#include <stdio.h>
#include <string.h>

#include "store/kios-events.h"

/* A copy of the walk, counted because a retry after an outage uses it again. Its texts are wiped
 * like the walk's. */
struct _ReceptionIssueData
{
  gatomicrefcount  ref_count;
  ReceptionWalk   *walk;
  KiosLanguage     language;
  gboolean         has_printer;
};

struct _ReceptionPrintData
{
  char       *visit_id;
  int         job_id;
  KiosPaper   paper;
  char       *reason;
};

typedef struct
{
  char     *visit_id;
  KiosSpan  wait;
} QuoteData;

/**
 * reception_issue_data_new:
 * @walk: copied
 * @language: that of the screen, kept for the slip
 * @has_printer: whether a printer will confirm the slip
 *
 * Returns: (transfer full): what reception_issue_job() is told
 */
ReceptionIssueData *
reception_issue_data_new (const ReceptionWalk *walk,
                          KiosLanguage         language,
                          gboolean             has_printer)
{
  ReceptionIssueData *data = g_new0 (ReceptionIssueData, 1);

  g_atomic_ref_count_init (&data->ref_count);
  data->language = language;
  data->has_printer = has_printer;
  data->walk = reception_walk_new ();
  *data->walk = *walk;
  data->walk->operation_id = g_strdup (walk->operation_id);
  data->walk->visit_id = g_strdup (walk->visit_id);
  data->walk->need_key = g_strdup (walk->need_key);
  data->walk->digits = g_strdup (walk->digits);
  data->walk->siapkerja_id = g_strdup (walk->siapkerja_id);
  data->walk->name = g_strdup (walk->name);
  data->walk->company = g_strdup (walk->company);
  data->walk->search = NULL;
  data->walk->service_code = g_strdup (walk->service_code);

  return data;
}

ReceptionIssueData *
reception_issue_data_ref (ReceptionIssueData *data)
{
  g_atomic_ref_count_inc (&data->ref_count);

  return data;
}

void
reception_issue_data_free (gpointer user_data)
{
  ReceptionIssueData *data = user_data;

  if (!g_atomic_ref_count_dec (&data->ref_count))
    return;

  reception_walk_free (data->walk);
  g_free (data);
}

static KiosVisit *
hold (KiosDb                *db,
      const ReceptionWalk   *walk,
      KiosVisitDraft        *draft,
      GError               **error)
{
  g_autoptr(KiosVisit) visit = NULL;
  g_autofree char *detail = g_strdup_printf ("desk=%u need=%s", walk->desk_no,
                                             walk->need_key != NULL ? walk->need_key : "-");

  draft->is_self_service = TRUE;
  draft->desk_no = 0;
  draft->service_code = NULL;
  visit = kios_store_visits_open (db, draft, error);
  if (visit == NULL ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = RECEPTION_EVENT_NEED, .visit_id = visit->id,
                                                         .detail = detail }, error))
    return NULL;

  return g_steal_pointer (&visit);
}

/**
 * reception_issue_job:
 * @data: from reception_issue_data_new()
 *
 * Makes the visit of a walk: with its number, or one in self-service; or draws the number of one
 * that comes back. Who does not know where to go rings the receptionist as well. A write job.
 *
 * Returns: (transfer full) (nullable): the #KiosVisit
 */
gpointer
reception_issue_job (KiosDb    *db,
                     gpointer   data,
                     GError   **error)
{
  ReceptionIssueData *issue = data;
  const ReceptionWalk *walk = issue->walk;
  g_autoptr(KiosVisit) visit = NULL;
  KiosVisitDraft draft = {
    .operation_id = walk->operation_id,
    .group = walk->group != 0 ? walk->group : KIOS_GROUP_PUBLIC,
    .desk_no = walk->desk_no,
    .service_code = walk->service_code,
    .name = walk->name,
    .company = walk->company,
    .nik = walk->is_phone ? NULL : walk->digits,
    .phone = walk->is_phone ? walk->digits : NULL,
    .siapkerja_id = walk->siapkerja_id,
    .priority = walk->priority,
    .account = walk->account,
    .language = issue->language,
    .is_printed = issue->has_printer,
  };

  if (walk->is_held)
    visit = hold (db, walk, &draft, error);
  else if (walk->visit_id != NULL)
    visit = kios_store_visits_draw (db, walk->visit_id, &draft, error);
  else
    visit = kios_store_visits_open (db, &draft, error);
  if (visit == NULL)
    return NULL;

  if (walk->is_help && !kios_store_events_append (db, &(KiosEventDraft) { .kind = RECEPTION_EVENT_HELP,
                                                                          .visit_id = visit->id,
                                                                          .reason = "unsure" }, error))
    return NULL;

  return g_steal_pointer (&visit);
}

/**
 * reception_estimate_job:
 * @visit_id: a visit that has its number
 *
 * A read job.
 *
 * Returns: (transfer full) (nullable): a #ReceptionEstimate
 */
gpointer
reception_estimate_job (KiosDb    *db,
                        gpointer   visit_id,
                        GError   **error)
{
  g_autofree ReceptionEstimate *estimate = g_new0 (ReceptionEstimate, 1);

  if (!kios_store_visits_estimate (db, visit_id, &estimate->wait, &estimate->is_known, error))
    return NULL;

  return g_steal_pointer (&estimate);
}

gpointer
reception_quote_data_new (const char     *visit_id,
                          const KiosSpan *wait)
{
  QuoteData *data = g_new0 (QuoteData, 1);

  data->visit_id = g_strdup (visit_id);
  data->wait = *wait;

  return data;
}

void
reception_quote_data_free (gpointer user_data)
{
  QuoteData *data = user_data;

  g_free (data->visit_id);
  g_free (data);
}

/**
 * reception_quote_job:
 *
 * Stores the range as the visitor was told it: rounded. A write job.
 *
 * Returns: (transfer full) (nullable): the #KiosVisit
 */
gpointer
reception_quote_job (KiosDb    *db,
                     gpointer   user_data,
                     GError   **error)
{
  QuoteData *data = user_data;
  KiosSpan told = data->wait;
  guint low_minutes;
  guint high_minutes;

  kios_estimate_round (&data->wait, &low_minutes, &high_minutes);
  told.low_us = low_minutes * G_TIME_SPAN_MINUTE;
  told.high_us = high_minutes * G_TIME_SPAN_MINUTE;

  return kios_store_visits_quote (db, data->visit_id, &told, error);
}

ReceptionPrintData *
reception_print_data_new (const char *visit_id,
                          int         job_id,
                          KiosPaper   paper,
                          const char *reason)
{
  ReceptionPrintData *data = g_new0 (ReceptionPrintData, 1);

  data->visit_id = g_strdup (visit_id);
  data->job_id = job_id;
  data->paper = paper;
  data->reason = g_strdup (reason);

  return data;
}

void
reception_print_data_free (gpointer user_data)
{
  ReceptionPrintData *data = user_data;

  g_free (data->visit_id);
  g_free (data->reason);
  g_free (data);
}

/* A write job: CUPS has accepted the slip. */
gpointer
reception_print_begin_job (KiosDb    *db,
                           gpointer   user_data,
                           GError   **error)
{
  ReceptionPrintData *data = user_data;

  if (!kios_store_visits_print_begin (db, data->visit_id, data->job_id, error))
    return NULL;

  return kios_store_visits_get (db, data->visit_id, error);
}

/* A write job: the slip is on paper, or nobody knows. */
gpointer
reception_print_end_job (KiosDb    *db,
                         gpointer   user_data,
                         GError   **error)
{
  ReceptionPrintData *data = user_data;

  return kios_store_visits_print_end (db, data->visit_id, data->paper, data->reason, error);
}

/**
 * reception_alarm_job:
 * @reason: a code, "paper_out"
 *
 * The slip printer has a fault; staff programs show it. A write job.
 *
 * Returns: (transfer full) (nullable): @reason again
 */
gpointer
reception_alarm_job (KiosDb    *db,
                     gpointer   reason,
                     GError   **error)
{
  if (!kios_store_events_append (db, &(KiosEventDraft) { .kind = RECEPTION_EVENT_PRINTER, .reason = reason }, error))
    return NULL;

  return g_strdup (reason);
}

/**
 * reception_ring_job:
 * @reason: a code, where help is wanted
 *
 * Somebody at the kiosk calls the receptionist; other programs show it. A write job.
 *
 * Returns: (transfer full) (nullable): @reason again
 */
gpointer
reception_ring_job (KiosDb    *db,
                    gpointer   reason,
                    GError   **error)
{
  if (!kios_store_events_append (db, &(KiosEventDraft) { .kind = RECEPTION_EVENT_HELP, .reason = reason }, error))
    return NULL;

  return g_strdup (reason);
}

void
reception_returned_free (gpointer data)
{
  ReceptionReturned *returned = data;

  if (returned == NULL)
    return;

  g_clear_object (&returned->visit);
  g_free (returned->need_key);
  g_free (returned);
}

/**
 * reception_return_job:
 * @token: of a slip
 *
 * Finds who holds a slip, and what was chosen before self-service. A read job.
 *
 * Returns: (transfer full) (nullable): a #ReceptionReturned
 */
gpointer
reception_return_job (KiosDb    *db,
                      gpointer   token,
                      GError   **error)
{
  g_autoptr(ReceptionReturned) returned = g_new0 (ReceptionReturned, 1);
  g_autoptr(GPtrArray) events = NULL;

  returned->visit = kios_store_visits_find_token (db, token, error);
  if (returned->visit == NULL)
    return NULL;
  events = kios_store_events_of_visit (db, returned->visit->id, error);
  if (events == NULL)
    return NULL;

  for (guint i = 0; i < events->len; i++)
    {
      KiosEvent *event = g_ptr_array_index (events, i);
      char need_key[33] = "";
      guint desk_no;

      if (!g_str_equal (event->kind, RECEPTION_EVENT_NEED) || event->detail == NULL ||
          sscanf (event->detail, "desk=%u need=%32s", &desk_no, need_key) != 2)
        continue;
      returned->desk_no = desk_no;
      g_free (returned->need_key);
      returned->need_key = g_strdup (need_key);
    }

  return g_steal_pointer (&returned);
}
