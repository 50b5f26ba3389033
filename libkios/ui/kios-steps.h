/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_STEPS (kios_steps_get_type ())
G_DECLARE_FINAL_TYPE (KiosSteps, kios_steps, KIOS, STEPS, GtkWidget)

/**
 * KiosSteps:
 *
 * How far one is: a bar for each step and "Langkah 1 dari 5: keperluan". A part of #KiosKioskFrame.
 */
void kios_steps_set (KiosSteps  *self,
                     guint       step,
                     guint       n_steps,
                     const char *text);

G_END_DECLS
