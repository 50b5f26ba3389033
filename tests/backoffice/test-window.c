/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-admin-page.h"
#include "backoffice-case-view.h"
#include "backoffice-case.h"
#include "backoffice-cases-page.h"
#include "backoffice-ikm-page.h"
#include "backoffice-officers-tab.h"
#include "backoffice-route-dialog.h"
#include "backoffice-schedule-dialog.h"
#include "backoffice-text-dialog.h"
#include "backoffice-world.h"
#include "kios-error.h"
#include "kios-language.h"
#include "store/kios-store-cases.h"
#include "ui/kios-ui.h"

/* The window's ways through real widgets, against a site in a temporary folder. */

static BackofficeCasesPage *
get_cases (World *world)
{
  return BACKOFFICE_CASES_PAGE (backoffice_shell_get_page (backoffice_window_get_shell (world->window), "cases"));
}

static BackofficeCaseView *
open_case (World      *world,
           const char *case_id)
{
  BackofficeShell *shell = backoffice_window_get_shell (world->window);
  BackofficeCaseView *view = BACKOFFICE_CASE_VIEW (backoffice_shell_get_page (shell, "case"));

  backoffice_shell_open_case (shell, case_id);
  world_wait_until (backoffice_case_view_get_case (view) != NULL);

  return view;
}

static BackofficeStepDialog *
wait_dialog (BackofficeCaseView *view)
{
  world_wait_until (backoffice_case_view_get_dialog (view) != NULL);

  return BACKOFFICE_STEP_DIALOG (backoffice_case_view_get_dialog (view));
}

static void
wait_state (BackofficeCaseView *view,
            KiosCaseState       state)
{
  world_wait_until (backoffice_case_view_get_case (view)->state == state);
  world_wait_until (backoffice_case_view_get_dialog (view) == NULL);
}

static void
route (BackofficeCaseView *view,
       guint               answer,
       const char         *reason)
{
  BackofficeRouteDialog *dialog;

  backoffice_next_step_choose (backoffice_case_view_get_next_step (view), KIOS_CASE_ACTION_ROUTE);
  dialog = BACKOFFICE_ROUTE_DIALOG (wait_dialog (view));
  backoffice_route_dialog_set_answer (dialog, answer);
  if (reason != NULL)
    backoffice_route_dialog_set_reason (dialog, reason);
  world_wait_until (*backoffice_route_dialog_get_office (dialog) != '\0');
  backoffice_step_dialog_submit (BACKOFFICE_STEP_DIALOG (dialog));
  wait_state (view, KIOS_CASE_ROUTED);
}

static void
test_appears_live (void)
{
  World *world = world_new ();
  g_autofree char *case_id = NULL;

  world_show (world, "rahmat");
  g_assert_cmpuint (backoffice_cases_page_get_n_open (get_cases (world)), ==, 0);

  /* Another program refers a visitor: nobody touches this window. */
  case_id = world_add_case (world, KIOS_GROUP_EMPLOYER, "PT Contoh Laut");
  world_wait_until (backoffice_cases_page_get_n_open (get_cases (world)) == 1);
  world_wait_until (g_list_model_get_n_items (backoffice_cases_page_get_shown (get_cases (world))) == 1);

  world_free (world);
}

