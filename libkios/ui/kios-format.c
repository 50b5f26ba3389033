/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kios-format.h"
#include "kios-language.h"

#define US_PER_MINUTE (60 * G_USEC_PER_SEC)

static const char *const month_names[] = {
  N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
  N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
};

static const char *const short_month_names[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char *const weekday_names[] = {
  N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday"), N_ ("Saturday"),
  N_ ("Sunday"),
};

static gboolean
is_english (void)
{
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH;
}

static GDateTime *
local_time (gint64     time_us,
            GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);

  return g_date_time_to_timezone (utc, zone);
}

static char *
format_day (GDateTime *day)
{
  return g_strdup_printf ("%d %s %d", g_date_time_get_day_of_month (day),
                          _(month_names[g_date_time_get_month (day) - 1]), g_date_time_get_year (day));
}

/* 13.00 in Indonesian, 13:00 in English; always 24 hours. */
static char *
format_clock (int hour,
              int minute)
{
  return g_strdup_printf (is_english () ? "%02d:%02d" : "%02d.%02d", hour, minute);
}

/**
 * kios_format_date:
 *
 * Returns: (transfer full): "20 November 2026"
 */
char *
kios_format_date (gint64     time_us,
                  GTimeZone *zone)
{
  g_autoptr(GDateTime) day = local_time (time_us, zone);

  return format_day (day);
}

/**
 * kios_format_date_weekday:
 *
 * Returns: (transfer full): "Rabu, 18 November 2026"
 */
char *
kios_format_date_weekday (gint64     time_us,
                          GTimeZone *zone)
{
  g_autoptr(GDateTime) day = local_time (time_us, zone);
  g_autofree char *date = format_day (day);

  return g_strdup_printf ("%s, %s", _(weekday_names[g_date_time_get_day_of_week (day) - 1]), date);
}

/**
 * kios_format_date_short:
 *
 * Returns: (transfer full): "12 Nov"
 */
char *
kios_format_date_short (gint64     time_us,
                        GTimeZone *zone)
{
  g_autoptr(GDateTime) day = local_time (time_us, zone);

  return g_strdup_printf ("%d %s", g_date_time_get_day_of_month (day),
                          g_dpgettext2 (NULL, "short month",
                                        short_month_names[g_date_time_get_month (day) - 1]));
}

/**
 * kios_format_business_date:
 * @iso_date: "2026-11-20"
 *
 * Returns: (transfer full): "20 November 2026"; @iso_date itself when it is no date
 */
char *
kios_format_business_date (const char *iso_date)
{
  g_autofree char *text = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) day = NULL;

  g_return_val_if_fail (iso_date != NULL, NULL);

  text = g_strconcat (iso_date, "T12:00:00", NULL);
  day = g_date_time_new_from_iso8601 (text, utc);

  return day != NULL ? format_day (day) : g_strdup (iso_date);
}

/**
 * kios_format_time:
 *
 * Returns: (transfer full): "13.00"
 */
char *
kios_format_time (gint64     time_us,
                  GTimeZone *zone)
{
  g_autoptr(GDateTime) time = local_time (time_us, zone);

  return format_clock (g_date_time_get_hour (time), g_date_time_get_minute (time));
}

/**
 * kios_format_time_zone:
 *
 * Returns: (transfer full): "13.00 WITA"
 */
char *
kios_format_time_zone (gint64     time_us,
                       GTimeZone *zone)
{
  g_autofree char *time = kios_format_time (time_us, zone);
  g_autofree char *name = kios_format_zone (time_us, zone);

  return g_strdup_printf ("%s %s", time, name);
}

/**
 * kios_format_date_time:
 *
 * Returns: (transfer full): "12 November, 09.40"
 */
char *
kios_format_date_time (gint64     time_us,
                       GTimeZone *zone)
{
  g_autoptr(GDateTime) day = local_time (time_us, zone);
  g_autofree char *time = kios_format_time (time_us, zone);

  return g_strdup_printf ("%d %s, %s", g_date_time_get_day_of_month (day),
                          _(month_names[g_date_time_get_month (day) - 1]), time);
}

/**
 * kios_format_zone:
 *
 * Returns: (transfer full): "WIB", "WITA" or "WIT"; elsewhere what the zone calls itself
 */
char *
kios_format_zone (gint64     time_us,
                  GTimeZone *zone)
{
  g_autoptr(GDateTime) time = local_time (time_us, zone);
  int hours = g_date_time_get_utc_offset (time) / G_TIME_SPAN_HOUR;

  switch (hours)
    {
    case 7:
      return g_strdup ("WIB");
    case 8:
      return g_strdup ("WITA");
    case 9:
      return g_strdup ("WIT");
    default:
      return g_strdup (g_date_time_get_timezone_abbreviation (time));
    }
}

/**
 * kios_format_minute_of_day:
 * @minute: minutes since midnight, 0 to 1440
 *
 * Returns: (transfer full): "13.00"
 */
char *
kios_format_minute_of_day (guint minute)
{
  return format_clock (minute / 60, minute % 60);
}

static gint64
day_number (GDateTime *time)
{
  g_autoptr(GDate) date = g_date_new_dmy (g_date_time_get_day_of_month (time),
                                          g_date_time_get_month (time), g_date_time_get_year (time));

  return g_date_get_julian (date);
}

/**
 * kios_format_relative:
 * @now_us: the present
 *
 * Returns: (transfer full): "hari ini, 09.40", "kemarin, 09.40", "besok, 09.40", else as
 *   kios_format_date_time(), with the year when it is another one
 */
