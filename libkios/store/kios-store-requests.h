/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-request.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosServed:
 *
 * What the officer did. Texts are borrowed. What is NULL or unknown stays as it was saved before; an
 * empty text clears it.
 */
typedef struct
{
  const char *const *service_codes; /* (nullable) (array zero-terminated=1): given; NULL for the one asked for */
  KiosDocuments      documents;
  const char        *product;       /* (nullable) */
  const char        *note;          /* (nullable): sealed */
} KiosServed;

KiosRequest *kios_store_requests_get      (KiosDb            *db,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_active   (KiosDb            *db,
                                           guint              counter_no,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *kios_store_requests_queue    (KiosDb            *db,
                                           guint              counter_no,
                                           guint              desk_no,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *kios_store_requests_recent   (KiosDb            *db,
                                           guint              limit,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable  *kios_store_requests_waiting  (KiosDb            *db,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_call     (KiosDb            *db,
                                           guint              counter_no,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_pick     (KiosDb            *db,
                                           guint              counter_no,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_recall   (KiosDb            *db,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_start    (KiosDb            *db,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_park     (KiosDb            *db,
                                           const char        *request_id,
                                           const char        *reason,
                                           gint64             return_us,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_return   (KiosDb            *db,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_transfer (KiosDb            *db,
                                           const char        *request_id,
                                           guint              desk_no,
                                           const char        *note,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_no_show  (KiosDb            *db,
                                           const char        *request_id,
                                           gboolean           is_forced,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_release  (KiosDb            *db,
                                           const char        *request_id,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_finish   (KiosDb            *db,
                                           const char        *request_id,
                                           const KiosServed  *served,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *kios_store_requests_refer    (KiosDb            *db,
                                           const char        *request_id,
                                           const KiosServed  *served,
                                           const char        *problem,
                                           KiosScope          scope,
                                           const char        *region_code,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     kios_store_requests_save_note (KiosDb           *db,
                                           const char        *request_id,
                                           const KiosServed  *served,
                                           GError           **error);

G_END_DECLS
