/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-estimate.h"

#include <stdlib.h>

#define NEVER        G_MAXINT64
#define FIVE_MINUTES (5 * 60 * G_TIME_SPAN_SECOND)

typedef enum
{
  LOW,
  MEDIAN,
  HIGH,
} Pace;

static gint64
pick (const KiosSpan *span,
      Pace            pace)
{
  return pace == LOW ? span->low_us : pace == HIGH ? span->high_us : span->median_us;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 two = *(const gint64 *) b;

  return one < two ? -1 : one > two;
}

/**
 * kios_span_from_samples:
 * @samples_us: (array length=n_samples): the desk's last services (decisions: 20 within 30 days)
 * @standard_us: the service's standard time, 0 when it has none
 * @span: (out): quartiles and median by nearest rank; untouched when there are none
 *
 * With fewer than five samples the standard time stands for all three. Negative durations, from a
 * clock that went back, count as 0.
 *
 * Returns: whether anything is known
 */
gboolean
kios_span_from_samples (const gint64 *samples_us,
                        gsize         n_samples,
                        gint64        standard_us,
                        KiosSpan     *span)
{
  g_autofree gint64 *sorted = NULL;

  g_return_val_if_fail (samples_us != NULL || n_samples == 0, FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  if (n_samples < KIOS_ESTIMATE_MIN_SAMPLES)
    {
      if (standard_us <= 0)
        return FALSE;

      *span = (KiosSpan) { standard_us, standard_us, standard_us };
      return TRUE;
    }

  sorted = g_new (gint64, n_samples);
  for (gsize i = 0; i < n_samples; i++)
    sorted[i] = MAX (samples_us[i], 0);
  qsort (sorted, n_samples, sizeof *sorted, compare_times);

  *span = (KiosSpan) {
    sorted[(n_samples + 3) / 4 - 1],
    sorted[(n_samples + 1) / 2 - 1],
    sorted[(3 * n_samples + 3) / 4 - 1],
  };
  return TRUE;
}

/* What one counter could call: the candidates of its desks that are still there. */
static gsize
collect (const KiosQueueCandidate *candidates,
         gsize                     n_candidates,
         const gboolean           *is_gone,
         guint                     desks,
         KiosQueueCandidate       *queue,
         gsize                    *indices,
         gint64                   *next_due_us)
{
  gsize n = 0;

  *next_due_us = NEVER;
  for (gsize i = 0; i < n_candidates; i++)
    {
      if (is_gone[i] || candidates[i].desk_no >= 32 || (desks & (1u << candidates[i].desk_no)) == 0)
        continue;

      queue[n] = candidates[i];
      indices[n++] = i;
      if (candidates[i].parked_due_us > 0)
        *next_due_us = MIN (*next_due_us, candidates[i].parked_due_us);
    }

  return n;
}

/* When the subject is called if every service takes its time of @pace; NEVER when it is not. */
static gint64
simulate (const KiosQueueCandidate  *candidates,
          const KiosSpan            *services,
          gsize                      n_candidates,
          gsize                      subject,
          const KiosEstimateCounter *counters,
          gsize                      n_counters,
          const KiosQueueSettings   *settings,
          gint64                     now_us,
          Pace                       pace)
{
  g_autofree gint64 *free_us = g_new (gint64, n_counters);
  g_autofree KiosQueueMemory *memories = g_new (KiosQueueMemory, n_counters);
  g_autofree gboolean *is_gone = g_new0 (gboolean, n_candidates);
  g_autofree KiosQueueCandidate *queue = g_new (KiosQueueCandidate, n_candidates);
  g_autofree gsize *indices = g_new (gsize, n_candidates);
  guint n_calls = 0;

  for (gsize i = 0; i < n_counters; i++)
    {
      free_us[i] = now_us;
      if (counters[i].is_busy)
        free_us[i] = MAX (now_us, MIN (counters[i].busy_since_us, now_us) + pick (&counters[i].busy, pace));
      memories[i] = counters[i].memory;
    }

  while (n_calls < KIOS_ESTIMATE_MAX_CALLS)
    {
      KiosQueueChoice choice;
      KiosQueueCall call;
      gint64 next_due_us;
      gint64 time_us;
      gsize chosen;
      gsize first = 0;
      gsize n;

      for (gsize i = 1; i < n_counters; i++)
        {
          if (free_us[i] < free_us[first])
            first = i;
        }
      time_us = free_us[first];
      if (time_us == NEVER)
        return NEVER;

      n = collect (candidates, n_candidates, is_gone, counters[first].desks, queue, indices, &next_due_us);
      if (!kios_queue_choose (queue, n, &memories[first], settings, time_us, &choice))
        {
          /* Nobody else comes in a simulation: it waits for a parked request, or for none. */
          free_us[first] = next_due_us;
          continue;
        }

      chosen = indices[choice.index];
      if (chosen == subject)
        return time_us;

      call = (KiosQueueCall) { choice.reason, candidates[chosen].is_priority, choice.regulars_waited };
      kios_queue_memory_add (&memories[first], &call);
      is_gone[chosen] = TRUE;
      free_us[first] = time_us + pick (&services[chosen], pace);
      n_calls++;
    }

  return NEVER;
}

/**
 * kios_estimate_wait:
 * @candidates: (array length=n_candidates): a snapshot of the site's waiting and parked requests
 * @services: (array length=n_candidates): how long each of their services takes
 * @subject: whose wait is asked for: its index
 * @counters: (array length=n_counters): the open counters
 * @settings: the site's settings
 * @now_us: the time of the snapshot
 * @wait: (out): the wait if services take their lower quartile, median, upper quartile; untouched
 *   when there is no estimate
 *
 * Foretells a wait by running the queue's rule forward over the open counters (domain, estimated
 * wait; decisions, estimate). Nothing is random: the same snapshot gives the same answer. Takes
 * O(n²) time; call it outside a write transaction.
 *
 * Returns: %FALSE when no open counter serves the desk, or more than 300 calls lie ahead
 */
gboolean
kios_estimate_wait (const KiosQueueCandidate  *candidates,
                    const KiosSpan            *services,
                    gsize                      n_candidates,
                    gsize                      subject,
                    const KiosEstimateCounter *counters,
                    gsize                      n_counters,
                    const KiosQueueSettings   *settings,
                    gint64                     now_us,
                    KiosSpan                  *wait)
{
  gint64 waits[3];

  g_return_val_if_fail (candidates != NULL && services != NULL, FALSE);
  g_return_val_if_fail (subject < n_candidates, FALSE);
  g_return_val_if_fail (counters != NULL || n_counters == 0, FALSE);
  g_return_val_if_fail (settings != NULL && wait != NULL, FALSE);

  if (n_counters == 0)
    return FALSE;

  for (int pace = LOW; pace <= HIGH; pace++)
    {
      gint64 called_us = simulate (candidates, services, n_candidates, subject, counters, n_counters,
                                   settings, now_us, (Pace) pace);

      if (called_us == NEVER)
        return FALSE;
      waits[pace] = called_us - now_us;
    }

  /* Slower services can change who goes where, and now and then bring a call forward. */
  qsort (waits, G_N_ELEMENTS (waits), sizeof waits[0], compare_times);
  *wait = (KiosSpan) { waits[0], waits[1], waits[2] };
  return TRUE;
}

/**
 * kios_estimate_round:
 * @low_minutes: (out): the lower end, rounded down to five minutes
 * @high_minutes: (out): the upper end, rounded up; at least five
 *
 * The range as a screen shows it (domain, estimated wait).
 */
void
kios_estimate_round (const KiosSpan *wait,
                     guint          *low_minutes,
                     guint          *high_minutes)
{
  g_return_if_fail (wait != NULL && low_minutes != NULL && high_minutes != NULL);

  *low_minutes = (guint) (wait->low_us / FIVE_MINUTES) * 5;
  *high_minutes = MAX ((guint) ((wait->high_us + FIVE_MINUTES - 1) / FIVE_MINUTES) * 5, 5);
}
