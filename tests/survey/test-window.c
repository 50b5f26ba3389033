/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/kios-number.h"
#include "survey-question-page.h"
#include "survey-respondent-page.h"
#include "survey-rest-page.h"
#include "survey-window.h"
#include "survey-window-private.h"
#include "ui/kios-widgets.h"
#include "world.h"

#define NAME "Orang Contoh Rekaan"
#define NIK  "7471014101900001"

typedef struct
{
  World        *world;
  KiosContext  *context;
  SurveyWindow *window;
} Fixture;

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  self->world = world_new ();
  world_set_environment (self->world);
  self->context = world_open_context ("survey");

  self->window = g_object_new (SURVEY_TYPE_WINDOW, "context", self->context, NULL);
  g_object_ref (self->window);
  kios_ui_set_up_window (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));

  return self;
}

static void
fixture_free (Fixture *self)
{
  world_wait_until (survey_spool_get_n_waiting (self->window->spool) == 0);
  gtk_window_destroy (GTK_WINDOW (self->window));
  kios_context_close (self->context);
  world_settle ();
  g_assert_finalize_object (self->window);
  g_clear_object (&self->context);
  g_clear_pointer (&self->world, world_free);
  kios_ui_reset_switches ();
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static KiosVisit *
serve_visit (Fixture      *self,
             KiosLanguage  language)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 1, .language = language, .name = NAME,
                           .nik = NIK, .may_outside_hours = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosRequest) called = NULL;
  KiosVisit *visit = world_try_open (self->world, NULL, &draft, &error);

  g_assert_no_error (error);
  if (world_number (self->world, "SELECT COUNT(*) FROM counter WHERE state = 2") == 0)
    world_open_counter (self->world, 1, 1);
  called = world_call (self->world, 1);
  world_do (self->world, KIOS_ACTION_START, called->id);
  world_do (self->world, KIOS_ACTION_FINISH, called->id);

  return visit;
}

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type,
             guint      n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && gtk_widget_get_visible (child) && n-- == 0)
        return child;
      found = find_widget (child, type, n);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
get_face (Fixture *self,
          guint    score)
{
  GtkWidget *page = survey_window_get_page (self->window);
  GtkWidget *face = find_widget (page, KIOS_TYPE_FACE_BUTTON, 0);

  g_assert_true (SURVEY_IS_QUESTION_PAGE (page));
  for (guint i = 1; i < score; i++)
    face = gtk_widget_get_next_sibling (face);
  g_assert_cmpuint (kios_face_button_get_score (KIOS_FACE_BUTTON (face)), ==, score);

  return face;
}

static void
answer (Fixture *self,
        guint    score)
{
  click (get_face (self, score));
}

static void
start_from_tile (Fixture *self)
{
  GtkWidget *page = survey_window_get_page (self->window);

  world_wait_until (g_list_model_get_n_items (G_LIST_MODEL (self->window->visits)) > 0);
  g_assert_true (SURVEY_IS_REST_PAGE (page));
  click (find_widget (page, KIOS_TYPE_MAIN_BUTTON, 0));
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION);
}

static void
choose_about (Fixture *self,
              guint    first,
              guint    second)
{
  GtkWidget *page = survey_window_get_page (self->window);
  GtkWidget *first_grid = find_widget (page, GTK_TYPE_GRID, 0);
  GtkWidget *second_grid = gtk_widget_get_last_child (page);
  SurveyStep step = survey_window_get_step (self->window);
  GtkWidget *button = gtk_widget_get_first_child (first_grid);

  while (first-- > 0)
    button = gtk_widget_get_next_sibling (button);
  click (button);
  g_assert_cmpint (survey_window_get_step (self->window), ==, step);
  button = gtk_widget_get_first_child (second_grid);
  while (second-- > 0)
    button = gtk_widget_get_next_sibling (button);
  click (button);
  world_wait_until (survey_window_get_step (self->window) == step + 1);
}

static gint64
count_responses (Fixture *self)
{
  return world_number (self->world, "SELECT COUNT(*) FROM survey_response");
}

static void
test_whole_walk (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(KiosVisit) visit = serve_visit (self, KIOS_LANGUAGE_INDONESIAN);

  start_from_tile (self);
  g_assert_cmpstr (self->window->answers->number, ==, visit->number);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    answer (self, 1 + i % 4);

  /* Back to the last question, whose answer is still there, and another one. */
  survey_window_go_back (self->window);
  g_assert_cmpint (self->window->answers->scores[KIOS_IKM_PENGADUAN], ==, 1);
  answer (self, 3);

  choose_about (self, 0, 2);
  choose_about (self, 4, 3);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_COMMENT);
  survey_window_on_comment (self->window, "Cepat dan ramah");
  survey_window_finish (self->window);
  survey_window_finish (self->window);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_THANKS);
  world_wait_until (self->window->thanks == SURVEY_THANKS_STORED);

  g_assert_cmpint (count_responses (self), ==, 1);
  g_assert_cmpint (world_number (self->world, "SELECT persyaratan * 1000 + waktu * 100 + sarana * 10 + pengaduan"
                                              " FROM survey_response"), ==, 1343);
  g_assert_cmpint (world_number (self->world, "SELECT COUNT(*) FROM survey_response WHERE gender = 'perempuan'"
                                              " AND age = 30 AND education = 'S1' AND occupation = 'Swasta'"
                                              " AND desk_no = 1 AND comment IS NOT NULL"), ==, 1);

  /* The number does not come back: it has been judged. */
  survey_window_rest (self->window);
  world_wait_until (g_list_model_get_n_items (G_LIST_MODEL (self->window->visits)) == 0);
  g_assert_null (self->window->answers);
}

