/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-keeper.h"

#include "desk-jobs.h"
#include "kios-error.h"

/* Typing is stored this long after the last key; what failed is tried again after the second. */
#define SAVE_MS 400
#define SAVE_AGAIN_MS 2000

typedef struct
{
  DeskKeeper *keeper;
  DeskOrder  *order;
} Sent;

struct _DeskKeeper
{
  GObject     parent_instance;

  /* Owned */
  KiosStore  *store;
  DeskServed *served; /* not sent yet */
  char       *request_id;
  guint       timeout_id;

  /* State */
  guint       n_sent;
};

G_DEFINE_FINAL_TYPE (DeskKeeper, desk_keeper, G_TYPE_OBJECT)

static gboolean
on_due (gpointer user_data)
{
  DeskKeeper *self = user_data;

  self->timeout_id = 0;
  desk_keeper_flush (self);

  return G_SOURCE_REMOVE;
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Sent *sent = user_data;
  g_autoptr(DeskKeeper) self = sent->keeper;
  g_autoptr(DeskOrder) order = sent->order;
  g_autoptr(GError) error = NULL;
  gboolean is_saved = GPOINTER_TO_INT (kios_store_job_finish (KIOS_STORE (source), result, &error));

  g_free (sent);
  self->n_sent--;
  if (is_saved || self->store == NULL || self->served != NULL)
    return;

  if (!g_error_matches (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE) &&
      !g_error_matches (error, KIOS_ERROR, KIOS_ERROR_FULL))
    {
      g_message ("What was written for a request could not be kept: %s", error->message);
      return;
    }

  /* Nothing newer was typed meanwhile. */
  self->served = g_steal_pointer (&order->served);
  self->request_id = g_steal_pointer (&order->request_id);
  self->timeout_id = g_timeout_add (SAVE_AGAIN_MS, on_due, self);
}

static void
desk_keeper_dispose (GObject *object)
{
  DeskKeeper *self = DESK_KEEPER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (desk_keeper_parent_class)->dispose (object);
}

static void
desk_keeper_finalize (GObject *object)
{
  DeskKeeper *self = DESK_KEEPER (object);

  g_clear_pointer (&self->served, desk_served_free);
  g_clear_pointer (&self->request_id, g_free);

  G_OBJECT_CLASS (desk_keeper_parent_class)->finalize (object);
}

static void
desk_keeper_class_init (DeskKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = desk_keeper_dispose;
  object_class->finalize = desk_keeper_finalize;
}

static void
desk_keeper_init (DeskKeeper *self)
{
}

/**
 * desk_keeper_new:
 * @store: an open store
 *
 * Returns: (transfer full): a keeper with nothing to keep
 */
DeskKeeper *
desk_keeper_new (KiosStore *store)
{
  DeskKeeper *self;

  g_return_val_if_fail (KIOS_IS_STORE (store), NULL);

  self = g_object_new (DESK_TYPE_KEEPER, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * desk_keeper_keep:
 * @request_id: for whom
 * @served: (transfer full): what is written now; replaces what was not sent yet
 */
void
desk_keeper_keep (DeskKeeper *self,
                  const char *request_id,
                  DeskServed *served)
{
  g_return_if_fail (DESK_IS_KEEPER (self));
  g_return_if_fail (request_id != NULL);

  if (self->served != NULL && g_strcmp0 (self->request_id, request_id) != 0)
    desk_keeper_flush (self);

  g_clear_pointer (&self->served, desk_served_free);
  g_free (self->request_id);
  self->served = served;
  self->request_id = g_strdup (request_id);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add (SAVE_MS, on_due, self);
}

/**
 * desk_keeper_flush:
 *
 * Sends what was not sent yet. A store that is being closed still finishes it.
 */
void
desk_keeper_flush (DeskKeeper *self)
{
  Sent *sent;

  g_return_if_fail (DESK_IS_KEEPER (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->served == NULL || self->store == NULL)
    return;

  sent = g_new0 (Sent, 1);
  sent->keeper = g_object_ref (self);
  sent->order = desk_order_new (DESK_ACTION_NONE, self->request_id);
  sent->order->served = g_steal_pointer (&self->served);
  g_clear_pointer (&self->request_id, g_free);
  self->n_sent++;
  kios_store_write_async (self->store, desk_save_job, sent->order, NULL, NULL, NULL, on_saved, sent);
}

/**
 * desk_keeper_is_clean:
 *
 * Returns: whether everything that was typed is in the database
 */
gboolean
desk_keeper_is_clean (DeskKeeper *self)
{
  g_return_val_if_fail (DESK_IS_KEEPER (self), TRUE);

  return self->served == NULL && self->n_sent == 0;
}
