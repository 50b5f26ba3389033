/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-store.h"
#include "survey-answers.h"

G_BEGIN_DECLS

/**
 * SurveyOutcome:
 * @SURVEY_STORED: in the database
 * @SURVEY_KEPT: in a file of this machine; sent as soon as the database answers, also after a restart
 * @SURVEY_HELD: the same, but only in memory, as the file could not be written
 * @SURVEY_REFUSED: the visit has an answer already
 * @SURVEY_LOST: the store does not accept these answers; nothing can be done
 */
typedef enum
{
  SURVEY_STORED,
  SURVEY_KEPT,
  SURVEY_HELD,
  SURVEY_REFUSED,
  SURVEY_LOST,
} SurveyOutcome;

#define SURVEY_TYPE_SPOOL (survey_spool_get_type ())
G_DECLARE_FINAL_TYPE (SurveySpool, survey_spool, SURVEY, SPOOL, GObject)

/* Brings answers into the store, however long that takes. Main thread.
 * Signals: "changed" (n-waiting or the visits that wait are others). */
SurveySpool   *survey_spool_new           (KiosStore            *store,
                                           KiosVault            *vault,
                                           const char           *dir) G_GNUC_WARN_UNUSED_RESULT;
char          *survey_spool_default_dir   (void) G_GNUC_WARN_UNUSED_RESULT;
void           survey_spool_submit_async  (SurveySpool          *self,
                                           const SurveyAnswers  *answers,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
SurveyOutcome  survey_spool_submit_finish (SurveySpool          *self,
                                           GAsyncResult         *result);
void           survey_spool_retry         (SurveySpool          *self);
guint          survey_spool_get_n_waiting (SurveySpool          *self);
gboolean       survey_spool_has_visit     (SurveySpool          *self,
                                           const char           *visit_id);
void           survey_spool_close         (SurveySpool          *self);

G_END_DECLS
