/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kios-queue.h"

/* Random days, each from its own seed: what the rule promises holds on all of them. */

#define MINUTE       (60 * G_TIME_SPAN_SECOND)
#define MAX_COUNTERS 4
#define MAX_VISITORS 90

typedef struct
{
  KiosQueueCandidate candidate;
  gboolean           is_there;       /* waiting or parked */
  gboolean           has_been_away;  /* parked or not come once already */
  guint              n_before;       /* of its kind, when it entered */
  guint              n_calls;        /* counted calls it has waited through */
} Visitor;

typedef struct
{
  GRand             *rand;
  KiosQueueSettings  settings;
  guint              n_counters;
  KiosQueueMemory    memory[MAX_COUNTERS];
  guint              run[MAX_COUNTERS];           /* counted priority calls while regulars waited */
  Visitor            visitors[MAX_VISITORS];
  guint              n_arrived;
  guint              n_visitors;
  gint64             now_us;
} Day;

/* The rule once more, written after the sentence and not after the code: sort everything, then
   look for the first that fits. */
static int
compare_entry (gconstpointer a,
               gconstpointer b)
{
  const KiosQueueCandidate *one = *(const KiosQueueCandidate *const *) a;
  const KiosQueueCandidate *two = *(const KiosQueueCandidate *const *) b;

  if (one->entered_us != two->entered_us)
    return one->entered_us > two->entered_us ? 1 : -1;

  return (int) one->number - (int) two->number;
}

static guint
expect_next (const KiosQueueCandidate *queue,
             gsize                     n_queue,
             const KiosQueueMemory    *memory,
             const KiosQueueSettings  *settings,
             gint64                    now_us,
             KiosCallReason           *reason)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  const KiosQueueCandidate *oldest_regular = NULL;
  const KiosQueueCandidate *oldest_priority = NULL;
  gboolean is_too_long = FALSE;

  for (gsize i = 0; i < n_queue; i++)
    g_ptr_array_add (sorted, (gpointer) &queue[i]);
  g_ptr_array_sort (sorted, compare_entry);

  for (guint i = 0; i < sorted->len; i++)
    {
      const KiosQueueCandidate *one = sorted->pdata[i];
      gboolean is_back = one->is_returned || (one->parked_due_us != 0 && one->parked_due_us <= now_us);

      if (is_back && (one->parked_due_us == 0 || one->parked_due_us <= now_us))
        {
          *reason = KIOS_CALL_REASON_RETURNED;
          return one->number;
        }
      if (one->parked_due_us != 0)
        continue;
      if (one->is_priority && oldest_priority == NULL)
        oldest_priority = one;
      if (!one->is_priority && oldest_regular == NULL)
        oldest_regular = one;
      if (!one->is_priority && now_us - one->queued_us > settings->regular_bound_us)
        is_too_long = TRUE;
    }

  if (is_too_long && !memory->last_was_regular_bound)
    {
      *reason = KIOS_CALL_REASON_REGULAR_BOUND;
      return oldest_regular->number;
    }
  if (oldest_priority != NULL && memory->priority_run < settings->priority_run)
    {
      *reason = KIOS_CALL_REASON_PRIORITY;
      return oldest_priority->number;
    }
  if (oldest_priority != NULL && oldest_regular != NULL)
    {
      *reason = KIOS_CALL_REASON_FAIRNESS_CAP;
      return oldest_regular->number;
    }
  *reason = KIOS_CALL_REASON_FIFO;
  if (oldest_regular != NULL)
    return oldest_regular->number;
  return oldest_priority != NULL ? oldest_priority->number : 0;
}

static gsize
collect (Day                *day,
         KiosQueueCandidate *queue)
{
  gsize n = 0;

  for (guint i = 0; i < day->n_arrived; i++)
    {
      if (day->visitors[i].is_there)
        queue[n++] = day->visitors[i].candidate;
    }

  return n;
}

