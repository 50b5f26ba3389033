/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "store/kios-events.h"
#include "store/kios-requests-private.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"

/* Settings, desks and the business date of a site. How a site comes into being is
 * kios-store-site-init.c. */

/**
 * kios_store_settings_get_text:
 * @error: return location: %KIOS_ERROR_NOT_FOUND when the site has no such setting
 *
 * Returns: (transfer full) (nullable): a setting's value
 */
char *
kios_store_settings_get_text (KiosDb      *db,
                              const char  *key,
                              GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  stmt = kios_db_query (db, error, "SELECT value FROM setting WHERE site_id = $1 AND key = $2", "tt",
                        kios_db_get_site_id (db), key);
  if (stmt == NULL)
    return NULL;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no setting %s", key))
    return NULL;

  return kios_statement_dup_text (stmt, 0);
}

/**
 * kios_store_settings_get_int:
 * @fallback: the value where the site has none, or one that is not a number
 *
 * A setting is advice: a rule with a missing or spoilt setting goes on with the specification's
 * default and says so in the log.
 *
 * Returns: the value
 */
gint64
kios_store_settings_get_int (KiosDb     *db,
                             const char *key,
                             gint64      fallback)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gint64 value;

  text = kios_store_settings_get_text (db, key, &error);
  if (text == NULL)
    {
      if (!g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
        g_warning ("Setting %s: %s", key, error->message);
      return fallback;
    }

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, &error))
    {
      g_warning ("Setting %s: %s", key, error->message);
      return fallback;
    }

  return value;
}

/**
 * kios_store_settings_list:
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): all settings of the site
 */
GHashTable *
kios_store_settings_list (KiosDb  *db,
                          GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  stmt = kios_db_query (db, error, "SELECT key, value FROM setting WHERE site_id = $1", "t",
                        kios_db_get_site_id (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    g_hash_table_insert (settings, kios_statement_dup_text (stmt, 0), kios_statement_dup_text (stmt, 1));
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&settings);
}

/**
 * kios_store_settings_set:
 * @key: a setting the site has
 * @value: its new value
 * @error: return location: %KIOS_ERROR_NOT_FOUND, %KIOS_ERROR_NOT_PERMITTED,
 *   %KIOS_ERROR_INVALID when a number is replaced by something else
 *
 * Returns: whether it was stored
 */
gboolean
kios_store_settings_set (KiosDb      *db,
                         const char  *key,
                         const char  *value,
                         GError     **error)
{
  g_autofree char *old = NULL;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!kios_store_require (db, KIOS_RIGHT_SETTINGS, error) || !kios_store_day_open (db, error))
    return FALSE;
  old = kios_store_settings_get_text (db, key, error);
  if (old == NULL)
    return FALSE;

  if (g_ascii_string_to_signed (old, 10, G_MININT64, G_MAXINT64, NULL, NULL) &&
      !g_ascii_string_to_signed (value, 10, 0, G_MAXINT, NULL, NULL))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s is a number, not “%s”", key, value);
      return FALSE;
    }

  return kios_db_run (db, error, "UPDATE setting SET value = $1 WHERE site_id = $2 AND key = $3", "ttt",
                      value, kios_db_get_site_id (db), key) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "setting.changed", .reason = key }, error);
}

/**
 * kios_store_desks_list:
 *
 * Returns: (transfer full) (element-type KiosDesk) (nullable): the site's desks by number, with how
 *   many wait at each
 */
GPtrArray *
kios_store_desks_list (KiosDb  *db,
                       GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) desks = g_ptr_array_new_with_free_func (g_object_unref);

  stmt = kios_db_query (db, error,
                        "SELECT d.no, d.letter, d.key, d.name_id, d.name_en, d.board_id, d.board_en, d.icon,"
                        " (SELECT COUNT (*) FROM request r JOIN visit v ON v.id = r.visit_id WHERE"
                        "  r.site_id = d.site_id AND r.desk_no = d.no AND r.state = 3 AND r.state <= 6"
                        "  AND v.business_date = $2)"
                        " FROM desk d WHERE d.site_id = $1 ORDER BY d.no",
                        "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      KiosDesk *desk = kios_desk_new ();

      desk->no = (guint) kios_statement_get_int (stmt, 0);
      desk->letter = *kios_statement_get_text (stmt, 1);
      desk->key = kios_statement_dup_text (stmt, 2);
      desk->name_id = kios_statement_dup_text (stmt, 3);
      desk->name_en = kios_statement_dup_text (stmt, 4);
      desk->board_id = kios_statement_dup_text (stmt, 5);
      desk->board_en = kios_statement_dup_text (stmt, 6);
      desk->icon_name = kios_statement_dup_text (stmt, 7);
      desk->n_waiting = (guint) kios_statement_get_int (stmt, 8);
      g_ptr_array_add (desks, desk);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&desks);
}

