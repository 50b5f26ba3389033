/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kiosctl"

#include "config.h"

#include "kios-context.h"
#include "kiosctl-options.h"
#include "store/kios-store-officers.h"

/* Key, clock and database of one run. Unlike the programs with screens, kiosctl has one thread and
 * one connection, and its clock can be fixed with --at. */
struct _KiosctlSession
{
  KiosctlOptions *options;
  KiosContext    *context;
  KiosClock      *clock;
};

static gboolean
read_at (KiosctlSession  *self,
         GTimeZone       *zone,
         GError         **error)
{
  const char *at = kiosctl_get_option (self->options, "at");
  gint64 now_us;

  if (at == NULL)
    return TRUE;

  now_us = kios_time_from_iso8601 (at, zone, error);
  if (now_us < 0)
    return FALSE;

  kios_clock_set_now_us (self->clock, now_us);
  return TRUE;
}

/**
 * kiosctl_session_new:
 * @options: lent for as long as the session lives
 * @may_create_key: whether to make a site key where there is none
 *
 * Returns: (transfer full) (nullable): the session; errors as kios_context_new()
 */
KiosctlSession *
kiosctl_session_new (KiosctlOptions  *options,
                     gboolean         may_create_key,
                     GError         **error)
{
  g_autoptr(KiosctlSession) self = g_new0 (KiosctlSession, 1);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  self->options = options;
  self->context = may_create_key ? kios_context_new_for_setup ("kiosctl", error)
                                 : kios_context_new ("kiosctl", error);
  if (self->context == NULL)
    return NULL;

  /* A time without an offset is the site's, whose zone is only known once it is open. */
  self->clock = g_object_ref (kios_context_get_clock (self->context));
  if (!read_at (self, utc, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kiosctl_session_free:
 */
void
kiosctl_session_free (KiosctlSession *self)
{
  if (self->context != NULL)
    kios_context_close (self->context);
  g_clear_object (&self->context);
  g_clear_object (&self->clock);
  g_free (self);
}

static gboolean
set_officer (KiosctlSession  *self,
             KiosDb          *db,
             GError         **error)
{
  const char *login = kiosctl_get_option (self->options, "officer");
  g_autoptr(KiosOfficer) officer = NULL;

  if (login == NULL)
    return TRUE;

  officer = kios_store_officers_get (db, login, error);
  if (officer == NULL)
    return FALSE;
  if (officer->is_disabled)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED, "The officer %s is disabled", login);
      return FALSE;
    }

  kios_db_set_officer (db, officer->id);
  return TRUE;
}

/* A site that is to be made is not there yet. */
static gboolean
select_site (KiosctlSession  *self,
             KiosDb          *db,
             gboolean         may_create,
             GError         **error)
{
  const char *code = kiosctl_get_option (self->options, "site");
  g_autoptr(GError) local = NULL;

  if (code == NULL || kios_db_select_site (db, code, &local) ||
      (may_create && g_error_matches (local, KIOS_ERROR, KIOS_ERROR_NOT_FOUND)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * kiosctl_session_open:
 * @may_create: whether to make the database where there is none, and not to mind a --site that is not there
 *
 * Opens the database of --db, else of the configuration, and turns to --site and --officer.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KiosDb *
kiosctl_session_open (KiosctlSession  *self,
                      gboolean         may_create,
                      GError         **error)
{
  g_autoptr(KiosDb) db = NULL;
  g_autofree char *uri = g_strdup (kiosctl_get_option (self->options, "db"));

  if (uri == NULL)
    uri = kios_context_get_value (self->context, "database", "uri");
  if (uri == NULL)
    uri = kios_db_default_uri ();

  db = may_create ? kios_db_create (uri, kios_context_get_vault (self->context), self->clock, error)
                  : kios_db_open (uri, kios_context_get_vault (self->context), self->clock, error);
  if (db == NULL)
    return NULL;

  kios_db_set_station (db, kios_context_get_station (self->context));
  if (kios_db_get_site (db) == NULL)
    return g_steal_pointer (&db);

  if (!select_site (self, db, may_create, error) ||
      !read_at (self, kios_db_get_site (db)->zone, error) || !set_officer (self, db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * kiosctl_session_get_clock:
 *
 * Returns: (transfer none): what time it is
 */
KiosClock *
kiosctl_session_get_clock (KiosctlSession *self)
{
  return self->clock;
}

/**
 * kiosctl_session_get_vault:
 *
 * Returns: (transfer none): the site key
 */
KiosVault *
kiosctl_session_get_vault (KiosctlSession *self)
{
  return kios_context_get_vault (self->context);
}

/**
 * kiosctl_session_get_printer:
 *
 * Returns: (transfer none) (nullable): the CUPS queue of this machine
 */
const char *
kiosctl_session_get_printer (KiosctlSession *self)
{
  return kios_context_get_printer_name (self->context);
}

/**
 * kiosctl_session_get_paper_mm:
 *
 * Returns: 80 or 58
 */
guint
kiosctl_session_get_paper_mm (KiosctlSession *self)
{
  return kios_context_get_paper_mm (self->context);
}