static void
test_four_rules (void)
{
  static const struct
  {
    KiosGroup   group;
    guint       answer;
    const char *reason;
    const char *rule;
    KiosTarget  target;
    const char *office; /* a part of it */
  } rules[] = {
    { KIOS_GROUP_EMPLOYER, KIOS_SCOPE_ONE_REGION, NULL, "1a", KIOS_TARGET_REGENCY, "Kendari" },
    { KIOS_GROUP_EMPLOYER, KIOS_SCOPE_ONE_PROVINCE, NULL, "1b", KIOS_TARGET_PROVINCE, "Sulawesi Tenggara" },
    { KIOS_GROUP_EMPLOYER, KIOS_SCOPE_CROSS_PROVINCE, NULL, "1c", KIOS_TARGET_MINISTRY, "" },
    { KIOS_GROUP_JOBSEEKER, KIOS_TARGET_PROVINCE, "Lowongan lintas kabupaten.", "1d", KIOS_TARGET_PROVINCE,
      "Sulawesi Tenggara" },
  };
  World *world = world_new ();

  world_show (world, "rahmat");
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *case_id = world_add_case (world, rules[i].group, "Contoh");
      BackofficeCaseView *view = open_case (world, case_id);
      g_autoptr(KiosCase) record = NULL;

      route (view, rules[i].answer, rules[i].reason);
      record = world_get_case (world, case_id);
      g_assert_cmpint (record->state, ==, KIOS_CASE_ROUTED);
      g_assert_cmpint (record->target, ==, rules[i].target);
      g_assert_cmpstr (record->rule, ==, rules[i].rule);
      g_assert_nonnull (strstr (record->office, rules[i].office));
      g_assert_cmpstr (record->region_code, ==, "74.71");
      g_assert_cmpstr (record->officer_name, ==, "rahmat");
    }

  world_free (world);
}

static void
test_way_to_the_end (void)
{
  World *world = world_new ();
  g_autofree char *case_id = world_add_case (world, KIOS_GROUP_EMPLOYER, "PT Contoh Laut");
  g_autoptr(KiosCase) record = NULL;
  BackofficeCaseView *view;
  BackofficeNextStep *next;
  BackofficeStepDialog *dialog;

  world_show (world, "rahmat");
  view = open_case (world, case_id);
  next = backoffice_case_view_get_next_step (view);
  g_assert_true (backoffice_next_step_offers (next, KIOS_CASE_ACTION_ROUTE));
  g_assert_false (backoffice_next_step_offers (next, KIOS_CASE_ACTION_MET));
  route (view, KIOS_SCOPE_ONE_PROVINCE, NULL);

  /* A double click is one step. */
  backoffice_next_step_set_text (next, "Siap mendampingi.");
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_ANSWER_ACCEPTED);
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_ANSWER_ACCEPTED);
  wait_state (view, KIOS_CASE_ACCEPTED);
  world_settle ();
  g_assert_cmpstr (backoffice_window_get_said (world->window), ==, NULL);
  g_assert_cmpuint (backoffice_case_view_get_case (view)->steps->len, ==, 3);

  backoffice_next_step_set_text (next, "Surat kuasa");
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE);
  wait_state (view, KIOS_CASE_DOCUMENTS_INCOMPLETE);
  g_assert_cmpstr (backoffice_case_view_get_case (view)->missing_documents, ==, "Surat kuasa");
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_DOCUMENTS_COMPLETE);
  wait_state (view, KIOS_CASE_DOCUMENTS_COMPLETE);

  backoffice_next_step_choose (next, KIOS_CASE_ACTION_SCHEDULE);
  dialog = wait_dialog (view);
  backoffice_schedule_dialog_set (BACKOFFICE_SCHEDULE_DIALOG (dialog),
                                  made_site_parse_time ("2026-11-23T09:00:00+08:00"), NULL,
                                  "https://contoh.go.id/rapat");
  backoffice_step_dialog_submit (dialog);
  wait_state (view, KIOS_CASE_MEETING_SCHEDULED);
  g_assert_cmpstr (backoffice_case_view_get_case (view)->meeting_link, ==, "https://contoh.go.id/rapat");
  g_assert_cmpint (backoffice_case_view_get_case (view)->meeting_us, ==,
                   made_site_parse_time ("2026-11-23T09:00:00+08:00"));

  backoffice_next_step_choose (next, KIOS_CASE_ACTION_INFORM);
  wait_state (view, KIOS_CASE_VISITOR_INFORMED);
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_MET);
  wait_state (view, KIOS_CASE_MET);
  backoffice_next_step_set_text (next, "Magang dimulai Desember.");
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_FULFIL);
  wait_state (view, KIOS_CASE_FULFILLED);
  backoffice_next_step_choose (next, KIOS_CASE_ACTION_CLOSE);
  wait_state (view, KIOS_CASE_CLOSED);

  record = world_get_case (world, case_id);
  g_assert_cmpint (record->outcome, ==, KIOS_OUTCOME_FULFILLED);
  g_assert_cmpint (record->closed_us, >, 0);
  world_wait_until (backoffice_cases_page_get_n_open (get_cases (world)) == 0);

  world_free (world);
}

