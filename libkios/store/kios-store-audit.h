/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-db.h"

G_BEGIN_DECLS

gboolean   kios_store_verify          (KiosDb       *db,
                                       GPtrArray    *problems,
                                       GError      **error);
gboolean   kios_store_backup          (KiosDb       *db,
                                       const char   *path,
                                       GError      **error);
gboolean   kios_store_backup_get_last (KiosDb       *db,
                                       gint64       *at_us,
                                       GError      **error);
gboolean   kios_store_backup_verify   (const char   *path,
                                       KiosVault    *vault,
                                       KiosClock    *clock,
                                       GPtrArray    *problems,
                                       GError      **error);
gboolean   kios_store_restore         (KiosDb       *db,
                                       const char   *path,
                                       GError      **error);
GPtrArray *kios_store_audit_who       (KiosDb       *db,
                                       const char   *visit_id,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
