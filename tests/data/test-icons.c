/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <gio/gio.h>

#include "data-files.h"

/* GTK recolours the fills of symbolic icons and nothing else, and shows a broken image for a name
 * that does not exist without saying so. */

#define ACTIONS "/id/go/kemnaker/kios/icons/scalable/actions/"
#define APPS "/id/go/kemnaker/kios/icons/scalable/apps/"

static void
test_are_fills (void)
{
  static const char *const forbidden[] = { "stroke", "transform", "<g", "style=", "<use", "<image", "href", "gradient" };
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) files = g_resources_enumerate_children (ACTIONS, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (files), >, 90);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));
      g_autofree char *svg = NULL;

      g_test_message ("%s", files[i]);
      g_assert_true (g_str_has_prefix (files[i], "kios-"));
      g_assert_true (g_str_has_suffix (files[i], "-symbolic.svg"));
      svg = data_load_icon (name);
      g_assert_nonnull (strstr (svg, "viewBox=\"0 0 24 24\""));
      g_assert_nonnull (strstr (svg, "<path"));
      for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++)
        g_assert_null (strstr (svg, forbidden[j]));
    }
}

static void
test_app_icons (void)
{
  static const char *const names[] = {
    "kios-mark", "kios-mark-on-dark", "kios-suite", "id.go.kemnaker.kios", "id.go.kemnaker.kios.Reception",
    "id.go.kemnaker.kios.Desk", "id.go.kemnaker.kios.Backoffice", "id.go.kemnaker.kios.Survey",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (APPS, names[i], ".svg", NULL);
      g_autoptr(GError) error = NULL;

      g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
assert_folder_is_listed (const char *folder,
                         const char *prefix)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "icons", folder, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (path, 0, &error);
  const char *file;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *resource = g_strconcat (prefix, file, NULL);

      if (!g_str_has_suffix (file, ".svg"))
        continue;
      g_test_message ("%s", file);
      g_assert_true (g_resources_get_info (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
    }
}

static void
test_all_are_listed (void)
{
  assert_folder_is_listed ("actions", ACTIONS);
  assert_folder_is_listed ("apps", APPS);
}

static guint
assert_names_exist (const char *text)
{
  g_autoptr(GRegex) regex = g_regex_new ("\\bkios-[a-z0-9-]+-symbolic\\b", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_names = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 0);
      g_autofree char *svg = data_load_icon (name);

      g_test_message ("%s", name);
      g_assert_nonnull (svg);
      n_names++;
    }

  return n_names;
}

static guint
check_folder (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (path, 0, &error);
  const char *file;
  guint n_names = 0;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, file, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        n_names += check_folder (child);
      else if ((g_str_has_suffix (file, ".c") || g_str_has_suffix (file, ".ui") || g_str_has_suffix (file, ".json")) &&
               g_file_get_contents (child, &text, NULL, NULL))
        n_names += assert_names_exist (text);
    }

  return n_names;
}

static void
test_named_icons_exist (void)
{
  static const char *const folders[] = { "data", "libkios", "apps" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", folders[i], NULL);

      g_assert_cmpuint (check_folder (path), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/icons/are-fills", test_are_fills);
  g_test_add_func ("/data/icons/applications", test_app_icons);
  g_test_add_func ("/data/icons/folder-is-listed", test_all_are_listed);
  g_test_add_func ("/data/icons/named-ones-exist", test_named_icons_exist);

  return g_test_run ();
}
