/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-step-dialog.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_ROUTE_DIALOG (backoffice_route_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeRouteDialog, backoffice_route_dialog, BACKOFFICE, ROUTE_DIALOG,
                      BackofficeStepDialog)

/**
 * BackofficeRouteDialog:
 *
 * The decree's routing question (chapter III): how far an employer's business reaches, or, for
 * everybody else, the officer's choice with its reason. The office the rule finds is shown before
 * anything is stored, and can be changed.
 */
GtkWindow  *backoffice_route_dialog_new        (BackofficeSession     *session,
                                                KiosCase              *record) G_GNUC_WARN_UNUSED_RESULT;
void        backoffice_route_dialog_set_answer (BackofficeRouteDialog *self,
                                                guint                  answer);
const char *backoffice_route_dialog_get_office (BackofficeRouteDialog *self);
void        backoffice_route_dialog_set_reason (BackofficeRouteDialog *self,
                                                const char            *reason);

G_END_DECLS
