/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "survey-answers.h"

G_BEGIN_DECLS

#define SURVEY_TYPE_RESPONDENT_PAGE (survey_respondent_page_get_type ())
G_DECLARE_FINAL_TYPE (SurveyRespondentPage, survey_respondent_page, SURVEY, RESPONDENT_PAGE, GtkBox)

/**
 * SurveyRespondentPage:
 *
 * Two things about the respondent, one touch each: gender and age, or education and occupation. A
 * second touch takes a choice back.
 *
 * Signals: "changed" (uint SurveyGroup, string key or NULL).
 */
GtkWidget *survey_respondent_page_new       (const SurveyForm      *form,
                                             const SurveyAnswers   *answers,
                                             SurveyGroup            first,
                                             SurveyGroup            second) G_GNUC_WARN_UNUSED_RESULT;
void       survey_respondent_page_set_width (SurveyRespondentPage  *self,
                                             int                    width);

G_END_DECLS
