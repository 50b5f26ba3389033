/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SURVEY_TYPE_SMILE (survey_smile_get_type ())
G_DECLARE_FINAL_TYPE (SurveySmile, survey_smile, SURVEY, SMILE, GtkWidget)

/**
 * SurveySmile:
 *
 * The stall of the word-mark with a smile under its awning. A picture only: screen readers pass it by.
 */
GtkWidget *survey_smile_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
