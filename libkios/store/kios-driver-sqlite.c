/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-sqlite"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kios-driver.h"
#include "kios-error.h"

/* How long one transaction waits for another process's before it gives up. */
#define BUSY_LIMIT_US (15 * G_USEC_PER_SEC)

struct _KiosConnection
{
  sqlite3 *handle;
  char    *path;
  gint64   busy_since_us;
};

struct _KiosCursor
{
  KiosConnection *connection;
  sqlite3_stmt   *stmt;
  int             places[33];
};

/* SQLite's errors become ours here and nowhere else. What can happen on a sound machine has a
 * sentence for people, the rest one for the log. */
static const struct { int result; KiosError code; const char *sentence; } meanings[] = {
  { SQLITE_FULL, KIOS_ERROR_FULL, "The disk is full, and nothing was stored" },
  { SQLITE_BUSY, KIOS_ERROR_UNAVAILABLE, "Another program keeps the database busy, and nothing was stored" },
  { SQLITE_LOCKED, KIOS_ERROR_UNAVAILABLE, "Another program keeps the database busy, and nothing was stored" },
  { SQLITE_READONLY, KIOS_ERROR_NOT_PERMITTED, "This account may not write to the database" },
  { SQLITE_PERM, KIOS_ERROR_NOT_PERMITTED, "This account may not write to the database" },
  { SQLITE_AUTH, KIOS_ERROR_NOT_PERMITTED, "This account may not write to the database" },
  { SQLITE_NOTADB, KIOS_ERROR_DAMAGED, "It is no database, or a damaged one" },
  { SQLITE_CORRUPT, KIOS_ERROR_DAMAGED, "The database is damaged" },
  { SQLITE_IOERR, KIOS_ERROR_UNAVAILABLE, NULL },
  { SQLITE_CANTOPEN, KIOS_ERROR_UNAVAILABLE, NULL },
  { SQLITE_CONSTRAINT, KIOS_ERROR_CONFLICT, NULL },
};

static void
set_error (KiosConnection  *connection,
           int              result,
           GError         **error,
           const char      *doing)
{
  sqlite3 *handle = connection != NULL ? connection->handle : NULL;
  const char *message = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result);
  KiosError code = KIOS_ERROR_FAILED;

  if ((result & 0xff) == SQLITE_IOERR && handle != NULL && sqlite3_system_errno (handle) == ENOSPC)
    result = SQLITE_FULL;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (meanings[i].result != (result & 0xff))
        continue;

      code = meanings[i].code;
      if (meanings[i].sentence != NULL)
        {
          g_debug ("%s: %s", doing, message);
          g_set_error_literal (error, KIOS_ERROR, code, meanings[i].sentence);
          return;
        }
    }

  g_set_error (error, KIOS_ERROR, code, "%s: %s", doing, message);
}

/* Short random naps instead of SQLite's growing ones: nobody starves behind a busy writer. */
static int
on_busy (void *data,
         int   n_tries)
{
  KiosConnection *connection = data;

  if (n_tries == 0)
    connection->busy_since_us = g_get_monotonic_time ();
  else if (g_get_monotonic_time () - connection->busy_since_us > BUSY_LIMIT_US)
    return 0;

  g_usleep (g_random_int_range (300, 2500));
  return 1;
}

static gboolean
run (KiosConnection  *connection,
     const char      *sql,
     GError         **error)
{
  int result = sqlite3_exec (connection->handle, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  set_error (connection, result, error, sql);
  return FALSE;
}

static gboolean
read_number (KiosConnection  *connection,
             const char      *sql,
             gint64          *number,
             GError         **error)
{
  sqlite3_stmt *stmt = NULL;
  int result = sqlite3_prepare_v2 (connection->handle, sql, -1, &stmt, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (stmt);
  if (result == SQLITE_ROW)
    *number = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);

  if (result == SQLITE_ROW)
    return TRUE;

  set_error (connection, result, error, sql);
  return FALSE;
}

static void
close_connection (KiosConnection *connection)
{
  sqlite3_close_v2 (connection->handle);
  g_free (connection->path);
  g_free (connection);
}

/* Somebody else's database is left alone: ours has a version, or nothing in it at all. */
static gboolean
check_is_ours (KiosConnection  *connection,
               GError         **error)
{
  gint64 is_foreign;

  if (!read_number (connection,
                    "SELECT EXISTS (SELECT 1 FROM sqlite_master) AND"
                    " (SELECT user_version FROM pragma_user_version) = 0", &is_foreign, error))
    return FALSE;
  if (is_foreign)
    g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "%s is not a database of Kios SIAPkerja",
                 connection->path);

  return !is_foreign;
}

