/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-db-private.h"
#include "kios-error.h"
#include "kios-statement.h"

/* Which site of the database a connection works for, and that site's date. */

static KiosSite *
read_site (KiosDb  *self,
           GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(KiosSite) site = NULL;

  /* When none is named, the first that was made: another one beside it changes nothing for it. */
  stmt = kios_db_query (self, error,
                        "SELECT id, code, unit_name, type, zone, region_code, key_fingerprint, epoch,"
                        " business_date FROM site"
                        " WHERE $1 = '' OR code = $1 OR id = $1 ORDER BY created_us, id LIMIT 1",
                        "t", self->site_code != NULL ? self->site_code : "");
  if (stmt == NULL)
    return NULL;

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND,
                            "The database %s has no site %s; kiosctl init makes one", self->uri,
                            self->site_code != NULL && *self->site_code != '\0' ? self->site_code : "yet"))
    return NULL;

  site = kios_site_new ();
  site->id = kios_statement_dup_text (stmt, 0);
  site->code = kios_statement_dup_text (stmt, 1);
  site->unit_name = kios_statement_dup_text (stmt, 2);
  site->type = (guint) kios_statement_get_int (stmt, 3);
  site->zone_name = kios_statement_dup_text (stmt, 4);
  site->region_code = kios_statement_dup_text (stmt, 5);
  site->key_fingerprint = kios_statement_dup_text (stmt, 6);
  site->epoch = kios_statement_get_int (stmt, 7);
  site->business_date = kios_statement_dup_text (stmt, 8);
  site->zone = g_time_zone_new_identifier (site->zone_name);
  if (site->zone == NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "This machine does not know the time zone %s",
                   site->zone_name);
      return NULL;
    }

  return g_steal_pointer (&site);
}

/**
 * kios_db_reload_site:
 *
 * Reads the site's row again and refuses a key that is not the site's.
 */
gboolean
kios_db_reload_site (KiosDb  *self,
                     GError **error)
{
  g_autoptr(KiosSite) site = read_site (self, error);

  if (site == NULL)
    return FALSE;

  if (strcmp (site->key_fingerprint, kios_vault_get_fingerprint (self->vault)) != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED,
                   "The key file (%s) does not fit this database, which was made with the key %s",
                   kios_vault_get_fingerprint (self->vault), site->key_fingerprint);
      return FALSE;
    }

  g_set_object (&self->site, site);
  g_clear_pointer (&self->today, g_free);
  return TRUE;
}

/**
 * kios_db_select_site:
 * @code: a site's code
 *
 * Turns to another site of the same database; where there is none, stays with the one before.
 *
 * Returns: whether there is such a site
 */
gboolean
kios_db_select_site (KiosDb      *self,
                     const char  *code,
                     GError     **error)
{
  g_autofree char *before = NULL;

  g_return_val_if_fail (KIOS_IS_DB (self), FALSE);

  before = g_steal_pointer (&self->site_code);
  self->site_code = g_strdup (code);
  if (kios_db_reload_site (self, error))
    return TRUE;

  g_free (self->site_code);
  self->site_code = g_steal_pointer (&before);
  return FALSE;
}

/**
 * kios_db_get_site:
 *
 * Returns: (transfer none) (nullable): the site; %NULL before init
 */
KiosSite *
kios_db_get_site (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);

  return self->site;
}

/**
 * kios_db_get_site_id:
 *
 * Returns: (transfer none): the id every row bears
 */
const char *
kios_db_get_site_id (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);
  g_return_val_if_fail (self->site != NULL, NULL);

  return self->site->id;
}

/**
 * kios_db_get_today:
 *
 * Returns: (transfer none): the site's business date at kios_db_get_now_us()
 */
const char *
kios_db_get_today (KiosDb *self)
{
  g_return_val_if_fail (KIOS_IS_DB (self), NULL);
  g_return_val_if_fail (self->site != NULL, NULL);

  if (self->today == NULL || !self->is_in_job)
    {
      g_free (self->today);
      self->today = kios_time_business_date (kios_db_get_now_us (self), self->site->zone);
    }

  return self->today;
}
