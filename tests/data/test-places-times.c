/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <string.h>

#include <gio/gio.h>

#include "data-files.h"

/* Regions, opening hours, holidays. */

#define MINUTES_A_DAY 450

static void
test_regions (void)
{
  g_autoptr(GPtrArray) rows = data_load_rows ("regions.csv", "code,name,kind,parent");
  g_autoptr(GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_provinces = 0;
  guint n_regencies = 0;
  guint n_cities = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      g_test_message ("%s %s", row[0], row[1]);
      g_assert_false (g_hash_table_contains (kinds, row[0]));
      g_hash_table_insert (kinds, row[0], row[2]);
      g_assert_cmpstr (row[1], !=, "");

      if (g_str_equal (row[2], "province"))
        {
          n_provinces++;
          g_assert_cmpuint (strlen (row[0]), ==, 2);
          g_assert_cmpstr (row[3], ==, "");
          continue;
        }

      g_assert_cmpuint (strlen (row[0]), ==, 5);
      g_assert_cmpint (row[0][2], ==, '.');
      g_assert_true (g_str_has_prefix (row[0], row[3]));
      g_assert_cmpstr (g_hash_table_lookup (kinds, row[3]), ==, "province");
      if (g_str_equal (row[2], "city"))
        {
          n_cities++;
          g_assert_true (g_str_has_prefix (row[1], "Kota "));
          g_assert_cmpint (row[0][3], ==, '7');
        }
      else
        {
          n_regencies++;
          g_assert_cmpstr (row[2], ==, "regency");
          g_assert_true (g_str_has_prefix (row[1], "Kabupaten "));
          g_assert_cmpint (row[0][3], <, '7');
        }
    }

  g_assert_cmpuint (n_provinces, ==, 38);
  g_assert_cmpuint (n_regencies, ==, 416);
  g_assert_cmpuint (n_cities, ==, 98);
}

static void
test_region_names (void)
{
  static const struct { const char *code, *name; } expected[] = {
    { "31", "DKI Jakarta" }, { "34", "DI Yogyakarta" }, { "74", "Sulawesi Tenggara" },
    { "74.02", "Kabupaten Konawe" }, { "74.71", "Kota Kendari" }, { "96.71", "Kota Sorong" },
  };
  g_autoptr(GPtrArray) rows = data_load_rows ("regions.csv", "code,name,kind,parent");
  guint n_found = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
        {
          if (!g_str_equal (row[0], expected[j].code))
            continue;
          g_assert_cmpstr (row[1], ==, expected[j].name);
          n_found++;
        }
    }

  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (expected));
}

static int
parse_minutes (const char *text)
{
  guint hour = 0;
  guint minute = 0;

  g_assert_cmpuint (strlen (text), ==, 5);
  g_assert_cmpint (sscanf (text, "%2u:%2u", &hour, &minute), ==, 2);
  g_assert_cmpuint (hour, <, 24);
  g_assert_cmpuint (minute, <, 60);
  return (int) (hour * 60 + minute);
}

static void
test_hours (void)
{
  g_autoptr(JsonObject) hours = data_load_json ("hours.json");
  JsonArray *sessions = json_object_get_array_member (hours, "sessions");
  int minutes[8] = { 0 };
  int last_close[8] = { 0 };

  for (guint i = 0; i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);
      gint64 weekday = json_object_get_int_member (session, "weekday");
      int opens = parse_minutes (json_object_get_string_member (session, "opens"));
      int closes = parse_minutes (json_object_get_string_member (session, "closes"));

      g_assert (weekday >= 1 && weekday <= 7);
      g_assert_cmpint (opens, <, closes);
      g_assert_cmpint (opens, >=, last_close[weekday]);
      if (last_close[weekday] == 0)
        g_assert_cmpint (opens, ==, weekday == 5 ? 7 * 60 + 30 : 8 * 60);
      last_close[weekday] = closes;
      minutes[weekday] += closes - opens;
    }

  for (guint weekday = 1; weekday <= 7; weekday++)
    g_assert_cmpint (minutes[weekday], ==, weekday <= 5 ? MINUTES_A_DAY : 0);
}

static void
test_holidays (void)
{
  g_autoptr(GPtrArray) rows = data_load_rows ("holidays.csv", "date,kind,name_id,name_en");
  const char *last = "";
  guint n[2][2] = { { 0 } };

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      guint year;
      guint month;
      guint day;
      gboolean is_joint_leave = g_str_equal (row[1], "cuti_bersama");

      g_test_message ("%s %s", row[0], row[2]);
      g_assert_cmpuint (strlen (row[0]), ==, 10);
      g_assert_cmpint (sscanf (row[0], "%4u-%2u-%2u", &year, &month, &day), ==, 3);
      g_assert_true (g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year));
      g_assert_cmpstr (row[0], >, last);
      g_assert_true (is_joint_leave || g_str_equal (row[1], "libur"));
      g_assert_cmpstr (row[2], !=, "");
      g_assert_cmpstr (row[3], !=, "");
      g_assert (year == 2026 || year == 2027);
      n[year - 2026][is_joint_leave]++;
      last = row[0];

      if (is_joint_leave)
        {
          g_autoptr(GDateTime) date = g_date_time_new_utc ((int) year, (int) month, (int) day, 0, 0, 0);

          /* Nobody is granted leave on a weekend. */
          g_assert_cmpint (g_date_time_get_day_of_week (date), <=, 5);
        }
    }

  g_assert_cmpuint (n[0][FALSE], ==, 17);
  g_assert_cmpuint (n[0][TRUE], ==, 8);
  g_assert_cmpuint (n[1][FALSE], ==, 18);
  g_assert_cmpuint (n[1][TRUE], ==, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/regions/complete", test_regions);
  g_test_add_func ("/data/regions/names", test_region_names);
  g_test_add_func ("/data/hours/add-up", test_hours);
  g_test_add_func ("/data/holidays/dates-are-real-and-sorted", test_holidays);

  return g_test_run ();
}
