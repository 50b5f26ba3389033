/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-survey"

#include "config.h"

#include "survey-window-private.h"

#include "store/kios-store-site.h"

/* What happens: from the rest page through the questions to the thank you, and back. */

#define WARN_SECONDS          30
#define RESET_SECONDS         45
#define COMMENT_WARN_SECONDS  90
#define COMMENT_RESET_SECONDS 120

/* Long enough to see what was chosen. */
#define ADVANCE_MS 350

static void
go_to (SurveyWindow *self,
       SurveyStep    step)
{
  self->step = step;
  survey_window_show (self);
}

static const SurveyQuestion *
get_question (SurveyWindow *self)
{
  if (self->step < SURVEY_STEP_QUESTION || self->step >= SURVEY_STEP_PERSON)
    return NULL;

  return &self->form->questions[self->step - SURVEY_STEP_QUESTION];
}

static void
get_groups (SurveyWindow *self,
            SurveyGroup   groups[2])
{
  groups[0] = self->step == SURVEY_STEP_PERSON ? SURVEY_GENDER : SURVEY_EDUCATION;
  groups[1] = self->step == SURVEY_STEP_PERSON ? SURVEY_AGE : SURVEY_OCCUPATION;
}

/* survey_window_has_about:
 * Returns: whether something was told on this page about the respondent */
gboolean
survey_window_has_about (SurveyWindow *self)
{
  SurveyGroup groups[2];

  get_groups (self, groups);

  return self->answers->about[groups[0]] != NULL || self->answers->about[groups[1]] != NULL;
}

/* survey_window_update_idle:
 * On the rest page the watch only takes back a language or switch that somebody left behind. */
void
survey_window_update_idle (SurveyWindow *self)
{
  gboolean is_comment = self->step == SURVEY_STEP_COMMENT;
  gboolean is_changed = kios_language_get_current () != self->base_language || kios_ui_get_is_large () ||
                        kios_ui_get_is_high_contrast ();

  if (is_comment)
    kios_idle_watch_set_times (self->idle, COMMENT_WARN_SECONDS, COMMENT_RESET_SECONDS);
  else
    kios_idle_watch_set_times (self->idle, self->warn_seconds, self->reset_seconds);
  kios_idle_watch_set_is_active (self->idle, self->step != SURVEY_STEP_THANKS &&
                                             (self->step != SURVEY_STEP_REST || is_changed));
}

static gboolean
on_advance (gpointer data)
{
  SurveyWindow *self = data;

  self->advance_source = 0;
  go_to (self, self->step + 1);

  return G_SOURCE_REMOVE;
}

static void
start (SurveyWindow  *self,
       SurveyAnswers *answers)
{
  g_clear_pointer (&self->answers, survey_answers_free);
  self->answers = answers;
  go_to (self, SURVEY_STEP_QUESTION);
}

/* survey_window_start_visit:
 * Begins with the questions about @visit, in its language, unless another one was chosen here. */
void
survey_window_start_visit (SurveyWindow *self,
                           KiosVisit    *visit)
{
  if (self->step != SURVEY_STEP_REST)
    return;

  if (kios_language_get_current () == self->base_language &&
      (visit->language == KIOS_LANGUAGE_INDONESIAN || visit->language == KIOS_LANGUAGE_ENGLISH))
    {
      kios_language_set_current (visit->language);
      kios_language_switch_refresh (self->language);
    }
  start (self, survey_answers_new (visit->id, visit->number, NULL));
}

static void
start_unbound (SurveyWindow *self)
{
  KiosStore *store = kios_context_get_store (self->context);
  KiosSite *site = kios_store_get_site (store);
  g_autofree char *today = NULL;

  /* The day it is meant for; the answer itself may arrive later. */
  if (site != NULL)
    today = kios_time_business_date (kios_clock_get_now_us (kios_context_get_clock (self->context)), site->zone);
  start (self, survey_answers_new (NULL, NULL, today));
}

/* survey_window_on_answered:
 * A face was touched. */
