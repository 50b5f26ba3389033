/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-survey"

#include "config.h"

#include "survey-window.h"
#include "survey-window-private.h"

#include <glib/gi18n.h>

#include "survey-comment-page.h"
#include "survey-question-page.h"
#include "survey-resources.h"
#include "survey-respondent-page.h"
#include "survey-rest-page.h"
#include "survey-smile.h"
#include "ui/kios-message-page.h"

/* The look: which page, header and bar belong to a step. What happens is in survey-window-walk.c. */

#define SIDE_MARGIN 40
#define ROOMY_PX    1000

G_DEFINE_FINAL_TYPE (SurveyWindow, survey_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const SurveyQuestion *
get_question (SurveyWindow *self)
{
  return &self->form->questions[self->step - SURVEY_STEP_QUESTION];
}

static GtkWidget *
new_page (SurveyWindow *self)
{
  GtkWidget *page;

  if (self->form == NULL)
    return kios_message_page_new ("kios-alert-symbolic", _("The survey cannot be shown"),
                                  _("The questionnaire could not be read. Please tell our staff."));

  switch ((int) self->step)
    {
    case SURVEY_STEP_REST:
      page = survey_rest_page_new (kios_context_get_store (self->context), self->visits, self->spool,
                                   self->counters);
      g_signal_connect_object (page, "chosen", G_CALLBACK (survey_window_start_visit), self, G_CONNECT_SWAPPED);
      break;
    case SURVEY_STEP_PERSON:
      page = survey_respondent_page_new (self->form, self->answers, SURVEY_GENDER, SURVEY_AGE);
      g_signal_connect_object (page, "changed", G_CALLBACK (survey_window_on_about), self, G_CONNECT_SWAPPED);
      break;
    case SURVEY_STEP_WORK:
      page = survey_respondent_page_new (self->form, self->answers, SURVEY_EDUCATION, SURVEY_OCCUPATION);
      g_signal_connect_object (page, "changed", G_CALLBACK (survey_window_on_about), self, G_CONNECT_SWAPPED);
      break;
    case SURVEY_STEP_COMMENT:
      page = survey_comment_page_new (self->answers->comment);
      g_signal_connect_object (page, "changed", G_CALLBACK (survey_window_on_comment), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "done", G_CALLBACK (survey_window_finish), self, G_CONNECT_SWAPPED);
      break;
    case SURVEY_STEP_THANKS:
      page = survey_thanks_page_new (self->thanks);
      break;
    default:
      page = survey_question_page_new (get_question (self),
                                       self->answers->scores[get_question (self)->element]);
      g_signal_connect_object (page, "answered", G_CALLBACK (survey_window_on_answered), self,
                               G_CONNECT_SWAPPED);
      break;
    }

  return page;
}

static gboolean
is_question (SurveyWindow *self)
{
  return self->step >= SURVEY_STEP_QUESTION && self->step < SURVEY_STEP_PERSON;
}

static void
update_header (SurveyWindow *self)
{
  const char *number = self->answers != NULL ? self->answers->number : NULL;
  g_autofree char *number_text = NULL;
  g_autofree char *progress_text = NULL;

  /* Translators: %s is a queue number, A-012. */
  number_text = number != NULL ? g_markup_printf_escaped (_("Number <b>%s</b>"), number) : NULL;
  gtk_label_set_markup (self->number, number_text != NULL ? number_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), number != NULL);

  gtk_widget_set_visible (self->switches, self->step != SURVEY_STEP_THANKS);
  gtk_toggle_button_set_active (self->large_text, kios_ui_get_is_large ());
  gtk_toggle_button_set_active (self->high_contrast, kios_ui_get_is_high_contrast ());
  kios_ui_set_name (GTK_WIDGET (self->large_text), _("Large text"));
  kios_ui_set_name (GTK_WIDGET (self->high_contrast), _("High contrast"));

  gtk_widget_set_visible (self->progress_row,
                          self->step >= SURVEY_STEP_QUESTION && self->step < SURVEY_STEP_THANKS);
  if (is_question (self))
    progress_text = g_strdup_printf (_("Question %u of %u"), (guint) self->step, (guint) KIOS_IKM_N_ELEMENTS);
  else
    progress_text = g_strdup (_("Almost done"));
  gtk_label_set_text (self->progress_text, progress_text);
  gtk_progress_bar_set_fraction (self->progress,
                                 MIN (self->step, KIOS_IKM_N_ELEMENTS) / (double) KIOS_IKM_N_ELEMENTS);
}

