/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-step-dialog.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_SCHEDULE_DIALOG (backoffice_schedule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeScheduleDialog, backoffice_schedule_dialog, BACKOFFICE, SCHEDULE_DIALOG,
                      BackofficeStepDialog)

/**
 * BackofficeScheduleDialog:
 *
 * A meeting: day, time, and a place or a link.
 */
GtkWindow *backoffice_schedule_dialog_new (BackofficeSession        *session,
                                           KiosCase                 *record) G_GNUC_WARN_UNUSED_RESULT;
void       backoffice_schedule_dialog_set (BackofficeScheduleDialog *self,
                                           gint64                    meeting_us,
                                           const char               *place,
                                           const char               *link);

G_END_DECLS
