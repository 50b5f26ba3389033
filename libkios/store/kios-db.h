/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kios-clock.h"
#include "records/kios-site.h"
#include "store/kios-vault.h"

G_BEGIN_DECLS

#define KIOS_TYPE_DB (kios_db_get_type ())
G_DECLARE_FINAL_TYPE (KiosDb, kios_db, KIOS, DB, GObject)

/**
 * KiosJob:
 * @db: the connection; a transaction is open
 * @data: what the caller gave
 * @error: return location
 *
 * A piece of work on the database: an ordinary synchronous function. One job, one transaction: when
 * it returns %NULL, nothing of it is kept.
 *
 * Returns: (transfer full) (nullable): its result, %NULL with @error set
 */
typedef gpointer (*KiosJob) (KiosDb    *db,
                             gpointer   data,
                             GError   **error);

char       *kios_db_default_uri      (void) G_GNUC_WARN_UNUSED_RESULT;
KiosDb     *kios_db_open             (const char    *uri,
                                      KiosVault     *vault,
                                      KiosClock     *clock,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosDb     *kios_db_create           (const char    *uri,
                                      KiosVault     *vault,
                                      KiosClock     *clock,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void        kios_db_close            (KiosDb        *self);
gpointer    kios_db_read             (KiosDb        *self,
                                      KiosJob        job,
                                      gpointer       data,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    kios_db_write            (KiosDb        *self,
                                      KiosJob        job,
                                      gpointer       data,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

KiosVault  *kios_db_get_vault        (KiosDb        *self);
KiosSite   *kios_db_get_site         (KiosDb        *self);
gboolean    kios_db_select_site      (KiosDb        *self,
                                      const char    *code,
                                      GError       **error);
const char *kios_db_get_site_id      (KiosDb        *self);
const char *kios_db_get_driver_name  (KiosDb        *self);
const char *kios_db_get_uri          (KiosDb        *self);
gint64      kios_db_get_now_us       (KiosDb        *self);
const char *kios_db_get_today        (KiosDb        *self);
gint64      kios_db_get_revision     (KiosDb        *self,
                                      GError       **error);
int         kios_db_get_version      (KiosDb        *self);
void        kios_db_set_station      (KiosDb        *self,
                                      const char    *station);
const char *kios_db_get_station      (KiosDb        *self);
void        kios_db_set_officer      (KiosDb        *self,
                                      const char    *officer_id);
const char *kios_db_get_officer      (KiosDb        *self);
gboolean    kios_db_backup           (KiosDb        *self,
                                      const char    *path,
                                      GError       **error);
gboolean    kios_db_restore          (KiosDb        *self,
                                      const char    *path,
                                      GError       **error);
gboolean    kios_db_check            (KiosDb        *self,
                                      GPtrArray     *problems,
                                      GError       **error);
char       *kios_db_new_id           (KiosDb        *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
