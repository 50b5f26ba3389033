/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-thanks-page.h"

#include <glib/gi18n.h>

#include "ui/kios-ui.h"

struct _SurveyThanksPage
{
  GtkBox    parent_instance;

  /* Template */
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (SurveyThanksPage, survey_thanks_page, GTK_TYPE_BOX)

static const char *
get_sentence (SurveyThanks thanks)
{
  switch (thanks)
    {
    case SURVEY_THANKS_SENDING:
      return _("We are saving your opinion …");
    case SURVEY_THANKS_STORED:
      return _("We have received your opinion. We read it and use it to improve our service.");
    case SURVEY_THANKS_KEPT:
      return _("Your opinion is saved on this device and will be sent as soon as the system is reachable again.");
    case SURVEY_THANKS_HELD:
      return _("The system cannot be reached now. We hold on to your opinion and send it as soon as we can.");
    case SURVEY_THANKS_ANSWERED:
      return _("There is already an answer for this number, so this one is not counted. It is kind of you to take the time.");
    case SURVEY_THANKS_EMPTY:
      return _("No question was answered, so nothing was saved. You are welcome to tell us next time.");
    case SURVEY_THANKS_LOST:
      return _("We are sorry: your opinion could not be saved. Please tell our staff.");
    default:
      g_assert_not_reached ();
    }
}

static void
survey_thanks_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_THANKS_PAGE);

  G_OBJECT_CLASS (survey_thanks_page_parent_class)->dispose (object);
}

static void
survey_thanks_page_class_init (SurveyThanksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = survey_thanks_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/survey/survey-thanks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyThanksPage, detail);
}

static void
survey_thanks_page_init (SurveyThanksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_thanks_page_new:
 *
 * Returns: (transfer floating): a page in the language of the screens
 */
GtkWidget *
survey_thanks_page_new (SurveyThanks thanks)
{
  SurveyThanksPage *self = g_object_new (SURVEY_TYPE_THANKS_PAGE, NULL);

  survey_thanks_page_set_thanks (self, thanks);

  return GTK_WIDGET (self);
}

/**
 * survey_thanks_page_set_thanks:
 * @thanks: what became of the answer
 */
void
survey_thanks_page_set_thanks (SurveyThanksPage *self,
                               SurveyThanks      thanks)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SURVEY_IS_THANKS_PAGE (self));

  name = g_strdup_printf ("%s. %s", _("Thank you"), get_sentence (thanks));
  gtk_label_set_text (self->detail, get_sentence (thanks));
  kios_ui_set_name (GTK_WIDGET (self), name);
}
