/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-bar.h"

#include <glib/gi18n.h>

#include "ui/kios-main-button.h"

struct _SurveyBar
{
  GtkWidget       parent_instance;

  /* Template */
  KiosMainButton *back;
  GtkProgressBar *countdown;
  GtkLabel       *hint;
  KiosMainButton *next;
  KiosMainButton *action;
};

G_DEFINE_FINAL_TYPE (SurveyBar, survey_bar, GTK_TYPE_WIDGET)

enum
{
  BACK,
  NEXT,
  ACTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_back_clicked (SurveyBar *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
on_next_clicked (SurveyBar *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static void
on_action_clicked (SurveyBar *self)
{
  g_signal_emit (self, signals[ACTION], 0);
}

static void
survey_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_BAR);

  G_OBJECT_CLASS (survey_bar_parent_class)->dispose (object);
}

static void
survey_bar_class_init (SurveyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = survey_bar_dispose;

  signals[BACK] = g_signal_new ("back", SURVEY_TYPE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEXT] = g_signal_new ("next", SURVEY_TYPE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTION] = g_signal_new ("action", SURVEY_TYPE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/survey/survey-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyBar, back);
  gtk_widget_class_bind_template_child (widget_class, SurveyBar, countdown);
  gtk_widget_class_bind_template_child (widget_class, SurveyBar, hint);
  gtk_widget_class_bind_template_child (widget_class, SurveyBar, next);
  gtk_widget_class_bind_template_child (widget_class, SurveyBar, action);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_action_clicked);
}

static void
survey_bar_init (SurveyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
survey_bar_new (void)
{
  return g_object_new (SURVEY_TYPE_BAR, NULL);
}

/**
 * survey_bar_set_has_back:
 *
 * Also says its word anew, for a language that was switched.
 */
void
survey_bar_set_has_back (SurveyBar *self,
                         gboolean   has_back)
{
  g_return_if_fail (SURVEY_IS_BAR (self));

  kios_main_button_set_text (self->back, _("Back"));
  gtk_widget_set_visible (GTK_WIDGET (self->back), has_back);
}

/**
 * survey_bar_set_hint:
 * @hint: (nullable): a sentence; ends a countdown
 */
void
survey_bar_set_hint (SurveyBar  *self,
                     const char *hint)
{
  gboolean is_middle;

  g_return_if_fail (SURVEY_IS_BAR (self));

  is_middle = gtk_widget_get_visible (GTK_WIDGET (self->back));
  gtk_widget_set_visible (GTK_WIDGET (self->countdown), FALSE);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_label_set_xalign (self->hint, is_middle ? 0.5f : 0);
  gtk_label_set_justify (self->hint, is_middle ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
}

/**
 * survey_bar_set_next:
 * @text: (nullable): the plain way on; %NULL for none
 */
void
survey_bar_set_next (SurveyBar  *self,
                     const char *text)
{
  g_return_if_fail (SURVEY_IS_BAR (self));

  kios_main_button_set_text (self->next, text);
  gtk_widget_set_visible (GTK_WIDGET (self->next), text != NULL);
}

/**
 * survey_bar_set_action:
 * @icon: (nullable): an icon's name
 * @text: (nullable): the action; %NULL for none
 */
void
survey_bar_set_action (SurveyBar  *self,
                       const char *icon,
                       const char *text)
{
  g_return_if_fail (SURVEY_IS_BAR (self));

  kios_main_button_set_icon (self->action, icon);
  kios_main_button_set_text (self->action, text);
  gtk_widget_set_visible (GTK_WIDGET (self->action), text != NULL);
}

/**
 * survey_bar_set_countdown:
 * @remaining_seconds: until the start screen comes
 * @total_seconds: where that began
 */
void
survey_bar_set_countdown (SurveyBar *self,
                          guint      remaining_seconds,
                          guint      total_seconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SURVEY_IS_BAR (self));
  g_return_if_fail (total_seconds > 0);

  text = g_strdup_printf (ngettext ("Back to the start in %u second", "Back to the start in %u seconds",
                                    remaining_seconds), remaining_seconds);
  survey_bar_set_hint (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self->countdown), TRUE);
  gtk_progress_bar_set_fraction (self->countdown, (double) remaining_seconds / total_seconds);
}
