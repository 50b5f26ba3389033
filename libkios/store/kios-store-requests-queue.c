/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-transition.h"
#include "store/kios-events.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-site.h"

/* The queue, and calling from it. The rule itself is libkios/model/kios-queue.h; here its inputs
 * are read and its answer is stored. */

/* Waiting, or parked and due, of the desks of a counter ($2 = 0: of one desk $3; both 0: all). Who is
 * at another counter just now, for another service, is passed over and keeps the place. */
#define CALLABLE \
  " AND v.business_date = $2 AND r.state <= 6" \
  " AND (r.state = 3 OR (r.state = 6 AND r.return_us > 0 AND r.return_us <= $3))" \
  " AND NOT EXISTS (SELECT 1 FROM request a WHERE a.visit_id = r.visit_id AND a.state IN (4, 5))"

GArray *
kios_requests_to_candidates (GPtrArray *requests,
                             GArray    *is_returned)
{
  GArray *candidates = g_array_sized_new (FALSE, TRUE, sizeof (KiosQueueCandidate), requests->len);

  for (guint i = 0; i < requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (requests, i);
      KiosQueueCandidate candidate = {
        .id = request->id,
        .desk_no = request->desk_no,
        .series = request->series,
        .number = request->serial,
        .entered_us = request->entered_us,
        .queued_us = request->queued_us,
        .is_priority = request->priority != KIOS_PRIORITY_NONE,
        .is_returned = g_array_index (is_returned, gboolean, i),
      };

      if (request->state == KIOS_REQUEST_PARKED)
        candidate.parked_due_us = request->return_us > 0 ? request->return_us : KIOS_QUEUE_ONLY_BY_HAND;
      g_array_append_val (candidates, candidate);
    }

  return candidates;
}

void
kios_requests_read_settings (KiosDb             *db,
                             KiosQueueSettings  *settings)
{
  *settings = (KiosQueueSettings) {
    .priority_run = (guint) kios_store_settings_get_int (db, "priority_run", KIOS_QUEUE_DEFAULT_PRIORITY_RUN),
    .regular_bound_us = kios_store_settings_get_int (db, "regular_bound_min", 45) * 60 * G_USEC_PER_SEC,
  };
}

gboolean
kios_requests_read_memory (KiosDb           *db,
                           guint             counter_no,
                           KiosQueueMemory  *memory,
                           GError          **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  memset (memory, 0, sizeof *memory);
  if (counter_no == 0)
    return TRUE;

  /* The last calls are enough: a run of priority calls is never longer than the setting allows. */
  stmt = kios_db_query (db, error,
                        "SELECT reason, detail FROM (SELECT seq, reason, detail FROM event WHERE site_id = $1"
                        " AND business_date = $2 AND counter_no = $3 AND kind = 'request.called'"
                        " ORDER BY seq DESC LIMIT 50) AS latest ORDER BY seq",
                        "tti", kios_db_get_site_id (db), kios_db_get_today (db), (int) counter_no);
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      const char *detail = kios_statement_get_text (stmt, 1);
      KiosQueueCall call = { .reason = KIOS_CALL_REASON_NONE };

      kios_call_reason_from_string (kios_statement_get_text (stmt, 0), &call.reason);
      call.was_priority = detail != NULL && strstr (detail, "priority=1") != NULL;
      call.regulars_waited = detail != NULL && strstr (detail, "regulars=1") != NULL;
      kios_queue_memory_add (memory, &call);
    }
  if (kios_statement_has_failed (stmt))
    return FALSE;

  return TRUE;
}

static GPtrArray *
read_callable (KiosDb       *db,
               KiosCounter  *counter,
               guint         desk_no,
               GArray       *is_returned,
               GError      **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) requests = g_ptr_array_new_with_free_func (g_object_unref);

  if (counter != NULL)
    stmt = kios_db_query (db, error,
                          KIOS_REQUEST_SELECT CALLABLE " AND r.desk_no IN (SELECT desk_no FROM counter_desk"
                          " WHERE counter_id = $4) ORDER BY r.entered_us, v.series, v.number", "ttlt",
                          kios_db_get_site_id (db), kios_db_get_today (db), kios_db_get_now_us (db),
                          counter->id);
  else
    stmt = kios_db_query (db, error,
                          KIOS_REQUEST_SELECT CALLABLE " AND ($4 = 0 OR r.desk_no = $4)"
                          " ORDER BY r.entered_us, v.series, v.number", "ttli",
                          kios_db_get_site_id (db), kios_db_get_today (db), kios_db_get_now_us (db),
                          (int) desk_no);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      KiosRequest *request = kios_request_from_row (db, stmt, FALSE, error);
      gboolean flag = kios_statement_get_int (stmt, KIOS_REQUEST_COLUMN_IS_RETURNED) != 0;

      if (request == NULL)
        return NULL;
      g_ptr_array_add (requests, request);
      g_array_append_val (is_returned, flag);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&requests);
}

