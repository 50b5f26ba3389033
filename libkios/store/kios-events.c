/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"

/* Every event carries a keyed hash over itself and its predecessor's hash. The site's row keeps
 * the last sequence and hash under a keyed hash of their own, so that a cut tail shows too. Nobody
 * without the site key can make either. */

#define COLUMNS "seq, at_us, business_date, kind, station, officer_id, visit_id, request_id," \
                " case_id, counter_no, from_state, to_state, reason, detail, hash"

static void
add_text (GString    *data,
          const char *text)
{
  /* Length first: no two different rows give the same bytes. */
  if (text == NULL)
    g_string_append (data, "-;");
  else
    g_string_append_printf (data, "%" G_GSIZE_FORMAT ":%s;", strlen (text), text);
}

static void
add_number (GString *data,
            gint64   number)
{
  g_string_append_printf (data, "%" G_GINT64_FORMAT ";", number);
}

static char *
hash_event (KiosDb     *db,
            const char *previous_hash,
            KiosEvent  *event)
{
  g_autoptr(GString) data = g_string_new (NULL);

  add_text (data, previous_hash);
  add_text (data, kios_db_get_site_id (db));
  add_number (data, event->seq);
  add_number (data, event->at_us);
  add_text (data, event->business_date);
  add_text (data, event->kind);
  add_text (data, event->station);
  add_text (data, event->officer_id);
  add_text (data, event->visit_id);
  add_text (data, event->request_id);
  add_text (data, event->case_id);
  add_number (data, event->counter_no);
  add_number (data, event->from_state);
  add_number (data, event->to_state);
  add_text (data, event->reason);
  add_text (data, event->detail);

  return kios_vault_mac (kios_db_get_vault (db), data->str, data->len);
}

static char *
hash_head (KiosDb     *db,
           gint64      seq,
           const char *hash)
{
  g_autofree char *data = g_strdup_printf ("head;%s;%" G_GINT64_FORMAT ";%s",
                                           kios_db_get_site_id (db), seq, hash);

  return kios_vault_mac (kios_db_get_vault (db), data, strlen (data));
}

/**
 * kios_store_events_begin:
 *
 * Signs the empty chain of a new site.
 *
 * Returns: whether it went well
 */
gboolean
kios_store_events_begin (KiosDb  *db,
                         GError **error)
{
  g_autofree char *mac = hash_head (db, 0, "");

  return kios_db_run (db, error, "UPDATE site SET head_seq = 0, head_hash = '', head_mac = $1 WHERE id = $2",
                      "tt", mac, kios_db_get_site_id (db));
}

/* An event can never be erased, so that no sentence about anybody may get into one. */
static gboolean
check_code (const char  *reason,
            GError     **error)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-";

  if (reason == NULL || (strlen (reason) <= 64 && reason[strspn (reason, allowed)] == '\0'))
    return TRUE;

  g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                       "This reason is to be a code of letters, digits, dots, dashes and underscores");
  return FALSE;
}

/**
 * kios_store_events_append:
 * @draft: what happened
 * @error: return location: %KIOS_ERROR_INVALID for a reason that is no code
 *
 * Appends one row to the site's chain. Every change of state does so in its own transaction.
 *
 * Returns: whether it went well
 */
