/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-hours.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * BackofficeHours:
 *
 * When the site is open, for reading.
 */
typedef struct
{
  KiosHoursStatus  status;
  KiosDayHours     week[7];    /* Monday first */
  GPtrArray       *overrides;  /* of GStrv: from, to, name */
  GPtrArray       *holidays;   /* of GStrv: date, kind, name_id, name_en; from today on */
} BackofficeHours;

gpointer backoffice_hours_job  (KiosDb           *db,
                                gpointer          data,
                                GError          **error);
void     backoffice_hours_free (BackofficeHours  *hours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackofficeHours, backoffice_hours_free)

G_END_DECLS
