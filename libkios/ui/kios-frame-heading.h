/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_FRAME_HEADING (kios_frame_heading_get_type ())
G_DECLARE_FINAL_TYPE (KiosFrameHeading, kios_frame_heading, KIOS, FRAME_HEADING, GtkBox)

/**
 * KiosFrameHeading:
 *
 * What a kiosk page begins with: steps, title and lead. Hides itself while it has nothing to say. A
 * part of #KiosKioskFrame.
 */
const char *kios_frame_heading_get_title        (KiosFrameHeading *self);
gboolean    kios_frame_heading_set_title        (KiosFrameHeading *self,
                                                 const char       *title);
const char *kios_frame_heading_get_lead         (KiosFrameHeading *self);
gboolean    kios_frame_heading_set_lead         (KiosFrameHeading *self,
                                                 const char       *lead);
guint       kios_frame_heading_get_step         (KiosFrameHeading *self);
guint       kios_frame_heading_get_n_steps      (KiosFrameHeading *self);
const char *kios_frame_heading_get_step_text    (KiosFrameHeading *self);
void        kios_frame_heading_set_step         (KiosFrameHeading *self,
                                                 guint             step,
                                                 guint             n_steps,
                                                 const char       *text);
void        kios_frame_heading_set_is_landscape (KiosFrameHeading *self,
                                                 gboolean          is_landscape);
void        kios_frame_heading_retranslate      (KiosFrameHeading *self);

G_END_DECLS
