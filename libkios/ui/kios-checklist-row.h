/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KiosChecklistState:
 *
 * To do (Belum), now (Sedang dikerjakan), done (Selesai), needs help (Perlu dibantu), optional
 * (Bila perlu).
 */
typedef enum
{
  KIOS_CHECKLIST_TO_DO,
  KIOS_CHECKLIST_NOW,
  KIOS_CHECKLIST_DONE,
  KIOS_CHECKLIST_NEEDS_HELP,
  KIOS_CHECKLIST_OPTIONAL,
} KiosChecklistState;

#define KIOS_TYPE_CHECKLIST_STATE (kios_checklist_state_get_type ())
GType kios_checklist_state_get_type (void);

#define KIOS_TYPE_CHECKLIST_ROW (kios_checklist_row_get_type ())
G_DECLARE_FINAL_TYPE (KiosChecklistRow, kios_checklist_row, KIOS, CHECKLIST_ROW, GtkWidget)

/**
 * KiosChecklistRow:
 *
 * One step of the self-service page: mark, heading, one sentence, state pill, and at the end the
 * QR code to do it on one's own phone. A done row is lower and shows no code.
 *
 * Properties: "number" (uint), "title", "detail", "state" (#KiosChecklistState), "qr-text",
 * "qr-caption" (strings, "" hides).
 */
GtkWidget *kios_checklist_row_new       (guint               number,
                                         const char         *title,
                                         const char         *detail) G_GNUC_WARN_UNUSED_RESULT;
void       kios_checklist_row_set_state (KiosChecklistRow   *self,
                                         KiosChecklistState  state);
void       kios_checklist_row_set_qr    (KiosChecklistRow   *self,
                                         const char         *text,
                                         const char         *caption);

G_END_DECLS
