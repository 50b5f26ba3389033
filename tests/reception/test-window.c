/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "kios-language.h"
#include "reception-app.h"
#include "reception-jobs.h"
#include "reception-world.h"
#include "store/kios-events.h"
#include "store/kios-store-visits.h"

/* The whole way through real widgets, against a site in a temporary folder. */

#define OPEN "2026-11-19T09:55:00+08:00"
#define NOON_BREAK "2026-11-19T12:10:00+08:00"
#define NIK "7471014101900001" /* invented */

static void
type_nik (World *world)
{
  KiosDigitField *field = KIOS_DIGIT_FIELD (world_find (world, KIOS_TYPE_DIGIT_FIELD));

  for (const char *c = NIK; *c != '\0'; c++)
    kios_digit_field_append (field, *c);
}

static void
walk_to_account (World *world)
{
  world_press (world, "Take a queue number");
  world_wait_page (world, RECEPTION_PAGE_NEED);
  world_press (world, "Training or apprenticeship");
  world_wait_page (world, RECEPTION_PAGE_GROUP);
  world_press (world, "Worker");
  world_wait_page (world, RECEPTION_PAGE_ACCOUNT);
}

static void
walk_to_priority (World *world)
{
  walk_to_account (world);
  type_nik (world);
  world_press (world, "Continue");
  world_wait_page (world, RECEPTION_PAGE_SERVICE);
  world_wait_until (world_find (world, KIOS_TYPE_CHOICE_ROW) != NULL);
  g_signal_emit_by_name (world_find (world, KIOS_TYPE_CHOICE_ROW), "clicked");
  world_wait_page (world, RECEPTION_PAGE_PRIORITY);
}

static void
test_whole_walk (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autoptr(GPtrArray) visits = NULL;
  KiosVisit *visit;
  KiosRequest *request;

  world_show (world, 1080, 1920);
  walk_to_priority (world);
  world_press (world, "Senior citizen");
  world_wait_page (world, RECEPTION_PAGE_NUMBER);

  visits = world_get_visits (world);
  g_assert_cmpuint (visits->len, ==, 1);
  visit = g_ptr_array_index (visits, 0);
  request = g_ptr_array_index (visit->requests, 0);
  g_assert_cmpstr (visit->number, ==, "A-001");
  g_assert_cmpint (visit->group, ==, KIOS_GROUP_WORKER);
  g_assert_cmpint (visit->priority, ==, KIOS_PRIORITY_ELDERLY);
  g_assert_cmpint (visit->account, ==, KIOS_ACCOUNT_DECLARED);
  g_assert_cmpint (visit->language, ==, KIOS_LANGUAGE_ENGLISH);
  g_assert_nonnull (visit->nik_mask);
  g_assert_nonnull (request->service_code);

  /* Without a printer nobody has to confirm anything: it can be called, and the code is shown. */
  g_assert_cmpint (visit->paper, ==, KIOS_PAPER_NONE);
  g_assert_cmpint (request->state, ==, KIOS_REQUEST_WAITING);
  g_assert_nonnull (world_find (world, KIOS_TYPE_QR_VIEW));

  world_press (world, "Done");
  world_wait_page (world, RECEPTION_PAGE_START);
  g_assert_null (reception_window_get_walk (world->window)->digits);
  world_free (world);
}

static void
test_double_tap (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autoptr(GPtrArray) visits = NULL;
  GtkWidget *tile;
  GtkWidget *other;

  world_show (world, 1080, 1920);
  walk_to_priority (world);
  tile = world_find_button (world, "With a small child");
  other = world_find_button (world, "No, I wait for my turn");
  g_signal_emit_by_name (tile, "clicked");
  g_signal_emit_by_name (tile, "clicked");
  g_signal_emit_by_name (other, "clicked");
  world_wait_page (world, RECEPTION_PAGE_NUMBER);
  world_settle ();

  visits = world_get_visits (world);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpint (((KiosVisit *) g_ptr_array_index (visits, 0))->priority, ==, KIOS_PRIORITY_TODDLER);
  world_free (world);
}

