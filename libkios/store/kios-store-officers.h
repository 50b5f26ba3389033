/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-rights.h"
#include "records/kios-officer.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

KiosOfficer *kios_store_officers_add       (KiosDb       *db,
                                            const char   *login,
                                            const char   *name,
                                            KiosRole      role,
                                            char        **pin,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *kios_store_officers_list      (KiosDb       *db,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KiosOfficer *kios_store_officers_get       (KiosDb       *db,
                                            const char   *login_or_id,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KiosOfficer *kios_store_officers_check_pin (KiosDb       *db,
                                            const char   *login,
                                            const char   *pin,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char        *kios_store_officers_reset_pin (KiosDb       *db,
                                            const char   *login,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     kios_store_officers_disable   (KiosDb       *db,
                                            const char   *login,
                                            gboolean      is_disabled,
                                            GError      **error);
gboolean     kios_store_require            (KiosDb       *db,
                                            KiosRight     right,
                                            GError      **error);

G_END_DECLS