void
survey_window_on_answered (SurveyWindow *self,
                           guint         score)
{
  const SurveyQuestion *question = get_question (self);

  g_return_if_fail (question != NULL);

  survey_answers_set_score (self->answers, question->element, score);
  go_to (self, self->step + 1);
}

/* survey_window_on_about:
 * A choice about the respondent was touched; when both are made, it goes on by itself. */
void
survey_window_on_about (SurveyWindow *self,
                        guint         group,
                        const char   *key)
{
  SurveyGroup groups[2];

  survey_answers_set_about (self->answers, group, survey_form_find_option (self->form, group, key));
  survey_window_update_bar (self);

  get_groups (self, groups);
  g_clear_handle_id (&self->advance_source, g_source_remove);
  if (key != NULL && self->answers->about[groups[0]] != NULL && self->answers->about[groups[1]] != NULL)
    self->advance_source = g_timeout_add (ADVANCE_MS, on_advance, self);
}

/* survey_window_on_comment:
 * Something was typed. */
void
survey_window_on_comment (SurveyWindow *self,
                          const char   *text)
{
  gboolean had_comment = self->answers->comment != NULL;

  survey_answers_set_comment (self->answers, text);
  if (had_comment != (self->answers->comment != NULL))
    survey_window_update_bar (self);
}

void
survey_window_go_back (SurveyWindow *self)
{
  if (self->step == SURVEY_STEP_QUESTION)
    survey_window_rest (self);
  else if (self->step > SURVEY_STEP_QUESTION && self->step < SURVEY_STEP_THANKS)
    go_to (self, self->step - 1);
}

/* survey_window_go_on:
 * The plain button at the end of the bar. */
void
survey_window_go_on (SurveyWindow *self)
{
  const SurveyQuestion *question = get_question (self);

  if (self->step == SURVEY_STEP_REST)
    start_unbound (self);
  else if (question != NULL && survey_answers_must_ask_skip (self->answers, question->element))
    survey_window_set_is_asking (self, TRUE);
  else if (self->step < SURVEY_STEP_COMMENT)
    go_to (self, self->step + 1);
  else
    survey_window_finish (self);
}

/* survey_window_skip:
 * Yes, this question shall be skipped. */
void
survey_window_skip (SurveyWindow *self)
{
  if (get_question (self) == NULL)
    return;

  self->answers->has_asked_skip = TRUE;
  go_to (self, self->step + 1);
}

static gboolean
on_countdown (gpointer data)
{
  SurveyWindow *self = data;

  self->remaining_seconds--;
  if (self->remaining_seconds > 0)
    {
      survey_window_update_bar (self);
      return G_SOURCE_CONTINUE;
    }

  self->countdown_source = 0;
  survey_window_rest (self);

  return G_SOURCE_REMOVE;
}

typedef struct
{
  SurveyWindow *self;
  char         *operation_id;
} Submission;

static void
submission_free (Submission *submission)
{
  g_object_unref (submission->self);
  g_free (submission->operation_id);
  g_free (submission);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Submission, submission_free)

static SurveyThanks
get_thanks (SurveyOutcome outcome)
{
  switch (outcome)
    {
    case SURVEY_STORED:
      return SURVEY_THANKS_STORED;
    case SURVEY_KEPT:
      return SURVEY_THANKS_KEPT;
    case SURVEY_HELD:
      return SURVEY_THANKS_HELD;
    case SURVEY_REFUSED:
      return SURVEY_THANKS_ANSWERED;
    case SURVEY_LOST:
    default:
      return SURVEY_THANKS_LOST;
    }
}

static void
on_submitted (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Submission) submission = user_data;
  SurveyWindow *self = submission->self;
  SurveyOutcome outcome = survey_spool_submit_finish (SURVEY_SPOOL (source), result);

  /* The next person may be answering by now. */
  if (self->step != SURVEY_STEP_THANKS || self->answers == NULL ||
      !g_str_equal (self->answers->operation_id, submission->operation_id))
    return;

  self->thanks = get_thanks (outcome);
  survey_thanks_page_set_thanks (SURVEY_THANKS_PAGE (survey_window_get_page (self)), self->thanks);
}

