/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/kios-events.h"
#include "world.h"

/* What was done behind the programs' back shows. */

static World *
make_history (void)
{
  World *world = world_new ();

  world_open_counter (world, 1, 1);
  for (guint i = 0; i < 4; i++)
    world_add (world, 1, KIOS_PRIORITY_NONE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KiosRequest) called = world_call (world, 1);

      world_do (world, KIOS_ACTION_START, called->id);
      world_do (world, i == 0 ? KIOS_ACTION_FINISH : KIOS_ACTION_REFER, called->id);
    }
  world_verify (world);

  return world;
}

static void
expect_problem (const char *sql,
                const char *word)
{
  g_autoptr(World) world = make_history ();
  g_autoptr(GPtrArray) problems = NULL;
  gboolean is_found = FALSE;

  world_sql (world, sql);
  problems = world_problems (world);
  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
      is_found = is_found || strstr (g_ptr_array_index (problems, i), word) != NULL;
    }
  g_assert_true (is_found);
}

#define LAST "(SELECT MAX (seq) FROM event)"

static void
test_edit_found (void)
{
  static const char *const columns[] = { "at_us = at_us + 1", "business_date = '2026-01-01'", "kind = 'request.started'",
                                         "station = 'elsewhere'", "officer_id = 'x'", "visit_id = NULL",
                                         "request_id = 'y'", "case_id = 'z'", "counter_no = 3", "from_state = 9",
                                         "to_state = 9", "reason = 'picked'", "detail = 'priority=1 regulars=1'" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE event SET %s WHERE seq ="
                                              " (SELECT seq FROM event WHERE kind = 'request.called' LIMIT 1)",
                                              columns[i]);

      expect_problem (sql, "was edited");
    }
}

static void
test_removal_found (void)
{
  expect_problem ("DELETE FROM event WHERE seq = 7", "event 7 was removed");
  expect_problem ("DELETE FROM event WHERE seq = 1", "event 1 was removed");
  expect_problem ("DELETE FROM event WHERE seq IN (7, 8)", "events 7 to 8 were removed");
  /* Renumbering hides the gap, but not from the hashes. */
  expect_problem ("DELETE FROM event WHERE seq = 7; UPDATE event SET seq = seq - 1 WHERE seq = 8;"
                  " UPDATE event SET seq = seq - 1 WHERE seq = 9", "");
}

static void
test_insertion_found (void)
{
  expect_problem ("INSERT INTO event SELECT site_id, seq + 1, at_us, business_date, kind, station, officer_id,"
                  " visit_id, request_id, case_id, counter_no, from_state, to_state, reason, detail, hash FROM event"
                  " WHERE seq = " LAST, "inserted");
  /* Also when the head is moved along: its own hash cannot be made without the key. */
  expect_problem ("INSERT INTO event SELECT site_id, seq + 1, at_us, business_date, kind, station, officer_id,"
                  " visit_id, request_id, case_id, counter_no, from_state, to_state, reason, detail, 'abc' FROM event"
                  " WHERE seq = " LAST "; UPDATE site SET head_seq = " LAST ", head_hash = 'abc'", "head");
}

static void
test_cut_tail_found (void)
{
  expect_problem ("DELETE FROM event WHERE seq = " LAST, "the last 1 events were removed");
  expect_problem ("DELETE FROM event WHERE seq >= " LAST " - 4", "the last 5 events were removed");
  expect_problem ("DELETE FROM event WHERE seq = " LAST "; UPDATE site SET head_seq = " LAST
                  ", head_hash = (SELECT hash FROM event WHERE seq = " LAST ")", "head of the chain was edited");
  expect_problem ("DELETE FROM event", "were removed");
}

/* Rows that say something else than their events. */
static void
test_replay_mismatch_found (void)
{
  expect_problem ("UPDATE request SET state = 7 WHERE state = 3", "its events say");
  expect_problem ("UPDATE coordination SET state = 12", "its events say");
  expect_problem ("UPDATE visit SET state = 3 WHERE state = 2", "its events say");
  expect_problem ("UPDATE counter SET state = 3 WHERE state = 2", "its events say");
  expect_problem ("UPDATE counter SET state = 2 WHERE state = 1", "its events say");
  expect_problem ("PRAGMA foreign_keys = OFF; DELETE FROM request WHERE state = 3", "");
}

static void
test_numbers_checked (void)
{
  expect_problem ("UPDATE series SET last = last + 1 WHERE letter = 'A'", "series A");
  expect_problem ("UPDATE visit SET number = 9 WHERE number = 2", "series A");
  expect_problem ("DELETE FROM series WHERE letter = 'A'", "series A");
  expect_problem ("UPDATE coordination SET number = 5", "series K");
}

static void
test_references_checked (void)
{
  expect_problem ("PRAGMA foreign_keys = OFF; UPDATE request SET counter_id = 'gone' WHERE state = 7", "foreign key");
}

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_events_list (db, *(gint64 *) data, 5, error);
}

/* Read in batches after the last one seen, every event comes once. */
static void
test_listed_in_order (void)
{
  g_autoptr(World) world = make_history ();
  gint64 last = world_number (world, "SELECT MAX (seq) FROM event");
  gint64 seen = 0;

  while (seen < last)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) events = kios_db_read (world->db, list_job, &seen, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (events->len, >, 0);
      g_assert_cmpuint (events->len, <=, 5);
      for (guint i = 0; i < events->len; i++)
        g_assert_cmpint (((KiosEvent *) g_ptr_array_index (events, i))->seq, ==, ++seen);
    }
}

/* Events hold ids and codes, never what people wrote or who they are. */
static void
test_no_free_text (void)
{
  g_autoptr(World) world = make_history ();

  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM event WHERE reason LIKE '%telaah%'"
                                        " OR detail LIKE '%telaah%' OR reason LIKE '% %'"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/events/edit-found", test_edit_found);
  g_test_add_func ("/store/events/removal-found", test_removal_found);
  g_test_add_func ("/store/events/insertion-found", test_insertion_found);
  g_test_add_func ("/store/events/cut-tail-found", test_cut_tail_found);
  g_test_add_func ("/store/events/replay-mismatch-found", test_replay_mismatch_found);
  g_test_add_func ("/store/events/numbers-checked", test_numbers_checked);
  g_test_add_func ("/store/events/references-checked", test_references_checked);
  g_test_add_func ("/store/events/listed-in-order", test_listed_in_order);
  g_test_add_func ("/store/events/no-free-text", test_no_free_text);

  return g_test_run ();
}
