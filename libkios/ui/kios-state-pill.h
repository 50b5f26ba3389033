/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * KiosPillStyle:
 *
 * Colours of a pill: neutral, good, needs attention, fault or overdue, note, ours.
 */
typedef enum
{
  KIOS_PILL_NEUTRAL,
  KIOS_PILL_OK,
  KIOS_PILL_WARNING,
  KIOS_PILL_ERROR,
  KIOS_PILL_INFO,
  KIOS_PILL_ACCENT,
} KiosPillStyle;

#define KIOS_TYPE_PILL_STYLE (kios_pill_style_get_type ())
GType kios_pill_style_get_type (void);

#define KIOS_TYPE_STATE_PILL (kios_state_pill_get_type ())
G_DECLARE_FINAL_TYPE (KiosStatePill, kios_state_pill, KIOS, STATE_PILL, GtkWidget)

/**
 * KiosStatePill:
 *
 * A state: always icon, word and colour.
 *
 * Properties: "pill-style" (#KiosPillStyle), "icon", "text" (strings).
 */
GtkWidget *kios_state_pill_new                (KiosPillStyle     pill_style,
                                               const char       *icon,
                                               const char       *text) G_GNUC_WARN_UNUSED_RESULT;
void       kios_state_pill_set                (KiosStatePill    *self,
                                               KiosPillStyle     pill_style,
                                               const char       *icon,
                                               const char       *text);
void       kios_state_pill_set_request_state  (KiosStatePill    *self,
                                               KiosRequestState  state);
void       kios_state_pill_set_case_state     (KiosStatePill    *self,
                                               KiosCaseState     state);
void       kios_state_pill_set_account_status (KiosStatePill    *self,
                                               KiosAccountStatus status);

G_END_DECLS
