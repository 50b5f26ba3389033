/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-desk.h"
#include "store/kios-list.h"
#include "store/kios-store-visits.h"

G_BEGIN_DECLS

/**
 * SurveyFitness:
 *
 * Whether a visit can be judged.
 */
typedef enum
{
  SURVEY_FIT,
  SURVEY_NOT_ENDED,
  SURVEY_NOT_SERVED,
  SURVEY_ANSWERED,
} SurveyFitness;

KiosList       *survey_visits_list_new    (KiosStore    *store) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest    *survey_visit_get_subject  (KiosVisit    *visit);
SurveyFitness   survey_visit_get_fitness  (KiosVisit    *visit);
gboolean        survey_visit_is_fresh     (KiosVisit    *visit,
                                           gint64        now_us);
gboolean        survey_visit_is_asked_here (KiosVisit   *visit,
                                           const char   *counters);

G_END_DECLS
