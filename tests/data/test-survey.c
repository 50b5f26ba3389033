/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "data-files.h"

/* The regulation's words (PermenPANRB 14/2017) are copied here a second time on purpose: a change
 * of survey.json has to be meant. Questions keep their "Saudara"; answers go from 1 to 4. */

static const struct { const char *key, *question, *answers[4]; } regulation[] = {
  { "persyaratan",
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?",
    { "Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai" } },
  { "prosedur",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    { "Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah" } },
  { "waktu",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    { "Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat" } },
  { "biaya",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    { "Sangat mahal", "Cukup mahal", "Murah", "Gratis" } },
  { "produk",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum "
    "dalam standar pelayanan dengan hasil yang diberikan?",
    { "Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai" } },
  { "kompetensi",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    { "Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten" } },
  { "perilaku",
    "Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan "
    "keramahan?",
    { "Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah" } },
  { "sarana",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    { "Buruk", "Cukup", "Baik", "Sangat baik" } },
  { "pengaduan",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    { "Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik" } },
};

static void
assert_text (JsonObject *object,
             const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
}

static void
test_regulation (void)
{
  g_autoptr(JsonObject) survey = data_load_json ("survey.json");
  JsonArray *elements = json_object_get_array_member (survey, "elements");

  g_assert_cmpuint (json_array_get_length (elements), ==, G_N_ELEMENTS (regulation));
  for (guint i = 0; i < G_N_ELEMENTS (regulation); i++)
    {
      JsonObject *element = json_array_get_object_element (elements, i);
      JsonArray *answers = json_object_get_array_member (element, "answers_id");

      g_assert_cmpstr (json_object_get_string_member (element, "key"), ==, regulation[i].key);
      g_assert_cmpstr (json_object_get_string_member (element, "question_id"), ==, regulation[i].question);
      g_assert_cmpuint (json_array_get_length (answers), ==, 4);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpstr (json_array_get_string_element (answers, j), ==, regulation[i].answers[j]);
    }
}

static void
test_both_languages (void)
{
  g_autoptr(JsonObject) survey = data_load_json ("survey.json");
  JsonArray *elements = json_object_get_array_member (survey, "elements");

  for (guint i = 0; i < json_array_get_length (elements); i++)
    {
      JsonObject *element = json_array_get_object_element (elements, i);
      JsonArray *answers = json_object_get_array_member (element, "answers_en");
      g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      assert_text (element, "title_id");
      assert_text (element, "title_en");
      assert_text (element, "question_en");
      assert_text (element, "plain_id");
      assert_text (element, "plain_en");
      g_assert_cmpuint (json_array_get_length (answers), ==, 4);
      for (guint j = 0; j < 4; j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) json_array_get_string_element (answers, j)));
    }
}

static void
test_respondent (void)
{
  static const struct { const char *name; guint n; } lists[] = {
    { "gender", 2 }, { "age", 6 }, { "education", 7 }, { "occupation", 7 },
  };
  g_autoptr(JsonObject) survey = data_load_json ("survey.json");
  gint64 last_years = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *choices = json_object_get_array_member (survey, lists[i].name);
      g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (json_array_get_length (choices), ==, lists[i].n);
      for (guint j = 0; j < json_array_get_length (choices); j++)
        {
          JsonObject *choice = json_array_get_object_element (choices, j);

          assert_text (choice, "id");
          assert_text (choice, "en");
          g_assert_true (g_hash_table_add (keys, (gpointer) json_object_get_string_member (choice, "key")));
          if (g_str_equal (lists[i].name, "age"))
            {
              g_assert_cmpint (json_object_get_int_member (choice, "years"), >, last_years);
              last_years = json_object_get_int_member (choice, "years");
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/survey/words-of-the-regulation", test_regulation);
  g_test_add_func ("/data/survey/both-languages", test_both_languages);
  g_test_add_func ("/data/survey/respondent", test_respondent);

  return g_test_run ();
}
