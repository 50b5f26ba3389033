/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-print-outcome.h"

/* IPP's numbers (RFC 8011, 5.3.7 and 5.4.11) */
enum
{
  JOB_UNKNOWN = 0,
  JOB_PENDING = 3,
  JOB_HELD = 4,
  JOB_PROCESSING = 5,
  JOB_STOPPED = 6,
  JOB_CANCELED = 7,
  JOB_ABORTED = 8,
  JOB_COMPLETED = 9,
};

enum
{
  PRINTER_PROCESSING = 4,
  PRINTER_STOPPED = 5,
};

/* In order of precedence: a queue that ran out of paper is often stopped as well, and filling
   paper in comes first. */
static const struct
{
  const char      *keyword;
  KiosPrintReason  reason;
} keywords[] = {
  { "media-empty", KIOS_PRINT_REASON_PAPER_OUT },
  { "media-needed", KIOS_PRINT_REASON_PAPER_OUT },
  { "cover-open", KIOS_PRINT_REASON_COVER_OPEN },
  { "door-open", KIOS_PRINT_REASON_COVER_OPEN },
  { "interlock-open", KIOS_PRINT_REASON_COVER_OPEN },
  { "media-jam", KIOS_PRINT_REASON_JAM },
  { "offline", KIOS_PRINT_REASON_OFFLINE },
  { "shutdown", KIOS_PRINT_REASON_OFFLINE },
  { "timed-out", KIOS_PRINT_REASON_OFFLINE },
  { "paused", KIOS_PRINT_REASON_PAUSED },
  { "moving-to-paused", KIOS_PRINT_REASON_PAUSED },
};

/* CUPS gives no keyword for a printer that does not answer, only sentences like "The printer may
   not exist or is unavailable at this time." (CUPS 2.4.2). */
static const char *const unreachable[] = {
  "may not exist", "unavailable at this time", "unreachable", "not responding", "Unable to locate",
  "Unable to connect", "Connection refused", "No route to host",
};

static gboolean
is_keyword (const char *reason,
            const char *keyword)
{
  gsize length = strlen (keyword);

  if (strncmp (reason, keyword, length) != 0)
    return FALSE;
  reason += length;

  return *reason == '\0' || strcmp (reason, "-error") == 0 || strcmp (reason, "-warning") == 0 ||
         strcmp (reason, "-report") == 0;
}