static gpointer
note_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_cases_note (db, data, "Ditulis di tempat lain.", error);
}

/* Somebody else was faster while the form was open: said in one sentence, and the page is new. */
static void
test_conflict (void)
{
  World *world = world_new ();
  g_autofree char *case_id = world_add_case (world, KIOS_GROUP_JOBSEEKER, NULL);
  g_autoptr(KiosCase) noted = NULL;
  g_autoptr(KiosCase) record = NULL;
  BackofficeCaseView *view;
  BackofficeRouteDialog *dialog;

  world_show (world, "rahmat");
  view = open_case (world, case_id);
  backoffice_next_step_choose (backoffice_case_view_get_next_step (view), KIOS_CASE_ACTION_ROUTE);
  dialog = BACKOFFICE_ROUTE_DIALOG (wait_dialog (view));
  backoffice_route_dialog_set_answer (dialog, KIOS_TARGET_REGENCY);
  backoffice_route_dialog_set_reason (dialog, "Dekat.");
  world_wait_until (*backoffice_route_dialog_get_office (dialog) != '\0');

  noted = world_write (world, note_job, case_id, NULL);
  g_assert_nonnull (noted);
  backoffice_step_dialog_submit (BACKOFFICE_STEP_DIALOG (dialog));
  world_wait_until (backoffice_window_get_said (world->window) != NULL);
  g_assert_cmpstr (backoffice_window_get_said (world->window), ==,
                   "Somebody else has changed this case. This is how it is now.");
  world_wait_until (backoffice_case_view_get_case (view)->steps->len == 2);
  record = world_get_case (world, case_id);
  g_assert_cmpint (record->state, ==, KIOS_CASE_IDENTIFIED);

  world_free (world);
}

static void
on_refused (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GError **error = user_data;
  g_autoptr(KiosCase) record = backoffice_step_run_finish (KIOS_STORE (source), result, error);

  g_assert_null (record);
}

static void
test_receptionist (void)
{
  World *world = world_new ();
  g_autofree char *case_id = world_add_case (world, KIOS_GROUP_EMPLOYER, "PT Contoh Laut");
  g_autoptr(BackofficeStep) step = NULL;
  g_autoptr(GError) error = NULL;
  BackofficeCaseView *view;

  world_show (world, "budi");
  view = open_case (world, case_id);
  g_assert_false (backoffice_next_step_offers (backoffice_case_view_get_next_step (view), KIOS_CASE_ACTION_ROUTE));
  g_assert_null (backoffice_shell_get_page (backoffice_window_get_shell (world->window), "admin"));

  /* And the store would not do it either. */
  step = backoffice_step_new (backoffice_case_view_get_case (view), KIOS_CASE_ACTION_ROUTE);
  step->scope = KIOS_SCOPE_ONE_REGION;
  backoffice_step_run_async (step, kios_context_get_store (world->context), NULL, on_refused, &error);
  world_wait_until (error != NULL);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);

  world_free (world);
}

