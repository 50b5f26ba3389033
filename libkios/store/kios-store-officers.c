/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kios-error.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"

static char *
new_pin (void)
{
  return g_strdup_printf ("%06u", randombytes_uniform (1000000));
}

static KiosOfficer *
read_officer (KiosStatement *stmt)
{
  KiosOfficer *officer = kios_officer_new ();

  officer->id = kios_statement_dup_text (stmt, 0);
  officer->login = kios_statement_dup_text (stmt, 1);
  officer->name = kios_statement_dup_text (stmt, 2);
  officer->role = (KiosRole) kios_statement_get_int (stmt, 3);
  officer->is_disabled = kios_statement_get_int (stmt, 4) != 0;

  return officer;
}

/**
 * kios_store_officers_add:
 * @login: 2 to 32 small letters, digits, dots, dashes
 * @name: as on screens
 * @pin: (out) (transfer full): a one-time PIN; only its Argon2id hash is stored
 * @error: return location: %KIOS_ERROR_INVALID, %KIOS_ERROR_CONFLICT when the login is taken
 *
 * Returns: (transfer full) (nullable): the new officer
 */
KiosOfficer *
kios_store_officers_add (KiosDb      *db,
                         const char  *login,
                         const char  *name,
                         KiosRole     role,
                         char       **pin,
                         GError     **error)
{
  g_autofree char *id = kios_db_new_id (db);
  g_autofree char *fresh_pin = new_pin ();
  g_autofree char *hash = NULL;
  g_autoptr(KiosOfficer) known = NULL;

  g_return_val_if_fail (login != NULL && name != NULL && pin != NULL, NULL);

  if (!g_regex_match_simple ("^[a-z][a-z0-9._-]{1,31}$", login, 0, 0))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                   "“%s” cannot be a login: 2 to 32 small letters, digits, dots or dashes", login);
      return NULL;
    }

  if (!kios_store_require (db, KIOS_RIGHT_SETTINGS, error) || !kios_store_day_open (db, error))
    return NULL;

  known = kios_store_officers_get (db, login, NULL);
  if (known != NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "There is an officer %s already", login);
      return NULL;
    }

  hash = kios_vault_hash_pin (fresh_pin);
  if (hash == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "No memory to hash a PIN");
      return NULL;
    }

  if (!kios_db_run (db, error,
                    "INSERT INTO officer (site_id, id, login, name, role, pin_hash, created_us)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    "ttttitl", kios_db_get_site_id (db), id, login, name, (int) role, hash,
                    kios_db_get_now_us (db)) ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "officer.added", .reason = id,
                                                          .detail = kios_role_to_string (role) }, error))
    return NULL;

  *pin = g_steal_pointer (&fresh_pin);
  return kios_store_officers_get (db, id, error);
}

/**
 * kios_store_officers_list:
 *
 * Returns: (transfer full) (element-type KiosOfficer) (nullable): all officers by name
 */
GPtrArray *
kios_store_officers_list (KiosDb  *db,
                          GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) officers = g_ptr_array_new_with_free_func (g_object_unref);

  stmt = kios_db_query (db, error,
                        "SELECT id, login, name, role, is_disabled FROM officer WHERE site_id = $1"
                        " ORDER BY name, login", "t", kios_db_get_site_id (db));
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    g_ptr_array_add (officers, read_officer (stmt));
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&officers);
}

/**
 * kios_store_officers_get:
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the officer with this login or id
 */
KiosOfficer *
kios_store_officers_get (KiosDb      *db,
                         const char  *login_or_id,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (login_or_id != NULL, NULL);

  stmt = kios_db_query (db, error,
                        "SELECT id, login, name, role, is_disabled FROM officer"
                        " WHERE site_id = $1 AND (login = $2 OR id = $2)",
                        "tt", kios_db_get_site_id (db), login_or_id);
  if (stmt == NULL)
    return NULL;

  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no officer %s", login_or_id))
    return NULL;

  return read_officer (stmt);
}

/**
 * kios_store_officers_check_pin:
 * @error: return location: %KIOS_ERROR_NOT_PERMITTED for a wrong PIN or login, or a disabled officer
 *
 * Takes about a tenth of a second (Argon2id), also for a login that does not exist.
 *
 * Returns: (transfer full) (nullable): the officer
 */