/**
 * kios_store_desks_has:
 * @error: return location: %KIOS_ERROR_INVALID when the site has no such desk
 *
 * Returns: whether the site has desk @desk_no
 */
gboolean
kios_store_desks_has (KiosDb  *db,
                      guint    desk_no,
                      GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, "SELECT 1 FROM desk WHERE site_id = $1 AND no = $2", "ti",
                        kios_db_get_site_id (db), (int) desk_no);
  if (stmt == NULL)
    return FALSE;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_INVALID, "This site has no desk %u", desk_no))
    return FALSE;

  return TRUE;
}

static gboolean
close_request (KiosDb            *db,
               KiosRequest       *request,
               KiosRequestState   to,
               const char        *kind,
               GError           **error)
{
  return kios_request_move (db, request, &(KiosRequestMove) { .to = to, .kind = kind,
                                                               .reason = "day_closed" }, error) &&
         kios_db_run (db, error, "UPDATE request SET ended_us = $1, end_reason = 'day_closed' WHERE id = $2",
                      "lt", kios_db_get_now_us (db), request->id);
}

static gboolean
close_requests (KiosDb  *db,
                GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) requests = NULL;

  /* Those after the first go first, so that none enters a queue because its predecessor ended. */
  stmt = kios_db_query (db, error,
                        KIOS_REQUEST_SELECT " AND v.business_date < $2 AND r.state <= 6 AND r.state <> 5"
                        " ORDER BY v.business_date, r.position DESC, v.series, v.number",
                        "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  if (stmt == NULL)
    return FALSE;
  requests = kios_requests_from_rows (db, stmt, error);
  if (requests == NULL)
    return FALSE;

  for (guint i = 0; i < requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (requests, i);
      gboolean was_called = request->state == KIOS_REQUEST_CALLED;

      if (!close_request (db, request, was_called ? KIOS_REQUEST_NO_SHOW : KIOS_REQUEST_CANCELLED,
                          was_called ? "request.no_show" : "request.cancelled", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
close_visits (KiosDb  *db,
              GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) states = g_array_new (FALSE, FALSE, sizeof (int));

  stmt = kios_db_query (db, error,
                        "SELECT id, state FROM visit v WHERE site_id = $1 AND business_date < $2"
                        " AND state IN (1, 2) AND NOT EXISTS"
                        " (SELECT 1 FROM request r WHERE r.visit_id = v.id AND r.state <= 6) ORDER BY id",
                        "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      int state = (int) kios_statement_get_int (stmt, 1);

      g_ptr_array_add (ids, kios_statement_dup_text (stmt, 0));
      g_array_append_val (states, state);
    }
  if (kios_statement_has_failed (stmt))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      if (!kios_db_run (db, error, "UPDATE visit SET state = $1, ended_us = $2 WHERE id = $3", "ilt",
                        (int) KIOS_VISIT_ENDED, kios_db_get_now_us (db), id) ||
          !kios_store_events_append (db, &(KiosEventDraft) { .kind = "visit.ended", .visit_id = id,
                                                             .from_state = g_array_index (states, int, i),
                                                             .to_state = KIOS_VISIT_ENDED,
                                                             .reason = "day_closed" }, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_store_day_open:
 *
 * The first write of a new business date closes the old one as events: who was not called is
 * cancelled, who was called and did not come is a no-show, who is being served stays with the
 * officer. A clock that went back changes nothing. Every mutating function of the store calls it.
 *
 * Returns: whether it went well
 */
gboolean
kios_store_day_open (KiosDb  *db,
                     GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *last = NULL;
  const char *today = kios_db_get_today (db);

  stmt = kios_db_query (db, error, "SELECT COALESCE (business_date, '') FROM site WHERE id = $1", "t",
                        kios_db_get_site_id (db));
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  last = kios_statement_dup_text (stmt, 0);
  if (strcmp (last, today) >= 0)
    return TRUE;

  if (*last != '\0' && (!close_requests (db, error) || !close_visits (db, error)))
    return FALSE;

  return kios_db_run (db, error, "UPDATE site SET business_date = $1 WHERE id = $2", "tt", today,
                      kios_db_get_site_id (db)) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = "day.opened", .reason = today,
                                                           .detail = *last != '\0' ? last : NULL }, error);
}
