/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kios-error.h"
#include "print-sample.h"
#include "print/kios-escpos.h"
#include "print/kios-printer.h"

/* Runs beside tests/fakes/cups-fixture.py, which has a real cupsd and two virtual printers. */

#define DEADLINE_US (20 * G_USEC_PER_SEC)

typedef struct
{
  KiosPrinter      *printer;
  GCancellable     *cancellable;
  KiosPrintReason   react_to;  /* what the test waits for */
  void            (*react) (gpointer print);
  int               job_id;
  guint             n_notes;
  KiosPrintReason   worst;     /* the first fault told */
  KiosPrintReason   last;
  gboolean          is_done;
  gboolean          has_outcome;
  KiosPrintOutcome  outcome;
  GError           *error;
} Print;

static void
set_paper (const char *state)
{
  FILE *file = g_fopen (g_getenv ("KIOS_TEST_PAPER"), "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (state, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
run (const char *program,
     const char *argument)
{
  const char *const argv[] = { program, argument, NULL };
  g_autofree char *output = sample_run (argv);
}

static void
on_progress (KiosPrinter     *printer,
             int              job_id,
             KiosPrintReason  reason,
             gpointer         user_data)
{
  Print *print = user_data;

  g_assert_true (printer == print->printer);
  g_assert_false (print->is_done);
  g_assert_cmpint (job_id, >, 0);
  if (print->n_notes++ == 0)
    {
      g_assert_cmpint (reason, ==, KIOS_PRINT_REASON_NONE);
      print->job_id = job_id;
    }
  else
    g_assert_cmpint (reason, !=, print->last);
  g_assert_cmpint (job_id, ==, print->job_id);
  print->last = reason;
  if (print->worst == KIOS_PRINT_REASON_NONE)
    print->worst = reason;
  if (print->react != NULL && reason == print->react_to)
    print->react (print);
}

static void
on_printed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Print *print = user_data;

  print->has_outcome = kios_printer_print_finish (KIOS_PRINTER (source), result, &print->outcome,
                                                  &print->error);
  print->is_done = TRUE;
}

static void
wait_until (gboolean *is_done)
{
  gint64 deadline_us = g_get_monotonic_time () + DEADLINE_US;

  while (!*is_done)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
print_slip (Print      *print,
            const char *queue_name,
            guint       patience_s)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, "A-012");

  print->printer = kios_printer_new (queue_name, 80);
  print->cancellable = g_cancellable_new ();
  kios_printer_print_async (print->printer, slip, patience_s, print->cancellable, on_progress,
                            print, on_printed, print);
  wait_until (&print->is_done);
}

static void
clear_print (Print *print)
{
  g_assert_finalize_object (print->printer);
  g_clear_object (&print->cancellable);
  g_clear_error (&print->error);
}

static void
assert_outcome (Print           *print,
                KiosPrintResult  result,
                KiosPrintReason  reason)
{
  g_assert_no_error (print->error);
  g_assert_true (print->has_outcome);
  g_assert_cmpstr (kios_print_result_to_string (print->outcome.result), ==,
                   kios_print_result_to_string (result));
  g_assert_cmpstr (kios_print_reason_to_string (print->outcome.reason), ==,
                   kios_print_reason_to_string (reason));
  g_assert_cmpint (print->outcome.job_id, ==, print->job_id);
}

static KiosPrintReason
get_status (const char *queue_name)
{
  g_autoptr(KiosPrinter) printer = kios_printer_new (queue_name, 80);
  KiosPrinterStatus status;

  kios_printer_get_status (printer, &status);

  return status.reason;
}

static KiosPrintResult
look_up (const char *queue_name,
         int         job_id)
{
  g_autoptr(KiosPrinter) printer = kios_printer_new (queue_name, 80);
  KiosPrintOutcome outcome;

  kios_printer_look_up_job (printer, job_id, &outcome);

  return outcome.result;
}

