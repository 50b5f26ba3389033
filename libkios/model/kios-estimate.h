/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-queue.h"

G_BEGIN_DECLS

#define KIOS_ESTIMATE_MIN_SAMPLES 5
#define KIOS_ESTIMATE_MAX_CALLS   300

/**
 * KiosSpan:
 *
 * A duration as lower quartile, median and upper quartile, µs.
 */
typedef struct
{
  gint64 low_us;
  gint64 median_us;
  gint64 high_us;
} KiosSpan;

/**
 * KiosEstimateCounter:
 * @desks: bits of the desks it serves: 1 << desk_no
 * @memory: what its calls of today left
 * @is_busy: whether it has a called or serving request
 * @busy_since_us: since when
 * @busy: how long such a service takes
 *
 * An open counter.
 */
typedef struct
{
  guint           desks;
  KiosQueueMemory memory;
  gboolean        is_busy;
  gint64          busy_since_us;
  KiosSpan        busy;
} KiosEstimateCounter;

gboolean kios_span_from_samples (const gint64              *samples_us,
                                 gsize                      n_samples,
                                 gint64                     standard_us,
                                 KiosSpan                  *span);
gboolean kios_estimate_wait     (const KiosQueueCandidate  *candidates,
                                 const KiosSpan            *services,
                                 gsize                      n_candidates,
                                 gsize                      subject,
                                 const KiosEstimateCounter *counters,
                                 gsize                      n_counters,
                                 const KiosQueueSettings   *settings,
                                 gint64                     now_us,
                                 KiosSpan                  *wait);
void     kios_estimate_round    (const KiosSpan            *wait,
                                 guint                     *low_minutes,
                                 guint                     *high_minutes);

G_END_DECLS
