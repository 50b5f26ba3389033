/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kios-queue.h"

#define MINUTE (60 * G_TIME_SPAN_SECOND)
#define NOON   (G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND)

static const KiosQueueSettings settings = { 2, 45 * MINUTE };

/* Waiting since so many minutes before noon. */
#define REGULAR_(number_, minutes_ago, ...) \
  ((KiosQueueCandidate) { \
    .desk_no = 1, \
    .series = 'A', \
    .number = (number_), \
    .entered_us = NOON - (minutes_ago) * MINUTE, \
    .queued_us = NOON - (minutes_ago) * MINUTE, \
    __VA_ARGS__ \
  })
#define regular(number, minutes_ago)        REGULAR_ (number, minutes_ago, .is_returned = FALSE)
#define priority(number, minutes_ago)       REGULAR_ (number, minutes_ago, .is_priority = TRUE)
#define returned(number, minutes_ago)       REGULAR_ (number, minutes_ago, .is_returned = TRUE)
#define parked(number, minutes_ago, due_us) REGULAR_ (number, minutes_ago, .parked_due_us = (due_us))

static void
assert_next (const KiosQueueCandidate *candidates,
             gsize                     n_candidates,
             KiosQueueMemory           memory,
             guint                     expected_number,
             KiosCallReason            expected_reason)
{
  KiosQueueChoice choice;

  g_assert_true (kios_queue_choose (candidates, n_candidates, &memory, &settings, NOON, &choice));
  g_assert_cmpuint (candidates[choice.index].number, ==, expected_number);
  g_assert_cmpstr (kios_call_reason_to_string (choice.reason), ==,
                   kios_call_reason_to_string (expected_reason));
}

#define NEXT(memory, number, reason, ...) \
  G_STMT_START { \
    const KiosQueueCandidate queue_[] = { __VA_ARGS__ }; \
    assert_next (queue_, G_N_ELEMENTS (queue_), (KiosQueueMemory) memory, number, reason); \
  } G_STMT_END

#define FRESH           { 0, FALSE }
#define RUN(n)          { (n), FALSE }
#define AFTER_BOUND     { 0, TRUE }

static void
test_empty (void)
{
  const KiosQueueMemory memory = { 0 };
  const KiosQueueCandidate away[] = {
    parked (1, 60, KIOS_QUEUE_ONLY_BY_HAND),
    parked (2, 60, NOON + 1),
  };
  KiosQueueChoice choice = { 77, KIOS_CALL_REASON_NONE, FALSE };

  g_assert_false (kios_queue_choose (NULL, 0, &memory, &settings, NOON, &choice));
  g_assert_false (kios_queue_choose (away, G_N_ELEMENTS (away), &memory, &settings, NOON, &choice));
  g_assert_cmpuint (choice.index, ==, 77);
}

static void
test_fifo (void)
{
  NEXT (FRESH, 1, KIOS_CALL_REASON_FIFO, regular (2, 9), regular (1, 10), regular (3, 8));
}

static void
test_priority_first (void)
{
  NEXT (FRESH, 4, KIOS_CALL_REASON_PRIORITY, regular (1, 10), priority (5, 1), priority (4, 2));
  NEXT (RUN (1), 4, KIOS_CALL_REASON_PRIORITY, regular (1, 10), priority (4, 2));
}

static void
test_fairness_cap (void)
{
  NEXT (RUN (2), 1, KIOS_CALL_REASON_FAIRNESS_CAP, regular (2, 9), regular (1, 10), priority (4, 20));
  /* Nobody is held back by the cap where no regular waits. */
  NEXT (RUN (2), 4, KIOS_CALL_REASON_FIFO, priority (5, 1), priority (4, 2));
  NEXT (RUN (2), 1, KIOS_CALL_REASON_FIFO, regular (1, 10));
}

