/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-model.h"

#include "store/kios-store-counters.h"
#include "store/kios-store-hours.h"
#include "store/kios-store-site.h"

#define REFRESH_SECONDS 20
#define DEFAULT_FIRST_HELP 4

typedef struct
{
  GPtrArray       *desks;
  GPtrArray       *counters;
  GHashTable      *settings;
  KiosHoursStatus  hours;
  KiosDayHours     today;
  KiosDayHours     week[7];
} Snapshot;

struct _ReceptionModel
{
  GObject       parent_instance;

  /* Owned */
  KiosContext  *context;
  GCancellable *cancellable;
  Snapshot     *snapshot;

  /* State */
  guint         refresh_id;
  guint         is_loading : 1;
  guint         is_stale : 1;
};

G_DEFINE_FINAL_TYPE (ReceptionModel, reception_model, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  g_clear_pointer (&snapshot->desks, g_ptr_array_unref);
  g_clear_pointer (&snapshot->counters, g_ptr_array_unref);
  g_clear_pointer (&snapshot->settings, g_hash_table_unref);
  g_free (snapshot);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Snapshot, snapshot_free)

static gpointer
snapshot_job (KiosDb    *db,
              gpointer   data,
              GError   **error)
{
  g_autoptr(Snapshot) snapshot = g_new0 (Snapshot, 1);

  snapshot->desks = kios_store_desks_list (db, error);
  if (snapshot->desks == NULL)
    return NULL;
  snapshot->counters = kios_store_counters_list (db, error);
  if (snapshot->counters == NULL)
    return NULL;
  snapshot->settings = kios_store_settings_list (db, error);
  if (snapshot->settings == NULL)
    return NULL;
  if (!kios_store_hours_get (db, &snapshot->hours, error) || !kios_store_hours_today (db, &snapshot->today, error) ||
      !kios_store_hours_week (db, snapshot->week, error))
    return NULL;

  return g_steal_pointer (&snapshot);
}

static void
on_snapshot (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ReceptionModel) self = user_data;
  g_autoptr(GError) error = NULL;
  Snapshot *snapshot = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_loading = FALSE;
  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&snapshot, snapshot_free);
      return;
    }

  if (snapshot == NULL)
    {
      g_debug ("The site's state cannot be read: %s", error->message);
    }
  else
    {
      g_clear_pointer (&self->snapshot, snapshot_free);
      self->snapshot = snapshot;
      g_signal_emit (self, signals[CHANGED], 0);
    }

  if (self->is_stale)
    reception_model_reload (self);
}

static void
on_store_changed (KiosStore      *store,
                  gint64          last_seq,
                  ReceptionModel *self)
{
  reception_model_reload (self);
}

