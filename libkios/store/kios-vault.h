/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KIOS_TYPE_VAULT (kios_vault_get_type ())
G_DECLARE_FINAL_TYPE (KiosVault, kios_vault, KIOS, VAULT, GObject)

char       *kios_vault_default_path    (void) G_GNUC_WARN_UNUSED_RESULT;
KiosVault  *kios_vault_load            (const char  *path,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVault  *kios_vault_load_or_create  (const char  *path,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
const char *kios_vault_get_fingerprint (KiosVault   *self);
char       *kios_vault_seal            (KiosVault   *self,
                                        const char  *field,
                                        const char  *text) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_vault_open            (KiosVault   *self,
                                        const char  *field,
                                        const char  *sealed,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_vault_index           (KiosVault   *self,
                                        const char  *field,
                                        const char  *normalised) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_vault_mac             (KiosVault   *self,
                                        const char  *data,
                                        gsize        length) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_vault_hash_pin        (const char  *pin) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kios_vault_check_pin       (const char  *hash,
                                        const char  *pin);

G_END_DECLS
