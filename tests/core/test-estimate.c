/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kios-estimate.h"

#define MINUTE (60 * G_TIME_SPAN_SECOND)
#define NOON   (G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND)

static const KiosQueueSettings settings = { 2, 45 * MINUTE };
static const KiosSpan usual = { 5 * MINUTE, 10 * MINUTE, 20 * MINUTE };

static void
fill_queue (KiosQueueCandidate *queue,
            KiosSpan           *services,
            guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      queue[i] = (KiosQueueCandidate) { .desk_no = 1, .series = 'A', .number = i + 1,
                                        .entered_us = NOON - (n - i) * G_TIME_SPAN_SECOND,
                                        .queued_us = NOON - (n - i) * G_TIME_SPAN_SECOND };
      services[i] = usual;
    }
}

static void
assert_wait (const KiosQueueCandidate  *queue,
             const KiosSpan            *services,
             gsize                      n,
             gsize                      subject,
             const KiosEstimateCounter *counters,
             gsize                      n_counters,
             int                        low,
             int                        median,
             int                        high)
{
  KiosSpan wait;

  g_assert_true (kios_estimate_wait (queue, services, n, subject, counters, n_counters, &settings, NOON, &wait));
  g_assert_cmpint (wait.low_us, ==, low * MINUTE);
  g_assert_cmpint (wait.median_us, ==, median * MINUTE);
  g_assert_cmpint (wait.high_us, ==, high * MINUTE);
}

static void
test_wait (void)
{
  KiosEstimateCounter counters[] = { { .desks = 1 << 1 }, { .desks = 1 << 1 | 1 << 2 } };
  KiosQueueCandidate queue[4];
  KiosSpan services[4];

  fill_queue (queue, services, 4);
  assert_wait (queue, services, 4, 0, counters, 1, 0, 0, 0);
  assert_wait (queue, services, 4, 3, counters, 1, 15, 30, 60);
  assert_wait (queue, services, 4, 3, counters, 2, 5, 10, 20);

  /* Busy for eight minutes already: -3, 2, 12 minutes to go. */
  counters[0].is_busy = TRUE;
  counters[0].busy_since_us = NOON - 8 * MINUTE;
  counters[0].busy = usual;
  assert_wait (queue, services, 4, 0, counters, 1, 0, 2, 12);

  /* Two who have priority come first, then the cap lets the first regular through. */
  counters[0].is_busy = FALSE;
  queue[1].is_priority = queue[2].is_priority = queue[3].is_priority = TRUE;
  assert_wait (queue, services, 4, 0, counters, 1, 10, 20, 40);
  assert_wait (queue, services, 4, 3, counters, 1, 15, 30, 60);
}

static void
test_no_estimate (void)
{
  const KiosEstimateCounter other = { .desks = 1 << 2 };
  const KiosEstimateCounter counter = { .desks = 1 << 1 };
  KiosQueueCandidate queue[400];
  KiosSpan services[400];
  KiosSpan wait = { 77, 77, 77 };

  fill_queue (queue, services, 400);
  g_assert_false (kios_estimate_wait (queue, services, 400, 0, NULL, 0, &settings, NOON, &wait));
  g_assert_false (kios_estimate_wait (queue, services, 400, 0, &other, 1, &settings, NOON, &wait));
  g_assert_false (kios_estimate_wait (queue, services, 400, 300, &counter, 1, &settings, NOON, &wait));
  g_assert_cmpint (wait.low_us, ==, 77);
  g_assert_true (kios_estimate_wait (queue, services, 400, 299, &counter, 1, &settings, NOON, &wait));

  queue[0].parked_due_us = KIOS_QUEUE_ONLY_BY_HAND;
  g_assert_false (kios_estimate_wait (queue, services, 1, 0, &counter, 1, &settings, NOON, &wait));
}

/* An idle counter takes a parked request when its time has come. */
static void
test_parked (void)
{
  const KiosEstimateCounter counter = { .desks = 1 << 1 };
  KiosQueueCandidate queue[2];
  KiosSpan services[2];

  fill_queue (queue, services, 2);
  queue[0].parked_due_us = NOON + 30 * MINUTE;
  assert_wait (queue, services, 2, 0, &counter, 1, 30, 30, 30);
  assert_wait (queue, services, 2, 1, &counter, 1, 0, 0, 0);
}

static void
test_samples (void)
{
  const gint64 samples[] = { 9, 1, 5, 3, 7, 8, 2, 6, 4, 10 };
  const gint64 odd[] = { 50, -5, 10, 40, 20 };
  KiosSpan span = { 77, 77, 77 };

  g_assert_false (kios_span_from_samples (samples, 4, 0, &span));
  g_assert_cmpint (span.low_us, ==, 77);
  g_assert_true (kios_span_from_samples (samples, 4, 15, &span));
  g_assert_cmpint (span.low_us, ==, 15);
  g_assert_cmpint (span.high_us, ==, 15);
  g_assert_true (kios_span_from_samples (samples, 10, 15, &span));
  g_assert_cmpint (span.low_us, ==, 3);
  g_assert_cmpint (span.median_us, ==, 5);
  g_assert_cmpint (span.high_us, ==, 8);
  g_assert_true (kios_span_from_samples (odd, 5, 0, &span));
  g_assert_cmpint (span.low_us, ==, 10);
  g_assert_cmpint (span.median_us, ==, 20);
  g_assert_cmpint (span.high_us, ==, 40);
}

static void
test_round (void)
{
  const KiosSpan wait = { 14 * MINUTE, 20 * MINUTE, 25 * MINUTE + 1 };
  const KiosSpan nothing = { 0, 0, 0 };
  guint low;
  guint high;

  kios_estimate_round (&wait, &low, &high);
  g_assert_cmpuint (low, ==, 10);
  g_assert_cmpuint (high, ==, 30);
  kios_estimate_round (&nothing, &low, &high);
  g_assert_cmpuint (low, ==, 0);
  g_assert_cmpuint (high, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/estimate/the-rule-run-forward", test_wait);
  g_test_add_func ("/core/estimate/no-counter-no-estimate", test_no_estimate);
  g_test_add_func ("/core/estimate/parked-when-due", test_parked);
  g_test_add_func ("/core/estimate/quartiles", test_samples);
  g_test_add_func ("/core/estimate/rounded-outward", test_round);

  return g_test_run ();
}