static void
test_language_keeps_entry (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  KiosDigitField *field;

  world_show (world, 1080, 1920);
  walk_to_account (world);
  field = KIOS_DIGIT_FIELD (world_find (world, KIOS_TYPE_DIGIT_FIELD));
  for (const char *c = "74710"; *c != '\0'; c++)
    kios_digit_field_append (field, *c);

  world_press (world, "Indonesia");
  world_settle ();
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_INDONESIAN);
  g_assert_cmpint (reception_window_get_page_kind (world->window), ==, RECEPTION_PAGE_ACCOUNT);
  field = KIOS_DIGIT_FIELD (world_find (world, KIOS_TYPE_DIGIT_FIELD));
  g_assert_cmpuint (kios_digit_field_get_n_digits (field), ==, 5);

  /* The next visitor finds the site's language again. */
  reception_window_restart (world->window);
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_ENGLISH);
  world_free (world);
}

static void
test_idle_forgets (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  KiosIdleWatch *idle;

  world_show (world, 1080, 1920);
  walk_to_account (world);
  type_nik (world);
  idle = reception_window_get_idle (world->window);
  g_assert_cmpstr (reception_window_get_walk (world->window)->digits, ==, NIK);

  kios_idle_watch_advance (idle, 85 * G_TIME_SPAN_SECOND);
  g_assert_false (kios_idle_watch_get_is_warning (idle));
  kios_idle_watch_advance (idle, 10 * G_TIME_SPAN_SECOND);
  g_assert_true (kios_idle_watch_get_is_warning (idle));
  kios_idle_watch_advance (idle, 30 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (reception_window_get_page_kind (world->window), ==, RECEPTION_PAGE_START);
  g_assert_null (reception_window_get_walk (world->window)->digits);
  g_assert_null (reception_window_get_walk (world->window)->operation_id);
  g_assert_cmpint (reception_window_get_walk (world->window)->group, ==, 0);
  world_free (world);
}

static void
test_closed (void)
{
  World *world = world_new ("BPVP Kendari", 1, NOON_BREAK);
  GtkWidget *button;

  world_show (world, 1080, 1920);
  button = world_find_button (world, "Take a queue number");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_sensitive (button));
  reception_window_take_scan (world->window, "AAAAAAAAAAAAAAAA");
  world_settle ();
  g_assert_cmpint (reception_window_get_page_kind (world->window), ==, RECEPTION_PAGE_START);
  g_assert_nonnull (world_find_button (world, "All right"));
  world_free (world);
}

static void
test_missing_desks (void)
{
  World *world = world_new ("Balai K3", 3, OPEN);

  world_show (world, 1080, 1920);
  world_press (world, "Take a queue number");
  world_wait_page (world, RECEPTION_PAGE_NEED);
  g_assert_null (world_find_button (world, "Training or apprenticeship"));
  g_assert_nonnull (world_find_button (world, "Workplace safety (K3)"));
  g_assert_nonnull (world_find_button (world, "I am not sure yet"));
  world_free (world);
}

static void
test_unsure_rings (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autoptr(GPtrArray) visits = NULL;

  world_show (world, 1080, 1920);
  world_press (world, "Take a queue number");
  world_wait_page (world, RECEPTION_PAGE_NEED);
  world_press (world, "I am not sure yet");
  world_wait_page (world, RECEPTION_PAGE_PRIORITY);
  world_press (world, "No, I wait for my turn");
  world_wait_page (world, RECEPTION_PAGE_NUMBER);
  visits = world_get_visits (world);
  g_assert_cmpstr (((KiosVisit *) g_ptr_array_index (visits, 0))->number, ==, "D-001");
  g_assert_cmpuint (world_count_events (world, RECEPTION_EVENT_HELP), ==, 1);
  world_free (world);
}

static void
test_help (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);

  world_show (world, 1080, 1920);
  world_press (world, "Call staff");
  world_wait_button (world, "All right");
  g_assert_cmpuint (world_count_events (world, RECEPTION_EVENT_HELP), ==, 1);
  world_press (world, "All right");
  g_assert_null (world_find_button (world, "All right"));
  world_free (world);
}

