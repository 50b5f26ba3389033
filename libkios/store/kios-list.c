/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-list"

#include "config.h"

#include "store/kios-list.h"

struct _KiosList
{
  GObject         parent_instance;

  /* Owned */
  KiosStore      *store;
  GCancellable   *cancellable;
  GPtrArray      *items;
  gpointer        data;
  GDestroyNotify  free_data;

  /* State */
  KiosJob         job;
  KiosListSame    same;
  guint           is_loaded : 1;
  guint           is_asking : 1;
  guint           is_stale : 1;
};

static void kios_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KiosList, kios_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kios_list_model_init))

enum
{
  PROP_0,
  PROP_IS_LOADED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
kios_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
kios_list_get_n_items (GListModel *model)
{
  return KIOS_LIST (model)->items->len;
}

static gpointer
kios_list_get_item (GListModel *model,
                    guint       position)
{
  KiosList *self = KIOS_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
kios_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kios_list_get_item_type;
  iface->get_n_items = kios_list_get_n_items;
  iface->get_item = kios_list_get_item;
}

/* Keeps what is the same at both ends and replaces the middle. */
static void
take_items (KiosList  *self,
            GPtrArray *fresh)
{
  guint n_old = self->items->len;
  guint n_new = fresh->len;
  guint head = 0;
  guint tail = 0;

  while (head < MIN (n_old, n_new) &&
         self->same (g_ptr_array_index (self->items, head), g_ptr_array_index (fresh, head)))
    head++;
  while (tail < MIN (n_old, n_new) - head &&
         self->same (g_ptr_array_index (self->items, n_old - 1 - tail),
                     g_ptr_array_index (fresh, n_new - 1 - tail)))
    tail++;

  if (head == n_old && n_old == n_new)
    return;

  {
    guint n_removed = n_old - head - tail;
    guint n_added = n_new - head - tail;

    if (n_removed > 0)
      g_ptr_array_remove_range (self->items, head, n_removed);
    for (guint i = 0; i < n_added; i++)
      g_ptr_array_insert (self->items, (int) (head + i),
                          g_object_ref (g_ptr_array_index (fresh, head + i)));
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_removed, n_added);
  }
}

static void ask (KiosList *self);

static void
on_answer (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KiosList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) fresh = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_asking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else
    {
      take_items (self, fresh);
      if (!self->is_loaded)
        {
          self->is_loaded = TRUE;
          g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_LOADED]);
        }
    }

  if (self->is_stale)
    ask (self);
}

static void
ask (KiosList *self)
{
  if (self->is_asking)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_stale = FALSE;
  self->is_asking = TRUE;
  kios_store_read_async (self->store, self->job, self->data, NULL, (GDestroyNotify) g_ptr_array_unref,
                         self->cancellable, on_answer, g_object_ref (self));
}

static void
on_store_changed (KiosStore *store,
                  gint64     last_seq,
                  KiosList  *self)
{
  ask (self);
}

static void
kios_list_dispose (GObject *object)
{
  KiosList *self = KIOS_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kios_list_parent_class)->dispose (object);
}

static void
kios_list_finalize (GObject *object)
{
  KiosList *self = KIOS_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);

  G_OBJECT_CLASS (kios_list_parent_class)->finalize (object);
}

static void
kios_list_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KiosList *self = KIOS_LIST (object);

  switch (prop_id)
    {
    case PROP_IS_LOADED:
      g_value_set_boolean (value, self->is_loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
kios_list_class_init (KiosListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kios_list_dispose;
  object_class->finalize = kios_list_finalize;
  object_class->get_property = kios_list_get_property;

  /**
   * KiosList:is-loaded:
   *
   * Whether the query has answered once: before that, empty does not mean that there is nothing.
   */
  props[PROP_IS_LOADED] =
    g_param_spec_boolean ("is-loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[FAILED] = g_signal_new ("failed", KIOS_TYPE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kios_list_init (KiosList *self)
{
  self->cancellable = g_cancellable_new ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kios_list_new:
 * @store: an open store
 * @job: the query: a read job that returns a GPtrArray of GObjects
 * @data: for @job; must not change, it is read on the worker
 * @free_data: (nullable): for @data, when the list goes
 * @same: tells items apart
 *
 * Main thread.
 *
 * Returns: (transfer full): a list that fills by itself
 */
KiosList *
kios_list_new (KiosStore      *store,
               KiosJob         job,
               gpointer        data,
               GDestroyNotify  free_data,
               KiosListSame    same)
{
  KiosList *self;

  g_return_val_if_fail (KIOS_IS_STORE (store), NULL);
  g_return_val_if_fail (job != NULL, NULL);
  g_return_val_if_fail (same != NULL, NULL);

  self = g_object_new (KIOS_TYPE_LIST, NULL);
  self->store = g_object_ref (store);
  self->job = job;
  self->data = data;
  self->free_data = free_data;
  self->same = same;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, 0);
  ask (self);

  return self;
}

/**
 * kios_list_reload:
 *
 * Asks again, as when the store has changed.
 */
void
kios_list_reload (KiosList *self)
{
  g_return_if_fail (KIOS_IS_LIST (self));

  if (self->store != NULL)
    ask (self);
}

/**
 * kios_list_get_is_loaded:
 *
 * Returns: whether the query has answered once
 */
gboolean
kios_list_get_is_loaded (KiosList *self)
{
  g_return_val_if_fail (KIOS_IS_LIST (self), FALSE);

  return self->is_loaded;
}