static void
shuffle (GRand              *rand,
         KiosQueueCandidate *queue,
         gsize               n)
{
  for (gsize i = n; i > 1; i--)
    {
      gsize other = (gsize) g_rand_int_range (rand, 0, (gint32) i);
      KiosQueueCandidate held = queue[i - 1];

      queue[i - 1] = queue[other];
      queue[other] = held;
    }
}

static gboolean
is_waiting (const Visitor *visitor)
{
  return visitor->is_there && visitor->candidate.parked_due_us == 0 && !visitor->candidate.is_returned;
}

static void
arrive (Day *day)
{
  Visitor *visitor = &day->visitors[day->n_arrived];
  gint64 entered_us = day->now_us;

  /* Entry times never fall behind those of earlier visitors here, only the clock itself does;
     now and then two are equal. */
  if (day->n_arrived > 0)
    entered_us = MAX (entered_us, day->visitors[day->n_arrived - 1].candidate.entered_us);

  *visitor = (Visitor) {
    .is_there = TRUE,
    .candidate = {
      .desk_no = 1,
      .series = 'A',
      .number = day->n_arrived + 1,
      .entered_us = entered_us,
      .queued_us = day->now_us,
      .is_priority = g_rand_int_range (day->rand, 0, 100) < 30,
    },
  };
  for (guint i = 0; i < day->n_arrived; i++)
    {
      if (is_waiting (&day->visitors[i]) &&
          day->visitors[i].candidate.is_priority == visitor->candidate.is_priority)
        visitor->n_before++;
    }
  day->n_arrived++;
}

/* Who was called may go away and come back. */
static void
send_away (Day     *day,
           Visitor *visitor)
{
  int what = g_rand_int_range (day->rand, 0, 10);

  visitor->is_there = FALSE;
  if (visitor->has_been_away || what > 2)
    return;

  visitor->is_there = TRUE;
  visitor->has_been_away = TRUE;
  if (what == 0)
    visitor->candidate.is_returned = TRUE;
  else
    visitor->candidate.parked_due_us = day->now_us + g_rand_int_range (day->rand, 1, 30) * MINUTE;
}

/* Every counted call moves everybody on; here is how far at most (see kios_queue_choose()). With
   several counters each may be in the midst of its own run. */
static void
check_promise (Day           *day,
               const Visitor *called)
{
  guint k = day->settings.priority_run;
  guint most;

  for (guint i = 0; i < day->n_arrived; i++)
    {
      Visitor *visitor = &day->visitors[i];

      if (!is_waiting (visitor) && visitor != called)
        continue;

      visitor->n_calls++;
      if (visitor->candidate.is_priority)
        most = 3 * (visitor->n_before + 1) + 2 * (day->n_counters - 1);
      else
        most = (k + 1) * (visitor->n_before + 1) + k * (day->n_counters - 1);
      g_assert_cmpuint (visitor->n_calls, <=, most);
    }
}

static gboolean
call_next (Day  *day,
           guint counter)
{
  KiosQueueCandidate queue[MAX_VISITORS];
  KiosQueueMemory *memory = &day->memory[counter];
  KiosQueueChoice choice;
  KiosCallReason expected_reason;
  KiosQueueCall call;
  Visitor *called;
  gsize n = collect (day, queue);
  guint expected = expect_next (queue, n, memory, &day->settings, day->now_us, &expected_reason);
  gboolean regular_waits = FALSE;

  shuffle (day->rand, queue, n);
  if (!kios_queue_choose (queue, n, memory, &day->settings, day->now_us, &choice))
    {
      g_assert_cmpuint (expected, ==, 0);
      return FALSE;
    }

  g_assert_cmpuint (queue[choice.index].number, ==, expected);
  g_assert_cmpint (choice.reason, ==, expected_reason);
  called = &day->visitors[expected - 1];
  for (guint i = 0; i < day->n_arrived; i++)
    regular_waits |= is_waiting (&day->visitors[i]) && !day->visitors[i].candidate.is_priority;
  g_assert_cmpint (choice.regulars_waited, ==, regular_waits);

  call = (KiosQueueCall) { choice.reason, called->candidate.is_priority, choice.regulars_waited };
  kios_queue_memory_add (memory, &call);
  if (choice.reason != KIOS_CALL_REASON_RETURNED)
    {
      check_promise (day, called);

      /* Never more than k in a row while regulars wait. */
      if (!called->candidate.is_priority)
        day->run[counter] = 0;
      else if (regular_waits)
        g_assert_cmpuint (++day->run[counter], <=, day->settings.priority_run);
    }

  send_away (day, called);
  return TRUE;
}

