/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "model/kios-identifier.h"
#include "model/kios-ikm.h"
#include "model/kios-routing.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-site.h"

/* Rules asked one question at a time. */

static gboolean
is_region (const char *code,
           gpointer    user_data)
{
  g_autofree char *line = g_strdup_printf ("\n%s,", code);
  GBytes *regions = user_data;

  return g_strstr_len (g_bytes_get_data (regions, NULL), (gssize) g_bytes_get_size (regions), line) != NULL;
}

/* Without a database, so that any form can be checked with it: the regions are those of the suite. */
static JsonNode *
run_validate (Kiosctl  *self,
              KiosDb   *db,
              GError  **error)
{
  const char *kind = kiosctl_get_argument (self->options, 0);
  const char *value = kiosctl_get_argument (self->options, 1);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosIdentifier) found = NULL;
  g_autoptr(GBytes) regions = NULL;
  g_autoptr(GError) refusal = NULL;
  g_autofree char *mask = NULL;

  if (strcmp (kind, "nik") == 0)
    {
      regions = kios_data_lookup ("regions.csv", error);
      if (regions == NULL)
        return NULL;
      found = kios_nik_parse (value, is_region, regions, &refusal);
      mask = found != NULL ? kios_nik_mask (found->text) : NULL;
    }
  else if (strcmp (kind, "npwp") == 0)
    {
      found = kios_npwp_parse (value, &refusal);
    }
  else if (strcmp (kind, "nib") == 0)
    {
      found = kios_nib_parse (value, &refusal);
    }
  else if (strcmp (kind, "phone") == 0)
    {
      found = kios_phone_parse (value, &refusal);
      mask = found != NULL ? kios_phone_mask (found->text) : NULL;
    }
  else
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "“%s” cannot be checked; nik, npwp, nib or phone can",
                   kind);
      return NULL;
    }

  kiosctl_json_flag (json, "valid", found != NULL);
  kiosctl_json_text (json, "normalised", found != NULL ? found->text : NULL);
  kiosctl_json_text (json, "masked", mask);
  kiosctl_json_strv (json, "warnings", found != NULL ? (const char *const *) found->warnings : NULL);
  if (found != NULL)
    {
      g_autofree char *warnings = g_strjoinv (" ", found->warnings);

      kiosctl_say (self, "%s%s%s\n", found->text, *warnings != '\0' ? " — " : "", warnings);
    }
  else
    {
      kiosctl_json_text (json, "reason", refusal->message);
      self->status = KIOSCTL_INVALID;
      self->complaint = g_strdup (refusal->message);
    }

  return kiosctl_json_end (json);
}

static JsonNode *
run_route (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  const char *region = kiosctl_get_option (self->options, "region");
  const char *word;
  KiosGroup group = 0;
  KiosScope scope = KIOS_SCOPE_NONE;
  KiosTarget choice = KIOS_TARGET_NONE;
  g_autofree char *name = NULL;
  g_autofree char *office = NULL;
  guint desk_no = 0;
  KiosRoute route;

  if (!kiosctl_need_option (self->options, "group", &word, error) ||
      !kiosctl_need_option (self->options, "desk", &word, error) ||
      !KIOSCTL_GET_WORD (self->options, "group", kios_group_from_string, &group, error) ||
      !KIOSCTL_GET_WORD (self->options, "scope", kios_scope_from_string, &scope, error) ||
      !kiosctl_get_number (self->options, "desk", 1, 9, &desk_no, error) ||
      !kiosctl_get_target (self->options, &choice, error))
    return NULL;

  if (region == NULL)
    region = kios_db_get_site (db)->region_code;
  name = kios_store_regions_name (db, region, error);
  if (name == NULL || !kios_route (group, scope, choice, &route, error))
    return NULL;

  office = kios_store_offices_find (db, route.target, region, desk_no, error);
  if (office == NULL)
    return NULL;

  kiosctl_json_text (json, "target", kios_target_to_string (route.target));
  kiosctl_json_text (json, "office", office);
  kiosctl_json_text (json, "rule", route.rule);
  kiosctl_json_text (json, "region", region);
  kiosctl_say (self, "%s (%s)\n", office, route.rule);
  return kiosctl_json_end (json);
}

static JsonNode *
run_sample_size (Kiosctl  *self,
                 KiosDb   *db,
                 GError  **error)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  guint population;

  if (!kiosctl_parse_number (kiosctl_get_argument (self->options, 0), "population", 0, 100000000, &population,
                             error))
    return NULL;

  kiosctl_json_number (json, "population", population);
  kiosctl_json_number (json, "sample", kios_sample_size (population));
  kiosctl_say (self, "%u\n", kios_sample_size (population));
  return kiosctl_json_end (json);
}

const KiosctlCommand kiosctl_check_commands[] = {
  { "validate", "nik|npwp|nib|phone VALUE", "Checks an identifier and shows its normal form.", 2, 2, KIOSCTL_PLAIN,
    run_validate },
  { "route", "--group G [--scope one_region|one_province|cross_province] [--region CC.CC]"
             " [--choice kabkota|provinsi|kementerian] --desk N",
    "Tells which office a case goes to, and by which rule.", 0, 0, KIOSCTL_READ, run_route },
  { "sample-size", "N", "Tells how many answers a survey among N people needs.", 1, 1, KIOSCTL_PLAIN,
    run_sample_size },
  { NULL }
};
