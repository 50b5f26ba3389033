/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-case.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosCaseRoute:
 *
 * How the officer answers the routing question (decree, chapter III). Texts are borrowed.
 */
typedef struct
{
  KiosScope   scope;       /* employers */
  KiosTarget  choice;      /* everybody else */
  const char *region_code; /* (nullable): where; the site's region when NULL */
  const char *office;      /* (nullable): overrides the office found by the rule */
  const char *reason;      /* needed with a choice */
} KiosCaseRoute;

KiosCase  *kios_store_cases_get       (KiosDb               *db,
                                       const char           *id_or_number,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_cases_list      (KiosDb               *db,
                                       gboolean              with_closed,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_route     (KiosDb               *db,
                                       const char           *case_id,
                                       const KiosCaseRoute  *route,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_answer    (KiosDb               *db,
                                       const char           *case_id,
                                       KiosCaseState         answer,
                                       const char           *note,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_documents (KiosDb               *db,
                                       const char           *case_id,
                                       gboolean              is_complete,
                                       const char           *missing,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_schedule  (KiosDb               *db,
                                       const char           *case_id,
                                       gint64                meeting_us,
                                       const char           *place,
                                       const char           *link,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_inform    (KiosDb               *db,
                                       const char           *case_id,
                                       const char           *channel,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_met       (KiosDb               *db,
                                       const char           *case_id,
                                       const char           *note,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_fulfil    (KiosDb               *db,
                                       const char           *case_id,
                                       const char           *note,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_close     (KiosDb               *db,
                                       const char           *case_id,
                                       KiosOutcome           outcome,
                                       const char           *reason,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *kios_store_cases_note      (KiosDb               *db,
                                       const char           *case_id,
                                       const char           *note,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
