/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reception-issue.h"

G_BEGIN_DECLS

/* The sentences of the number page, in the language of the screen. */

typedef struct
{
  char *title;
  char *detail;
} ReceptionFact;

void        reception_fact_clear         (ReceptionFact      *fact);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReceptionFact, reception_fact_clear)

void        reception_fact_tell_ahead    (ReceptionFact      *fact,
                                          KiosVisit          *visit,
                                          gboolean            is_short);
void        reception_fact_tell_wait     (ReceptionFact      *fact,
                                          ReceptionIssue     *issue,
                                          gboolean            is_short);
void        reception_fact_tell_seat     (ReceptionFact      *fact,
                                          ReceptionModel     *model,
                                          KiosVisit          *visit,
                                          gboolean            is_short);
const char *reception_number_get_fault   (KiosPrintReason     reason);
guint       reception_number_get_seconds (ReceptionModel     *model,
                                          ReceptionSlipState  state);

G_END_DECLS
