/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/kios-printer.h"
#include "reception-model.h"
#include "reception-walk.h"
#include "records/kios-visit.h"

G_BEGIN_DECLS

/**
 * ReceptionSlipState:
 *
 * What the visitor is told about the slip: there is no printer; it is coming; it is there; it will
 * not come without help; nobody waits for it any more.
 */
typedef enum
{
  RECEPTION_SLIP_NONE,
  RECEPTION_SLIP_PRINTING,
  RECEPTION_SLIP_PRINTED,
  RECEPTION_SLIP_FAULT,
  RECEPTION_SLIP_NOTED,
} ReceptionSlipState;

#define RECEPTION_TYPE_ISSUE (reception_issue_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionIssue, reception_issue, RECEPTION, ISSUE, GObject)

/**
 * ReceptionIssue:
 *
 * Draws the number of a walk and brings its slip onto paper: reserve, foretell the wait, print,
 * confirm. Nothing is lost when the program dies in between: what is stored then is resolved by
 * #ReceptionResolver.
 *
 * Signals: "drawn" (the visit has been made), "changed" (wait or slip), "waiting" (the database is
 * away; it is tried again), "failed" (GError: nothing was made).
 */
ReceptionIssue     *reception_issue_new            (ReceptionModel      *model) G_GNUC_WARN_UNUSED_RESULT;
void                reception_issue_start          (ReceptionIssue      *self,
                                                    const ReceptionWalk *walk);
void                reception_issue_print_again    (ReceptionIssue      *self);
void                reception_issue_note           (ReceptionIssue      *self);
void                reception_issue_end            (ReceptionIssue      *self);

gboolean            reception_issue_get_is_busy    (ReceptionIssue      *self);
KiosVisit          *reception_issue_get_visit      (ReceptionIssue      *self);
gboolean            reception_issue_get_wait       (ReceptionIssue      *self,
                                                    guint               *low_minutes,
                                                    guint               *high_minutes);
ReceptionSlipState  reception_issue_get_slip_state (ReceptionIssue      *self);
KiosPrintReason     reception_issue_get_reason     (ReceptionIssue      *self);
KiosPrinter        *reception_issue_get_printer    (ReceptionIssue      *self);

G_END_DECLS
