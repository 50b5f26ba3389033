/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-queue.h"

/* What the rule needs to know of the candidates: the heads of the queues. */
typedef struct
{
  const KiosQueueCandidate *returned;
  const KiosQueueCandidate *regular;
  const KiosQueueCandidate *priority;
  gboolean                  is_bound_passed;
} Heads;

static void
keep_older (const KiosQueueCandidate **head,
            const KiosQueueCandidate  *candidate)
{
  if (*head == NULL || kios_queue_compare (candidate, *head) < 0)
    *head = candidate;
}

static void
find_heads (const KiosQueueCandidate *candidates,
            gsize                     n_candidates,
            const gboolean           *is_gone,
            const KiosQueueSettings  *settings,
            gint64                    now_us,
            Heads                    *heads)
{
  *heads = (Heads) { 0 };

  for (gsize i = 0; i < n_candidates; i++)
    {
      const KiosQueueCandidate *candidate = &candidates[i];

      if (is_gone != NULL && is_gone[i])
        continue;

      if (candidate->parked_due_us > now_us)
        continue;

      if (candidate->is_returned || candidate->parked_due_us > 0)
        {
          keep_older (&heads->returned, candidate);
        }
      else if (candidate->is_priority)
        {
          keep_older (&heads->priority, candidate);
        }
      else
        {
          keep_older (&heads->regular, candidate);
          if (kios_queue_waited_us (candidate, now_us) > settings->regular_bound_us)
            heads->is_bound_passed = TRUE;
        }
    }
}

static const KiosQueueCandidate *
apply_rule (const Heads             *heads,
            const KiosQueueMemory   *memory,
            const KiosQueueSettings *settings,
            KiosCallReason          *reason)
{
  gboolean is_capped = memory->priority_run >= MAX (settings->priority_run, 1);

  /* 1 */
  if (heads->returned != NULL)
    {
      *reason = KIOS_CALL_REASON_RETURNED;
      return heads->returned;
    }

  /* 2 */
  if (heads->is_bound_passed && !memory->last_was_regular_bound)
    {
      *reason = KIOS_CALL_REASON_REGULAR_BOUND;
      return heads->regular;
    }

  /* 3 */
  if (heads->priority != NULL && !is_capped)
    {
      *reason = KIOS_CALL_REASON_PRIORITY;
      return heads->priority;
    }

  /* 4: here a priority request can only have been held back by the cap */
  if (heads->priority != NULL && heads->regular != NULL)
    {
      *reason = KIOS_CALL_REASON_FAIRNESS_CAP;
      return heads->regular;
    }

  *reason = KIOS_CALL_REASON_FIFO;
  return heads->regular != NULL ? heads->regular : heads->priority;
}

static gboolean
choose (const KiosQueueCandidate *candidates,
        gsize                     n_candidates,
        const gboolean           *is_gone,
        const KiosQueueMemory    *memory,
        const KiosQueueSettings  *settings,
        gint64                    now_us,
        KiosQueueChoice          *choice)
{
  const KiosQueueCandidate *chosen;
  KiosCallReason reason;
  Heads heads;

  find_heads (candidates, n_candidates, is_gone, settings, now_us, &heads);
  chosen = apply_rule (&heads, memory, settings, &reason);
  if (chosen == NULL)
    return FALSE;

  choice->index = (gsize) (chosen - candidates);
  choice->reason = reason;
  choice->regulars_waited = heads.regular != NULL;
  return TRUE;
}

/**
 * kios_queue_memory_add:
 * @memory: what was remembered so far
 * @call: the next call in the order of events
 *
 * Calls of returned and picked requests neither count nor reset (decisions, queue memory);
 * recalls are no calls and must not be passed. The call of a regular request ends the run of
 * priority calls; a priority call while no regular waited neither lengthens nor ends it.
 */
void
kios_queue_memory_add (KiosQueueMemory     *memory,
                       const KiosQueueCall *call)
{
  g_return_if_fail (memory != NULL);
  g_return_if_fail (call != NULL);

  if (call->reason == KIOS_CALL_REASON_RETURNED ||
      call->reason == KIOS_CALL_REASON_PICKED ||
      call->reason == KIOS_CALL_REASON_NONE)
    return;

  memory->last_was_regular_bound = call->reason == KIOS_CALL_REASON_REGULAR_BOUND;
  if (!call->was_priority)
    memory->priority_run = 0;
  else if (call->regulars_waited)
    memory->priority_run++;
}

/**
 * kios_queue_memory_from_calls:
 * @memory: (out): what the rule remembers of them
 * @calls: (array length=n_calls): the counter's calls of the business date, in the order of
 *   events
 *
 * It is enough to pass the calls from the last one of a regular request on that was neither
 * returned nor picked.
 */
