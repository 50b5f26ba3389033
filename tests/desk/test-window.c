/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"
#include "desk-refer-dialog.h"
#include "ui/kios-widgets.h"

/* The officer's walk through a visit, and what must not get lost. */

static KiosVisit *
open_visit (Bench      *bench,
            guint       desk_no,
            const char *service_code)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = desk_no, .service_code = service_code,
                           .language = KIOS_LANGUAGE_INDONESIAN, .may_outside_hours = TRUE };
  g_autoptr(GError) error = NULL;
  KiosVisit *visit = world_try_open (bench->world, NULL, &draft, &error);

  g_assert_no_error (error);
  return visit;
}

static void
assert_main_button (Desk       *desk,
                    const char *text)
{
  GtkWidget *button = find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_MAIN_BUTTON, "text", text);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
}

static gboolean
can_be_pressed (gpointer data)
{
  return gtk_widget_get_can_target (data);
}

static void
test_call_start_finish (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, 1, "1a.3.c");
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_wait_state (desk, 0);
  assert_main_button (desk, "Call next");
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  assert_main_button (desk, "Start");
  g_assert_true (has_text (GTK_WIDGET (desk->window), "A-001"));

  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  assert_main_button (desk, "Finish");

  desk_do (desk, "desk.finish");
  desk_wait_state (desk, 0);
  desk_wait_text (desk, "Please ask the visitor for the survey");
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_COMPLETED);
  g_assert_cmpint (world_number (bench->world,
                                 "SELECT COUNT (*) FROM request_service WHERE service_code = '1a.3.c'"), ==, 1);

  desk_close (desk);
  world_verify (bench->world);
}

static void
test_double_press (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) first = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) second = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 2);
  desk_do (desk, "desk.call");
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  g_assert_cmpint (bench_state (bench, first), ==, KIOS_REQUEST_CALLED);
  g_assert_cmpint (bench_state (bench, second), ==, KIOS_REQUEST_WAITING);

  desk_close (desk);
}

/* A double click on "Call next" does not start the service of who is not there yet. */
static void
test_new_meaning_settles (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *desk = desk_open (1, "sari", "1");
  GtkWidget *button = find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_MAIN_BUTTON, "text", "Call next");

  g_assert_nonnull (button);
  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  g_assert_false (gtk_widget_get_can_target (button));
  bench_wait (can_be_pressed, button, "the main button to take clicks again");
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_CALLED);

  desk_close (desk);
}

static void
test_refer_opens_case (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, 1, "1a.3.c");
  Desk *desk = desk_open (1, "sari", "1");
  GtkWidget *dialog;
  GtkWidget *problem;
  GtkWidget *button;

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);

  desk_do (desk, "desk.refer");
  dialog = find_dialog (DESK_TYPE_REFER_DIALOG);
  g_assert_nonnull (dialog);
  problem = find_widget (dialog, GTK_TYPE_TEXT_VIEW, NULL, NULL);
  button = find_widget (dialog, KIOS_TYPE_MAIN_BUTTON, "text", "Refer");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (problem)), "Perlu telaah Dinas", -1);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");

  desk_wait_state (desk, 0);
  desk_wait_text (desk, "case K-");
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_REFERRED);
  g_assert_cmpint (world_number (bench->world, "SELECT COUNT (*) FROM coordination"), ==, 1);

  desk_close (desk);
}

static gboolean
is_stored (gpointer data)
{
  Desk *desk = data;

  return !desk_session_has_unsaved (desk_window_get_session (desk->window));
}

static GtkTextBuffer *
get_note (Desk *desk)
{
  GtkWidget *note = find_widget (GTK_WIDGET (desk->window), GTK_TYPE_TEXT_VIEW, NULL, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (note));
}

