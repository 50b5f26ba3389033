/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/kios-print-media.h"
#include "print/kios-print-outcome.h"

#define GONE "The printer may not exist or is unavailable at this time."

typedef struct
{
  const char      *name;
  int              job_state;
  const char      *job_message;
  int              printer_state;
  const char      *reasons;
  const char      *printer_message;
  gboolean         is_rejecting;
  KiosPrintResult  result;
  KiosPrintReason  reason;
} Case;

static const Case cases[] = {
  { "pending", 3, NULL, 3, "none", NULL, FALSE, KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "processing", 5, "", 4, "none", "", FALSE, KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "waiting-for-the-printer", 5, "", 4, "cups-waiting-for-job-completed", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "paper-low-prints-on", 5, "", 4, "media-low-warning", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "paper-out-error", 5, "", 4, "media-empty-error", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAPER_OUT },
  { "paper-out-warning", 5, "", 4, "cups-waiting-for-job-completed,media-empty-warning", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAPER_OUT },
  { "paper-needed", 5, "", 4, "media-needed", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAPER_OUT },
  { "paper-before-paused", 3, NULL, 5, "paused,media-empty-report", NULL, FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAPER_OUT },
  { "cover", 5, "", 4, "cover-open-error", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_COVER_OPEN },
  { "jam", 5, "", 4, "media-jam-error", "", FALSE, KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_JAM },
  { "offline", 5, "", 4, "offline-report", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_OFFLINE },
  { "gone-without-a-reason", 5, GONE, 4, "none", GONE, FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_OFFLINE },
  { "gone-and-waiting-to-retry", 4, GONE, 3, "none", "", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_OFFLINE },
  { "old-message-of-an-idle-queue", 3, NULL, 3, "none", GONE, FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "paused", 3, NULL, 5, "paused", "Paused", FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAUSED },
  { "stopped", 3, NULL, 5, "none", NULL, FALSE, KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_PAUSED },
  { "held", 4, NULL, 3, "none", NULL, FALSE, KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_OTHER },
  { "accepted-before-the-queue-closed", 5, "", 4, "none", NULL, TRUE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "fault-of-a-kind-of-its-own", 5, "", 4, "cutter-failure-error", NULL, FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_OTHER },
  { "keyword-within-a-keyword", 5, "", 4, "offline-jobs-supported", NULL, FALSE,
    KIOS_PRINT_GOING_ON, KIOS_PRINT_REASON_NONE },
  { "completed", 9, "", 3, "none", "", FALSE, KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE },
  { "completed-no-message", 9, NULL, 3, "none", NULL, FALSE,
    KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE },
  { "completed-then-paper-out", 9, "", 4, "media-empty-error", NULL, FALSE,
    KIOS_PRINT_PRINTED, KIOS_PRINT_REASON_NONE },
  { "completed-without-a-page", 9, "Unable to add document to print job.", 3, "none", "", FALSE,
    KIOS_PRINT_FAILED, KIOS_PRINT_REASON_OTHER },
  { "aborted", 8, "", 3, "none", "", FALSE, KIOS_PRINT_FAILED, KIOS_PRINT_REASON_OTHER },
  { "canceled-at-the-printer", 7, "Print job canceled at printer.", 3, "none", "", FALSE,
    KIOS_PRINT_FAILED, KIOS_PRINT_REASON_OTHER },
  { "canceled-out-of-paper", 7, NULL, 4, "media-empty-warning", "", FALSE,
    KIOS_PRINT_FAILED, KIOS_PRINT_REASON_PAPER_OUT },
  { "forgotten", 0, NULL, 3, "none", NULL, FALSE,
    KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_OTHER },
};

static void
test_outcome (gconstpointer data)
{
  const Case *expected = data;
  g_auto(GStrv) reasons = g_strsplit (expected->reasons, ",", 0);
  KiosPrintObservation seen = { 0 };
  KiosPrintOutcome outcome;

  seen.job_state = expected->job_state;
  seen.job_message = expected->job_message;
  seen.printer_state = expected->printer_state;
  seen.printer_reasons = (const char *const *) reasons;
  seen.printer_message = expected->printer_message;
  seen.is_accepting = !expected->is_rejecting;

  kios_print_judge_job (&seen, &outcome);
  g_assert_cmpstr (kios_print_result_to_string (outcome.result), ==,
                   kios_print_result_to_string (expected->result));
  g_assert_cmpstr (kios_print_reason_to_string (outcome.reason), ==,
                   kios_print_reason_to_string (expected->reason));
}

static void
test_status (void)
{
  static const char *const low[] = { "media-low-warning", "spool-area-full-report", NULL };
  KiosPrintObservation seen = { .printer_state = 3, .is_accepting = TRUE };

  g_assert_cmpint (kios_print_judge_printer (&seen), ==, KIOS_PRINT_REASON_NONE);

  seen.printer_reasons = low;
  g_assert_cmpint (kios_print_judge_printer (&seen), ==, KIOS_PRINT_REASON_NONE);
  g_assert_true (kios_print_has_reason (&seen, "media-low"));
  g_assert_false (kios_print_has_reason (&seen, "media"));

  seen.is_accepting = FALSE;
  g_assert_cmpint (kios_print_judge_printer (&seen), ==, KIOS_PRINT_REASON_REJECTED);
}

static void
assert_media (const char *supported,
              guint       paper_mm,
              guint       height_mm,
              const char *expected,
              guint       expected_width,
              guint       expected_height)
{
  g_auto(GStrv) names = g_strsplit (supported, ",", 0);
  g_autofree char *media = NULL;
  guint page_mm[2];

  media = kios_print_media_choose ((const char *const *) names, paper_mm, height_mm, page_mm);
  g_assert_cmpstr (media, ==, expected);
  g_assert_cmpuint (page_mm[0], ==, expected_width);
  g_assert_cmpuint (page_mm[1], ==, expected_height);
}

static void
test_media (void)
{
  /* Any length: as long as the slip. */
  assert_media ("om_roll_80x200mm,custom_min_50x30mm,custom_max_80x3000mm", 80, 147,
                "Custom.80x147mm", 80, 147);
  assert_media ("custom_min_50x30mm,custom_max_80x3000mm", 58, 147, "Custom.58x147mm", 58, 147);
  assert_media ("custom_min_50x200mm,custom_max_72x3000mm", 80, 147, "Custom.72x200mm", 72, 200);
  /* Fixed lengths: the shortest that holds it. */
  assert_media ("om_a_72x90mm,om_b_72x297mm,om_c_72x200mm", 80, 147, "om_c_72x200mm", 72, 200);
  assert_media ("om_a_72x90mm,custom_min_10x10mm,custom_max_40x3000mm", 80, 80, "om_a_72x90mm",
                72, 90);
  assert_media ("oe_x_3x8in", 80, 147, "oe_x_3x8in", 76, 203);
  /* Nothing that fits: left to the queue, never an unknown size. */
  assert_media ("iso_a4_210x297mm,na_letter_8.5x11in", 80, 147, NULL, 80, 147);
  assert_media ("om_a_72x90mm", 80, 147, NULL, 80, 147);
  assert_media ("", 80, 147, NULL, 80, 147);
  /* Not sizes at all. */
  assert_media ("auto,_mm,a_x9mm,b_9xmm,c_72x-5mm,custom_max_,custom_min_x", 80, 147, NULL, 80, 147);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/print/outcome/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_outcome);
    }
  g_test_add_func ("/print/status", test_status);
  g_test_add_func ("/print/media", test_media);

  return g_test_run ();
}
