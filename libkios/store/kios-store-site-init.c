/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "kios-data-resources.h"
#include "kios-db-private.h"
#include "kios-error.h"
#include "model/kios-routing.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"

/* A site comes into being: the files of data/ become its rows, which can be edited from then on.
 * Run again, it brings the catalogue up to date and leaves everything edited alone. */

#define N_COUNTERS 4

typedef struct
{
  KiosDb              *db;
  const KiosSiteDraft *draft;
  JsonObject          *catalogue;
} Init;

/**
 * kios_data_lookup:
 * @name: "survey.json"
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * A file of the suite's data, from the program itself.
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
kios_data_lookup (const char  *name,
                  GError     **error)
{
  g_autofree char *path = g_strconcat ("/id/go/kemnaker/kios/data/", name, NULL);
  GBytes *bytes;

  /* A resource in a static library is dropped by the linker unless somebody names it. */
  g_resources_register (kios_data_get_resource ());
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND, "There is no data file %s", name);

  return bytes;
}

static JsonNode *
load_json (const char  *name,
           GError     **error)
{
  g_autoptr(GBytes) bytes = kios_data_lookup (name, error);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local = NULL;

  if (bytes == NULL)
    return NULL;
  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   &local))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "%s: %s", name, local->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/* The rows of a CSV file of ours: no quotes, a heading line. */
static GPtrArray *
load_rows (const char  *name,
           guint        n_columns,
           GError     **error)
{
  g_autoptr(GBytes) bytes = kios_data_lookup (name, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      GStrv row;

      if (*g_strchomp (lines[i]) == '\0')
        continue;
      row = g_strsplit (lines[i], ",", (int) n_columns);
      g_ptr_array_add (rows, row);
      if (g_strv_length (row) != n_columns)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "%s, line %u: %u columns are needed", name,
                       i + 1, n_columns);
          return NULL;
        }
    }

  return g_steal_pointer (&rows);
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return json_object_get_string_member_with_default (object, member, "");
}

static int
get_int (JsonObject *object,
         const char *member)
{
  return (int) json_object_get_int_member_with_default (object, member, 0);
}

static char *
join_lines (JsonObject *object,
            const char *member)
{
  g_autoptr(GString) text = g_string_new (NULL);
  JsonArray *lines;

  if (!json_object_has_member (object, member))
    return g_strdup ("");

  lines = json_object_get_array_member (object, member);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", json_array_get_string_element (lines, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Which desks a site of this type has (decree, types): all of the type's, or for type 4 those the
 * draft names. 8 and 9 are ours and everywhere. Returns bits, 0 on error. */
static guint
choose_desks (Init    *init,
              GError **error)
{
  JsonArray *types = json_object_get_array_member (init->catalogue, "site_types");
  g_auto(GStrv) wanted = g_strsplit (init->draft->desks != NULL ? init->draft->desks : "", ",", -1);
  guint possible = 0;
  guint chosen = 0;
  gboolean is_free = FALSE;

  for (guint i = 0; i < json_array_get_length (types); i++)
    {
      JsonObject *type = json_array_get_object_element (types, i);
      JsonArray *desks = json_object_get_array_member (type, "desks");

      if (get_int (type, "type") != (int) init->draft->type)
        continue;
      is_free = strcmp (get_text (type, "rule"), "all") != 0;
      for (guint j = 0; j < json_array_get_length (desks); j++)
        possible |= 1u << json_array_get_int_element (desks, j);
    }

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      guint64 no;

      if (*g_strstrip (wanted[i]) == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (wanted[i], 10, 1, 9, &no, NULL) || (possible & (1u << no)) == 0)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A site of type %u has no desk “%s”",
                       init->draft->type, wanted[i]);
          return 0;
        }
      chosen |= 1u << no;
    }

  if (possible == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The type of a site is 1 to 4, not %u",
                   init->draft->type);
      return 0;
    }
  if (!is_free && chosen != 0 && chosen != possible)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A site of type %u has all its desks; only type 4"
                   " may choose", init->draft->type);
      return 0;
    }
  if (is_free && chosen == 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A site of type 4 needs --desks: 6, 7 or both");
      return 0;
    }

  return (chosen != 0 ? chosen : possible) | 1u << 8 | 1u << 9;
}