gboolean
kios_store_events_append (KiosDb                *db,
                          const KiosEventDraft  *draft,
                          GError               **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(KiosEvent) event = kios_event_new ();
  g_autofree char *previous_hash = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *mac = NULL;

  if (!check_code (draft->reason, error))
    return FALSE;

  stmt = kios_db_query (db, error, "SELECT head_seq, head_hash FROM site WHERE id = $1", "t",
                        kios_db_get_site_id (db));
  if (stmt == NULL)
    return FALSE;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "The site is gone"))
    return FALSE;

  event->seq = kios_statement_get_int (stmt, 0) + 1;
  previous_hash = kios_statement_dup_text (stmt, 1);
  event->at_us = kios_db_get_now_us (db);
  event->business_date = g_strdup (kios_db_get_today (db));
  event->kind = g_strdup (draft->kind);
  event->station = g_strdup (kios_db_get_station (db));
  event->officer_id = g_strdup (kios_db_get_officer (db));
  event->visit_id = g_strdup (draft->visit_id);
  event->request_id = g_strdup (draft->request_id);
  event->case_id = g_strdup (draft->case_id);
  event->counter_no = draft->counter_no;
  event->from_state = draft->from_state;
  event->to_state = draft->to_state;
  event->reason = g_strdup (draft->reason);
  event->detail = g_strdup (draft->detail);
  hash = hash_event (db, previous_hash, event);
  mac = hash_head (db, event->seq, hash);

  return kios_db_run (db, error,
                      "INSERT INTO event (site_id, " COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6,"
                      " $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
                      "tlltttttttiiittt", kios_db_get_site_id (db), event->seq, event->at_us,
                      event->business_date, event->kind, event->station, event->officer_id,
                      event->visit_id, event->request_id, event->case_id, (int) event->counter_no,
                      event->from_state, event->to_state, event->reason, event->detail, hash) &&
         kios_db_run (db, error,
                      "UPDATE site SET head_seq = $1, head_hash = $2, head_mac = $3 WHERE id = $4",
                      "lttt", event->seq, hash, mac, kios_db_get_site_id (db));
}

/**
 * kios_store_events_get_last:
 *
 * Returns: the sequence of the last event; 0 when there is none, -1 on error
 */
gint64
kios_store_events_get_last (KiosDb  *db,
                            GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, "SELECT head_seq FROM site WHERE id = $1", "t",
                        kios_db_get_site_id (db));
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return -1;

  return kios_statement_get_int (stmt, 0);
}

static KiosEvent *
read_event (KiosStatement *stmt)
{
  KiosEvent *event = kios_event_new ();

  event->seq = kios_statement_get_int (stmt, 0);
  event->at_us = kios_statement_get_int (stmt, 1);
  event->business_date = kios_statement_dup_text (stmt, 2);
  event->kind = kios_statement_dup_text (stmt, 3);
  event->station = kios_statement_dup_text (stmt, 4);
  event->officer_id = kios_statement_dup_text (stmt, 5);
  event->visit_id = kios_statement_dup_text (stmt, 6);
  event->request_id = kios_statement_dup_text (stmt, 7);
  event->case_id = kios_statement_dup_text (stmt, 8);
  event->counter_no = (guint) kios_statement_get_int (stmt, 9);
  event->from_state = (int) kios_statement_get_int (stmt, 10);
  event->to_state = (int) kios_statement_get_int (stmt, 11);
  event->reason = kios_statement_dup_text (stmt, 12);
  event->detail = kios_statement_dup_text (stmt, 13);

  return event;
}

static GPtrArray *
read_events (KiosStatement  *stmt,
             GError        **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);

  while (kios_statement_next (stmt, error))
    {
      KiosEvent *event = read_event (stmt);
      const char *series = kios_statement_get_text (stmt, 15);

      if (series != NULL)
        event->number = kios_number_format (*series, (guint) kios_statement_get_int (stmt, 16));
      g_ptr_array_add (events, event);
    }

  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&events);
}

/**
 * kios_store_events_list:
 * @after_seq: the last event already seen; 0 for all
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type KiosEvent) (nullable): the next events in order
 */
GPtrArray *
kios_store_events_list (KiosDb  *db,
                        gint64   after_seq,
                        guint    limit,
                        GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT e.seq, e.at_us, e.business_date, e.kind, e.station, e.officer_id,"
                        " e.visit_id, e.request_id, e.case_id, e.counter_no, e.from_state, e.to_state,"
                        " e.reason, e.detail, e.hash, v.series, v.number"
                        " FROM event e LEFT JOIN visit v ON v.id = e.visit_id"
                        " WHERE e.site_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3",
                        "tli", kios_db_get_site_id (db), after_seq, (int) limit);
  if (stmt == NULL)
    return NULL;

  return read_events (stmt, error);
}

