/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-store.h"

G_BEGIN_DECLS

/* The store's two halves: kios-store.c speaks with the screens on the main thread,
 * kios-store-worker.c with the database on a thread of its own. */

/* Something for the worker to do. */
typedef struct
{
  KiosStore      *store;
  GTask          *task;
  KiosJob         job;
  gpointer        data;
  GDestroyNotify  free_data;
  GDestroyNotify  free_result;
  char           *officer_id; /* who acted when it was asked for */
  guint           is_write : 1;
  guint           is_open : 1;
  guint           is_close : 1;
} KiosStoreWork;

struct _KiosStore
{
  GObject       parent_instance;

  /* Owned */
  char         *uri;
  KiosVault    *vault;
  KiosClock    *clock;
  char         *station;
  GAsyncQueue  *queue;
  GThread      *worker;
  GMainContext *context;

  /* Shared with the worker */
  GMutex        mutex;
  KiosSite     *site;

  /* The worker's own */
  KiosDb       *db;
  gint64        epoch;
  gint64        revision;
  gint64        last_seq;
  gint64        retry_us;
  gint64        pause_us;

  /* State of the main thread */
  char         *officer_id;
  gint64        last_good_us;
  guint         is_online : 1;
  guint         is_closed : 1;
};

void     kios_store_work_free  (KiosStoreWork *work);
gpointer kios_store_worker     (gpointer       data);
void     kios_store_take_news  (KiosStore     *self,
                                gboolean       is_online,
                                gboolean       has_changed,
                                gint64         last_seq);

G_END_DECLS
