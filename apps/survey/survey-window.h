/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kios-context.h"
#include "survey-answers.h"
#include "survey-spool.h"
#include "ui/kios-application.h"

G_BEGIN_DECLS

#define SURVEY_TYPE_WINDOW (survey_window_get_type ())
G_DECLARE_FINAL_TYPE (SurveyWindow, survey_window, SURVEY, WINDOW, AdwApplicationWindow)

/**
 * SurveyWindow:
 *
 * The survey: header, progress, one page at a time, bottom bar. It walks from the rest page through
 * nine questions, two pages about the respondent and a comment to the thank you, and back.
 *
 * Properties: "context" (construct only).
 */
void          survey_init                 (void);
GtkWindow    *survey_window_create        (KiosApplication  *app,
                                           KiosContext      *context);
SurveyStep    survey_window_get_step      (SurveyWindow     *self);
GtkWidget    *survey_window_get_page      (SurveyWindow     *self);
SurveySpool  *survey_window_get_spool     (SurveyWindow     *self);
void          survey_window_leave         (SurveyWindow     *self,
                                           gboolean          was_told_to_restart);

G_END_DECLS
