/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-estimate.h"
#include "records/kios-visit.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosVisitDraft:
 *
 * What reception knows of a visitor. Texts are borrowed and may be NULL unless said otherwise.
 */
typedef struct
{
  const char       *operation_id; /* made by the client; a second visit with it is the first one */
  KiosGroup         group;
  guint             desk_no;      /* of the first request; 0 with is_self_service */
  const char       *service_code;
  const guint      *more_desks;   /* further requests of the same visit */
  const char *const *more_services;
  guint             n_more;
  const char       *name;
  const char       *company;
  const char       *nik;
  const char       *phone;
  const char       *email;
  const char       *siapkerja_id;
  KiosPriority      priority;
  KiosAccountStatus account;
  KiosLanguage      language;
  gboolean          is_self_service; /* no number yet; the number comes with kios_store_visits_return() */
  gboolean          is_printed;      /* a printer will confirm: the request begins in printing */
  gboolean          may_outside_hours;
} KiosVisitDraft;

KiosVisit *kios_store_visits_open         (KiosDb                *db,
                                           const KiosVisitDraft  *draft,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVisit *kios_store_visits_draw         (KiosDb                *db,
                                           const char            *visit_id,
                                           const KiosVisitDraft  *draft,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVisit *kios_store_visits_get          (KiosDb                *db,
                                           const char            *visit_id,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVisit *kios_store_visits_find         (KiosDb                *db,
                                           const char            *number_or_id,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVisit *kios_store_visits_find_token   (KiosDb                *db,
                                           const char            *token,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_visits_list         (KiosDb                *db,
                                           const char            *business_date,
                                           const char            *state,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_visits_list_history (KiosDb                *db,
                                           const char            *visit_id,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_visits_list_unsurveyed (KiosDb             *db,
                                           guint                  limit,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kios_store_visits_estimate       (KiosDb                *db,
                                             const char            *visit_id,
                                             KiosSpan              *wait,
                                             gboolean              *is_known,
                                             GError               **error);
KiosVisit *kios_store_visits_quote          (KiosDb                *db,
                                             const char            *visit_id,
                                             const KiosSpan        *wait,
                                             GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kios_store_visits_cancel       (KiosDb                *db,
                                           const char            *visit_id,
                                           const char            *reason,
                                           GError               **error);
gboolean   kios_store_visits_print_begin  (KiosDb                *db,
                                           const char            *visit_id,
                                           int                    job,
                                           GError               **error);
KiosVisit *kios_store_visits_print_end    (KiosDb                *db,
                                           const char            *visit_id,
                                           KiosPaper              paper,
                                           const char            *reason,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_visits_list_printing (KiosDb               *db,
                                           gint64                 before_us,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
