/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_REASON_CHIP (kios_reason_chip_get_type ())
G_DECLARE_FINAL_TYPE (KiosReasonChip, kios_reason_chip, KIOS, REASON_CHIP, GtkWidget)

/**
 * KiosReasonChip:
 *
 * Why somebody stands where they stand in the queue: icon, word, tooltip of one sentence. Never
 * says which priority.
 *
 * Properties: "reason" (int, #KiosCallReason; NONE hides the chip), "time-text" (for an
 * appointment: "10.45").
 */
GtkWidget *kios_reason_chip_new        (KiosCallReason  reason) G_GNUC_WARN_UNUSED_RESULT;
void       kios_reason_chip_set_reason (KiosReasonChip *self,
                                        KiosCallReason  reason);

G_END_DECLS
