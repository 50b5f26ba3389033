/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-slip-words.h"

#define ROUND_MINUTES 5
#define ROUND_SECONDS (60 * ROUND_MINUTES)

static const char *say (const KiosSlip *slip,
                        const char     *msgid) G_GNUC_FORMAT (2);

static const char *
say (const KiosSlip *slip,
     const char     *msgid)
{
  return kios_language_gettext (slip->language, msgid);
}

static GDateTime *
get_local_time (const KiosSlip *slip)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (slip->issued_us / G_USEC_PER_SEC);

  return slip->issued_us > 0 && slip->zone != NULL && utc != NULL
             ? g_date_time_to_timezone (utc, slip->zone)
             : NULL;
}

/**
 * kios_slip_get_group_word:
 *
 * Returns: (transfer none) (nullable): the visitor group as people say it
 */
const char *
kios_slip_get_group_word (const KiosSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  switch (slip->group)
    {
    case KIOS_GROUP_JOBSEEKER:
      return say (slip, N_("Jobseeker"));
    case KIOS_GROUP_WORKER:
      return say (slip, N_("Worker"));
    case KIOS_GROUP_PUBLIC:
      return say (slip, N_("Public"));
    case KIOS_GROUP_EMPLOYER:
      return say (slip, N_("Employer"));
    case KIOS_GROUP_GUEST:
      return say (slip, N_("Guest"));
    default:
      return NULL;
    }
}

/**
 * kios_slip_dup_ahead:
 *
 * Returns: (transfer full): how many people are ahead
 */
char *
kios_slip_dup_ahead (const KiosSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->ahead == 0)
    return g_strdup (say (slip, N_("Nobody")));
  if (slip->ahead == 1)
    return g_strdup (say (slip, N_("1 person")));

  return g_strdup_printf (say (slip, N_("%u people")), slip->ahead);
}

/**
 * kios_slip_dup_wait:
 *
 * Returns: (transfer full) (nullable): the range of the wait, rounded outward to five minutes as
 *   on the screens; %NULL when none is quoted
 */
char *
kios_slip_dup_wait (const KiosSlip *slip)
{
  guint low, high;

  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->wait_low_s < 0 || slip->wait_high_s < 0)
    return NULL;

  low = (guint) slip->wait_low_s / ROUND_SECONDS * ROUND_MINUTES;
  high = ((guint) slip->wait_high_s + ROUND_SECONDS - 1) / ROUND_SECONDS * ROUND_MINUTES;
  high = MAX (high, ROUND_MINUTES);
  if (low == 0)
    return g_strdup_printf (say (slip, N_("up to %u minutes")), high);
  if (low >= high)
    return g_strdup_printf (say (slip, N_("about %u minutes")), high);

  return g_strdup_printf (say (slip, N_("%u–%u minutes")), low, high);
}

/**
 * kios_slip_dup_counters:
 *
 * Returns: (transfer full) (nullable): "Counter 2 or 3"; %NULL when none is known
 */
char *
kios_slip_dup_counters (const KiosSlip *slip)
{
  g_autoptr(GString) list = NULL;

  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->counters == NULL || slip->counters->len == 0)
    return NULL;

  list = g_string_new (NULL);
  for (guint i = 0; i < slip->counters->len; i++)
    {
      if (i > 0)
        /* Translators: between the last two of a list of counter numbers: "2, 3 or 4" */
        g_string_append (list, i + 1 < slip->counters->len ? ", " : say (slip, N_(" or ")));
      g_string_append_printf (list, "%u", g_array_index (slip->counters, guint, i));
    }

  /* Translators: %s is one counter number or a list: "Counter 2 or 3" */
  return g_strdup_printf (say (slip, N_("Counter %s")), list->str);
}

/**
 * kios_slip_dup_subject:
 *
 * Returns: (transfer full) (nullable): the visitor group and the service, with how many more
 *   services follow; %NULL when neither is known
 */
char *
kios_slip_dup_subject (const KiosSlip *slip)
{
  const char *group;
  GString *text;

  g_return_val_if_fail (slip != NULL, NULL);

  /* A guest's desk already says so. */
  group = slip->group != KIOS_GROUP_GUEST ? kios_slip_get_group_word (slip) : NULL;
  if (group == NULL && slip->service_title == NULL)
    return NULL;

  text = g_string_new (group);
  if (group != NULL && slip->service_title != NULL)
    g_string_append (text, " · ");
  if (slip->service_title != NULL)
    g_string_append (text, slip->service_title);
  if (slip->n_more == 1)
    g_string_append_printf (text, "\n%s", say (slip, N_("and 1 more service")));
  else if (slip->n_more > 1)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, say (slip, N_("and %u more services")), slip->n_more);
    }

  return g_string_free (text, FALSE);
}

/**
 * kios_slip_dup_date:
 *
 * Returns: (transfer full) (nullable): weekday and date in the site's zone; %NULL for a slip
 *   without a time
 */
char *
kios_slip_dup_date (const KiosSlip *slip)
{
  static const char *const weekdays[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"),
                                          N_("Thursday"), N_("Friday"), N_("Saturday"),
                                          N_("Sunday") };
  static const char *const months[] = { N_("January"), N_("February"), N_("March"), N_("April"),
                                        N_("May"), N_("June"), N_("July"), N_("August"),
                                        N_("September"), N_("October"), N_("November"),
                                        N_("December") };
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (slip != NULL, NULL);

  local = get_local_time (slip);
  if (local == NULL)
    return NULL;

  return g_strdup_printf ("%s, %d %s %d",
                          say (slip, weekdays[g_date_time_get_day_of_week (local) - 1]),
                          g_date_time_get_day_of_month (local),
                          say (slip, months[g_date_time_get_month (local) - 1]),
                          g_date_time_get_year (local));
}

/**
 * kios_slip_dup_time:
 *
 * Returns: (transfer full) (nullable): hour, minute and zone; %NULL for a slip without a time
 */
char *
kios_slip_dup_time (const KiosSlip *slip)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (slip != NULL, NULL);

  local = get_local_time (slip);
  if (local == NULL)
    return NULL;

  /* Translators: hour, minute, time zone: "09:58 WITA" */
  return g_strdup_printf (say (slip, N_("%02d:%02d %s")),
                          g_date_time_get_hour (local),
                          g_date_time_get_minute (local),
                          g_date_time_get_timezone_abbreviation (local));
}

/**
 * kios_slip_dup_token:
 *
 * Returns: (transfer full) (nullable): the token in groups of four, for whoever has to type it
 */
char *
kios_slip_dup_token (const KiosSlip *slip)
{
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->token == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (const char *p = slip->token; *p != '\0'; p++)
    {
      if (p != slip->token && (p - slip->token) % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, *p);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