void
kios_queue_memory_from_calls (KiosQueueMemory     *memory,
                              const KiosQueueCall *calls,
                              gsize                n_calls)
{
  g_return_if_fail (memory != NULL);
  g_return_if_fail (calls != NULL || n_calls == 0);

  *memory = (KiosQueueMemory) { 0 };
  for (gsize i = 0; i < n_calls; i++)
    kios_queue_memory_add (memory, &calls[i]);
}

/**
 * kios_queue_waited_us:
 *
 * Returns: how long @candidate has waited in this queue, µs; 0 when the clock went back
 */
gint64
kios_queue_waited_us (const KiosQueueCandidate *candidate,
                      gint64                    now_us)
{
  g_return_val_if_fail (candidate != NULL, 0);

  return MAX (now_us - candidate->queued_us, 0);
}

/**
 * kios_queue_compare:
 *
 * The order of age: by entry time, ties by series and number, then by id, so that every program
 * and both databases agree.
 *
 * Returns: less than, equal to or greater than 0 as @a stands before, with or behind @b
 */
int
kios_queue_compare (const KiosQueueCandidate *a,
                    const KiosQueueCandidate *b)
{
  if (a->entered_us != b->entered_us)
    return a->entered_us < b->entered_us ? -1 : 1;

  if (a->series != b->series)
    return a->series < b->series ? -1 : 1;

  if (a->number != b->number)
    return a->number < b->number ? -1 : 1;

  return g_strcmp0 (a->id, b->id);
}

/**
 * kios_queue_choose:
 * @candidates: (array length=n_candidates): the waiting requests of the counter's desks, and the
 *   parked ones; in any order
 * @memory: what the counter's calls of today left, see kios_queue_memory_from_calls()
 * @settings: the site's settings
 * @now_us: the time of the call
 * @choice: (out): who is next and why; untouched when nobody is
 *
 * Who is next (domain, "Who is next"; decisions, "Queue memory"), in this order:
 *
 * 1. a returned request, or a parked one whose time has come, by entry time;
 * 2. when a regular request has waited longer than the bound and the last call was not already
 *    for this reason: the oldest regular;
 * 3. when priority requests wait and fewer than k calls in a row went to them while regulars
 *    waited: the oldest of them;
 * 4. when only that cap held a priority request back: the oldest regular; otherwise the oldest
 *    of all.
 *
 * So a regular request with p regulars before it is reached after at most (p + 1) (k + 1) calls
 * that are neither returned nor picked, a priority request with p before it after 3 (p + 1).
 *
 * The rule looks only at the heads of the queues. A caller may therefore leave out all but, for
 * each desk, the oldest returned or due, the oldest priority, the oldest regular by entry time
 * and the regular that has waited longest; the choice is the same.
 *
 * Appointments are a reserved reason, not yet a rule.
 *
 * Returns: whether anybody is callable
 */
gboolean
kios_queue_choose (const KiosQueueCandidate *candidates,
                   gsize                     n_candidates,
                   const KiosQueueMemory    *memory,
                   const KiosQueueSettings  *settings,
                   gint64                    now_us,
                   KiosQueueChoice          *choice)
{
  g_return_val_if_fail (candidates != NULL || n_candidates == 0, FALSE);
  g_return_val_if_fail (memory != NULL, FALSE);
  g_return_val_if_fail (settings != NULL, FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  return choose (candidates, n_candidates, NULL, memory, settings, now_us, choice);
}

/**
 * kios_queue_order:
 * @candidates: (array length=n_candidates): every waiting and parked request, not only the heads
 *
 * Foretells the whole calling order by repeating kios_queue_choose() as if the counter called on
 * at once and nobody else came. Requests that cannot be called at @now_us are left out.
 *
 * Returns: (transfer full) (element-type KiosQueueChoice): the order, each with its reason
 */
GArray *
kios_queue_order (const KiosQueueCandidate *candidates,
                  gsize                     n_candidates,
                  const KiosQueueMemory    *memory,
                  const KiosQueueSettings  *settings,
                  gint64                    now_us)
{
  g_autofree gboolean *is_gone = NULL;
  KiosQueueMemory later;
  KiosQueueChoice choice;
  GArray *order;

  g_return_val_if_fail (candidates != NULL || n_candidates == 0, NULL);
  g_return_val_if_fail (memory != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  order = g_array_new (FALSE, FALSE, sizeof (KiosQueueChoice));
  is_gone = g_new0 (gboolean, n_candidates);
  later = *memory;
  while (choose (candidates, n_candidates, is_gone, &later, settings, now_us, &choice))
    {
      KiosQueueCall call = {
        .reason = choice.reason,
        .was_priority = candidates[choice.index].is_priority,
        .regulars_waited = choice.regulars_waited,
      };

      g_array_append_val (order, choice);
      is_gone[choice.index] = TRUE;
      kios_queue_memory_add (&later, &call);
    }

  return order;
}