/* SQLite does not call the busy handler here, which matters when two programs make a database. */
static gboolean
switch_to_wal (KiosConnection  *connection,
               GError         **error)
{
  static const char sql[] = "PRAGMA journal_mode = WAL";
  int result;

  for (int n_tries = 0;; n_tries++)
    {
      result = sqlite3_exec (connection->handle, sql, NULL, NULL, NULL);
      if ((result & 0xff) != SQLITE_BUSY || !on_busy (connection, n_tries))
        break;
    }
  if (result == SQLITE_OK)
    return TRUE;

  set_error (connection, result, error, sql);
  return FALSE;
}

static gboolean
set_up (KiosConnection  *connection,
        GError         **error)
{
  gint64 has_foreign_keys = 0;

  sqlite3_extended_result_codes (connection->handle, 1);
  sqlite3_busy_handler (connection->handle, on_busy, connection);

  if (!check_is_ours (connection, error) ||
      !switch_to_wal (connection, error) ||
      !run (connection, "PRAGMA synchronous = FULL", error) ||
      !run (connection, "PRAGMA foreign_keys = ON", error) ||
      !read_number (connection, "PRAGMA foreign_keys", &has_foreign_keys, error))
    return FALSE;

  if (!has_foreign_keys)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_FAILED,
                           "This SQLite does not check foreign keys");
      return FALSE;
    }

  return TRUE;
}

static KiosConnection *
open_sqlite (const char  *uri,
             gboolean     may_create,
             GError     **error)
{
  KiosConnection *connection = g_new0 (KiosConnection, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (may_create ? SQLITE_OPEN_CREATE : 0);
  GStatBuf info;
  int result;

  connection->path = g_strdup (uri);

  /* What cannot be looked at is not missing: nobody is told to make a second one. */
  if (g_stat (uri, &info) != 0 && (errno != ENOENT || !may_create))
    {
      if (errno == ENOENT)
        g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE,
                     "There is no database at %s; kiosctl init makes one", uri);
      else
        g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The database %s cannot be opened: %s", uri,
                     g_strerror (errno));
      close_connection (connection);
      return NULL;
    }

  if (may_create)
    {
      g_autofree char *folder = g_path_get_dirname (uri);
      gboolean is_new = !g_file_test (folder, G_FILE_TEST_EXISTS);
      mode_t mask = umask (0007);
      int status = g_mkdir_with_parents (folder, 0770);

      /* Whoever of the group opens it next, its files belong to the group; mkdir () has no say in that. */
      if (is_new && status == 0)
        g_chmod (folder, 02770);
      result = status == 0 ? sqlite3_open_v2 (uri, &connection->handle, flags, NULL) : SQLITE_CANTOPEN;
      umask (mask);
    }
  else
    {
      result = sqlite3_open_v2 (uri, &connection->handle, flags, NULL);
    }

  if (result != SQLITE_OK)
    {
      g_autofree char *doing = g_strdup_printf ("Opening the database %s", uri);

      set_error (connection, result, error, doing);
      close_connection (connection);
      return NULL;
    }

  if (g_stat (uri, &info) == 0 && info.st_size > 0 && (info.st_mode & S_IRWXO) != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED,
                   "The database %s can be read by everybody; make it readable by the kiosk's "
                   "accounts only", uri);
      close_connection (connection);
      return NULL;
    }

  if (!set_up (connection, error))
    {
      g_prefix_error (error, "Opening the database %s: ", uri);
      close_connection (connection);
      return NULL;
    }

  if (may_create)
    g_chmod (uri, 0660);

  return connection;
}

