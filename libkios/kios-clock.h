/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KIOS_TYPE_CLOCK (kios_clock_get_type ())
G_DECLARE_FINAL_TYPE (KiosClock, kios_clock, KIOS, CLOCK, GObject)

KiosClock *kios_clock_new          (void) G_GNUC_WARN_UNUSED_RESULT;
KiosClock *kios_clock_new_fixed    (gint64       now_us) G_GNUC_WARN_UNUSED_RESULT;
KiosClock *kios_clock_new_from_env (GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     kios_clock_get_now_us   (KiosClock   *self);
gboolean   kios_clock_is_fixed     (KiosClock   *self);
void       kios_clock_set_now_us   (KiosClock   *self,
                                    gint64       now_us);

gint64     kios_time_from_iso8601  (const char  *text,
                                    GTimeZone   *zone,
                                    GError     **error);
char      *kios_time_to_iso8601    (gint64       time_us,
                                    GTimeZone   *zone) G_GNUC_WARN_UNUSED_RESULT;
char      *kios_time_business_date (gint64       time_us,
                                    GTimeZone   *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
