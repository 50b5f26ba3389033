/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"
#include "model/kios-transition.h"

/* One line per action, one column per state, in the order of their numbers: the state afterwards
   by its initial, "." for refused. Read from the decisions, not from the code. */
typedef struct
{
  int         action;
  const char *row;
} Row;

/*                      printing pending waiting called serving parked completed referred no_show cancelled */
static const char request_initials[] = "?iewcspdrnx";

static const Row request_rows[] = {
  { KIOS_ACTION_PRINT_DONE, "w........." },
  { KIOS_ACTION_ENTER,      ".w........" },
  { KIOS_ACTION_CALL,       "..c......." },
  { KIOS_ACTION_RECALL,     "...c......" },
  { KIOS_ACTION_START,      "...s......" },
  { KIOS_ACTION_NO_SHOW,    "...n......" },
  { KIOS_ACTION_PARK,       "...pp....." },
  { KIOS_ACTION_TRANSFER,   "...ww....." },
  { KIOS_ACTION_RELEASE,    "...ww....." },
  { KIOS_ACTION_FINISH,     "....d....." },
  { KIOS_ACTION_REFER,      "....r....." },
  { KIOS_ACTION_CANCEL,     "xxx..x...." },
  { KIOS_ACTION_RETURN,     ".....w..w." },
};

/* identified routed accepted returned(b) re-referred(e) incomplete complete scheduled informed(v)
   met fulfilled closed(x) */
static const char case_initials[] = "?iRabencsvmfx";

static const Row case_rows[] = {
  { KIOS_CASE_ACTION_ROUTE,                "R..RR......." },
  { KIOS_CASE_ACTION_ANSWER_ACCEPTED,      ".a..a......." },
  { KIOS_CASE_ACTION_ANSWER_RETURNED,      ".b..b......." },
  { KIOS_CASE_ACTION_ANSWER_RE_REFERRED,   ".e..e......." },
  { KIOS_CASE_ACTION_DOCUMENTS_COMPLETE,   "..c.cc......" },
  { KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE, "..n.nn......" },
  { KIOS_CASE_ACTION_SCHEDULE,             "......ssss.." },
  { KIOS_CASE_ACTION_INFORM,               ".......vv..." },
  { KIOS_CASE_ACTION_MET,                  "........m..." },
  { KIOS_CASE_ACTION_FULFIL,               "......f..f.." },
  { KIOS_CASE_ACTION_CLOSE,                "xxxxxxxxxxx." },
};

static void
test_request_matrix (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (request_rows), ==, KIOS_ACTION_LAST);

  for (gsize i = 0; i < G_N_ELEMENTS (request_rows); i++)
    {
      for (int from = KIOS_REQUEST_PRINTING; from <= (int) KIOS_REQUEST_CANCELLED; from++)
        {
          g_autoptr(GError) error = NULL;
          KiosRequestState to = 99;
          char expected = request_rows[i].row[from - 1];
          gboolean is_allowed = kios_transition_check (request_rows[i].action, from, &to, &error);

          if (expected == '.')
            {
              g_assert_false (is_allowed);
              g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
              g_assert_cmpint (to, ==, 99);
            }
          else
            {
              g_assert_no_error (error);
              g_assert_true (is_allowed);
              g_assert_cmpint (request_initials[to], ==, expected);
            }
        }
    }
}

static void
test_request_sentence (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (kios_transition_check (KIOS_ACTION_START, KIOS_REQUEST_WAITING, NULL, &error));
  g_assert_cmpstr (error->message, ==, "A request that is waiting cannot be started");
}

static void
test_case_matrix (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (case_rows), ==, KIOS_CASE_ACTION_LAST);

  for (gsize i = 0; i < G_N_ELEMENTS (case_rows); i++)
    {
      for (int from = KIOS_CASE_IDENTIFIED; from <= (int) KIOS_CASE_CLOSED; from++)
        {
          g_autoptr(GError) error = NULL;
          KiosCaseState to = 99;
          char expected = case_rows[i].row[from - 1];
          gboolean is_allowed = kios_case_transition_check (case_rows[i].action, from, &to, &error);

          if (expected == '.')
            {
              g_assert_false (is_allowed);
              g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
              g_assert_cmpint (to, ==, 99);
            }
          else
            {
              g_assert_no_error (error);
              g_assert_true (is_allowed);
              g_assert_cmpint (case_initials[to], ==, expected);
            }
        }
    }
}

