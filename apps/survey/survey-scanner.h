/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SurveyScanner:
 *
 * A 2D scanner types what it reads and ends with Enter. This collects such typing where no entry
 * has the focus.
 */
typedef struct
{
  GString *typed;
  gint64   last_us;
} SurveyScanner;

void     survey_scanner_clear (SurveyScanner  *self);
gboolean survey_scanner_feed  (SurveyScanner  *self,
                               gunichar        character,
                               gint64          now_us,
                               char          **line);

G_END_DECLS
