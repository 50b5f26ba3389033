/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SURVEY_TYPE_COMMENT_PAGE (survey_comment_page_get_type ())
G_DECLARE_FINAL_TYPE (SurveyCommentPage, survey_comment_page, SURVEY, COMMENT_PAGE, GtkBox)

/**
 * SurveyCommentPage:
 *
 * A message in one's own words, by the on-screen keyboard or a real one. May stay empty.
 *
 * Signals: "changed" (string text), "done".
 */
GtkWidget *survey_comment_page_new (const char *comment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
