/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "store/kios-statement.h"
#include "store/kios-store-hours.h"

typedef struct
{
  KiosHours   hours;
  GPtrArray  *holidays;
  GArray     *overrides;
  GPtrArray  *texts;
} Book;

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->holidays, g_ptr_array_unref);
  g_clear_pointer (&book->overrides, g_array_unref);
  g_clear_pointer (&book->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static gboolean
read_week (KiosDb  *db,
           Book    *book,
           GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT weekday, opens_min, closes_min FROM opening_session WHERE site_id = $1"
                        " ORDER BY weekday, opens_min", "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      KiosDayHours *day = &book->hours.week[CLAMP (kios_statement_get_int (stmt, 0), 1, 7) - 1];

      if (day->n_sessions < KIOS_MAX_SESSIONS)
        day->sessions[day->n_sessions++] = (KiosSession) { (guint) kios_statement_get_int (stmt, 1),
                                                           (guint) kios_statement_get_int (stmt, 2) };
    }

  return !kios_statement_has_failed (stmt);
}

static gboolean
read_holidays (KiosDb  *db,
               Book    *book,
               GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT DISTINCT date FROM holiday WHERE site_id = $1 AND date >= $2 ORDER BY date",
                        "tt", kios_db_get_site_id (db), kios_db_get_today (db));
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    g_ptr_array_add (book->holidays, kios_statement_dup_text (stmt, 0));
  g_ptr_array_add (book->holidays, NULL);

  return !kios_statement_has_failed (stmt);
}

static gboolean
read_overrides (KiosDb  *db,
                Book    *book,
                GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT from_date, to_date, hours, opens_on_holidays FROM opening_override"
                        " WHERE site_id = $1 ORDER BY id", "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return FALSE;

  while (kios_statement_next (stmt, error))
    {
      g_auto(GStrv) days = g_strsplit (kios_statement_get_text (stmt, 2), ";", 7);
      KiosHoursOverride override = { .opens_on_holidays = kios_statement_get_int (stmt, 3) != 0 };

      override.from = kios_statement_dup_text (stmt, 0);
      override.to = kios_statement_dup_text (stmt, 1);
      g_ptr_array_add (book->texts, (char *) override.from);
      g_ptr_array_add (book->texts, (char *) override.to);
      for (guint i = 0; i < g_strv_length (days); i++)
        {
          if (!kios_day_hours_parse (days[i], &override.week[i], error))
            return FALSE;
        }
      g_array_append_val (book->overrides, override);
    }

  return !kios_statement_has_failed (stmt);
}

static gboolean
read_book (KiosDb  *db,
           Book    *book,
           GError **error)
{
  book->holidays = g_ptr_array_new_with_free_func (g_free);
  book->overrides = g_array_new (FALSE, TRUE, sizeof (KiosHoursOverride));
  book->texts = g_ptr_array_new_with_free_func (g_free);
  if (!read_week (db, book, error) || !read_holidays (db, book, error) || !read_overrides (db, book, error))
    return FALSE;

  book->hours.holidays = (const char *const *) book->holidays->pdata;
  book->hours.overrides = (const KiosHoursOverride *) book->overrides->data;
  book->hours.n_overrides = book->overrides->len;
  return TRUE;
}

/**
 * kios_store_hours_get:
 * @status: (out): whether the site is open at the job's time, and until or from when
 *
 * By the site's opening hours, holidays and overrides in the site's zone.
 *
 * Returns: whether it could be told
 */
gboolean
kios_store_hours_get (KiosDb           *db,
                      KiosHoursStatus  *status,
                      GError          **error)
{
  g_auto(Book) book = { 0 };

  g_return_val_if_fail (status != NULL, FALSE);

  if (!read_book (db, &book, error))
    return FALSE;

  kios_hours_look_up (&book.hours, kios_db_get_site (db)->zone, kios_db_get_now_us (db), status);

  return TRUE;
}

/**
 * kios_store_hours_today:
 * @day: (out): today's sessions after holidays and overrides; none on a closed day
 *
 * Returns: whether it could be told
 */
gboolean
kios_store_hours_today (KiosDb        *db,
                        KiosDayHours  *day,
                        GError       **error)
{
  g_auto(Book) book = { 0 };

  g_return_val_if_fail (day != NULL, FALSE);

  if (!read_book (db, &book, error))
    return FALSE;

  kios_hours_get_day (&book.hours, kios_db_get_today (db), day);
  return TRUE;
}

/**
 * kios_store_hours_week:
 * @week: (out): the usual hours, Monday first
 *
 * Returns: whether it could be told
 */
gboolean
kios_store_hours_week (KiosDb        *db,
                       KiosDayHours   week[7],
                       GError       **error)
{
  g_auto(Book) book = { 0 };

  if (!read_week (db, &book, error))
    return FALSE;

  memcpy (week, book.hours.week, sizeof book.hours.week);
  return TRUE;
}

static GPtrArray *
read_quadruples (KiosStatement  *stmt,
                 GError        **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  while (kios_statement_next (stmt, error))
    {
      GStrv row = g_new0 (char *, 5);

      for (guint i = 0; i < 4; i++)
        row[i] = kios_statement_dup_text (stmt, i);
      g_ptr_array_add (rows, row);
    }

  return kios_statement_has_failed (stmt) ? NULL : g_steal_pointer (&rows);
}

/**
 * kios_store_holidays_list:
 * @from_date: YYYY-MM-DD
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): date, kind, name in Indonesian, name in
 *   English, by date
 */
GPtrArray *
kios_store_holidays_list (KiosDb      *db,
                          const char  *from_date,
                          GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT date, kind, name_id, name_en FROM holiday WHERE site_id = $1 AND date >= $2"
                        " ORDER BY date, name_id", "tt", kios_db_get_site_id (db), from_date);
  return stmt != NULL ? read_quadruples (stmt, error) : NULL;
}

/**
 * kios_store_overrides_list:
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): first day, last day, hours, name
 */
GPtrArray *
kios_store_overrides_list (KiosDb  *db,
                           GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT from_date, to_date, hours, name FROM opening_override WHERE site_id = $1"
                        " ORDER BY from_date, id", "t", kios_db_get_site_id (db));
  return stmt != NULL ? read_quadruples (stmt, error) : NULL;
}
