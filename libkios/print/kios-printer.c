/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-printer"

#include "config.h"

#include "kios-cups.h"
#include "kios-error.h"
#include "kios-escpos.h"
#include "kios-print-media.h"
#include "kios-printer.h"
#include "kios-slip-page.h"

/* A slip that comes out at once is on paper in about a second. */
#define EAGER_S           3
#define EAGER_POLL_MS     40
#define POLL_MS           250

/* What the job before left behind is still there when the next one begins; a fault that goes by
   itself is none. */
#define SETTLE_MS         400

/**
 * KiosPrinter:
 *
 * A receipt printer known to CUPS, and what becomes of the slips it is given. It has no state
 * besides its name, so any number of prints may go on at once.
 */
struct _KiosPrinter
{
  GObject  parent_instance;

  char    *queue_name;
  guint    paper_mm;
};

G_DEFINE_FINAL_TYPE (KiosPrinter, kios_printer, G_TYPE_OBJECT)

typedef enum
{
  PROP_QUEUE_NAME = 1,
  PROP_PAPER_MM,
} KiosPrinterProperty;

static GParamSpec *properties[PROP_PAPER_MM + 1];

/* One print that is being watched. */
typedef struct
{
  KiosPrinter           *printer;
  KiosCups              *cups;
  GCancellable          *cancellable;
  KiosPrintProgressFunc  progress;
  gpointer               progress_data;
  gint64                 begun_us;
  gint64                 deadline_us;
  KiosPrintReason        seen;
  gint64                 seen_since_us;
  KiosPrintReason        told;
} Watch;

static gboolean
is_raw (const KiosCupsView *view)
{
  return view->make_and_model != NULL && g_str_has_suffix (view->make_and_model, "Raw Printer");
}

/* The document in the queue's language, and the media to ask for. */
static GBytes *
make_document (KiosPrinter         *self,
               const KiosSlip      *slip,
               const KiosCupsView  *view,
               const char         **format,
               char               **media,
               GError             **error)
{
  guint page_mm[2];

  if (is_raw (view))
    {
      *format = "application/vnd.cups-raw";
      return kios_slip_to_escpos (slip, self->paper_mm, error);
    }

  *format = "application/pdf";
  *media = kios_print_media_choose ((const char *const *) view->media, self->paper_mm,
                                    kios_slip_page_get_height_mm (slip, self->paper_mm), page_mm);

  return kios_slip_page_to_pdf (slip, self->paper_mm, page_mm, error);
}

static gboolean
submit (KiosPrinter       *self,
        const KiosSlip    *slip,
        KiosCups          *cups,
        KiosPrintOutcome  *outcome,
        GError           **error)
{
  g_auto(KiosCupsView) view = { 0 };
  g_autoptr(GBytes) document = NULL;
  g_autofree char *media = NULL;
  g_autofree char *title = NULL;
  const char *format = NULL;

  outcome->reason = kios_cups_look (cups, 0, &view);
  if (outcome->reason == KIOS_PRINT_REASON_NONE && !view.seen.is_accepting)
    outcome->reason = KIOS_PRINT_REASON_REJECTED;
  if (outcome->reason != KIOS_PRINT_REASON_NONE)
    return TRUE;

  document = make_document (self, slip, &view, &format, &media, error);
  if (document == NULL)
    return FALSE;

  title = g_strdup_printf ("Kios %s", slip->number != NULL ? slip->number : "Layanan Mandiri");
  outcome->reason = kios_cups_submit (cups, title, format, media, document, &outcome->job_id);

  return TRUE;
}

/* Returns FALSE when cancelled. */
static gboolean
wait_a_little (Watch *watch)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 wait_ms = now_us - watch->begun_us < EAGER_S * G_USEC_PER_SEC ? EAGER_POLL_MS : POLL_MS;
  GPollFD fd;

  wait_ms = CLAMP ((watch->deadline_us - now_us) / 1000 + 1, 0, wait_ms);
  if (!g_cancellable_make_pollfd (watch->cancellable, &fd))
    g_usleep ((gulong) wait_ms * 1000);
  else
    {
      g_poll (&fd, 1, (int) wait_ms);
      g_cancellable_release_fd (watch->cancellable);
    }

  return !g_cancellable_is_cancelled (watch->cancellable);
}

static void
look_at_job (KiosCups         *cups,
             int               job_id,
             KiosPrintOutcome *outcome)
{
  g_auto(KiosCupsView) view = { 0 };

  outcome->result = KIOS_PRINT_UNCONFIRMED;
  outcome->reason = kios_cups_look (cups, job_id, &view);
  if (outcome->reason == KIOS_PRINT_REASON_NONE)
    kios_print_judge_job (&view.seen, outcome);
  outcome->job_id = job_id;
}