static void
test_late_first (void)
{
  World *world = world_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(KiosCase) shown = NULL;
  BackofficeCasesPage *page;

  world_show (world, "rahmat");
  page = get_cases (world);
  backoffice_shell_show_page (backoffice_window_get_shell (world->window), "cases");
  first = world_add_case (world, KIOS_GROUP_EMPLOYER, "PT Lama");
  world_set_time (world, "2026-12-04T10:00:00+08:00");
  second = world_add_case (world, KIOS_GROUP_EMPLOYER, "PT Baru");
  world_wait_until (backoffice_cases_page_get_n_open (page) == 2);
  g_assert_cmpuint (backoffice_cases_page_get_n_late (page), ==, 1);
  world_wait_until (g_list_model_get_n_items (backoffice_cases_page_get_shown (page)) == 2);
  shown = g_list_model_get_item (backoffice_cases_page_get_shown (page), 0);
  g_assert_cmpstr (shown->id, ==, first);

  backoffice_cases_page_set_filter (page, BACKOFFICE_CASES_LATE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (backoffice_cases_page_get_shown (page)), ==, 1);
  backoffice_cases_page_set_filter (page, BACKOFFICE_CASES_OPEN, "baru");
  g_assert_cmpuint (g_list_model_get_n_items (backoffice_cases_page_get_shown (page)), ==, 1);

  world_free (world);
}

static void
test_index (void)
{
  World *world = world_new ();
  BackofficeIkmPage *page;

  world_show (world, "rahmat");
  page = BACKOFFICE_IKM_PAGE (backoffice_shell_get_page (backoffice_window_get_shell (world->window), "ikm"));
  backoffice_shell_show_page (backoffice_window_get_shell (world->window), "ikm");
  world_settle ();
  g_assert_null (backoffice_ikm_page_get_index (page));

  for (guint i = 0; i < 3; i++)
    world_add_answer (world, 4, 4);
  world_add_answer (world, 3, 4);
  world_add_answer (world, 2, 1);
  world_settle ();
  backoffice_page_refresh (BACKOFFICE_PAGE (page));
  world_wait_until (g_strcmp0 (backoffice_ikm_page_get_index (page), "85.00") == 0);

  world_free (world);
}

/* Few answers of one desk would tell who gave them. */
static void
test_few_answers (void)
{
  GtkWidget *view = g_object_ref_sink (backoffice_ikm_view_new ());
  GtkStack *stack = GTK_STACK (world_find (view, GTK_TYPE_STACK));
  GtkLabel *empty = GTK_LABEL (gtk_stack_get_child_by_name (stack, "empty"));
  KiosIkmTally tally = { 0 };

  backoffice_ikm_view_set_tally (BACKOFFICE_IKM_VIEW (view), &tally, FALSE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_cmpstr (gtk_label_get_text (empty), ==, "No data yet");

  tally.n_responses = 4;
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      tally.sum[i] = 12;
      tally.n[i] = 4;
    }
  backoffice_ikm_view_set_tally (BACKOFFICE_IKM_VIEW (view), &tally, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_nonnull (strstr (gtk_label_get_text (empty), "Fewer than 5"));

  /* The site as a whole is shown, and so is a desk with five. */
  backoffice_ikm_view_set_tally (BACKOFFICE_IKM_VIEW (view), &tally, FALSE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "index");
  tally.n_responses = 5;
  backoffice_ikm_view_set_tally (BACKOFFICE_IKM_VIEW (view), &tally, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "index");

  g_assert_finalize_object (view);
}

static void
test_new_officer (void)
{
  World *world = world_new ();
  BackofficeOfficersTab *tab;

  world_show (world, "admin");
  backoffice_shell_show_page (backoffice_window_get_shell (world->window), "admin");
  tab = BACKOFFICE_OFFICERS_TAB (backoffice_admin_page_show_tab (
    BACKOFFICE_ADMIN_PAGE (backoffice_shell_get_page (backoffice_window_get_shell (world->window), "admin")),
    "officers"));

  backoffice_officers_tab_add (tab, "Petugas Contoh", "Tidak Boleh", KIOS_ROLE_MANAGER);
  world_wait_until (backoffice_window_get_said (world->window) != NULL);
  g_assert_cmpstr (backoffice_window_get_said (world->window), ==,
                   "A login has 2 to 32 small letters, digits, dots or dashes and begins with a letter.");
  g_assert_cmpstr (backoffice_officers_tab_get_pin (tab), ==, "");

  backoffice_officers_tab_add (tab, "Petugas Contoh", "contoh", KIOS_ROLE_MANAGER);
  world_wait_until (*backoffice_officers_tab_get_pin (tab) != '\0');
  g_assert_true (world_may_log_in (world, "contoh", backoffice_officers_tab_get_pin (tab)));

  world_free (world);
}

/* The pages are built anew in the other language, at the same place. */
static void
test_language (void)
{
  World *world = world_new ();
  BackofficeShell *before;

  world_show (world, "rahmat");
  before = backoffice_window_get_shell (world->window);
  g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
  backoffice_shell_show_page (before, "ikm");
  gtk_widget_activate_action (GTK_WIDGET (world->window), "backoffice.language", "s", "id");
  world_wait_until (before == NULL);
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_INDONESIAN);
  g_assert_cmpstr (backoffice_shell_get_page_name (backoffice_window_get_shell (world->window)), ==, "ikm");
  gtk_widget_activate_action (GTK_WIDGET (world->window), "backoffice.language", "s", "en");
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_ENGLISH);

  world_free (world);
}

