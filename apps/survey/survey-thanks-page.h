/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SurveyThanks:
 *
 * What can honestly be said about the answer.
 */
typedef enum
{
  SURVEY_THANKS_SENDING,
  SURVEY_THANKS_STORED,
  SURVEY_THANKS_KEPT,
  SURVEY_THANKS_HELD,
  SURVEY_THANKS_ANSWERED,
  SURVEY_THANKS_EMPTY,
  SURVEY_THANKS_LOST,
} SurveyThanks;

#define SURVEY_TYPE_THANKS_PAGE (survey_thanks_page_get_type ())
G_DECLARE_FINAL_TYPE (SurveyThanksPage, survey_thanks_page, SURVEY, THANKS_PAGE, GtkBox)

/**
 * SurveyThanksPage:
 *
 * Thank you, and what became of the answer.
 */
GtkWidget *survey_thanks_page_new        (SurveyThanks      thanks) G_GNUC_WARN_UNUSED_RESULT;
void       survey_thanks_page_set_thanks (SurveyThanksPage *self,
                                          SurveyThanks      thanks);

G_END_DECLS