static void
test_regular_bound (void)
{
  NEXT (FRESH, 1, KIOS_CALL_REASON_FIFO, regular (1, 45));
  NEXT (FRESH, 4, KIOS_CALL_REASON_PRIORITY, regular (1, 45), priority (4, 2));
  NEXT (FRESH, 1, KIOS_CALL_REASON_REGULAR_BOUND, regular (2, 30), regular (1, 46), priority (4, 50));
  /* Not twice in a row. */
  NEXT (AFTER_BOUND, 4, KIOS_CALL_REASON_PRIORITY, regular (1, 46), priority (4, 2));
  NEXT (AFTER_BOUND, 1, KIOS_CALL_REASON_FIFO, regular (1, 46), regular (2, 30));
}

/* A transfer keeps its entry time and begins to wait anew. */
static void
test_transfer (void)
{
  KiosQueueCandidate transferred = regular (1, 60);

  transferred.queued_us = NOON - 5 * MINUTE;
  NEXT (FRESH, 4, KIOS_CALL_REASON_PRIORITY, transferred, regular (2, 30), priority (4, 2));
  NEXT (FRESH, 1, KIOS_CALL_REASON_FIFO, transferred, regular (2, 30));
  /* Another has waited too long: the oldest regular goes, by entry. */
  NEXT (FRESH, 1, KIOS_CALL_REASON_REGULAR_BOUND, transferred, regular (2, 50), priority (4, 2));
}

static void
test_returned (void)
{
  NEXT (RUN (2), 7, KIOS_CALL_REASON_RETURNED, regular (1, 90), priority (4, 80), returned (7, 20));
  NEXT (FRESH, 6, KIOS_CALL_REASON_RETURNED, returned (7, 20), parked (6, 30, NOON));
  /* Not yet, and never by itself. */
  NEXT (FRESH, 1, KIOS_CALL_REASON_FIFO, regular (1, 1), parked (6, 30, NOON + 1),
        parked (5, 40, KIOS_QUEUE_ONLY_BY_HAND));
}

static void
test_ties (void)
{
  KiosQueueCandidate other_series = regular (1, 10);
  KiosQueueCandidate first = regular (5, 10);
  KiosQueueCandidate second = regular (5, 10);

  other_series.series = 'B';
  NEXT (FRESH, 3, KIOS_CALL_REASON_FIFO, other_series, regular (4, 10), regular (3, 10));
  first.id = "a";
  second.id = "b";
  g_assert_cmpint (kios_queue_compare (&first, &second), <, 0);
  g_assert_cmpint (kios_queue_compare (&second, &first), >, 0);
  g_assert_cmpint (kios_queue_compare (&first, &first), ==, 0);
}

static void
test_clock_went_back (void)
{
  KiosQueueCandidate later = regular (1, -30);

  g_assert_cmpint (kios_queue_waited_us (&later, NOON), ==, 0);
  NEXT (FRESH, 1, KIOS_CALL_REASON_FIFO, later);
  NEXT (FRESH, 4, KIOS_CALL_REASON_PRIORITY, later, priority (4, -40));
  NEXT (FRESH, 2, KIOS_CALL_REASON_FIFO, later, regular (2, 1));
}

static void
assert_memory (const KiosQueueCall *calls,
               gsize                n_calls,
               guint                expected_run,
               gboolean             expected_bound)
{
  KiosQueueMemory memory = { 99, 99 };

  kios_queue_memory_from_calls (&memory, calls, n_calls);
  g_assert_cmpuint (memory.priority_run, ==, expected_run);
  g_assert_cmpint (memory.last_was_regular_bound, ==, expected_bound);
}

