/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-store-officers.h"

static JsonNode *
run_add (Kiosctl  *self,
         KiosDb   *db,
         GError  **error)
{
  const char *login = kiosctl_get_argument (self->options, 0);
  const char *name = kiosctl_get_option (self->options, "name");
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosOfficer) officer = NULL;
  g_autofree char *pin = NULL;
  const char *word;
  KiosRole role;

  if (!kiosctl_need_option (self->options, "role", &word, error) ||
      !KIOSCTL_GET_WORD (self->options, "role", kios_role_from_string, &role, error))
    return NULL;

  officer = kios_store_officers_add (db, login, name != NULL ? name : login, role, &pin, error);
  if (officer == NULL)
    return NULL;

  kiosctl_json_officer (json, officer);
  kiosctl_json_text (json, "pin", pin);
  kiosctl_say (self, "%s (%s), one-time PIN %s\n", officer->login, kios_role_to_string (officer->role), pin);
  return kiosctl_json_end (json);
}

static JsonNode *
run_list (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(GPtrArray) officers = kios_store_officers_list (db, error);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  if (officers == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < officers->len; i++)
    {
      KiosOfficer *officer = g_ptr_array_index (officers, i);

      json_builder_begin_object (json);
      kiosctl_json_officer (json, officer);
      json_builder_end_object (json);
      kiosctl_say (self, "%-16s %-20s %s%s\n", officer->login, kios_role_to_string (officer->role), officer->name,
                   officer->is_disabled ? " (disabled)" : "");
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

static JsonNode *
set_disabled (Kiosctl   *self,
              KiosDb    *db,
              gboolean   is_disabled,
              GError   **error)
{
  const char *login = kiosctl_get_argument (self->options, 0);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosOfficer) officer = NULL;

  if (!kios_store_officers_disable (db, login, is_disabled, error))
    return NULL;
  officer = kios_store_officers_get (db, login, error);
  if (officer == NULL)
    return NULL;

  kiosctl_json_officer (json, officer);
  kiosctl_say (self, "%s is %s.\n", officer->login, is_disabled ? "disabled" : "enabled");
  return kiosctl_json_end (json);
}

static JsonNode *
run_disable (Kiosctl  *self,
             KiosDb   *db,
             GError  **error)
{
  return set_disabled (self, db, TRUE, error);
}

static JsonNode *
run_enable (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  return set_disabled (self, db, FALSE, error);
}

static JsonNode *
run_reset_pin (Kiosctl  *self,
               KiosDb   *db,
               GError  **error)
{
  const char *login = kiosctl_get_argument (self->options, 0);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autofree char *pin = kios_store_officers_reset_pin (db, login, error);

  if (pin == NULL)
    return NULL;

  kiosctl_json_text (json, "login", login);
  kiosctl_json_text (json, "pin", pin);
  kiosctl_say (self, "One-time PIN of %s: %s\n", login, pin);
  return kiosctl_json_end (json);
}

const KiosctlCommand kiosctl_officer_commands[] = {
  { "officer add", "LOGIN --role ROLE [--name NAME]",
    "Adds a receptionist, desk_officer, backoffice_officer, manager or administrator.", 1, 1, KIOSCTL_WRITE, run_add },
  { "officer list", "", "Lists the officers.", 0, 0, KIOSCTL_READ, run_list },
  { "officer disable", "LOGIN", "The officer may no longer act.", 1, 1, KIOSCTL_WRITE, run_disable },
  { "officer enable", "LOGIN", "The officer may act again.", 1, 1, KIOSCTL_WRITE, run_enable },
  { "officer reset-pin", "LOGIN", "Gives the officer a new one-time PIN.", 1, 1, KIOSCTL_WRITE, run_reset_pin },
  { NULL }
};
