/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-session.h"
#include "backoffice-step.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_STEP_DIALOG (backoffice_step_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (BackofficeStepDialog, backoffice_step_dialog, BACKOFFICE, STEP_DIALOG, AdwWindow)

/**
 * BackofficeStepDialogClass:
 * @make_step: (transfer full): what was filled in; called when the dialog is ready
 */
struct _BackofficeStepDialogClass
{
  AdwWindowClass parent_class;

  BackofficeStep *(*make_step) (BackofficeStepDialog *self);
};

/**
 * BackofficeStepDialog:
 *
 * A form for one step of a case. It stores the step itself and goes when that is done; what went
 * wrong is said in it, in one sentence, and what was typed stays.
 *
 * Properties: "session", "record" (#KiosCase) (both construct only), "body" (the form),
 * "action-text", "action-icon", "is-ready".
 * Signals: "conflict": somebody else changed the case; the dialog closes.
 */
BackofficeSession *backoffice_step_dialog_get_session  (BackofficeStepDialog *self);
KiosCase          *backoffice_step_dialog_get_record   (BackofficeStepDialog *self);
void               backoffice_step_dialog_set_body     (BackofficeStepDialog *self,
                                                        GtkWidget            *body);
void               backoffice_step_dialog_set_action   (BackofficeStepDialog *self,
                                                        const char           *icon,
                                                        const char           *text);
void               backoffice_step_dialog_set_is_ready (BackofficeStepDialog *self,
                                                        gboolean              is_ready);
void               backoffice_step_dialog_say          (BackofficeStepDialog *self,
                                                        const char           *sentence);
void               backoffice_step_dialog_submit       (BackofficeStepDialog *self);

G_END_DECLS
