/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "model/kios-transition.h"
#include "store/kios-events.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-site.h"

/* What happens to a request after it was called. Each function reads the request, asks the one
 * table of transitions, checks what is not a matter of the state, and moves it under guard. */

static KiosRequest *
get_for (KiosDb            *db,
         const char        *request_id,
         KiosAction         action,
         KiosRequestState  *to,
         GError           **error)
{
  g_autoptr(KiosRequest) request = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return NULL;

  request = kios_store_requests_get (db, request_id, error);
  if (request == NULL || !kios_transition_check (action, request->state, to, error))
    return NULL;

  return g_steal_pointer (&request);
}

/* Who is still being served when the day ends stays with the officer (decisions, end of day): the
 * queue of the new day is not for yesterday's numbers, where nobody would ever call them. */
static KiosRequest *
get_to_let_go (KiosDb      *db,
               const char  *request_id,
               KiosAction   action,
               GError     **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, action, NULL, error);

  if (request == NULL)
    return NULL;
  if (g_strcmp0 (request->business_date, kios_db_get_today (db)) < 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT,
                   "%s is of %s and cannot go back to a queue; finish or refer it", request->number,
                   request->business_date);
      return NULL;
    }

  return g_steal_pointer (&request);
}

/**
 * kios_store_requests_recall:
 * @error: return location: %KIOS_ERROR_CONFLICT: not called, called too often, or too soon again
 *
 * Calls a called visitor once more: at most max_recalls times, recall_cooldown_s seconds apart.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_recall (KiosDb      *db,
                            const char  *request_id,
                            GError     **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_RECALL, NULL, error);
  gint64 now_us = kios_db_get_now_us (db);
  gint64 cooldown_us;

  if (request == NULL)
    return NULL;

  if (request->n_calls > kios_store_settings_get_int (db, "max_recalls", 3))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s was called %u times already",
                   request->number, request->n_calls);
      return NULL;
    }

  cooldown_us = kios_store_settings_get_int (db, "recall_cooldown_s", 20) * G_USEC_PER_SEC;
  if (now_us - request->last_call_us < cooldown_us)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s was called just now; wait %d seconds",
                   request->number,
                   (int) ((cooldown_us - MAX (0, now_us - request->last_call_us)) / G_USEC_PER_SEC) + 1);
      return NULL;
    }

  if (!kios_db_run (db, error, "UPDATE request SET n_calls = n_calls + 1, last_call_us = $1 WHERE id = $2",
                    "lt", now_us, request->id) ||
      !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_CALLED,
                                                             .kind = "request.recalled" }, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_start:
 *
 * The visitor has come to the counter.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_start (KiosDb      *db,
                           const char  *request_id,
                           GError     **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_START, NULL, error);

  if (request == NULL ||
      !kios_db_run (db, error, "UPDATE request SET started_us = $1 WHERE id = $2", "lt",
                    kios_db_get_now_us (db), request->id) ||
      !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_SERVING,
                                                             .kind = "request.started" }, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_park:
 * @reason: what the visitor does meanwhile
 * @return_us: when to come back; 0 for by hand only
 * @error: return location: also %KIOS_ERROR_CONFLICT for a request of an earlier day
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_park (KiosDb      *db,
                          const char  *request_id,
                          const char  *reason,
                          gint64       return_us,
                          GError     **error)
{
  g_autoptr(KiosRequest) request = get_to_let_go (db, request_id, KIOS_ACTION_PARK, error);

  if (request == NULL)
    return NULL;
  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Parking needs a reason");
      return NULL;
    }

  if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_PARKED,
                                                             .kind = "request.parked" }, error) ||
      !kios_db_run (db, error,
                    "UPDATE request SET park_reason = $1, return_us = $2, counter_id = NULL,"
                    " officer_id = NULL WHERE id = $3",
                    "tlt", reason, return_us, request->id))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_return:
 * @error: return location: %KIOS_ERROR_CONFLICT when the grace period of a no-show is over
 *
 * A parked visitor, or a no-show within the grace period, is back and keeps the place: entered_us
 * stays.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_return (KiosDb      *db,
                            const char  *request_id,
                            GError     **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_RETURN, NULL, error);
  gint64 now_us = kios_db_get_now_us (db);
  gint64 n_changed;

  if (request == NULL)
    return NULL;

  if (request->state == KIOS_REQUEST_NO_SHOW &&
      (now_us - request->ended_us > kios_store_settings_get_int (db, "grace_min", 30) * 60 * G_USEC_PER_SEC ||
       g_strcmp0 (request->business_date, kios_db_get_today (db)) != 0))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT,
                   "%s has been away too long to keep the place", request->number);
      return NULL;
    }

  if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                             .kind = "request.returned" }, error) ||
      !kios_db_run (db, error,
                    "UPDATE request SET is_returned = 1, queued_us = $1, ended_us = 0, return_us = 0,"
                    " park_reason = NULL, counter_id = NULL, officer_id = NULL WHERE id = $2",
                    "lt", now_us, request->id) ||
      !kios_db_run_guarded (db, &n_changed, error,
                            "UPDATE visit SET state = $1, ended_us = 0 WHERE id = $2 AND state = $3", "iti",
                            (int) KIOS_VISIT_OPEN, request->visit_id, (int) KIOS_VISIT_ENDED))
    return NULL;

  if (n_changed > 0 &&
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "visit.reopened",
                                                         .visit_id = request->visit_id,
                                                         .from_state = KIOS_VISIT_ENDED,
                                                         .to_state = KIOS_VISIT_OPEN }, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_transfer:
 * @desk_no: where to
 * @note: (nullable): for the colleague
 * @error: return location: also %KIOS_ERROR_CONFLICT for a request of an earlier day
 *
 * Number and entry time stay; waiting is measured anew.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_transfer (KiosDb      *db,
                              const char  *request_id,
                              guint        desk_no,
                              const char  *note,
                              GError     **error)
{
  g_autoptr(KiosRequest) request = get_to_let_go (db, request_id, KIOS_ACTION_TRANSFER, error);
  g_autofree char *detail = NULL;

  if (request == NULL)
    return NULL;
  if (!kios_store_desks_has (db, desk_no, error))
    return NULL;

  detail = g_strdup_printf ("desk=%u", desk_no);
  if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                             .kind = "request.transferred",
                                                             .detail = detail }, error) ||
      !kios_db_run (db, error,
                    "UPDATE request SET desk_no = $1, queued_us = $2, counter_id = NULL, officer_id = NULL,"
                    " is_returned = 0 WHERE id = $3",
                    "ilt", (int) desk_no, kios_db_get_now_us (db), request->id))
    return NULL;

  if (note != NULL && *note != '\0')
    {
      g_autofree char *all = request->note != NULL ? g_strconcat (request->note, "\n", note, NULL)
                                                   : g_strdup (note);
      g_autofree char *sealed = kios_vault_seal (kios_db_get_vault (db), "note", all);

      if (!kios_db_run (db, error, "UPDATE request SET note = $1 WHERE id = $2", "tt", sealed, request->id))
        return NULL;
    }

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_no_show:
 * @is_forced: before the minimum number of calls; the event says so
 * @error: return location: %KIOS_ERROR_CONFLICT when it was called too few times
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_no_show (KiosDb      *db,
                             const char  *request_id,
                             gboolean     is_forced,
                             GError     **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_NO_SHOW, NULL, error);
  gint64 min_calls = kios_store_settings_get_int (db, "min_calls", 2);
  gboolean is_early;

  if (request == NULL)
    return NULL;

  is_early = request->n_calls < min_calls;
  if (is_early && !is_forced)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT,
                   "%s was called %u of %d times; call again first", request->number, request->n_calls,
                   (int) min_calls);
      return NULL;
    }

  if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_NO_SHOW,
                                                             .kind = "request.no_show",
                                                             .reason = is_early ? "forced" : NULL }, error) ||
      !kios_db_run (db, error, "UPDATE request SET ended_us = $1 WHERE id = $2", "lt",
                    kios_db_get_now_us (db), request->id) ||
      !kios_visit_after_request (db, request->visit_id, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

/**
 * kios_store_requests_release:
 * @error: return location: %KIOS_ERROR_NOT_PERMITTED for a colleague's request without the right,
 *   also %KIOS_ERROR_CONFLICT for one of an earlier day
 *
 * Gives a called or served visitor back to the queue, where the place was.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_release (KiosDb      *db,
                             const char  *request_id,
                             GError     **error)
{
  g_autoptr(KiosRequest) request = get_to_let_go (db, request_id, KIOS_ACTION_RELEASE, error);

  if (request == NULL)
    return NULL;

  if (kios_db_get_officer (db) != NULL && g_strcmp0 (request->officer_id, kios_db_get_officer (db)) != 0 &&
      !kios_store_require (db, KIOS_RIGHT_RELEASE_OTHERS, error))
    return NULL;

  if (!kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                             .kind = "request.released" }, error) ||
      !kios_db_run (db, error, "UPDATE request SET counter_id = NULL, officer_id = NULL WHERE id = $1", "t",
                    request->id))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

static gboolean
store_served (KiosDb            *db,
              KiosRequest       *request,
              const KiosServed  *served,
              GError           **error)
{
  g_autofree char *sealed = NULL;

  if (served == NULL)
    return TRUE;

  sealed = kios_vault_seal (kios_db_get_vault (db), "note",
                            served->note != NULL && *served->note != '\0' ? served->note : NULL);
  if (!kios_db_run (db, error,
                    "UPDATE request SET documents = CASE WHEN $1 = 0 THEN documents ELSE $1 END,"
                    " product = COALESCE ($2, product), note = CASE WHEN $3 = 0 THEN note ELSE $4 END WHERE id = $5",
                    "itit" "t", (int) served->documents, served->product, served->note != NULL ? 1 : 0, sealed,
                    request->id))
    return FALSE;

  if (served->service_codes == NULL)
    return TRUE;

  if (!kios_db_run (db, error, "DELETE FROM request_service WHERE request_id = $1", "t", request->id))
    return FALSE;
  for (guint i = 0; served->service_codes[i] != NULL; i++)
    {
      gint64 n_changed;

      if (!kios_db_run_guarded (db, &n_changed, error,
                                "INSERT INTO request_service (site_id, request_id, position, service_code)"
                                " SELECT site_id, $1, $2, code FROM service WHERE site_id = $3 AND code = $4"
                                " AND is_leaf = 1 ON CONFLICT (request_id, service_code) DO UPDATE"
                                " SET position = excluded.position",
                                "titt", request->id, (int) i + 1, kios_db_get_site_id (db),
                                served->service_codes[i]))
        return FALSE;
      if (n_changed == 0)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "There is no service %s to choose",
                       served->service_codes[i]);
          return FALSE;
        }
    }

  return TRUE;
}

/* Whoever ends a service without naming one gave what was asked for, unless that is another desk's. */
static gboolean
ensure_given (KiosDb       *db,
              KiosRequest  *request,
              GError      **error)
{
  return request->service_code == NULL ||
         kios_db_run (db, error,
                      "INSERT INTO request_service (site_id, request_id, position, service_code)"
                      " SELECT site_id, $2, 1, code FROM service WHERE site_id = $1 AND code = $3 AND desk_no = $4"
                      " AND NOT EXISTS (SELECT 1 FROM request_service WHERE request_id = $2)",
                      "ttti", kios_db_get_site_id (db), request->id, request->service_code, (int) request->desk_no);
}

