/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "model/kios-number.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"

#define COLUMNS \
  "SELECT c.id, c.no, c.state, c.officer_id, o.name, c.room, r.id, v.series, v.number" \
  " FROM counter c LEFT JOIN officer o ON o.id = c.officer_id" \
  " LEFT JOIN request r ON r.counter_id = c.id AND r.state IN (4, 5)" \
  " LEFT JOIN visit v ON v.id = r.visit_id" \
  " WHERE c.site_id = $1"

static gboolean
read_desks (KiosDb       *db,
            KiosCounter  *counter,
            GError      **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, "SELECT desk_no FROM counter_desk WHERE counter_id = $1 ORDER BY desk_no",
                        "t", counter->id);
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      guint desk_no = (guint) kios_statement_get_int (stmt, 0);

      g_array_append_val (counter->desks, desk_no);
    }
  if (kios_statement_has_failed (stmt))
    return FALSE;

  return TRUE;
}

static KiosCounter *
read_counter (KiosDb         *db,
              KiosStatement  *stmt,
              GError        **error)
{
  g_autoptr(KiosCounter) counter = kios_counter_new ();
  const char *series;

  counter->id = kios_statement_dup_text (stmt, 0);
  counter->no = (guint) kios_statement_get_int (stmt, 1);
  counter->state = (KiosCounterState) kios_statement_get_int (stmt, 2);
  counter->officer_id = kios_statement_dup_text (stmt, 3);
  counter->officer_name = kios_statement_dup_text (stmt, 4);
  counter->room = kios_statement_dup_text (stmt, 5);
  counter->active_request_id = kios_statement_dup_text (stmt, 6);
  series = kios_statement_get_text (stmt, 7);
  if (series != NULL)
    counter->active_number = kios_number_format (*series, (guint) kios_statement_get_int (stmt, 8));
  counter->desks = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!read_desks (db, counter, error))
    return NULL;

  return g_steal_pointer (&counter);
}

/**
 * kios_store_counters_list:
 *
 * Returns: (transfer full) (element-type KiosCounter) (nullable): all counters by number
 */
GPtrArray *
kios_store_counters_list (KiosDb  *db,
                          GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) counters = g_ptr_array_new_with_free_func (g_object_unref);

  stmt = kios_db_query (db, error, COLUMNS " ORDER BY c.no", "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      KiosCounter *counter = read_counter (db, stmt, error);

      if (counter == NULL)
        return NULL;
      g_ptr_array_add (counters, counter);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&counters);
}

/**
 * kios_store_counters_get:
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): counter @no
 */
KiosCounter *
kios_store_counters_get (KiosDb  *db,
                         guint    no,
                         GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, COLUMNS " AND c.no = $2", "ti", kios_db_get_site_id (db), (int) no);
  if (stmt == NULL)
    return NULL;

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no counter %u", no))
    return NULL;

  return read_counter (db, stmt, error);
}

static KiosCounter *
change_state (KiosDb            *db,
              KiosCounter       *counter,
              KiosCounterState   state,
              const char        *kind,
              const char        *officer_id,
              const char        *reason,
              GError           **error)
{
  if (!kios_db_run (db, error, "UPDATE counter SET state = $1, officer_id = $2 WHERE id = $3", "itt",
                    (int) state, officer_id, counter->id) ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = kind, .counter_no = counter->no,
                                                          .from_state = (int) counter->state,
                                                          .to_state = (int) state,
                                                          .reason = reason }, error))
    return NULL;

  return kios_store_counters_get (db, counter->no, error);
}

/**
 * kios_store_counters_open:
 * @no: the counter
 * @officer_id: (nullable): who works there; the acting officer when %NULL
 * @desks: (array length=n_desks): the desks it serves; the site must have them
 * @error: return location: %KIOS_ERROR_CONFLICT when another officer works there,
 *   %KIOS_ERROR_INVALID for a desk the site does not have
 *
 * Opens a counter, or opens it again after a pause or a crash.
 *
 * Returns: (transfer full) (nullable): the counter
 */
