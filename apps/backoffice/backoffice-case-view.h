/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-next-step.h"
#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_CASE_VIEW (backoffice_case_view_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCaseView, backoffice_case_view, BACKOFFICE, CASE_VIEW, BackofficePage)

/**
 * BackofficeCaseView:
 *
 * A case on one page: its journey on the left, the next step on the right, and below it what else
 * can be done and what the case is about.
 */
GtkWidget          *backoffice_case_view_new           (BackofficeSession  *session) G_GNUC_WARN_UNUSED_RESULT;
void                backoffice_case_view_open          (BackofficeCaseView *self,
                                                        const char         *case_id);
KiosCase           *backoffice_case_view_get_case      (BackofficeCaseView *self);
BackofficeNextStep *backoffice_case_view_get_next_step (BackofficeCaseView *self);
GtkWindow          *backoffice_case_view_get_dialog    (BackofficeCaseView *self);

G_END_DECLS
