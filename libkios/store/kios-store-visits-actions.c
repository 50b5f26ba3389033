/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "model/kios-transition.h"
#include "store/kios-events.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-hours.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"
#include "store/kios-visits-private.h"

/* Arriving, drawing a number, printing it, going away. */

static gboolean
check_open (KiosDb    *db,
            gboolean   may_outside_hours,
            gboolean  *is_outside,
            GError   **error)
{
  KiosHoursStatus status;

  if (!kios_store_hours_get (db, &status, error))
    return FALSE;

  *is_outside = !status.is_open;
  if (status.is_open)
    return TRUE;

  if (!may_outside_hours)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "The kiosk is closed now (%s)",
                   kios_hours_reason_to_string (status.reason));
      return FALSE;
    }

  return kios_store_require (db, KIOS_RIGHT_OUTSIDE_HOURS, error);
}

static gboolean
check_service (KiosDb      *db,
               guint        desk_no,
               const char  *code,
               GError     **error)
{
  g_autoptr(KiosService) service = NULL;
  g_autoptr(GError) local = NULL;

  if (!kios_store_desks_has (db, desk_no, error))
    return FALSE;
  if (code == NULL)
    return TRUE;

  service = kios_store_services_get (db, code, &local);
  if (service == NULL)
    {
      if (g_error_matches (local, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
        g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "There is no service %s", code);
      else
        g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!service->is_leaf)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s is a heading, not a service", code);
      return FALSE;
    }
  if (service->desk_no != desk_no)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Service %s belongs to desk %u, not %u", code,
                   service->desk_no, desk_no);
      return FALSE;
    }

  return TRUE;
}

/* The last number of a series and date, raised by one under the write lock: unbroken, never twice. */
static gboolean
draw_number (KiosDb  *db,
             char     series,
             guint   *serial,
             GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  const char letter[2] = { series, '\0' };

  stmt = kios_db_query (db, error,
                        "INSERT INTO series (site_id, business_date, letter, last) VALUES ($1, $2, $3, 1)"
                        " ON CONFLICT (site_id, business_date, letter) DO UPDATE SET last = series.last + 1"
                        " RETURNING last",
                        "ttt", kios_db_get_site_id (db), kios_db_get_today (db), letter);
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  *serial = (guint) kios_statement_get_int (stmt, 0);
  return TRUE;
}

/* Whoever waits came today: the first write of a day closes the one before. */
static gboolean
count_ahead (KiosDb  *db,
             guint    desk_no,
             guint   *ahead,
             GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT COUNT (*) FROM request WHERE site_id = $1 AND desk_no = $2 AND state <= 6"
                        " AND state IN (1, 3)", "ti", kios_db_get_site_id (db), (int) desk_no);
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  *ahead = (guint) kios_statement_get_int (stmt, 0);
  return TRUE;
}

static gboolean
add_request (KiosDb            *db,
             const char        *visit_id,
             guint              position,
             guint              desk_no,
             const char        *code,
             KiosRequestState   state,
             GError           **error)
{
  g_autofree char *id = kios_db_new_id (db);
  gint64 now_us = kios_db_get_now_us (db);

  return kios_db_run (db, error,
                      "INSERT INTO request (site_id, id, visit_id, position, desk_no, service_code, state,"
                      " entered_us, queued_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
                      "tttiitil", kios_db_get_site_id (db), id, visit_id, (int) position, (int) desk_no, code,
                      (int) state, now_us) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "request.opened", .visit_id = visit_id,
                                                           .request_id = id, .to_state = (int) state }, error);
}

