/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-hours.h"

#include <string.h>

#include "kios-error.h"

#define DAY_MINUTES   1440
#define MAX_DAYS_AHEAD 400

static const char *const reason_words[] = {
  [KIOS_HOURS_OPEN] = "open",
  [KIOS_HOURS_WEEKEND] = "weekend",
  [KIOS_HOURS_HOLIDAY] = "holiday",
  [KIOS_HOURS_BREAK] = "break",
  [KIOS_HOURS_BEFORE] = "before",
  [KIOS_HOURS_AFTER] = "after",
  [KIOS_HOURS_OVERRIDE] = "override",
};

static const KiosDayHours closed_day = { 0 };

static GDateTime *
to_local (gint64     time_us,
          GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = NULL;
  gint64 seconds = time_us / G_USEC_PER_SEC;

  /* Towards the past also before 1970. */
  if (time_us < 0 && time_us % G_USEC_PER_SEC != 0)
    seconds--;

  utc = g_date_time_new_from_unix_utc (seconds);
  return g_date_time_to_timezone (utc, zone);
}

static gint64
to_us (const GDate *date,
       guint        minute,
       GTimeZone   *zone)
{
  g_autoptr(GDateTime) local = NULL;
  GDate day = *date;

  if (minute >= DAY_MINUTES)
    {
      g_date_add_days (&day, minute / DAY_MINUTES);
      minute %= DAY_MINUTES;
    }

  local = g_date_time_new (zone, g_date_get_year (&day), (int) g_date_get_month (&day),
                           g_date_get_day (&day), (int) minute / 60, (int) minute % 60, 0);

  return g_date_time_to_unix (local) * G_USEC_PER_SEC;
}

/* The sessions of @date and, where there are none, why not. */
static const KiosDayHours *
find_day (const KiosHours *hours,
          const GDate     *date,
          KiosHoursReason *reason_closed)
{
  const KiosHoursOverride *override = NULL;
  guint weekday = (guint) g_date_get_weekday (date) - 1;
  char text[16];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  for (gsize i = 0; i < hours->n_overrides; i++)
    {
      if (strcmp (hours->overrides[i].from, text) <= 0 && strcmp (text, hours->overrides[i].to) <= 0)
        override = &hours->overrides[i];
    }

  if ((override == NULL || !override->opens_on_holidays) && hours->holidays != NULL &&
      g_strv_contains (hours->holidays, text))
    {
      *reason_closed = KIOS_HOURS_HOLIDAY;
      return &closed_day;
    }

  *reason_closed = KIOS_HOURS_WEEKEND;
  if (override == NULL)
    return &hours->week[weekday];

  if (hours->week[weekday].n_sessions > 0)
    *reason_closed = KIOS_HOURS_OVERRIDE;
  return &override->week[weekday];
}

/**
 * kios_hours_reason_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @reason, %NULL for a number without meaning
 */
const char *
kios_hours_reason_to_string (KiosHoursReason reason)
{
  if ((guint) reason >= G_N_ELEMENTS (reason_words))
    return NULL;

  return reason_words[reason];
}

/**
 * kios_hours_set_default_week:
 * @week: (out): Monday to Thursday 08.00–12.00 and 13.00–16.30, Friday 07.30–11.30 and
 *   13.00–16.30, closed on Saturday and Sunday (domain, opening hours)
 */
void
kios_hours_set_default_week (KiosDayHours week[7])
{
  const KiosDayHours usual = { { { 480, 720 }, { 780, 990 } }, 2 };
  const KiosDayHours friday = { { { 450, 690 }, { 780, 990 } }, 2 };

  g_return_if_fail (week != NULL);

  for (guint i = 0; i < 7; i++)
    week[i] = i < 4 ? usual : i == 4 ? friday : closed_day;
}

/* "08:00" or "08.00" at *@cursor, which is moved behind it. */
static gboolean
parse_minute (const char **cursor,
              guint       *minute)
{
  const char *c = *cursor;
  guint hours;
  guint minutes;

  if (strlen (c) < 5 || !g_ascii_isdigit (c[0]) || !g_ascii_isdigit (c[1]) ||
      (c[2] != ':' && c[2] != '.') || !g_ascii_isdigit (c[3]) || !g_ascii_isdigit (c[4]))
    return FALSE;

  hours = (guint) (c[0] - '0') * 10 + (guint) (c[1] - '0');
  minutes = (guint) (c[3] - '0') * 10 + (guint) (c[4] - '0');
  *minute = hours * 60 + minutes;
  *cursor = c + 5;

  return minutes < 60 && *minute <= DAY_MINUTES;
}

/**
 * kios_day_hours_parse:
 * @text: "08:00-12:00 13:00-16:30", empty or "-" for a closed day; a point may stand for the colon
 * @day: (out): the sessions; untouched on error
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * Returns: whether @text names sessions in order and without overlaps
 */
