/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "world.h"

/* The first write of a new business date closes the old one. */

typedef struct
{
  KiosVisit *waiting, *printing, *two, *called, *serving, *parked, *self_service;
} Day;

static KiosVisit *
open_draft (World                *world,
            const KiosVisitDraft *draft)
{
  g_autoptr(GError) error = NULL;
  KiosVisit *visit = world_try_open (world, NULL, draft, &error);

  g_assert_no_error (error);
  return visit;
}

static void
day_fill (World *world,
          Day   *day)
{
  const guint second_desk[] = { 2 };

  world_open_counter (world, 1, 1);
  day->parked = world_open (world, 1, KIOS_PRIORITY_NONE);
  world_do (world, KIOS_ACTION_CALL, world_request_id (day->parked));
  world_do (world, KIOS_ACTION_PARK, world_request_id (day->parked));
  day->waiting = world_open (world, 1, KIOS_PRIORITY_NONE);
  day->printing = open_draft (world, &(KiosVisitDraft) { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .is_printed = TRUE });
  day->two = open_draft (world, &(KiosVisitDraft) { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .n_more = 1,
                                                    .more_desks = second_desk });
  day->self_service = open_draft (world, &(KiosVisitDraft) { .group = KIOS_GROUP_PUBLIC, .is_self_service = TRUE });
  day->serving = world_open (world, 3, KIOS_PRIORITY_NONE);
  world_do (world, KIOS_ACTION_CALL, world_request_id (day->serving));
  world_do (world, KIOS_ACTION_START, world_request_id (day->serving));
}

static void
day_clear (Day *day)
{
  g_clear_object (&day->waiting);
  g_clear_object (&day->printing);
  g_clear_object (&day->two);
  g_clear_object (&day->called);
  g_clear_object (&day->serving);
  g_clear_object (&day->parked);
  g_clear_object (&day->self_service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Day, day_clear)

static void
expect (World            *world,
        KiosVisit        *visit,
        KiosVisitState    visit_state,
        KiosRequestState  request_state)
{
  g_autoptr(KiosVisit) now = world_get_visit (world, visit->id);

  g_assert_cmpint (now->state, ==, visit_state);
  for (guint i = 0; i < now->requests->len; i++)
    g_assert_cmpint (((KiosRequest *) g_ptr_array_index (now->requests, i))->state, ==, request_state);
}

static void
test_closes (void)
{
  g_autoptr(World) world = world_new ();
  g_auto(Day) day = { 0 };
  g_autoptr(KiosVisit) next = NULL;

  day_fill (world, &day);
  world_set_time (world, "2026-11-20T08:00:00");
  next = world_open (world, 1, KIOS_PRIORITY_NONE);

  g_assert_cmpstr (next->number, ==, "A-001");
  g_assert_cmpuint (next->ahead, ==, 0);
  expect (world, day.waiting, KIOS_VISIT_ENDED, KIOS_REQUEST_CANCELLED);
  expect (world, day.printing, KIOS_VISIT_ENDED, KIOS_REQUEST_CANCELLED);
  expect (world, day.two, KIOS_VISIT_ENDED, KIOS_REQUEST_CANCELLED);
  expect (world, day.parked, KIOS_VISIT_ENDED, KIOS_REQUEST_CANCELLED);
  expect (world, day.serving, KIOS_VISIT_OPEN, KIOS_REQUEST_SERVING);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit WHERE state = 1"), ==, 0);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM event WHERE kind = 'request.cancelled'"
                                        " AND reason = 'day_closed'"), ==, 5);
  world_verify (world);

  /* Who is being served stays with the officer to the end. */
  world_do (world, KIOS_ACTION_FINISH, world_request_id (day.serving));
  expect (world, day.serving, KIOS_VISIT_ENDED, KIOS_REQUEST_COMPLETED);
  world_verify (world);
}

static void
test_called_becomes_no_show (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) next = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_set_time (world, "2026-11-20T00:05:00");
  next = world_open (world, 1, KIOS_PRIORITY_NONE);
  expect (world, visit, KIOS_VISIT_ENDED, KIOS_REQUEST_NO_SHOW);

  /* Within the grace period by the clock, but yesterday's. */
  g_assert_false (world_try (world, NULL, KIOS_ACTION_RETURN, world_request_id (visit), &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  world_verify (world);
}

/* Whatever the first write is, yesterday's called visitor can no longer be started. */
static void
test_any_write_closes (void)
{
  static const KiosAction actions[] = { KIOS_ACTION_START, KIOS_ACTION_RECALL, KIOS_ACTION_PARK,
                                        KIOS_ACTION_TRANSFER, KIOS_ACTION_RELEASE };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(World) world = world_new ();
      g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
      g_autoptr(GError) error = NULL;

      world_open_counter (world, 1, 1);
      world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
      world_set_time (world, "2026-11-20T08:00:00");
      g_test_message ("%s", kios_action_to_string (actions[i]));
      g_assert_false (world_try (world, NULL, actions[i], world_request_id (visit), &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
      world_verify (world);
    }
}

/* Whoever was carried over cannot be put where today's counters would never call: the officer ends it. */
static void
test_carried_over_stays (void)
{
  static const KiosAction actions[] = { KIOS_ACTION_PARK, KIOS_ACTION_TRANSFER, KIOS_ACTION_RELEASE };
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) next = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_do (world, KIOS_ACTION_START, world_request_id (visit));
  world_set_time (world, "2026-11-20T08:00:00");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", kios_action_to_string (actions[i]));
      g_assert_false (world_try (world, NULL, actions[i], world_request_id (visit), &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
      expect (world, visit, KIOS_VISIT_OPEN, KIOS_REQUEST_SERVING);
    }

  world_do (world, KIOS_ACTION_REFER, world_request_id (visit));
  next = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpuint (next->ahead, ==, 0);
  world_verify (world);
}

static void
test_clock_goes_back (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) first = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) early = NULL;
  g_autoptr(KiosVisit) back = NULL;

  world_set_time (world, "2026-11-18T09:00:00");
  early = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpstr (early->business_date, ==, "2026-11-18");
  world_set_time (world, "2026-11-19T09:30:00");
  back = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpstr (back->number, ==, "A-002");
  expect (world, first, KIOS_VISIT_OPEN, KIOS_REQUEST_WAITING);
  world_verify (world);
}

static void
test_memory_is_the_days (void)
{
  g_autoptr(World) world = world_new ();

  world_open_counter (world, 1, 1);
  for (guint day = 0; day < 2; day++)
    {
      world_set_time (world, day == 0 ? "2026-11-19T09:00:00" : "2026-11-20T09:00:00");
      world_add (world, 1, KIOS_PRIORITY_NONE);
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr(KiosRequest) called = NULL;

          world_add (world, 1, KIOS_PRIORITY_ELDERLY);
          called = world_call (world, 1);
          g_assert_cmpint (called->call_reason, ==, KIOS_CALL_REASON_PRIORITY);
          world_do (world, KIOS_ACTION_START, called->id);
          world_do (world, KIOS_ACTION_FINISH, called->id);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/day/closes", test_closes);
  g_test_add_func ("/store/day/called-becomes-no-show", test_called_becomes_no_show);
  g_test_add_func ("/store/day/any-write-closes", test_any_write_closes);
  g_test_add_func ("/store/day/carried-over-stays", test_carried_over_stays);
  g_test_add_func ("/store/day/clock-goes-back", test_clock_goes_back);
  g_test_add_func ("/store/day/memory-is-the-days", test_memory_is_the_days);

  return g_test_run ();
}
