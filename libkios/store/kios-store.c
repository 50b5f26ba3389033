/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "store/kios-store-private.h"

G_DEFINE_FINAL_TYPE (KiosStore, kios_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IS_ONLINE,
  PROP_LAST_GOOD_US,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Main thread: what the worker has to say, in the order it says it. */
void
kios_store_take_news (KiosStore *self,
                      gboolean   is_online,
                      gboolean   has_changed,
                      gint64     last_seq)
{
  if (self->is_closed)
    return;

  if (is_online)
    {
      self->last_good_us = kios_clock_get_now_us (self->clock);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST_GOOD_US]);
    }
  if (self->is_online != (guint) is_online)
    {
      self->is_online = is_online;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_ONLINE]);
    }
  if (has_changed)
    g_signal_emit (self, signals[CHANGED], 0, last_seq);
}

static void
kios_store_finalize (GObject *object)
{
  KiosStore *self = KIOS_STORE (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_object (&self->vault);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->station, g_free);
  g_clear_pointer (&self->queue, g_async_queue_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->site);
  g_clear_pointer (&self->officer_id, g_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (kios_store_parent_class)->finalize (object);
}

static void
kios_store_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KiosStore *self = KIOS_STORE (object);

  switch (prop_id)
    {
    case PROP_IS_ONLINE:
      g_value_set_boolean (value, self->is_online);
      break;
    case PROP_LAST_GOOD_US:
      g_value_set_int64 (value, self->last_good_us);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
kios_store_class_init (KiosStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kios_store_finalize;
  object_class->get_property = kios_store_get_property;

  /**
   * KiosStore:is-online:
   *
   * Whether the last attempt reached the database.
   */
  props[PROP_IS_ONLINE] =
    g_param_spec_boolean ("is-online", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KiosStore:last-good-us:
   *
   * When the database was last reached, µs since the epoch by the suite's clock; 0 for never.
   */
  props[PROP_LAST_GOOD_US] =
    g_param_spec_int64 ("last-good-us", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", KIOS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
kios_store_init (KiosStore *self)
{
  g_mutex_init (&self->mutex);
  self->queue = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
}

/**
 * kios_store_new:
 * @uri: the database
 * @vault: the site key
 * @clock: what time it is
 * @station: the program and machine that events name
 *
 * A store with its one worker thread; nothing is opened yet. The thread-default main context of the
 * caller gets all callbacks and signals. Close it with kios_store_close().
 *
 * Returns: (transfer full): a store
 */
KiosStore *
kios_store_new (const char *uri,
                KiosVault  *vault,
                KiosClock  *clock,
                const char *station)
{
  KiosStore *self;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (KIOS_IS_VAULT (vault), NULL);
  g_return_val_if_fail (KIOS_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (station != NULL, NULL);

  self = g_object_new (KIOS_TYPE_STORE, NULL);
  self->uri = g_strdup (uri);
  self->vault = g_object_ref (vault);
  self->clock = g_object_ref (clock);
  self->station = g_strdup (station);
  self->worker = g_thread_new ("kios-store", kios_store_worker, self);

  return self;
}

static void
push (KiosStore           *self,
      KiosStoreWork       *work,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data,
      gpointer             source_tag)
{
  work->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (work->task, source_tag);

  if (self->is_closed)
    {
      g_task_return_new_error (work->task, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The store is closed");
      kios_store_work_free (work);
      return;
    }

  g_async_queue_push (self->queue, work);
}

/**
 * kios_store_open_async:
 *
 * Opens the database. When that fails it is not tried again by itself: call it once more.
 */
void
kios_store_open_async (KiosStore           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  KiosStoreWork *work;

  g_return_if_fail (KIOS_IS_STORE (self));

  work = g_new0 (KiosStoreWork, 1);
  work->is_open = TRUE;
  push (self, work, cancellable, callback, user_data, kios_store_open_async);
}

/**
 * kios_store_open_finish:
 *
 * Returns: whether the database is open; errors as kios_db_open()
 */
gboolean
kios_store_open_finish (KiosStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (KIOS_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, kios_store_open_async), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static void
run_async (KiosStore           *self,
           gboolean             is_write,
           KiosJob              job,
           gpointer             data,
           GDestroyNotify       free_data,
           GDestroyNotify       free_result,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  KiosStoreWork *work = g_new0 (KiosStoreWork, 1);

  work->job = job;
  work->data = data;
  work->free_data = free_data;
  work->free_result = free_result;
  work->is_write = is_write;
  /* Now, not when its turn comes: who signs out at once has still done it, with no more rights. */
  work->officer_id = g_strdup (self->officer_id);
  push (self, work, cancellable, callback, user_data, kios_store_read_async);
}

/**
 * kios_store_read_async:
 * @job: runs on the worker, in a read transaction
 * @data: for @job; freed with @free_data when it has run
 * @free_data: (nullable): runs on the worker, so that nothing of a screen may hang on @data
 * @free_result: (nullable): for a result nobody takes
 *
 * Main thread.
 */
void
kios_store_read_async (KiosStore           *self,
                       KiosJob              job,
                       gpointer             data,
                       GDestroyNotify       free_data,
                       GDestroyNotify       free_result,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (KIOS_IS_STORE (self));
  g_return_if_fail (job != NULL);

  run_async (self, FALSE, job, data, free_data, free_result, cancellable, callback, user_data);
}

/**
 * kios_store_write_async:
 *
 * As kios_store_read_async(), in a write transaction. A job that has begun is finished even when it
 * is cancelled; the error then says cancelled although it may have been stored.
 */
void
kios_store_write_async (KiosStore           *self,
                        KiosJob              job,
                        gpointer             data,
                        GDestroyNotify       free_data,
                        GDestroyNotify       free_result,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (KIOS_IS_STORE (self));
  g_return_if_fail (job != NULL);

  run_async (self, TRUE, job, data, free_data, free_result, cancellable, callback, user_data);
}

/**
 * kios_store_job_finish:
 *
 * Returns: (transfer full) (nullable): the job's result, %NULL on error
 */
gpointer
kios_store_job_finish (KiosStore     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (KIOS_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, kios_store_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kios_store_set_officer:
 * @officer_id: (nullable): who acts in all jobs asked for from now on
 *
 * Main thread.
 */
void
kios_store_set_officer (KiosStore  *self,
                        const char *officer_id)
{
  g_return_if_fail (KIOS_IS_STORE (self));

  if (g_strcmp0 (self->officer_id, officer_id) != 0)
    {
      g_free (self->officer_id);
      self->officer_id = g_strdup (officer_id);
    }
}

/**
 * kios_store_get_site:
 *
 * Returns: (transfer none) (nullable): the site; %NULL before the store is open
 */
KiosSite *
kios_store_get_site (KiosStore *self)
{
  KiosSite *site;

  g_return_val_if_fail (KIOS_IS_STORE (self), NULL);

  g_mutex_lock (&self->mutex);
  site = self->site;
  g_mutex_unlock (&self->mutex);

  return site;
}

/**
 * kios_store_get_clock:
 *
 * Returns: (transfer none): the suite's clock
 */
KiosClock *
kios_store_get_clock (KiosStore *self)
{
  g_return_val_if_fail (KIOS_IS_STORE (self), NULL);

  return self->clock;
}

/**
 * kios_store_get_is_online:
 *
 * Returns: whether the last attempt reached the database. Main thread.
 */
gboolean
kios_store_get_is_online (KiosStore *self)
{
  g_return_val_if_fail (KIOS_IS_STORE (self), FALSE);

  return self->is_online;
}

/**
 * kios_store_get_last_good_us:
 *
 * Returns: when the database was last reached; 0 for never. Main thread.
 */
gint64
kios_store_get_last_good_us (KiosStore *self)
{
  g_return_val_if_fail (KIOS_IS_STORE (self), 0);

  return self->last_good_us;
}

/**
 * kios_store_close:
 *
 * Finishes what was asked for, closes the database and ends the worker. Call it once at shutdown:
 * a worker joined in finalize would hold the last reference itself.
 */
void
kios_store_close (KiosStore *self)
{
  KiosStoreWork *work;

  g_return_if_fail (KIOS_IS_STORE (self));

  if (self->is_closed)
    return;

  self->is_closed = TRUE;
  work = g_new0 (KiosStoreWork, 1);
  work->is_close = TRUE;
  g_async_queue_push (self->queue, work);
  g_thread_join (g_steal_pointer (&self->worker));
}