static void
tell (Watch                  *watch,
      const KiosPrintOutcome *outcome)
{
  gint64 now_us = g_get_monotonic_time ();

  if (outcome->reason != watch->seen)
    {
      watch->seen = outcome->reason;
      watch->seen_since_us = now_us;
    }
  if (outcome->reason == watch->told ||
      (outcome->reason != KIOS_PRINT_REASON_NONE &&
       now_us - watch->seen_since_us < SETTLE_MS * 1000))
    return;

  watch->told = outcome->reason;
  if (watch->progress != NULL)
    watch->progress (watch->printer, outcome->job_id, outcome->reason, watch->progress_data);
}

/* Follows the job to its end, the deadline or the cancellation. A server that goes away is a
   reason to wait, not an end: it comes back with its jobs. */
static gboolean
follow (Watch             *watch,
        KiosPrintOutcome  *outcome,
        GError           **error)
{
  int job_id = outcome->job_id;

  for (;;)
    {
      look_at_job (watch->cups, job_id, outcome);
      if (outcome->reason == KIOS_PRINT_REASON_NO_CUPS)
        outcome->result = KIOS_PRINT_GOING_ON;
      if (outcome->result != KIOS_PRINT_GOING_ON)
        return TRUE;

      tell (watch, outcome);
      if (g_get_monotonic_time () >= watch->deadline_us)
        break;
      if (!wait_a_little (watch))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                               "Nobody waits for the slip any more");
          return FALSE;
        }
    }

  /* Nobody waits for it any more: it shall not come out when the paper does. */
  if (!kios_cups_cancel (watch->cups, job_id))
    {
      KiosPrintOutcome last;

      look_at_job (watch->cups, job_id, &last);
      if (last.result == KIOS_PRINT_PRINTED)
        {
          *outcome = last;
          return TRUE;
        }
    }
  outcome->result = KIOS_PRINT_UNCONFIRMED;

  return TRUE;
}

