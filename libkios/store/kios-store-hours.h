/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-hours.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

gboolean kios_store_hours_get (KiosDb           *db,
                               KiosHoursStatus  *status,
                               GError          **error);

G_END_DECLS
