/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "model/kios-number.h"
#include "model/kios-transition.h"
#include "store/kios-events.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-requests.h"

/**
 * kios_request_from_row:
 * @stmt: on a row of KIOS_REQUEST_SELECT
 * @with_note: whether to open the sealed note
 *
 * Returns: (transfer full) (nullable): the request
 */
KiosRequest *
kios_request_from_row (KiosDb         *db,
                       KiosStatement  *stmt,
                       gboolean        with_note,
                       GError        **error)
{
  g_autoptr(KiosRequest) request = kios_request_new ();
  const char *series = kios_statement_get_text (stmt, 2);

  request->id = kios_statement_dup_text (stmt, 0);
  request->visit_id = kios_statement_dup_text (stmt, 1);
  request->series = series != NULL ? *series : '\0';
  request->serial = (guint) kios_statement_get_int (stmt, 3);
  if (series != NULL)
    request->number = kios_number_format (request->series, request->serial);
  request->business_date = kios_statement_dup_text (stmt, 4);
  request->position = (guint) kios_statement_get_int (stmt, 5);
  request->desk_no = (guint) kios_statement_get_int (stmt, 6);
  request->service_code = kios_statement_dup_text (stmt, 7);
  request->service_title_id = kios_statement_dup_text (stmt, 8);
  request->service_title_en = kios_statement_dup_text (stmt, 9);
  request->state = (KiosRequestState) kios_statement_get_int (stmt, 10);
  request->group = (KiosGroup) kios_statement_get_int (stmt, 11);
  request->priority = (KiosPriority) kios_statement_get_int (stmt, 12);
  request->account = (KiosAccountStatus) kios_statement_get_int (stmt, 13);
  request->entered_us = kios_statement_get_int (stmt, 14);
  request->queued_us = kios_statement_get_int (stmt, 15);
  request->called_us = kios_statement_get_int (stmt, 16);
  request->last_call_us = kios_statement_get_int (stmt, 17);
  request->started_us = kios_statement_get_int (stmt, 18);
  request->ended_us = kios_statement_get_int (stmt, 19);
  request->n_calls = (guint) kios_statement_get_int (stmt, 20);
  request->call_reason = (KiosCallReason) kios_statement_get_int (stmt, 21);
  request->counter_no = (guint) kios_statement_get_int (stmt, 22);
  request->officer_id = kios_statement_dup_text (stmt, 23);
  request->officer_name = kios_statement_dup_text (stmt, 24);
  request->park_reason = kios_statement_dup_text (stmt, 25);
  request->return_us = kios_statement_get_int (stmt, 26);
  request->documents = (KiosDocuments) kios_statement_get_int (stmt, 27);
  request->product = kios_statement_dup_text (stmt, 28);
  request->case_id = kios_statement_dup_text (stmt, 30);

  if (with_note && kios_statement_get_text (stmt, 29) != NULL)
    {
      request->note = kios_vault_open (kios_db_get_vault (db), "note", kios_statement_get_text (stmt, 29),
                                       error);
      if (request->note == NULL)
        return NULL;
    }

  return g_steal_pointer (&request);
}

/**
 * kios_requests_from_rows:
 *
 * Returns: (transfer full) (element-type KiosRequest) (nullable): all rows of the statement
 */
GPtrArray *
kios_requests_from_rows (KiosDb         *db,
                         KiosStatement  *stmt,
                         GError        **error)
{
  g_autoptr(GPtrArray) requests = g_ptr_array_new_with_free_func (g_object_unref);

  while (kios_statement_next (stmt, error))
    {
      KiosRequest *request = kios_request_from_row (db, stmt, FALSE, error);

      if (request == NULL)
        return NULL;
      g_ptr_array_add (requests, request);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&requests);
}

static gboolean
read_given_codes (KiosDb       *db,
                  KiosRequest  *request,
                  GError      **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  stmt = kios_db_query (db, error,
                        "SELECT service_code FROM request_service WHERE request_id = $1 ORDER BY position",
                        "t", request->id);
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    g_strv_builder_add (codes, kios_statement_get_text (stmt, 0));
  if (kios_statement_has_failed (stmt))
    return FALSE;

  request->given_codes = g_strv_builder_end (codes);
  return TRUE;
}

/**
 * kios_store_requests_get:
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the request with its note and the services given
 */
KiosRequest *
kios_store_requests_get (KiosDb      *db,
                         const char  *request_id,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(KiosRequest) request = NULL;

  g_return_val_if_fail (request_id != NULL, NULL);

  stmt = kios_db_query (db, error, KIOS_REQUEST_SELECT " AND r.id = $2", "tt", kios_db_get_site_id (db),
                        request_id);
  if (stmt == NULL)
    return NULL;

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no request %s", request_id))
    return NULL;

  request = kios_request_from_row (db, stmt, TRUE, error);
  if (request == NULL || !read_given_codes (db, request, error))
    return NULL;

  return g_steal_pointer (&request);
}