char *
kios_format_relative (gint64     time_us,
                      gint64     now_us,
                      GTimeZone *zone)
{
  g_autoptr(GDateTime) time = local_time (time_us, zone);
  g_autoptr(GDateTime) now = local_time (now_us, zone);
  g_autofree char *clock = kios_format_time (time_us, zone);
  g_autofree char *date = NULL;

  switch (day_number (time) - day_number (now))
    {
    case 0:
      return g_strdup_printf ("%s, %s", _("today"), clock);
    case -1:
      return g_strdup_printf ("%s, %s", _("yesterday"), clock);
    case 1:
      return g_strdup_printf ("%s, %s", _("tomorrow"), clock);
    default:
      break;
    }
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    return kios_format_date_time (time_us, zone);

  date = format_day (time);
  return g_strdup_printf ("%s, %s", date, clock);
}

/**
 * kios_format_ago:
 * @now_us: the present
 *
 * Returns: (transfer full): "2 detik lalu", "3 menit lalu", "2 jam lalu"; a time to come counts as now
 */
char *
kios_format_ago (gint64 time_us,
                 gint64 now_us)
{
  gint64 seconds = MAX (0, now_us - time_us) / G_USEC_PER_SEC;
  gulong n;

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%lu second ago", "%lu seconds ago", seconds), (gulong) seconds);
  if (seconds < 3600)
    {
      n = seconds / 60;
      return g_strdup_printf (ngettext ("%lu minute ago", "%lu minutes ago", n), n);
    }
  n = seconds / 3600;
  return g_strdup_printf (ngettext ("%lu hour ago", "%lu hours ago", n), n);
}

/**
 * kios_format_elapsed:
 *
 * Returns: (transfer full): whole minutes, short: "12 mnt"; "1 j 05 mnt" from an hour on
 */
char *
kios_format_elapsed (gint64 elapsed_us)
{
  guint minutes = MAX (0, elapsed_us) / US_PER_MINUTE;

  if (minutes < 60)
    /* Translators: minutes waited, as short as possible */
    return g_strdup_printf (_("%u min"), minutes);

  /* Translators: hours and minutes waited, as short as possible */
  return g_strdup_printf (_("%u h %02u min"), minutes / 60, minutes % 60);
}

/**
 * kios_format_stopwatch:
 *
 * Returns: (transfer full): minutes and seconds: "07.42"; "1.07.42" from an hour on
 */
char *
kios_format_stopwatch (gint64 elapsed_us)
{
  guint seconds = MAX (0, elapsed_us) / G_USEC_PER_SEC;

  if (seconds < 3600)
    return format_clock (seconds / 60, seconds % 60);

  return g_strdup_printf (is_english () ? "%u:%02u:%02u" : "%u.%02u.%02u", seconds / 3600,
                          seconds / 60 % 60, seconds % 60);
}

/**
 * kios_format_wait_range:
 * @from_us: the shorter estimate
 * @to_us: the longer one
 *
 * Returns: (transfer full): "15–25 menit", rounded outward to five minutes; "kurang dari 5 menit"
 */
char *
kios_format_wait_range (gint64 from_us,
                        gint64 to_us)
{
  gint64 step = 5 * US_PER_MINUTE;
  guint from = MAX (0, from_us) / step * 5;
  guint to = (MAX (from_us, to_us) + step - 1) / step * 5;

  if (to <= 5)
    return g_strdup_printf (_("less than %u minutes"), 5);
  if (from == to)
    from -= 5;

  /* Translators: a range of minutes: "15–25 minutes" */
  return g_strdup_printf (_("%u–%u minutes"), from, to);
}

/**
 * kios_format_people:
 *
 * Returns: (transfer full): "3 orang"
 */
char *
kios_format_people (guint n_people)
{
  return g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
}

/**
 * kios_format_people_ahead:
 *
 * Returns: (transfer full): "3 orang di depan Anda", "Anda berikutnya" for none
 */
char *
kios_format_people_ahead (guint n_people)
{
  if (n_people == 0)
    return g_strdup (_("You are next"));

  return g_strdup_printf (ngettext ("%u person ahead of you", "%u people ahead of you", n_people),
                          n_people);
}

/* Digits in threes, joined by the language's mark. */
static char *
group_digits (const char *digits)
{
  GString *text = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, is_english () ? ',' : '.');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * kios_format_number:
 *
 * Returns: (transfer full): "1.234"
 */
char *
kios_format_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                             number < 0 ? -(guint64) number : (guint64) number);
  g_autofree char *text = group_digits (digits);

  return g_strconcat (number < 0 ? "−" : "", text, NULL);
}

/**
 * kios_format_decimal:
 * @decimals: digits after the comma, at most 6
 *
 * Returns: (transfer full): "88,31"
 */
char *
kios_format_decimal (double number,
                     guint  decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 16];
  g_autofree char *format = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  char *point;

  g_return_val_if_fail (decimals <= 6, NULL);

  format = g_strdup_printf ("%%.%uf", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, fabs (number));
  point = strchr (buffer, '.');
  whole = point != NULL ? g_strndup (buffer, point - buffer) : g_strdup (buffer);
  text = group_digits (whole);

  return g_strconcat (number < 0 ? "−" : "", text, point != NULL ? (is_english () ? "." : ",") : "",
                      point != NULL ? point + 1 : "", NULL);
}

/**
 * kios_format_percent:
 * @fraction: 0 to 1
 *
 * Returns: (transfer full): "92,5%", without decimals where there are none
 */
char *
kios_format_percent (double fraction)
{
  double percent = round (fraction * 1000) / 10;
  g_autofree char *text = kios_format_decimal (percent, percent == floor (percent) ? 0 : 1);

  return g_strconcat (text, "%", NULL);
}