static void
test_self_service_slip (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *token = NULL;
  g_autofree char *id = NULL;
  KiosVisit *visit;

  world_show (world, 1080, 1920);
  walk_to_account (world);
  world_press (world, "I have no account yet");
  world_wait_page (world, RECEPTION_PAGE_SELF_SERVICE);
  world_press (world, "I use my phone and come back");
  world_wait_page (world, RECEPTION_PAGE_HELD);

  before = world_get_visits (world);
  g_assert_cmpuint (before->len, ==, 1);
  visit = g_ptr_array_index (before, 0);
  g_assert_cmpint (visit->state, ==, KIOS_VISIT_SELF_SERVICE);
  g_assert_null (visit->number);
  token = g_strdup (visit->token);
  id = g_strdup (visit->id);
  world_press (world, "Done");
  world_wait_page (world, RECEPTION_PAGE_START);

  /* The slip leads straight to the service of the desk chosen before, in the visitor's language. */
  reception_window_take_scan (world->window, token);
  world_wait_page (world, RECEPTION_PAGE_SERVICE);
  g_assert_cmpuint (reception_window_get_walk (world->window)->desk_no, ==, 1);
  world_press (world, "I am not sure");
  world_wait_page (world, RECEPTION_PAGE_PRIORITY);
  world_press (world, "No, I wait for my turn");
  world_wait_page (world, RECEPTION_PAGE_NUMBER);
  after = world_get_visits (world);
  g_assert_cmpuint (after->len, ==, 1);
  visit = g_ptr_array_index (after, 0);
  g_assert_cmpstr (visit->id, ==, id);
  g_assert_cmpstr (visit->number, ==, "A-001");

  /* A slip that has its number says so and makes no other. */
  world_press (world, "Done");
  world_wait_page (world, RECEPTION_PAGE_START);
  reception_window_take_scan (world->window, token);
  world_wait_button (world, "All right");
  g_assert_cmpint (reception_window_get_page_kind (world->window), ==, RECEPTION_PAGE_START);
  world_free (world);
}

static void
test_scan_account (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);

  world_show (world, 1080, 1920);
  walk_to_account (world);
  reception_window_take_scan (world->window, "https://example.org/id/contoh-123");
  world_wait_page (world, RECEPTION_PAGE_SERVICE);
  g_assert_cmpstr (reception_window_get_walk (world->window)->siapkerja_id, ==, "contoh-123");
  g_assert_cmpint (reception_window_get_walk (world->window)->account, ==, KIOS_ACCOUNT_DECLARED);
  world_free (world);
}

/* Without an answer from the printing service the number stands on the screen, and is called only
 * after the visitor has noted it. */
static void
test_printer_away (void)
{
  World *world;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  KiosVisit *visit;
  KiosRequest *request;

  g_setenv ("KIOS_PRINTER", "nowhere", TRUE);
  g_setenv ("CUPS_SERVER", "127.0.0.1:1", TRUE);
  world = world_new ("BPVP Kendari", 1, OPEN);
  world_show (world, 1080, 1920);
  walk_to_priority (world);
  world_press (world, "No, I wait for my turn");
  world_wait_page (world, RECEPTION_PAGE_NUMBER);
  world_wait_button (world, "I have noted it");
  g_assert_nonnull (world_find (world, KIOS_TYPE_QR_VIEW));
  world_shoot (world, "fault");

  before = world_get_visits (world);
  visit = g_ptr_array_index (before, 0);
  request = g_ptr_array_index (visit->requests, 0);
  g_assert_cmpint (request->state, ==, KIOS_REQUEST_PRINTING);
  g_assert_cmpuint (world_count_events (world, RECEPTION_EVENT_PRINTER), ==, 1);

  /* Printing again keeps the number. */
  world_press (world, "Print again");
  world_wait_button (world, "I have noted it");
  world_press (world, "I have noted it");
  world_wait_page (world, RECEPTION_PAGE_START);
  after = world_get_visits (world);
  g_assert_cmpuint (after->len, ==, 1);
  visit = g_ptr_array_index (after, 0);
  request = g_ptr_array_index (visit->requests, 0);
  g_assert_cmpstr (visit->number, ==, "A-001");
  g_assert_cmpint (visit->paper, ==, KIOS_PAPER_UNCONFIRMED);
  g_assert_cmpint (request->state, ==, KIOS_REQUEST_WAITING);
  world_free (world);
  g_unsetenv ("KIOS_PRINTER");
}

static gpointer
reserve_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .language = KIOS_LANGUAGE_INDONESIAN,
                           .is_printed = TRUE };

  return kios_store_visits_open (db, &draft, error);
}

