/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <gio/gio.h>

#include "data-files.h"

/* Need tiles, self-service steps, settings. */

static const char *const groups[] = { "pencari_kerja", "pekerja_buruh", "masyarakat", "pemberi_kerja", "tamu", NULL };

static void
assert_text (JsonObject *object,
             const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
}

static void
test_tiles (void)
{
  g_autoptr(JsonObject) root = data_load_json ("needs.json");
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *needs = json_object_get_array_member (root, "needs");
  guint n_needs = json_array_get_length (needs);

  for (guint i = 0; i < n_needs; i++)
    {
      JsonObject *need = json_array_get_object_element (needs, i);
      const char *group = json_object_get_string_member_with_default (need, "group", NULL);
      gint64 desk = json_object_get_int_member (need, "desk");
      g_autofree char *icon = data_load_icon (json_object_get_string_member (need, "icon"));

      g_test_message ("%s", json_object_get_string_member (need, "key"));
      g_assert_true (g_hash_table_add (keys, (gpointer) json_object_get_string_member (need, "key")));
      g_assert_nonnull (icon);
      g_assert_true (group == NULL || g_strv_contains (groups, group));
      assert_text (need, "title_id");
      assert_text (need, "title_en");
      assert_text (need, "subtitle_id");
      assert_text (need, "subtitle_en");

      /* “I don't know” stands last and is the only one without a desk. */
      g_assert_true (json_object_get_boolean_member (need, "help") == (i + 1 == n_needs));
      g_assert_true ((desk == 0) == (i + 1 == n_needs));
      g_assert_cmpint (desk, <=, 9);
      if (desk == 9)
        g_assert_cmpstr (group, ==, "tamu");
    }
}

static gboolean
is_reached (JsonArray *needs,
            gint64     desk)
{
  for (guint i = 0; i < json_array_get_length (needs); i++)
    {
      if (json_object_get_int_member (json_array_get_object_element (needs, i), "desk") == desk)
        return TRUE;
    }

  return FALSE;
}

static void
test_tiles_reach_every_desk (void)
{
  g_autoptr(JsonObject) root = data_load_json ("needs.json");
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  JsonArray *needs = json_object_get_array_member (root, "needs");
  JsonArray *types = json_object_get_array_member (catalogue, "site_types");

  for (guint i = 0; i < json_array_get_length (types); i++)
    {
      JsonObject *type = json_array_get_object_element (types, i);
      JsonArray *desks = json_object_get_array_member (type, "desks");

      for (guint j = 0; j < json_array_get_length (desks); j++)
        {
          g_test_message ("type %u, desk %d", i + 1, (int) json_array_get_int_element (desks, j));
          g_assert_true (is_reached (needs, json_array_get_int_element (desks, j)));
        }
    }

  g_assert_true (is_reached (needs, 8));
  g_assert_true (is_reached (needs, 9));
}

static void
assert_step (JsonObject *step,
             JsonObject *settings)
{
  const char *address = json_object_get_string_member_with_default (step, "address_setting", NULL);

  assert_text (step, "key");
  assert_text (step, "title_id");
  assert_text (step, "title_en");
  assert_text (step, "text_id");
  assert_text (step, "text_en");
  if (address != NULL)
    g_assert_true (g_str_has_prefix (json_object_get_string_member (settings, address), "https://"));
  if (!json_object_get_null_member (step, "desks"))
    {
      JsonArray *desks = json_object_get_array_member (step, "desks");

      for (guint i = 0; i < json_array_get_length (desks); i++)
        {
          g_assert_cmpint (json_array_get_int_element (desks, i), >=, 1);
          g_assert_cmpint (json_array_get_int_element (desks, i), <=, 7);
        }
    }
  if (!json_object_get_null_member (step, "groups"))
    {
      JsonArray *names = json_object_get_array_member (step, "groups");

      for (guint i = 0; i < json_array_get_length (names); i++)
        g_assert_true (g_strv_contains (groups, json_array_get_string_element (names, i)));
    }
}

static void
test_self_service (void)
{
  static const char *const keys[] = { "account", "wlkp", "jkp" };
  g_autoptr(JsonObject) root = data_load_json ("selfservice.json");
  g_autoptr(JsonObject) settings = data_load_json ("settings.json");
  JsonArray *pages = json_object_get_array_member (root, "pages");

  g_assert_cmpuint (json_array_get_length (pages), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      JsonObject *page = json_array_get_object_element (pages, i);
      JsonArray *steps = json_object_get_array_member (page, "steps");

      g_assert_cmpstr (json_object_get_string_member (page, "key"), ==, keys[i]);
      g_assert_cmpuint (json_array_get_length (steps), >, 0);
      /* No more cards than one screen has room for. */
      g_assert_cmpuint (json_array_get_length (steps), <=, 4);
      for (guint j = 0; j < json_array_get_length (steps); j++)
        assert_step (json_array_get_object_element (steps, j), settings);
    }
}

static void
test_settings (void)
{
  static const struct { const char *key; gint64 least, most; } numbers[] = {
    { "priority_run", 1, 10 },    { "regular_bound_min", 1, 240 }, { "max_recalls", 1, 10 },
    { "recall_cooldown_s", 1, 300 }, { "grace_min", 0, 240 },      { "min_calls", 1, 10 },
    { "late_window_min", 0, 120 }, { "case_due_days", 1, 365 },    { "first_help_desk", 1, 7 },
    { "idle_warn_s", 10, 600 },   { "idle_reset_s", 10, 600 },     { "number_screen_s", 5, 120 },
    { "retention_months", 1, 600 },
  };
  static const char *const texts[] = {
    "legal_basis", "charter_id", "charter_en", "complaint_contact", "waiting_room_id", "waiting_room_en",
    "address_siapkerja", "address_account", "address_karirhub", "address_skillhub", "address_bizhub",
    "address_bantuan", "address_wajiblapor", "address_lapor",
  };
  g_autoptr(JsonObject) settings = data_load_json ("settings.json");

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 value;

      g_test_message ("%s", numbers[i].key);
      g_assert_true (g_ascii_string_to_signed (json_object_get_string_member_with_default (settings, numbers[i].key, ""),
                                               10, numbers[i].least, numbers[i].most, &value, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_text (settings, texts[i]);

  g_assert_cmpuint (json_object_get_size (settings), ==, G_N_ELEMENTS (numbers) + G_N_ELEMENTS (texts));
  g_assert_cmpint (g_ascii_strtoll (json_object_get_string_member (settings, "idle_warn_s"), NULL, 10), <,
                   g_ascii_strtoll (json_object_get_string_member (settings, "idle_reset_s"), NULL, 10));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/needs/tiles", test_tiles);
  g_test_add_func ("/data/needs/reach-every-desk", test_tiles_reach_every_desk);
  g_test_add_func ("/data/self-service/steps", test_self_service);
  g_test_add_func ("/data/settings/complete", test_settings);

  return g_test_run ();
}
