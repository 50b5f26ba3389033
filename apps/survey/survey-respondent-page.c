/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-respondent-page.h"

#include <glib/gi18n.h>

#include "ui/kios-ui.h"

#define SPACING              16
#define MAX_CHARACTERS       18
#define MAX_CHARACTERS_LARGE 12

typedef struct
{
  SurveyGroup  group;
  GtkGrid     *grid;
  GPtrArray   *buttons; /* of GtkToggleButton, borrowed from the grid */
} Choices;

struct _SurveyRespondentPage
{
  GtkBox    parent_instance;

  /* Template */
  GtkLabel *title;
  GtkLabel *lead;
  GtkLabel *first_heading;
  GtkGrid  *first_grid;
  GtkLabel *second_heading;
  GtkGrid  *second_grid;

  /* Owned */
  Choices   choices[2];

  /* State */
  guint     is_updating : 1;
};

G_DEFINE_FINAL_TYPE (SurveyRespondentPage, survey_respondent_page, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static GQuark option_quark;

static const char *
group_heading (SurveyGroup group)
{
  switch (group)
    {
    case SURVEY_GENDER:
      return _("Gender");
    case SURVEY_AGE:
      return _("Your age");
    case SURVEY_EDUCATION:
      return _("Your last education");
    case SURVEY_OCCUPATION:
      return _("Your work");
    default:
      g_assert_not_reached ();
    }
}

static Choices *
find_choices (SurveyRespondentPage *self,
              GtkToggleButton      *button)
{
  return g_ptr_array_find (self->choices[0].buttons, button, NULL) ? &self->choices[0] : &self->choices[1];
}

static void
on_toggled (SurveyRespondentPage *self,
            GtkToggleButton      *button)
{
  Choices *choices = find_choices (self, button);
  const char *key = g_object_get_qdata (G_OBJECT (button), option_quark);

  if (self->is_updating)
    return;

  self->is_updating = TRUE;
  for (guint i = 0; i < choices->buttons->len; i++)
    {
      GtkToggleButton *other = g_ptr_array_index (choices->buttons, i);

      if (other != button)
        gtk_toggle_button_set_active (other, FALSE);
    }
  self->is_updating = FALSE;

  g_signal_emit (self, signals[CHANGED], 0, (guint) choices->group,
                 gtk_toggle_button_get_active (button) ? key : NULL);
}

static void
fill_choices (SurveyRespondentPage *self,
              Choices              *choices,
              GtkGrid              *grid,
              SurveyGroup           group,
              const SurveyForm     *form,
              const char           *chosen)
{
  choices->group = group;
  choices->grid = grid;
  choices->buttons = g_ptr_array_new ();
  for (guint i = 0; i < form->groups[group]->len; i++)
    {
      const SurveyOption *option = g_ptr_array_index (form->groups[group], i);
      GtkWidget *button = gtk_toggle_button_new ();
      const char *text = survey_text_get (&option->text, kios_language_get_current ());
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), label);
      kios_ui_set_name (button, text);
      gtk_widget_add_css_class (button, "survey-choice");
      gtk_widget_set_hexpand (button, TRUE);
      kios_ui_add_touch_tolerance (GTK_BUTTON (button));
      g_object_set_qdata_full (G_OBJECT (button), option_quark, g_strdup (option->key), g_free);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (option->key, chosen) == 0);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (grid, button, (int) i, 0, 1, 1);
      g_ptr_array_add (choices->buttons, button);
    }
}

/* As many columns as the widest choice allows, and rows of the same length. */
static void
arrange (Choices *choices,
         int      width)
{
  int n = (int) choices->buttons->len;
  int widest = 1;
  int n_columns;
  int n_rows;

  for (int i = 0; i < n; i++)
    {
      GtkWidget *button = g_ptr_array_index (choices->buttons, i);
      int natural;

      gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                                     kios_ui_get_is_large () ? MAX_CHARACTERS_LARGE : MAX_CHARACTERS);
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
    }

  n_columns = CLAMP ((width + SPACING) / (widest + SPACING), 1, n);
  n_rows = (n + n_columns - 1) / n_columns;
  n_columns = (n + n_rows - 1) / n_rows;

  for (int i = 0; i < n; i++)
    {
      GtkWidget *button = g_ptr_array_index (choices->buttons, i);
      GtkGridLayoutChild *place;

      place = GTK_GRID_LAYOUT_CHILD (
        gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (GTK_WIDGET (choices->grid)), button));
      gtk_grid_layout_child_set_column (place, i % n_columns);
      gtk_grid_layout_child_set_row (place, i / n_columns);
    }
}

static void
survey_respondent_page_dispose (GObject *object)
{
  SurveyRespondentPage *self = SURVEY_RESPONDENT_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->choices); i++)
    g_clear_pointer (&self->choices[i].buttons, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_RESPONDENT_PAGE);

  G_OBJECT_CLASS (survey_respondent_page_parent_class)->dispose (object);
}

static void
survey_respondent_page_class_init (SurveyRespondentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = survey_respondent_page_dispose;

  option_quark = g_quark_from_static_string ("survey-option");
  signals[CHANGED] = g_signal_new ("changed", SURVEY_TYPE_RESPONDENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/survey/survey-respondent-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, title);
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, lead);
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, first_heading);
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, first_grid);
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, second_heading);
  gtk_widget_class_bind_template_child (widget_class, SurveyRespondentPage, second_grid);
}

static void
survey_respondent_page_init (SurveyRespondentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_respondent_page_new:
 * @form: the questionnaire
 * @answers: what was chosen before
 * @first: what to ask
 * @second: and what else
 *
 * Returns: (transfer floating): a page in the language of the screens
 */
GtkWidget *
survey_respondent_page_new (const SurveyForm    *form,
                            const SurveyAnswers *answers,
                            SurveyGroup          first,
                            SurveyGroup          second)
{
  SurveyRespondentPage *self;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  self = g_object_new (SURVEY_TYPE_RESPONDENT_PAGE, NULL);
  /* The first page says what this is about; the second one needs the room for its choices. */
  gtk_widget_set_visible (GTK_WIDGET (self->title), first == SURVEY_GENDER);
  gtk_widget_set_visible (GTK_WIDGET (self->lead), first == SURVEY_GENDER);
  kios_ui_set_name (GTK_WIDGET (self), _("A little about you"));
  gtk_label_set_text (self->first_heading, group_heading (first));
  gtk_label_set_text (self->second_heading, group_heading (second));
  fill_choices (self, &self->choices[0], self->first_grid, first, form, answers->about[first]);
  fill_choices (self, &self->choices[1], self->second_grid, second, form, answers->about[second]);

  return GTK_WIDGET (self);
}

/**
 * survey_respondent_page_set_width:
 * @width: how much there is for the choices
 *
 * Call it when the page is in its window, and again when fonts or width have changed.
 */
void
survey_respondent_page_set_width (SurveyRespondentPage *self,
                                  int                   width)
{
  g_return_if_fail (SURVEY_IS_RESPONDENT_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->choices); i++)
    arrange (&self->choices[i], width);
}
