/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-ikm.h"
#include "records/kios-desk.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

#define BACKOFFICE_N_HOURS 24

/**
 * BackofficeDeskDay:
 *
 * One desk today.
 */
typedef struct
{
  KiosDesk *desk;      /* owned */
  guint     n_waiting;
  guint     n_serving; /* called or being served */
  guint     n_done;
  gint64    longest_us; /* how long the first in line has waited; 0 when nobody waits */
  GArray   *counters;  /* of guint: those that are not closed */
} BackofficeDeskDay;

/**
 * BackofficeToday:
 *
 * The day in numbers, at the moment of asking.
 */
typedef struct
{
  gint64        now_us;
  char         *date;
  guint         n_visitors;
  gint64        first_us;      /* the first arrival; 0 when there was none */
  guint         n_self_service;
  guint         n_waiting;
  guint         n_priority;    /* of those waiting */
  guint         n_serving;
  guint         n_done;
  guint         n_referred;    /* of those done */
  guint         n_served;      /* whose wait is known */
  gint64        wait_median_us;
  gint64        wait_p75_us;
  guint         n_open_counters;
  guint         n_unconfirmed; /* people who may not hold a slip */
  guint         bound_minutes; /* how long a regular visitor should wait at most */
  guint         arrivals[BACKOFFICE_N_HOURS];
  GArray       *desks;         /* of BackofficeDeskDay */
  GPtrArray    *counters;      /* of KiosCounter */
  GPtrArray    *cases;         /* of KiosCase, open ones, late first */
  guint         n_late;
  KiosIkmTally  ikm_day;
  KiosIkmTally  ikm_month;
} BackofficeToday;

gpointer backoffice_today_job     (KiosDb           *db,
                                   gpointer          data,
                                   GError          **error);
void     backoffice_today_free    (BackofficeToday  *today);
gpointer backoffice_arrivals_job  (KiosDb           *db,
                                   gpointer          data,
                                   GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackofficeToday, backoffice_today_free)

G_END_DECLS
