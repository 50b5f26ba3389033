/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-issue.h"

#include "kios-error.h"
#include "kios-language.h"
#include "reception-jobs.h"
#include "store/kios-store-visits.h"

#define RETRY_MS 2000
/* A printer that says nothing for this long is treated as one that has a fault: CUPS gives no reason
 * for one that cannot be reached. */
#define SILENCE_SECONDS 12

struct _ReceptionIssue
{
  GObject             parent_instance;

  /* Owned */
  ReceptionModel     *model;
  KiosPrinter        *printer;
  GCancellable       *cancellable; /* of this visitor */
  GCancellable       *watching;    /* of the present print */
  ReceptionIssueData *data;
  KiosVisit          *visit;

  /* State */
  KiosSpan            wait;
  ReceptionSlipState  slip_state;
  KiosPrintReason     reason;
  int                 job_id;
  guint               retry_id;
  guint               silence_id;
  guint               is_wait_known : 1;
  guint               is_busy : 1;
};

G_DEFINE_FINAL_TYPE (ReceptionIssue, reception_issue, G_TYPE_OBJECT)

enum
{
  DRAWN,
  CHANGED,
  WAITING,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KiosStore *
get_store (ReceptionIssue *self)
{
  return reception_model_get_store (self->model);
}

static void
set_slip_state (ReceptionIssue     *self,
                ReceptionSlipState  state,
                KiosPrintReason     reason)
{
  if (self->slip_state == state && self->reason == reason)
    return;

  self->slip_state = state;
  self->reason = reason;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_alarmed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (reason == NULL)
    g_warning ("The printer's fault was not told: %s", error->message);
}

static void
set_fault (ReceptionIssue  *self,
           KiosPrintReason  reason)
{
  if (self->slip_state != RECEPTION_SLIP_FAULT)
    kios_store_write_async (get_store (self), reception_alarm_job, g_strdup (kios_print_reason_to_string (reason)),
                            g_free, g_free, NULL, on_alarmed, NULL);
  set_slip_state (self, RECEPTION_SLIP_FAULT, reason);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (visit == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The state of a slip was not stored: %s", error->message);
}

/* Not cancellable: what is known of the paper is stored even when the visitor has left. */
static void
store_print_end (ReceptionIssue  *self,
                 KiosPaper        paper,
                 KiosPrintReason  reason)
{
  const char *code = reason != KIOS_PRINT_REASON_NONE ? kios_print_reason_to_string (reason) : NULL;

  if (self->visit != NULL)
    kios_store_write_async (get_store (self), reception_print_end_job,
                            reception_print_data_new (self->visit->id, 0, paper, code), reception_print_data_free,
                            g_object_unref, NULL, on_stored, NULL);
}

static void
on_job_withdrawn (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!kios_printer_cancel_job_finish (KIOS_PRINTER (source), result, &error))
    g_debug ("A print job was not withdrawn: %s", error->message);
}

/* So that a slip nobody waits for does not come out later, before somebody else's eyes. */
static void
stop_printing (ReceptionIssue *self)
{
  g_clear_handle_id (&self->silence_id, g_source_remove);
  g_cancellable_cancel (self->watching);
  g_clear_object (&self->watching);
  if (self->job_id > 0 && self->slip_state != RECEPTION_SLIP_PRINTED)
    kios_printer_cancel_job_async (self->printer, self->job_id, NULL, on_job_withdrawn, NULL);
  self->job_id = 0;
}

static gboolean
on_silence (gpointer user_data)
{
  ReceptionIssue *self = user_data;

  self->silence_id = 0;
  if (self->slip_state == RECEPTION_SLIP_PRINTING)
    set_fault (self, KIOS_PRINT_REASON_OTHER);

  return G_SOURCE_REMOVE;
}

static void
on_print_progress (KiosPrinter     *printer,
                   int              job_id,
                   KiosPrintReason  reason,
                   gpointer         user_data)
{
  ReceptionIssue *self = user_data;

  if (self->watching == NULL || self->visit == NULL)
    return;

  if (self->job_id != job_id)
    {
      self->job_id = job_id;
      kios_store_write_async (get_store (self), reception_print_begin_job,
                              reception_print_data_new (self->visit->id, job_id, KIOS_PAPER_PRINTING, NULL),
                              reception_print_data_free, g_object_unref, NULL, on_stored, NULL);
    }

  if (reason != KIOS_PRINT_REASON_NONE)
    set_fault (self, reason);
  else if (self->slip_state == RECEPTION_SLIP_FAULT && self->reason != KIOS_PRINT_REASON_OTHER)
    set_slip_state (self, RECEPTION_SLIP_PRINTING, KIOS_PRINT_REASON_NONE);
}

static void
on_printed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ReceptionIssue) self = user_data;
  g_autoptr(GError) error = NULL;
  KiosPrintOutcome outcome = { 0 };
  gboolean is_told = kios_printer_print_finish (KIOS_PRINTER (source), result, &outcome, &error);

  /* Cancelled: the visitor has left, noted the number, or prints again. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->watching == NULL)
    return;

  g_clear_handle_id (&self->silence_id, g_source_remove);
  if (!is_told)
    {
      g_warning ("The slip cannot be printed: %s", error->message);
      set_fault (self, KIOS_PRINT_REASON_OTHER);
    }
  else if (outcome.result == KIOS_PRINT_PRINTED)
    {
      store_print_end (self, KIOS_PAPER_PRINTED, KIOS_PRINT_REASON_NONE);
      set_slip_state (self, RECEPTION_SLIP_PRINTED, KIOS_PRINT_REASON_NONE);
    }
  else
    {
      g_message ("A slip was not printed: %s", kios_print_reason_to_string (outcome.reason));
      set_fault (self, outcome.reason != KIOS_PRINT_REASON_NONE ? outcome.reason : KIOS_PRINT_REASON_OTHER);
    }
}

static void
print (ReceptionIssue *self)
{
  g_autoptr(KiosSlip) slip = NULL;
  KiosDesk *desk = NULL;

  if (self->visit->requests->len > 0)
    {
      KiosRequest *request = g_ptr_array_index (self->visit->requests, 0);

      desk = reception_model_get_desk (self->model, request->desk_no);
    }
  slip = kios_slip_new_for_visit (self->visit, kios_store_get_site (get_store (self)), desk,
                                  reception_model_get_counters (self->model));

  g_clear_object (&self->watching);
  self->watching = g_cancellable_new ();
  self->job_id = 0;
  g_clear_handle_id (&self->silence_id, g_source_remove);
  self->silence_id = g_timeout_add_seconds (SILENCE_SECONDS, on_silence, self);
  set_slip_state (self, RECEPTION_SLIP_PRINTING, KIOS_PRINT_REASON_NONE);
  kios_printer_print_async (self->printer, slip, KIOS_PRINTER_PATIENCE_S, self->watching, on_print_progress, self,
                            on_printed, g_object_ref (self));
}

static void
on_quoted (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ReceptionIssue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->visit == NULL)
    return;

  if (visit != NULL)
    g_set_object (&self->visit, visit);
  else
    g_warning ("The quoted wait was not stored: %s", error->message);
  if (self->printer != NULL)
    print (self);
}

/* The wait is a courtesy: when it cannot be told, the slip is printed without it. */
static void
on_estimated (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(ReceptionIssue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree ReceptionEstimate *estimate = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->visit == NULL)
    return;

  if (estimate == NULL)
    g_warning ("The wait cannot be foretold: %s", error->message);
  if (estimate == NULL || !estimate->is_known)
    {
      if (self->printer != NULL)
        print (self);
      return;
    }

  self->wait = estimate->wait;
  self->is_wait_known = TRUE;
  kios_store_write_async (get_store (self), reception_quote_job,
                          reception_quote_data_new (self->visit->id, &estimate->wait), reception_quote_data_free,
                          g_object_unref, self->cancellable, on_quoted, g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void try_to_draw (ReceptionIssue *self);

static gboolean
on_retry (gpointer user_data)
{
  ReceptionIssue *self = user_data;

  self->retry_id = 0;
  try_to_draw (self);

  return G_SOURCE_REMOVE;
}

static void
on_drawn (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ReceptionIssue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->is_busy)
    return;

  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE))
    {
      self->retry_id = g_timeout_add (RETRY_MS, on_retry, self);
      g_signal_emit (self, signals[WAITING], 0);
      return;
    }

  self->is_busy = FALSE;
  g_clear_pointer (&self->data, reception_issue_data_free);
  if (visit == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  g_set_object (&self->visit, visit);
  self->slip_state = self->printer != NULL ? RECEPTION_SLIP_PRINTING : RECEPTION_SLIP_NONE;
  if (visit->number != NULL)
    kios_store_read_async (get_store (self), reception_estimate_job, g_strdup (visit->id), g_free, g_free,
                           self->cancellable, on_estimated, g_object_ref (self));
  else if (self->printer != NULL)
    print (self);
  g_signal_emit (self, signals[DRAWN], 0);
}

