/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "kios-language.h"
#include "model/kios-ikm.h"

G_BEGIN_DECLS

/**
 * SurveyGroup:
 *
 * What a respondent may tell about themselves: nothing that tells who it is.
 */
typedef enum
{
  SURVEY_GENDER,
  SURVEY_AGE,
  SURVEY_EDUCATION,
  SURVEY_OCCUPATION,
} SurveyGroup;

#define SURVEY_N_GROUPS 4

/* A text in both languages, by KiosLanguage − 1. */
typedef struct
{
  char *text[2];
} SurveyText;

/**
 * SurveyQuestion:
 * @element: which of the nine; its place in the questionnaire may be another
 * @question: the regulation's own text
 * @plain: a second line in plain words
 * @answers: for the scores 1 to 4
 */
typedef struct
{
  KiosIkmElement element;
  SurveyText     title;
  SurveyText     question;
  SurveyText     plain;
  SurveyText     answers[4];
} SurveyQuestion;

/**
 * SurveyOption:
 * @key: what is stored
 * @years: for age: the years that stand for the band; otherwise 0
 */
typedef struct
{
  char       *key;
  SurveyText  text;
  int         years;
} SurveyOption;

/**
 * SurveyForm:
 * @questions: in the order they are asked
 * @groups: of #SurveyOption, by #SurveyGroup
 *
 * The questionnaire, read from survey.json once and never changed.
 */
typedef struct
{
  SurveyQuestion  questions[KIOS_IKM_N_ELEMENTS];
  GPtrArray      *groups[SURVEY_N_GROUPS];
} SurveyForm;

SurveyForm         *survey_form_parse       (GBytes            *json,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
SurveyForm         *survey_form_load        (GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void                survey_form_free        (SurveyForm        *form);
const SurveyOption *survey_form_find_option (const SurveyForm  *form,
                                             SurveyGroup        group,
                                             const char        *key);
const char         *survey_group_to_string  (SurveyGroup        group);
const char         *survey_text_get         (const SurveyText  *text,
                                             KiosLanguage       language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SurveyForm, survey_form_free)

G_END_DECLS