static gboolean
load_desks (Init    *init,
            guint    chosen,
            GError **error)
{
  JsonArray *desks = json_object_get_array_member (init->catalogue, "desks");

  for (guint i = 0; i < json_array_get_length (desks); i++)
    {
      JsonObject *desk = json_array_get_object_element (desks, i);

      if ((chosen & (1u << get_int (desk, "no"))) == 0)
        continue;
      if (!kios_db_run (init->db, error,
                        "INSERT INTO desk (site_id, no, letter, key, name_id, name_en, board_id, board_en, icon)"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
                        "titttttt" "t", kios_db_get_site_id (init->db), get_int (desk, "no"),
                        get_text (desk, "letter"), get_text (desk, "key"), get_text (desk, "name_id"),
                        get_text (desk, "name_en"), get_text (desk, "board_id"), get_text (desk, "board_en"),
                        get_text (desk, "icon")))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_services (Init    *init,
               guint    chosen,
               GError **error)
{
  JsonArray *services = json_object_get_array_member (init->catalogue, "services");

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);
      g_autofree char *documents_id = join_lines (service, "documents_id");
      g_autofree char *documents_en = join_lines (service, "documents_en");
      const char *heading = json_object_get_string_member_with_default (service, "heading", NULL);

      if ((chosen & (1u << get_int (service, "desk"))) == 0)
        continue;
      if (!kios_db_run (init->db, error,
                        "INSERT INTO service (site_id, code, desk_no, group_letter, position, heading_code,"
                        " is_leaf, text_id, text_en, title_id, title_en, standard_minutes, documents_id,"
                        " documents_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
                        " ON CONFLICT DO NOTHING",
                        "ttititittttitt", kios_db_get_site_id (init->db), get_text (service, "code"),
                        get_int (service, "desk"), get_text (service, "group"), (int) i + 1, heading,
                        json_object_get_boolean_member_with_default (service, "leaf", TRUE) ? 1 : 0,
                        get_text (service, "text_id"), get_text (service, "text_en"),
                        get_text (service, "title_id"), get_text (service, "title_en"),
                        get_int (service, "standard_minutes"), documents_id, documents_en))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_units (Init    *init,
            GError **error)
{
  JsonArray *units = json_object_get_array_member (init->catalogue, "units");

  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      JsonObject *unit = json_array_get_object_element (units, i);
      g_autofree char *id = g_strdup_printf ("3:%d:%u", get_int (unit, "desk"), i + 1);

      if (!kios_db_run (init->db, error,
                        "INSERT INTO office (site_id, id, target, desk_no, position, name)"
                        " VALUES ($1, $2, 3, $3, $4, $5) ON CONFLICT DO NOTHING",
                        "ttiit", kios_db_get_site_id (init->db), id, get_int (unit, "desk"), (int) i + 1,
                        get_text (unit, "name")))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_regions (Init    *init,
              GError **error)
{
  g_autoptr(GPtrArray) rows = load_rows ("regions.csv", 4, error);
  const char *site_id = kios_db_get_site_id (init->db);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (!kios_db_run (init->db, error,
                        "INSERT INTO region (site_id, code, name, kind, parent) VALUES ($1, $2, $3, $4, $5)"
                        " ON CONFLICT DO NOTHING",
                        "ttttt", site_id, row[0], row[1], row[2], *row[3] != '\0' ? row[3] : NULL))
        return FALSE;
    }

  /* One office per region under its usual name, to be edited where it has another. Jakarta's cities
   * have no Dinas of their own but a Suku Dinas under the province (decisions, cases). */
  return kios_db_run (init->db, error,
                      "INSERT INTO office (site_id, id, target, region_code, name)"
                      " SELECT site_id, '2:' || code, 2, code, 'Dinas Tenaga Kerja Provinsi ' || name"
                      " FROM region WHERE site_id = $1 AND kind = 'province' ON CONFLICT DO NOTHING",
                      "t", site_id) &&
         kios_db_run (init->db, error,
                      "INSERT INTO office (site_id, id, target, region_code, name)"
                      " SELECT site_id, '1:' || code, 1, code,"
                      " CASE WHEN parent = '31' THEN 'Suku Dinas Tenaga Kerja ' ELSE 'Dinas Tenaga Kerja ' END"
                      " || name FROM region WHERE site_id = $1 AND kind <> 'province' ON CONFLICT DO NOTHING",
                      "t", site_id);
}

static gboolean
parse_minutes (const char  *text,
               int         *minutes,
               GError     **error)
{
  guint hour;
  guint minute;

  if (sscanf (text, "%2u:%2u", &hour, &minute) != 2 || hour > 24 || minute > 59)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "hours.json: “%s” is no time", text);
      return FALSE;
    }

  *minutes = (int) (hour * 60 + minute);
  return TRUE;
}

