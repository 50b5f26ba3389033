/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-resolver.h"

#include "reception-jobs.h"

#define EVERY_SECONDS 60
#define STALE_US (60 * G_TIME_SPAN_SECOND)

struct _ReceptionResolver
{
  GObject       parent_instance;

  /* Owned */
  KiosStore    *store;
  KiosPrinter  *printer; /* NULL when the station has none */
  GCancellable *cancellable;

  /* State */
  gint64        started_us;
  guint         timer_id;
};

G_DEFINE_FINAL_TYPE (ReceptionResolver, reception_resolver, G_TYPE_OBJECT)

/* One visit while its job is looked up. */
typedef struct
{
  ReceptionResolver *self;
  KiosVisit         *visit;
} LookUp;

static void
look_up_free (LookUp *look_up)
{
  g_clear_object (&look_up->visit);
  g_clear_object (&look_up->self);
  g_free (look_up);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LookUp, look_up_free)

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_visits_list_printing (db, kios_db_get_now_us (db), error);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (visit == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("A slip's state was not stored: %s", error->message);
}

static void
settle (ReceptionResolver *self,
        KiosVisit         *visit,
        KiosPaper          paper)
{
  g_message ("The slip of %s was left unconfirmed; it is stored as %s", visit->number, kios_paper_to_string (paper));
  kios_store_write_async (self->store, reception_print_end_job,
                          reception_print_data_new (visit->id, 0, paper, paper == KIOS_PAPER_PRINTED ? NULL : "stale"),
                          reception_print_data_free, g_object_unref, self->cancellable, on_stored, NULL);
}

/* A slip that was printing when this program started is one that it left behind when it ended; nobody
 * waits for it before this screen any more. */
static gboolean
is_stale (ReceptionResolver *self,
          KiosVisit         *visit)
{
  return visit->entered_us < self->started_us ||
         kios_clock_get_now_us (kios_store_get_clock (self->store)) - visit->entered_us >= STALE_US;
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(LookUp) look_up = user_data;
  g_autoptr(GError) error = NULL;
  KiosPrintOutcome outcome = { 0 };

  if (!kios_printer_look_up_job_finish (KIOS_PRINTER (source), result, &outcome, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      outcome.result = KIOS_PRINT_UNCONFIRMED;
    }

  if (outcome.result == KIOS_PRINT_PRINTED)
    settle (look_up->self, look_up->visit, KIOS_PAPER_PRINTED);
  else if (is_stale (look_up->self, look_up->visit))
    settle (look_up->self, look_up->visit, KIOS_PAPER_UNCONFIRMED);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ReceptionResolver) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) visits = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (visits == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("Unconfirmed slips cannot be listed: %s", error->message);
      return;
    }

  for (guint i = 0; i < visits->len; i++)
    {
      KiosVisit *visit = g_ptr_array_index (visits, i);

      if (self->printer != NULL && visit->print_job > 0)
        {
          LookUp *look_up = g_new0 (LookUp, 1);

          look_up->self = g_object_ref (self);
          look_up->visit = g_object_ref (visit);
          kios_printer_look_up_job_async (self->printer, visit->print_job, self->cancellable, on_looked_up, look_up);
        }
      else if (is_stale (self, visit))
        {
          settle (self, visit, KIOS_PAPER_UNCONFIRMED);
        }
    }
}

static gboolean
on_timer (gpointer user_data)
{
  reception_resolver_run (RECEPTION_RESOLVER (user_data));

  return G_SOURCE_CONTINUE;
}

static void
reception_resolver_dispose (GObject *object)
{
  ReceptionResolver *self = RECEPTION_RESOLVER (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->printer);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (reception_resolver_parent_class)->dispose (object);
}

static void
reception_resolver_class_init (ReceptionResolverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reception_resolver_dispose;
}

static void
reception_resolver_init (ReceptionResolver *self)
{
  self->cancellable = g_cancellable_new ();
  self->timer_id = g_timeout_add_seconds (EVERY_SECONDS, on_timer, self);
}

/**
 * reception_resolver_new:
 * @printer: (nullable): the station's printer
 *
 * Returns: (transfer full): a resolver that has begun to look
 */
ReceptionResolver *
reception_resolver_new (KiosStore   *store,
                        KiosPrinter *printer)
{
  ReceptionResolver *self;

  g_return_val_if_fail (KIOS_IS_STORE (store), NULL);

  self = g_object_new (RECEPTION_TYPE_RESOLVER, NULL);
  self->store = g_object_ref (store);
  self->started_us = kios_clock_get_now_us (kios_store_get_clock (store));
  g_set_object (&self->printer, printer);
  reception_resolver_run (self);

  return self;
}

/**
 * reception_resolver_run:
 *
 * Looks now.
 */
void
reception_resolver_run (ReceptionResolver *self)
{
  g_return_if_fail (RECEPTION_IS_RESOLVER (self));

  if (self->cancellable != NULL)
    kios_store_read_async (self->store, list_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                           on_listed, g_object_ref (self));
}
