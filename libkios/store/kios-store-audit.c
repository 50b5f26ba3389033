/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "kios-db-private.h"
#include "kios-error.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"
#include "store/kios-store-audit.h"
#include "store/kios-store-officers.h"

/* Whether everything is as the programs left it; backups. */

static gboolean
check_series (KiosDb     *db,
              GPtrArray  *problems,
              GError    **error)
{
  static const char *const queries[] = {
    /* A visitor's numbers, per series and date. */
    "SELECT s.letter || ' of ' || s.business_date, s.last, COUNT (v.id), COALESCE (MIN (v.number), 1),"
    " COALESCE (MAX (v.number), 0), COUNT (DISTINCT v.number) FROM series s LEFT JOIN visit v ON"
    " v.site_id = s.site_id AND v.business_date = s.business_date AND v.series = s.letter"
    " WHERE s.site_id = $1 AND s.letter <> 'K' GROUP BY s.letter, s.business_date, s.last"
    " ORDER BY s.business_date, s.letter",
    /* Case numbers, per year. */
    "SELECT 'K of ' || s.business_date, s.last, COUNT (k.id), COALESCE (MIN (k.number), 1),"
    " COALESCE (MAX (k.number), 0), COUNT (DISTINCT k.number) FROM series s LEFT JOIN coordination k ON"
    " k.site_id = s.site_id AND CAST (k.year AS TEXT) = s.business_date"
    " WHERE s.site_id = $1 AND s.letter = 'K' GROUP BY s.letter, s.business_date, s.last"
    " ORDER BY s.business_date",
    /* Numbers that no series knows of. */
    "SELECT v.series || ' of ' || v.business_date, 0, COUNT (*), MIN (v.number), MAX (v.number),"
    " COUNT (DISTINCT v.number) FROM visit v WHERE v.site_id = $1 AND v.series IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM series s WHERE s.site_id = v.site_id AND s.business_date = v.business_date AND"
    " s.letter = v.series) GROUP BY v.series, v.business_date ORDER BY v.business_date, v.series",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(KiosStatement) stmt = kios_db_query (db, error, queries[i], "t", kios_db_get_site_id (db));
    
      if (stmt == NULL)
        return FALSE;
      while (kios_statement_next (stmt, error))
        {
          gint64 last = kios_statement_get_int (stmt, 1);
          gint64 n = kios_statement_get_int (stmt, 2);
          gint64 min = kios_statement_get_int (stmt, 3);
          gint64 max = kios_statement_get_int (stmt, 4);
          gint64 n_distinct = kios_statement_get_int (stmt, 5);

          if (n != last || min != 1 || max != last || n_distinct != n)
            g_ptr_array_add (problems,
                             g_strdup_printf ("series %s: %" G_GINT64_FORMAT " were given out, but there are %"
                                              G_GINT64_FORMAT " (%" G_GINT64_FORMAT " different, from %"
                                              G_GINT64_FORMAT " to %" G_GINT64_FORMAT ")",
                                              kios_statement_get_text (stmt, 0), last, n, n_distinct, min, max));
        }
      if (kios_statement_has_failed (stmt))
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_store_verify:
 * @problems: (element-type utf8): where one sentence per problem is added; none means all is well
 *
 * Checks the engine's structures, foreign keys, the event chain, that the rows' states are what
 * the events say, and that numbers have neither gaps nor doubles.
 *
 * Returns: whether the check could be made
 */
gboolean
kios_store_verify (KiosDb     *db,
                   GPtrArray  *problems,
                   GError    **error)
{
  g_autoptr(GError) local = NULL;
  gint64 n_events;

  g_return_val_if_fail (problems != NULL, FALSE);

  if (!kios_db_check (db, problems, error))
    return FALSE;
  if (kios_store_events_verify (db, problems, &n_events, &local) &&
      kios_store_events_replay (db, problems, &local) && check_series (db, problems, &local))
    return TRUE;

  /* Rows that cannot be read were found already. */
  if (problems->len > 0 && g_error_matches (local, KIOS_ERROR, KIOS_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gpointer
may_backup_job (KiosDb    *db,
                gpointer   data,
                GError   **error)
{
  return kios_store_require (db, KIOS_RIGHT_BACKUP, error) ? db : NULL;
}

static gpointer
made_backup_job (KiosDb    *db,
                 gpointer   data,
                 GError   **error)
{
  return kios_store_events_append (db, &(KiosEventDraft) { .kind = "backup.made" }, error) ? db : NULL;
}

/**
 * kios_store_backup:
 * @path: a file; replaced when whole
 * @error: return location: %KIOS_ERROR_INVALID for the database itself
 *
 * Copies the database while others go on working. Not in a job. The site key is not in a backup
 * and has to be kept apart.
 *
 * Returns: whether the backup is whole
 */
gboolean
kios_store_backup (KiosDb      *db,
                   const char  *path,
                   GError     **error)
{
  GStatBuf own;
  GStatBuf other;

  if (g_stat (kios_db_get_uri (db), &own) == 0 && g_stat (path, &other) == 0 && own.st_dev == other.st_dev &&
      own.st_ino == other.st_ino)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s is the database itself, not a place for its backup",
                   path);
      return FALSE;
    }

  /* Told once it is true: nobody relies on a backup that was not written. */
  return kios_db_read (db, may_backup_job, NULL, error) != NULL && kios_db_backup (db, path, error) &&
         kios_db_write (db, made_backup_job, NULL, error) != NULL;
}

/**
 * kios_store_backup_get_last:
 * @at_us: (out): when the last backup was made; 0 for never
 *
 * Returns: whether it could be told
 */
gboolean
kios_store_backup_get_last (KiosDb  *db,
                            gint64  *at_us,
                            GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (at_us != NULL, FALSE);

  stmt = kios_db_query (db, error,
                        "SELECT COALESCE (MAX (at_us), 0) FROM event WHERE site_id = $1 AND kind = 'backup.made'",
                        "t", kios_db_get_site_id (db));
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  *at_us = kios_statement_get_int (stmt, 0);
  return TRUE;
}

/* Everything is done with a copy, so that the backup itself stays as it is. The copy is ours alone:
 * a backup may come from a stick where everybody can read everything. */
static gboolean
copy_backup (const char  *path,
             const char  *copy,
             GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GFile) target = g_file_new_for_path (copy);
  g_autoptr(GError) local = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &local) &&
      g_chmod (copy, 0600) == 0)
    return TRUE;

  g_set_error (error, KIOS_ERROR,
               g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? KIOS_ERROR_NOT_FOUND
                                                                         : KIOS_ERROR_UNAVAILABLE,
               "The backup %s cannot be read: %s", path, local != NULL ? local->message : g_strerror (errno));
  return FALSE;
}