/* The same operation_id every time: whatever has been stored by a lost attempt is what comes back. */
static void
try_to_draw (ReceptionIssue *self)
{
  kios_store_write_async (get_store (self), reception_issue_job, reception_issue_data_ref (self->data),
                          reception_issue_data_free, g_object_unref, self->cancellable, on_drawn,
                          g_object_ref (self));
}

static void
reception_issue_dispose (GObject *object)
{
  ReceptionIssue *self = RECEPTION_ISSUE (object);

  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_handle_id (&self->silence_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->watching);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->watching);
  g_clear_object (&self->visit);
  g_clear_object (&self->printer);
  g_clear_object (&self->model);
  g_clear_pointer (&self->data, reception_issue_data_free);

  G_OBJECT_CLASS (reception_issue_parent_class)->dispose (object);
}

static void
reception_issue_class_init (ReceptionIssueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reception_issue_dispose;

  signals[DRAWN] = g_signal_new ("drawn", RECEPTION_TYPE_ISSUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", RECEPTION_TYPE_ISSUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[WAITING] = g_signal_new ("waiting", RECEPTION_TYPE_ISSUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RECEPTION_TYPE_ISSUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
reception_issue_init (ReceptionIssue *self)
{
}

/**
 * reception_issue_new:
 *
 * Returns: (transfer full): draws numbers; prints when the station has a printer
 */
ReceptionIssue *
reception_issue_new (ReceptionModel *model)
{
  ReceptionIssue *self;
  KiosContext *context;

  g_return_val_if_fail (RECEPTION_IS_MODEL (model), NULL);

  self = g_object_new (RECEPTION_TYPE_ISSUE, NULL);
  self->model = g_object_ref (model);
  context = reception_model_get_context (model);
  if (kios_context_get_printer_name (context) != NULL)
    self->printer = kios_printer_new (kios_context_get_printer_name (context), kios_context_get_paper_mm (context));

  return self;
}

/**
 * reception_issue_start:
 * @walk: what is known of the visitor; copied
 *
 * The touch that issues. A second one while the first is under way does nothing.
 */
void
reception_issue_start (ReceptionIssue      *self,
                       const ReceptionWalk *walk)
{
  g_return_if_fail (RECEPTION_IS_ISSUE (self) && walk != NULL && walk->operation_id != NULL);

  if (self->is_busy || self->visit != NULL)
    return;

  self->is_busy = TRUE;
  self->cancellable = g_cancellable_new ();
  self->data = reception_issue_data_new (walk, kios_language_get_current (), self->printer != NULL);
  try_to_draw (self);
}

/**
 * reception_issue_print_again:
 *
 * The same number once more, after a fault.
 */
void
reception_issue_print_again (ReceptionIssue *self)
{
  g_return_if_fail (RECEPTION_IS_ISSUE (self));

  if (self->visit == NULL || self->printer == NULL || self->slip_state != RECEPTION_SLIP_FAULT)
    return;

  stop_printing (self);
  print (self);
}

/**
 * reception_issue_note:
 *
 * The visitor has noted the number; from now on it can be called without paper.
 */
void
reception_issue_note (ReceptionIssue *self)
{
  g_return_if_fail (RECEPTION_IS_ISSUE (self));

  if (self->slip_state != RECEPTION_SLIP_FAULT && self->slip_state != RECEPTION_SLIP_PRINTING)
    return;

  store_print_end (self, KIOS_PAPER_UNCONFIRMED, self->reason);
  stop_printing (self);
  set_slip_state (self, RECEPTION_SLIP_NOTED, KIOS_PRINT_REASON_NONE);
}

/**
 * reception_issue_end:
 *
 * The visitor has left the screen. A slip that nobody has confirmed is stored as unconfirmed.
 */
void
reception_issue_end (ReceptionIssue *self)
{
  g_return_if_fail (RECEPTION_IS_ISSUE (self));

  reception_issue_note (self);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_handle_id (&self->silence_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->watching);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->data, reception_issue_data_free);
  self->slip_state = RECEPTION_SLIP_NONE;
  self->reason = KIOS_PRINT_REASON_NONE;
  self->job_id = 0;
  self->is_wait_known = FALSE;
  self->is_busy = FALSE;
}

/**
 * reception_issue_get_is_busy:
 *
 * Returns: whether a number is being drawn
 */
gboolean
reception_issue_get_is_busy (ReceptionIssue *self)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), FALSE);

  return self->is_busy;
}

