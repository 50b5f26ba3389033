/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-clock.h"
#include "kios-error.h"
#include "model/kios-hours.h"

static const char *const zones[] = { "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura" };

static gint64
at (const char *text,
    GTimeZone  *zone)
{
  gint64 time_us = kios_time_from_iso8601 (text, zone, NULL);

  g_assert_cmpint (time_us, >, 0);
  return time_us;
}

static void
assert_status (const KiosHours *hours,
               const char      *zone_name,
               const char      *now,
               const char      *expected_reason,
               const char      *expected_opens,
               const char      *expected_closes)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  KiosHoursStatus status;

  g_assert_nonnull (zone);
  kios_hours_look_up (hours, zone, at (now, zone), &status);
  g_assert_cmpstr (kios_hours_reason_to_string (status.reason), ==, expected_reason);
  g_assert_cmpint (status.is_open, ==, strcmp (expected_reason, "open") == 0);
  g_assert_cmpint (status.opens_at_us, ==, at (expected_opens, zone));
  g_assert_cmpint (status.closes_at_us, ==, at (expected_closes, zone));
}

/* 2026-11-16 is a Monday. */
static void
test_usual_week (void)
{
  KiosHours hours = { 0 };

  kios_hours_set_default_week (hours.week);
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      const char *zone = zones[i];

      assert_status (&hours, zone, "2026-11-16T00:00:00", "before", "2026-11-16T08:00", "2026-11-16T12:00");
      assert_status (&hours, zone, "2026-11-16T07:59:59", "before", "2026-11-16T08:00", "2026-11-16T12:00");
      assert_status (&hours, zone, "2026-11-16T08:00:00", "open", "2026-11-16T08:00", "2026-11-16T12:00");
      assert_status (&hours, zone, "2026-11-16T11:59:59", "open", "2026-11-16T08:00", "2026-11-16T12:00");
      assert_status (&hours, zone, "2026-11-16T12:00:00", "break", "2026-11-16T13:00", "2026-11-16T16:30");
      assert_status (&hours, zone, "2026-11-16T13:00:00", "open", "2026-11-16T13:00", "2026-11-16T16:30");
      assert_status (&hours, zone, "2026-11-16T16:30:00", "after", "2026-11-17T08:00", "2026-11-17T12:00");
      assert_status (&hours, zone, "2026-11-16T23:59:59", "after", "2026-11-17T08:00", "2026-11-17T12:00");
    }
}

static void
test_friday (void)
{
  KiosHours hours = { 0 };

  kios_hours_set_default_week (hours.week);
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      const char *zone = zones[i];

      assert_status (&hours, zone, "2026-11-20T07:29:59", "before", "2026-11-20T07:30", "2026-11-20T11:30");
      assert_status (&hours, zone, "2026-11-20T07:30:00", "open", "2026-11-20T07:30", "2026-11-20T11:30");
      assert_status (&hours, zone, "2026-11-20T11:30:00", "break", "2026-11-20T13:00", "2026-11-20T16:30");
      assert_status (&hours, zone, "2026-11-20T16:30:00", "after", "2026-11-23T08:00", "2026-11-23T12:00");
      assert_status (&hours, zone, "2026-11-21T10:00:00", "weekend", "2026-11-23T08:00", "2026-11-23T12:00");
      assert_status (&hours, zone, "2026-11-22T23:59:59", "weekend", "2026-11-23T08:00", "2026-11-23T12:00");
    }
}

/* One moment, three zones: at 00.30 UTC on Monday it is 07.30, 08.30 and 09.30. */
static void
test_zones_differ (void)
{
  const gboolean expected[] = { FALSE, TRUE, TRUE };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  KiosHours hours = { 0 };

  kios_hours_set_default_week (hours.week);
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
      KiosHoursStatus status;

      kios_hours_look_up (&hours, zone, at ("2026-11-16T00:30:00", utc), &status);
      g_assert_cmpint (status.is_open, ==, expected[i]);
    }

  /* Sunday evening in UTC is Monday morning in the east, but only there. */
  {
    g_autoptr(GTimeZone) jayapura = g_time_zone_new_identifier ("Asia/Jayapura");
    KiosHoursStatus status;

    kios_hours_look_up (&hours, jayapura, at ("2026-11-15T23:00:00", utc), &status);
    g_assert_true (status.is_open);
    kios_hours_look_up (&hours, utc, at ("2026-11-15T23:00:00", utc), &status);
    g_assert_cmpint (status.reason, ==, KIOS_HOURS_WEEKEND);
  }
}

