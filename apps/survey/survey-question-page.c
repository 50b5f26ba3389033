/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-question-page.h"

#include "ui/kios-face-button.h"
#include "ui/kios-ui.h"

/* Answers with longer words than this are set a little smaller, so that they need two lines only. */
#define LONG_ANSWER 16

/* Questions longer than this need three lines. */
#define LENGTHY_QUESTION 105

struct _SurveyQuestionPage
{
  GtkBox    parent_instance;

  /* Template */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *question;
  GtkLabel *plain;
  GtkBox   *faces;
};

G_DEFINE_FINAL_TYPE (SurveyQuestionPage, survey_question_page, GTK_TYPE_BOX)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const icons[KIOS_IKM_N_ELEMENTS] = {
  [KIOS_IKM_PERSYARATAN] = "kios-document-symbolic",
  [KIOS_IKM_PROSEDUR] = "kios-follow-up-symbolic",
  [KIOS_IKM_WAKTU] = "kios-clock-symbolic",
  [KIOS_IKM_BIAYA] = "kios-slip-symbolic",
  [KIOS_IKM_PRODUK] = "kios-star-symbolic",
  [KIOS_IKM_KOMPETENSI] = "kios-person-symbolic",
  [KIOS_IKM_PERILAKU] = "kios-people-symbolic",
  [KIOS_IKM_SARANA] = "kios-seat-symbolic",
  [KIOS_IKM_PENGADUAN] = "kios-complaint-symbolic",
};

static void
on_face_clicked (SurveyQuestionPage *self,
                 KiosFaceButton     *face)
{
  g_signal_emit (self, signals[ANSWERED], 0, kios_face_button_get_score (face));
}

static void
survey_question_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_QUESTION_PAGE);

  G_OBJECT_CLASS (survey_question_page_parent_class)->dispose (object);
}

static void
survey_question_page_class_init (SurveyQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = survey_question_page_dispose;

  signals[ANSWERED] = g_signal_new ("answered", SURVEY_TYPE_QUESTION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/survey/survey-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyQuestionPage, icon);
  gtk_widget_class_bind_template_child (widget_class, SurveyQuestionPage, title);
  gtk_widget_class_bind_template_child (widget_class, SurveyQuestionPage, question);
  gtk_widget_class_bind_template_child (widget_class, SurveyQuestionPage, plain);
  gtk_widget_class_bind_template_child (widget_class, SurveyQuestionPage, faces);
}

static void
survey_question_page_init (SurveyQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_question_page_new:
 * @question: what to ask; must outlive the call only
 * @score: the answer given before, 0 for none
 *
 * In the language of the screens; for another one, make a new page.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
survey_question_page_new (const SurveyQuestion *question,
                          guint                 score)
{
  SurveyQuestionPage *self;
  KiosLanguage language = kios_language_get_current ();

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (SURVEY_TYPE_QUESTION_PAGE, NULL);
  gtk_image_set_from_icon_name (self->icon, icons[question->element]);
  gtk_label_set_text (self->title, survey_text_get (&question->title, language));
  gtk_label_set_text (self->question, survey_text_get (&question->question, language));
  gtk_label_set_text (self->plain, survey_text_get (&question->plain, language));
  kios_ui_set_name (GTK_WIDGET (self), survey_text_get (&question->question, language));

  if (g_utf8_strlen (survey_text_get (&question->question, language), -1) > LENGTHY_QUESTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lengthy");

  for (guint i = 1; i <= G_N_ELEMENTS (question->answers); i++)
    {
      const char *text = survey_text_get (&question->answers[i - 1], language);
      GtkWidget *face = kios_face_button_new (i, text);

      kios_face_button_set_is_selected (KIOS_FACE_BUTTON (face), i == score);
      g_signal_connect_object (face, "clicked", G_CALLBACK (on_face_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->faces, face);
      if (g_utf8_strlen (text, -1) > LONG_ANSWER)
        gtk_widget_add_css_class (GTK_WIDGET (self->faces), "long");
    }

  return GTK_WIDGET (self);
}