/**
 * kios_store_requests_save_note:
 * @error: return location: %KIOS_ERROR_CONFLICT once the request has ended
 *
 * Keeps what the officer has written so far, so that a crash loses nothing.
 *
 * Returns: whether it was stored
 */
gboolean
kios_store_requests_save_note (KiosDb            *db,
                               const char        *request_id,
                               const KiosServed  *served,
                               GError           **error)
{
  g_autoptr(KiosRequest) request = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return FALSE;
  request = kios_store_requests_get (db, request_id, error);
  if (request == NULL)
    return FALSE;
  if (kios_request_state_is_final (request->state))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s has ended", request->number);
      return FALSE;
    }

  return store_served (db, request, served, error);
}

/**
 * kios_store_requests_finish:
 * @served: (nullable): what was done
 *
 * The need was met the same day. The visit's next request enters its queue, or the visit ends and
 * the survey may be asked.
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_store_requests_finish (KiosDb            *db,
                            const char        *request_id,
                            const KiosServed  *served,
                            GError           **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_FINISH, NULL, error);

  if (request == NULL || !store_served (db, request, served, error) || !ensure_given (db, request, error) ||
      !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_COMPLETED,
                                                             .kind = "request.completed" }, error) ||
      !kios_db_run (db, error, "UPDATE request SET ended_us = $1 WHERE id = $2", "lt",
                    kios_db_get_now_us (db), request->id) ||
      !kios_visit_after_request (db, request->visit_id, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}

static gboolean
open_case (KiosDb       *db,
           KiosRequest  *request,
           const char   *problem,
           KiosScope     scope,
           const char   *region_code,
           GError      **error)
{
  g_autofree char *id = kios_db_new_id (db);
  g_autofree char *sealed = kios_vault_seal (kios_db_get_vault (db), "problem", problem);
  g_autofree char *year = g_strndup (kios_db_get_today (db), 4);
  g_autoptr(KiosStatement) stmt = NULL;
  gint64 now_us = kios_db_get_now_us (db);
  gint64 due_us = now_us + kios_store_settings_get_int (db, "case_due_days", 3) * G_TIME_SPAN_DAY;

  stmt = kios_db_query (db, error,
                        "INSERT INTO series (site_id, business_date, letter, last) VALUES ($1, $2, 'K', 1)"
                        " ON CONFLICT (site_id, business_date, letter) DO UPDATE SET last = series.last + 1"
                        " RETURNING last",
                        "tt", kios_db_get_site_id (db), year);
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  return kios_db_run (db, error,
                      "INSERT INTO coordination (site_id, id, year, number, request_id, visit_id, desk_no,"
                      " service_code, problem, state, scope, region_code, due_us, created_us)"
                      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
                      "ttilttittiitll", kios_db_get_site_id (db), id, atoi (year), kios_statement_get_int (stmt, 0),
                      request->id, request->visit_id, (int) request->desk_no, request->service_code, sealed,
                      (int) KIOS_CASE_IDENTIFIED, (int) scope, region_code, due_us, now_us) &&
         kios_db_run (db, error,
                      "INSERT INTO coordination_step (site_id, case_id, position, at_us, officer_id,"
                      " from_state, to_state) VALUES ($1, $2, 1, $3, $4, 0, $5)",
                      "ttlti", kios_db_get_site_id (db), id, now_us, kios_db_get_officer (db),
                      (int) KIOS_CASE_IDENTIFIED) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "case.opened",
                                                           .visit_id = request->visit_id,
                                                           .request_id = request->id, .case_id = id,
                                                           .to_state = KIOS_CASE_IDENTIFIED }, error);
}

/**
 * kios_store_requests_refer:
 * @problem: what could not be solved the same day; sealed
 * @scope: for employers, how far the business reaches; none when not yet known
 * @region_code: (nullable): where
 * @error: return location: %KIOS_ERROR_INVALID without a problem, or for an unknown region
 *
 * Sends what cannot be finished the same day to the back office as a case (decree, chapter III).
 *
 * Returns: (transfer full) (nullable): the request, with case_id
 */
