/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "survey-spool.h"
#include "survey-visits.h"

G_BEGIN_DECLS

#define SURVEY_TYPE_REST_PAGE (survey_rest_page_get_type ())
G_DECLARE_FINAL_TYPE (SurveyRestPage, survey_rest_page, SURVEY, REST_PAGE, GtkBox)

/**
 * SurveyRestPage:
 *
 * What stands at the exit: a question to whom has just been served, the numbers that ended lately,
 * and the invitation to scan the slip.
 *
 * Signals: "chosen" (KiosVisit).
 */
GtkWidget *survey_rest_page_new             (KiosStore      *store,
                                             KiosList       *visits,
                                             SurveySpool    *spool,
                                             const char     *counters) G_GNUC_WARN_UNUSED_RESULT;
void       survey_rest_page_set_is_portrait (SurveyRestPage *self,
                                             gboolean        is_portrait);
void       survey_rest_page_scan            (SurveyRestPage *self,
                                             const char     *text);
void       survey_rest_page_refresh         (SurveyRestPage *self);

G_END_DECLS
