/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-service.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

GPtrArray   *kios_store_services_list (KiosDb       *db,
                                       guint         desk_no,
                                       KiosGroup     group,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KiosService *kios_store_services_get  (KiosDb       *db,
                                       const char   *code,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *kios_store_regions_list  (KiosDb       *db,
                                       const char   *parent,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char        *kios_store_regions_name  (KiosDb       *db,
                                       const char   *code,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char        *kios_store_offices_find  (KiosDb       *db,
                                       KiosTarget    target,
                                       const char   *region_code,
                                       guint         desk_no,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *kios_store_offices_units (KiosDb       *db,
                                       guint         desk_no,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