/**
 * kios_store_events_of_visit:
 *
 * Returns: (transfer full) (element-type KiosEvent) (nullable): what happened to a visit, in order
 */
GPtrArray *
kios_store_events_of_visit (KiosDb      *db,
                            const char  *visit_id,
                            GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT e.seq, e.at_us, e.business_date, e.kind, e.station, e.officer_id,"
                        " e.visit_id, e.request_id, e.case_id, e.counter_no, e.from_state, e.to_state,"
                        " e.reason, e.detail, e.hash, v.series, v.number"
                        " FROM event e JOIN visit v ON v.id = e.visit_id"
                        " WHERE e.site_id = $1 AND e.visit_id = $2 ORDER BY e.seq",
                        "tt", kios_db_get_site_id (db), visit_id);
  if (stmt == NULL)
    return NULL;

  return read_events (stmt, error);
}

/**
 * kios_store_events_verify:
 * @problems: (element-type utf8): where one sentence per problem is added
 * @n_events: (out): how many events there are
 *
 * Walks the whole chain: finds any row edited, removed or inserted behind the programs' back, and
 * a tail cut off.
 *
 * Returns: whether the walk could be made
 */
gboolean
kios_store_events_verify (KiosDb     *db,
                          GPtrArray  *problems,
                          gint64     *n_events,
                          GError    **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(KiosStatement) head = NULL;
  g_autofree char *previous_hash = g_strdup ("");
  g_autofree char *mac = NULL;
  gint64 expected_seq = 1;

  stmt = kios_db_query (db, error,
                        "SELECT " COLUMNS " FROM event WHERE site_id = $1 ORDER BY seq",
                        "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return FALSE;

  *n_events = 0;
  while (kios_statement_next (stmt, error))
    {
      g_autoptr(KiosEvent) event = read_event (stmt);
      const char *stored_hash = kios_statement_get_text (stmt, 14);
      g_autofree char *hash = NULL;

      *n_events += 1;
      if (event->seq != expected_seq)
        {
          if (event->seq == expected_seq + 1)
            g_ptr_array_add (problems, g_strdup_printf ("event %" G_GINT64_FORMAT " was removed", expected_seq));
          else
            g_ptr_array_add (problems, g_strdup_printf ("events %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                                                        " were removed", expected_seq, event->seq - 1));
        }
      else
        {
          hash = hash_event (db, previous_hash, event);
          if (g_strcmp0 (hash, stored_hash) != 0)
            g_ptr_array_add (problems, g_strdup_printf ("event %" G_GINT64_FORMAT " (%s) was edited or"
                                                        " inserted", event->seq, event->kind));
        }

      /* Go on from what is stored, so that one edit is one problem. */
      g_free (previous_hash);
      previous_hash = g_strdup (stored_hash);
      expected_seq = event->seq + 1;
    }
  if (kios_statement_has_failed (stmt))
    return FALSE;

  head = kios_db_query (db, error, "SELECT head_seq, head_hash, head_mac FROM site WHERE id = $1", "t",
                        kios_db_get_site_id (db));
  if (head == NULL || !kios_statement_next (head, error))
    return FALSE;

  mac = hash_head (db, kios_statement_get_int (head, 0), kios_statement_get_text (head, 1));
  if (g_strcmp0 (mac, kios_statement_get_text (head, 2)) != 0)
    g_ptr_array_add (problems, g_strdup ("the head of the chain was edited"));
  if (kios_statement_get_int (head, 0) > expected_seq - 1)
    g_ptr_array_add (problems, g_strdup_printf ("the last %" G_GINT64_FORMAT " events were removed",
                                                kios_statement_get_int (head, 0) - (expected_seq - 1)));
  else if (kios_statement_get_int (head, 0) < expected_seq - 1)
    g_ptr_array_add (problems, g_strdup ("events were inserted after the end of the chain"));
  else if (g_strcmp0 (kios_statement_get_text (head, 1), previous_hash) != 0)
    g_ptr_array_add (problems, g_strdup ("the last event is not the one that was written last"));

  return TRUE;
}

/* What events tell of must be there: nothing that happened is deleted. */
static gboolean
find_missing (KiosDb     *db,
              GPtrArray  *problems,
              GError    **error)
{
  static const struct { const char *what, *sql; } checks[] = {
    { "request",
      "SELECT DISTINCT e.request_id FROM event e WHERE e.site_id = $1 AND e.request_id IS NOT NULL"
      " AND NOT EXISTS (SELECT 1 FROM request r WHERE r.id = e.request_id)" },
    { "case",
      "SELECT DISTINCT e.case_id FROM event e WHERE e.site_id = $1 AND e.case_id IS NOT NULL"
      " AND NOT EXISTS (SELECT 1 FROM coordination c WHERE c.id = e.case_id)" },
    { "visit",
      "SELECT DISTINCT e.visit_id FROM event e WHERE e.site_id = $1 AND e.visit_id IS NOT NULL"
      " AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.id = e.visit_id)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr(KiosStatement) stmt = kios_db_query (db, error, checks[i].sql, "t", kios_db_get_site_id (db));

      if (stmt == NULL)
        return FALSE;
      while (kios_statement_next (stmt, error))
        g_ptr_array_add (problems, g_strdup_printf ("%s %s is gone", checks[i].what,
                                                    kios_statement_get_text (stmt, 0)));
      if (kios_statement_has_failed (stmt))
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_store_events_replay:
 * @problems: (element-type utf8): where one sentence per problem is added
 *
 * Recomputes the state of every request, case, visit and counter from the events and compares;
 * finds those that are gone.
 *
 * Returns: whether the comparison could be made
 */
gboolean
kios_store_events_replay (KiosDb     *db,
                          GPtrArray  *problems,
                          GError    **error)
{
  static const struct { const char *what, *sql; } checks[] = {
    { "request",
      "SELECT r.id, r.state, COALESCE ((SELECT e.to_state FROM event e WHERE e.site_id = r.site_id AND"
      " e.request_id = r.id AND e.to_state > 0 AND e.kind LIKE 'request.%' ORDER BY e.seq DESC LIMIT 1), 0)"
      " FROM request r WHERE r.site_id = $1" },
    { "case",
      "SELECT c.id, c.state, COALESCE ((SELECT e.to_state FROM event e WHERE e.site_id = c.site_id AND"
      " e.case_id = c.id AND e.kind LIKE 'case.%' AND e.to_state > 0 ORDER BY e.seq DESC LIMIT 1), 0)"
      " FROM coordination c WHERE c.site_id = $1" },
    { "visit",
      "SELECT v.id, v.state, COALESCE ((SELECT e.to_state FROM event e WHERE e.site_id = v.site_id AND"
      " e.visit_id = v.id AND e.kind LIKE 'visit.%' AND e.to_state > 0 ORDER BY e.seq DESC LIMIT 1), 0)"
      " FROM visit v WHERE v.site_id = $1" },
    /* A new one is closed. */
    { "counter",
      "SELECT CAST (c.no AS TEXT), c.state, COALESCE ((SELECT e.to_state FROM event e WHERE e.site_id = c.site_id"
      " AND e.counter_no = c.no AND e.kind LIKE 'counter.%' ORDER BY e.seq DESC LIMIT 1), 1)"
      " FROM counter c WHERE c.site_id = $1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr(KiosStatement) stmt = NULL;
    
      stmt = kios_db_query (db, error, checks[i].sql, "t", kios_db_get_site_id (db));
      if (stmt == NULL)
        return FALSE;
      while (kios_statement_next (stmt, error))
        {
          if (kios_statement_get_int (stmt, 1) != kios_statement_get_int (stmt, 2))
            g_ptr_array_add (problems,
                             g_strdup_printf ("%s %s is in state %d, its events say %d", checks[i].what,
                                              kios_statement_get_text (stmt, 0),
                                              (int) kios_statement_get_int (stmt, 1),
                                              (int) kios_statement_get_int (stmt, 2)));
        }
      if (kios_statement_has_failed (stmt))
        return FALSE;
    }

  return find_missing (db, problems, error);
}
