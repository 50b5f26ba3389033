/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-store-survey.h"
#include "survey-form.h"

G_BEGIN_DECLS

/* From this many answers on a response is stored although its giver went away. */
#define SURVEY_WORTH_KEEPING 5

/* What fits on the screen and is still read by somebody. */
#define SURVEY_MAX_COMMENT 500

/**
 * SurveyStep:
 *
 * Where somebody is. The questions are SURVEY_STEP_QUESTION to SURVEY_STEP_QUESTION + 8.
 */
typedef enum
{
  SURVEY_STEP_REST = 0,
  SURVEY_STEP_QUESTION = 1,
  SURVEY_STEP_PERSON = SURVEY_STEP_QUESTION + KIOS_IKM_N_ELEMENTS,
  SURVEY_STEP_WORK,
  SURVEY_STEP_COMMENT,
  SURVEY_STEP_THANKS,
} SurveyStep;

/**
 * SurveyAnswers:
 * @operation_id: random, one per walk: however often it is sent, one response comes of it
 * @visit_id: (nullable): what was chosen; %NULL for an answer bound to no visit
 * @number: (nullable): the visit's number, for the screen only
 * @business_date: (nullable): of an answer bound to no visit, which may arrive days later
 * @scores: by #KiosIkmElement, 1 to 4, 0 for not answered
 * @about: (nullable): keys of survey.json, by #SurveyGroup
 * @comment: (nullable):
 *
 * What somebody has said so far.
 */
typedef struct
{
  char   *operation_id;
  char   *visit_id;
  char   *number;
  char   *business_date;
  guint8  scores[KIOS_IKM_N_ELEMENTS];
  char   *about[SURVEY_N_GROUPS];
  int     age_years;
  char   *comment;
  guint   has_asked_skip : 1;
} SurveyAnswers;

SurveyAnswers *survey_answers_new           (const char           *visit_id,
                                             const char           *number,
                                             const char           *business_date) G_GNUC_WARN_UNUSED_RESULT;
SurveyAnswers *survey_answers_copy          (const SurveyAnswers  *self) G_GNUC_WARN_UNUSED_RESULT;
void           survey_answers_free          (SurveyAnswers        *self);
void           survey_answers_set_score     (SurveyAnswers        *self,
                                             KiosIkmElement        element,
                                             guint                 score);
void           survey_answers_set_about     (SurveyAnswers        *self,
                                             SurveyGroup           group,
                                             const SurveyOption   *option);
void           survey_answers_set_comment   (SurveyAnswers        *self,
                                             const char           *comment);
guint          survey_answers_count         (const SurveyAnswers  *self);
gboolean       survey_answers_is_kept_when_left (const SurveyAnswers *self,
                                             gboolean              was_told_to_restart);
gboolean       survey_answers_must_ask_skip (const SurveyAnswers  *self,
                                             KiosIkmElement        element);
void           survey_answers_fill_draft    (const SurveyAnswers  *self,
                                             KiosSurveyDraft      *draft);
char          *survey_answers_to_json       (const SurveyAnswers  *self) G_GNUC_WARN_UNUSED_RESULT;
SurveyAnswers *survey_answers_from_json     (const char           *json,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SurveyAnswers, survey_answers_free)

G_END_DECLS