static gboolean
execute (KiosConnection  *connection,
         const char      *script,
         GError         **error)
{
  int result = sqlite3_exec (connection->handle, script, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  set_error (connection, result, error, "Running a script");
  return FALSE;
}

static gboolean
begin (KiosConnection  *connection,
       gboolean         is_write,
       GError         **error)
{
  return run (connection, is_write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

static gboolean
commit (KiosConnection  *connection,
        GError         **error)
{
  return run (connection, "COMMIT", error);
}

static void
rollback (KiosConnection *connection)
{
  if (!sqlite3_get_autocommit (connection->handle))
    sqlite3_exec (connection->handle, "ROLLBACK", NULL, NULL, NULL);
}

static gint64
get_revision (KiosConnection  *connection,
              GError         **error)
{
  gint64 revision = -1;

  read_number (connection, "PRAGMA data_version", &revision, error);
  return revision;
}

static gboolean
get_version (KiosConnection  *connection,
             int             *version,
             GError         **error)
{
  gint64 number;

  if (!read_number (connection, "PRAGMA user_version", &number, error))
    return FALSE;

  *version = (int) number;
  return TRUE;
}

static gboolean
set_version (KiosConnection  *connection,
             int              version,
             GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", version);

  return run (connection, sql, error);
}

static gboolean
copy_database (sqlite3     *target,
               sqlite3     *source,
               GError     **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  int result = SQLITE_ERROR;

  if (backup != NULL)
    {
      do
        {
          result = sqlite3_backup_step (backup, -1);
          if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
            g_usleep (5000);
        }
      while (result == SQLITE_BUSY || result == SQLITE_LOCKED);
      result = sqlite3_backup_finish (backup);
    }

  if (result == SQLITE_OK)
    return TRUE;

  g_set_error (error, KIOS_ERROR, result == SQLITE_FULL ? KIOS_ERROR_FULL : KIOS_ERROR_UNAVAILABLE,
               "Copying the database: %s", sqlite3_errmsg (target));
  return FALSE;
}

static gboolean
backup (KiosConnection  *connection,
        const char      *path,
        GError         **error)
{
  g_autofree char *draft = g_strconcat (path, ".part", NULL);
  sqlite3 *target = NULL;
  mode_t mask = umask (0007);
  gboolean is_copied;

  g_unlink (draft);
  if (sqlite3_open_v2 (draft, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    {
      umask (mask);
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The backup %s cannot be written: %s",
                   path, sqlite3_errmsg (target));
      sqlite3_close_v2 (target);
      return FALSE;
    }
  umask (mask);

  is_copied = copy_database (target, connection->handle, error);
  sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close_v2 (target);

  if (is_copied && g_rename (draft, path) != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The backup %s cannot be written: %s",
                   path, g_strerror (errno));
      is_copied = FALSE;
    }
  if (!is_copied)
    g_unlink (draft);

  return is_copied;
}

static gboolean
restore (KiosConnection  *connection,
         const char      *path,
         GError         **error)
{
  sqlite3 *source = NULL;
  gboolean is_copied;

  if (sqlite3_open_v2 (path, &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The backup %s cannot be read: %s",
                   path, sqlite3_errmsg (source));
      sqlite3_close_v2 (source);
      return FALSE;
    }

  is_copied = copy_database (connection->handle, source, error);
  sqlite3_close_v2 (source);

  return is_copied && set_up (connection, error);
}

static int
on_problem (void  *data,
            int    n_columns,
            char **values,
            char **names)
{
  GPtrArray *problems = data;

  if (n_columns > 0 && values[0] != NULL && strcmp (values[0], "ok") != 0)
    g_ptr_array_add (problems, g_strdup (values[0]));
  return 0;
}

static int
on_foreign_key (void  *data,
                int    n_columns,
                char **values,
                char **names)
{
  GPtrArray *problems = data;

  g_ptr_array_add (problems, g_strdup_printf ("foreign key: row %s of %s has no %s",
                                              n_columns > 1 && values[1] ? values[1] : "?",
                                              values[0] ? values[0] : "?",
                                              n_columns > 2 && values[2] ? values[2] : "?"));
  return 0;
}

static gboolean
check (KiosConnection  *connection,
       GPtrArray       *problems,
       GError         **error)
{
  int result = sqlite3_exec (connection->handle, "PRAGMA integrity_check", on_problem, problems, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_exec (connection->handle, "PRAGMA foreign_key_check", on_foreign_key, problems, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  /* Too damaged to be checked to the end: that is an answer, too. */
  if ((result & 0xff) == SQLITE_CORRUPT)
    {
      g_ptr_array_add (problems, g_strdup (sqlite3_errmsg (connection->handle)));
      return TRUE;
    }

  set_error (connection, result, error, "Checking the database");
  return FALSE;
}

static KiosCursor *
prepare (KiosConnection  *connection,
         const char      *sql,
         GError         **error)
{
  sqlite3_stmt *stmt = NULL;
  KiosCursor *cursor;
  int result = sqlite3_prepare_v3 (connection->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

  if (result != SQLITE_OK)
    {
      set_error (connection, result, error, sql);
      return NULL;
    }

  cursor = g_new0 (KiosCursor, 1);
  cursor->connection = connection;
  cursor->stmt = stmt;
  /* $1 is a named parameter to SQLite, numbered by its first appearance. */
  for (guint i = 1; i < G_N_ELEMENTS (cursor->places); i++)
    {
      char name[8];

      g_snprintf (name, sizeof name, "$%u", i);
      cursor->places[i] = sqlite3_bind_parameter_index (stmt, name);
    }

  return cursor;
}

static void
finalize (KiosCursor *cursor)
{
  sqlite3_finalize (cursor->stmt);
  g_free (cursor);
}

static void
reset (KiosCursor *cursor)
{
  sqlite3_reset (cursor->stmt);
  sqlite3_clear_bindings (cursor->stmt);
}

static void
bind_int (KiosCursor *cursor,
          guint       place,
          gint64      value)
{
  g_assert (place < G_N_ELEMENTS (cursor->places) && cursor->places[place] > 0);
  sqlite3_bind_int64 (cursor->stmt, cursor->places[place], value);
}

static void
bind_text (KiosCursor *cursor,
           guint       place,
           const char *value)
{
  g_assert (place < G_N_ELEMENTS (cursor->places) && cursor->places[place] > 0);
  if (value == NULL)
    sqlite3_bind_null (cursor->stmt, cursor->places[place]);
  else
    sqlite3_bind_text (cursor->stmt, cursor->places[place], value, -1, SQLITE_TRANSIENT);
}

static KiosStep
step (KiosCursor  *cursor,
      GError     **error)
{
  int result = sqlite3_step (cursor->stmt);

  if (result == SQLITE_ROW)
    return KIOS_STEP_ROW;
  if (result == SQLITE_DONE)
    return KIOS_STEP_DONE;

  set_error (cursor->connection, result, error, sqlite3_sql (cursor->stmt));
  return KIOS_STEP_ERROR;
}

static gint64
get_int (KiosCursor *cursor,
         guint       column)
{
  return sqlite3_column_int64 (cursor->stmt, (int) column);
}

static const char *
get_text (KiosCursor *cursor,
          guint       column)
{
  return (const char *) sqlite3_column_text (cursor->stmt, (int) column);
}

static gint64
get_changes (KiosCursor *cursor)
{
  return sqlite3_changes64 (cursor->connection->handle);
}

const KiosDriver kios_driver_sqlite = {
  .name = "sqlite",
  .open = open_sqlite,
  .close = close_connection,
  .execute = execute,
  .begin = begin,
  .commit = commit,
  .rollback = rollback,
  .get_revision = get_revision,
  .get_version = get_version,
  .set_version = set_version,
  .backup = backup,
  .restore = restore,
  .check = check,
  .prepare = prepare,
  .finalize = finalize,
  .reset = reset,
  .bind_int = bind_int,
  .bind_text = bind_text,
  .step = step,
  .get_int = get_int,
  .get_text = get_text,
  .get_changes = get_changes,
};
