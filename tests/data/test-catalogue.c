/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "data-files.h"

/* What screens, slips and statistics rely on in the list of services. */

#define MAX_TITLE 40
#define N_DECREE_DESKS 7
#define N_DECREE_ROWS 68
#define N_DECREE_LEAVES 61

static const char *const languages[] = { "id", "en" };

static JsonObject *
find_by_code (JsonArray  *services,
              const char *code)
{
  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);

      if (g_str_equal (json_object_get_string_member (service, "code"), code))
        return service;
    }

  return NULL;
}

static const char *
get_localized (JsonObject *object,
               const char *member,
               const char *language)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", member, language);
  const char *text = json_object_get_string_member (object, name);

  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  return text;
}

static void
test_desks (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  JsonArray *desks = json_object_get_array_member (catalogue, "desks");
  const char letters[] = "ABCDEFGPT";

  g_assert_cmpuint (json_array_get_length (desks), ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      JsonObject *desk = json_array_get_object_element (desks, i);
      const char letter[] = { letters[i], '\0' };
      g_autofree char *icon = data_load_icon (json_object_get_string_member (desk, "icon"));

      g_assert_cmpint (json_object_get_int_member (desk, "no"), ==, i + 1);
      g_assert_cmpstr (json_object_get_string_member (desk, "letter"), ==, letter);
      g_assert_cmpstr (json_object_get_string_member (desk, "key"), !=, "");
      g_assert_nonnull (icon);
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          get_localized (desk, "name", languages[l]);
          /* As long as the head of a desk on the board. */
          g_assert_cmpint (g_utf8_strlen (get_localized (desk, "board", languages[l]), -1), <=, 15);
        }
    }
}

static void
test_codes (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *services = json_object_get_array_member (catalogue, "services");
  guint n_decree = 0;
  guint n_leaves = 0;

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);
      const char *code = json_object_get_string_member (service, "code");
      const char *group = json_object_get_string_member (service, "group");
      gint64 desk = json_object_get_int_member (service, "desk");
      g_autofree char *prefix = desk <= N_DECREE_DESKS ? g_strdup_printf ("%d%s.", (int) desk, group)
                                                       : g_strdup_printf ("%d.", (int) desk);

      g_assert_true (g_hash_table_add (seen, (gpointer) code));
      g_assert_true (g_str_has_prefix (code, prefix));
      g_assert_true (desk <= N_DECREE_DESKS ? g_str_equal (group, "a") || g_str_equal (group, "b")
                                            : g_str_equal (group, "*"));
      if (desk <= N_DECREE_DESKS)
        {
          n_decree++;
          n_leaves += json_object_get_boolean_member (service, "leaf");
        }
    }

  g_assert_cmpuint (n_decree, ==, N_DECREE_ROWS);
  g_assert_cmpuint (n_leaves, ==, N_DECREE_LEAVES);
}

static void
test_titles (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *services = json_object_get_array_member (catalogue, "services");

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);

      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          const char *title = get_localized (service, "title", languages[l]);
          g_autofree char *lower = g_utf8_strdown (title, -1);
          char *key = g_strdup_printf ("%d%s %s %s", (int) json_object_get_int_member (service, "desk"),
                                       json_object_get_string_member (service, "group"), languages[l], lower);

          get_localized (service, "text", languages[l]);
          g_test_message ("%s", key);
          g_assert_cmpint (g_utf8_strlen (title, -1), <=, MAX_TITLE);
          g_assert_true (g_unichar_isupper (g_utf8_get_char (title)) || g_unichar_isdigit (g_utf8_get_char (title)));
          g_assert_null (g_strrstr (lower, "fasilitasi"));
          g_assert_null (g_strrstr (lower, "facilitation"));
          g_assert_false (g_str_has_suffix (title, "."));
          g_assert_true (g_hash_table_add (seen, key));
        }
    }
}

