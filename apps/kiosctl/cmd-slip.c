/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kiosctl"

#include "config.h"

#include <string.h>

#include "cmd-slip.h"
#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "print/kios-escpos.h"
#include "print/kios-printer.h"
#include "print/kios-slip-page.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-site.h"
#include "store/kios-store-visits.h"

/* A visitor's slip, on paper or in a file. */

static gpointer
slip_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  KiosVisit *visit = data;
  g_autoptr(GPtrArray) counters = kios_store_counters_list (db, error);
  g_autoptr(GPtrArray) desks = NULL;
  KiosDesk *desk = NULL;

  if (counters == NULL)
    return NULL;
  desks = kios_store_desks_list (db, error);
  if (desks == NULL)
    return NULL;

  for (guint i = 0; i < desks->len && visit->requests->len > 0; i++)
    {
      KiosRequest *first = g_ptr_array_index (visit->requests, 0);
      KiosDesk *candidate = g_ptr_array_index (desks, i);

      if (candidate->no == first->desk_no)
        desk = candidate;
    }

  return kios_slip_new_for_visit (visit, kios_db_get_site (db), desk, counters);
}

typedef struct
{
  KiosDb     *db;
  const char *visit_id;
  int         job_id;
  KiosPaper   paper;
  const char *reason;
} Print;

static gpointer
begin_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  Print *print = data;

  return kios_store_visits_print_begin (db, print->visit_id, print->job_id, error) ? db : NULL;
}

static gpointer
end_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  Print *print = data;

  return kios_store_visits_print_end (db, print->visit_id, print->paper, print->reason, error);
}

static void
on_progress (KiosPrinter     *printer,
             int              job_id,
             KiosPrintReason  reason,
             gpointer         user_data)
{
  Print *print = user_data;
  g_autoptr(GError) error = NULL;

  if (print->job_id == job_id)
    return;

  /* Stored at once, so that after a crash the job can be followed on. */
  print->job_id = job_id;
  if (kios_db_write (print->db, begin_job, print, &error) == NULL)
    g_warning ("The print job %d was not stored: %s", job_id, error->message);
}

/**
 * kiosctl_slip_print:
 *
 * Prints the slip of a visit that is reserved, and lets it into its queue, whatever became of the
 * paper: the number has been shown.
 *
 * Returns: (transfer full) (nullable): the visit as it is then
 */
KiosVisit *
kiosctl_slip_print (Kiosctl    *self,
                    KiosDb     *db,
                    KiosVisit  *visit,
                    GError    **error)
{
  g_autoptr(KiosPrinter) printer = kios_printer_new (kiosctl_session_get_printer (self->session),
                                                     kiosctl_session_get_paper_mm (self->session));
  g_autoptr(KiosSlip) slip = kios_db_read (db, slip_job, visit, error);
  g_autoptr(GError) local = NULL;
  Print print = { .db = db, .visit_id = visit->id };
  KiosPrintOutcome outcome = { 0 };

  if (slip == NULL)
    return NULL;

  if (kios_printer_print (printer, slip, KIOS_PRINTER_PATIENCE_S, NULL, on_progress, &print, &outcome, &local) &&
      outcome.result == KIOS_PRINT_PRINTED)
    {
      print.paper = KIOS_PAPER_PRINTED;
    }
  else
    {
      print.paper = KIOS_PAPER_UNCONFIRMED;
      print.reason = kios_print_reason_to_string (outcome.reason);
      self->status = KIOSCTL_UNAVAILABLE;
      self->complaint = g_strdup_printf ("%s waits, but its slip was not printed (%s)", visit->number,
                                         local != NULL ? local->message : print.reason);
    }

  return kios_db_write (db, end_job, &print, error);
}

/**
 * kiosctl_run_slip:
 *
 * The command "visit slip".
 */
JsonNode *
kiosctl_run_slip (Kiosctl  *self,
                  KiosDb   *db,
                  GError  **error)
{
  const char *format = kiosctl_get_option (self->options, "format");
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(KiosSlip) slip = NULL;
  const char *path;
  guint width_mm = 80;
  gboolean is_written;

  if (!kiosctl_need_option (self->options, "o", &path, error) ||
      !kiosctl_get_number (self->options, "width", 58, 80, &width_mm, error))
    return NULL;
  if (width_mm != 58 && width_mm != 80)
    return kiosctl_refuse_word (kiosctl_get_option (self->options, "width"), "width", error), NULL;
  if (format == NULL)
    format = "pdf";
  if (strcmp (format, "pdf") != 0 && strcmp (format, "escpos") != 0)
    return kiosctl_refuse_word (format, "format", error), NULL;

  visit = kios_store_visits_find (db, kiosctl_get_argument (self->options, 0), error);
  if (visit == NULL)
    return NULL;
  slip = slip_job (db, visit, error);
  if (slip == NULL)
    return NULL;

  is_written = strcmp (format, "pdf") == 0 ? kios_slip_write_pdf (slip, width_mm, path, error)
                                           : kios_slip_write_escpos (slip, width_mm, path, error);
  if (!is_written)
    return NULL;

  kiosctl_json_text (json, "visit", visit->id);
  kiosctl_json_text (json, "number", visit->number);
  kiosctl_json_text (json, "file", path);
  kiosctl_json_text (json, "format", format);
  kiosctl_json_number (json, "width_mm", width_mm);
  kiosctl_say (self, "%s\n", path);
  return kiosctl_json_end (json);
}
