/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-visits.h"

/* How long a visitor will wait. The rule that foretells it is libkios/model/kios-estimate.h; here
 * its inputs are read from one snapshot, outside any write transaction. */

#define N_DESKS 10
#define N_SAMPLES 20
#define SAMPLE_DAYS 30

/* How long services of each desk took lately; and each one's standard time. */
typedef struct
{
  GArray *samples[N_DESKS];
} Past;

static void
past_clear (Past *past)
{
  for (guint i = 0; i < N_DESKS; i++)
    g_clear_pointer (&past->samples[i], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Past, past_clear)

static GArray *
read_samples (KiosDb  *db,
              guint    desk_no,
              GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GArray) samples = g_array_new (FALSE, FALSE, sizeof (gint64));

  stmt = kios_db_query (db, error,
                        "SELECT ended_us - started_us FROM request WHERE site_id = $1 AND desk_no = $2"
                        " AND state IN (7, 8) AND started_us > 0 AND ended_us > $3"
                        " ORDER BY ended_us DESC LIMIT $4",
                        "tili", kios_db_get_site_id (db), (int) desk_no,
                        kios_db_get_now_us (db) - SAMPLE_DAYS * G_TIME_SPAN_DAY, N_SAMPLES);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      gint64 duration_us = kios_statement_get_int (stmt, 0);

      g_array_append_val (samples, duration_us);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&samples);
}

static gboolean
read_standard (KiosDb      *db,
               const char  *code,
               gint64      *standard_us,
               GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  *standard_us = 0;
  if (code == NULL)
    return TRUE;

  stmt = kios_db_query (db, error, "SELECT standard_minutes FROM service WHERE site_id = $1 AND code = $2", "tt",
                        kios_db_get_site_id (db), code);
  if (stmt == NULL)
    return FALSE;
  if (kios_statement_next (stmt, error))
    *standard_us = kios_statement_get_int (stmt, 0) * G_TIME_SPAN_MINUTE;

  return !kios_statement_has_failed (stmt);
}

/* TRUE with *is_known FALSE: nothing is known of such a service. */
static gboolean
read_span (KiosDb       *db,
           Past         *past,
           KiosRequest  *request,
           KiosSpan     *span,
           gboolean     *is_known,
           GError      **error)
{
  guint desk_no = MIN (request->desk_no, N_DESKS - 1);
  GArray *samples = past->samples[desk_no];
  gint64 standard_us;

  if (samples == NULL)
    samples = past->samples[desk_no] = read_samples (db, desk_no, error);
  if (samples == NULL || !read_standard (db, request->service_code, &standard_us, error))
    return FALSE;

  *is_known = kios_span_from_samples ((gint64 *) samples->data, samples->len, standard_us, span);
  return TRUE;
}

static guint
get_desks (KiosCounter *counter)
{
  guint desks = 0;

  for (guint i = 0; i < counter->desks->len; i++)
    desks |= 1u << g_array_index (counter->desks, guint, i);

  return desks;
}

/* The open counters that can have a say in the wait: those that serve the desk, those that share a
 * desk with one of them, and so on. *desks grows to all their desks. */
static GPtrArray *
find_counters (KiosDb  *db,
               guint   *desks,
               GError **error)
{
  g_autoptr(GPtrArray) all = kios_store_counters_list (db, error);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  guint before;

  if (all == NULL)
    return NULL;

  do
    {
      before = found->len;
      for (guint i = 0; i < all->len; i++)
        {
          KiosCounter *counter = g_ptr_array_index (all, i);
          guint served = get_desks (counter);

          if (counter->state != KIOS_COUNTER_OPEN || (served & *desks) == 0 ||
              g_ptr_array_find (found, counter, NULL))
            continue;
          *desks |= served;
          g_ptr_array_add (found, g_object_ref (counter));
        }
    }
  while (found->len > before);

  return g_steal_pointer (&found);
}

static gboolean
read_counters (KiosDb     *db,
               Past       *past,
               GPtrArray  *found,
               GArray     *counters,
               gboolean   *is_known,
               GError    **error)
{
  for (guint i = 0; i < found->len && *is_known; i++)
    {
      KiosCounter *counter = g_ptr_array_index (found, i);
      KiosEstimateCounter entry = { .desks = get_desks (counter) };

      if (!kios_requests_read_memory (db, counter->no, &entry.memory, error))
        return FALSE;
      if (counter->active_request_id != NULL)
        {
          g_autoptr(KiosRequest) active = kios_store_requests_get (db, counter->active_request_id, error);

          if (active == NULL || !read_span (db, past, active, &entry.busy, is_known, error))
            return FALSE;
          entry.is_busy = TRUE;
          entry.busy_since_us = active->started_us > 0 ? active->started_us : active->called_us;
        }
      g_array_append_val (counters, entry);
    }

  return TRUE;
}