/* Any row of actions leaves a final state only by a no-show's return. */
static void
test_final_states (void)
{
  guint n_active = 0;
  guint n_final = 0;

  for (int from = KIOS_REQUEST_PRINTING; from <= (int) KIOS_REQUEST_CANCELLED; from++)
    {
      gboolean has_exit = FALSE;

      for (int action = 1; action <= (int) KIOS_ACTION_LAST; action++)
        has_exit |= kios_transition_check (action, from, NULL, NULL);

      if (kios_request_state_is_final (from))
        g_assert_cmpint (has_exit, ==, from == KIOS_REQUEST_NO_SHOW);
      else
        g_assert_true (has_exit);

      n_active += kios_request_state_is_active (from);
      n_final += kios_request_state_is_final (from);
      g_assert_false (kios_request_state_is_active (from) && kios_request_state_is_final (from));
    }

  g_assert_cmpuint (n_active, ==, 2);
  g_assert_cmpuint (n_final, ==, 4);
}

static void
test_words (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int action = 1; action <= (int) KIOS_ACTION_LAST; action++)
    g_assert_true (g_hash_table_add (seen, (char *) kios_action_to_string (action)));
  g_hash_table_remove_all (seen);
  for (int action = 1; action <= (int) KIOS_CASE_ACTION_LAST; action++)
    g_assert_true (g_hash_table_add (seen, (char *) kios_case_action_to_string (action)));

  g_assert_null (kios_action_to_string (0));
  g_assert_null (kios_action_to_string (KIOS_ACTION_LAST + 1));
  g_assert_null (kios_case_action_to_string (KIOS_CASE_ACTION_LAST + 1));
}

static void
assert_close (KiosCaseState from,
              KiosOutcome   outcome,
              const char   *reason,
              int           expected_code,
              KiosOutcome   expected_outcome)
{
  g_autoptr(GError) error = NULL;
  KiosOutcome stored = KIOS_OUTCOME_NONE;

  if (kios_case_close_check (from, outcome, reason, &stored, &error))
    g_assert_cmpint (expected_code, ==, -1);
  else
    g_assert_error (error, KIOS_ERROR, expected_code);
  g_assert_cmpint (stored, ==, expected_outcome);
}

static void
test_close_says_why (void)
{
  assert_close (KIOS_CASE_FULFILLED, KIOS_OUTCOME_NONE, NULL, -1, KIOS_OUTCOME_FULFILLED);
  assert_close (KIOS_CASE_FULFILLED, KIOS_OUTCOME_NOT_FULFILLED, "Contoh", KIOS_ERROR_INVALID,
                KIOS_OUTCOME_NONE);
  assert_close (KIOS_CASE_CLOSED, KIOS_OUTCOME_FULFILLED, "Contoh", KIOS_ERROR_CONFLICT,
                KIOS_OUTCOME_NONE);
  for (int from = KIOS_CASE_IDENTIFIED; from < (int) KIOS_CASE_FULFILLED; from++)
    {
      assert_close (from, KIOS_OUTCOME_NONE, "Contoh", KIOS_ERROR_INVALID, KIOS_OUTCOME_NONE);
      assert_close (from, KIOS_OUTCOME_NOT_FULFILLED, NULL, KIOS_ERROR_INVALID, KIOS_OUTCOME_NONE);
      assert_close (from, KIOS_OUTCOME_NOT_FULFILLED, " \n", KIOS_ERROR_INVALID, KIOS_OUTCOME_NONE);
      assert_close (from, KIOS_OUTCOME_NOT_FULFILLED, "Contoh", -1, KIOS_OUTCOME_NOT_FULFILLED);
      assert_close (from, KIOS_OUTCOME_FULFILLED, "Contoh", -1, KIOS_OUTCOME_FULFILLED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/transition/every-state-and-action-of-a-request", test_request_matrix);
  g_test_add_func ("/core/transition/a-refusal-is-a-sentence", test_request_sentence);
  g_test_add_func ("/core/transition/every-state-and-action-of-a-case", test_case_matrix);
  g_test_add_func ("/core/transition/final-is-final-but-for-a-no-show", test_final_states);
  g_test_add_func ("/core/transition/every-action-has-its-own-word", test_words);
  g_test_add_func ("/core/transition/a-case-closes-only-with-a-reason", test_close_says_why);

  return g_test_run ();
}
