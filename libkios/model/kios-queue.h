/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/* KiosQueueCandidate.parked_due_us of a parked request without a return time. */
#define KIOS_QUEUE_ONLY_BY_HAND G_MAXINT64

/**
 * KiosQueueCandidate:
 * @id: (nullable): the request; not owned, only the last tie-breaker
 * @desk_no: its desk; not looked at by the rule
 * @series: letter of its queue number
 * @number: its queue number
 * @entered_us: when it entered the queue for the first time; orders
 * @queued_us: when it entered this desk's queue last; measures waiting
 * @parked_due_us: 0 unless parked; else when it is to return, or %KIOS_QUEUE_ONLY_BY_HAND
 * @is_priority: whether the visitor declared a reason for priority
 * @is_returned: came back from parking, or from a no-show within the grace period
 *
 * A request that a counter could call.
 */
typedef struct
{
  const char *id;
  guint       desk_no;
  char        series;
  guint       number;
  gint64      entered_us;
  gint64      queued_us;
  gint64      parked_due_us;
  gboolean    is_priority;
  gboolean    is_returned;
} KiosQueueCandidate;

/**
 * KiosQueueCall:
 *
 * A call a counter made: why, whom, and whether a regular request was waiting just then.
 */
typedef struct
{
  KiosCallReason reason;
  gboolean       was_priority;
  gboolean       regulars_waited;
} KiosQueueCall;

/**
 * KiosQueueMemory:
 *
 * What the rule remembers of a counter's calls of one business date. All zero is a fresh day.
 */
typedef struct
{
  guint    priority_run;
  gboolean last_was_regular_bound;
} KiosQueueMemory;

/**
 * KiosQueueSettings:
 * @priority_run: k, the priority calls in a row while regulars wait; 0 counts as 1
 * @regular_bound_us: what a regular request may wait before it goes first, µs
 */
typedef struct
{
  guint  priority_run;
  gint64 regular_bound_us;
} KiosQueueSettings;

#define KIOS_QUEUE_DEFAULT_PRIORITY_RUN     2
#define KIOS_QUEUE_DEFAULT_REGULAR_BOUND_US (45 * 60 * G_TIME_SPAN_SECOND)

/**
 * KiosQueueChoice:
 * @index: the candidate's index
 * @reason: why it is next
 * @regulars_waited: whether a regular request waited beside it or is itself chosen; stored with
 *   the call for KiosQueueCall
 */
typedef struct
{
  gsize          index;
  KiosCallReason reason;
  gboolean       regulars_waited;
} KiosQueueChoice;

void      kios_queue_memory_add        (KiosQueueMemory          *memory,
                                        const KiosQueueCall      *call);
void      kios_queue_memory_from_calls (KiosQueueMemory          *memory,
                                        const KiosQueueCall      *calls,
                                        gsize                     n_calls);

gint64    kios_queue_waited_us         (const KiosQueueCandidate *candidate,
                                        gint64                    now_us);
int       kios_queue_compare           (const KiosQueueCandidate *a,
                                        const KiosQueueCandidate *b);

gboolean  kios_queue_choose            (const KiosQueueCandidate *candidates,
                                        gsize                     n_candidates,
                                        const KiosQueueMemory    *memory,
                                        const KiosQueueSettings  *settings,
                                        gint64                    now_us,
                                        KiosQueueChoice          *choice);
GArray   *kios_queue_order             (const KiosQueueCandidate *candidates,
                                        gsize                     n_candidates,
                                        const KiosQueueMemory    *memory,
                                        const KiosQueueSettings  *settings,
                                        gint64                    now_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
