/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-case-journey.h"

#include "backoffice-case.h"
#include "backoffice-words.h"
#include "ui/kios-format.h"
#include "ui/kios-words.h"

/* The usual way of a case, in order. */
static const KiosCaseAction way[] = {
  KIOS_CASE_ACTION_ROUTE,    KIOS_CASE_ACTION_ANSWER_ACCEPTED, KIOS_CASE_ACTION_DOCUMENTS_COMPLETE,
  KIOS_CASE_ACTION_SCHEDULE, KIOS_CASE_ACTION_INFORM,          KIOS_CASE_ACTION_MET,
  KIOS_CASE_ACTION_FULFIL,   KIOS_CASE_ACTION_CLOSE,
};

static gboolean
is_last_of (KiosCase      *record,
            guint          position,
            KiosCaseState  state)
{
  for (guint i = position + 1; i < record->steps->len; i++)
    {
      KiosCaseStep *step = g_ptr_array_index (record->steps, i);

      if (step->to_state == state && step->from_state != step->to_state)
        return FALSE;
    }

  return TRUE;
}

/* What the step brought, as far as the case still tells. */
static char *
dup_facts (KiosCase  *record,
           guint      position,
           GTimeZone *zone)
{
  KiosCaseStep *step = g_ptr_array_index (record->steps, position);

  if (!is_last_of (record, position, step->to_state))
    return NULL;

  switch ((int) step->to_state)
    {
    case KIOS_CASE_IDENTIFIED:
      return g_strdup (record->problem);
    case KIOS_CASE_ROUTED:
      return g_strdup (record->office);
    case KIOS_CASE_MEETING_SCHEDULED:
      return backoffice_case_dup_place (record, zone);
    case KIOS_CASE_CLOSED:
      return g_strdup (kios_words_outcome (record->outcome));
    default:
      return NULL;
    }
}

static void
add_sentence (GString    *text,
              const char *separator,
              const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, sentence);
}

static void
append_done (KiosTimeline *timeline,
             KiosCase     *record,
             guint         position,
             GTimeZone    *zone)
{
  KiosCaseStep *step = g_ptr_array_index (record->steps, position);
  gboolean is_note = step->from_state == step->to_state && step->from_state != 0;
  g_autoptr(GString) detail = g_string_new (NULL);
  g_autofree char *facts = is_note ? NULL : dup_facts (record, position, zone);
  g_autofree char *when = kios_format_date_time (step->at_us, zone);

  add_sentence (detail, "", step->officer_name);
  add_sentence (detail, ": ", facts != NULL ? facts : step->note);
  if (facts != NULL && g_strcmp0 (facts, step->note) != 0)
    add_sentence (detail, ". ", step->note);
  kios_timeline_append (timeline, KIOS_TIMELINE_DONE, is_note ? _("Note") : kios_words_case_state (step->to_state),
                        detail->str, when, NULL);
}

/**
 * backoffice_case_journey_show:
 *
 * Fills the timeline: what was done, what is next, what usually follows.
 */
void
backoffice_case_journey_show (KiosTimeline *timeline,
                              KiosCase     *record,
                              gint64        now_us,
                              GTimeZone    *zone)
{
  KiosCaseAction next = backoffice_case_get_next (record->state);
  gboolean is_to_come = FALSE;

  kios_timeline_clear (timeline);
  for (guint i = 0; i < record->steps->len; i++)
    append_done (timeline, record, i, zone);

  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      if (way[i] == next)
        {
          g_autofree char *due = backoffice_case_dup_due (record, now_us, zone);
          GtkWidget *pill = NULL;

          if (*due != '\0')
            pill = kios_state_pill_new (backoffice_case_is_late (record, now_us) ? KIOS_PILL_ERROR : KIOS_PILL_NEUTRAL,
                                        "kios-clock-symbolic", due);
          kios_timeline_append (timeline, KIOS_TIMELINE_NOW, backoffice_words_step (next),
                                _("This step is on the right."), NULL, pill);
          is_to_come = TRUE;
        }
      else if (is_to_come)
        {
          kios_timeline_append (timeline, KIOS_TIMELINE_TO_COME, backoffice_words_step (way[i]), NULL, NULL, NULL);
        }
    }
}
