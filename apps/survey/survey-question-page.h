/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "survey-form.h"

G_BEGIN_DECLS

#define SURVEY_TYPE_QUESTION_PAGE (survey_question_page_get_type ())
G_DECLARE_FINAL_TYPE (SurveyQuestionPage, survey_question_page, SURVEY, QUESTION_PAGE, GtkBox)

/**
 * SurveyQuestionPage:
 *
 * One element: its name, the regulation's question, a plain line, four faces from 1 to 4.
 *
 * Signals: "answered" (uint score).
 */
GtkWidget *survey_question_page_new (const SurveyQuestion *question,
                                     guint                 score) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
