/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kios-print-outcome.h"
#include "kios-slip.h"

G_BEGIN_DECLS

#define KIOS_PRINTER_PATIENCE_S 60 /* after that the slip counts as unconfirmed */

#define KIOS_TYPE_PRINTER (kios_printer_get_type ())
G_DECLARE_FINAL_TYPE (KiosPrinter, kios_printer, KIOS, PRINTER, GObject)

/**
 * KiosPrinterStatus:
 * @reason: what keeps the queue from printing; %KIOS_PRINT_REASON_NONE when all is well
 * @is_paper_low: whether the roll ends soon
 * @n_queued: jobs that have not ended
 *
 * The state of a queue.
 */
typedef struct
{
  KiosPrintReason reason;
  gboolean        is_paper_low;
  guint           n_queued;
} KiosPrinterStatus;

/**
 * KiosPrintProgressFunc:
 * @job_id: CUPS's number of the job
 * @reason: what the job waits for; %KIOS_PRINT_REASON_NONE while all is well
 *
 * Tells how a print goes on: first with %KIOS_PRINT_REASON_NONE as soon as CUPS has accepted the
 * job, so that its number can be stored, then whenever @reason has changed. The last call comes
 * before the result.
 */
typedef void (*KiosPrintProgressFunc) (KiosPrinter     *self,
                                       int              job_id,
                                       KiosPrintReason  reason,
                                       gpointer         user_data);

KiosPrinter *kios_printer_new            (const char             *queue_name,
                                          guint                   paper_mm) G_GNUC_WARN_UNUSED_RESULT;
const char  *kios_printer_get_queue_name (KiosPrinter            *self);
guint        kios_printer_get_paper_mm   (KiosPrinter            *self);

/* Synchronous: threads and kiosctl */
gboolean     kios_printer_print          (KiosPrinter            *self,
                                          const KiosSlip         *slip,
                                          guint                   patience_s,
                                          GCancellable           *cancellable,
                                          KiosPrintProgressFunc   progress,
                                          gpointer                progress_data,
                                          KiosPrintOutcome       *outcome,
                                          GError                **error);
void         kios_printer_get_status     (KiosPrinter            *self,
                                          KiosPrinterStatus      *status);
void         kios_printer_look_up_job    (KiosPrinter            *self,
                                          int                     job_id,
                                          KiosPrintOutcome       *outcome);
gboolean     kios_printer_cancel_job     (KiosPrinter            *self,
                                          int                     job_id,
                                          GError                **error);

/* Asynchronous: screens */
void         kios_printer_print_async           (KiosPrinter            *self,
                                                 const KiosSlip         *slip,
                                                 guint                   patience_s,
                                                 GCancellable           *cancellable,
                                                 KiosPrintProgressFunc   progress,
                                                 gpointer                progress_data,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
gboolean     kios_printer_print_finish          (KiosPrinter            *self,
                                                 GAsyncResult           *result,
                                                 KiosPrintOutcome       *outcome,
                                                 GError                **error);
void         kios_printer_check_async           (KiosPrinter            *self,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
gboolean     kios_printer_check_finish          (KiosPrinter            *self,
                                                 GAsyncResult           *result,
                                                 KiosPrinterStatus      *status,
                                                 GError                **error);
void         kios_printer_look_up_job_async     (KiosPrinter            *self,
                                                 int                     job_id,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
gboolean     kios_printer_look_up_job_finish    (KiosPrinter            *self,
                                                 GAsyncResult           *result,
                                                 KiosPrintOutcome       *outcome,
                                                 GError                **error);
void         kios_printer_cancel_job_async      (KiosPrinter            *self,
                                                 int                     job_id,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
gboolean     kios_printer_cancel_job_finish     (KiosPrinter            *self,
                                                 GAsyncResult           *result,
                                                 GError                **error);

G_END_DECLS