static gboolean
add_requests (KiosDb                *db,
              const char            *visit_id,
              const KiosVisitDraft  *draft,
              GError               **error)
{
  KiosRequestState first = draft->is_printed ? KIOS_REQUEST_PRINTING : KIOS_REQUEST_WAITING;

  if (!check_service (db, draft->desk_no, draft->service_code, error) ||
      !add_request (db, visit_id, 1, draft->desk_no, draft->service_code, first, error))
    return FALSE;

  for (guint i = 0; i < draft->n_more; i++)
    {
      const char *code = draft->more_services != NULL ? draft->more_services[i] : NULL;

      if (!check_service (db, draft->more_desks[i], code, error) ||
          !add_request (db, visit_id, i + 2, draft->more_desks[i], code, KIOS_REQUEST_PENDING, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_operation (KiosDb      *db,
                const char  *operation_id,
                char       **visit_id,
                GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, "SELECT id, site_id FROM visit WHERE operation_id = $1", "t", operation_id);
  if (stmt == NULL)
    return FALSE;

  if (!kios_statement_next (stmt, error))
    return !kios_statement_has_failed (stmt);

  if (strcmp (kios_statement_get_text (stmt, 1), kios_db_get_site_id (db)) != 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Another site has used this id already");
      return FALSE;
    }

  *visit_id = kios_statement_dup_text (stmt, 0);
  return TRUE;
}

static gboolean
insert_visit (KiosDb                *db,
              const char            *id,
              const char            *operation_id,
              const KiosVisitDraft  *draft,
              GError               **error)
{
  g_auto(KiosPerson) person = { 0 };
  g_autofree char *token = NULL;
  guint8 noise[KIOS_TOKEN_BYTES];

  if (!kios_person_seal (db, draft, &person, error))
    return FALSE;

  randombytes_buf (noise, sizeof noise);
  token = kios_token_new (noise);

  return kios_db_run (db, error,
                      "INSERT INTO visit (site_id, id, operation_id, business_date, token, state, visitor_group,"
                      " priority, account, language, name, company, nik, nik_index, nik_mask, phone,"
                      " phone_index, phone_mask, email, email_index, email_mask, siapkerja, siapkerja_index,"
                      " arrived_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,"
                      " $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
                      "tttttiiiiitttttttttttttl", kios_db_get_site_id (db), id, operation_id,
                      kios_db_get_today (db), token, (int) KIOS_VISIT_SELF_SERVICE, (int) draft->group,
                      (int) draft->priority, (int) draft->account, (int) draft->language, draft->name,
                      draft->company, person.nik, person.nik_index, person.nik_mask, person.phone,
                      person.phone_index, person.phone_mask, person.email, person.email_index,
                      person.email_mask, person.siapkerja, person.siapkerja_index, kios_db_get_now_us (db));
}

static gboolean
give_number (KiosDb                *db,
             const char            *visit_id,
             const KiosVisitDraft  *draft,
             GError               **error)
{
  const char series[2] = { kios_desk_letter (draft->desk_no), '\0' };
  KiosPaper paper = draft->is_printed ? KIOS_PAPER_PRINTING : KIOS_PAPER_NONE;
  gint64 now_us = kios_db_get_now_us (db);
  guint ahead;
  guint serial;

  if (draft->desk_no < 1 || draft->desk_no > 9)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "There is no desk %u", draft->desk_no);
      return FALSE;
    }

  return count_ahead (db, draft->desk_no, &ahead, error) &&
         draw_number (db, series[0], &serial, error) &&
         kios_db_run (db, error,
                      "UPDATE visit SET state = $1, series = $2, number = $3, entered_us = $4, ahead = $5,"
                      " paper = $6, print_us = $4, priority = $7 WHERE id = $8",
                      "itiliiit", (int) KIOS_VISIT_OPEN, series, (int) serial, now_us, (int) ahead,
                      (int) paper, (int) draft->priority, visit_id) &&
         add_requests (db, visit_id, draft, error);
}

/**
 * kios_store_visits_open:
 * @draft: what reception knows
 * @error: return location: %KIOS_ERROR_CONFLICT outside opening hours, %KIOS_ERROR_INVALID for an
 *   identifier, desk or service that cannot be right
 *
 * A visitor arrives: the visit with its number and requests, or a self-service visit without
 * number. Called again with the same operation_id, it gives the first result: a double tap makes
 * one visit. Numbers count per series and business date (domain, numbers).
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_open (KiosDb                *db,
                        const KiosVisitDraft  *draft,
                        GError               **error)
{
  g_autofree char *id = NULL;
  g_autofree char *made_operation_id = NULL;
  const char *operation_id = draft->operation_id;
  gboolean is_outside;

  g_return_val_if_fail (draft != NULL, NULL);

  if (!kios_store_require (db, KIOS_RIGHT_TAKE_NUMBER, error) || !kios_store_day_open (db, error))
    return NULL;

  if (operation_id == NULL)
    operation_id = made_operation_id = kios_db_new_id (db);
  else if (!find_operation (db, operation_id, &id, error))
    return NULL;
  if (id != NULL)
    return kios_store_visits_get (db, id, error);

  if (!check_open (db, draft->may_outside_hours, &is_outside, error))
    return NULL;

  id = kios_db_new_id (db);
  if (!insert_visit (db, id, operation_id, draft, error) ||
      !kios_store_events_append (db, &(KiosEventDraft) {
                                   .kind = draft->is_self_service ? "visit.self_service" : "visit.opened",
                                   .visit_id = id,
                                   .to_state = draft->is_self_service ? KIOS_VISIT_SELF_SERVICE : KIOS_VISIT_OPEN,
                                   .reason = is_outside ? "outside_hours" : NULL,
                                   .detail = kios_group_to_string (draft->group) }, error))
    return NULL;

  if (!draft->is_self_service && !give_number (db, id, draft, error))
    return NULL;

  return kios_store_visits_get (db, id, error);
}

static gboolean
update_person (KiosDb                *db,
               const char            *visit_id,
               const KiosVisitDraft  *draft,
               GError               **error)
{
  g_auto(KiosPerson) person = { 0 };

  return kios_person_seal (db, draft, &person, error) &&
         kios_db_run (db, error,
                      "UPDATE visit SET account = CASE WHEN $1 = 0 THEN account ELSE $1 END,"
                      " name = COALESCE ($2, name), company = COALESCE ($3, company),"
                      " nik = COALESCE ($4, nik), nik_index = COALESCE ($5, nik_index),"
                      " nik_mask = COALESCE ($6, nik_mask), phone = COALESCE ($7, phone),"
                      " phone_index = COALESCE ($8, phone_index), phone_mask = COALESCE ($9, phone_mask),"
                      " email = COALESCE ($10, email), email_index = COALESCE ($11, email_index),"
                      " email_mask = COALESCE ($12, email_mask), siapkerja = COALESCE ($13, siapkerja),"
                      " siapkerja_index = COALESCE ($14, siapkerja_index) WHERE id = $15",
                      "itttttttttttttt", (int) draft->account, draft->name, draft->company, person.nik,
                      person.nik_index, person.nik_mask, person.phone, person.phone_index,
                      person.phone_mask, person.email, person.email_index, person.email_mask,
                      person.siapkerja, person.siapkerja_index, visit_id);
}

/**
 * kios_store_visits_draw:
 * @visit_id: a self-service visit
 * @draft: desk, services, priority, and what has become known meanwhile
 * @error: return location: %KIOS_ERROR_CONFLICT
 *
 * The visitor comes back from self-service and draws the number: entry time is now, the arrival is
 * kept. A visit that has its number already is given as it is.
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_draw (KiosDb                *db,
                        const char            *visit_id,
                        const KiosVisitDraft  *draft,
                        GError               **error)
{
  g_autoptr(KiosVisit) visit = NULL;
  gboolean is_outside;

  g_return_val_if_fail (draft != NULL, NULL);

  if (!kios_store_require (db, KIOS_RIGHT_TAKE_NUMBER, error) || !kios_store_day_open (db, error))
    return NULL;

  visit = kios_store_visits_get (db, visit_id, error);
  if (visit == NULL)
    return NULL;
  if (visit->state == KIOS_VISIT_OPEN)
    return g_steal_pointer (&visit);
  if (visit->state != KIOS_VISIT_SELF_SERVICE ||
      g_strcmp0 (visit->business_date, kios_db_get_today (db)) != 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "This visit is over");
      return NULL;
    }

  if (!check_open (db, draft->may_outside_hours, &is_outside, error) ||
      !update_person (db, visit_id, draft, error) ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "visit.drawn", .visit_id = visit_id,
                                                         .from_state = KIOS_VISIT_SELF_SERVICE,
                                                         .to_state = KIOS_VISIT_OPEN,
                                                         .reason = is_outside ? "outside_hours" : NULL }, error) ||
      !give_number (db, visit_id, draft, error))
    return NULL;

  return kios_store_visits_get (db, visit_id, error);
}

/**
 * kios_store_visits_cancel:
 * @reason: why
 * @error: return location: %KIOS_ERROR_CONFLICT once somebody was called, %KIOS_ERROR_INVALID
 *
 * Cancels everything of a visit that is still open. The number is recorded and is no gap.
 *
 * Returns: whether it went well
 */
gboolean
kios_store_visits_cancel (KiosDb      *db,
                          const char  *visit_id,
                          const char  *reason,
                          GError     **error)
{
  g_autoptr(KiosVisit) visit = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_TAKE_NUMBER, error) || !kios_store_day_open (db, error))
    return FALSE;
  visit = kios_store_visits_get (db, visit_id, error);
  if (visit == NULL)
    return FALSE;
  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Cancelling needs a reason");
      return FALSE;
    }
  if (visit->state == KIOS_VISIT_ENDED)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s has ended",
                   visit->number != NULL ? visit->number : "The visit");
      return FALSE;
    }

  for (guint i = 0; i < visit->requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (visit->requests, i);

      if (kios_request_state_is_final (request->state))
        continue;
      if (!kios_transition_check (KIOS_ACTION_CANCEL, request->state, NULL, error) ||
          !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_CANCELLED,
                                                                 .kind = "request.cancelled" }, error) ||
          !kios_db_run (db, error, "UPDATE request SET end_reason = $1, ended_us = $2 WHERE id = $3", "tlt",
                        reason, kios_db_get_now_us (db), request->id))
        return FALSE;
    }

  return kios_db_run (db, error, "UPDATE visit SET state = $1, ended_us = $2 WHERE id = $3", "ilt",
                      (int) KIOS_VISIT_ENDED, kios_db_get_now_us (db), visit_id) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "visit.ended", .visit_id = visit_id,
                                                           .from_state = (int) visit->state,
                                                           .to_state = KIOS_VISIT_ENDED,
                                                           .reason = "cancelled" }, error);
}