static guint
count_spooled (const char *prefix)
{
  g_autoptr(GDir) dir = g_dir_open (g_getenv ("KIOS_TEST_SPOOL"), 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    n += g_str_has_prefix (name, prefix);

  return n;
}

static char *
dup_spooled (const char *prefix,
             guint       n)
{
  return g_strdup_printf ("%s/%s%u.%s", g_getenv ("KIOS_TEST_SPOOL"), prefix, n,
                          strcmp (prefix, "raw-") == 0 ? "bin" : "pdf");
}

static void
wait_for_file (const char *path)
{
  gint64 deadline_us = g_get_monotonic_time () + DEADLINE_US;

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      g_usleep (5000);
    }
}

/* Even a job that was withdrawn keeps the head until it gets its paper. */
static void
wait_for_idle_head (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KIOS_TEST_CUPS"), "busy", NULL);
  gint64 deadline_us = g_get_monotonic_time () + DEADLINE_US;

  while (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      g_usleep (5000);
    }
}

static void
wait_for_status (const char      *queue_name,
                 KiosPrintReason  reason)
{
  gint64 deadline_us = g_get_monotonic_time () + DEADLINE_US;

  while (get_status (queue_name) != reason)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      g_usleep (20000);
    }
}

/* --- What can happen to a slip ------------------------------------------------------------------- */

static void
test_slip_comes_out (void)
{
  guint n_before = count_spooled ("slip-");
  g_autofree char *path = dup_spooled ("slip-", n_before + 1);
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  Print print = { 0 };

  print_slip (&print, "TIKET", 10);
  assert_outcome (&print, KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE);
  g_assert_cmpint (print.worst, ==, KIOS_PRINT_REASON_NONE);
  g_assert_cmpuint (count_spooled ("slip-"), ==, n_before + 1);
  g_assert_cmpint (look_up ("TIKET", print.job_id), ==, KIOS_PRINT_PRINTED);
  g_assert_cmpint (get_status ("TIKET"), ==, KIOS_PRINT_REASON_NONE);

  if (pdftotext != NULL)
    {
      const char *const argv[] = { pdftotext, path, "-", NULL };
      g_autofree char *text = sample_run (argv);

      g_assert_nonnull (strstr (text, "A-012"));
    }
  clear_print (&print);
}

static void
test_raw_queue_gets_escpos (void)
{
  guint n_before = count_spooled ("raw-");
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, "A-012");
  g_autoptr(GBytes) expected = kios_slip_to_escpos (slip, 80, NULL);
  g_autofree char *path = dup_spooled ("raw-", n_before + 1);
  g_autofree char *data = NULL;
  gsize length;
  Print print = { 0 };

  print_slip (&print, "RAW", 10);
  assert_outcome (&print, KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE);
  wait_for_file (path);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_cmpmem (data, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  clear_print (&print);
}

static void
fill_paper_in (gpointer data)
{
  g_assert_cmpint (get_status ("TIKET"), ==, KIOS_PRINT_REASON_PAPER_OUT);
  set_paper ("ok");
}

static void
test_paper_out_then_filled_in (void)
{
  Print print = { .react_to = KIOS_PRINT_REASON_PAPER_OUT, .react = fill_paper_in };

  set_paper ("out");
  print_slip (&print, "TIKET", 20);
  assert_outcome (&print, KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE);
  g_assert_cmpint (print.worst, ==, KIOS_PRINT_REASON_PAPER_OUT);
  g_assert_cmpint (get_status ("TIKET"), ==, KIOS_PRINT_REASON_NONE);
  clear_print (&print);
}

static void
test_cover_open_to_the_end (void)
{
  Print print = { 0 };

  set_paper ("cover");
  print_slip (&print, "TIKET", 3);
  assert_outcome (&print, KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_COVER_OPEN);
  g_assert_cmpint (print.worst, ==, KIOS_PRINT_REASON_COVER_OPEN);
  /* Withdrawn: it will not be said to be printed later. */
  g_assert_cmpint (look_up ("TIKET", print.job_id), ==, KIOS_PRINT_FAILED);
  set_paper ("ok");
  wait_for_idle_head ();
  clear_print (&print);
}

