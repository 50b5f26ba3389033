/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "store/kios-store-site.h"
#include "survey-answers.h"
#include "survey-scanner.h"
#include "survey-visits.h"

static void
test_form_is_whole (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyForm) form = survey_form_load (&error);
  guint seen = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    seen |= 1u << form->questions[i].element;
  g_assert_cmpuint (seen, ==, (1u << KIOS_IKM_N_ELEMENTS) - 1);

  g_assert_cmpstr (survey_text_get (&form->questions[2].question, KIOS_LANGUAGE_INDONESIAN), ==,
                   "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?");
  g_assert_cmpstr (survey_text_get (&form->questions[3].answers[3], KIOS_LANGUAGE_INDONESIAN), ==, "Gratis");
  g_assert_cmpstr (survey_text_get (&form->questions[3].answers[0], KIOS_LANGUAGE_ENGLISH), ==, "Very expensive");
  g_assert_cmpuint (form->groups[SURVEY_GENDER]->len, ==, 2);
  g_assert_cmpuint (form->groups[SURVEY_EDUCATION]->len, ==, 7);
  g_assert_cmpuint (form->groups[SURVEY_OCCUPATION]->len, ==, 7);
  g_assert_null (survey_form_find_option (form, SURVEY_AGE, "no such age"));
  g_assert_null (survey_form_find_option (form, SURVEY_AGE, NULL));
}

static void
assert_damaged (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(SurveyForm) form = survey_form_parse (bytes, &error);

  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
  g_assert_null (form);
}

static void
test_form_damaged (void)
{
  g_autoptr(GBytes) shipped = kios_data_lookup ("survey.json", NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped));
  g_autoptr(GString) twice = g_string_new (text);

  assert_damaged ("");
  assert_damaged ("[]");
  assert_damaged ("{\"elements\": 9}");
  assert_damaged ("{\"elements\": [1, 2, 3, 4, 5, 6, 7, 8, 9]}");

  /* One element twice, another one never. */
  g_assert_cmpuint (g_string_replace (twice, "\"biaya\"", "\"waktu\"", 0), ==, 1);
  assert_damaged (twice->str);
}

/* The questionnaire of another office may ask in another order: the answer goes to its element. */
static void
test_answers_by_key (void)
{
  g_autoptr(SurveyAnswers) answers = survey_answers_new ("v1", "A-012", "2026-11-19");
  g_autoptr(SurveyAnswers) back = NULL;
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;
  KiosSurveyDraft draft;

  survey_answers_set_score (answers, KIOS_IKM_PENGADUAN, 2);
  survey_answers_set_score (answers, KIOS_IKM_SARANA, 4);
  g_assert_cmpuint (survey_answers_count (answers), ==, 2);
  g_assert_null (answers->business_date);

  json = survey_answers_to_json (answers);
  g_assert_nonnull (strstr (json, "\"pengaduan\":2"));
  g_assert_nonnull (strstr (json, "\"sarana\":4"));
  back = survey_answers_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (back->operation_id, ==, answers->operation_id);
  g_assert_cmpmem (back->scores, sizeof back->scores, answers->scores, sizeof answers->scores);

  survey_answers_fill_draft (back, &draft);
  g_assert_cmpstr (draft.visit_id, ==, "v1");
  g_assert_cmpuint (draft.answers[KIOS_IKM_PENGADUAN], ==, 2);
  g_assert_cmpuint (draft.answers[KIOS_IKM_PERSYARATAN], ==, 0);
}

static void
test_answers_damaged (void)
{
  static const char *const texts[] = { "", "[]", "{}", "{\"operation_id\":\"x\"}",
                                       "{\"operation_id\":\"x\",\"answers\":{\"waktu\":5}}",
                                       "{\"operation_id\":\"x\",\"answers\":{\"cuaca\":4}}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(SurveyAnswers) answers = survey_answers_from_json (texts[i], &error);

      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
      g_assert_null (answers);
    }
}

