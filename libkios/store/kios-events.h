/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-event.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosEventDraft:
 *
 * What is to be appended; texts are borrowed. Only ids and codes: free text lives in rows that
 * retention may erase.
 */
typedef struct
{
  const char *kind;       /* "request.called" */
  const char *visit_id;   /* (nullable) */
  const char *request_id; /* (nullable) */
  const char *case_id;    /* (nullable) */
  guint       counter_no; /* 0 when none */
  int         from_state;
  int         to_state;
  const char *reason;     /* (nullable): a code */
  const char *detail;     /* (nullable): codes, "priority=1 regulars=1" */
} KiosEventDraft;

gboolean   kios_store_events_begin    (KiosDb                *db,
                                       GError               **error);
gboolean   kios_store_events_append   (KiosDb                *db,
                                       const KiosEventDraft  *draft,
                                       GError               **error);
gint64     kios_store_events_get_last (KiosDb                *db,
                                       GError               **error);
GPtrArray *kios_store_events_list     (KiosDb                *db,
                                       gint64                 after_seq,
                                       guint                  limit,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kios_store_events_of_visit (KiosDb                *db,
                                       const char            *visit_id,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kios_store_events_verify   (KiosDb                *db,
                                       GPtrArray             *problems,
                                       gint64                *n_events,
                                       GError               **error);
gboolean   kios_store_events_replay   (KiosDb                *db,
                                       GPtrArray             *problems,
                                       GError               **error);

G_END_DECLS