static GPtrArray *
read_waiting (KiosDb      *db,
              const char  *visit_id,
              GArray      *is_returned,
              guint       *subject,
              GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) requests = g_ptr_array_new_with_free_func (g_object_unref);

  *subject = G_MAXUINT;
  stmt = kios_db_query (db, error,
                        KIOS_REQUEST_SELECT " AND v.business_date = $2 AND r.state <= 6 AND r.state IN (1, 3, 6)"
                        " ORDER BY r.entered_us, v.series, v.number", "tt", kios_db_get_site_id (db),
                        kios_db_get_today (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      KiosRequest *request = kios_request_from_row (db, stmt, FALSE, error);
      gboolean flag = kios_statement_get_int (stmt, KIOS_REQUEST_COLUMN_IS_RETURNED) != 0;

      if (request == NULL)
        return NULL;
      if (*subject == G_MAXUINT && g_str_equal (request->visit_id, visit_id) &&
          request->state != KIOS_REQUEST_PARKED)
        *subject = requests->len;
      g_ptr_array_add (requests, request);
      g_array_append_val (is_returned, flag);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&requests);
}

/* Leaves out who waits for none of the desks. */
static void
keep_desks (GPtrArray *requests,
            GArray    *is_returned,
            guint      desks,
            guint     *subject)
{
  for (guint i = requests->len; i-- > 0;)
    {
      KiosRequest *request = g_ptr_array_index (requests, i);

      if ((desks & (1u << request->desk_no)) != 0)
        continue;
      g_ptr_array_remove_index (requests, i);
      g_array_remove_index (is_returned, i);
      if (i < *subject)
        *subject -= 1;
    }
}

/**
 * kios_store_visits_estimate:
 * @visit_id: a visit that waits, or whose slip is printing
 * @wait: (out): the range
 * @is_known: (out): whether there is one: a counter is open for its desk and enough is known of
 *   how long the services ahead take
 *
 * Foretells the wait (domain, estimated wait). A read job.
 *
 * Returns: whether the question could be asked
 */
gboolean
kios_store_visits_estimate (KiosDb      *db,
                            const char  *visit_id,
                            KiosSpan    *wait,
                            gboolean    *is_known,
                            GError     **error)
{
  g_auto(Past) past = { 0 };
  g_autoptr(GArray) is_returned = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr(GArray) counters = g_array_new (FALSE, TRUE, sizeof (KiosEstimateCounter));
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GPtrArray) requests = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autofree KiosSpan *services = NULL;
  KiosQueueSettings settings;
  guint subject;
  guint desks;

  g_return_val_if_fail (visit_id != NULL && wait != NULL && is_known != NULL, FALSE);

  *is_known = FALSE;
  requests = read_waiting (db, visit_id, is_returned, &subject, error);
  if (requests == NULL)
    return FALSE;
  if (subject == G_MAXUINT)
    return TRUE;

  desks = 1u << ((KiosRequest *) g_ptr_array_index (requests, subject))->desk_no;
  found = find_counters (db, &desks, error);
  if (found == NULL)
    return FALSE;

  keep_desks (requests, is_returned, desks, &subject);
  services = g_new0 (KiosSpan, requests->len);
  *is_known = TRUE;
  for (guint i = 0; i < requests->len && *is_known; i++)
    {
      if (!read_span (db, &past, g_ptr_array_index (requests, i), &services[i], is_known, error))
        return FALSE;
    }
  if (!read_counters (db, &past, found, counters, is_known, error))
    return FALSE;
  if (!*is_known)
    return TRUE;

  kios_requests_read_settings (db, &settings);
  candidates = kios_requests_to_candidates (requests, is_returned);
  *is_known = kios_estimate_wait ((KiosQueueCandidate *) candidates->data, services, candidates->len, subject,
                                  (KiosEstimateCounter *) counters->data, counters->len, &settings,
                                  kios_db_get_now_us (db), wait);
  return TRUE;
}

/**
 * kios_store_visits_quote:
 * @wait: what the visitor was told
 *
 * Keeps the quoted range with the visit, so that quoted against actual can be reported.
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_quote (KiosDb          *db,
                         const char      *visit_id,
                         const KiosSpan  *wait,
                         GError         **error)
{
  if (!kios_db_run (db, error, "UPDATE visit SET quote_low_s = $1, quote_high_s = $2 WHERE id = $3", "llt",
                    wait->low_us / G_USEC_PER_SEC, wait->high_us / G_USEC_PER_SEC, visit_id))
    return NULL;

  return kios_store_visits_get (db, visit_id, error);
}