static void
test_holidays (void)
{
  const char *const holidays[] = { "2026-12-25", "2026-12-24", NULL };
  KiosHours hours = { .holidays = holidays };

  kios_hours_set_default_week (hours.week);
  assert_status (&hours, "Asia/Makassar", "2026-12-23T17:00:00", "after", "2026-12-28T08:00", "2026-12-28T12:00");
  assert_status (&hours, "Asia/Makassar", "2026-12-24T10:00:00", "holiday", "2026-12-28T08:00", "2026-12-28T12:00");
  assert_status (&hours, "Asia/Makassar", "2026-12-25T00:00:00", "holiday", "2026-12-28T08:00", "2026-12-28T12:00");
  assert_status (&hours, "Asia/Makassar", "2026-12-26T00:00:00", "weekend", "2026-12-28T08:00", "2026-12-28T12:00");
}

static void
set_week (KiosDayHours *week,
          const char   *text,
          guint         from,
          guint         to)
{
  for (guint i = from; i <= to; i++)
    g_assert_true (kios_day_hours_parse (text, &week[i], NULL));
}

static void
test_overrides (void)
{
  const char *const holidays[] = { "2027-02-10", NULL };
  KiosHoursOverride overrides[3] = {
    { .from = "2027-02-08", .to = "2027-03-09" },
    { .from = "2027-02-12", .to = "2027-02-12" },
    { .from = "2027-02-13", .to = "2027-02-13", .opens_on_holidays = TRUE },
  };
  KiosHours hours = { .holidays = holidays, .overrides = overrides, .n_overrides = 3 };

  kios_hours_set_default_week (hours.week);
  set_week (overrides[0].week, "08:00-12:30", 0, 4);
  set_week (overrides[2].week, "09.00-11.00", 5, 5);

  /* The day before, and the first and last of the range; inside it a holiday stays closed. */
  assert_status (&hours, "Asia/Jakarta", "2027-02-05T15:00:00", "open", "2027-02-05T13:00", "2027-02-05T16:30");
  assert_status (&hours, "Asia/Jakarta", "2027-02-08T12:15:00", "open", "2027-02-08T08:00", "2027-02-08T12:30");
  assert_status (&hours, "Asia/Jakarta", "2027-02-09T14:00:00", "after", "2027-02-11T08:00", "2027-02-11T12:30");
  assert_status (&hours, "Asia/Jakarta", "2027-02-10T09:00:00", "holiday", "2027-02-11T08:00", "2027-02-11T12:30");
  assert_status (&hours, "Asia/Jakarta", "2027-03-09T14:00:00", "after", "2027-03-10T08:00", "2027-03-10T12:00");
  assert_status (&hours, "Asia/Jakarta", "2027-03-10T14:00:00", "open", "2027-03-10T13:00", "2027-03-10T16:30");
  /* A later one stands where two cover a day: closed on Friday, an event on Saturday. */
  assert_status (&hours, "Asia/Jakarta", "2027-02-12T09:00:00", "override", "2027-02-13T09:00", "2027-02-13T11:00");
  assert_status (&hours, "Asia/Jakarta", "2027-02-13T09:00:00", "open", "2027-02-13T09:00", "2027-02-13T11:00");
  assert_status (&hours, "Asia/Jakarta", "2027-02-14T09:00:00", "weekend", "2027-02-15T08:00", "2027-02-15T12:30");
}

