/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-notice.h"

G_BEGIN_DECLS

#define KIOS_TYPE_ALARM_BAR (kios_alarm_bar_get_type ())
G_DECLARE_FINAL_TYPE (KiosAlarmBar, kios_alarm_bar, KIOS, ALARM_BAR, GtkWidget)

/**
 * KiosAlarmBar:
 *
 * The alarms of a program, under its header bar: nothing when there is none; the worst first, the
 * newest of equals first; more than two become "3 peringatan" with a button that unfolds them.
 *
 * Properties: "n-alarms" (read-only).
 * Signals: "activated" (const char *id: the alarm's button was pressed; alarms of level OK remove
 * themselves first).
 */
GtkWidget *kios_alarm_bar_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_alarm_bar_set          (KiosAlarmBar *self,
                                        const char   *id,
                                        KiosLevel     level,
                                        const char   *icon,
                                        const char   *title,
                                        const char   *detail,
                                        const char   *button_text);
void       kios_alarm_bar_remove       (KiosAlarmBar *self,
                                        const char   *id);
gboolean   kios_alarm_bar_has          (KiosAlarmBar *self,
                                        const char   *id);
guint      kios_alarm_bar_get_n_alarms (KiosAlarmBar *self);

G_END_DECLS
