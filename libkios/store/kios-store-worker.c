/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include "kios-db-private.h"
#include "kios-error.h"
#include "store/kios-events.h"
#include "store/kios-store-private.h"

/* The thread that speaks with the database: runs jobs one after the other, and between them looks
 * for commits of other processes. */

/* How often the worker looks whether another process has committed, while it has nothing to do. */
#define POLL_US (60 * 1000)
/* Until the database answers again, it is tried with growing pauses. */
#define RETRY_FIRST_US (500 * 1000)
#define RETRY_LAST_US (5 * G_USEC_PER_SEC)

void
kios_store_work_free (KiosStoreWork *work)
{
  if (work->free_data != NULL)
    g_clear_pointer (&work->data, work->free_data);
  g_clear_object (&work->task);
  g_clear_object (&work->store);
  g_clear_pointer (&work->officer_id, g_free);
  g_free (work);
}

/* Main thread: what the worker has to say, in the order it says it. */
typedef struct
{
  KiosStore *store;
  KiosSite  *site; /* (nullable): when it is another than before */
  gboolean   is_online;
  gboolean   has_changed;
  gint64     last_seq;
} News;

static gboolean
on_news (gpointer user_data)
{
  News *news = user_data;

  /* Here, so that the site a screen was just lent does not go away under it. */
  if (news->site != NULL)
    {
      g_mutex_lock (&news->store->mutex);
      g_set_object (&news->store->site, news->site);
      g_mutex_unlock (&news->store->mutex);
    }

  kios_store_take_news (news->store, news->is_online, news->has_changed, news->last_seq);
  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_clear_object (&news->site);
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

  if (self->db != NULL && kios_db_get_site (self->db)->epoch != self->epoch)
    {
      news->site = g_object_ref (kios_db_get_site (self->db));
      self->epoch = news->site->epoch;
    }
  news->store = g_object_ref (self);
  news->is_online = is_online;
  news->has_changed = has_changed;
  news->last_seq = self->last_seq;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_news, news, news_free);
  g_source_set_static_name (source, "kios-store-news");
  g_source_attach (source, self->context);
}

/* Whether an error says that the database cannot be reached, not that the job was refused. One row
 * that cannot be opened, such as a sealed note, is no reason to leave everybody without the rest. */
static gboolean
is_outage (KiosStore    *self,
           const GError *error)
{
  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_DAMAGED))
    return self->db == NULL || !kios_db_reload_site (self->db, NULL);

  return g_error_matches (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE);
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
  if (self->site == NULL)
    {
      g_mutex_lock (&self->mutex);
      g_set_object (&self->site, kios_db_get_site (self->db));
      g_mutex_unlock (&self->mutex);
      self->epoch = self->site->epoch;
    }
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

  /* A restore may have put another site's row, and another chain, in place. */
  if (error == NULL)
    kios_db_reload_site (self->db, &error);
  last_seq = error == NULL ? kios_store_events_get_last (self->db, &error) : -1;
  if (error != NULL)
    {
      g_debug ("The database cannot be reached: %s", error->message);
      worker_lost (self);
      return;
    }

  self->revision = revision;
  self->last_seq = last_seq;
  tell (self, TRUE, TRUE);
}

static void
worker_run (KiosStore     *self,
            KiosStoreWork *work)
{
  g_autoptr(GError) error = NULL;
  gpointer result = NULL;

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
          kios_db_set_officer (self->db, work->officer_id);
          result = work->is_write ? kios_db_write (self->db, work->job, work->data, &error)
                                  : kios_db_read (self->db, work->job, work->data, &error);
        }
    }

  if (error != NULL)
    {
      if (!work->is_open && is_outage (self, error))
        worker_lost (self);
      else if (work->is_open)
        tell (self, FALSE, FALSE);
      g_task_return_error (work->task, g_steal_pointer (&error));
      return;
    }

  /* Our own commit changes no revision that we can see. */
  self->pause_us = 0;
  if (work->is_write)
    self->last_seq = kios_store_events_get_last (self->db, NULL);
  tell (self, TRUE, work->is_write);
  g_task_return_pointer (work->task, result, work->free_result);
}

gpointer
kios_store_worker (gpointer data)
{
  KiosStore *self = data;
  gboolean is_done = FALSE;
  gint64 heartbeat_us = g_get_monotonic_time ();
  gint64 look_us = heartbeat_us;

  while (!is_done)
    {
      KiosStoreWork *work = g_async_queue_timeout_pop (self->queue, POLL_US);

      /* Also between jobs when there is always another one. */
      if (work == NULL || g_get_monotonic_time () - look_us > POLL_US)
        {
          worker_look (self);
          look_us = g_get_monotonic_time ();
        }
      if (work == NULL)
        {
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
      kios_store_work_free (work);
    }

  return NULL;
}
