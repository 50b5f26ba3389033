/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "store/kios-statement.h"
#include "store/kios-store-cases.h"

/* Reading cases. */

#define COLUMNS \
  "SELECT k.id, k.year, k.number, k.request_id, k.visit_id, v.series, v.number, v.business_date," \
  " v.visitor_group, COALESCE (v.company, v.name), v.phone_mask, v.email_mask, k.desk_no, s.title_id," \
  " s.title_en, k.problem, k.state, k.scope, k.region_code, k.target, k.rule, k.office, k.route_reason," \
  " k.due_us, k.meeting_us, k.meeting_place, k.meeting_link, k.missing_documents, k.outcome," \
  " k.outcome_reason, o.name, k.created_us, k.closed_us" \
  " FROM coordination k JOIN visit v ON v.id = k.visit_id" \
  " LEFT JOIN service s ON s.site_id = k.site_id AND s.code = k.service_code" \
  " LEFT JOIN officer o ON o.id = k.officer_id" \
  " WHERE k.site_id = $1"

static gboolean
open_text (KiosDb      *db,
           const char  *field,
           const char  *sealed,
           char       **text,
           GError     **error)
{
  if (sealed == NULL)
    return TRUE;

  *text = kios_vault_open (kios_db_get_vault (db), field, sealed, error);
  return *text != NULL;
}

static gboolean
read_steps (KiosDb    *db,
            KiosCase  *record,
            GError   **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  record->steps = g_ptr_array_new_with_free_func (g_object_unref);
  stmt = kios_db_query (db, error,
                        "SELECT t.at_us, t.from_state, t.to_state, o.name, t.note FROM coordination_step t"
                        " LEFT JOIN officer o ON o.id = t.officer_id WHERE t.case_id = $1 ORDER BY t.position",
                        "t", record->id);
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      KiosCaseStep *step = kios_case_step_new ();

      g_ptr_array_add (record->steps, step);
      step->at_us = kios_statement_get_int (stmt, 0);
      step->from_state = (KiosCaseState) kios_statement_get_int (stmt, 1);
      step->to_state = (KiosCaseState) kios_statement_get_int (stmt, 2);
      step->officer_name = kios_statement_dup_text (stmt, 3);
      if (!open_text (db, "note", kios_statement_get_text (stmt, 4), &step->note, error))
        return FALSE;
    }
  if (kios_statement_has_failed (stmt))
    return FALSE;

  return TRUE;
}

static KiosCase *
read_case (KiosDb         *db,
           KiosStatement  *stmt,
           GError        **error)
{
  g_autoptr(KiosCase) record = kios_case_new ();
  const char *series = kios_statement_get_text (stmt, 5);

  record->id = kios_statement_dup_text (stmt, 0);
  record->number = kios_case_number_format ((guint) kios_statement_get_int (stmt, 1),
                                            (guint) kios_statement_get_int (stmt, 2));
  record->request_id = kios_statement_dup_text (stmt, 3);
  record->visit_id = kios_statement_dup_text (stmt, 4);
  if (series != NULL)
    record->visit_number = kios_number_format (*series, (guint) kios_statement_get_int (stmt, 6));
  record->visit_date = kios_statement_dup_text (stmt, 7);
  record->group = (KiosGroup) kios_statement_get_int (stmt, 8);
  record->applicant = kios_statement_dup_text (stmt, 9);
  record->phone_mask = kios_statement_dup_text (stmt, 10);
  record->email_mask = kios_statement_dup_text (stmt, 11);
  record->desk_no = (guint) kios_statement_get_int (stmt, 12);
  record->service_title_id = kios_statement_dup_text (stmt, 13);
  record->service_title_en = kios_statement_dup_text (stmt, 14);
  if (!open_text (db, "problem", kios_statement_get_text (stmt, 15), &record->problem, error))
    return NULL;
  record->state = (KiosCaseState) kios_statement_get_int (stmt, 16);
  record->scope = (KiosScope) kios_statement_get_int (stmt, 17);
  record->region_code = kios_statement_dup_text (stmt, 18);
  record->target = (KiosTarget) kios_statement_get_int (stmt, 19);
  record->rule = kios_statement_dup_text (stmt, 20);
  record->office = kios_statement_dup_text (stmt, 21);
  if (!open_text (db, "note", kios_statement_get_text (stmt, 22), &record->route_reason, error))
    return NULL;
  record->due_us = kios_statement_get_int (stmt, 23);
  record->meeting_us = kios_statement_get_int (stmt, 24);
  record->meeting_place = kios_statement_dup_text (stmt, 25);
  record->meeting_link = kios_statement_dup_text (stmt, 26);
  if (!open_text (db, "note", kios_statement_get_text (stmt, 27), &record->missing_documents, error))
    return NULL;
  record->outcome = (KiosOutcome) kios_statement_get_int (stmt, 28);
  if (!open_text (db, "note", kios_statement_get_text (stmt, 29), &record->outcome_reason, error))
    return NULL;
  record->officer_name = kios_statement_dup_text (stmt, 30);
  record->created_us = kios_statement_get_int (stmt, 31);
  record->closed_us = kios_statement_get_int (stmt, 32);
  if (!read_steps (db, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * kios_store_cases_get:
 * @id_or_number: an id or "K-2026-0001"
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the case with its steps
 */
KiosCase *
kios_store_cases_get (KiosDb      *db,
                      const char  *id_or_number,
                      GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  guint year = 0;
  guint number = 0;

  g_return_val_if_fail (id_or_number != NULL, NULL);

  /* What is no number is taken for an id. */
  if (!kios_case_number_parse (id_or_number, &year, &number, NULL))
    year = number = 0;

  stmt = kios_db_query (db, error, COLUMNS " AND (k.id = $2 OR (k.year = $3 AND k.number = $4))", "ttii",
                        kios_db_get_site_id (db), id_or_number, (int) year, (int) number);
  if (stmt == NULL)
    return NULL;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no case %s", id_or_number))
    return NULL;

  return read_case (db, stmt, error);
}

/**
 * kios_store_cases_list:
 * @with_closed: whether closed cases are wanted too
 *
 * Returns: (transfer full) (element-type KiosCase) (nullable): cases, the one due first at the top
 */
GPtrArray *
kios_store_cases_list (KiosDb    *db,
                       gboolean   with_closed,
                       GError   **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);

  stmt = kios_db_query (db, error,
                        COLUMNS " AND (k.state <> $2 OR $3 = 1)"
                        " ORDER BY CASE WHEN k.state = $2 THEN 1 ELSE 0 END, k.due_us, k.year, k.number",
                        "tii", kios_db_get_site_id (db), (int) KIOS_CASE_CLOSED, with_closed ? 1 : 0);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      KiosCase *record = read_case (db, stmt, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (cases, record);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&cases);
}
