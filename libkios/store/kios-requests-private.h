/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-queue.h"
#include "records/kios-request.h"
#include "store/kios-statement.h"

G_BEGIN_DECLS

/* What the files about requests share: rows to snapshots, and the one guarded way to change a
 * state, which appends the event in the same transaction. */

typedef struct
{
  KiosRequestState  to;
  const char       *kind;       /* "request.called" */
  const char       *reason;     /* (nullable) */
  const char       *detail;     /* (nullable) */
  guint             counter_no; /* 0: the request's own */
} KiosRequestMove;

#define KIOS_REQUEST_SELECT \
  "SELECT r.id, r.visit_id, v.series, v.number, v.business_date, r.position, r.desk_no, r.service_code," \
  " s.title_id, s.title_en, r.state, v.visitor_group, v.priority, v.account, r.entered_us, r.queued_us," \
  " r.called_us, r.last_call_us, r.started_us, r.ended_us, r.n_calls, r.call_reason, COALESCE (c.no, 0)," \
  " r.officer_id, o.name, r.park_reason, r.return_us, r.documents, r.product, r.note, k.id," \
  " r.is_returned" \
  " FROM request r JOIN visit v ON v.id = r.visit_id" \
  " LEFT JOIN service s ON s.site_id = r.site_id AND s.code = r.service_code" \
  " LEFT JOIN counter c ON c.id = r.counter_id" \
  " LEFT JOIN officer o ON o.id = r.officer_id" \
  " LEFT JOIN coordination k ON k.request_id = r.id" \
  " WHERE r.site_id = $1"
#define KIOS_REQUEST_COLUMN_IS_RETURNED 31

KiosRequest *kios_request_from_row    (KiosDb                 *db,
                                       KiosStatement          *stmt,
                                       gboolean                with_note,
                                       GError                **error);
GPtrArray   *kios_requests_from_rows  (KiosDb                 *db,
                                       KiosStatement          *stmt,
                                       GError                **error);
gboolean     kios_request_move        (KiosDb                 *db,
                                       KiosRequest            *request,
                                       const KiosRequestMove  *move,
                                       GError                **error);
gboolean     kios_visit_after_request (KiosDb                 *db,
                                       const char             *visit_id,
                                       GError                **error);

/* The inputs of the queue's rule. */
GArray            *kios_requests_to_candidates (GPtrArray        *requests,
                                                GArray           *is_returned) G_GNUC_WARN_UNUSED_RESULT;
void               kios_requests_read_settings (KiosDb             *db,
                                                KiosQueueSettings  *settings);
gboolean           kios_requests_read_memory   (KiosDb           *db,
                                                guint             counter_no,
                                                KiosQueueMemory  *memory,
                                                GError          **error);

G_END_DECLS
