/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-transition.h"
#include "records/kios-case.h"
#include "store/kios-store.h"

G_BEGIN_DECLS

/**
 * BackofficeStep:
 *
 * One step of a case as an officer filled it in. Counted references; texts are its own and are
 * written before it is handed on.
 */
typedef struct
{
  char           *case_id;
  guint           n_steps;     /* of the case as it was shown: one more means that somebody was faster */
  KiosCaseAction  action;      /* 0 for a note */
  char           *text;        /* note, answer, missing documents, reason */
  KiosScope       scope;
  KiosTarget      choice;
  char           *region_code;
  char           *office;
  gint64          meeting_us;
  char           *place;
  char           *link;
  char           *channel;
  KiosOutcome     outcome;
} BackofficeStep;

#define BACKOFFICE_TYPE_STEP (backoffice_step_get_type ())
GType           backoffice_step_get_type   (void);
BackofficeStep *backoffice_step_new        (KiosCase             *record,
                                            KiosCaseAction        action) G_GNUC_WARN_UNUSED_RESULT;
BackofficeStep *backoffice_step_ref        (BackofficeStep       *step) G_GNUC_WARN_UNUSED_RESULT;
void            backoffice_step_unref      (BackofficeStep       *step);
void            backoffice_step_run_async  (BackofficeStep       *step,
                                            KiosStore            *store,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
KiosCase       *backoffice_step_run_finish (KiosStore            *store,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackofficeStep, backoffice_step_unref)

G_END_DECLS