static void
test_answers_about (void)
{
  g_autoptr(SurveyForm) form = survey_form_load (NULL);
  g_autoptr(SurveyAnswers) answers = survey_answers_new (NULL, NULL, "2026-11-19");
  g_autoptr(SurveyAnswers) copy = NULL;

  g_assert_cmpstr (answers->business_date, ==, "2026-11-19");
  survey_answers_set_about (answers, SURVEY_AGE, survey_form_find_option (form, SURVEY_AGE, "26_35"));
  g_assert_cmpint (answers->age_years, >=, 26);
  g_assert_cmpint (answers->age_years, <=, 35);
  copy = survey_answers_copy (answers);
  g_assert_cmpstr (copy->about[SURVEY_AGE], ==, "26_35");
  survey_answers_set_about (answers, SURVEY_AGE, NULL);
  g_assert_cmpint (answers->age_years, ==, 0);
  g_assert_null (answers->about[SURVEY_AGE]);
}

static void
test_answers_comment (void)
{
  g_autoptr(SurveyAnswers) answers = survey_answers_new (NULL, NULL, NULL);
  g_autofree char *lengthy = g_strnfill (3 * SURVEY_MAX_COMMENT, 'a');

  survey_answers_set_comment (answers, "  Ramah sekali \n");
  g_assert_cmpstr (answers->comment, ==, "Ramah sekali");
  survey_answers_set_comment (answers, " \n ");
  g_assert_null (answers->comment);
  survey_answers_set_comment (answers, lengthy);
  g_assert_cmpuint (strlen (answers->comment), ==, SURVEY_MAX_COMMENT);
  survey_answers_set_comment (answers, NULL);
  g_assert_null (answers->comment);
}

static void
test_answers_when_left (void)
{
  g_autoptr(SurveyAnswers) answers = survey_answers_new ("v1", "A-012", NULL);

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      g_assert_cmpint (survey_answers_is_kept_when_left (answers, FALSE), ==, i >= 5);
      g_assert_false (survey_answers_is_kept_when_left (answers, TRUE));
      survey_answers_set_score (answers, i, 3);
    }
  g_assert_true (survey_answers_is_kept_when_left (answers, FALSE));
  g_assert_false (survey_answers_is_kept_when_left (answers, TRUE));

  survey_answers_set_score (answers, KIOS_IKM_WAKTU, 0);
  g_assert_cmpuint (survey_answers_count (answers), ==, 8);
}

static void
test_answers_skip_asks_once (void)
{
  g_autoptr(SurveyAnswers) answers = survey_answers_new (NULL, NULL, NULL);

  g_assert_true (survey_answers_must_ask_skip (answers, KIOS_IKM_BIAYA));
  survey_answers_set_score (answers, KIOS_IKM_BIAYA, 4);
  g_assert_false (survey_answers_must_ask_skip (answers, KIOS_IKM_BIAYA));
  g_assert_true (survey_answers_must_ask_skip (answers, KIOS_IKM_WAKTU));
  answers->has_asked_skip = TRUE;
  g_assert_false (survey_answers_must_ask_skip (answers, KIOS_IKM_WAKTU));
}

static void
test_answers_own_operation (void)
{
  g_autoptr(SurveyAnswers) one = survey_answers_new (NULL, NULL, NULL);
  g_autoptr(SurveyAnswers) two = survey_answers_new (NULL, NULL, NULL);

  g_assert_cmpstr (one->operation_id, !=, two->operation_id);
}

static char *
feed_all (SurveyScanner *scanner,
          const char    *text,
          gint64        *now_us)
{
  char *line = NULL;

  for (const char *c = text; *c != '\0'; c++)
    {
      g_assert_null (line);
      g_assert_true (survey_scanner_feed (scanner, (gunichar) *c, *now_us += 2000, &line));
    }

  return line;
}

