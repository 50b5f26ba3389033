/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-hours.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

gboolean   kios_store_hours_get      (KiosDb           *db,
                                      KiosHoursStatus  *status,
                                      GError          **error);
gboolean   kios_store_hours_today    (KiosDb           *db,
                                      KiosDayHours     *day,
                                      GError          **error);
gboolean   kios_store_hours_week     (KiosDb           *db,
                                      KiosDayHours      week[7],
                                      GError          **error);
GPtrArray *kios_store_holidays_list  (KiosDb           *db,
                                      const char       *from_date,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_overrides_list (KiosDb           *db,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