/**
 * reception_issue_get_visit:
 *
 * Returns: (transfer none) (nullable): the visit, once it has been drawn
 */
KiosVisit *
reception_issue_get_visit (ReceptionIssue *self)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), NULL);

  return self->visit;
}

/**
 * reception_issue_get_wait:
 *
 * Returns: whether a wait can be told; then rounded outward to five minutes
 */
gboolean
reception_issue_get_wait (ReceptionIssue *self,
                          guint          *low_minutes,
                          guint          *high_minutes)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), FALSE);

  if (!self->is_wait_known)
    return FALSE;

  kios_estimate_round (&self->wait, low_minutes, high_minutes);
  return TRUE;
}

ReceptionSlipState
reception_issue_get_slip_state (ReceptionIssue *self)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), RECEPTION_SLIP_NONE);

  return self->slip_state;
}

KiosPrintReason
reception_issue_get_reason (ReceptionIssue *self)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), KIOS_PRINT_REASON_NONE);

  return self->reason;
}

/**
 * reception_issue_get_printer:
 *
 * Returns: (transfer none) (nullable): the station's printer
 */
KiosPrinter *
reception_issue_get_printer (ReceptionIssue *self)
{
  g_return_val_if_fail (RECEPTION_IS_ISSUE (self), NULL);

  return self->printer;
}