static void
on_online_changed (KiosStore      *store,
                   GParamSpec     *pspec,
                   ReceptionModel *self)
{
  if (kios_store_get_is_online (store))
    reception_model_reload (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_refresh (gpointer user_data)
{
  reception_model_reload (RECEPTION_MODEL (user_data));

  return G_SOURCE_CONTINUE;
}

static void
reception_model_dispose (GObject *object)
{
  ReceptionModel *self = RECEPTION_MODEL (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->snapshot, snapshot_free);

  G_OBJECT_CLASS (reception_model_parent_class)->dispose (object);
}

static void
reception_model_class_init (ReceptionModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reception_model_dispose;

  signals[CHANGED] = g_signal_new ("changed", RECEPTION_TYPE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
reception_model_init (ReceptionModel *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * reception_model_new:
 * @context: with an open store
 *
 * Returns: (transfer full): a model that begins to load
 */
ReceptionModel *
reception_model_new (KiosContext *context)
{
  ReceptionModel *self;
  KiosStore *store;

  g_return_val_if_fail (KIOS_IS_CONTEXT (context), NULL);

  self = g_object_new (RECEPTION_TYPE_MODEL, NULL);
  self->context = g_object_ref (context);
  store = kios_context_get_store (context);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, 0);
  g_signal_connect_object (store, "notify::is-online", G_CALLBACK (on_online_changed), self, 0);
  self->refresh_id = g_timeout_add_seconds (REFRESH_SECONDS, on_refresh, self);
  reception_model_reload (self);

  return self;
}

/**
 * reception_model_reload:
 *
 * Reads again; "changed" follows.
 */
void
reception_model_reload (ReceptionModel *self)
{
  g_return_if_fail (RECEPTION_IS_MODEL (self));

  if (self->cancellable == NULL)
    return;
  if (self->is_loading)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_loading = TRUE;
  self->is_stale = FALSE;
  kios_store_read_async (kios_context_get_store (self->context), snapshot_job, NULL, NULL, snapshot_free,
                         self->cancellable, on_snapshot, g_object_ref (self));
}

/**
 * reception_model_get_context:
 *
 * Returns: (transfer none): the program's context
 */
KiosContext *
reception_model_get_context (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->context;
}

/**
 * reception_model_get_store:
 *
 * Returns: (transfer none): the store
 */
KiosStore *
reception_model_get_store (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return kios_context_get_store (self->context);
}

/**
 * reception_model_get_is_loaded:
 *
 * Returns: whether anything is known yet
 */
gboolean
reception_model_get_is_loaded (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), FALSE);

  return self->snapshot != NULL;
}

/**
 * reception_model_get_desks:
 *
 * Returns: (transfer none) (element-type KiosDesk) (nullable): the site's desks, those of guests and
 *   complaints included; %NULL before the first load
 */
GPtrArray *
reception_model_get_desks (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->snapshot != NULL ? self->snapshot->desks : NULL;
}

/**
 * reception_model_get_desk:
 *
 * Returns: (transfer none) (nullable): desk @desk_no; %NULL when the site has no such desk
 */
KiosDesk *
reception_model_get_desk (ReceptionModel *self,
                          guint           desk_no)
{
  GPtrArray *desks = reception_model_get_desks (self);

  for (guint i = 0; desks != NULL && i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);

      if (desk->no == desk_no)
        return desk;
    }

  return NULL;
}

/**
 * reception_model_get_counters:
 *
 * Returns: (transfer none) (element-type KiosCounter) (nullable): all counters
 */
GPtrArray *
reception_model_get_counters (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->snapshot != NULL ? self->snapshot->counters : NULL;
}

/**
 * reception_model_get_hours:
 *
 * Returns: (transfer none) (nullable): whether the site is open; %NULL before the first load
 */
const KiosHoursStatus *
reception_model_get_hours (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->snapshot != NULL ? &self->snapshot->hours : NULL;
}

/**
 * reception_model_get_today:
 *
 * Returns: (transfer none) (nullable): today's sessions, after holidays and overrides
 */
const KiosDayHours *
reception_model_get_today (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->snapshot != NULL ? &self->snapshot->today : NULL;
}

/**
 * reception_model_get_week:
 *
 * Returns: (transfer none) (array fixed-size=7) (nullable): the usual hours, Monday first
 */
const KiosDayHours *
reception_model_get_week (ReceptionModel *self)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self), NULL);

  return self->snapshot != NULL ? self->snapshot->week : NULL;
}

/**
 * reception_model_get_setting:
 *
 * Returns: (transfer none) (nullable): a setting of the site
 */
const char *
reception_model_get_setting (ReceptionModel *self,
                             const char     *key)
{
  g_return_val_if_fail (RECEPTION_IS_MODEL (self) && key != NULL, NULL);

  return self->snapshot != NULL ? g_hash_table_lookup (self->snapshot->settings, key) : NULL;
}

/**
 * reception_model_get_first_help:
 *
 * The desk for visitors who do not know where to go: the setting, else 4, else the first desk there
 * is.
 *
 * Returns: a desk number; 0 while nothing is known
 */
guint
reception_model_get_first_help (ReceptionModel *self)
{
  const char *text = reception_model_get_setting (self, "first_help_desk");
  GPtrArray *desks = reception_model_get_desks (self);
  guint64 wanted = DEFAULT_FIRST_HELP;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 9, &wanted, NULL))
    wanted = DEFAULT_FIRST_HELP;
  if (reception_model_get_desk (self, (guint) wanted) != NULL)
    return (guint) wanted;

  return desks != NULL && desks->len > 0 ? ((KiosDesk *) g_ptr_array_index (desks, 0))->no : 0;
}
