/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "world.h"

typedef struct
{
  const char *visit_id;
  KiosSpan    wait;
  gboolean    is_known;
} Question;

static gpointer
ask_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  Question *question = data;

  return kios_store_visits_estimate (db, question->visit_id, &question->wait, &question->is_known, error) ? db : NULL;
}

/* The median, or -1 when nothing is known. */
static gint64
ask (World     *world,
     KiosVisit *visit)
{
  Question question = { .visit_id = visit->id };
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (kios_db_read (world->db, ask_job, &question, &error));
  g_assert_no_error (error);
  return question.is_known ? question.wait.median_us : -1;
}

/* Serves somebody at counter 1 for ten minutes. */
static void
serve_one (World *world,
           guint  desk_no)
{
  g_autoptr(KiosVisit) visit = world_open (world, desk_no, KIOS_PRIORITY_NONE);

  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_do (world, KIOS_ACTION_START, world_request_id (visit));
  world_pass (world, 600);
  world_do (world, KIOS_ACTION_FINISH, world_request_id (visit));
}

static void
test_too_few_samples (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = NULL;

  world_open_counter (world, 1, 4);
  for (int i = 0; i < 4; i++)
    serve_one (world, 4);
  visit = world_open (world, 4, KIOS_PRIORITY_NONE);
  g_assert_cmpint (ask (world, visit), ==, -1);
}

static void
test_no_counter (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 2, KIOS_PRIORITY_NONE);

  g_assert_cmpint (ask (world, visit), ==, -1);
}

/* Two wait before; each takes ten minutes. */
static void
test_counts_who_is_ahead (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = NULL;

  world_open_counter (world, 1, 4);
  for (int i = 0; i < 5; i++)
    serve_one (world, 4);
  world_add (world, 4, KIOS_PRIORITY_NONE);
  world_add (world, 4, KIOS_PRIORITY_NONE);
  visit = world_open (world, 4, KIOS_PRIORITY_NONE);
  g_assert_cmpint (ask (world, visit), ==, 20 * G_TIME_SPAN_MINUTE);
}

/* Who waits at a desk that no counter shares with this one does not matter, nor that nothing is
 * known of their services. */
static void
test_other_desks_do_not_matter (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = NULL;

  world_open_counter (world, 1, 4);
  for (int i = 0; i < 5; i++)
    serve_one (world, 4);
  world_open_counter (world, 2, 7);
  world_add (world, 7, KIOS_PRIORITY_NONE);
  world_add (world, 4, KIOS_PRIORITY_NONE);
  visit = world_open (world, 4, KIOS_PRIORITY_NONE);
  g_assert_cmpint (ask (world, visit), ==, 10 * G_TIME_SPAN_MINUTE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/estimate/too-few-samples", test_too_few_samples);
  g_test_add_func ("/store/estimate/no-counter", test_no_counter);
  g_test_add_func ("/store/estimate/counts-who-is-ahead", test_counts_who_is_ahead);
  g_test_add_func ("/store/estimate/other-desks-do-not-matter", test_other_desks_do_not_matter);

  return g_test_run ();
}