static void
kios_printer_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KiosPrinter *self = KIOS_PRINTER (object);

  switch ((KiosPrinterProperty) prop_id)
    {
    case PROP_QUEUE_NAME:
      g_value_set_string (value, self->queue_name);
      break;

    case PROP_PAPER_MM:
      g_value_set_uint (value, self->paper_mm);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_printer_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KiosPrinter *self = KIOS_PRINTER (object);

  switch ((KiosPrinterProperty) prop_id)
    {
    case PROP_QUEUE_NAME:
      self->queue_name = g_value_dup_string (value);
      break;

    case PROP_PAPER_MM:
      self->paper_mm = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_printer_finalize (GObject *object)
{
  KiosPrinter *self = KIOS_PRINTER (object);

  g_clear_pointer (&self->queue_name, g_free);

  G_OBJECT_CLASS (kios_printer_parent_class)->finalize (object);
}

static void
kios_printer_class_init (KiosPrinterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_printer_get_property;
  object_class->set_property = kios_printer_set_property;
  object_class->finalize = kios_printer_finalize;

  properties[PROP_QUEUE_NAME] =
    g_param_spec_string ("queue-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAPER_MM] =
    g_param_spec_uint ("paper-mm", NULL, NULL, 58, 80, 80,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kios_printer_init (KiosPrinter *self)
{
}

/**
 * kios_printer_new:
 * @queue_name: CUPS's name of the queue; whether it exists turns out with the first slip
 * @paper_mm: 80 or 58
 *
 * Returns: (transfer full): a printer
 */
KiosPrinter *
kios_printer_new (const char *queue_name,
                  guint       paper_mm)
{
  g_return_val_if_fail (queue_name != NULL && *queue_name != '\0', NULL);

  return g_object_new (KIOS_TYPE_PRINTER,
                       "queue-name", queue_name,
                       "paper-mm", paper_mm < 80 ? 58 : 80,
                       NULL);
}

/**
 * kios_printer_get_queue_name:
 *
 * Returns: (transfer none): CUPS's name of the queue
 */
const char *
kios_printer_get_queue_name (KiosPrinter *self)
{
  g_return_val_if_fail (KIOS_IS_PRINTER (self), NULL);

  return self->queue_name;
}

/**
 * kios_printer_get_paper_mm:
 *
 * Returns: 80 or 58
 */
guint
kios_printer_get_paper_mm (KiosPrinter *self)
{
  g_return_val_if_fail (KIOS_IS_PRINTER (self), 0);

  return self->paper_mm;
}

/**
 * kios_printer_print:
 * @slip: what to print
 * @patience_s: how long to wait for the paper, usually %KIOS_PRINTER_PATIENCE_S
 * @cancellable: (nullable): to stop waiting; the job stays in the queue
 * @progress: (nullable) (scope call): told how it goes on, in this thread
 * @outcome: (out): how it went
 * @error: return location, %G_IO_ERROR_CANCELLED, or %KIOS_ERROR_FAILED when there is nothing to
 *   print
 *
 * Prints and waits. An empty roll or an unknown queue is an outcome, not an error. When patience
 * ends the job is withdrawn and the outcome is %KIOS_PRINT_UNCONFIRMED. Not on the main thread.
 *
 * Returns: whether there is an outcome
 */
gboolean
kios_printer_print (KiosPrinter            *self,
                    const KiosSlip         *slip,
                    guint                   patience_s,
                    GCancellable           *cancellable,
                    KiosPrintProgressFunc   progress,
                    gpointer                progress_data,
                    KiosPrintOutcome       *outcome,
                    GError                **error)
{
  g_autoptr(KiosCups) cups = NULL;
  KiosPrintOutcome result = { KIOS_PRINT_FAILED, KIOS_PRINT_REASON_NONE, 0 };
  Watch watch = { 0 };

  g_return_val_if_fail (KIOS_IS_PRINTER (self), FALSE);
  g_return_val_if_fail (slip != NULL && outcome != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  cups = kios_cups_new (self->queue_name);
  watch.printer = self;
  watch.cups = cups;
  watch.cancellable = cancellable;
  watch.progress = progress;
  watch.progress_data = progress_data;
  watch.begun_us = g_get_monotonic_time ();
  watch.deadline_us = watch.begun_us + patience_s * G_USEC_PER_SEC;

  if (!submit (self, slip, cups, &result, error))
    return FALSE;
  if (result.reason == KIOS_PRINT_REASON_NONE)
    {
      if (progress != NULL)
        progress (self, result.job_id, KIOS_PRINT_REASON_NONE, progress_data);
      if (!follow (&watch, &result, error))
        return FALSE;
    }
  if (result.result != KIOS_PRINT_PRINTED)
    g_message ("Job %d on %s: %s, %s (%s)", result.job_id, self->queue_name,
               kios_print_result_to_string (result.result),
               kios_print_reason_to_string (result.reason), kios_cups_get_message (cups));
  *outcome = result;

  return TRUE;
}

/**
 * kios_printer_get_status:
 * @status: (out): the state of the queue
 *
 * Asks CUPS how the queue is. Not on the main thread.
 */
void
kios_printer_get_status (KiosPrinter       *self,
                         KiosPrinterStatus *status)
{
  g_auto(KiosCupsView) view = { 0 };
  g_autoptr(KiosCups) cups = NULL;

  g_return_if_fail (KIOS_IS_PRINTER (self) && status != NULL);

  cups = kios_cups_new (self->queue_name);
  *status = (KiosPrinterStatus) { kios_cups_look (cups, 0, &view), FALSE, view.n_queued };
  if (status->reason != KIOS_PRINT_REASON_NONE)
    return;

  status->reason = kios_print_judge_printer (&view.seen);
  status->is_paper_low = kios_print_has_reason (&view.seen, "media-low");
  status->n_queued = view.n_queued;
}

/**
 * kios_printer_look_up_job:
 * @job_id: a job of earlier, perhaps of an earlier run of the program
 * @outcome: (out): how it went, or that it goes on
 *
 * For prints nobody watched to their end. Without CUPS, or when CUPS has forgotten the job,
 * the outcome is %KIOS_PRINT_UNCONFIRMED. Not on the main thread.
 */
void
kios_printer_look_up_job (KiosPrinter      *self,
                          int               job_id,
                          KiosPrintOutcome *outcome)
{
  g_autoptr(KiosCups) cups = NULL;

  g_return_if_fail (KIOS_IS_PRINTER (self) && outcome != NULL);

  if (job_id <= 0)
    {
      *outcome = (KiosPrintOutcome) { KIOS_PRINT_UNCONFIRMED, KIOS_PRINT_REASON_NONE, 0 };
      return;
    }

  cups = kios_cups_new (self->queue_name);
  look_at_job (cups, job_id, outcome);
}

/**
 * kios_printer_cancel_job:
 * @job_id: a job
 * @error: return location, %KIOS_ERROR_CONFLICT for a job that has ended or was never there
 *
 * Withdraws a job, so that printing again does not give two slips. Not on the main thread.
 *
 * Returns: whether the job was withdrawn
 */
gboolean
kios_printer_cancel_job (KiosPrinter  *self,
                         int           job_id,
                         GError      **error)
{
  g_autoptr(KiosCups) cups = NULL;

  g_return_val_if_fail (KIOS_IS_PRINTER (self), FALSE);

  cups = kios_cups_new (self->queue_name);
  if (job_id > 0 && kios_cups_cancel (cups, job_id))
    return TRUE;

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Job %d on %s cannot be withdrawn: %s",
               job_id, self->queue_name, kios_cups_get_message (cups));
  return FALSE;
}