/**
 * kios_store_requests_queue:
 * @counter_no: the counter whose queue it is, with its memory; 0 for none
 * @desk_no: with @counter_no 0: one desk; 0 for all
 *
 * Returns: (transfer full) (element-type KiosRequest) (nullable): who waits, in calling order, with
 *   next_reason set
 */
GPtrArray *
kios_store_requests_queue (KiosDb  *db,
                           guint    counter_no,
                           guint    desk_no,
                           GError **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(GArray) is_returned = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr(GPtrArray) requests = NULL;
  g_autoptr(GPtrArray) ordered = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GArray) order = NULL;
  KiosQueueSettings settings;
  KiosQueueMemory memory;

  if (counter_no != 0)
    {
      counter = kios_store_counters_get (db, counter_no, error);
      if (counter == NULL)
        return NULL;
    }

  requests = read_callable (db, counter, desk_no, is_returned, error);
  if (requests == NULL || !kios_requests_read_memory (db, counter_no, &memory, error))
    return NULL;

  kios_requests_read_settings (db, &settings);
  candidates = kios_requests_to_candidates (requests, is_returned);
  order = kios_queue_order ((KiosQueueCandidate *) candidates->data, candidates->len, &memory, &settings,
                            kios_db_get_now_us (db));
  for (guint i = 0; i < order->len; i++)
    {
      KiosQueueChoice *choice = &g_array_index (order, KiosQueueChoice, i);
      KiosRequest *request = g_ptr_array_index (requests, choice->index);

      request->next_reason = choice->reason;
      g_ptr_array_add (ordered, g_object_ref (request));
    }

  return g_steal_pointer (&ordered);
}

/**
 * kios_store_requests_recent:
 *
 * Returns: (transfer full) (element-type KiosRequest) (nullable): today's last called requests,
 *   newest first
 */
GPtrArray *
kios_store_requests_recent (KiosDb  *db,
                            guint    limit,
                            GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        KIOS_REQUEST_SELECT " AND v.business_date = $2 AND r.last_call_us > 0"
                        " ORDER BY r.last_call_us DESC LIMIT $3",
                        "tti", kios_db_get_site_id (db), kios_db_get_today (db), (int) limit);
  if (stmt == NULL)
    return NULL;

  return kios_requests_from_rows (db, stmt, error);
}

/**
 * kios_store_requests_waiting:
 *
 * Returns: (transfer full) (element-type guint guint) (nullable): how many wait per desk number
 */
GHashTable *
kios_store_requests_waiting (KiosDb  *db,
                             GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GHashTable) waiting = g_hash_table_new (NULL, NULL);

  stmt = kios_db_query (db, error,
                        "SELECT r.desk_no, COUNT (*) FROM request r JOIN visit v ON v.id = r.visit_id"
                        " WHERE r.site_id = $1 AND v.business_date = $2 AND r.state = 3 AND r.state <= 6"
                        " GROUP BY r.desk_no",
                        "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    g_hash_table_insert (waiting, GUINT_TO_POINTER ((guint) kios_statement_get_int (stmt, 0)),
                         GUINT_TO_POINTER ((guint) kios_statement_get_int (stmt, 1)));
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&waiting);
}

static KiosCounter *
get_free_counter (KiosDb  *db,
                  guint    counter_no,
                  GError **error)
{
  g_autoptr(KiosCounter) counter = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return NULL;

  counter = kios_store_counters_get (db, counter_no, error);
  if (counter == NULL)
    return NULL;

  if (counter->state != KIOS_COUNTER_OPEN)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Counter %u is %s", counter_no,
                   kios_counter_state_to_string (counter->state));
      return NULL;
    }
  if (counter->active_request_id != NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Counter %u still has %s", counter_no,
                   counter->active_number);
      return NULL;
    }

  return g_steal_pointer (&counter);
}

static gboolean
check_visitor_is_free (KiosDb       *db,
                       KiosRequest  *request,
                       GError      **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT c.no FROM request r JOIN counter c ON c.id = r.counter_id WHERE r.visit_id = $1"
                        " AND r.id <> $2 AND r.state IN (4, 5)", "tt", request->visit_id, request->id);
  if (stmt == NULL)
    return FALSE;
  if (!kios_statement_next (stmt, error))
    return !kios_statement_has_failed (stmt);

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s is at counter %d just now", request->number,
               (int) kios_statement_get_int (stmt, 0));
  return FALSE;
}

