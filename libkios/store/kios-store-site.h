/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-desk.h"
#include "records/kios-site.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosSiteDraft:
 *
 * What kiosctl init is told. Texts are borrowed.
 */
typedef struct
{
  const char *unit_name;
  guint       type;        /* 1 to 4 */
  const char *desks;       /* (nullable): "6,7"; needed for type 4 only */
  const char *zone;        /* "Asia/Makassar" */
  const char *region_code; /* "74.71" */
  const char *code;        /* (nullable): "kendari"; made from the region when NULL */
} KiosSiteDraft;

char       *kios_store_site_init         (KiosDb               *db,
                                          const KiosSiteDraft  *draft,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_store_settings_get_text (KiosDb               *db,
                                          const char           *key,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gint64      kios_store_settings_get_int  (KiosDb               *db,
                                          const char           *key,
                                          gint64                fallback);
GHashTable *kios_store_settings_list     (KiosDb               *db,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kios_store_settings_set      (KiosDb               *db,
                                          const char           *key,
                                          const char           *value,
                                          GError              **error);
GPtrArray  *kios_store_desks_list        (KiosDb               *db,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kios_store_desks_has         (KiosDb               *db,
                                          guint                 desk_no,
                                          GError              **error);
gboolean    kios_store_day_open          (KiosDb               *db,
                                          GError              **error);
GBytes     *kios_data_lookup             (const char           *name,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
