/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "kios-clock.h"
#include "store/kios-db.h"
#include "store/kios-store-site.h"
#include "store/kios-store-visits.h"

/* One number issued, beside its floor: a bare SQLite transaction that inserts one row of about the
 * same size, WAL, synchronous=FULL, in the same folder and the same run. The two take turns, so
 * that a busy disk slows both. */

#define N_ROUNDS 400
#define MAX_RATIO 3.0

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
percentile (gint64 *times,
            guint   percent)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  return times[(N_ROUNDS - 1) * percent / 100];
}

static sqlite3 *
open_floor (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "floor.db", NULL);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                 " CREATE TABLE visit (id TEXT PRIMARY KEY, number INTEGER, filler TEXT)",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  return handle;
}

static gint64
time_floor (sqlite3 *handle,
            int      round)
{
  g_autofree char *filler = g_strnfill (400, 'x');
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; INSERT INTO visit VALUES ('%020d', %d, '%s'); COMMIT",
                                          round, round, filler);
  gint64 start_us = g_get_monotonic_time ();

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return g_get_monotonic_time () - start_us;
}

static gpointer
init_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  KiosSiteDraft draft = { .unit_name = "Benchmark", .type = 1, .zone = "Asia/Makassar", .region_code = "74.71" };

  return kios_store_site_init (db, &draft, error);
}

static gpointer
issue_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 4, .language = KIOS_LANGUAGE_INDONESIAN };

  return kios_store_visits_open (db, &draft, error);
}

static gint64
time_issue (KiosDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = NULL;
  gint64 start_us = g_get_monotonic_time ();
  gint64 end_us;

  visit = kios_db_write (db, issue_job, NULL, &error);
  end_us = g_get_monotonic_time ();
  g_assert_no_error (error);
  g_assert_nonnull (visit->number);
  return end_us - start_us;
}

static KiosDb *
open_site (const char *folder)
{
  g_autofree char *uri = g_strdup_printf ("sqlite://%s/kios.db", folder);
  g_autofree char *key_path = g_build_filename (folder, "site.key", NULL);
  g_autofree char *pin = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Asia/Makassar");
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVault) vault = kios_vault_load_or_create (key_path, &error);
  g_autoptr(KiosClock) clock = NULL;
  g_autoptr(KiosDb) db = NULL;

  g_assert_no_error (error);
  clock = kios_clock_new_fixed (kios_time_from_iso8601 ("2026-11-20T09:00:00+08:00", zone, NULL));
  db = kios_db_create (uri, vault, clock, &error);
  g_assert_no_error (error);
  pin = kios_db_write (db, init_job, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&db);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kios-bench-XXXXXX", NULL);
  g_autoptr(KiosDb) db = open_site (folder);
  sqlite3 *floor_db = open_floor (folder);
  gint64 floor_us[N_ROUNDS];
  gint64 issue_us[N_ROUNDS];
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", folder);
  double ratio;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      floor_us[i] = time_floor (floor_db, i);
      issue_us[i] = time_issue (db);
    }

  ratio = (double) percentile (issue_us, 50) / (double) MAX (percentile (floor_us, 50), 1);
  printf ("bare SQLite FULL commit   p50 %5" G_GINT64_FORMAT " µs   p95 %5" G_GINT64_FORMAT " µs\n",
          percentile (floor_us, 50), percentile (floor_us, 95));
  printf ("one number issued         p50 %5" G_GINT64_FORMAT " µs   p95 %5" G_GINT64_FORMAT " µs\n",
          percentile (issue_us, 50), percentile (issue_us, 95));
  printf ("ratio %.2f (at most %.1f)\n", ratio, MAX_RATIO);

  sqlite3_close (floor_db);
  kios_db_close (db);
  if (system (remove) != 0)
    fprintf (stderr, "%s could not be removed\n", folder);

  return ratio <= MAX_RATIO ? 0 : 1;
}
