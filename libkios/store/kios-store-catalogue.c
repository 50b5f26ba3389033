/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "model/kios-routing.h"
#include "store/kios-statement.h"
#include "store/kios-store-catalogue.h"

/* The decree's services, the regions, and the offices that cases go to. */

#define SERVICE_COLUMNS \
  "SELECT code, desk_no, group_letter, heading_code, is_leaf, text_id, text_en, title_id, title_en," \
  " standard_minutes, documents_id, documents_en FROM service WHERE site_id = $1"

static GStrv
split_lines (const char *text)
{
  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

static KiosService *
read_service (KiosStatement *stmt)
{
  KiosService *service = kios_service_new ();

  service->code = kios_statement_dup_text (stmt, 0);
  service->desk_no = (guint) kios_statement_get_int (stmt, 1);
  service->group_letter = *kios_statement_get_text (stmt, 2);
  service->heading_code = kios_statement_dup_text (stmt, 3);
  service->is_leaf = kios_statement_get_int (stmt, 4) != 0;
  service->text_id = kios_statement_dup_text (stmt, 5);
  service->text_en = kios_statement_dup_text (stmt, 6);
  service->title_id = kios_statement_dup_text (stmt, 7);
  service->title_en = kios_statement_dup_text (stmt, 8);
  service->standard_minutes = (guint) kios_statement_get_int (stmt, 9);
  service->documents_id = split_lines (kios_statement_get_text (stmt, 10));
  service->documents_en = split_lines (kios_statement_get_text (stmt, 11));

  return service;
}

static GPtrArray *
list_services (KiosDb      *db,
               guint        desk_no,
               const char  *letter,
               GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);

  stmt = kios_db_query (db, error,
                        SERVICE_COLUMNS " AND ($2 = 0 OR desk_no = $2)"
                        " AND ($3 = '' OR group_letter = $3 OR group_letter = '*')"
                        " ORDER BY desk_no, group_letter, position",
                        "tit", kios_db_get_site_id (db), (int) desk_no, letter);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    g_ptr_array_add (services, read_service (stmt));
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&services);
}

/**
 * kios_store_services_list:
 * @desk_no: a desk, 0 for all
 * @group: a visitor group, 0 for all
 *
 * Headings stand before their sub-items; only leaves can be chosen. For a group that the desk does
 * not list, the other group's services are given (decisions: nobody is sent away).
 *
 * Returns: (transfer full) (element-type KiosService) (nullable): in the decree's order
 */
GPtrArray *
kios_store_services_list (KiosDb     *db,
                          guint       desk_no,
                          KiosGroup   group,
                          GError    **error)
{
  g_autoptr(GPtrArray) services = NULL;
  const char *letter = "";

  if (group != 0)
    letter = group == KIOS_GROUP_EMPLOYER ? "b" : "a";

  services = list_services (db, desk_no, letter, error);
  if (services != NULL && services->len == 0 && desk_no != 0 && *letter != '\0')
    {
      g_ptr_array_unref (services);
      services = list_services (db, desk_no, "", error);
    }

  return g_steal_pointer (&services);
}

/**
 * kios_store_services_get:
 * @code: "1a.3.a"
 * @error: return location: %KIOS_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the service
 */
KiosService *
kios_store_services_get (KiosDb      *db,
                         const char  *code,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  stmt = kios_db_query (db, error, SERVICE_COLUMNS " AND code = $2", "tt", kios_db_get_site_id (db), code);
  if (stmt == NULL)
    return NULL;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_NOT_FOUND, "There is no service %s", code))
    return NULL;

  return read_service (stmt);
}

/**
 * kios_store_regions_list:
 * @parent: (nullable): a province's code; %NULL for the provinces
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): code and name of each, by code
 */
GPtrArray *
kios_store_regions_list (KiosDb      *db,
                         const char  *parent,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) regions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  stmt = kios_db_query (db, error,
                        "SELECT code, name FROM region WHERE site_id = $1 AND COALESCE (parent, '') = $2"
                        " ORDER BY code", "tt", kios_db_get_site_id (db), parent != NULL ? parent : "");
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    {
      GStrv pair = g_new0 (char *, 3);

      pair[0] = kios_statement_dup_text (stmt, 0);
      pair[1] = kios_statement_dup_text (stmt, 1);
      g_ptr_array_add (regions, pair);
    }
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&regions);
}

/**
 * kios_store_regions_name:
 * @code: "74.71"
 * @error: return location: %KIOS_ERROR_INVALID for a code nobody bears
 *
 * Returns: (transfer full) (nullable): "Kota Kendari"
 */
char *
kios_store_regions_name (KiosDb      *db,
                         const char  *code,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  stmt = kios_db_query (db, error, "SELECT name FROM region WHERE site_id = $1 AND code = $2", "tt",
                        kios_db_get_site_id (db), code);
  if (stmt == NULL)
    return NULL;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_INVALID, "There is no region %s", code))
    return NULL;

  return kios_statement_dup_text (stmt, 0);
}

/**
 * kios_store_offices_find:
 * @target: Dinas of a regency or city, Dinas of a province, or the Ministry
 * @region_code: (nullable): where; the site's own region when %NULL
 * @desk_no: the desk, which decides the Ministry's unit (decree, chapter V)
 * @error: return location: %KIOS_ERROR_INVALID for an unknown region
 *
 * Returns: (transfer full) (nullable): the office's name
 */
char *
kios_store_offices_find (KiosDb      *db,
                         KiosTarget   target,
                         const char  *region_code,
                         guint        desk_no,
                         GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *area = NULL;

  if (target == KIOS_TARGET_MINISTRY)
    {
      stmt = kios_db_query (db, error,
                            "SELECT name FROM office WHERE site_id = $1 AND target = $2 AND desk_no = $3"
                            " ORDER BY position LIMIT 1", "tii", kios_db_get_site_id (db), (int) target,
                            (int) desk_no);
    }
  else
    {
      area = kios_route_area (target, region_code != NULL ? region_code : kios_db_get_site (db)->region_code);
      stmt = kios_db_query (db, error,
                            "SELECT name FROM office WHERE site_id = $1 AND target = $2 AND region_code = $3"
                            " ORDER BY position LIMIT 1", "tit", kios_db_get_site_id (db), (int) target,
                            area != NULL ? area : "");
    }
  if (stmt == NULL)
    return NULL;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_INVALID,
                            "No office is known for %s, region %s, desk %u", kios_target_to_string (target),
                            region_code != NULL ? region_code : "of the site", desk_no))
    return NULL;

  return kios_statement_dup_text (stmt, 0);
}

/**
 * kios_store_offices_units:
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the Ministry's units for a desk
 */
GPtrArray *
kios_store_offices_units (KiosDb  *db,
                          guint    desk_no,
                          GError **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func (g_free);

  stmt = kios_db_query (db, error,
                        "SELECT name FROM office WHERE site_id = $1 AND target = 3 AND desk_no = $2"
                        " ORDER BY position", "ti", kios_db_get_site_id (db), (int) desk_no);
  if (stmt == NULL)
    return NULL;

  while (kios_statement_next (stmt, error))
    g_ptr_array_add (units, kios_statement_dup_text (stmt, 0));
  if (kios_statement_has_failed (stmt))
    return NULL;

  return g_steal_pointer (&units);
}
