/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kios-db-private.h"
#include "kios-error.h"
#include "kios-sql-resources.h"
#include "kios-statement.h"

G_DEFINE_FINAL_TYPE (KiosDb, kios_db, G_TYPE_OBJECT)

static void
kios_db_finalize (GObject *object)
{
  KiosDb *self = KIOS_DB (object);

  kios_db_close (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_object (&self->vault);
  g_clear_object (&self->clock);
  g_clear_object (&self->site);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->site_code, g_free);
  g_clear_pointer (&self->station, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (kios_db_parent_class)->finalize (object);
}

static void
kios_db_class_init (KiosDbClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_db_finalize;

  /* A resource in a static library is dropped by the linker unless somebody names it. */
  g_resources_register (kios_sql_get_resource ());
}

static void
kios_db_init (KiosDb *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kios_statement_destroy);
}

/* "sqlite:///path", "sqlite:/path" and a bare path are the same. */
static gboolean
parse_uri (const char        *uri,
           const KiosDriver **driver,
           char             **address,
           GError           **error)
{
  if (g_str_has_prefix (uri, "postgresql:") || g_str_has_prefix (uri, "postgres:"))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE,
                           "This version does not know PostgreSQL databases yet");
      return FALSE;
    }

  *driver = &kios_driver_sqlite;
  if (g_str_has_prefix (uri, "sqlite://"))
    *address = g_strdup (uri + strlen ("sqlite://"));
  else if (g_str_has_prefix (uri, "sqlite:"))
    *address = g_strdup (uri + strlen ("sqlite:"));
  else
    *address = g_strdup (uri);

  if (**address == '\0')
    {
      g_free (*address);
      *address = g_build_filename (g_get_user_data_dir (), "kios-siapkerja", "kios.db", NULL);
    }

  return TRUE;
}