static gboolean
check_backup (KiosDb      *db,
              const char  *copy,
              KiosClock   *clock,
              GError     **error)
{
  g_autoptr(KiosDb) backup = kios_db_open (copy, kios_db_get_vault (db), clock, error);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (backup == NULL || !kios_db_check (backup, problems, error))
    return FALSE;

  kios_db_close (backup);
  if (problems->len > 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "The backup is damaged: %s",
                   (const char *) g_ptr_array_index (problems, 0));
      return FALSE;
    }

  return TRUE;
}

static void
remove_copy (const char *copy)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (copy, suffixes[i], NULL);

      g_unlink (path);
    }
}

static gpointer
raise_epoch_job (KiosDb    *db,
                 gpointer   data,
                 GError   **error)
{
  gint64 *epoch = data;

  if (!kios_db_run (db, error, "UPDATE site SET epoch = $1 WHERE id = $2", "lt", *epoch,
                    kios_db_get_site_id (db)) ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "backup.restored" }, error))
    return NULL;

  return db;
}

/**
 * kios_store_restore:
 * @path: a backup
 * @error: return location: %KIOS_ERROR_DAMAGED, %KIOS_ERROR_VERSION, %KIOS_ERROR_NOT_PERMITTED for
 *   a backup of another site's key
 *
 * Puts the content of a backup in place of the database's, after having looked whether it is whole
 * and fits the key. The site's epoch rises, so that every program reloads everything. Not in a job.
 *
 * Returns: whether it went well; otherwise the database is as it was
 */
gboolean
kios_store_restore (KiosDb      *db,
                    const char  *path,
                    GError     **error)
{
  g_autofree char *copy = g_strconcat (kios_db_get_uri (db), ".restore", NULL);
  g_autoptr(KiosClock) clock = kios_clock_new_fixed (kios_db_get_now_us (db));
  gint64 epoch = kios_db_get_site (db) != NULL ? kios_db_get_site (db)->epoch : 0;
  gboolean is_restored;

  if (kios_db_read (db, may_backup_job, NULL, error) == NULL || !copy_backup (path, copy, error))
    return FALSE;

  is_restored = check_backup (db, copy, clock, error) && kios_db_restore (db, copy, error);
  remove_copy (copy);
  if (!is_restored)
    return FALSE;

  epoch = MAX (epoch, kios_db_get_site (db)->epoch) + 1;
  return kios_db_write (db, raise_epoch_job, &epoch, error) != NULL && kios_db_reload_site (db, error);
}

static gpointer
verify_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_store_verify (db, data, error) ? db : NULL;
}

/**
 * kios_store_backup_verify:
 * @path: a backup
 * @problems: (element-type utf8): as for kios_store_verify()
 * @error: return location, as kios_store_restore()
 *
 * Checks a backup, which stays as it is. Not in a job.
 *
 * Returns: whether the check could be made
 */
gboolean
kios_store_backup_verify (const char  *path,
                          KiosVault   *vault,
                          KiosClock   *clock,
                          GPtrArray   *problems,
                          GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("kios-XXXXXX", NULL);
  g_autofree char *copy = NULL;
  g_autoptr(KiosDb) backup = NULL;
  gboolean is_checked = FALSE;

  if (folder == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "There is no room for temporary files");
      return FALSE;
    }

  copy = g_build_filename (folder, "kios.db", NULL);
  if (copy_backup (path, copy, error))
    backup = kios_db_open (copy, vault, clock, error);
  if (backup != NULL)
    {
      is_checked = kios_db_read (backup, verify_job, problems, error) != NULL;
      kios_db_close (backup);
    }
  remove_copy (copy);
  g_rmdir (folder);

  return is_checked;
}

/**
 * kios_store_audit_who:
 * @visit_id: a visit
 *
 * Answers who saw and changed a person's visit (UU 27/2022, breach duty).
 *
 * Returns: (transfer full) (element-type KiosEvent) (nullable): what happened to it, in order
 */
GPtrArray *
kios_store_audit_who (KiosDb      *db,
                      const char  *visit_id,
                      GError     **error)
{
  return kios_store_events_of_visit (db, visit_id, error);
}