static void
test_restart_goes_on (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, 1, "1a.3.c");
  g_autoptr(KiosRequest) stored = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);

  /* Typed, not saved by hand: it is in the database a moment later. */
  gtk_text_buffer_set_text (get_note (desk), "Gelombang Januari", -1);
  g_assert_false (is_stored (desk));
  bench_wait (is_stored, desk, "the note is kept");
  stored = world_get (bench->world, world_request_id (visit));
  g_assert_cmpstr (stored->note, ==, "Gelombang Januari");
  desk_close (desk);

  /* No options: counter and officer are remembered, the person is still here. */
  desk = desk_open (0, NULL, NULL);
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  assert_main_button (desk, "Finish");
  gtk_text_buffer_get_bounds (get_note (desk), &start, &end);
  text = gtk_text_buffer_get_text (get_note (desk), &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Gelombang Januari");

  desk_close (desk);
}

static void
test_unsaved_at_the_end (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = open_visit (bench, 1, "1a.3.c");
  g_autoptr(KiosRequest) stored = NULL;
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  gtk_text_buffer_set_text (get_note (desk), "Baru saja diketik", -1);
  desk_close (desk);

  stored = world_get (bench->world, world_request_id (visit));
  g_assert_cmpstr (stored->note, ==, "Baru saja diketik");
}

static void
test_second_desk_loses (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *one = desk_open (1, "sari", "1");
  Desk *other = desk_open (2, "budi", "1");
  Desk *winner;
  Desk *loser;
  g_autoptr(KiosRequest) request = NULL;

  desk_wait_waiting (one, 1);
  desk_wait_waiting (other, 1);
  desk_wait_state (one, 0);
  desk_wait_state (other, 0);
  desk_do (one, "desk.call");
  desk_do (other, "desk.call");

  /* Who is first is the database's business; that only one is, ours. */
  desk_wait_waiting (one, 0);
  desk_wait_waiting (other, 0);
  request = world_get (bench->world, world_request_id (visit));
  g_assert_cmpint (request->state, ==, KIOS_REQUEST_CALLED);
  winner = request->counter_no == 1 ? one : other;
  loser = winner == one ? other : one;
  desk_wait_state (winner, KIOS_REQUEST_CALLED);
  desk_wait_text (loser, "A colleague was faster. Nobody is waiting now.");
  desk_wait_state (loser, 0);

  desk_close (one);
  desk_close (other);
}

static void
test_refusals_are_sentences (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.recall");
  desk_wait_text (desk, "A-001 was called just now. Please wait");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.no-show");
  desk_wait_text (desk, "Call A-001 once more before marking a no-show.");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  g_assert_cmpint (bench_state (bench, visit), ==, KIOS_REQUEST_CALLED);

  desk_close (desk);
}

static gboolean
is_gone (gpointer data)
{
  return ((Desk *) data)->window == NULL;
}

static void
test_closing_closes_the_counter (void)
{
  g_autoptr(Bench) bench = bench_new ();
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_state (desk, 0);
  gtk_window_close (GTK_WINDOW (desk->window));
  bench_wait (is_gone, desk, "the window closes");
  g_assert_cmpint (world_number (bench->world, "SELECT state FROM counter WHERE no = 1"), ==,
                   KIOS_COUNTER_CLOSED);

  desk_close (desk);
}

int
main (int   argc,
      char *argv[])
{
  bench_init (&argc, &argv);

  g_test_add_func ("/desk/window/call-start-finish", test_call_start_finish);
  g_test_add_func ("/desk/window/double-press", test_double_press);
  g_test_add_func ("/desk/window/new-meaning-settles", test_new_meaning_settles);
  g_test_add_func ("/desk/window/refer-opens-case", test_refer_opens_case);
  g_test_add_func ("/desk/window/restart-goes-on", test_restart_goes_on);
  g_test_add_func ("/desk/window/unsaved-at-the-end", test_unsaved_at_the_end);
  g_test_add_func ("/desk/window/second-desk-loses", test_second_desk_loses);
  g_test_add_func ("/desk/window/refusals-are-sentences", test_refusals_are_sentences);
  g_test_add_func ("/desk/window/closing-closes-the-counter", test_closing_closes_the_counter);

  return g_test_run ();
}
