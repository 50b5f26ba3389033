/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SURVEY_TYPE_BAR (survey_bar_get_type ())
G_DECLARE_FINAL_TYPE (SurveyBar, survey_bar, SURVEY, BAR, GtkWidget)

/**
 * SurveyBar:
 *
 * The bottom of the survey: back, a sentence or a countdown, and at the end what comes next: a plain
 * way on (skip, without a number) or the one action.
 *
 * Signals: "back", "next", "action".
 */
GtkWidget *survey_bar_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void       survey_bar_set_has_back  (SurveyBar  *self,
                                     gboolean    has_back);
void       survey_bar_set_hint      (SurveyBar  *self,
                                     const char *hint);
void       survey_bar_set_next      (SurveyBar  *self,
                                     const char *text);
void       survey_bar_set_action    (SurveyBar  *self,
                                     const char *icon,
                                     const char *text);
void       survey_bar_set_countdown (SurveyBar  *self,
                                     guint       remaining_seconds,
                                     guint       total_seconds);

G_END_DECLS