static KiosDb *
connect_to (const char  *uri,
            KiosVault   *vault,
            KiosClock   *clock,
            gboolean     may_create,
            GError     **error)
{
  g_autoptr(KiosDb) self = g_object_new (KIOS_TYPE_DB, NULL);

  self->vault = g_object_ref (vault);
  self->clock = g_object_ref (clock);
  self->station = g_strdup ("unknown");
  self->site_code = g_strdup (g_getenv ("KIOS_SITE"));

  if (!parse_uri (uri, &self->driver, &self->uri, error))
    return NULL;

  self->connection = self->driver->open (self->uri, may_create, error);
  if (self->connection == NULL)
    return NULL;

  if (!may_create)
    {
      int version;

      if (!self->driver->get_version (self->connection, &version, error))
        return NULL;
      if (version == 0)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED,
                       "%s is not a database of Kios SIAPkerja; kiosctl init makes one", self->uri);
          return NULL;
        }
    }

  if (!kios_db_migrate (self, &self->version, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kios_db_default_uri:
 *
 * KIOS_DATABASE, else kios.db in the user's data folder.
 *
 * Returns: (transfer full): where the database is looked for
 */
char *
kios_db_default_uri (void)
{
  const char *uri = g_getenv ("KIOS_DATABASE");
  g_autofree char *path = NULL;

  if (uri != NULL && *uri != '\0')
    return g_strdup (uri);

  path = g_build_filename (g_get_user_data_dir (), "kios-siapkerja", "kios.db", NULL);
  return g_strconcat ("sqlite://", path, NULL);
}

/**
 * kios_db_open:
 * @uri: sqlite:///path
 * @vault: the site key
 * @clock: what time it is
 * @error: return location: %KIOS_ERROR_UNAVAILABLE, %KIOS_ERROR_VERSION, %KIOS_ERROR_DAMAGED,
 *   %KIOS_ERROR_NOT_PERMITTED (also: the key is another site's)
 *
 * Opens a database that kiosctl init made and brings its schema up to date. The connection belongs
 * to the calling thread from now on.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KiosDb *
kios_db_open (const char  *uri,
              KiosVault   *vault,
              KiosClock   *clock,
              GError     **error)
{
  g_autoptr(KiosDb) self = NULL;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (KIOS_IS_VAULT (vault), NULL);
  g_return_val_if_fail (KIOS_IS_CLOCK (clock), NULL);

  self = connect_to (uri, vault, clock, FALSE, error);
  if (self == NULL || !kios_db_reload_site (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kios_db_create:
 *
 * As kios_db_open(), but makes the database where there is none, and does not mind that it has no
 * site yet.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KiosDb *
kios_db_create (const char  *uri,
                KiosVault   *vault,
                KiosClock   *clock,
                GError     **error)
{
  g_autoptr(KiosDb) self = NULL;
  g_autoptr(GError) local = NULL;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (KIOS_IS_VAULT (vault), NULL);
  g_return_val_if_fail (KIOS_IS_CLOCK (clock), NULL);

  self = connect_to (uri, vault, clock, TRUE, error);
  if (self == NULL)
    return NULL;

  if (!kios_db_reload_site (self, &local) &&
      !g_error_matches (local, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kios_db_close:
 *
 * Closes the connection; every later use fails. Closing twice does nothing.
 */
void
kios_db_close (KiosDb *self)
{
  g_return_if_fail (KIOS_IS_DB (self));

  g_hash_table_remove_all (self->statements);
  if (self->connection != NULL)
    self->driver->close (g_steal_pointer (&self->connection));
}

static void
stop_time (KiosDb *self)
{
  self->now_us = kios_clock_get_now_us (self->clock);
  g_clear_pointer (&self->today, g_free);
}

static gpointer
run_job (KiosDb    *self,
         gboolean   is_write,
         KiosJob    job,
         gpointer   data,
         GError   **error)
{
  g_autoptr(GError) local = NULL;
  gpointer result;

  g_return_val_if_fail (KIOS_IS_DB (self), NULL);
  g_return_val_if_fail (job != NULL, NULL);
  g_return_val_if_fail (!self->is_in_job, NULL);

  if (self->connection == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The database is closed");
      return NULL;
    }

  if (!self->driver->begin (self->connection, is_write, error))
    return NULL;

  /* The time of a job is taken once, after the lock. */
  stop_time (self);
  self->is_in_job = TRUE;
  result = job (self, data, &local);
  self->is_in_job = FALSE;

  if (local != NULL || result == NULL)
    {
      self->driver->rollback (self->connection);
      if (local == NULL)
        g_set_error_literal (&local, KIOS_ERROR, KIOS_ERROR_FAILED, "A job gave neither result nor error");
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  /* A read has nothing to lose: not even a damaged file keeps its answer back. */
  if (!self->driver->commit (self->connection, is_write ? error : NULL))
    {
      self->driver->rollback (self->connection);
      if (is_write)
        return NULL;
    }

  return result;
}

/**
 * kios_db_read:
 *
 * Runs @job in a transaction that sees one state of the database. The connection's thread.
 *
 * Returns: (transfer full) (nullable): what @job returned, %NULL on error
 */
gpointer
kios_db_read (KiosDb    *self,
              KiosJob    job,
              gpointer   data,
              GError   **error)
{
  return run_job (self, FALSE, job, data, error);
}

/**
 * kios_db_write:
 *
 * Runs @job in a transaction of its own that no other writer can overtake. When it fails, nothing
 * of it is kept. The connection's thread.
 *
 * Returns: (transfer full) (nullable): what @job returned, %NULL on error
 */
gpointer
kios_db_write (KiosDb    *self,
               KiosJob    job,
               gpointer   data,
               GError   **error)
{
  return run_job (self, TRUE, job, data, error);
}

/**
 * kios_db_get_vault:
 *
 * Returns: (transfer none): the site key
 */
KiosVault *
kios_db_get_vault (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->vault;
}

/**
 * kios_db_get_driver_name:
 *
 * Returns: (transfer none): "sqlite"
 */
const char *
kios_db_get_driver_name (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->driver->name;
}

/**
 * kios_db_get_uri:
 *
 * Returns: (transfer none): where the database lies
 */
const char *
kios_db_get_uri (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->uri;
}

/**
 * kios_db_get_now_us:
 *
 * Returns: the time of the running job, taken once after its lock; outside a job, the time now
 */
gint64
kios_db_get_now_us (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), 0);

  return self->is_in_job ? self->now_us : kios_clock_get_now_us (self->clock);
}

/**
 * kios_db_get_revision:
 *
 * A number that changes whenever another connection has committed.
 *
 * Returns: the number, -1 on error
 */
gint64
kios_db_get_revision (KiosDb  *self,
                      GError **error)
{
  g_return_val_if_fail (KIOS_IS_DB (self), -1);

  if (self->connection == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The database is closed");
      return -1;
    }

  return self->driver->get_revision (self->connection, error);
}

/**
 * kios_db_get_version:
 *
 * Returns: the schema's version
 */
int
kios_db_get_version (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), 0);

  return self->version;
}