KiosRequest *
kios_store_requests_refer (KiosDb            *db,
                           const char        *request_id,
                           const KiosServed  *served,
                           const char        *problem,
                           KiosScope          scope,
                           const char        *region_code,
                           GError           **error)
{
  g_autoptr(KiosRequest) request = get_for (db, request_id, KIOS_ACTION_REFER, NULL, error);
  g_autofree char *text = g_strstrip (g_strdup (problem != NULL ? problem : ""));
  g_autofree char *region_name = NULL;

  if (request == NULL)
    return NULL;
  if (*text == '\0')
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A referral needs a description of the problem");
      return NULL;
    }
  if (region_code != NULL && *region_code == '\0')
    region_code = NULL;
  if (region_code != NULL)
    {
      region_name = kios_store_regions_name (db, region_code, error);
      if (region_name == NULL)
        return NULL;
    }

  if (!store_served (db, request, served, error) || !ensure_given (db, request, error) ||
      !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_REFERRED,
                                                             .kind = "request.referred" }, error) ||
      !kios_db_run (db, error, "UPDATE request SET ended_us = $1 WHERE id = $2", "lt",
                    kios_db_get_now_us (db), request->id) ||
      !open_case (db, request, text, scope, region_code, error) ||
      !kios_visit_after_request (db, request->visit_id, error))
    return NULL;

  return kios_store_requests_get (db, request_id, error);
}