static char *
dup_rest_hint (SurveyWindow *self)
{
  guint n = survey_spool_get_n_waiting (self->spool);

  if (n == 0 || kios_store_get_is_online (kios_context_get_store (self->context)))
    return g_strdup (_("No names. Your answers help us to serve you better."));

  return g_strdup_printf (ngettext ("%u answer is waiting here until the system is reachable again.",
                                    "%u answers are waiting here until the system is reachable again.", n), n);
}

/* survey_window_update_bar:
 * The bottom bar of this step, and what its way on is called now. */
void
survey_window_update_bar (SurveyWindow *self)
{
  g_autofree char *rest_hint = NULL;
  gboolean is_answered;

  survey_bar_set_has_back (self->bar, self->step >= SURVEY_STEP_QUESTION && self->step < SURVEY_STEP_THANKS);
  survey_bar_set_next (self->bar, NULL);
  survey_bar_set_action (self->bar, NULL, NULL);
  if (self->form == NULL)
    return;

  switch ((int) self->step)
    {
    case SURVEY_STEP_REST:
      rest_hint = dup_rest_hint (self);
      survey_bar_set_hint (self->bar, rest_hint);
      survey_bar_set_next (self->bar, _("Without a number"));
      break;
    case SURVEY_STEP_PERSON:
    case SURVEY_STEP_WORK:
      survey_bar_set_hint (self->bar, _("No names. Your answers help us to serve you better."));
      survey_bar_set_next (self->bar, survey_window_has_about (self) ? _("Continue") : _("Skip"));
      break;
    case SURVEY_STEP_COMMENT:
      /* With a message, the keyboard's own key sends it. */
      survey_bar_set_hint (self->bar, _("This may stay empty. Please write no names, NIK or phone numbers."));
      survey_bar_set_next (self->bar, self->answers->comment == NULL ? _("Send without a message") : NULL);
      break;
    case SURVEY_STEP_THANKS:
      survey_bar_set_countdown (self->bar, self->remaining_seconds, SURVEY_THANKS_SECONDS);
      survey_bar_set_action (self->bar, "kios-check-symbolic", _("Done"));
      break;
    default:
      is_answered = self->answers->scores[get_question (self)->element] != 0;
      survey_bar_set_hint (self->bar, _("No names. Your answers help us to serve you better."));
      survey_bar_set_next (self->bar, is_answered ? _("Continue") : _("Skip"));
      break;
    }
}

/* survey_window_set_is_asking:
 * Whether the question about skipping lies over the page. */
void
survey_window_set_is_asking (SurveyWindow *self,
                             gboolean      is_asking)
{
  gtk_label_set_text (self->ask_title, _("Skip this question?"));
  gtk_label_set_text (self->ask_detail, _("You can come back to it with “Back”."));
  kios_main_button_set_text (self->ask_yes, _("Yes, skip it"));
  kios_main_button_set_text (self->ask_no, _("No, answer it"));
  gtk_widget_set_visible (self->ask, is_asking);
  gtk_widget_set_can_focus (self->body, !is_asking);
  gtk_widget_set_can_target (self->body, !is_asking);
  if (is_asking)
    gtk_widget_grab_focus (GTK_WIDGET (self->ask_no));
}

