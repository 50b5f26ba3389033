/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "store/kios-requests-private.h"
#include "store/kios-visits-private.h"

/* Reading visits. */

#define COLUMNS \
  "SELECT v.id, v.series, v.number, v.token, v.business_date, v.state, v.visitor_group, v.priority," \
  " v.account, v.language, v.name, v.company, v.nik_mask, v.phone_mask, v.email_mask, v.paper," \
  " v.print_job, v.print_attempts, v.arrived_us, v.entered_us, v.ended_us, v.surveyed, v.ahead," \
  " v.quote_low_s, v.quote_high_s FROM visit v WHERE v.site_id = $1"

/* Within one moment by number: ids are no order. */
#define BY_ARRIVAL " ORDER BY v.arrived_us, v.entered_us, COALESCE (v.number, 0), v.id"

static KiosVisit *
read_visit (KiosDb         *db,
            KiosStatement  *stmt,
            GError        **error)
{
  g_autoptr(KiosVisit) visit = kios_visit_new ();
  g_autoptr(KiosStatement) requests = NULL;
  const char *series = kios_statement_get_text (stmt, 1);

  visit->id = kios_statement_dup_text (stmt, 0);
  visit->series = series != NULL ? *series : '\0';
  visit->serial = (guint) kios_statement_get_int (stmt, 2);
  if (series != NULL)
    visit->number = kios_number_format (visit->series, visit->serial);
  visit->token = kios_statement_dup_text (stmt, 3);
  visit->business_date = kios_statement_dup_text (stmt, 4);
  visit->state = (KiosVisitState) kios_statement_get_int (stmt, 5);
  visit->group = (KiosGroup) kios_statement_get_int (stmt, 6);
  visit->priority = (KiosPriority) kios_statement_get_int (stmt, 7);
  visit->account = (KiosAccountStatus) kios_statement_get_int (stmt, 8);
  visit->language = (KiosLanguage) kios_statement_get_int (stmt, 9);
  visit->name = kios_statement_dup_text (stmt, 10);
  visit->company = kios_statement_dup_text (stmt, 11);
  visit->nik_mask = kios_statement_dup_text (stmt, 12);
  visit->phone_mask = kios_statement_dup_text (stmt, 13);
  visit->email_mask = kios_statement_dup_text (stmt, 14);
  visit->paper = (KiosPaper) kios_statement_get_int (stmt, 15);
  visit->print_job = (int) kios_statement_get_int (stmt, 16);
  visit->print_attempts = (guint) kios_statement_get_int (stmt, 17);
  visit->arrived_us = kios_statement_get_int (stmt, 18);
  visit->entered_us = kios_statement_get_int (stmt, 19);
  visit->ended_us = kios_statement_get_int (stmt, 20);
  visit->is_surveyed = kios_statement_get_int (stmt, 21) != 0;
  visit->ahead = (guint) kios_statement_get_int (stmt, 22);
  visit->quote_low_s = (int) kios_statement_get_int (stmt, 23);
  visit->quote_high_s = (int) kios_statement_get_int (stmt, 24);

  requests = kios_db_query (db, error, KIOS_REQUEST_SELECT " AND r.visit_id = $2 ORDER BY r.position", "tt",
                            kios_db_get_site_id (db), visit->id);
  if (requests == NULL)
    return NULL;
  visit->requests = kios_requests_from_rows (db, requests, error);
  if (visit->requests == NULL)
    return NULL;

  return g_steal_pointer (&visit);
}

static KiosVisit *
read_one (KiosDb         *db,
          KiosStatement  *stmt,
          const char     *what,
          GError        **error)
{

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no visit %s", what))
    return NULL;

  return read_visit (db, stmt, error);
}

static GPtrArray *
read_all (KiosDb         *db,
          KiosStatement  *stmt,
          GError        **error)
{
  g_autoptr(GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);

  while (kios_statement_next (stmt, error))
    {
      KiosVisit *visit = read_visit (db, stmt, error);

      if (visit == NULL)
        return NULL;
      g_ptr_array_add (visits, visit);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&visits);
}

/**
 * kios_store_visits_get:
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the visit with its requests
 */
KiosVisit *
kios_store_visits_get (KiosDb      *db,
                       const char  *visit_id,
                       GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (visit_id != NULL, NULL);

  stmt = kios_db_query (db, error, COLUMNS " AND v.id = $2", "tt", kios_db_get_site_id (db), visit_id);

  return stmt != NULL ? read_one (db, stmt, visit_id, error) : NULL;
}

