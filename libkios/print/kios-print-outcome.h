/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KiosPrintResult:
 * @KIOS_PRINT_GOING_ON: the job has not ended
 * @KIOS_PRINT_PRINTED: on paper; with a raw socket: handed over
 * @KIOS_PRINT_FAILED: certainly not on paper
 * @KIOS_PRINT_UNCONFIRMED: nobody knows
 */
typedef enum
{
  KIOS_PRINT_GOING_ON = 0,
  KIOS_PRINT_PRINTED = 1,
  KIOS_PRINT_FAILED = 2,
  KIOS_PRINT_UNCONFIRMED = 3,
} KiosPrintResult;

/**
 * KiosPrintReason:
 *
 * What keeps a printer from printing.
 */
typedef enum
{
  KIOS_PRINT_REASON_NONE = 0,
  KIOS_PRINT_REASON_PAPER_OUT = 1,
  KIOS_PRINT_REASON_COVER_OPEN = 2,
  KIOS_PRINT_REASON_OFFLINE = 3,
  KIOS_PRINT_REASON_PAUSED = 4,
  KIOS_PRINT_REASON_JAM = 5,
  KIOS_PRINT_REASON_NO_QUEUE = 6, /* CUPS knows no printer of that name */
  KIOS_PRINT_REASON_NO_CUPS = 7,  /* the printing service does not answer */
  KIOS_PRINT_REASON_REJECTED = 8, /* the queue or the printer refuses jobs */
  KIOS_PRINT_REASON_OTHER = 9,
} KiosPrintReason;

/**
 * KiosPrintOutcome:
 * @job_id: CUPS's number of the job; 0 when there is none
 *
 * How a print went.
 */
typedef struct
{
  KiosPrintResult result;
  KiosPrintReason reason;
  int             job_id;
} KiosPrintOutcome;

/**
 * KiosPrintObservation:
 * @job_state: IPP's job-state, 3 pending to 9 completed; 0 when CUPS does not know the job
 * @job_message: (nullable): job-printer-state-message
 * @printer_state: IPP's printer-state, 3 idle, 4 processing, 5 stopped; 0 when unknown
 * @printer_reasons: (nullable) (array zero-terminated=1): printer-state-reasons
 * @printer_message: (nullable): printer-state-message
 * @is_accepting: printer-is-accepting-jobs
 *
 * What CUPS says at one moment. Everything is borrowed.
 */
typedef struct
{
  int                job_state;
  const char        *job_message;
  int                printer_state;
  const char *const *printer_reasons;
  const char        *printer_message;
  gboolean           is_accepting;
} KiosPrintObservation;

void             kios_print_judge_job        (const KiosPrintObservation *seen,
                                              KiosPrintOutcome           *outcome);
KiosPrintReason  kios_print_judge_printer    (const KiosPrintObservation *seen);
gboolean         kios_print_has_reason       (const KiosPrintObservation *seen,
                                              const char                 *keyword);
const char      *kios_print_reason_to_string (KiosPrintReason             reason);
const char      *kios_print_result_to_string (KiosPrintResult             result);

G_END_DECLS