KiosCounter *
kios_store_counters_open (KiosDb       *db,
                          guint         no,
                          const char   *officer_id,
                          const guint  *desks,
                          guint         n_desks,
                          GError      **error)
{
  g_autoptr(KiosCounter) counter = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return NULL;

  counter = kios_store_counters_get (db, no, error);
  if (counter == NULL)
    return NULL;

  if (officer_id == NULL)
    officer_id = kios_db_get_officer (db);
  if (counter->state != KIOS_COUNTER_CLOSED && counter->officer_id != NULL &&
      g_strcmp0 (counter->officer_id, officer_id) != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Counter %u is in use by %s", no,
                   counter->officer_name);
      return NULL;
    }
  if (n_desks == 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A counter serves at least one desk");
      return NULL;
    }

  if (!kios_db_run (db, error, "DELETE FROM counter_desk WHERE counter_id = $1", "t", counter->id))
    return NULL;
  for (guint i = 0; i < n_desks; i++)
    {
      if (!kios_store_desks_has (db, desks[i], error) ||
          !kios_db_run (db, error,
                        "INSERT INTO counter_desk (site_id, counter_id, desk_no) VALUES ($1, $2, $3)"
                        " ON CONFLICT DO NOTHING", "tti", kios_db_get_site_id (db), counter->id,
                        (int) desks[i]))
        return NULL;
    }

  return change_state (db, counter, KIOS_COUNTER_OPEN, "counter.opened", officer_id, NULL, error);
}

/**
 * kios_store_counters_pause:
 * @reason: (nullable): a code
 * @error: return location: %KIOS_ERROR_CONFLICT unless it is open, %KIOS_ERROR_INVALID for a reason
 *   that is no code
 *
 * Returns: (transfer full) (nullable): the counter
 */
KiosCounter *
kios_store_counters_pause (KiosDb      *db,
                           guint        no,
                           const char  *reason,
                           GError     **error)
{
  g_autoptr(KiosCounter) counter = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return NULL;
  counter = kios_store_counters_get (db, no, error);
  if (counter == NULL)
    return NULL;
  if (counter->state != KIOS_COUNTER_OPEN)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Counter %u is not open", no);
      return NULL;
    }

  return change_state (db, counter, KIOS_COUNTER_PAUSED, "counter.paused", counter->officer_id, reason,
                       error);
}

/**
 * kios_store_counters_close:
 * @error: return location: %KIOS_ERROR_CONFLICT while somebody is called or served there
 *
 * Returns: (transfer full) (nullable): the counter
 */
KiosCounter *
kios_store_counters_close (KiosDb  *db,
                           guint    no,
                           GError **error)
{
  g_autoptr(KiosCounter) counter = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SERVE, error) || !kios_store_day_open (db, error))
    return NULL;
  counter = kios_store_counters_get (db, no, error);
  if (counter == NULL)
    return NULL;
  if (counter->active_request_id != NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Counter %u still has %s", no,
                   counter->active_number != NULL ? counter->active_number : "a visitor");
      return NULL;
    }

  return change_state (db, counter, KIOS_COUNTER_CLOSED, "counter.closed", NULL, NULL, error);
}

/**
 * kios_store_counters_for:
 *
 * Returns: (transfer full) (element-type guint) (nullable): the numbers of the counters that are not
 *   closed and serve a desk
 */
GArray *
kios_store_counters_for (KiosDb  *db,
                         guint    desk_no,
                         GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GArray) counters = g_array_new (FALSE, FALSE, sizeof (guint));

  stmt = kios_db_query (db, error,
                        "SELECT c.no FROM counter c JOIN counter_desk d ON d.counter_id = c.id"
                        " WHERE c.site_id = $1 AND d.desk_no = $2 AND c.state IN (2, 3) ORDER BY c.no",
                        "ti", kios_db_get_site_id (db), (int) desk_no);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      guint no = (guint) kios_statement_get_int (stmt, 0);

      g_array_append_val (counters, no);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&counters);
}