static void
test_memory (void)
{
  const KiosQueueCall calls[] = {
    { KIOS_CALL_REASON_PRIORITY, TRUE, TRUE },
    { KIOS_CALL_REASON_PRIORITY, TRUE, FALSE },      /* nobody waited: does not count */
    { KIOS_CALL_REASON_RETURNED, FALSE, TRUE },      /* neither counts nor resets */
    { KIOS_CALL_REASON_PICKED, FALSE, TRUE },
    { KIOS_CALL_REASON_PICKED, TRUE, TRUE },
    { KIOS_CALL_REASON_PRIORITY, TRUE, TRUE },
    { KIOS_CALL_REASON_REGULAR_BOUND, FALSE, TRUE }, /* resets */
    { KIOS_CALL_REASON_RETURNED, TRUE, TRUE },
    { KIOS_CALL_REASON_PICKED, FALSE, TRUE },
    { KIOS_CALL_REASON_PRIORITY, TRUE, TRUE },
    { KIOS_CALL_REASON_FAIRNESS_CAP, FALSE, TRUE },
    { KIOS_CALL_REASON_FIFO, TRUE, FALSE },
  };
  const guint run[] = { 0, 1, 1, 1, 1, 1, 2, 0, 0, 0, 1, 0, 0 };

  for (gsize n = 0; n < G_N_ELEMENTS (run); n++)
    assert_memory (calls, n, run[n], n >= 7 && n <= 9);
}

static void
test_zero_run_is_one (void)
{
  const KiosQueueSettings zero = { 0, 45 * MINUTE };
  const KiosQueueCandidate queue[] = { regular (1, 10), priority (4, 2) };
  KiosQueueMemory memory = { 0 };
  KiosQueueChoice choice;

  g_assert_true (kios_queue_choose (queue, G_N_ELEMENTS (queue), &memory, &zero, NOON, &choice));
  g_assert_cmpint (choice.reason, ==, KIOS_CALL_REASON_PRIORITY);
  memory.priority_run = 1;
  g_assert_true (kios_queue_choose (queue, G_N_ELEMENTS (queue), &memory, &zero, NOON, &choice));
  g_assert_cmpint (choice.reason, ==, KIOS_CALL_REASON_FAIRNESS_CAP);
}

static void
test_order (void)
{
  const KiosQueueCandidate queue[] = {
    regular (1, 30), regular (2, 29), priority (3, 10), priority (4, 9), priority (5, 8),
    returned (6, 5), parked (7, 40, KIOS_QUEUE_ONLY_BY_HAND), regular (8, 1),
  };
  const struct
  {
    guint          number;
    KiosCallReason reason;
  } expected[] = {
    { 6, KIOS_CALL_REASON_RETURNED },
    { 3, KIOS_CALL_REASON_PRIORITY },
    { 4, KIOS_CALL_REASON_PRIORITY },
    { 1, KIOS_CALL_REASON_FAIRNESS_CAP },
    { 5, KIOS_CALL_REASON_PRIORITY },
    { 2, KIOS_CALL_REASON_FIFO },
    { 8, KIOS_CALL_REASON_FIFO },
  };
  const KiosQueueMemory memory = { 0 };
  g_autoptr(GArray) order = kios_queue_order (queue, G_N_ELEMENTS (queue), &memory, &settings, NOON);
  g_autoptr(GArray) empty = kios_queue_order (NULL, 0, &memory, &settings, NOON);

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (order->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < order->len; i++)
    {
      const KiosQueueChoice *choice = &g_array_index (order, KiosQueueChoice, i);

      g_assert_cmpuint (queue[choice->index].number, ==, expected[i].number);
      g_assert_cmpint (choice->reason, ==, expected[i].reason);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/queue/nobody-is-an-answer", test_empty);
  g_test_add_func ("/core/queue/oldest-first", test_fifo);
  g_test_add_func ("/core/queue/priority-before-regular", test_priority_first);
  g_test_add_func ("/core/queue/cap-lets-a-regular-through", test_fairness_cap);
  g_test_add_func ("/core/queue/bound-beats-priority-every-other-time", test_regular_bound);
  g_test_add_func ("/core/queue/transfer-keeps-entry-and-waits-anew", test_transfer);
  g_test_add_func ("/core/queue/returned-first-when-due", test_returned);
  g_test_add_func ("/core/queue/ties-by-number", test_ties);
  g_test_add_func ("/core/queue/clock-that-went-back", test_clock_went_back);
  g_test_add_func ("/core/queue/what-counts-and-what-resets", test_memory);
  g_test_add_func ("/core/queue/a-run-of-zero-is-one", test_zero_run_is_one);
  g_test_add_func ("/core/queue/order-with-reasons", test_order);

  return g_test_run ();
}