static void
test_headings (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  g_autoptr(GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *services = json_object_get_array_member (catalogue, "services");
  guint n_headings = 0;

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);
      const char *heading_code = json_object_get_string_member_with_default (service, "heading", NULL);
      JsonObject *heading;

      n_headings += !json_object_get_boolean_member (service, "leaf");
      if (heading_code == NULL)
        continue;

      heading = find_by_code (services, heading_code);
      g_assert_nonnull (heading);
      g_assert_false (json_object_get_boolean_member (heading, "leaf"));
      g_assert_true (json_object_get_boolean_member (service, "leaf"));
      g_assert_cmpint (json_object_get_int_member (heading, "desk"), ==, json_object_get_int_member (service, "desk"));
      g_assert_cmpstr (json_object_get_string_member (heading, "group"), ==,
                       json_object_get_string_member (service, "group"));
      g_hash_table_add (used, (gpointer) heading_code);
    }

  g_assert_cmpuint (g_hash_table_size (used), ==, n_headings);
}

static void
test_every_desk_serves (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  JsonArray *services = json_object_get_array_member (catalogue, "services");
  JsonArray *units = json_object_get_array_member (catalogue, "units");
  guint n_leaves[10][2] = { { 0 } };
  guint n_units[10] = { 0 };

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);
      gint64 desk = json_object_get_int_member (service, "desk");

      g_assert (desk >= 1 && desk <= 9);
      if (json_object_get_boolean_member (service, "leaf"))
        n_leaves[desk][g_str_equal (json_object_get_string_member (service, "group"), "b")]++;
    }
  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      gint64 desk = json_object_get_int_member (json_array_get_object_element (units, i), "desk");

      g_assert (desk >= 1 && desk <= 9);
      n_units[desk]++;
    }

  for (guint desk = 1; desk <= 9; desk++)
    {
      /* Every desk has services, and somewhere to send what cannot be solved the same day. */
      g_assert_cmpuint (n_leaves[desk][0], >, 0);
      g_assert_cmpuint (n_units[desk], >, 0);
      if (desk <= N_DECREE_DESKS)
        g_assert_cmpuint (n_leaves[desk][1], >, 0);
    }
}

static void
test_documents (void)
{
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  JsonArray *services = json_object_get_array_member (catalogue, "services");
  JsonObject *registering = find_by_code (services, "1a.3.c");

  for (guint i = 0; i < json_array_get_length (services); i++)
    {
      JsonObject *service = json_array_get_object_element (services, i);

      /* The same papers in both languages. */
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (service, "documents_id")), ==,
                        json_array_get_length (json_object_get_array_member (service, "documents_en")));
      g_assert_cmpint (json_object_get_int_member (service, "standard_minutes"), >=, 0);
    }

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (registering, "documents_id")), ==, 3);
  g_assert_cmpint (json_object_get_int_member (registering, "standard_minutes"), ==, 15);
}

static void
test_site_types (void)
{
  static const struct { const char *desks, *rule; } expected[] = {
    { "1234567", "all" }, { "12345", "all" }, { "67", "all" }, { "67", "at_least_one" },
  };
  g_autoptr(JsonObject) catalogue = data_load_json ("catalogue.json");
  JsonArray *types = json_object_get_array_member (catalogue, "site_types");

  g_assert_cmpuint (json_array_get_length (types), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *type = json_array_get_object_element (types, i);
      JsonArray *desks = json_object_get_array_member (type, "desks");
      g_autoptr(GString) digits = g_string_new (NULL);

      for (guint j = 0; j < json_array_get_length (desks); j++)
        g_string_append_printf (digits, "%d", (int) json_array_get_int_element (desks, j));
      g_assert_cmpint (json_object_get_int_member (type, "type"), ==, i + 1);
      g_assert_cmpstr (digits->str, ==, expected[i].desks);
      g_assert_cmpstr (json_object_get_string_member (type, "rule"), ==, expected[i].rule);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/catalogue/desks", test_desks);
  g_test_add_func ("/data/catalogue/codes-are-unique", test_codes);
  g_test_add_func ("/data/catalogue/titles-are-short-and-distinct", test_titles);
  g_test_add_func ("/data/catalogue/headings-exist", test_headings);
  g_test_add_func ("/data/catalogue/every-desk-serves-both-groups", test_every_desk_serves);
  g_test_add_func ("/data/catalogue/documents", test_documents);
  g_test_add_func ("/data/catalogue/site-types", test_site_types);

  return g_test_run ();
}