/* Upright there is more height than a page needs: it stands in the middle, the keyboard at the bottom. */
static void
place_page (SurveyWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->page);

  if (SURVEY_IS_REST_PAGE (page))
    survey_rest_page_set_is_portrait (SURVEY_REST_PAGE (page), self->is_portrait);
  else if (SURVEY_IS_COMMENT_PAGE (page))
    gtk_widget_set_valign (page, self->is_portrait ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  else if (SURVEY_IS_QUESTION_PAGE (page) || SURVEY_IS_RESPONDENT_PAGE (page))
    gtk_widget_set_valign (page, self->is_portrait ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static void
fit_respondent_page (SurveyWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->page);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (SURVEY_IS_RESPONDENT_PAGE (page))
    survey_respondent_page_set_width (SURVEY_RESPONDENT_PAGE (page), width - 2 * SIDE_MARGIN);
}

/* survey_window_show:
 * Makes the page of the current step, in the current language. */
void
survey_window_show (SurveyWindow *self)
{
  GtkWidget *page;

  g_clear_handle_id (&self->advance_source, g_source_remove);
  survey_window_set_is_asking (self, FALSE);
  page = new_page (self);
  adw_bin_set_child (self->page, page);
  self->page_since_us = g_get_monotonic_time ();
  update_header (self);
  survey_window_update_bar (self);
  survey_window_update_idle (self);
  place_page (self);
  fit_respondent_page (self);

  /* The page itself gets the focus and is read out; a key that is held down presses nothing. */
  gtk_widget_set_focusable (page, TRUE);
  gtk_window_set_focus (GTK_WINDOW (self), page);
  if (self->step == SURVEY_STEP_COMMENT)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
on_back (SurveyWindow *self)
{
  survey_window_go_back (self);
}

static void
on_next (SurveyWindow *self)
{
  survey_window_go_on (self);
}

static void
on_action (SurveyWindow *self)
{
  survey_window_rest (self);
}

static void
on_skip_confirmed (SurveyWindow *self)
{
  survey_window_skip (self);
}

static void
on_skip_withdrawn (SurveyWindow *self)
{
  survey_window_set_is_asking (self, FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), adw_bin_get_child (self->page));
}

static void
on_idle_reset (SurveyWindow *self)
{
  /* The time is up, or "start over" was pressed. */
  survey_window_leave (self, survey_window_was_just_touched (self));
}

static void
on_language_changed (SurveyWindow *self)
{
  survey_window_show (self);
}

static void
on_large_text_toggled (SurveyWindow *self)
{
  kios_ui_set_is_large (gtk_toggle_button_get_active (self->large_text));
  fit_respondent_page (self);
  survey_window_update_idle (self);
}

static void
on_high_contrast_toggled (SurveyWindow *self)
{
  kios_ui_set_is_high_contrast (gtk_toggle_button_get_active (self->high_contrast));
  survey_window_update_idle (self);
}

static void
on_size_changed (SurveyWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int width = gdk_surface_get_width (surface);
  int height = gdk_surface_get_height (surface);
  GtkWidget *page = adw_bin_get_child (self->page);

  self->is_portrait = height > width;
  if (MIN (width, height) >= ROOMY_PX)
    gtk_widget_add_css_class (GTK_WIDGET (self), "roomy");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "roomy");
  if (self->is_portrait)
    gtk_widget_add_css_class (GTK_WIDGET (self), "upright");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "upright");

  place_page (self);
  if (SURVEY_IS_RESPONDENT_PAGE (page))
    survey_respondent_page_set_width (SURVEY_RESPONDENT_PAGE (page), width - 2 * SIDE_MARGIN);
}

static void
survey_window_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (survey_window_parent_class)->realize (widget);

  surface = gtk_native_get_surface (GTK_NATIVE (widget));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (on_size_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (on_size_changed), widget, G_CONNECT_SWAPPED);
}

/* The screen beside the exit is not left by Alt+F4; its session ends it. */
static gboolean
survey_window_close_request (GtkWindow *window)
{
  if (gtk_window_is_fullscreen (window))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (survey_window_parent_class)->close_request (window);
}