static void
test_unbound (void)
{
  g_autoptr(Fixture) self = fixture_new ();

  survey_window_go_on (self->window);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    answer (self, 4);
  for (guint i = 0; i < 2; i++)
    survey_window_go_on (self->window);
  survey_window_finish (self->window);
  world_wait_until (self->window->thanks == SURVEY_THANKS_STORED);
  g_assert_cmpint (world_number (self->world, "SELECT COUNT(*) FROM survey_response WHERE desk_no IS NULL"
                                              " AND business_date = '2026-11-19'"), ==, 1);

  /* The thank you goes by itself. */
  world_wait_until (survey_window_get_step (self->window) == SURVEY_STEP_REST);
}

static void
test_skip_asks_once (void)
{
  g_autoptr(Fixture) self = fixture_new ();

  survey_window_go_on (self->window);
  survey_window_go_on (self->window);
  g_assert_true (gtk_widget_get_visible (self->window->ask));
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION);
  click (GTK_WIDGET (self->window->ask_no));
  g_assert_false (gtk_widget_get_visible (self->window->ask));
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION);

  survey_window_go_on (self->window);
  click (GTK_WIDGET (self->window->ask_yes));
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION + 1);
  for (guint i = 2; i <= KIOS_IKM_N_ELEMENTS; i++)
    survey_window_go_on (self->window);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_PERSON);

  /* Nothing was said, so nothing is stored. */
  for (guint i = 0; i < 3; i++)
    survey_window_go_on (self->window);
  g_assert_cmpint (self->window->thanks, ==, SURVEY_THANKS_EMPTY);
  g_assert_cmpuint (survey_spool_get_n_waiting (self->window->spool), ==, 0);
}

static void
walk_away (Fixture *self,
           guint    n_answers)
{
  survey_window_go_on (self->window);
  for (guint i = 0; i < n_answers; i++)
    answer (self, 2);
  /* Nobody touches anything: first the warning, then the reset. */
  kios_idle_watch_advance (self->window->idle, (gint64) 1000 * G_USEC_PER_SEC);
  g_assert_true (kios_idle_watch_get_is_warning (self->window->idle));
  kios_idle_watch_advance (self->window->idle, (gint64) 1000 * G_USEC_PER_SEC);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_REST);
  g_assert_null (self->window->answers);
  world_wait_until (survey_spool_get_n_waiting (self->window->spool) == 0);
}

static void
test_left_behind (void)
{
  g_autoptr(Fixture) self = fixture_new ();

  walk_away (self, 4);
  g_assert_cmpint (count_responses (self), ==, 0);
  walk_away (self, 5);
  g_assert_cmpint (count_responses (self), ==, 1);
  g_assert_cmpint (world_number (self->world, "SELECT waktu FROM survey_response"), ==, 2);
  g_assert_cmpint (world_number (self->world, "SELECT COUNT(*) FROM survey_response WHERE sarana IS NULL"), ==, 1);

  /* Whoever starts over wants it gone. */
  survey_window_go_on (self->window);
  for (guint i = 0; i < 7; i++)
    answer (self, 2);
  survey_window_leave (self->window, TRUE);
  g_assert_cmpuint (survey_spool_get_n_waiting (self->window->spool), ==, 0);
  g_assert_cmpint (count_responses (self), ==, 1);
}

static gboolean
has_notice (Fixture *self)
{
  return find_widget (survey_window_get_page (self->window), KIOS_TYPE_NOTICE, 0) != NULL;
}

static void
test_slip_is_scanned (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(KiosVisit) visit = serve_visit (self, KIOS_LANGUAGE_ENGLISH);
  g_autoptr(KiosVisit) waiting = world_open (self->world, 1, KIOS_PRIORITY_NONE);
  g_autofree char *slip = kios_ticket_payload (visit->number, visit->business_date, visit->token);
  g_autofree char *early = kios_ticket_payload (waiting->number, waiting->business_date, waiting->token);
  GtkWidget *page = survey_window_get_page (self->window);

  survey_rest_page_scan (SURVEY_REST_PAGE (page), "https://contoh.invalid/kode");
  g_assert_true (has_notice (self));
  survey_window_rest (self->window);
  g_assert_false (has_notice (self));

  survey_rest_page_scan (SURVEY_REST_PAGE (survey_window_get_page (self->window)), early);
  world_wait_until (has_notice (self));
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_REST);

  /* The visit's language, and back to the site's afterwards. */
  survey_rest_page_scan (SURVEY_REST_PAGE (survey_window_get_page (self->window)), slip);
  world_wait_until (survey_window_get_step (self->window) == SURVEY_STEP_QUESTION);
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_ENGLISH);
  survey_window_go_back (self->window);
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_REST);
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_INDONESIAN);
}

