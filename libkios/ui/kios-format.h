/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates, times and counts the way people here write them, in the language of the screens. All take
   microseconds UTC and the site's zone, and return an owned string. */

char       *kios_format_date          (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_date_weekday  (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_date_short    (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_business_date (const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_time          (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_time_zone     (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_date_time     (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_zone          (gint64      time_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_minute_of_day (guint       minute) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_relative      (gint64      time_us,
                                       gint64      now_us,
                                       GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_ago           (gint64      time_us,
                                       gint64      now_us) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_elapsed       (gint64      elapsed_us) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_stopwatch     (gint64      elapsed_us) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_wait_range    (gint64      from_us,
                                       gint64      to_us) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_people        (guint       n_people) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_people_ahead  (guint       n_people) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_number        (gint64      number) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_decimal       (double      number,
                                       guint       decimals) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_format_percent       (double      fraction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