static void
survey_window_constructed (GObject *object)
{
  SurveyWindow *self = SURVEY_WINDOW (object);
  g_autoptr(GError) error = NULL;

  G_OBJECT_CLASS (survey_window_parent_class)->constructed (object);

  g_assert (self->context != NULL);
  self->form = survey_form_load (&error);
  if (self->form == NULL)
    g_warning ("%s", error->message);
  survey_window_set_up_walk (self);
  survey_window_show (self);
}

static void
survey_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SurveyWindow *self = SURVEY_WINDOW (object);

  if (prop_id == PROP_CONTEXT)
    self->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
survey_window_dispose (GObject *object)
{
  SurveyWindow *self = SURVEY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->countdown_source, g_source_remove);
  g_clear_handle_id (&self->advance_source, g_source_remove);
  if (self->spool != NULL)
    survey_spool_close (self->spool);
  g_clear_object (&self->visits);
  g_clear_object (&self->spool);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_WINDOW);

  G_OBJECT_CLASS (survey_window_parent_class)->dispose (object);
}

static void
survey_window_finalize (GObject *object)
{
  SurveyWindow *self = SURVEY_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->form, survey_form_free);
  g_clear_pointer (&self->answers, survey_answers_free);
  g_clear_pointer (&self->counters, g_free);
  survey_scanner_clear (&self->scanner);

  G_OBJECT_CLASS (survey_window_parent_class)->finalize (object);
}

static void
add_style_sheet (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/id/go/kemnaker/kios/survey/survey.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 4);
}

static void
survey_window_class_init (SurveyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = survey_window_constructed;
  object_class->set_property = survey_window_set_property;
  object_class->dispose = survey_window_dispose;
  object_class->finalize = survey_window_finalize;
  widget_class->realize = survey_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = survey_window_close_request;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, KIOS_TYPE_CONTEXT,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_style_sheet ();
  g_type_ensure (SURVEY_TYPE_BAR);
  g_type_ensure (SURVEY_TYPE_SMILE);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/survey/survey-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, idle);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, body);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, number);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, switches);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, large_text);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, high_contrast);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, language);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, progress_row);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, progress_text);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, page);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, ask);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, ask_title);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, ask_detail);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, ask_yes);
  gtk_widget_class_bind_template_child (widget_class, SurveyWindow, ask_no);
  gtk_widget_class_bind_template_callback (widget_class, on_idle_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_language_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_large_text_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_high_contrast_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_action);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_confirmed);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_withdrawn);
}

static void
survey_window_init (SurveyWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  survey_window_set_up_input (self);
}

/**
 * survey_init:
 *
 * Registers what the windows are made of. Call before making one.
 */
void
survey_init (void)
{
  g_resources_register (survey_get_resource ());
}

/**
 * survey_window_create:
 * @app: the program
 * @context: with an open store
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
survey_window_create (KiosApplication *app,
                      KiosContext     *context)
{
  return g_object_new (SURVEY_TYPE_WINDOW, "application", app, "context", context, NULL);
}

/**
 * survey_window_get_step:
 *
 * Returns: where the person is
 */
SurveyStep
survey_window_get_step (SurveyWindow *self)
{
  g_return_val_if_fail (SURVEY_IS_WINDOW (self), SURVEY_STEP_REST);

  return self->step;
}

/**
 * survey_window_get_page:
 *
 * Returns: (transfer none): the page of this step
 */
GtkWidget *
survey_window_get_page (SurveyWindow *self)
{
  g_return_val_if_fail (SURVEY_IS_WINDOW (self), NULL);

  return adw_bin_get_child (self->page);
}

/**
 * survey_window_get_spool:
 *
 * Returns: (transfer none): what brings the answers into the store
 */
SurveySpool *
survey_window_get_spool (SurveyWindow *self)
{
  g_return_val_if_fail (SURVEY_IS_WINDOW (self), NULL);

  return self->spool;
}
