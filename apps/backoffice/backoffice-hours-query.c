/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-hours-query.h"

#include "store/kios-statement.h"
#include "store/kios-store-hours.h"

static gboolean
take_error (GError  *local,
            GError **error)
{
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_week (KiosDb           *db,
           BackofficeHours  *hours,
           GError          **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  GError *local = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT weekday, opens_min, closes_min FROM opening_session WHERE site_id = $1"
                        " ORDER BY weekday, opens_min", "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, &local))
    {
      KiosDayHours *day = &hours->week[CLAMP (kios_statement_get_int (stmt, 0), 1, 7) - 1];

      if (day->n_sessions < KIOS_MAX_SESSIONS)
        day->sessions[day->n_sessions++] = (KiosSession) { (guint) kios_statement_get_int (stmt, 1),
                                                           (guint) kios_statement_get_int (stmt, 2) };
    }

  return take_error (local, error);
}

static GPtrArray *
read_rows (KiosStatement  *stmt,
           guint           n_columns,
           GError        **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GError *local = NULL;

  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, &local))
    {
      GStrv row = g_new0 (char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        row[i] = g_strdup (kios_statement_get_text (stmt, i));
      g_ptr_array_add (rows, row);
    }

  return take_error (local, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * backoffice_hours_job:
 *
 * A read job.
 *
 * Returns: (transfer full) (nullable): a #BackofficeHours
 */
gpointer
backoffice_hours_job (KiosDb    *db,
                      gpointer   data,
                      GError   **error)
{
  g_autoptr(BackofficeHours) hours = g_new0 (BackofficeHours, 1);
  g_autoptr(KiosStatement) overrides = NULL;
  g_autoptr(KiosStatement) holidays = NULL;

  if (!kios_store_hours_get (db, &hours->status, error) || !read_week (db, hours, error))
    return NULL;

  overrides = kios_db_query (db, error,
                             "SELECT from_date, to_date, name FROM opening_override WHERE site_id = $1"
                             " AND to_date >= $2 ORDER BY from_date, id",
                             "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  hours->overrides = read_rows (overrides, 3, error);
  if (hours->overrides == NULL)
    return NULL;

  holidays = kios_db_query (db, error,
                            "SELECT date, kind, name_id, name_en FROM holiday WHERE site_id = $1 AND date >= $2"
                            " ORDER BY date, name_id",
                            "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  hours->holidays = read_rows (holidays, 4, error);
  if (hours->holidays == NULL)
    return NULL;

  return g_steal_pointer (&hours);
}

void
backoffice_hours_free (BackofficeHours *hours)
{
  g_clear_pointer (&hours->overrides, g_ptr_array_unref);
  g_clear_pointer (&hours->holidays, g_ptr_array_unref);
  g_free (hours);
}