static void
run_day (guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  Day day = {
    .rand = rand,
    .settings = { (guint) g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 5, 60) * MINUTE },
    .n_counters = (guint) g_rand_int_range (rand, 1, MAX_COUNTERS + 1),
    .n_visitors = (guint) g_rand_int_range (rand, 0, MAX_VISITORS + 1),
    .now_us = G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND,
  };
  int busy = g_rand_int_range (rand, 2, 9);
  guint n_idle = 0;

  while (day.n_arrived < day.n_visitors || n_idle < 200)
    {
      if (day.n_arrived < day.n_visitors && g_rand_int_range (rand, 0, 200) == 0)
        day.now_us -= g_rand_int_range (rand, 0, 60) * MINUTE;
      day.now_us += g_rand_int_range (rand, 0, 3) * MINUTE;

      if (day.n_arrived < day.n_visitors && g_rand_int_range (rand, 0, 10) < busy)
        arrive (&day);
      else if (call_next (&day, (guint) g_rand_int_range (rand, 0, (gint32) day.n_counters)))
        n_idle = 0;
      else
        n_idle++;
    }

  /* Nobody starves: the day is over when nobody is there any more. */
  for (guint i = 0; i < day.n_arrived; i++)
    g_assert_false (day.visitors[i].is_there);
}

static void
test_days (void)
{
  guint n_days = g_test_thorough () ? 50000 : 4000;

  for (guint32 seed = 1; seed <= n_days; seed++)
    run_day (seed);
}

static void
fill_candidate (KiosQueueCandidate *candidate,
                GRand              *rand,
                guint               number)
{
  gint64 now_us = G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND;
  gint64 entered_us = now_us - g_rand_int_range (rand, -5, 90) * MINUTE;

  *candidate = (KiosQueueCandidate) {
    .desk_no = (guint) g_rand_int_range (rand, 1, 4),
    .series = (char) ('A' + g_rand_int_range (rand, 0, 3)),
    .number = number,
    .entered_us = entered_us,
    .queued_us = MAX (entered_us, now_us - g_rand_int_range (rand, 0, 90) * MINUTE),
    .parked_due_us = g_rand_int_range (rand, 0, 10) == 0 ?
                     now_us + g_rand_int_range (rand, -20, 20) * MINUTE : 0,
    .is_priority = g_rand_boolean (rand),
    .is_returned = g_rand_int_range (rand, 0, 20) == 0,
  };
}

static gboolean
is_same (const KiosQueueCandidate *a,
         const KiosQueueCandidate *b)
{
  return a->number == b->number;
}

/* The heads of each desk's queue, as a database would give them. */
static gsize
take_heads (const KiosQueueCandidate *queue,
            gsize                     n,
            gint64                    now_us,
            KiosQueueCandidate       *heads)
{
  gsize n_heads = 0;

  for (guint desk = 1; desk <= 3; desk++)
    {
      const KiosQueueCandidate *found[4] = { NULL };

      for (gsize i = 0; i < n; i++)
        {
          const KiosQueueCandidate *one = &queue[i];
          gboolean is_back = one->is_returned || one->parked_due_us > 0;
          guint kind = is_back ? 0 : one->is_priority ? 1 : 2;

          if (one->desk_no != desk || one->parked_due_us > now_us)
            continue;
          if (found[kind] == NULL || kios_queue_compare (one, found[kind]) < 0)
            found[kind] = one;
          if (kind == 2 && (found[3] == NULL || one->queued_us < found[3]->queued_us))
            found[3] = one;
        }

      for (guint kind = 0; kind < 4; kind++)
        {
          if (found[kind] != NULL)
            heads[n_heads++] = *found[kind];
        }
    }

  return n_heads;
}