/**
 * kios_store_visits_find:
 * @number_or_id: "A-012" of today, "2026-11-19/A-012", or an id
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_find (KiosDb      *db,
                        const char  *number_or_id,
                        GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *date = NULL;
  char series[2] = "";
  guint serial;

  g_return_val_if_fail (number_or_id != NULL, NULL);

  if (!kios_number_parse (number_or_id, &series[0], &serial, &date, NULL))
    return kios_store_visits_get (db, number_or_id, error);

  stmt = kios_db_query (db, error, COLUMNS " AND v.business_date = $2 AND v.series = $3 AND v.number = $4",
                        "ttti", kios_db_get_site_id (db), date != NULL ? date : kios_db_get_today (db),
                        series, (int) serial);

  return stmt != NULL ? read_one (db, stmt, number_or_id, error) : NULL;
}

/**
 * kios_store_visits_find_token:
 * @token: the 16 characters of a slip
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the visit
 */
KiosVisit *
kios_store_visits_find_token (KiosDb      *db,
                              const char  *token,
                              GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (token != NULL, NULL);

  stmt = kios_db_query (db, error, COLUMNS " AND v.token = $2", "tt", kios_db_get_site_id (db), token);

  return stmt != NULL ? read_one (db, stmt, "with this slip", error) : NULL;
}

/**
 * kios_store_visits_list:
 * @business_date: (nullable): YYYY-MM-DD; today when %NULL
 * @state: (nullable): the word of a visit's or a request's state
 * @error: return location: %KIOS_ERROR_INVALID for an unknown state
 *
 * Returns: (transfer full) (element-type KiosVisit) (nullable): the visits in order of arrival
 */
GPtrArray *
kios_store_visits_list (KiosDb      *db,
                        const char  *business_date,
                        const char  *state,
                        GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  const char *date = business_date != NULL ? business_date : kios_db_get_today (db);
  KiosRequestState request_state;
  KiosVisitState visit_state;

  if (state == NULL)
    {
      stmt = kios_db_query (db, error, COLUMNS " AND v.business_date = $2" BY_ARRIVAL, "tt",
                            kios_db_get_site_id (db), date);
    }
  else if (kios_visit_state_from_string (state, &visit_state))
    {
      stmt = kios_db_query (db, error,
                            COLUMNS " AND v.business_date = $2 AND v.state = $3" BY_ARRIVAL,
                            "tti", kios_db_get_site_id (db), date, (int) visit_state);
    }
  else if (kios_request_state_from_string (state, &request_state))
    {
      stmt = kios_db_query (db, error,
                            COLUMNS " AND v.business_date = $2 AND EXISTS (SELECT 1 FROM request r WHERE"
                            " r.visit_id = v.id AND r.state = $3)" BY_ARRIVAL,
                            "tti", kios_db_get_site_id (db), date, (int) request_state);
    }
  else
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is not a state", state);
    }

  return stmt != NULL ? read_all (db, stmt, error) : NULL;
}

/**
 * kios_store_visits_list_history:
 * @visit_id: a visit of the person
 *
 * The earlier visits of the same person at this site, by NIK or SIAPkerja-ID where one is known.
 *
 * Returns: (transfer full) (element-type KiosVisit) (nullable): newest first, at most 50, without
 *   @visit_id itself
 */
GPtrArray *
kios_store_visits_list_history (KiosDb      *db,
                                const char  *visit_id,
                                GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (visit_id != NULL, NULL);

  stmt = kios_db_query (db, error,
                        COLUMNS " AND v.id <> $2 AND (v.nik_index = (SELECT nik_index FROM visit WHERE id = $2)"
                        " OR v.siapkerja_index = (SELECT siapkerja_index FROM visit WHERE id = $2))"
                        " ORDER BY v.arrived_us DESC LIMIT 50", "tt", kios_db_get_site_id (db), visit_id);

  return stmt != NULL ? read_all (db, stmt, error) : NULL;
}

/**
 * kios_store_visits_list_unsurveyed:
 *
 * Returns: (transfer full) (element-type KiosVisit) (nullable): today's visits that ended with a
 *   service and were not asked yet, newest first
 */
GPtrArray *
kios_store_visits_list_unsurveyed (KiosDb  *db,
                                   guint    limit,
                                   GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        COLUMNS " AND v.business_date = $2 AND v.state = 3 AND v.surveyed = 0 AND EXISTS"
                        " (SELECT 1 FROM request r WHERE r.visit_id = v.id AND r.state IN (7, 8))"
                        " ORDER BY v.ended_us DESC LIMIT $3",
                        "tti", kios_db_get_site_id (db), kios_db_get_today (db), (int) limit);

  return stmt != NULL ? read_all (db, stmt, error) : NULL;
}

/**
 * kios_store_visits_list_printing:
 * @before_us: reserved before
 *
 * Returns: (transfer full) (element-type KiosVisit) (nullable): visits whose slip nobody confirmed
 */
GPtrArray *
kios_store_visits_list_printing (KiosDb  *db,
                                 gint64   before_us,
                                 GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        COLUMNS " AND v.print_us <= $2 AND EXISTS"
                        " (SELECT 1 FROM request r WHERE r.visit_id = v.id AND r.state = 1)"
                        " ORDER BY v.print_us", "tl", kios_db_get_site_id (db), before_us);

  return stmt != NULL ? read_all (db, stmt, error) : NULL;
}
