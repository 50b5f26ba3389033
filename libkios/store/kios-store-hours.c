/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

  book.holidays = g_ptr_array_new_with_free_func (g_free);
  book.overrides = g_array_new (FALSE, TRUE, sizeof (KiosHoursOverride));
  book.texts = g_ptr_array_new_with_free_func (g_free);
  if (!read_week (db, &book, error) || !read_holidays (db, &book, error) || !read_overrides (db, &book, error))
    return FALSE;

  book.hours.holidays = (const char *const *) book.holidays->pdata;
  book.hours.overrides = (const KiosHoursOverride *) book.overrides->data;
  book.hours.n_overrides = book.overrides->len;
  kios_hours_look_up (&book.hours, kios_db_get_site (db)->zone, kios_db_get_now_us (db), status);

  return TRUE;
}