static void
test_heads_are_enough (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261120);
  gint64 now_us = G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND;

  for (guint round = 0; round < 20000; round++)
    {
      KiosQueueCandidate queue[40];
      KiosQueueCandidate heads[12];
      KiosQueueMemory memory = { (guint) g_rand_int_range (rand, 0, 4), g_rand_boolean (rand) };
      KiosQueueSettings settings = { (guint) g_rand_int_range (rand, 1, 4), 30 * MINUTE };
      KiosQueueChoice from_all;
      KiosQueueChoice from_heads;
      gsize n = (gsize) g_rand_int_range (rand, 0, 41);
      gsize n_heads;
      gboolean is_any;

      for (gsize i = 0; i < n; i++)
        fill_candidate (&queue[i], rand, (guint) i + 1);
      n_heads = take_heads (queue, n, now_us, heads);

      is_any = kios_queue_choose (queue, n, &memory, &settings, now_us, &from_all);
      g_assert_cmpint (kios_queue_choose (heads, n_heads, &memory, &settings, now_us, &from_heads), ==, is_any);
      if (!is_any)
        continue;
      g_assert_true (is_same (&queue[from_all.index], &heads[from_heads.index]));
      g_assert_cmpint (from_all.reason, ==, from_heads.reason);
      g_assert_cmpint (from_all.regulars_waited, ==, from_heads.regulars_waited);
    }
}

static void
test_order_is_the_rule_repeated (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  gint64 now_us = G_GINT64_CONSTANT (1795060800) * G_TIME_SPAN_SECOND;

  for (guint round = 0; round < 1000; round++)
    {
      KiosQueueCandidate queue[40];
      KiosQueueMemory memory = { (guint) g_rand_int_range (rand, 0, 3), g_rand_boolean (rand) };
      KiosQueueSettings settings = { 2, 30 * MINUTE };
      gsize n = (gsize) g_rand_int_range (rand, 0, 41);
      g_autoptr(GArray) order = NULL;
      g_autoptr(GArray) again = NULL;
      KiosQueueChoice choice;

      for (gsize i = 0; i < n; i++)
        fill_candidate (&queue[i], rand, (guint) i + 1);
      order = kios_queue_order (queue, n, &memory, &settings, now_us);
      again = kios_queue_order (queue, n, &memory, &settings, now_us);
      g_assert_cmpmem (order->data, order->len * sizeof choice, again->data, again->len * sizeof choice);

      for (guint i = 0; i < order->len; i++)
        {
          const KiosQueueChoice *foretold = &g_array_index (order, KiosQueueChoice, i);
          KiosQueueCall call = { foretold->reason, queue[foretold->index].is_priority,
                                 foretold->regulars_waited };

          g_assert_true (kios_queue_choose (queue, n, &memory, &settings, now_us, &choice));
          g_assert_cmpuint (choice.index, ==, foretold->index);
          g_assert_cmpint (choice.reason, ==, foretold->reason);
          kios_queue_memory_add (&memory, &call);
          queue[choice.index].parked_due_us = KIOS_QUEUE_ONLY_BY_HAND;
        }
      g_assert_false (kios_queue_choose (queue, n, &memory, &settings, now_us, &choice));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/queue-days/nobody-starves-and-promises-hold", test_days);
  g_test_add_func ("/core/queue-days/heads-are-enough", test_heads_are_enough);
  g_test_add_func ("/core/queue-days/order-is-the-rule-repeated", test_order_is_the_rule_repeated);

  return g_test_run ();
}