KiosOfficer *
kios_store_officers_check_pin (KiosDb      *db,
                               const char  *login,
                               const char  *pin,
                               GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *hash = NULL;
  gboolean is_disabled = FALSE;
  gboolean is_right;

  g_return_val_if_fail (login != NULL && pin != NULL, NULL);

  stmt = kios_db_query (db, error,
                        "SELECT pin_hash, is_disabled FROM officer WHERE site_id = $1 AND login = $2",
                        "tt", kios_db_get_site_id (db), login);
  if (stmt == NULL)
    return NULL;

  if (kios_statement_next (stmt, error))
    {
      hash = kios_statement_dup_text (stmt, 0);
      is_disabled = kios_statement_get_int (stmt, 1) != 0;
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  if (hash == NULL)
    {
      g_free (kios_vault_hash_pin (pin));
      is_right = FALSE;
    }
  else
    {
      is_right = kios_vault_check_pin (hash, pin);
    }

  if (!is_right || is_disabled)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED, "Login or PIN is wrong");
      return NULL;
    }

  return kios_store_officers_get (db, login, error);
}

/**
 * kios_store_officers_reset_pin:
 *
 * Returns: (transfer full) (nullable): a new one-time PIN
 */
char *
kios_store_officers_reset_pin (KiosDb      *db,
                               const char  *login,
                               GError     **error)
{
  g_autoptr(KiosOfficer) officer = kios_store_officers_get (db, login, error);
  g_autofree char *pin = new_pin ();
  g_autofree char *hash = NULL;

  if (officer == NULL || !kios_store_require (db, KIOS_RIGHT_SETTINGS, error) ||
      !kios_store_day_open (db, error))
    return NULL;

  hash = kios_vault_hash_pin (pin);
  if (hash == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "No memory to hash a PIN");
      return NULL;
    }

  if (!kios_db_run (db, error, "UPDATE officer SET pin_hash = $1, is_one_time = 1 WHERE id = $2", "tt",
                    hash, officer->id) ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "officer.pin_reset",
                                                          .reason = officer->id }, error))
    return NULL;

  return g_steal_pointer (&pin);
}

/**
 * kios_store_officers_disable:
 * @is_disabled: whether the officer may no longer act
 *
 * Returns: whether it went well
 */
gboolean
kios_store_officers_disable (KiosDb      *db,
                             const char  *login,
                             gboolean     is_disabled,
                             GError     **error)
{
  g_autoptr(KiosOfficer) officer = kios_store_officers_get (db, login, error);

  if (officer == NULL || !kios_store_require (db, KIOS_RIGHT_SETTINGS, error) ||
      !kios_store_day_open (db, error))
    return FALSE;

  return kios_db_run (db, error, "UPDATE officer SET is_disabled = $1 WHERE id = $2", "it",
                      is_disabled ? 1 : 0, officer->id) &&
         kios_store_events_append (db, &(KiosEventDraft) {
                                     .kind = is_disabled ? "officer.disabled" : "officer.enabled",
                                     .reason = officer->id }, error);
}

/**
 * kios_store_require:
 * @right: what is about to be done
 * @error: return location: %KIOS_ERROR_NOT_PERMITTED
 *
 * Whether the acting officer has a right. Without an officer the terminal's user acts, who may read
 * database and key and is the administrator (kiosctl), or a visitor at the kiosk, whose screens
 * only call what visitors may.
 *
 * Returns: whether the right is there
 */
gboolean
kios_store_require (KiosDb     *db,
                    KiosRight   right,
                    GError    **error)
{
  const char *officer_id = kios_db_get_officer (db);
  g_autoptr(KiosOfficer) officer = NULL;

  if (officer_id == NULL)
    return TRUE;

  officer = kios_store_officers_get (db, officer_id, error);
  if (officer == NULL)
    return FALSE;

  if (officer->is_disabled || !kios_role_may (officer->role, right))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED, "%s (%s) has no right to do that",
                   officer->login, kios_role_to_string (officer->role));
      return FALSE;
    }

  return TRUE;
}