gboolean
kios_day_hours_parse (const char    *text,
                      KiosDayHours  *day,
                      GError       **error)
{
  g_autofree char *clean = NULL;
  KiosDayHours parsed = { 0 };
  guint earliest = 0;
  const char *c;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  clean = g_strstrip (g_strdup (text));
  c = strcmp (clean, "-") == 0 ? "" : clean;
  while (*c != '\0')
    {
      KiosSession session;

      if (parsed.n_sessions == KIOS_MAX_SESSIONS || !parse_minute (&c, &session.opens_minute) ||
          *c != '-')
        goto refused;
      c++;
      if (!parse_minute (&c, &session.closes_minute) || (*c != '\0' && *c != ' ') ||
          session.opens_minute < earliest || session.closes_minute <= session.opens_minute)
        goto refused;

      c += strspn (c, " ");
      earliest = session.closes_minute;
      parsed.sessions[parsed.n_sessions++] = session;
    }

  *day = parsed;
  return TRUE;

refused:
  g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
               "“%s” are no opening hours such as 08:00-12:00 13:00-16:30", clean);
  return FALSE;
}

/**
 * kios_day_hours_format:
 *
 * Returns: (transfer full): the sessions as kios_day_hours_parse() reads them, "-" when closed
 */
char *
kios_day_hours_format (const KiosDayHours *day)
{
  GString *text;

  g_return_val_if_fail (day != NULL, NULL);

  if (day->n_sessions == 0)
    return g_strdup ("-");

  text = g_string_new (NULL);
  for (guint i = 0; i < day->n_sessions; i++)
    {
      const KiosSession *session = &day->sessions[i];

      g_string_append_printf (text, "%s%02u:%02u-%02u:%02u", i > 0 ? " " : "",
                              session->opens_minute / 60, session->opens_minute % 60,
                              session->closes_minute / 60, session->closes_minute % 60);
    }

  return g_string_free (text, FALSE);
}

static KiosHoursReason
reason_at (const KiosDayHours *day,
           gint64              now_us,
           const GDate        *date,
           GTimeZone          *zone,
           KiosHoursReason     reason_closed)
{
  if (day->n_sessions == 0)
    return reason_closed;

  if (now_us < to_us (date, day->sessions[0].opens_minute, zone))
    return KIOS_HOURS_BEFORE;

  if (now_us >= to_us (date, day->sessions[day->n_sessions - 1].closes_minute, zone))
    return KIOS_HOURS_AFTER;

  return KIOS_HOURS_BREAK;
}

/**
 * kios_hours_get_day:
 * @date: YYYY-MM-DD
 * @day: (out): that day's sessions after holidays and overrides; none when it is closed
 */
void
kios_hours_get_day (const KiosHours *hours,
                    const char      *date,
                    KiosDayHours    *day)
{
  KiosHoursReason reason;
  GDate parsed;

  g_return_if_fail (hours != NULL && date != NULL && day != NULL);

  *day = closed_day;
  g_date_clear (&parsed, 1);
  g_date_set_parse (&parsed, date);
  if (g_date_valid (&parsed))
    *day = *find_day (hours, &parsed, &reason);
}

/**
 * kios_hours_look_up:
 * @hours: when the site is open
 * @zone: the site's zone (WIB, WITA, WIT), never the machine's
 * @now_us: the time in question
 * @status: (out): whether it is open, why, and until or from when
 *
 * A holiday closes the day, also within an override unless that says otherwise; an override
 * replaces the usual hours of its days (domain, opening hours). A session includes its first
 * minute and not its last.
 */
void
kios_hours_look_up (const KiosHours *hours,
                    GTimeZone       *zone,
                    gint64           now_us,
                    KiosHoursStatus *status)
{
  g_autoptr(GDateTime) local = NULL;
  GDate date;

  g_return_if_fail (hours != NULL);
  g_return_if_fail (zone != NULL);
  g_return_if_fail (status != NULL);

  local = to_local (now_us, zone);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local), (GDateYear) g_date_time_get_year (local));

  *status = (KiosHoursStatus) { .opens_at_us = -1, .closes_at_us = -1 };
  for (guint ahead = 0; ahead <= MAX_DAYS_AHEAD; ahead++)
    {
      KiosHoursReason reason_closed;
      const KiosDayHours *day = find_day (hours, &date, &reason_closed);

      if (ahead == 0)
        status->reason = reason_at (day, now_us, &date, zone, reason_closed);

      for (guint i = 0; i < day->n_sessions; i++)
        {
          gint64 closes_us = to_us (&date, day->sessions[i].closes_minute, zone);

          if (closes_us <= now_us)
            continue;

          status->opens_at_us = to_us (&date, day->sessions[i].opens_minute, zone);
          status->closes_at_us = closes_us;
          if (status->opens_at_us <= now_us)
            {
              status->is_open = TRUE;
              status->reason = KIOS_HOURS_OPEN;
            }
          return;
        }

      g_date_add_days (&date, 1);
    }
}