/**
 * kios_store_requests_active:
 * @error: return location: %KIOS_ERROR_NOT_FOUND when nobody is called or served there
 *
 * Returns: (transfer full) (nullable): the request called or served at a counter
 */
KiosRequest *
kios_store_requests_active (KiosDb  *db,
                            guint    counter_no,
                            GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *id = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT r.id FROM request r JOIN counter c ON c.id = r.counter_id"
                        " WHERE r.site_id = $1 AND c.no = $2 AND r.state IN (4, 5)",
                        "ti", kios_db_get_site_id (db), (int) counter_no);
  if (stmt == NULL)
    return NULL;

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "Nobody is at counter %u", counter_no))
    return NULL;

  id = kios_statement_dup_text (stmt, 0);
  return kios_store_requests_get (db, id, error);
}

/**
 * kios_request_move:
 * @request: as it was read in this transaction
 * @move: where to, and the event that says so
 *
 * Guarded: when the row is no longer in the state that was read, somebody else was first.
 *
 * Returns: whether the state was changed; %KIOS_ERROR_CONFLICT otherwise
 */
gboolean
kios_request_move (KiosDb                 *db,
                   KiosRequest            *request,
                   const KiosRequestMove  *move,
                   GError                **error)
{
  gint64 n_changed;

  if (!kios_db_run_guarded (db, &n_changed, error,
                            "UPDATE request SET state = $1 WHERE id = $2 AND state = $3", "iti",
                            (int) move->to, request->id, (int) request->state))
    return FALSE;

  if (n_changed == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s is no longer %s",
                   request->number != NULL ? request->number : request->id,
                   kios_request_state_to_string (request->state));
      return FALSE;
    }

  return kios_store_events_append (db, &(KiosEventDraft) {
                                     .kind = move->kind,
                                     .visit_id = request->visit_id,
                                     .request_id = request->id,
                                     .counter_no = move->counter_no != 0 ? move->counter_no
                                                                         : request->counter_no,
                                     .from_state = (int) request->state,
                                     .to_state = (int) move->to,
                                     .reason = move->reason,
                                     .detail = move->detail }, error);
}

static gboolean
enter_next (KiosDb      *db,
            const char  *visit_id,
            gboolean    *has_entered,
            GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(KiosRequest) next = NULL;

  stmt = kios_db_query (db, error,
                        KIOS_REQUEST_SELECT " AND r.visit_id = $2 AND r.state = 2 ORDER BY r.position LIMIT 1",
                        "tt", kios_db_get_site_id (db), visit_id);
  if (stmt == NULL)
    return FALSE;

  *has_entered = kios_statement_next (stmt, error);
  if (!*has_entered)
    return !kios_statement_has_failed (stmt);

  next = kios_request_from_row (db, stmt, FALSE, error);

  /* At the visit's entry time, so that nobody is punished for wanting two things. */
  return next != NULL &&
         kios_request_move (db, next, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                            .kind = "request.entered" }, error) &&
         kios_db_run (db, error,
                      "UPDATE request SET queued_us = $1, entered_us ="
                      " (SELECT entered_us FROM visit WHERE id = $2) WHERE id = $3",
                      "ltt", kios_db_get_now_us (db), visit_id, next->id);
}

/**
 * kios_visit_after_request:
 *
 * When a request has ended: the visit's next one enters its queue by itself, or the visit ends.
 *
 * Returns: whether it went well
 */
gboolean
kios_visit_after_request (KiosDb      *db,
                          const char  *visit_id,
                          GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  gboolean has_entered;
  gint64 n_changed;

  stmt = kios_db_query (db, error,
                        "SELECT COUNT (*) FROM request WHERE visit_id = $1 AND state IN (1, 3, 4, 5, 6)",
                        "t", visit_id);
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;
  if (kios_statement_get_int (stmt, 0) > 0)
    return TRUE;

  if (!enter_next (db, visit_id, &has_entered, error))
    return FALSE;
  if (has_entered)
    return TRUE;

  if (!kios_db_run_guarded (db, &n_changed, error,
                            "UPDATE visit SET state = $1, ended_us = $2 WHERE id = $3 AND state = $4",
                            "ilti", (int) KIOS_VISIT_ENDED, kios_db_get_now_us (db), visit_id,
                            (int) KIOS_VISIT_OPEN))
    return FALSE;
  if (n_changed == 0)
    return TRUE;

  return kios_store_events_append (db, &(KiosEventDraft) { .kind = "visit.ended", .visit_id = visit_id,
                                                           .from_state = KIOS_VISIT_OPEN,
                                                           .to_state = KIOS_VISIT_ENDED }, error);
}
