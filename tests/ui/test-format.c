/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "kios-clock.h"
#include "kios-error-text.h"
#include "kios-format.h"
#include "kios-language.h"
#include "kios-words.h"

/* Needs the catalogue (KIOS_LOCALEDIR) but no display. */

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define assert_text(expression, expected)           \
  G_STMT_START                                      \
  {                                                 \
    g_autofree char *text_ = (expression);          \
    g_assert_cmpstr (text_, ==, expected);          \
  }                                                 \
  G_STMT_END

static gint64
at (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  gint64 time_us = kios_time_from_iso8601 (text, utc, &error);

  g_assert_no_error (error);

  return time_us;
}

static void
test_dates (void)
{
  g_autoptr(GTimeZone) wita = g_time_zone_new_offset (8 * 3600);
  g_autoptr(GTimeZone) wib = g_time_zone_new_offset (7 * 3600);
  gint64 time_us = at ("2026-11-18T05:00:00Z");

  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  assert_text (kios_format_date (time_us, wita), "18 November 2026");
  assert_text (kios_format_date_weekday (time_us, wita), "Rabu, 18 November 2026");
  assert_text (kios_format_date_short (at ("2026-08-02T05:00:00Z"), wita), "2 Agu");
  assert_text (kios_format_time (time_us, wita), "13.00");
  assert_text (kios_format_time_zone (time_us, wita), "13.00 WITA");
  assert_text (kios_format_time_zone (time_us, wib), "12.00 WIB");
  assert_text (kios_format_date_time (time_us, wita), "18 November, 13.00");
  assert_text (kios_format_business_date ("2026-10-02"), "2 Oktober 2026");
  assert_text (kios_format_business_date ("not a date"), "not a date");
  assert_text (kios_format_minute_of_day (450), "07.30");

  kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
  assert_text (kios_format_date_weekday (time_us, wita), "Wednesday, 18 November 2026");
  assert_text (kios_format_time_zone (time_us, wita), "13:00 WITA");
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
}

static void
test_midnight_belongs_to_the_site (void)
{
  g_autoptr(GTimeZone) wita = g_time_zone_new_offset (8 * 3600);
  gint64 before = at ("2026-11-18T15:59:59Z");
  gint64 after = at ("2026-11-18T16:00:00Z");

  assert_text (kios_format_date (before, wita), "18 November 2026");
  assert_text (kios_format_date (after, wita), "19 November 2026");
  assert_text (kios_format_relative (before, after, wita), "kemarin, 23.59");
  assert_text (kios_format_relative (after, before, wita), "besok, 00.00");
  assert_text (kios_format_relative (after, after, wita), "hari ini, 00.00");
  assert_text (kios_format_relative (before, at ("2027-01-05T00:00:00Z"), wita),
               "18 November 2026, 23.59");
}

static void
test_durations (void)
{
  assert_text (kios_format_elapsed (12 * MINUTE + 59 * G_USEC_PER_SEC), "12 mnt");
  assert_text (kios_format_elapsed (65 * MINUTE), "1 j 05 mnt");
  assert_text (kios_format_elapsed (-MINUTE), "0 mnt");
  assert_text (kios_format_stopwatch (7 * MINUTE + 42 * G_USEC_PER_SEC), "07.42");
  assert_text (kios_format_stopwatch (67 * MINUTE + 5 * G_USEC_PER_SEC), "1.07.05");
  assert_text (kios_format_ago (0, 2 * G_USEC_PER_SEC), "2 detik lalu");
  assert_text (kios_format_ago (0, 180 * G_USEC_PER_SEC), "3 menit lalu");
  assert_text (kios_format_ago (5, 0), "0 detik lalu");
}

static void
test_ranges_round_outward (void)
{
  assert_text (kios_format_wait_range (15 * MINUTE, 25 * MINUTE), "15–25 menit");
  assert_text (kios_format_wait_range (17 * MINUTE, 21 * MINUTE), "15–25 menit");
  assert_text (kios_format_wait_range (19 * MINUTE + 1, 20 * MINUTE + 1), "15–25 menit");
  assert_text (kios_format_wait_range (20 * MINUTE, 20 * MINUTE), "15–20 menit");
  assert_text (kios_format_wait_range (0, 4 * MINUTE), "kurang dari 5 menit");
  assert_text (kios_format_wait_range (0, 0), "kurang dari 5 menit");
  assert_text (kios_format_wait_range (2 * MINUTE, 8 * MINUTE), "0–10 menit");
}

