/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KIOS_MAX_SESSIONS 4

/**
 * KiosSession:
 * @opens_minute: minutes after local midnight
 * @closes_minute: likewise; at this minute it is closed. 1440 is the end of the day.
 */
typedef struct
{
  guint opens_minute;
  guint closes_minute;
} KiosSession;

/**
 * KiosDayHours:
 *
 * A day's sessions in order, without overlaps; none on a closed day.
 */
typedef struct
{
  KiosSession sessions[KIOS_MAX_SESSIONS];
  guint       n_sessions;
} KiosDayHours;

/**
 * KiosHoursOverride:
 * @from: first day, YYYY-MM-DD
 * @to: last day, inclusive
 * @week: the hours of these days, Monday first; all empty for a closed time
 * @opens_on_holidays: whether it also stands on a public holiday (an event)
 */
typedef struct
{
  const char   *from;
  const char   *to;
  KiosDayHours  week[7];
  gboolean      opens_on_holidays;
} KiosHoursOverride;

/**
 * KiosHours:
 * @week: the usual hours, Monday first
 * @holidays: (nullable) (array zero-terminated=1): closed days, YYYY-MM-DD, in any order
 * @overrides: (array length=n_overrides): where two cover a day, the later one stands
 *
 * When a site is open. Points to data of its owner.
 */
typedef struct
{
  KiosDayHours             week[7];
  const char *const       *holidays;
  const KiosHoursOverride *overrides;
  gsize                    n_overrides;
} KiosHours;

typedef enum
{
  KIOS_HOURS_OPEN = 0,
  KIOS_HOURS_WEEKEND = 1,  /* a day without usual hours */
  KIOS_HOURS_HOLIDAY = 2,
  KIOS_HOURS_BREAK = 3,    /* between two sessions */
  KIOS_HOURS_BEFORE = 4,   /* before the day's first session */
  KIOS_HOURS_AFTER = 5,    /* after its last */
  KIOS_HOURS_OVERRIDE = 6, /* a usual day closed by an override */
} KiosHoursReason;

/**
 * KiosHoursStatus:
 * @is_open: whether numbers are given out now
 * @reason: why, or why not
 * @opens_at_us: when the present session began or, closed, the next one begins; -1 when none
 *   does within 400 days
 * @closes_at_us: when that session ends; -1 likewise
 */
typedef struct
{
  gboolean        is_open;
  KiosHoursReason reason;
  gint64          opens_at_us;
  gint64          closes_at_us;
} KiosHoursStatus;

const char *kios_hours_reason_to_string (KiosHoursReason    reason);
void        kios_hours_set_default_week (KiosDayHours       week[7]);
gboolean    kios_day_hours_parse        (const char        *text,
                                         KiosDayHours      *day,
                                         GError           **error);
char       *kios_day_hours_format       (const KiosDayHours *day) G_GNUC_WARN_UNUSED_RESULT;
void        kios_hours_get_day          (const KiosHours   *hours,
                                         const char        *date,
                                         KiosDayHours      *day);
void        kios_hours_look_up          (const KiosHours   *hours,
                                         GTimeZone         *zone,
                                         gint64             now_us,
                                         KiosHoursStatus   *status);

G_END_DECLS