static void
test_names (void)
{
  static const char *const pages[] = { "today", "cases", "ikm", "admin" };
  static const char *const tabs[] = { "officers", "counters", "settings", "services", "hours", "database" };
  World *world = world_new ();
  g_autofree char *case_id = world_add_case (world, KIOS_GROUP_JOBSEEKER, NULL);
  BackofficeShell *shell;
  BackofficeCaseView *view;

  world_show (world, "admin");
  shell = backoffice_window_get_shell (world->window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      backoffice_shell_show_page (shell, pages[i]);
      world_wait_until (gtk_widget_get_mapped (backoffice_shell_get_page (shell, pages[i])));
      world_settle ();
      g_assert_cmpuint (world_lint_names (GTK_WIDGET (world->window)), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *tab = backoffice_admin_page_show_tab (BACKOFFICE_ADMIN_PAGE (backoffice_shell_get_page (shell, "admin")),
                                                       tabs[i]);

      world_wait_until (world_find (tab, ADW_TYPE_PREFERENCES_GROUP) != NULL);
      world_settle ();
      g_assert_cmpuint (world_lint_names (GTK_WIDGET (world->window)), ==, 0);
    }

  view = open_case (world, case_id);
  world_settle ();
  g_assert_cmpuint (world_lint_names (GTK_WIDGET (world->window)), ==, 0);
  backoffice_next_step_choose (backoffice_case_view_get_next_step (view), KIOS_CASE_ACTION_ROUTE);
  backoffice_route_dialog_set_answer (BACKOFFICE_ROUTE_DIALOG (wait_dialog (view)), KIOS_TARGET_REGENCY);
  world_wait_until (gtk_widget_get_mapped (GTK_WIDGET (backoffice_case_view_get_dialog (view))));
  world_settle ();
  g_assert_cmpuint (world_lint_names (GTK_WIDGET (backoffice_case_view_get_dialog (view))), ==, 0);

  world_free (world);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("KIOS_LANGUAGE", "en", TRUE);
  kios_language_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kios_ui_init (KIOS_UI_DESKTOP);
  backoffice_init ();

  g_test_add_func ("/backoffice/window/referred-case-appears-live", test_appears_live);
  g_test_add_func ("/backoffice/window/four-rules-find-their-office", test_four_rules);
  g_test_add_func ("/backoffice/window/steps-to-the-end", test_way_to_the_end);
  g_test_add_func ("/backoffice/window/conflict-is-said-and-shown", test_conflict);
  g_test_add_func ("/backoffice/window/receptionist-cannot-route", test_receptionist);
  g_test_add_func ("/backoffice/window/late-first", test_late_first);
  g_test_add_func ("/backoffice/window/index", test_index);
  g_test_add_func ("/backoffice/window/few-answers-stay-hidden", test_few_answers);
  g_test_add_func ("/backoffice/window/new-officer", test_new_officer);
  g_test_add_func ("/backoffice/window/language-in-place", test_language);
  g_test_add_func ("/backoffice/window/everything-has-a-name", test_names);

  return g_test_run ();
}