static gboolean
load_hours (Init    *init,
            GError **error)
{
  g_autoptr(JsonNode) root = load_json ("hours.json", error);
  JsonArray *sessions;

  if (root == NULL)
    return FALSE;

  sessions = json_object_get_array_member (json_node_get_object (root), "sessions");
  for (guint i = 0; i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);
      int opens;
      int closes;

      if (!parse_minutes (get_text (session, "opens"), &opens, error) ||
          !parse_minutes (get_text (session, "closes"), &closes, error) ||
          !kios_db_run (init->db, error,
                        "INSERT INTO opening_session (site_id, weekday, opens_min, closes_min)"
                        " VALUES ($1, $2, $3, $4)", "tiii", kios_db_get_site_id (init->db),
                        get_int (session, "weekday"), opens, closes))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_holidays (Init    *init,
               GError **error)
{
  g_autoptr(GPtrArray) rows = load_rows ("holidays.csv", 4, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (!kios_db_run (init->db, error,
                        "INSERT INTO holiday (site_id, date, kind, name_id, name_en) VALUES ($1, $2, $3, $4, $5)"
                        " ON CONFLICT DO NOTHING",
                        "ttttt", kios_db_get_site_id (init->db), row[0], row[1], row[2], row[3]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_settings (Init    *init,
               GError **error)
{
  g_autoptr(JsonNode) root = load_json ("settings.json", error);
  g_autoptr(GList) keys = NULL;
  JsonObject *settings;

  if (root == NULL)
    return FALSE;

  settings = json_node_get_object (root);
  keys = json_object_get_members (settings);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      if (!kios_db_run (init->db, error,
                        "INSERT INTO setting (site_id, key, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                        "ttt", kios_db_get_site_id (init->db), (const char *) l->data,
                        get_text (settings, l->data)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_counters (Init    *init,
              GError **error)
{
  for (int no = 1; no <= N_COUNTERS; no++)
    {
      g_autofree char *id = kios_db_new_id (init->db);

      if (!kios_db_run (init->db, error,
                        "INSERT INTO counter (site_id, id, no, state, room) VALUES ($1, $2, $3, $4, '')",
                        "ttii", kios_db_get_site_id (init->db), id, no, (int) KIOS_COUNTER_CLOSED))
        return FALSE;
    }

  return TRUE;
}

static char *
make_code (const char *region_name)
{
  const char *name = region_name;
  g_autofree char *lower = NULL;

  if (g_str_has_prefix (name, "Kabupaten "))
    name += strlen ("Kabupaten ");
  else if (g_str_has_prefix (name, "Kota "))
    name += strlen ("Kota ");

  lower = g_ascii_strdown (name, -1);
  return g_strdup (g_strcanon (lower, "abcdefghijklmnopqrstuvwxyz0123456789", '-'));
}

static char *
find_region_name (const char  *code,
                  GError     **error)
{
  g_autoptr(GPtrArray) rows = load_rows ("regions.csv", 4, error);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (strcmp (row[0], code) == 0 && *row[3] != '\0')
        return g_strdup (row[1]);
    }

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
               "%s is no kabupaten or kota; a region looks like 74.71", code);
  return NULL;
}

static gboolean
add_site (Init    *init,
          GError **error)
{
  const KiosSiteDraft *draft = init->draft;
  g_autofree char *region_name = find_region_name (draft->region_code, error);
  g_autofree char *code = NULL;
  g_autofree char *id = kios_db_new_id (init->db);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (draft->zone);

  if (region_name == NULL)
    return FALSE;
  if (zone == NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                   "“%s” is no time zone; use Asia/Jakarta, Asia/Makassar or Asia/Jayapura", draft->zone);
      return FALSE;
    }

  code = draft->code != NULL ? g_strdup (draft->code) : make_code (region_name);
  return kios_db_run (init->db, error,
                      "INSERT INTO site (id, code, unit_name, type, zone, region_code, key_fingerprint,"
                      " head_hash, head_mac, created_us) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8)",
                      "tttitttl", id, code, draft->unit_name, (int) draft->type, draft->zone,
                      draft->region_code, kios_vault_get_fingerprint (kios_db_get_vault (init->db)),
                      kios_db_get_now_us (init->db)) &&
         kios_db_select_site (init->db, code, error) &&
         kios_store_events_begin (init->db, error);
}

static gboolean
fill_site (Init    *init,
           guint    chosen,
           gboolean is_new,
           GError **error)
{
  if (is_new && (!load_hours (init, error) || !add_counters (init, error)))
    return FALSE;

  return load_desks (init, chosen, error) && load_services (init, chosen, error) &&
         load_units (init, error) && load_regions (init, error) && load_holidays (init, error) &&
         load_settings (init, error);
}

/* Another program may have made the site since this connection was opened. */
static gboolean
find_site (KiosDb      *db,
           const char  *code,
           gboolean    *is_new,
           GError     **error)
{
  KiosSite *site = kios_db_get_site (db);
  g_autoptr(GError) local = NULL;

  if (site != NULL && (code == NULL || strcmp (site->code, code) == 0))
    *is_new = FALSE;
  else
    *is_new = !(code != NULL ? kios_db_select_site (db, code, &local) : kios_db_reload_site (db, &local));
  if (local == NULL || g_error_matches (local, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * kios_store_site_init:
 * @draft: what the site is
 * @error: return location: %KIOS_ERROR_INVALID for a type, desk, zone or region that cannot be
 *
 * Creates a site that is usable at once: catalogue, regions, offices, holidays, hours and settings
 * loaded, counters 1 to 4, an administrator “admin”. Where the database has the site already (the
 * draft's code, or any when it names none), it only adds what the data files have gained since.
 *
 * Returns: (transfer full) (nullable): the first administrator's one-time PIN; empty when the site
 *   was there already
 */
char *
kios_store_site_init (KiosDb               *db,
                      const KiosSiteDraft  *draft,
                      GError              **error)
{
  g_autoptr(JsonNode) root = load_json ("catalogue.json", error);
  g_autoptr(KiosOfficer) officer = NULL;
  g_autofree char *pin = NULL;
  Init init = { .db = db, .draft = draft };
  gboolean is_new;
  guint chosen;

  g_return_val_if_fail (draft != NULL && draft->unit_name != NULL && draft->zone != NULL, NULL);
  g_return_val_if_fail (draft->region_code != NULL, NULL);

  if (root == NULL || !find_site (db, draft->code, &is_new, error))
    return NULL;

  init.catalogue = json_node_get_object (root);
  chosen = choose_desks (&init, error);
  if (chosen == 0 || (is_new && !add_site (&init, error)) || !fill_site (&init, chosen, is_new, error))
    return NULL;

  if (!is_new)
    return g_strdup ("");

  officer = kios_store_officers_add (db, "admin", "Administrator", KIOS_ROLE_ADMINISTRATOR, &pin, error);
  if (officer == NULL ||
      !kios_store_events_append (db, &(KiosEventDraft) { .kind = "site.created",
                                                          .reason = kios_db_get_site (db)->code }, error))
    return NULL;

  return g_steal_pointer (&pin);
}
