/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "data-files.h"

#include <string.h>

#include <gio/gio.h>

/**
 * data_load_json:
 * @name: "needs.json"
 *
 * Fails the test when the file is missing or is no JSON object.
 *
 * Returns: (transfer full): the top object
 */
JsonObject *
data_load_json (const char *name)
{
  g_autofree char *path = g_strconcat ("/id/go/kemnaker/kios/data/", name, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));

  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/**
 * data_load_rows:
 * @name: "regions.csv"
 * @heading: the first line it must have; every line has as many columns
 *
 * Returns: (transfer full) (element-type GStrv): the lines after the heading
 */
GPtrArray *
data_load_rows (const char *name,
                const char *heading)
{
  g_autofree char *path = g_strconcat ("/id/go/kemnaker/kios/data/", name, NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_auto(GStrv) columns = g_strsplit (heading, ",", -1);
  g_auto(GStrv) lines = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "\n"));
  g_assert_null (strpbrk (text, "\"\r"));

  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, heading);
  for (guint i = 1; lines[i + 1] != NULL; i++)
    {
      GStrv row = g_strsplit (lines[i], ",", -1);

      g_ptr_array_add (rows, row);
      g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (columns));
    }

  return g_steal_pointer (&rows);
}

/**
 * data_load_icon:
 * @icon_name: "kios-ok-symbolic"
 *
 * Returns: (transfer full) (nullable): the drawing, %NULL when there is none
 */
char *
data_load_icon (const char *icon_name)
{
  g_autofree char *path = g_strdup_printf ("/id/go/kemnaker/kios/icons/scalable/actions/%s.svg", icon_name);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}