static void
test_language_keeps_answers (void)
{
  g_autoptr(Fixture) self = fixture_new ();

  survey_window_go_on (self->window);
  answer (self, 4);
  kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
  g_signal_emit_by_name (self->window->language, "changed");
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_QUESTION + 1);
  survey_window_go_back (self->window);
  g_assert_cmpint (self->window->answers->scores[KIOS_IKM_PERSYARATAN], ==, 4);
  survey_window_rest (self->window);
}

/* What a screen reader would call a widget: its own name, or the words in it. */
static char *
dup_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "?");
  /* GtkButton says this of its child even when that is only a picture. */
  if (!GTK_IS_BUTTON (widget) &&
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return g_strdup ("labelled");
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return g_strdup (gtk_button_get_label (GTK_BUTTON (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = NULL;

      if (!gtk_widget_get_visible (child))
        continue;
      name = dup_name (child);
      if (name != NULL && *name != '\0')
        return g_steal_pointer (&name);
    }

  return NULL;
}

static void
check_names (GtkWidget *widget)
{
  g_autofree char *name = dup_name (widget);

  if (name != NULL)
    {
      g_assert_null (strstr (name, "Contoh"));
      g_assert_null (strstr (name, "7471"));
    }
  if (gtk_widget_get_focusable (widget) && !GTK_IS_WINDOW (widget) && (name == NULL || *name == '\0'))
    g_error ("A %s can have the focus but has no name", G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_visible (child))
        check_names (child);
    }
}

static void
check_screen (Fixture *self)
{
  check_names (GTK_WIDGET (self->window));
  /* The page has the focus at first, and is read out. */
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (survey_window_get_page (self->window)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_names (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(KiosVisit) visit = serve_visit (self, KIOS_LANGUAGE_INDONESIAN);
  g_autoptr(KiosVisit) another = serve_visit (self, KIOS_LANGUAGE_INDONESIAN);

  world_wait_until (g_list_model_get_n_items (G_LIST_MODEL (self->window->visits)) == 2);
  check_screen (self);
  start_from_tile (self);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      check_screen (self);
      answer (self, 4);
    }
  for (guint i = 0; i < 4; i++)
    {
      check_screen (self);
      survey_window_go_on (self->window);
    }
  g_assert_cmpint (survey_window_get_step (self->window), ==, SURVEY_STEP_THANKS);
  check_screen (self);
}

/* The next question must not be answered by the key or touch that answered this one. */
static void
test_no_face_has_the_focus (void)
{
  g_autoptr(Fixture) self = fixture_new ();

  survey_window_go_on (self->window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == survey_window_get_page (self->window));
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == get_face (self, 1));
  answer (self, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == survey_window_get_page (self->window));
  survey_window_rest (self->window);
}

static void
test_offline_says_so (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *path = world_path (self->world, "kios.db");
  g_autofree char *away = world_path (self->world, "away.db");
  KiosStore *store = kios_context_get_store (self->context);

  g_assert_cmpint (g_rename (path, away), ==, 0);
  world_wait_until (!kios_store_get_is_online (store));
  survey_window_go_on (self->window);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    answer (self, 3);
  for (guint i = 0; i < 3; i++)
    survey_window_go_on (self->window);
  world_wait_until (self->window->thanks == SURVEY_THANKS_KEPT);

  g_assert_cmpint (g_rename (away, path), ==, 0);
  world_wait_until (survey_spool_get_n_waiting (self->window->spool) == 0);
  g_assert_cmpint (count_responses (self), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = NULL;
  int status;

  g_log_writer_default_set_use_stderr (TRUE);
  state = g_dir_make_tmp ("kios-survey-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("KIOS_LANGUAGE", "id", TRUE);
  kios_language_init ();
  g_test_init (&argc, &argv, NULL);
  kios_ui_init (KIOS_UI_SURVEY);
  survey_init ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/survey/window/whole-walk", test_whole_walk);
  g_test_add_func ("/survey/window/unbound", test_unbound);
  g_test_add_func ("/survey/window/skip-asks-once", test_skip_asks_once);
  g_test_add_func ("/survey/window/left-behind", test_left_behind);
  g_test_add_func ("/survey/window/slip-is-scanned", test_slip_is_scanned);
  g_test_add_func ("/survey/window/language-keeps-answers", test_language_keeps_answers);
  g_test_add_func ("/survey/window/names", test_names);
  g_test_add_func ("/survey/window/no-face-has-the-focus", test_no_face_has_the_focus);
  g_test_add_func ("/survey/window/offline-says-so", test_offline_says_so);

  status = g_test_run ();
  {
    g_autofree char *spool = g_build_filename (state, "kios-siapkerja", "survey", NULL);
    g_autofree char *parent = g_build_filename (state, "kios-siapkerja", NULL);

    g_rmdir (spool);
    g_rmdir (parent);
    g_rmdir (state);
  }

  return status;
}
