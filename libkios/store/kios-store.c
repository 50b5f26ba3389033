/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-error.h"
#include "store/kios-events.h"
#include "store/kios-store.h"

/* How often the worker looks whether another process has committed, while it has nothing to do. */
#define POLL_US (60 * 1000)
/* Until the database answers again, it is tried with growing pauses. */
#define RETRY_FIRST_US (500 * 1000)
#define RETRY_LAST_US (5 * G_USEC_PER_SEC)

typedef struct
{
  KiosStore      *store;
  GTask          *task;
  KiosJob         job;
  gpointer        data;
  GDestroyNotify  free_data;
  GDestroyNotify  free_result;
  guint           is_write : 1;
  guint           is_open : 1;
  guint           is_close : 1;
} Work;

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
  char         *officer_id;

  /* The worker's own */
  KiosDb       *db;
  gint64        revision;
  gint64        last_seq;
  gint64        retry_us;
  gint64        pause_us;

  /* State of the main thread */
  gint64        last_good_us;
  guint         is_online : 1;
  guint         is_closed : 1;
};

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

static void
work_free (Work *work)
{
  if (work->free_data != NULL)
    g_clear_pointer (&work->data, work->free_data);
  g_clear_object (&work->task);
  g_clear_object (&work->store);
  g_free (work);
}

/* Main thread: what the worker has to say, in the order it says it. */
typedef struct
{
  KiosStore *store;
  gboolean   is_online;
  gboolean   has_changed;
  gint64     last_seq;
} News;

static gboolean
on_news (gpointer user_data)
{
  News *news = user_data;
  KiosStore *self = news->store;

  if (self->is_closed)
    return G_SOURCE_REMOVE;

  if (news->is_online)
    {
      self->last_good_us = kios_clock_get_now_us (self->clock);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST_GOOD_US]);
    }
  if (self->is_online != (guint) news->is_online)
    {
      self->is_online = news->is_online;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_ONLINE]);
    }
  if (news->has_changed)
    g_signal_emit (self, signals[CHANGED], 0, news->last_seq);

  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_clear_object (&news->store);
  g_free (news);
}

static void
tell (KiosStore *self,
      gboolean   is_online,
      gboolean   has_changed)
{
  News *news = g_new0 (News, 1);
  g_autoptr(GSource) source = g_idle_source_new ();

  news->store = g_object_ref (self);
  news->is_online = is_online;
  news->has_changed = has_changed;
  news->last_seq = self->last_seq;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_news, news, news_free);
  g_source_set_static_name (source, "kios-store-news");
  g_source_attach (source, self->context);
}

/* Whether an error says that the database cannot be reached, not that the job was refused. */
static gboolean
is_outage (const GError *error)
{
  return error->domain == KIOS_ERROR &&
         (error->code == KIOS_ERROR_UNAVAILABLE || error->code == KIOS_ERROR_DAMAGED);
}

static gboolean
worker_open (KiosStore  *self,
             GError    **error)
{
  if (self->db != NULL)
    return TRUE;

  self->db = kios_db_open (self->uri, self->vault, self->clock, error);
  if (self->db == NULL)
    return FALSE;

  kios_db_set_station (self->db, self->station);
  g_mutex_lock (&self->mutex);
  g_set_object (&self->site, kios_db_get_site (self->db));
  g_mutex_unlock (&self->mutex);
  self->revision = kios_db_get_revision (self->db, NULL);
  self->last_seq = kios_store_events_get_last (self->db, NULL);

  return TRUE;
}

static void
worker_lost (KiosStore *self)
{
  if (self->db != NULL)
    {
      kios_db_close (self->db);
      g_clear_object (&self->db);
    }
  self->pause_us = self->pause_us == 0 ? RETRY_FIRST_US : MIN (self->pause_us * 2, RETRY_LAST_US);
  self->retry_us = g_get_monotonic_time () + self->pause_us;
  tell (self, FALSE, FALSE);
}

