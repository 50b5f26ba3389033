/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-session.h"
#include "backoffice-step.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_NEXT_STEP (backoffice_next_step_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeNextStep, backoffice_next_step, BACKOFFICE, NEXT_STEP, GtkWidget)

/**
 * BackofficeNextStep:
 *
 * The card with what comes next in a case: a sentence, a form where one is needed, the one orange
 * button, and beside it the other answers to the same question.
 *
 * Signals: "step" (#BackofficeStep): to be stored; "dialog" (#KiosCaseAction as int, what was
 * written as string): the step needs a dialog.
 */
void backoffice_next_step_set_case    (BackofficeNextStep *self,
                                       KiosCase           *record,
                                       BackofficeSession  *session);
void backoffice_next_step_set_is_busy (BackofficeNextStep *self,
                                       gboolean            is_busy);
gboolean backoffice_next_step_offers  (BackofficeNextStep *self,
                                       KiosCaseAction      action);
void backoffice_next_step_choose      (BackofficeNextStep *self,
                                       KiosCaseAction      action);
void backoffice_next_step_set_text    (BackofficeNextStep *self,
                                       const char         *text);
GtkWidget *backoffice_step_button_new (KiosCaseAction      action,
                                       const char         *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
