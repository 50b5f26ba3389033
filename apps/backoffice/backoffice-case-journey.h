/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-case.h"
#include "ui/kios-timeline.h"

G_BEGIN_DECLS

void backoffice_case_journey_show (KiosTimeline *timeline,
                                   KiosCase     *record,
                                   gint64        now_us,
                                   GTimeZone    *zone);

G_END_DECLS
