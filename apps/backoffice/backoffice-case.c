/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "backoffice-case.h"

#include "ui/kios-format.h"
#include "ui/kios-words.h"

/**
 * backoffice_case_is_late:
 *
 * Returns: whether the case is due and not closed
 */
gboolean
backoffice_case_is_late (KiosCase *record,
                         gint64    now_us)
{
  return record->state != KIOS_CASE_CLOSED && record->due_us > 0 && record->due_us < now_us;
}

/**
 * backoffice_case_compare:
 *
 * The case that is due first at the top, so that late ones lead; those without a date after them;
 * closed ones last, the latest closed first.
 *
 * Returns: as strcmp()
 */
int
backoffice_case_compare (KiosCase *a,
                         KiosCase *b)
{
  gboolean is_closed_a = a->state == KIOS_CASE_CLOSED;
  gboolean is_closed_b = b->state == KIOS_CASE_CLOSED;
  gint64 due_a = a->due_us > 0 ? a->due_us : G_MAXINT64;
  gint64 due_b = b->due_us > 0 ? b->due_us : G_MAXINT64;

  if (is_closed_a != is_closed_b)
    return is_closed_a ? 1 : -1;
  if (is_closed_a && a->closed_us != b->closed_us)
    return a->closed_us > b->closed_us ? -1 : 1;
  if (!is_closed_a && due_a != due_b)
    return due_a < due_b ? -1 : 1;

  return strcmp (a->number, b->number);
}

/**
 * backoffice_case_is_in:
 * @filter: a #BackofficeCaseFilter
 *
 * Returns: whether a list with this filter shows the case
 */
gboolean
backoffice_case_is_in (KiosCase *record,
                       guint     filter,
                       gint64    now_us)
{
  switch (filter)
    {
    case BACKOFFICE_CASES_OPEN:
      return record->state != KIOS_CASE_CLOSED;
    case BACKOFFICE_CASES_LATE:
      return backoffice_case_is_late (record, now_us);
    case BACKOFFICE_CASES_ALL:
      return TRUE;
    default:
      return filter == BACKOFFICE_CASES_STATE + (guint) record->state;
    }
}

/**
 * backoffice_case_matches:
 * @needle: what was typed; words in any order
 *
 * Returns: whether each word stands somewhere in the case's number, applicant, service, office or
 *   problem
 */
gboolean
backoffice_case_matches (KiosCase   *record,
                         const char *needle)
{
  g_autofree char *hay = NULL;
  g_autofree char *folded_hay = NULL;
  g_autofree char *folded = NULL;
  g_auto(GStrv) words = NULL;

  if (needle == NULL || *needle == '\0')
    return TRUE;

  hay = g_strjoin ("\n", record->number, record->visit_number != NULL ? record->visit_number : "",
                   record->applicant != NULL ? record->applicant : "", kios_words_group (record->group),
                   record->service_title_id != NULL ? record->service_title_id : "",
                   record->service_title_en != NULL ? record->service_title_en : "",
                   record->office != NULL ? record->office : "",
                   record->problem != NULL ? record->problem : "", NULL);
  folded_hay = g_utf8_casefold (hay, -1);
  folded = g_utf8_casefold (needle, -1);
  words = g_strsplit_set (folded, " \t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded_hay, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * backoffice_case_same:
 *
 * Returns: whether two snapshots are the same case in the same condition; #KiosListSame
 */
gboolean
backoffice_case_same (gpointer a,
                      gpointer b)
{
  KiosCase *one = a;
  KiosCase *other = b;

  return g_str_equal (one->id, other->id) && one->state == other->state && one->due_us == other->due_us &&
         one->steps->len == other->steps->len;
}

/**
 * backoffice_case_get_next:
 *
 * Returns: what usually comes next from a state; 0 once it is closed
 */
KiosCaseAction
backoffice_case_get_next (KiosCaseState state)
{
  switch ((int) state)
    {
    case KIOS_CASE_IDENTIFIED:
    case KIOS_CASE_RETURNED:
      return KIOS_CASE_ACTION_ROUTE;
    case KIOS_CASE_ROUTED:
    case KIOS_CASE_RE_REFERRED:
      return KIOS_CASE_ACTION_ANSWER_ACCEPTED;
    case KIOS_CASE_ACCEPTED:
    case KIOS_CASE_DOCUMENTS_INCOMPLETE:
      return KIOS_CASE_ACTION_DOCUMENTS_COMPLETE;
    case KIOS_CASE_DOCUMENTS_COMPLETE:
      return KIOS_CASE_ACTION_SCHEDULE;
    case KIOS_CASE_MEETING_SCHEDULED:
      return KIOS_CASE_ACTION_INFORM;
    case KIOS_CASE_VISITOR_INFORMED:
      return KIOS_CASE_ACTION_MET;
    case KIOS_CASE_MET:
      return KIOS_CASE_ACTION_FULFIL;
    case KIOS_CASE_FULFILLED:
      return KIOS_CASE_ACTION_CLOSE;
    default:
      return 0;
    }
}

/**
 * backoffice_case_get_service:
 *
 * Returns: (transfer none): what the visitor wanted, in the language of the screens
 */
const char *
backoffice_case_get_service (KiosCase *record)
{
  const char *title = kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? record->service_title_en
                                                                            : record->service_title_id;

  return title != NULL ? title : _("No service chosen");
}

/**
 * backoffice_case_dup_who:
 *
 * Returns: (transfer full): the applicant, or the visitor group where no name is known
 */
char *
backoffice_case_dup_who (KiosCase *record)
{
  return g_strdup (record->applicant != NULL && *record->applicant != '\0' ? record->applicant
                                                                           : kios_words_group (record->group));
}

static gint64
get_local_day (gint64     time_us,
               GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local), (GDateYear) g_date_time_get_year (local));
  return g_date_get_julian (&date);
}

