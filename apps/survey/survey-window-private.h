/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "survey-bar.h"
#include "survey-scanner.h"
#include "survey-thanks-page.h"
#include "survey-visits.h"
#include "survey-window.h"
#include "ui/kios-idle-watch.h"
#include "ui/kios-language-switch.h"
#include "ui/kios-main-button.h"
#include "ui/kios-ui.h"

G_BEGIN_DECLS

/* Shared by the parts of the window: survey-window.c shows, survey-window-walk.c decides,
 * survey-window-input.c listens. */

#define SURVEY_THANKS_SECONDS 8

struct _SurveyWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template */
  KiosIdleWatch        *idle;
  GtkWidget            *body;
  GtkLabel             *number;
  GtkWidget            *switches;
  GtkToggleButton      *large_text;
  GtkToggleButton      *high_contrast;
  KiosLanguageSwitch   *language;
  GtkWidget            *progress_row;
  GtkLabel             *progress_text;
  GtkProgressBar       *progress;
  AdwBin               *page;
  SurveyBar            *bar;
  GtkWidget            *ask;
  GtkLabel             *ask_title;
  GtkLabel             *ask_detail;
  KiosMainButton       *ask_yes;
  KiosMainButton       *ask_no;

  /* Owned */
  KiosContext          *context;
  KiosList             *visits;
  SurveySpool          *spool;
  GCancellable         *cancellable;
  SurveyForm           *form;     /* (nullable): when it cannot be read */
  SurveyAnswers        *answers;  /* (nullable): on the rest page */
  char                 *counters; /* (nullable): all */
  SurveyScanner         scanner;

  /* State */
  SurveyStep            step;
  SurveyThanks          thanks;
  KiosLanguage          base_language;
  guint                 warn_seconds;
  guint                 reset_seconds;
  gint64                page_since_us;
  gint64                last_input_us;
  guint                 remaining_seconds;
  guint                 countdown_source;
  guint                 advance_source;
  guint                 is_portrait : 1;
};

void     survey_window_show          (SurveyWindow  *self);
void     survey_window_update_bar    (SurveyWindow  *self);
void     survey_window_set_is_asking (SurveyWindow  *self,
                                      gboolean       is_asking);

void     survey_window_set_up_input  (SurveyWindow  *self);
gboolean survey_window_was_just_touched (SurveyWindow *self);

void     survey_window_set_up_walk   (SurveyWindow  *self);
void     survey_window_update_idle   (SurveyWindow  *self);
gboolean survey_window_has_about     (SurveyWindow  *self);
void     survey_window_start_visit   (SurveyWindow  *self,
                                      KiosVisit     *visit);
void     survey_window_on_answered   (SurveyWindow  *self,
                                      guint          score);
void     survey_window_on_about      (SurveyWindow  *self,
                                      guint          group,
                                      const char    *key);
void     survey_window_on_comment    (SurveyWindow  *self,
                                      const char    *text);
void     survey_window_go_back       (SurveyWindow  *self);
void     survey_window_go_on         (SurveyWindow  *self);
void     survey_window_skip          (SurveyWindow  *self);
void     survey_window_finish        (SurveyWindow  *self);
void     survey_window_rest          (SurveyWindow  *self);

G_END_DECLS
