/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-db-private.h"
#include "kios-error.h"

#define SQL_PREFIX "/id/go/kemnaker/kios/sql/"

/* One immutable numbered script per version: a released one is never changed, a new one added. */
static const char *const scripts[] = {
  "001.sql",
};

/**
 * kios_db_get_newest_version:
 *
 * Returns: the schema version this program knows
 */
int
kios_db_get_newest_version (void)
{
  return (int) G_N_ELEMENTS (scripts);
}

static gboolean
apply (KiosDb      *self,
       int          version,
       GError     **error)
{
  const KiosDriver *driver = kios_db_get_driver (self);
  KiosConnection *connection = kios_db_get_connection (self);
  g_autofree char *path = g_strconcat (SQL_PREFIX, scripts[version - 1], NULL);
  g_autoptr(GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  int current;

  if (script == NULL || !driver->begin (connection, TRUE, error))
    return FALSE;

  /* Another program may have been faster while we waited for the lock. */
  if (!driver->get_version (connection, &current, error) ||
      (current < version &&
       (!driver->execute (connection, g_bytes_get_data (script, NULL), error) ||
        !driver->set_version (connection, version, error))) ||
      !driver->commit (connection, error))
    {
      driver->rollback (connection);
      g_prefix_error (error, "Upgrading the database to version %d: ", version);
      return FALSE;
    }

  return TRUE;
}

/**
 * kios_db_migrate:
 * @version: (out): the version afterwards
 * @error: return location: %KIOS_ERROR_VERSION for a database from a newer program
 *
 * Brings the schema up to date: a backup beside the database first, then one transaction per
 * version.
 *
 * Returns: whether the schema is this program's
 */
gboolean
kios_db_migrate (KiosDb  *self,
                 int     *version,
                 GError **error)
{
  const KiosDriver *driver = kios_db_get_driver (self);
  KiosConnection *connection = kios_db_get_connection (self);
  int newest = kios_db_get_newest_version ();
  int current;

  if (!driver->get_version (connection, &current, error))
    return FALSE;

  if (current > newest || current < 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_VERSION,
                   "The database has version %d, this program knows %d: it was made by a newer "
                   "version of Kios SIAPkerja", current, newest);
      return FALSE;
    }

  if (current > 0 && current < newest)
    {
      g_autofree char *path = g_strdup_printf ("%s.before-%d", kios_db_get_uri (self), current + 1);

      if (!driver->backup (connection, path, error))
        {
          g_prefix_error (error, "Before upgrading the database: ");
          return FALSE;
        }
      g_message ("The database was saved to %s before its upgrade", path);
    }

  for (int next = current + 1; next <= newest; next++)
    {
      if (!apply (self, next, error))
        return FALSE;
    }

  *version = newest;
  return TRUE;
}
