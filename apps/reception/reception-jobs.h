/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-language.h"
#include "reception-walk.h"
#include "store/kios-store-visits.h"

G_BEGIN_DECLS

/* The jobs of the kiosk for the store's worker, with what they are told. */

typedef struct _ReceptionIssueData ReceptionIssueData;
typedef struct _ReceptionPrintData ReceptionPrintData;

typedef struct
{
  KiosSpan wait;
  gboolean is_known;
} ReceptionEstimate;

/**
 * ReceptionReturned:
 *
 * A visitor who comes back from self-service: the visit, and the desk and tile chosen before.
 */
typedef struct
{
  KiosVisit *visit;
  guint      desk_no;
  char      *need_key;
} ReceptionReturned;

ReceptionIssueData *reception_issue_data_new  (const ReceptionWalk  *walk,
                                               KiosLanguage          language,
                                               gboolean              has_printer) G_GNUC_WARN_UNUSED_RESULT;
ReceptionIssueData *reception_issue_data_ref  (ReceptionIssueData   *data) G_GNUC_WARN_UNUSED_RESULT;
void                reception_issue_data_free (gpointer              data);
gpointer            reception_issue_job       (KiosDb               *db,
                                               gpointer              data,
                                               GError              **error);

gpointer            reception_estimate_job    (KiosDb               *db,
                                               gpointer              visit_id,
                                               GError              **error);

gpointer            reception_quote_data_new  (const char           *visit_id,
                                               const KiosSpan       *wait) G_GNUC_WARN_UNUSED_RESULT;
void                reception_quote_data_free (gpointer              data);
gpointer            reception_quote_job       (KiosDb               *db,
                                               gpointer              data,
                                               GError              **error);

ReceptionPrintData *reception_print_data_new  (const char           *visit_id,
                                               int                   job_id,
                                               KiosPaper             paper,
                                               const char           *reason) G_GNUC_WARN_UNUSED_RESULT;
void                reception_print_data_free (gpointer              data);
gpointer            reception_print_begin_job (KiosDb               *db,
                                               gpointer              data,
                                               GError              **error);
gpointer            reception_print_end_job   (KiosDb               *db,
                                               gpointer              data,
                                               GError              **error);

/* Codes of who rings, and why */
#define RECEPTION_EVENT_HELP "reception.help"
#define RECEPTION_EVENT_NEED "visit.need"
#define RECEPTION_EVENT_PRINTER "reception.printer"

gpointer            reception_alarm_job       (KiosDb               *db,
                                               gpointer              reason,
                                               GError              **error);
gpointer            reception_ring_job        (KiosDb               *db,
                                               gpointer              reason,
                                               GError              **error);

void                reception_returned_free   (gpointer              data);
gpointer            reception_return_job      (KiosDb               *db,
                                               gpointer              token,
                                               GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReceptionReturned, reception_returned_free)

G_END_DECLS