static void
cancel (gpointer data)
{
  Print *print = data;

  g_cancellable_cancel (print->cancellable);
}

/* Who stops waiting leaves the job where it is. */
static void
test_nobody_waits (void)
{
  gint64 deadline_us;
  Print print = { .react_to = KIOS_PRINT_REASON_NONE, .react = cancel };

  set_paper ("out");
  print_slip (&print, "TIKET", 20);
  g_assert_false (print.has_outcome);
  g_assert_error (print.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (look_up ("TIKET", print.job_id), ==, KIOS_PRINT_GOING_ON);

  set_paper ("ok");
  deadline_us = g_get_monotonic_time () + DEADLINE_US;
  while (look_up ("TIKET", print.job_id) != KIOS_PRINT_PRINTED)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      g_usleep (20000);
    }
  clear_print (&print);
}

static void
test_head_fails (void)
{
  Print print = { 0 };

  set_paper ("fail");
  print_slip (&print, "TIKET", 10);
  assert_outcome (&print, KIOS_PRINT_FAILED, KIOS_PRINT_REASON_OTHER);
  set_paper ("ok");
  clear_print (&print);
}

static void
test_paused_queue (void)
{
  Print print = { 0 };

  run ("cupsdisable", "RAW");
  wait_for_status ("RAW", KIOS_PRINT_REASON_PAUSED);
  print_slip (&print, "RAW", 1);
  assert_outcome (&print, KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_PAUSED);
  g_assert_cmpint (print.worst, ==, KIOS_PRINT_REASON_PAUSED);
  run ("cupsenable", "RAW");
  clear_print (&print);
}

static void
on_withdrawn (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kios_printer_cancel_job_finish (KIOS_PRINTER (source), result, &error));
  g_assert_no_error (error);
}

static void
withdraw (gpointer data)
{
  Print *print = data;

  print->react = NULL;
  kios_printer_cancel_job_async (print->printer, print->job_id, NULL, on_withdrawn, NULL);
}

