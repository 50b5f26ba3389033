/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-comment-page.h"

#include <glib/gi18n.h>

#include "survey-answers.h"
#include "ui/kios-keyboard.h"
#include "ui/kios-ui.h"

struct _SurveyCommentPage
{
  GtkBox        parent_instance;

  /* Template */
  GtkTextView  *view;
  KiosKeyboard *keyboard;

  /* State */
  guint         is_cutting : 1;
};

G_DEFINE_FINAL_TYPE (SurveyCommentPage, survey_comment_page, GTK_TYPE_BOX)

enum
{
  CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_buffer_changed (SurveyCommentPage *self,
                   GtkTextBuffer     *buffer)
{
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (self->is_cutting)
    return;

  g_object_set (self->keyboard, "can-be-done", gtk_text_buffer_get_char_count (buffer) > 0, NULL);
  if (gtk_text_buffer_get_char_count (buffer) > SURVEY_MAX_COMMENT)
    {
      self->is_cutting = TRUE;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, SURVEY_MAX_COMMENT);
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_delete (buffer, &start, &end);
      self->is_cutting = FALSE;
    }

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_signal_emit (self, signals[CHANGED], 0, text);
}

static void
on_keyboard_done (SurveyCommentPage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
survey_comment_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_COMMENT_PAGE);

  G_OBJECT_CLASS (survey_comment_page_parent_class)->dispose (object);
}

static void
survey_comment_page_class_init (SurveyCommentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = survey_comment_page_dispose;

  signals[CHANGED] = g_signal_new ("changed", SURVEY_TYPE_COMMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", SURVEY_TYPE_COMMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/survey/survey-comment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyCommentPage, view);
  gtk_widget_class_bind_template_child (widget_class, SurveyCommentPage, keyboard);
  gtk_widget_class_bind_template_callback (widget_class, on_keyboard_done);
}

static void
survey_comment_page_init (SurveyCommentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_comment_page_new:
 * @comment: (nullable): what was written before
 *
 * Returns: (transfer floating): a page in the language of the screens
 */
GtkWidget *
survey_comment_page_new (const char *comment)
{
  SurveyCommentPage *self = g_object_new (SURVEY_TYPE_COMMENT_PAGE, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_set_text (buffer, comment != NULL ? comment : "", -1);
  g_object_set (self->keyboard, "can-be-done", comment != NULL, NULL);
  kios_ui_set_name (GTK_WIDGET (self), _("Anything you would like to tell us?"));
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_buffer_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
