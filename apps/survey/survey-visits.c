/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-visits.h"

/* More than the tiles, so that some may be left out: those of other counters, and those whose answer
 * still waits in the spool. */
#define MAX_VISITS 40

/* Long enough from the counter to the exit. */
#define FRESH_US (5 * 60 * G_USEC_PER_SEC)

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_visits_list_unsurveyed (db, MAX_VISITS, error);
}

static gboolean
is_same (gpointer a,
         gpointer b)
{
  KiosVisit *visit_a = a;
  KiosVisit *visit_b = b;

  return g_str_equal (visit_a->id, visit_b->id) && visit_a->ended_us == visit_b->ended_us;
}

/**
 * survey_visits_list_new:
 *
 * Returns: (transfer full): today's visits that were served, have ended and were not judged yet,
 *   newest first
 */
KiosList *
survey_visits_list_new (KiosStore *store)
{
  return kios_list_new (store, list_job, NULL, NULL, is_same);
}

/**
 * survey_visit_get_subject:
 *
 * Returns: (transfer none) (nullable): the last request that was served
 */
KiosRequest *
survey_visit_get_subject (KiosVisit *visit)
{
  KiosRequest *subject = NULL;

  g_return_val_if_fail (KIOS_IS_VISIT (visit), NULL);

  for (guint i = 0; visit->requests != NULL && i < visit->requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (visit->requests, i);

      if ((request->state == KIOS_REQUEST_COMPLETED || request->state == KIOS_REQUEST_REFERRED) &&
          (subject == NULL || request->ended_us >= subject->ended_us))
        subject = request;
    }

  return subject;
}

/**
 * survey_visit_get_fitness:
 *
 * Returns: whether @visit can be judged, and why not
 */
SurveyFitness
survey_visit_get_fitness (KiosVisit *visit)
{
  g_return_val_if_fail (KIOS_IS_VISIT (visit), SURVEY_NOT_SERVED);

  if (visit->is_surveyed)
    return SURVEY_ANSWERED;
  if (visit->state != KIOS_VISIT_ENDED)
    return SURVEY_NOT_ENDED;

  return survey_visit_get_subject (visit) != NULL ? SURVEY_FIT : SURVEY_NOT_SERVED;
}

/**
 * survey_visit_is_fresh:
 * @now_us: what time it is
 *
 * Returns: whether the person is on the way to the exit now. A clock that was set back a little makes
 *   nobody vanish.
 */
gboolean
survey_visit_is_fresh (KiosVisit *visit,
                       gint64     now_us)
{
  g_return_val_if_fail (KIOS_IS_VISIT (visit), FALSE);

  return visit->ended_us > 0 && ABS (now_us - visit->ended_us) <= FRESH_US;
}

/**
 * survey_visit_is_asked_here:
 * @counters: (nullable): "1,2": the counters this screen stands at; %NULL or "" for all
 *
 * Returns: whether @visit ended at one of them
 */
gboolean
survey_visit_is_asked_here (KiosVisit  *visit,
                            const char *counters)
{
  g_auto(GStrv) numbers = NULL;
  KiosRequest *subject;

  g_return_val_if_fail (KIOS_IS_VISIT (visit), FALSE);

  if (counters == NULL || *counters == '\0')
    return TRUE;
  subject = survey_visit_get_subject (visit);
  if (subject == NULL)
    return FALSE;

  numbers = g_strsplit_set (counters, ",; ", -1);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint64 number;

      if (g_ascii_string_to_unsigned (numbers[i], 10, 1, 9999, &number, NULL) && number == subject->counter_no)
        return TRUE;
    }

  return FALSE;
}