/**
 * kios_db_set_station:
 * @station: "desk@pc-3": the program and machine that events name
 */
void
kios_db_set_station (KiosDb     *self,
                     const char *station)
{
  g_return_if_fail (KIOS_IS_DB (self));
  g_return_if_fail (station != NULL);

  if (g_strcmp0 (self->station, station) != 0)
    {
      g_free (self->station);
      self->station = g_strdup (station);
    }
}

/**
 * kios_db_get_station:
 *
 * Returns: (transfer none): the station that events name
 */
const char *
kios_db_get_station (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->station;
}

/**
 * kios_db_set_officer:
 * @officer_id: (nullable): who acts from now on; %NULL for nobody in particular (a visitor)
 */
void
kios_db_set_officer (KiosDb     *self,
                     const char *officer_id)
{
  g_return_if_fail (KIOS_IS_DB (self));

  if (g_strcmp0 (self->officer_id, officer_id) != 0)
    {
      g_free (self->officer_id);
      self->officer_id = g_strdup (officer_id);
    }
}

/**
 * kios_db_get_officer:
 *
 * Returns: (transfer none) (nullable): who acts
 */
const char *
kios_db_get_officer (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->officer_id;
}

/**
 * kios_db_backup:
 * @path: a file; replaced when whole
 *
 * Copies the database while others go on working. The site key is not in it and has to be kept
 * apart.
 *
 * Returns: whether the backup is whole
 */
gboolean
kios_db_backup (KiosDb      *self,
                const char  *path,
                GError     **error)
{
  g_return_val_if_fail (KIOS_IS_DB (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return self->driver->backup (self->connection, path, error);
}

/**
 * kios_db_restore:
 * @path: a backup
 *
 * Puts the content of a backup into this database; the caller raises the site's epoch.
 *
 * Returns: whether it went well
 */
gboolean
kios_db_restore (KiosDb      *self,
                 const char  *path,
                 GError     **error)
{
  g_return_val_if_fail (KIOS_IS_DB (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  g_hash_table_remove_all (self->statements);

  return self->driver->restore (self->connection, path, error) &&
         kios_db_migrate (self, &self->version, error) &&
         kios_db_reload_site (self, error);
}

/**
 * kios_db_check:
 * @problems: (element-type utf8): where one sentence per problem is added
 *
 * The engine's own check of structure and foreign keys.
 *
 * Returns: whether the check could be made
 */
gboolean
kios_db_check (KiosDb     *self,
               GPtrArray  *problems,
               GError    **error)
{
  g_return_val_if_fail (KIOS_IS_DB (self), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  return self->driver->check (self->connection, problems, error);
}

/**
 * kios_db_new_id:
 *
 * Returns: (transfer full): a new id of 26 characters: 48 bits of time, then 80 random ones, so
 *   that rows of a day lie together
 */
char *
kios_db_new_id (KiosDb *self)
{
  static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint64 ms = (guint64) (kios_db_get_now_us (self) / 1000);
  guint8 noise[16];
  char id[27];

  randombytes_buf (noise, sizeof noise);
  for (int i = 9; i >= 0; i--, ms >>= 5)
    id[i] = digits[ms & 31];
  for (int i = 0; i < 16; i++)
    id[10 + i] = digits[noise[i] & 31];
  id[26] = '\0';

  return g_strdup (id);
}

const KiosDriver *
kios_db_get_driver (KiosDb *self)
{
  return self->driver;
}

KiosConnection *
kios_db_get_connection (KiosDb *self)
{
  return self->connection;
}

GHashTable *
kios_db_get_statements (KiosDb *self)
{
  return self->statements;
}