/* survey_window_finish:
 * Gives the answers away and says thank you. */
void
survey_window_finish (SurveyWindow *self)
{
  Submission *submission;

  if (self->step != SURVEY_STEP_COMMENT)
    return;

  self->thanks = survey_answers_count (self->answers) > 0 ? SURVEY_THANKS_SENDING : SURVEY_THANKS_EMPTY;
  self->remaining_seconds = SURVEY_THANKS_SECONDS;
  self->countdown_source = g_timeout_add_seconds (1, on_countdown, self);
  go_to (self, SURVEY_STEP_THANKS);

  if (self->thanks == SURVEY_THANKS_EMPTY)
    return;

  submission = g_new0 (Submission, 1);
  submission->self = g_object_ref (self);
  submission->operation_id = g_strdup (self->answers->operation_id);
  survey_spool_submit_async (self->spool, self->answers, on_submitted, submission);
}

/* survey_window_rest:
 * Forgets everything and waits for the next person. */
void
survey_window_rest (SurveyWindow *self)
{
  g_clear_handle_id (&self->countdown_source, g_source_remove);
  g_clear_pointer (&self->answers, survey_answers_free);
  kios_ui_reset_switches ();
  kios_language_set_current (self->base_language);
  kios_language_switch_refresh (self->language);
  go_to (self, SURVEY_STEP_REST);
}

/**
 * survey_window_leave:
 * @was_told_to_restart: "start over" was pressed; otherwise nobody is there any more
 *
 * Nobody finishes this walk. What was said is kept or forgotten as
 * survey_answers_is_kept_when_left() has it.
 */
void
survey_window_leave (SurveyWindow *self,
                     gboolean      was_told_to_restart)
{
  g_return_if_fail (SURVEY_IS_WINDOW (self));

  if (self->answers != NULL && self->step < SURVEY_STEP_THANKS &&
      survey_answers_is_kept_when_left (self->answers, was_told_to_restart))
    survey_spool_submit_async (self->spool, self->answers, NULL, NULL);
  survey_window_rest (self);
}

static gpointer
times_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  guint *times = g_new0 (guint, 2);

  times[0] = (guint) CLAMP (kios_store_settings_get_int (db, "idle_warn_s", WARN_SECONDS), 5, 3600);
  times[1] = (guint) CLAMP (kios_store_settings_get_int (db, "idle_reset_s", RESET_SECONDS), times[0] + 5, 7200);

  return times;
}

static void
on_times_loaded (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(SurveyWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree guint *times = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (times == NULL)
    {
      g_debug ("No times of the site: %s", error->message);
      return;
    }

  self->warn_seconds = times[0];
  self->reset_seconds = times[1];
  survey_window_update_idle (self);
}

static void
on_spool_changed (SurveyWindow *self)
{
  if (self->step == SURVEY_STEP_REST)
    survey_window_update_bar (self);
}

/* survey_window_set_up_walk:
 * What the walk needs of the context. */
void
survey_window_set_up_walk (SurveyWindow *self)
{
  KiosStore *store = kios_context_get_store (self->context);
  g_autofree char *dir = survey_spool_default_dir ();

  self->base_language = kios_language_get_current ();
  self->warn_seconds = WARN_SECONDS;
  self->reset_seconds = RESET_SECONDS;
  self->counters = kios_context_get_value (self->context, "survey", "counters");
  self->visits = survey_visits_list_new (store);
  self->spool = survey_spool_new (store, kios_context_get_vault (self->context), dir);
  g_signal_connect_object (self->spool, "changed", G_CALLBACK (on_spool_changed), self, G_CONNECT_SWAPPED);
  kios_store_read_async (store, times_job, NULL, NULL, g_free, self->cancellable, on_times_loaded,
                         g_object_ref (self));
}