static KiosRequest *
call_request (KiosDb           *db,
              KiosCounter      *counter,
              KiosRequest      *request,
              KiosCallReason    reason,
              gboolean          regulars_waited,
              GError          **error)
{
  g_autofree char *detail = g_strdup_printf ("priority=%d regulars=%d",
                                             request->priority != KIOS_PRIORITY_NONE, regulars_waited);
  gint64 now_us = kios_db_get_now_us (db);

  if (!check_visitor_is_free (db, request, error))
    return NULL;

  /* A parked request that is due is called as it stands: back to waiting first, then called. It has
   * waited since it was due, and at once when it is called by hand. */
  if (request->state == KIOS_REQUEST_PARKED)
    {
      gboolean is_due = request->return_us > 0 && request->return_us <= now_us;

      if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                                 .kind = "request.returned",
                                                                 .reason = is_due ? "due" : "picked" }, error) ||
          !kios_db_run (db, error, "UPDATE request SET is_returned = 1, queued_us = $1 WHERE id = $2", "lt",
                        is_due ? MAX (request->return_us, request->queued_us) : now_us, request->id))
        return NULL;
      request->state = KIOS_REQUEST_WAITING;
    }

  if (!kios_transition_check (KIOS_ACTION_CALL, request->state, NULL, error) ||
      !kios_db_run (db, error,
                    "UPDATE request SET counter_id = $1, officer_id = $2, called_us = $3,"
                    " last_call_us = $3, n_calls = 1, call_reason = $4, started_us = 0, return_us = 0,"
                    " park_reason = NULL WHERE id = $5",
                    "ttlit", counter->id, counter->officer_id, now_us, (int) reason, request->id) ||
      !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_CALLED,
                                                             .kind = "request.called",
                                                             .reason = kios_call_reason_to_string (reason),
                                                             .detail = detail,
                                                             .counter_no = counter->no }, error))
    return NULL;

  return kios_store_requests_get (db, request->id, error);
}

/**
 * kios_store_requests_call:
 * @counter_no: who calls
 * @error: return location: %KIOS_ERROR_NOT_FOUND when nobody waits, %KIOS_ERROR_CONFLICT when the
 *   counter is not free
 *
 * Calls the next visitor by the rule (domain, who is next) and stores why. Two counters can never
 * win the same request: writers take turns, and the change is guarded by the state.
 *
 * Returns: (transfer full) (nullable): the called request
 */
KiosRequest *
kios_store_requests_call (KiosDb  *db,
                          guint    counter_no,
                          GError **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(GArray) is_returned = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr(GPtrArray) requests = NULL;
  g_autoptr(GArray) candidates = NULL;
  KiosQueueSettings settings;
  KiosQueueMemory memory;
  KiosQueueChoice choice;

  counter = get_free_counter (db, counter_no, error);
  if (counter == NULL)
    return NULL;

  requests = read_callable (db, counter, 0, is_returned, error);
  if (requests == NULL || !kios_requests_read_memory (db, counter_no, &memory, error))
    return NULL;

  kios_requests_read_settings (db, &settings);
  candidates = kios_requests_to_candidates (requests, is_returned);
  if (!kios_queue_choose ((KiosQueueCandidate *) candidates->data, candidates->len, &memory, &settings,
                          kios_db_get_now_us (db), &choice))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND, "Nobody waits for counter %u", counter_no);
      return NULL;
    }

  return call_request (db, counter, g_ptr_array_index (requests, choice.index), choice.reason,
                       choice.regulars_waited, error);
}

/**
 * kios_store_requests_pick:
 * @error: return location: also %KIOS_ERROR_NOT_PERMITTED
 *
 * Calls somebody out of order: a right of its own, audited.
 *
 * Returns: (transfer full) (nullable): the called request
 */
KiosRequest *
kios_store_requests_pick (KiosDb      *db,
                          guint        counter_no,
                          const char  *request_id,
                          GError     **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(KiosRequest) request = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_PICK, error))
    return NULL;

  counter = get_free_counter (db, counter_no, error);
  if (counter == NULL)
    return NULL;

  request = kios_store_requests_get (db, request_id, error);
  if (request == NULL)
    return NULL;

  return call_request (db, counter, request, KIOS_CALL_REASON_PICKED, FALSE, error);
}
