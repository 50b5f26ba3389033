/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-step-dialog.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_TEXT_DIALOG (backoffice_text_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeTextDialog, backoffice_text_dialog, BACKOFFICE, TEXT_DIALOG,
                      BackofficeStepDialog)

/**
 * BackofficeTextDialog:
 *
 * A step that needs a text: a note, an answer, a reason. Closing a case asks for the outcome, too;
 * telling the visitor asks for the channel.
 */
GtkWindow *backoffice_text_dialog_new      (BackofficeSession    *session,
                                            KiosCase             *record,
                                            KiosCaseAction        action) G_GNUC_WARN_UNUSED_RESULT;
void       backoffice_text_dialog_set_text (BackofficeTextDialog *self,
                                            const char           *text);

G_END_DECLS
