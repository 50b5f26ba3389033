/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "desk-documents.h"
#include "desk-find-dialog.h"
#include "desk-park-dialog.h"
#include "desk-services.h"
#include "desk-transfer-dialog.h"
#include "ui/kios-widgets.h"

/* What is written down for a person, and the ways of somebody who does not simply stay. */

static Desk *
open_serving (Bench     *bench,
              KiosVisit *visit)
{
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);

  return desk;
}

static KiosVisit *
open_visit (Bench      *bench,
            const char *service_code)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 1, .service_code = service_code,
                           .language = KIOS_LANGUAGE_INDONESIAN, .may_outside_hours = TRUE };
  g_autoptr(GError) error = NULL;
  KiosVisit *visit = world_try_open (bench->world, NULL, &draft, &error);

  g_assert_no_error (error);
  return visit;
}

static void
test_services_and_documents (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = open_serving (bench, visit);
  GtkWidget *services = find_widget (GTK_WIDGET (desk->window), DESK_TYPE_SERVICES, NULL, NULL);
  GtkWidget *documents = find_widget (GTK_WIDGET (desk->window), DESK_TYPE_DOCUMENTS, NULL, NULL);
  GtkWidget *check;
  g_autoptr(KiosRequest) stored = NULL;
  g_auto(GStrv) codes = NULL;

  codes = desk_services_dup_codes (DESK_SERVICES (services));
  g_assert_cmpuint (g_strv_length (codes), ==, 1);
  g_assert_cmpstr (codes[0], ==, "1a.3.c");
  desk_services_add (DESK_SERVICES (services), "1a.3.d");
  desk_services_add (DESK_SERVICES (services), "1a.3"); /* a heading: cannot be chosen */

  g_assert_cmpint (desk_documents_get_state (DESK_DOCUMENTS (documents)), ==, KIOS_DOCUMENTS_UNKNOWN);
  check = find_widget (documents, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (desk_documents_get_state (DESK_DOCUMENTS (documents)), ==, KIOS_DOCUMENTS_INCOMPLETE);

  desk_do (desk, "desk.finish");
  desk_wait_state (desk, 0);
  stored = world_get (bench->world, world_request_id (visit));
  g_assert_cmpint (stored->documents, ==, KIOS_DOCUMENTS_INCOMPLETE);
  g_assert_cmpuint (g_strv_length (stored->given_codes), ==, 2);
  g_assert_cmpstr (stored->given_codes[1], ==, "1a.3.d");

  desk_close (desk);
}

static void
test_search_finds_services (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, NULL);
  Desk *desk = open_serving (bench, visit);
  GtkWidget *services = find_widget (GTK_WIDGET (desk->window), DESK_TYPE_SERVICES, NULL, NULL);
  GtkWidget *search = find_widget (services, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_auto(GStrv) codes = NULL;

  /* Nothing was asked for and nothing chosen: it cannot be finished, and a sentence says so. */
  desk_do (desk, "desk.finish");
  desk_wait_text (desk, "Please tick at least one service that you gave.");
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_SERVING);

  gtk_editable_set_text (GTK_EDITABLE (search), "pendaftaran VOKASI");
  g_signal_emit_by_name (search, "activate");
  codes = desk_services_dup_codes (DESK_SERVICES (services));
  g_assert_cmpuint (g_strv_length (codes), ==, 1);
  g_assert_cmpstr (codes[0], ==, "1a.3.c");

  desk_close (desk);
}

static void
test_ticks_survive_a_restart (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = open_serving (bench, visit);
  GtkWidget *check = find_widget (find_widget (GTK_WIDGET (desk->window), DESK_TYPE_DOCUMENTS, NULL, NULL),
                                  GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  g_auto(GStrv) seen = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  desk_close (desk);

  desk = desk_open (1, "sari", "1");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  seen = desk_documents_dup_seen (DESK_DOCUMENTS (find_widget (GTK_WIDGET (desk->window), DESK_TYPE_DOCUMENTS,
                                                               NULL, NULL)));
  g_assert_cmpuint (g_strv_length (seen), ==, 1);

  desk_close (desk);
}

static gboolean
has_button (gpointer data)
{
  GtkWidget *dialog = find_dialog (DESK_TYPE_FIND_DIALOG);

  return dialog != NULL && find_widget (dialog, KIOS_TYPE_MAIN_BUTTON, "text", data) != NULL &&
         has_text (dialog, data);
}

static void
test_park_and_take_back (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = open_serving (bench, visit);
  GtkWidget *dialog;
  GtkWidget *entry;

  desk_do (desk, "desk.park");
  dialog = find_dialog (DESK_TYPE_PARK_DIALOG);
  g_assert_nonnull (dialog);
  entry = find_widget (dialog, GTK_TYPE_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Mengambil dokumen");
  g_signal_emit_by_name (find_widget (dialog, KIOS_TYPE_MAIN_BUTTON, "text", "Park"), "clicked");
  desk_wait_state (desk, 0);
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_PARKED);
  desk_wait_text (desk, "Mengambil dokumen");

  desk_do (desk, "desk.find");
  dialog = find_dialog (DESK_TYPE_FIND_DIALOG);
  entry = find_widget (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "a-001");
  g_signal_emit_by_name (entry, "activate");
  bench_wait (has_button, (gpointer) "Back to the queue", "the visit is found");
  g_signal_emit_by_name (find_widget (dialog, KIOS_TYPE_MAIN_BUTTON, "text", "Back to the queue"), "clicked");
  desk_wait_waiting (desk, 1);
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_WAITING);

  desk_close (desk);
}