/**
 * kios_store_visits_print_begin:
 * @job: the CUPS job that prints the slip; 0 before it has one
 *
 * Stores the job with the reservation, so that after a crash it can be followed on.
 *
 * Returns: whether it went well
 */
gboolean
kios_store_visits_print_begin (KiosDb      *db,
                               const char  *visit_id,
                               int          job,
                               GError     **error)
{
  g_autofree char *detail = g_strdup_printf ("job=%d", job);

  return kios_store_day_open (db, error) &&
         kios_db_run (db, error,
                      "UPDATE visit SET print_job = $1, print_attempts = print_attempts + 1, print_us = $2"
                      " WHERE id = $3", "ilt", job, kios_db_get_now_us (db), visit_id) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "slip.sent", .visit_id = visit_id,
                                                           .detail = detail }, error);
}

/**
 * kios_store_visits_print_end:
 * @paper: printed or unconfirmed
 * @reason: (nullable): a code, "paper_out"
 *
 * The slip is on paper, or the visitor has noted the number: from now on it can be called. For a
 * reprint of a visit that waits already only the paper's state is stored.
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_print_end (KiosDb      *db,
                             const char  *visit_id,
                             KiosPaper    paper,
                             const char  *reason,
                             GError     **error)
{
  g_autoptr(KiosVisit) visit = NULL;

  if (!kios_store_day_open (db, error))
    return NULL;
  visit = kios_store_visits_get (db, visit_id, error);
  if (visit == NULL)
    return NULL;

  for (guint i = 0; i < visit->requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (visit->requests, i);

      if (request->state == KIOS_REQUEST_PRINTING &&
          !kios_request_move (db, request, &(KiosRequestMove) { .to = KIOS_REQUEST_WAITING,
                                                                 .kind = "request.printed",
                                                                 .reason = reason }, error))
        return NULL;
    }

  if (!kios_db_run (db, error, "UPDATE visit SET paper = $1 WHERE id = $2", "it", (int) paper, visit_id) ||
      !kios_store_events_append (db, &(KiosEventDraft) {
                                   .kind = paper == KIOS_PAPER_PRINTED ? "slip.printed" : "slip.unconfirmed",
                                   .visit_id = visit_id, .reason = reason }, error))
    return NULL;

  return kios_store_visits_get (db, visit_id, error);
}
