/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-printer.h"

/* The asynchronous face of KiosPrinter: each call runs the synchronous one in a thread. */

typedef struct
{
  KiosSlip              *slip;
  guint                  patience_s;
  KiosPrintProgressFunc  progress;
  gpointer               progress_data;
} PrintData;

typedef struct
{
  GTask           *task;
  int              job_id;
  KiosPrintReason  reason;
} Note;

static void
print_data_free (PrintData *data)
{
  kios_slip_free (data->slip);
  g_free (data);
}

static void
note_free (Note *note)
{
  g_object_unref (note->task);
  g_free (note);
}

static gboolean
deliver_note (gpointer user_data)
{
  Note *note = user_data;
  PrintData *data = g_task_get_task_data (note->task);

  data->progress (g_task_get_source_object (note->task), note->job_id, note->reason,
                  data->progress_data);

  return G_SOURCE_REMOVE;
}

/* The task's result takes the same road, so that every note arrives before it. */
static void
send_note (KiosPrinter     *self,
           int              job_id,
           KiosPrintReason  reason,
           gpointer         user_data)
{
  GTask *task = user_data;
  PrintData *data = g_task_get_task_data (task);
  g_autoptr(GSource) source = NULL;
  Note *note;

  if (data->progress == NULL)
    return;

  note = g_new0 (Note, 1);
  note->task = g_object_ref (task);
  note->job_id = job_id;
  note->reason = reason;
  source = g_idle_source_new ();
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, deliver_note, note, (GDestroyNotify) note_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
print_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  PrintData *data = task_data;
  g_autofree KiosPrintOutcome *outcome = g_new0 (KiosPrintOutcome, 1);
  GError *error = NULL;

  if (kios_printer_print (source_object, data->slip, data->patience_s, cancellable, send_note,
                          task, outcome, &error))
    g_task_return_pointer (task, g_steal_pointer (&outcome), g_free);
  else
    g_task_return_error (task, error);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  KiosPrinterStatus *status = g_new0 (KiosPrinterStatus, 1);

  kios_printer_get_status (source_object, status);
  g_task_return_pointer (task, status, g_free);
}

static void
look_up_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  KiosPrintOutcome *outcome = g_new0 (KiosPrintOutcome, 1);

  kios_printer_look_up_job (source_object, GPOINTER_TO_INT (task_data), outcome);
  g_task_return_pointer (task, outcome, g_free);
}

static void
cancel_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (kios_printer_cancel_job (source_object, GPOINTER_TO_INT (task_data), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GTask *
make_task (KiosPrinter         *self,
           gpointer             source_tag,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);

  return task;
}

static gboolean
finish_with_outcome (KiosPrinter       *self,
                     GAsyncResult      *result,
                     gpointer           source_tag,
                     KiosPrintOutcome  *outcome,
                     GError           **error)
{
  g_autofree KiosPrintOutcome *value = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == source_tag, FALSE);

  value = g_task_propagate_pointer (G_TASK (result), error);
  if (value == NULL)
    return FALSE;
  *outcome = *value;

  return TRUE;
}

/**
 * kios_printer_print_async:
 * @slip: what to print; copied
 * @patience_s: how long to wait for the paper, usually %KIOS_PRINTER_PATIENCE_S
 * @cancellable: (nullable): to stop waiting; the job stays in the queue
 * @progress: (nullable) (scope notified): told how it goes on, in the caller's main context and
 *   never after @callback
 * @progress_data: has to live until @callback
 *
 * See kios_printer_print().
 */
void
kios_printer_print_async (KiosPrinter           *self,
                          const KiosSlip        *slip,
                          guint                  patience_s,
                          GCancellable          *cancellable,
                          KiosPrintProgressFunc  progress,
                          gpointer               progress_data,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  g_autoptr(GTask) task = NULL;
  PrintData *data;

  g_return_if_fail (KIOS_IS_PRINTER (self));
  g_return_if_fail (slip != NULL);

  data = g_new0 (PrintData, 1);
  data->slip = kios_slip_copy (slip);
  data->patience_s = patience_s;
  data->progress = progress;
  data->progress_data = progress_data;
  task = make_task (self, kios_printer_print_async, cancellable, callback, user_data);
  g_task_set_task_data (task, data, (GDestroyNotify) print_data_free);
  g_task_run_in_thread (task, print_in_thread);
}

/**
 * kios_printer_print_finish:
 * @outcome: (out): how it went
 * @error: return location
 *
 * Returns: whether there is an outcome, see kios_printer_print()
 */
gboolean
kios_printer_print_finish (KiosPrinter       *self,
                           GAsyncResult      *result,
                           KiosPrintOutcome  *outcome,
                           GError           **error)
{
  g_return_val_if_fail (KIOS_IS_PRINTER (self) && outcome != NULL, FALSE);

  return finish_with_outcome (self, result, kios_printer_print_async, outcome, error);
}

/**
 * kios_printer_check_async:
 *
 * See kios_printer_get_status().
 */
void
kios_printer_check_async (KiosPrinter         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KIOS_IS_PRINTER (self));

  task = make_task (self, kios_printer_check_async, cancellable, callback, user_data);
  g_task_run_in_thread (task, check_in_thread);
}

/**
 * kios_printer_check_finish:
 * @status: (out): the state of the queue
 * @error: return location, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is a status
 */
gboolean
kios_printer_check_finish (KiosPrinter        *self,
                           GAsyncResult       *result,
                           KiosPrinterStatus  *status,
                           GError            **error)
{
  g_autofree KiosPrinterStatus *value = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self) && status != NULL, FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == kios_printer_check_async, FALSE);

  value = g_task_propagate_pointer (G_TASK (result), error);
  if (value == NULL)
    return FALSE;
  *status = *value;

  return TRUE;
}

/**
 * kios_printer_look_up_job_async:
 *
 * See kios_printer_look_up_job().
 */
void
kios_printer_look_up_job_async (KiosPrinter         *self,
                                int                  job_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KIOS_IS_PRINTER (self));

  task = make_task (self, kios_printer_look_up_job_async, cancellable, callback, user_data);
  g_task_set_task_data (task, GINT_TO_POINTER (job_id), NULL);
  g_task_run_in_thread (task, look_up_in_thread);
}

/**
 * kios_printer_look_up_job_finish:
 * @outcome: (out): how it went, or that it goes on
 * @error: return location, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is an outcome
 */
gboolean
kios_printer_look_up_job_finish (KiosPrinter       *self,
                                 GAsyncResult      *result,
                                 KiosPrintOutcome  *outcome,
                                 GError           **error)
{
  g_return_val_if_fail (KIOS_IS_PRINTER (self) && outcome != NULL, FALSE);

  return finish_with_outcome (self, result, kios_printer_look_up_job_async, outcome, error);
}

/**
 * kios_printer_cancel_job_async:
 *
 * See kios_printer_cancel_job().
 */
void
kios_printer_cancel_job_async (KiosPrinter         *self,
                               int                  job_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KIOS_IS_PRINTER (self));

  task = make_task (self, kios_printer_cancel_job_async, cancellable, callback, user_data);
  g_task_set_task_data (task, GINT_TO_POINTER (job_id), NULL);
  g_task_run_in_thread (task, cancel_in_thread);
}

/**
 * kios_printer_cancel_job_finish:
 * @error: return location
 *
 * Returns: whether the job was withdrawn
 */
gboolean
kios_printer_cancel_job_finish (KiosPrinter   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == kios_printer_cancel_job_async,
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
