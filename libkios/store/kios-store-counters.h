/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-counter.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

GPtrArray   *kios_store_counters_list  (KiosDb        *db,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCounter *kios_store_counters_get   (KiosDb        *db,
                                        guint          no,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCounter *kios_store_counters_open  (KiosDb        *db,
                                        guint          no,
                                        const char    *officer_id,
                                        const guint   *desks,
                                        guint          n_desks,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCounter *kios_store_counters_pause (KiosDb        *db,
                                        guint          no,
                                        const char    *reason,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCounter *kios_store_counters_close (KiosDb        *db,
                                        guint          no,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GArray      *kios_store_counters_for   (KiosDb        *db,
                                        guint          desk_no,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
