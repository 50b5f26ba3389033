/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-rules.h"
#include "desk-served.h"
#include "records/kios-case.h"
#include "records/kios-counter.h"
#include "records/kios-officer.h"
#include "records/kios-visit.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/* The store's work for this program: each job is an ordinary synchronous function. */

/**
 * DeskStart:
 *
 * What the start page offers: officers who may serve, counters, the site's desks.
 */
typedef struct
{
  GPtrArray *officers;
  GPtrArray *counters;
  GPtrArray *desks;
} DeskStart;

void     desk_start_free (DeskStart  *start);
gpointer desk_start_job  (KiosDb     *db,
                          gpointer    data,
                          GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskStart, desk_start_free)

/**
 * DeskOpening:
 *
 * Who opens which counter for which desks; without desks those it served last.
 */
typedef struct
{
  guint   counter_no;
  char   *login;
  GArray *desks;
} DeskOpening;

/**
 * DeskOpened:
 *
 * The open counter with what does not change while it is open.
 */
typedef struct
{
  KiosCounter *counter;
  KiosOfficer *officer;
  GPtrArray   *desks;
  GPtrArray   *services;
  gint64       last_seq;
  gint64       max_recalls;
  gint64       recall_cooldown_us;
  gint64       min_calls;
} DeskOpened;

DeskOpening *desk_opening_new  (guint        counter_no,
                                const char  *login,
                                GArray      *desks) G_GNUC_WARN_UNUSED_RESULT;
void         desk_opening_free (gpointer     opening);
void         desk_opened_free  (DeskOpened  *opened);
gpointer     desk_open_job     (KiosDb      *db,
                                gpointer     data,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskOpened, desk_opened_free)

/**
 * DeskNow:
 *
 * The counter just now: its state, and the person called or served there.
 */
typedef struct
{
  KiosCounter *counter;
  KiosRequest *request; /* (nullable) */
  KiosVisit   *visit;   /* (nullable) */
  GPtrArray   *history; /* (nullable): earlier visits */
} DeskNow;

void     desk_now_free (DeskNow    *now);
gpointer desk_now_job  (KiosDb     *db,
                        gpointer    counter_no,
                        GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskNow, desk_now_free)

gpointer desk_queue_job  (KiosDb     *db,
                          gpointer    counter_no,
                          GError    **error);
gpointer desk_parked_job (KiosDb     *db,
                          gpointer    counter_no,
                          GError    **error);
gpointer desk_find_job   (KiosDb     *db,
                          gpointer    text,
                          GError    **error);
gpointer desk_regions_job (KiosDb    *db,
                          gpointer    parent,
                          GError    **error);
gpointer desk_events_job (KiosDb     *db,
                          gpointer    after_seq,
                          GError    **error);

/**
 * DeskOrder:
 *
 * An action with all it needs; only the fields that belong to @action are set.
 */
typedef struct
{
  DeskAction  action;
  guint       counter_no;
  char       *request_id;
  char       *number;      /* for sentences */
  DeskServed *served;      /* finish, refer */
  char       *text;        /* park: reason; transfer: note; refer: problem */
  gint64      return_us;   /* park */
  guint       desk_no;     /* transfer */
  KiosScope   scope;       /* refer */
  char       *region_code; /* refer */
  gboolean    is_forced;   /* no-show */
} DeskOrder;

/**
 * DeskOutcome:
 *
 * What became of an order.
 */
typedef struct
{
  DeskAction   action;
  KiosRequest *request; /* (nullable) */
  KiosVisit   *visit;   /* (nullable): finish and refer */
  KiosCase    *kase;    /* (nullable): refer */
} DeskOutcome;

DeskOrder *desk_order_new   (DeskAction   action,
                             const char  *request_id) G_GNUC_WARN_UNUSED_RESULT;
void       desk_order_free  (gpointer     order);
void       desk_outcome_free (DeskOutcome *outcome);
gpointer   desk_order_job   (KiosDb      *db,
                             gpointer     order,
                             GError     **error);
gpointer   desk_save_job    (KiosDb      *db,
                             gpointer     order,
                             GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskOrder, desk_order_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskOutcome, desk_outcome_free)

G_END_DECLS