/**
 * backoffice_case_dup_due:
 *
 * Returns: (transfer full): how late the case is, or until when it should be done; "" when there is
 *   nothing to say
 */
char *
backoffice_case_dup_due (KiosCase  *record,
                         gint64     now_us,
                         GTimeZone *zone)
{
  g_autofree char *date = NULL;
  gint64 n_days;

  if (record->state == KIOS_CASE_CLOSED || record->due_us <= 0)
    return g_strdup ("");

  n_days = get_local_day (now_us, zone) - get_local_day (record->due_us, zone);
  if (backoffice_case_is_late (record, now_us))
    return n_days < 1 ? g_strdup (_("Late since today"))
                      : g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) n_days), (int) n_days);
  if (n_days == 0)
    return g_strdup (_("Due today"));

  date = kios_format_date_short (record->due_us, zone);
  /* Translators: until when a case should be done, "Due 12 Nov" */
  return g_strdup_printf (_("Due %s"), date);
}

/**
 * backoffice_case_dup_place:
 *
 * Returns: (transfer full) (nullable): when and where the meeting is, %NULL without one
 */
char *
backoffice_case_dup_place (KiosCase  *record,
                           GTimeZone *zone)
{
  g_autofree char *date = NULL;
  g_autofree char *hour = NULL;

  if (record->meeting_us <= 0)
    return NULL;

  date = kios_format_date_weekday (record->meeting_us, zone);
  hour = kios_format_time_zone (record->meeting_us, zone);
  if (record->meeting_link != NULL)
    /* Translators: a meeting: date, time */
    return g_strdup_printf (_("%s at %s, online"), date, hour);

  /* Translators: a meeting: date, time, place */
  return g_strdup_printf (_("%s at %s, %s"), date, hour, record->meeting_place);
}

/**
 * backoffice_case_dup_message:
 *
 * What the visitor is told about the meeting. The visitor's language is not asked for: it is the
 * screens'.
 *
 * Returns: (transfer full): the message
 */
char *
backoffice_case_dup_message (KiosCase   *record,
                             const char *unit_name,
                             GTimeZone  *zone)
{
  g_autofree char *who = backoffice_case_dup_who (record);
  g_autofree char *visited = kios_format_business_date (record->visit_date);
  g_autofree char *place = backoffice_case_dup_place (record, zone);
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: applicant, queue number, date of the visit */
  g_string_append_printf (text, _("Dear %s, we are following up your visit %s of %s."), who,
                          record->visit_number != NULL ? record->visit_number : "", visited);
  if (place != NULL)
    {
      g_string_append_c (text, ' ');
      /* Translators: date, time and place of a meeting */
      g_string_append_printf (text, _("Meeting: %s."), place);
    }
  if (record->meeting_link != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Link: %s."), record->meeting_link);
    }
  g_string_append_c (text, ' ');
  g_string_append (text, _("If you cannot come, please reply to this message. Thank you."));
  g_string_append_printf (text, "\nKios SIAPkerja %s", unit_name);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