static void
test_event_on_a_holiday (void)
{
  const char *const holidays[] = { "2026-08-17", NULL };
  KiosHoursOverride event = { .from = "2026-08-17", .to = "2026-08-17" };
  KiosHours hours = { .holidays = holidays, .overrides = &event, .n_overrides = 1 };

  kios_hours_set_default_week (hours.week);
  set_week (event.week, "10:00-12:00", 0, 0);
  assert_status (&hours, "Asia/Makassar", "2026-08-17T10:00:00", "holiday", "2026-08-18T08:00", "2026-08-18T12:00");
  event.opens_on_holidays = TRUE;
  assert_status (&hours, "Asia/Makassar", "2026-08-17T10:00:00", "open", "2026-08-17T10:00", "2026-08-17T12:00");
}

static void
test_never_open (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Asia/Makassar");
  KiosHours hours = { 0 };
  KiosHoursStatus status;

  kios_hours_look_up (&hours, zone, at ("2026-11-16T10:00:00", zone), &status);
  g_assert_false (status.is_open);
  g_assert_cmpint (status.reason, ==, KIOS_HOURS_WEEKEND);
  g_assert_cmpint (status.opens_at_us, ==, -1);
  g_assert_cmpint (status.closes_at_us, ==, -1);
}

/* A session that ends at midnight, and the turn of the year. */
static void
test_midnight (void)
{
  KiosHours hours = { 0 };

  set_week (hours.week, "00:00-24:00", 3, 3);
  assert_status (&hours, "Asia/Jayapura", "2026-12-30T23:59:59", "weekend", "2026-12-31T00:00", "2027-01-01T00:00");
  assert_status (&hours, "Asia/Jayapura", "2026-12-31T00:00:00", "open", "2026-12-31T00:00", "2027-01-01T00:00");
  assert_status (&hours, "Asia/Jayapura", "2026-12-31T23:59:59", "open", "2026-12-31T00:00", "2027-01-01T00:00");
  assert_status (&hours, "Asia/Jayapura", "2027-01-01T00:00:00", "weekend", "2027-01-07T00:00", "2027-01-08T00:00");
}

static void
test_parse (void)
{
  const char *const refused[] = { "x", "08:00", "08:00-", "08:00-08:00", "12:00-08:00", "08:00-12:00 11:00-13:00",
                                  "08:60-12:00", "08:00-24:01", "8:00-12:00", "08:00-12:0", "08:00-12:00x",
                                  "08:00 - 12:00", "00:00-01:00 02:00-03:00 04:00-05:00 06:00-07:00 08:00-09:00" };
  const char *const accepted[][2] = {
    { "08:00-12:00 13:00-16:30", "08:00-12:00 13:00-16:30" },
    { " 08.00-12.00   13.00-16.30 ", "08:00-12:00 13:00-16:30" },
    { "08:00-12:00 12:00-16:00", "08:00-12:00 12:00-16:00" },
    { "00:00-24:00", "00:00-24:00" },
    { "", "-" },
    { " - ", "-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *text = NULL;
      KiosDayHours day;

      g_assert_true (kios_day_hours_parse (accepted[i][0], &day, NULL));
      text = kios_day_hours_format (&day);
      g_assert_cmpstr (text, ==, accepted[i][1]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      KiosDayHours day = { .n_sessions = 77 };

      g_assert_false (kios_day_hours_parse (refused[i], &day, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
      g_assert_cmpuint (day.n_sessions, ==, 77);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hours/usual-week-to-the-second", test_usual_week);
  g_test_add_func ("/core/hours/friday-and-weekend", test_friday);
  g_test_add_func ("/core/hours/the-site-s-zone-decides", test_zones_differ);
  g_test_add_func ("/core/hours/holidays", test_holidays);
  g_test_add_func ("/core/hours/overrides", test_overrides);
  g_test_add_func ("/core/hours/event-on-a-holiday", test_event_on_a_holiday);
  g_test_add_func ("/core/hours/never-open", test_never_open);
  g_test_add_func ("/core/hours/midnight-and-new-year", test_midnight);
  g_test_add_func ("/core/hours/written-and-read", test_parse);

  return g_test_run ();
}