static void
test_numbers (void)
{
  assert_text (kios_format_number (1234567), "1.234.567");
  assert_text (kios_format_number (-999), "−999");
  assert_text (kios_format_number (G_MININT64), "−9.223.372.036.854.775.808");
  assert_text (kios_format_decimal (1088.306, 2), "1.088,31");
  assert_text (kios_format_percent (0.925), "92,5%");
  assert_text (kios_format_percent (1), "100%");
  assert_text (kios_format_people (3), "3 orang");
  assert_text (kios_format_people_ahead (0), "Anda berikutnya");
  assert_text (kios_format_people_ahead (3), "3 orang di depan Anda");
  kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
  assert_text (kios_format_number (1234), "1,234");
  assert_text (kios_format_people (1), "1 person");
  assert_text (kios_format_people_ahead (1), "1 person ahead of you");
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
}

static void
check_word (const char *(*word) (int),
            int         value,
            gboolean    may_be_same)
{
  const char *indonesian, *english;

  kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
  english = word (value);
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  indonesian = word (value);
  g_assert_cmpstr (english, !=, "");
  g_assert_cmpstr (indonesian, !=, "");
  if (!may_be_same)
    g_assert_cmpstr (english, !=, indonesian);
}

#define CHECK_WORDS(word, first, last)                                      \
  for (int value_ = first; value_ <= last; value_++)                        \
    check_word ((const char *(*) (int)) word, value_, value_ == KIOS_ROLE_ADMINISTRATOR)

static void
test_every_word_is_translated (void)
{
  CHECK_WORDS (kios_words_group, KIOS_GROUP_JOBSEEKER, KIOS_GROUP_GUEST);
  CHECK_WORDS (kios_words_visit_state, KIOS_VISIT_SELF_SERVICE, KIOS_VISIT_ENDED);
  CHECK_WORDS (kios_words_request_state, KIOS_REQUEST_PRINTING, KIOS_REQUEST_CANCELLED);
  CHECK_WORDS (kios_words_priority, KIOS_PRIORITY_NONE, KIOS_PRIORITY_TODDLER);
  CHECK_WORDS (kios_words_account, KIOS_ACCOUNT_UNKNOWN, KIOS_ACCOUNT_DECLARED);
  CHECK_WORDS (kios_words_reason, KIOS_CALL_REASON_RETURNED, KIOS_CALL_REASON_PICKED);
  CHECK_WORDS (kios_words_reason_why, KIOS_CALL_REASON_RETURNED, KIOS_CALL_REASON_PICKED);
  CHECK_WORDS (kios_words_paper, KIOS_PAPER_NONE, KIOS_PAPER_UNCONFIRMED);
  CHECK_WORDS (kios_words_role, KIOS_ROLE_RECEPTIONIST, KIOS_ROLE_ADMINISTRATOR);
  CHECK_WORDS (kios_words_counter_state, KIOS_COUNTER_CLOSED, KIOS_COUNTER_PAUSED);
  CHECK_WORDS (kios_words_documents, KIOS_DOCUMENTS_UNKNOWN, KIOS_DOCUMENTS_INCOMPLETE);
  CHECK_WORDS (kios_words_scope, KIOS_SCOPE_NONE, KIOS_SCOPE_CROSS_PROVINCE);
  CHECK_WORDS (kios_words_target, KIOS_TARGET_NONE, KIOS_TARGET_MINISTRY);
  CHECK_WORDS (kios_words_case_state, KIOS_CASE_IDENTIFIED, KIOS_CASE_CLOSED);
  CHECK_WORDS (kios_words_outcome, KIOS_OUTCOME_NONE, KIOS_OUTCOME_NOT_FULFILLED);
  g_assert_cmpstr (kios_words_group (99), ==, "");
  g_assert_cmpstr (kios_words_reason (KIOS_CALL_REASON_NONE), ==, "");
}

static void
test_every_error_has_a_sentence (void)
{
  for (int code = KIOS_ERROR_FAILED; code <= KIOS_ERROR_DAMAGED; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (KIOS_ERROR, code, "SELECT secret FROM somewhere");
      char *(*const texts[]) (const GError *) = { kios_error_text, kios_error_text_start };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autofree char *indonesian = NULL;
          g_autofree char *english = NULL;

          kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
          english = texts[i](error);
          kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
          indonesian = texts[i](error);
          g_assert_cmpstr (english, !=, indonesian);
          g_assert_true (g_str_has_suffix (english, "."));
          g_assert_true (g_str_has_suffix (indonesian, "."));
          g_assert_null (strstr (indonesian, "SELECT"));
          g_assert_null (strchr (indonesian, '\n'));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  kios_language_init ();
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);

  g_test_add_func ("/ui/format/dates", test_dates);
  g_test_add_func ("/ui/format/midnight-belongs-to-the-site", test_midnight_belongs_to_the_site);
  g_test_add_func ("/ui/format/durations", test_durations);
  g_test_add_func ("/ui/format/ranges-round-outward", test_ranges_round_outward);
  g_test_add_func ("/ui/format/numbers", test_numbers);
  g_test_add_func ("/ui/words/every-word-is-translated", test_every_word_is_translated);
  g_test_add_func ("/ui/error-text/every-error-has-a-sentence", test_every_error_has_a_sentence);

  return g_test_run ();
}