/* "Print again" first takes the stuck job back. */
static void
test_withdrawn_job (void)
{
  g_autoptr(KiosPrinter) printer = kios_printer_new ("RAW", 80);
  g_autoptr(GError) error = NULL;
  guint n_before = count_spooled ("raw-");
  Print print = { .react_to = KIOS_PRINT_REASON_NONE, .react = withdraw };

  run ("cupsdisable", "RAW");
  wait_for_status ("RAW", KIOS_PRINT_REASON_PAUSED);
  print_slip (&print, "RAW", 10);
  g_assert_cmpint (print.outcome.result, ==, KIOS_PRINT_FAILED);
  run ("cupsenable", "RAW");
  g_assert_cmpuint (count_spooled ("raw-"), ==, n_before);

  g_assert_false (kios_printer_cancel_job (printer, print.job_id, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  clear_print (&print);
}

static void
test_rejecting_queue (void)
{
  Print print = { 0 };

  run ("cupsreject", "RAW");
  wait_for_status ("RAW", KIOS_PRINT_REASON_REJECTED);
  print_slip (&print, "RAW", 10);
  assert_outcome (&print, KIOS_PRINT_FAILED, KIOS_PRINT_REASON_REJECTED);
  g_assert_cmpint (print.outcome.job_id, ==, 0);
  run ("cupsaccept", "RAW");
  clear_print (&print);
}

static void
test_no_such_queue (void)
{
  Print print = { 0 };

  print_slip (&print, "NOWHERE", 10);
  assert_outcome (&print, KIOS_PRINT_FAILED, KIOS_PRINT_REASON_NO_QUEUE);
  g_assert_cmpuint (print.n_notes, ==, 0);
  g_assert_cmpint (get_status ("NOWHERE"), ==, KIOS_PRINT_REASON_NO_QUEUE);
  clear_print (&print);
}

/* CUPS gives no reason at all for this one. */
static void
test_printer_is_gone (void)
{
  const char *const argv[] = { "lpadmin", "-p", "GONE", "-E", "-v", "socket://127.0.0.1:1",
                               "-m", "raw", NULL };
  g_autofree char *output = sample_run (argv);
  Print print = { 0 };

  print_slip (&print, "GONE", 2);
  assert_outcome (&print, KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_OFFLINE);
  g_assert_cmpint (print.worst, ==, KIOS_PRINT_REASON_OFFLINE);
  clear_print (&print);
}

/* In a process of its own, because CUPS remembers its server. */
static void
test_no_cups (void)
{
  g_autofree char *server = NULL;

  if (g_test_subprocess ())
    {
      Print print = { 0 };

      print_slip (&print, "TIKET", 10);
      assert_outcome (&print, KIOS_PRINT_FAILED, KIOS_PRINT_REASON_NO_CUPS);
      g_assert_cmpint (get_status ("TIKET"), ==, KIOS_PRINT_REASON_NO_CUPS);
      g_assert_cmpint (look_up ("TIKET", 1), ==, KIOS_PRINT_UNCONFIRMED);
      clear_print (&print);
      return;
    }

  server = g_strdup (g_getenv ("CUPS_SERVER"));
  g_setenv ("CUPS_SERVER", "/nonexistent/cups.sock", TRUE);
  g_test_trap_subprocess (NULL, DEADLINE_US, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_setenv ("CUPS_SERVER", server, TRUE);
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  KiosPrinterStatus status = { .reason = KIOS_PRINT_REASON_OTHER };
  gboolean *is_done = user_data;

  g_assert_true (kios_printer_check_finish (KIOS_PRINTER (source), result, &status, NULL));
  g_assert_cmpint (status.reason, ==, KIOS_PRINT_REASON_NONE);
  g_assert_false (status.is_paper_low);
  *is_done = TRUE;
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  KiosPrintOutcome outcome = { 0 };
  gboolean *is_done = user_data;

  g_assert_true (kios_printer_look_up_job_finish (KIOS_PRINTER (source), result, &outcome, NULL));
  g_assert_cmpint (outcome.result, ==, KIOS_PRINT_UNCONFIRMED);
  g_assert_cmpint (outcome.job_id, ==, 99999);
  *is_done = TRUE;
}

static void
test_questions (void)
{
  KiosPrinter *printer = kios_printer_new ("RAW", 58);
  gboolean is_checked = FALSE;
  gboolean is_looked_up = FALSE;

  g_assert_cmpuint (kios_printer_get_paper_mm (printer), ==, 58);
  kios_printer_check_async (printer, NULL, on_checked, &is_checked);
  kios_printer_look_up_job_async (printer, 99999, NULL, on_looked_up, &is_looked_up);
  wait_until (&is_checked);
  wait_until (&is_looked_up);
  g_assert_finalize_object (printer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KIOS_TEST_SPOOL") == NULL)
    {
      g_print ("1..0 # SKIP Runs below cups-fixture.py\n");
      return 0;
    }

  g_test_add_func ("/print/cups/slip-comes-out", test_slip_comes_out);
  g_test_add_func ("/print/cups/raw-queue-gets-escpos", test_raw_queue_gets_escpos);
  g_test_add_func ("/print/cups/paper-out-then-filled-in", test_paper_out_then_filled_in);
  g_test_add_func ("/print/cups/cover-open-to-the-end", test_cover_open_to_the_end);
  g_test_add_func ("/print/cups/nobody-waits", test_nobody_waits);
  g_test_add_func ("/print/cups/head-fails", test_head_fails);
  g_test_add_func ("/print/cups/paused-queue", test_paused_queue);
  g_test_add_func ("/print/cups/withdrawn-job", test_withdrawn_job);
  g_test_add_func ("/print/cups/rejecting-queue", test_rejecting_queue);
  g_test_add_func ("/print/cups/no-such-queue", test_no_such_queue);
  g_test_add_func ("/print/cups/printer-is-gone", test_printer_is_gone);
  g_test_add_func ("/print/cups/no-cups", test_no_cups);
  g_test_add_func ("/print/cups/questions", test_questions);

  return g_test_run ();
}