/* The power went away between drawing and printing: on the next start nobody is left behind. */
static void
test_stale_slip (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autoptr(KiosVisit) reserved = world_write (world, reserve_job, NULL);
  KiosClock *clock = kios_context_get_clock (world->context);
  gboolean is_waiting = FALSE;

  g_assert_cmpint (reserved->paper, ==, KIOS_PAPER_PRINTING);
  kios_clock_set_now_us (clock, kios_clock_get_now_us (clock) + 61 * G_TIME_SPAN_SECOND);
  world_show (world, 1080, 1920);
  while (!is_waiting)
    {
      g_autoptr(GPtrArray) visits = world_get_visits (world);
      KiosVisit *visit = g_ptr_array_index (visits, 0);
      KiosRequest *request = g_ptr_array_index (visit->requests, 0);

      is_waiting = request->state == KIOS_REQUEST_WAITING;
      if (is_waiting)
        g_assert_cmpint (visit->paper, ==, KIOS_PAPER_UNCONFIRMED);
    }
  world_free (world);
}

/* No page may need more room than the screens have. */
static void
test_everything_fits (gconstpointer data)
{
  gboolean is_landscape = GPOINTER_TO_INT (data);
  World *world = world_new ("BPVP Kendari", 1, OPEN);

  world_show (world, is_landscape ? 1920 : 1080, is_landscape ? 1080 : 1920);
  for (int is_large = 0; is_large < 2; is_large++)
    {
      kios_ui_set_is_large (is_large);
      g_assert_true (world_measure (world, "start"));
      world_press (world, "Take a queue number");
      g_assert_true (world_measure (world, "need"));
      world_press (world, "Training or apprenticeship");
      g_assert_true (world_measure (world, "group"));
      world_press (world, "Employer");
      g_assert_true (world_measure (world, "employer"));
      world_press (world, "Not yet");
      g_assert_true (world_measure (world, "registration"));
      world_press (world, "Back");
      world_press (world, "Back");
      world_press (world, "Worker");
      g_assert_true (world_measure (world, "account"));
      world_press (world, "I have no account yet");
      g_assert_true (world_measure (world, "self-service"));
      world_press (world, "Continue without an account");
      world_wait_until (world_find (world, KIOS_TYPE_CHOICE_ROW) != NULL);
      g_assert_true (world_measure (world, "service"));
      world_press (world, "I am not sure");
      g_assert_true (world_measure (world, "priority"));
      world_press (world, "No, I wait for my turn");
      world_wait_page (world, RECEPTION_PAGE_NUMBER);
      g_assert_true (world_measure (world, "number"));
      reception_window_restart (world->window);
    }
  kios_ui_reset_switches ();
  world_free (world);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("KIOS_LANGUAGE", "en", TRUE);
  g_unsetenv ("KIOS_PRINTER");
  kios_language_init ();
  g_test_init (&argc, &argv, NULL);
  kios_ui_init (KIOS_UI_KIOSK);
  reception_init ();

  g_test_add_func ("/reception/window/whole-walk", test_whole_walk);
  g_test_add_func ("/reception/window/double-tap", test_double_tap);
  g_test_add_func ("/reception/window/language-keeps-entry", test_language_keeps_entry);
  g_test_add_func ("/reception/window/idle-forgets", test_idle_forgets);
  g_test_add_func ("/reception/window/closed", test_closed);
  g_test_add_func ("/reception/window/missing-desks", test_missing_desks);
  g_test_add_func ("/reception/window/unsure-rings", test_unsure_rings);
  g_test_add_func ("/reception/window/help", test_help);
  g_test_add_func ("/reception/window/self-service-slip", test_self_service_slip);
  g_test_add_func ("/reception/window/scan-account", test_scan_account);
  g_test_add_func ("/reception/window/printer-away", test_printer_away);
  g_test_add_func ("/reception/window/stale-slip", test_stale_slip);
  g_test_add_data_func ("/reception/window/everything-fits/portrait", GINT_TO_POINTER (FALSE), test_everything_fits);
  g_test_add_data_func ("/reception/window/everything-fits/landscape", GINT_TO_POINTER (TRUE), test_everything_fits);

  return g_test_run ();
}