static gboolean
dialog_says (gpointer data)
{
  return has_text (find_dialog (DESK_TYPE_FIND_DIALOG), data);
}

static void
test_scanned_slip_is_found (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  g_autofree char *scan = g_strdup_printf ("KIOS %s %s %s", visit->number, visit->business_date, visit->token);
  Desk *desk = desk_open (1, "sari", "1");
  GtkWidget *entry;

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.find");
  entry = find_widget (find_dialog (DESK_TYPE_FIND_DIALOG), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), scan);
  g_signal_emit_by_name (entry, "activate");
  bench_wait (dialog_says, (gpointer) "A-001", "the slip is found");

  desk_close (desk);
}

static void
test_transfer_changes_the_desk (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  g_autoptr(KiosRequest) request = NULL;
  Desk *desk = open_serving (bench, visit);
  GtkWidget *dialog;

  desk_do (desk, "desk.transfer");
  dialog = find_dialog (DESK_TYPE_TRANSFER_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (dialog, GTK_TYPE_CHECK_BUTTON, NULL, NULL)), TRUE);
  g_signal_emit_by_name (find_widget (dialog, KIOS_TYPE_MAIN_BUTTON, "text", "Transfer"), "clicked");
  desk_wait_state (desk, 0);
  request = world_get (bench->world, world_request_id (visit));
  g_assert_cmpint (request->state, ==, KIOS_REQUEST_WAITING);
  g_assert_cmpuint (request->desk_no, ==, 2);
  desk_wait_text (desk, "A-001 now waits for desk B.");

  desk_close (desk);
}

static void
test_release_gives_back (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = open_serving (bench, visit);

  desk_do (desk, "desk.release");
  desk_wait_state (desk, 0);
  desk_wait_waiting (desk, 1);
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_WAITING);

  desk_close (desk);
}

static void
test_break (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_wait_state (desk, 0);
  desk_do (desk, "desk.pause");
  desk_wait_text (desk, "You are on a break");
  g_assert_nonnull (find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_MAIN_BUTTON, "text", "End the break"));
  desk_do (desk, "desk.resume");
  desk_wait_text (desk, "Next is A-001");

  desk_close (desk);
}

static void
test_taken_counter (void)
{
  g_autoptr(Bench) bench = bench_new ();
  Desk *desk = desk_open (1, "sari", "1");
  Desk *other;

  desk_wait_state (desk, 0);
  other = desk_try_open (1, "budi", "1");
  desk_wait_text (other, "A colleague works at this counter. Please choose another one.");
  desk_wait_text (other, "Who works at which counter?");
  g_assert_null (desk_window_get_session (other->window));

  desk_close (other);
  desk_close (desk);
}

static GtkWidget *
find_choice (Desk       *desk,
             const char *words)
{
  GtkWidget *label = find_widget (GTK_WIDGET (desk->window), GTK_TYPE_LABEL, "label", words);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
}

static gboolean
works (gpointer data)
{
  return desk_window_get_session (((Desk *) data)->window) != NULL;
}

static void
test_choice_opens_the_counter (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, "1a.3.c");
  Desk *desk = desk_open (0, NULL, NULL);
  GtkWidget *open;

  desk_wait_text (desk, "Choose who works here.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_choice (desk, "sari")), TRUE);
  desk_wait_text (desk, "Choose the counter.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_choice (desk, "Counter 2")), TRUE);
  desk_wait_text (desk, "Choose at least one desk.");
  open = find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_MAIN_BUTTON, "text", "Open counter 2");
  g_assert_nonnull (open);
  g_assert_false (gtk_widget_get_sensitive (open));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (GTK_WIDGET (desk->window), GTK_TYPE_CHECK_BUTTON,
                                                              NULL, NULL)), TRUE);
  g_assert_true (gtk_widget_get_sensitive (open));
  g_signal_emit_by_name (open, "clicked");
  bench_wait (works, desk, "the counter opens");
  desk_wait_waiting (desk, 1);
  g_assert_cmpint (world_number (bench->world, "SELECT state FROM counter WHERE no = 2"), ==, KIOS_COUNTER_OPEN);

  /* Closing it leads back to the choice, where the same is chosen already. */
  desk_wait_state (desk, 0);
  desk_do (desk, "desk.close");
  desk_wait_text (desk, "Who works at which counter?");
  g_assert_null (desk_window_get_session (desk->window));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_choice (desk, "Counter 2"))));

  desk_close (desk);
}

int
main (int   argc,
      char *argv[])
{
  bench_init (&argc, &argv);

  g_test_add_func ("/desk/people/services-and-documents", test_services_and_documents);
  g_test_add_func ("/desk/people/search-finds-services", test_search_finds_services);
  g_test_add_func ("/desk/people/ticks-survive-a-restart", test_ticks_survive_a_restart);
  g_test_add_func ("/desk/people/park-and-take-back", test_park_and_take_back);
  g_test_add_func ("/desk/people/scanned-slip-is-found", test_scanned_slip_is_found);
  g_test_add_func ("/desk/people/transfer-changes-the-desk", test_transfer_changes_the_desk);
  g_test_add_func ("/desk/people/release-gives-back", test_release_gives_back);
  g_test_add_func ("/desk/people/break", test_break);
  g_test_add_func ("/desk/people/taken-counter", test_taken_counter);

  g_test_add_func ("/desk/people/choice-opens-the-counter", test_choice_opens_the_counter);

  return g_test_run ();
}