static gboolean
tells_unreachable (const char *message)
{
  for (guint i = 0; message != NULL && i < G_N_ELEMENTS (unreachable); i++)
    if (strstr (message, unreachable[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * kios_print_has_reason:
 * @keyword: one of IPP's printer-state-reasons, without its severity
 *
 * Returns: whether the printer gives that reason, as an error, a warning or a report
 */
gboolean
kios_print_has_reason (const KiosPrintObservation *seen,
                       const char                 *keyword)
{
  g_return_val_if_fail (seen != NULL && keyword != NULL, FALSE);

  for (guint i = 0; seen->printer_reasons != NULL && seen->printer_reasons[i] != NULL; i++)
    if (is_keyword (seen->printer_reasons[i], keyword))
      return TRUE;

  return FALSE;
}

/**
 * kios_print_judge_printer:
 *
 * Returns: what keeps the printer from printing; %KIOS_PRINT_REASON_NONE when nothing does
 */
KiosPrintReason
kios_print_judge_printer (const KiosPrintObservation *seen)
{
  g_return_val_if_fail (seen != NULL, KIOS_PRINT_REASON_OTHER);

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (kios_print_has_reason (seen, keywords[i].keyword))
      return keywords[i].reason;

  /* An idle queue may still bear the message of long ago. */
  if ((seen->printer_state == PRINTER_PROCESSING || seen->printer_state == PRINTER_STOPPED) &&
      (tells_unreachable (seen->printer_message) || tells_unreachable (seen->job_message)))
    return KIOS_PRINT_REASON_OFFLINE;
  if (seen->printer_state == PRINTER_STOPPED)
    return KIOS_PRINT_REASON_PAUSED;
  if (!seen->is_accepting)
    return KIOS_PRINT_REASON_REJECTED;

  for (guint i = 0; seen->printer_reasons != NULL && seen->printer_reasons[i] != NULL; i++)
    if (g_str_has_suffix (seen->printer_reasons[i], "-error"))
      return KIOS_PRINT_REASON_OTHER;

  return KIOS_PRINT_REASON_NONE;
}

/**
 * kios_print_judge_job:
 * @outcome: (out): the outcome, without a job number; while the job goes on, the reason it waits
 *   for
 *
 * What a job's state means for the visitor. Its state reasons are not among the evidence: CUPS
 * 2.4.2 does not keep them up to date.
 */
void
kios_print_judge_job (const KiosPrintObservation *seen,
                      KiosPrintOutcome           *outcome)
{
  gboolean has_message;

  g_return_if_fail (seen != NULL && outcome != NULL);

  *outcome = (KiosPrintOutcome) { KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_OTHER, 0 };
  has_message = seen->job_message != NULL && *seen->job_message != '\0';
  switch (seen->job_state)
    {
    case JOB_PENDING:
    case JOB_PROCESSING:
      outcome->result = KIOS_PRINT_GOING_ON;
      outcome->reason = kios_print_judge_printer (seen);
      /* What was accepted is printed even when the queue takes no more. */
      if (outcome->reason == KIOS_PRINT_REASON_REJECTED)
        outcome->reason = KIOS_PRINT_REASON_NONE;
      break;

    case JOB_HELD:
    case JOB_STOPPED:
      outcome->result = KIOS_PRINT_GOING_ON;
      outcome->reason = kios_print_judge_printer (seen);
      /* Also a job that failed once and waits to be tried again. */
      if (outcome->reason == KIOS_PRINT_REASON_NONE ||
          outcome->reason == KIOS_PRINT_REASON_REJECTED)
        outcome->reason = tells_unreachable (seen->job_message) ? KIOS_PRINT_REASON_OFFLINE
                                                               : KIOS_PRINT_REASON_OTHER;
      break;

    case JOB_CANCELED:
    case JOB_ABORTED:
      outcome->result = KIOS_PRINT_FAILED;
      outcome->reason = kios_print_judge_printer (seen);
      if (outcome->reason == KIOS_PRINT_REASON_NONE)
        outcome->reason = tells_unreachable (seen->job_message) ? KIOS_PRINT_REASON_OFFLINE
                                                               : KIOS_PRINT_REASON_OTHER;
      break;

    case JOB_COMPLETED:
      /* A job can complete without a page: "Unable to add document to print job." */
      outcome->result = has_message ? KIOS_PRINT_FAILED : KIOS_PRINT_PRINTED;
      outcome->reason = has_message ? KIOS_PRINT_REASON_OTHER : KIOS_PRINT_REASON_NONE;
      break;

    case JOB_UNKNOWN:
    default:
      break;
    }
}

/**
 * kios_print_reason_to_string:
 *
 * Returns: (transfer none): the word for logs, events and kiosctl
 */
const char *
kios_print_reason_to_string (KiosPrintReason reason)
{
  switch (reason)
    {
    case KIOS_PRINT_REASON_NONE:
      return "none";
    case KIOS_PRINT_REASON_PAPER_OUT:
      return "paper_out";
    case KIOS_PRINT_REASON_COVER_OPEN:
      return "cover_open";
    case KIOS_PRINT_REASON_OFFLINE:
      return "offline";
    case KIOS_PRINT_REASON_PAUSED:
      return "paused";
    case KIOS_PRINT_REASON_JAM:
      return "jam";
    case KIOS_PRINT_REASON_NO_QUEUE:
      return "no_queue";
    case KIOS_PRINT_REASON_NO_CUPS:
      return "no_cups";
    case KIOS_PRINT_REASON_REJECTED:
      return "rejected";
    case KIOS_PRINT_REASON_OTHER:
    default:
      return "other";
    }
}

/**
 * kios_print_result_to_string:
 *
 * Returns: (transfer none): the word for logs, events and kiosctl
 */
const char *
kios_print_result_to_string (KiosPrintResult result)
{
  switch (result)
    {
    case KIOS_PRINT_GOING_ON:
      return "printing";
    case KIOS_PRINT_PRINTED:
      return "printed";
    case KIOS_PRINT_FAILED:
      return "failed";
    case KIOS_PRINT_UNCONFIRMED:
    default:
      return "unconfirmed";
    }
}