static void
test_scanner (void)
{
  SurveyScanner scanner = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char *line;
  gint64 now_us = 50 * G_USEC_PER_SEC;

  /* Alone, they press the button that has the focus. */
  g_assert_false (survey_scanner_feed (&scanner, '\n', now_us, &line));
  g_assert_false (survey_scanner_feed (&scanner, ' ', now_us, &line));
  g_assert_false (survey_scanner_feed (&scanner, 0, now_us, &line));

  first = feed_all (&scanner, "KIOS A-012 2026-11-19 ABCDEFGHIJKLMNOP\n", &now_us);
  g_assert_cmpstr (first, ==, "KIOS A-012 2026-11-19 ABCDEFGHIJKLMNOP");

  /* A key that was hit long before does not belong to it. */
  g_assert_true (survey_scanner_feed (&scanner, 'x', now_us, &line));
  now_us += 5 * G_USEC_PER_SEC;
  second = feed_all (&scanner, "B-001\r", &now_us);
  g_assert_cmpstr (second, ==, "B-001");
  survey_scanner_clear (&scanner);
}

static KiosVisit *
new_visit (KiosRequestState state,
           guint            counter_no,
           gint64           ended_us)
{
  KiosVisit *visit = kios_visit_new ();
  KiosRequest *request = kios_request_new ();

  visit->id = g_strdup ("v1");
  visit->state = KIOS_VISIT_ENDED;
  visit->ended_us = ended_us;
  request->state = state;
  request->counter_no = counter_no;
  request->ended_us = ended_us;
  g_clear_pointer (&visit->requests, g_ptr_array_unref);
  visit->requests = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (visit->requests, request);

  return visit;
}

static void
test_visit_fitness (void)
{
  g_autoptr(KiosVisit) served = new_visit (KIOS_REQUEST_REFERRED, 2, 1000);
  g_autoptr(KiosVisit) missed = new_visit (KIOS_REQUEST_NO_SHOW, 2, 1000);

  g_assert_cmpint (survey_visit_get_fitness (served), ==, SURVEY_FIT);
  g_assert_cmpint (survey_visit_get_fitness (missed), ==, SURVEY_NOT_SERVED);
  served->state = KIOS_VISIT_OPEN;
  g_assert_cmpint (survey_visit_get_fitness (served), ==, SURVEY_NOT_ENDED);
  served->is_surveyed = TRUE;
  g_assert_cmpint (survey_visit_get_fitness (served), ==, SURVEY_ANSWERED);
}

static void
test_visit_where_and_when (void)
{
  const gint64 minute_us = 60 * G_USEC_PER_SEC;
  const gint64 now_us = 100000 * minute_us;
  g_autoptr(KiosVisit) visit = new_visit (KIOS_REQUEST_COMPLETED, 12, now_us);

  g_assert_true (survey_visit_is_fresh (visit, now_us + 4 * minute_us));
  g_assert_false (survey_visit_is_fresh (visit, now_us + 6 * minute_us));
  g_assert_true (survey_visit_is_fresh (visit, now_us - minute_us));

  g_assert_true (survey_visit_is_asked_here (visit, NULL));
  g_assert_true (survey_visit_is_asked_here (visit, ""));
  g_assert_true (survey_visit_is_asked_here (visit, "3, 12"));
  g_assert_false (survey_visit_is_asked_here (visit, "1,2"));
  g_assert_false (survey_visit_is_asked_here (visit, "pintu"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey/form/is-whole", test_form_is_whole);
  g_test_add_func ("/survey/form/damaged", test_form_damaged);
  g_test_add_func ("/survey/answers/by-key", test_answers_by_key);
  g_test_add_func ("/survey/answers/damaged", test_answers_damaged);
  g_test_add_func ("/survey/answers/about", test_answers_about);
  g_test_add_func ("/survey/answers/comment", test_answers_comment);
  g_test_add_func ("/survey/answers/when-left", test_answers_when_left);
  g_test_add_func ("/survey/answers/skip-asks-once", test_answers_skip_asks_once);
  g_test_add_func ("/survey/answers/own-operation", test_answers_own_operation);
  g_test_add_func ("/survey/scanner", test_scanner);
  g_test_add_func ("/survey/visit/fitness", test_visit_fitness);
  g_test_add_func ("/survey/visit/where-and-when", test_visit_where_and_when);

  return g_test_run ();
}