/* Looks for commits of others and for our own. Returns through tell() what the screens must know. */
static void
worker_look (KiosStore *self)
{
  g_autoptr(GError) error = NULL;
  gint64 revision;
  gint64 last_seq;

  if (self->db == NULL)
    {
      if (self->pause_us == 0 || g_get_monotonic_time () < self->retry_us)
        return;
      if (!worker_open (self, &error))
        {
          worker_lost (self);
          return;
        }
      self->pause_us = 0;
      tell (self, TRUE, TRUE);
      return;
    }

  revision = kios_db_get_revision (self->db, &error);
  if (error == NULL && revision == self->revision)
    {
      if (!g_file_test (kios_db_get_uri (self->db), G_FILE_TEST_EXISTS))
        worker_lost (self);
      return;
    }

  last_seq = error == NULL ? kios_store_events_get_last (self->db, &error) : -1;
  if (error != NULL)
    {
      g_debug ("The database cannot be reached: %s", error->message);
      worker_lost (self);
      return;
    }

  self->revision = revision;
  if (last_seq != self->last_seq)
    {
      self->last_seq = last_seq;
      tell (self, TRUE, TRUE);
    }
}

static void
worker_run (KiosStore *self,
            Work      *work)
{
  g_autoptr(GError) error = NULL;
  gpointer result = NULL;
  gint64 last_seq;

  if (g_task_return_error_if_cancelled (work->task))
    return;

  if (worker_open (self, &error))
    {
      if (work->is_open)
        {
          result = GINT_TO_POINTER (TRUE);
        }
      else
        {
          g_mutex_lock (&self->mutex);
          kios_db_set_officer (self->db, self->officer_id);
          g_mutex_unlock (&self->mutex);
          result = work->is_write ? kios_db_write (self->db, work->job, work->data, &error)
                                  : kios_db_read (self->db, work->job, work->data, &error);
        }
    }

  if (error != NULL)
    {
      if (is_outage (error) && !work->is_open)
        worker_lost (self);
      else if (work->is_open)
        tell (self, FALSE, FALSE);
      g_task_return_error (work->task, g_steal_pointer (&error));
      return;
    }

  /* Our own commit changes no revision that we can see: look at the events. */
  last_seq = work->is_write ? kios_store_events_get_last (self->db, NULL) : self->last_seq;
  self->pause_us = 0;
  if (last_seq != self->last_seq)
    {
      self->last_seq = last_seq;
      tell (self, TRUE, TRUE);
    }
  else
    {
      tell (self, TRUE, FALSE);
    }

  g_task_return_pointer (work->task, result, work->free_result);
}

static gpointer
worker_main (gpointer user_data)
{
  KiosStore *self = user_data;
  gboolean is_done = FALSE;
  gint64 heartbeat_us = g_get_monotonic_time ();

  while (!is_done)
    {
      Work *work = g_async_queue_timeout_pop (self->queue, POLL_US);

      if (work == NULL)
        {
          worker_look (self);
          if (self->db != NULL && g_get_monotonic_time () - heartbeat_us > G_USEC_PER_SEC)
            {
              heartbeat_us = g_get_monotonic_time ();
              tell (self, TRUE, FALSE);
            }
          continue;
        }

      if (work->is_close)
        {
          is_done = TRUE;
          if (self->db != NULL)
            kios_db_close (self->db);
          g_clear_object (&self->db);
        }
      else
        {
          worker_run (self, work);
        }
      work_free (work);
    }

  return NULL;
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
  self->worker = g_thread_new ("kios-store", worker_main, self);

  return self;
}

static void
push (KiosStore           *self,
      Work                *work,
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
      work_free (work);
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
  Work *work;

  g_return_if_fail (KIOS_IS_STORE (self));

  work = g_new0 (Work, 1);
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
  Work *work = g_new0 (Work, 1);

  work->job = job;
  work->data = data;
  work->free_data = free_data;
  work->free_result = free_result;
  work->is_write = is_write;
  push (self, work, cancellable, callback, user_data, kios_store_read_async);
}

/**
 * kios_store_read_async:
 * @job: runs on the worker, in a read transaction
 * @data: for @job; freed with @free_data when it has run
 * @free_data: (nullable):
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
 * @officer_id: (nullable): who acts in all jobs from now on
 */
void
kios_store_set_officer (KiosStore  *self,
                        const char *officer_id)
{
  g_return_if_fail (KIOS_IS_STORE (self));

  g_mutex_lock (&self->mutex);
  if (g_strcmp0 (self->officer_id, officer_id) != 0)
    {
      g_free (self->officer_id);
      self->officer_id = g_strdup (officer_id);
    }
  g_mutex_unlock (&self->mutex);
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
  Work *work;

  g_return_if_fail (KIOS_IS_STORE (self));

  if (self->is_closed)
    return;

  self->is_closed = TRUE;
  work = g_new0 (Work, 1);
  work->is_close = TRUE;
  g_async_queue_push (self->queue, work);
  g_thread_join (g_steal_pointer (&self->worker));
}
