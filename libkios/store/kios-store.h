/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-db.h"

G_BEGIN_DECLS

#define KIOS_TYPE_STORE (kios_store_get_type ())
G_DECLARE_FINAL_TYPE (KiosStore, kios_store, KIOS, STORE, GObject)

/**
 * KiosStore::changed:
 * @store: the store
 * @last_seq: the last event there is
 *
 * Something was committed, here or by another program. Main thread.
 */

/* Properties: "is-online" (gboolean, notify): the last attempt reached the database.
 *             "last-good-us" (gint64): when it last did, by the suite's clock. */

KiosStore *kios_store_new           (const char           *uri,
                                     KiosVault            *vault,
                                     KiosClock            *clock,
                                     const char           *station) G_GNUC_WARN_UNUSED_RESULT;
void       kios_store_open_async    (KiosStore            *self,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean   kios_store_open_finish   (KiosStore            *self,
                                     GAsyncResult         *result,
                                     GError              **error);
void       kios_store_read_async    (KiosStore            *self,
                                     KiosJob               job,
                                     gpointer              data,
                                     GDestroyNotify        free_data,
                                     GDestroyNotify        free_result,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void       kios_store_write_async   (KiosStore            *self,
                                     KiosJob               job,
                                     gpointer              data,
                                     GDestroyNotify        free_data,
                                     GDestroyNotify        free_result,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gpointer   kios_store_job_finish    (KiosStore            *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       kios_store_set_officer   (KiosStore            *self,
                                     const char           *officer_id);
KiosSite  *kios_store_get_site      (KiosStore            *self);
KiosClock *kios_store_get_clock     (KiosStore            *self);
gboolean   kios_store_get_is_online (KiosStore            *self);
gint64     kios_store_get_last_good_us (KiosStore         *self);
void       kios_store_close         (KiosStore            *self);

G_END_DECLS
