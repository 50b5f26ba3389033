/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "store/kios-store-survey.h"
#include "world.h"

static gpointer
add_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  return kios_store_survey_add (db, data, error) ? db : NULL;
}

static KiosVisit *
make_served (World *world)
{
  KiosVisit *visit = world_open (world, 1, KIOS_PRIORITY_NONE);

  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_do (world, KIOS_ACTION_START, world_request_id (visit));
  world_do (world, KIOS_ACTION_FINISH, world_request_id (visit));
  return visit;
}

static void
test_once_per_visit (void)
{
  g_autoptr(World) world = world_new ();
  KiosSurveyDraft draft = { .answers = { 4, 3, 4, 4, 4, 4, 4, 4, 4 } };
  g_autoptr(KiosVisit) served = NULL;
  g_autoptr(KiosVisit) waiting = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  served = make_served (world);
  waiting = world_open (world, 1, KIOS_PRIORITY_NONE);

  draft.visit_id = waiting->id;
  g_assert_null (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  g_clear_error (&error);

  draft.visit_id = served->id;
  g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_null (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM survey_response"), ==, 1);
}

/* A tablet that was offline sends again what was stored already. */
static void
test_retry_stores_once (void)
{
  g_autoptr(World) world = world_new ();
  KiosSurveyDraft draft = { .operation_id = "random-1", .answers = { 1 } };
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_no_error (error);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM survey_response"), ==, 1);
}

/* Nothing in an answer leads to the visit: no id, no number, no time, no event. */
static void
test_unlinkable (void)
{
  g_autoptr(World) world = world_new ();
  KiosSurveyDraft draft = { .answers = { 4, 3, 4, 4, 4, 4, 4, 4, 4 } };
  g_autoptr(KiosVisit) served = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sql = NULL;
  gint64 n_events;

  world_open_counter (world, 1, 1);
  served = make_served (world);
  n_events = world_number (world, "SELECT COUNT (*) FROM event");
  draft.visit_id = served->id;
  g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
  g_assert_no_error (error);

  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM event"), ==, n_events);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM pragma_table_info ('survey_response') WHERE name LIKE"
                                        " '%visit%' OR name LIKE '%\\_us' ESCAPE '\\' OR name LIKE '%number%'"
                                        " OR name LIKE '%token%' OR name LIKE '%request%'"), ==, 0);
  sql = g_strdup_printf ("SELECT COUNT (*) FROM survey_response WHERE '%s' = operation_id"
                         " OR substr (operation_id, 1, 8) = substr ('%s', 1, 8)", served->id, served->id);
  g_assert_cmpint (world_number (world, sql), ==, 0);
}

/* Nor does the order in the file tell who came before whom. */
static void
test_order_hidden (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  const int n = 24;

  for (int i = 1; i <= n; i++)
    {
      KiosSurveyDraft draft = { .answers = { 4 }, .age = i };

      g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
      g_assert_no_error (error);
    }

  /* In the order of storing, each would be followed by one who is older. */
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM (SELECT age, lead (age) OVER (ORDER BY rowid)"
                                        " AS next FROM survey_response) AS pairs WHERE next > age"), <, n - 1);
}

static void
test_answers_checked (void)
{
  g_autoptr(World) world = world_new ();
  KiosSurveyDraft none = { .answers = { 0 } };
  KiosSurveyDraft five = { .answers = { 5 } };
  g_autoptr(GError) error = NULL;

  g_assert_null (kios_db_write (world->db, add_job, &none, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (kios_db_write (world->db, add_job, &five, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

static gpointer
tally_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_survey_tally (db, "2026-11-19", "2026-11-20", 2, data, error) ? db : NULL;
}

static void
test_tally_counts (void)
{
  static const struct { const char *date; guint desk_no; guint8 answer; } rows[] = {
    { "2026-11-18", 2, 1 }, { "2026-11-19", 2, 2 }, { "2026-11-20", 2, 4 }, { "2026-11-20", 3, 1 },
    { "2026-11-21", 2, 1 },
  };
  g_autoptr(World) world = world_new ();
  KiosIkmTally tally = { 0 };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KiosSurveyDraft draft = { .business_date = rows[i].date, .desk_no = rows[i].desk_no };

      draft.answers[KIOS_IKM_SARANA] = rows[i].answer;
      g_assert_nonnull (kios_db_write (world->db, add_job, &draft, &error));
    }

  g_assert_nonnull (kios_db_read (world->db, tally_job, &tally, &error));
  g_assert_cmpuint (tally.n_responses, ==, 2);
  g_assert_cmpuint (tally.sum[KIOS_IKM_SARANA], ==, 6);
  g_assert_cmpuint (tally.n[KIOS_IKM_SARANA], ==, 2);
  g_assert_cmpuint (tally.n[KIOS_IKM_PENGADUAN], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/survey/once-per-visit", test_once_per_visit);
  g_test_add_func ("/store/survey/retry-stores-once", test_retry_stores_once);
  g_test_add_func ("/store/survey/unlinkable", test_unlinkable);
  g_test_add_func ("/store/survey/order-hidden", test_order_hidden);
  g_test_add_func ("/store/survey/answers-checked", test_answers_checked);
  g_test_add_func ("/store/survey/tally-counts", test_tally_counts);

  return g_test_run ();
}
