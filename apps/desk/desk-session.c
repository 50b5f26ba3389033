/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-session.h"

#include "desk-keeper.h"
#include "model/kios-rights.h"
#include "records/kios-event.h"

/* The kind of event with which the kiosk rings for staff. */
#define EVENT_HELP "reception.help"

typedef struct
{
  DeskSession *session;
  DeskOrder   *order;
} Sent;

struct _DeskSession
{
  GObject       parent_instance;

  /* Owned */
  KiosContext  *context;
  GCancellable *cancellable;
  DeskOpened   *opened;
  DeskNow      *now;
  KiosList     *queue;
  KiosList     *parked;
  DeskKeeper   *keeper;

  /* State */
  gint64        last_seq;
  guint         is_loading : 1;
  guint         is_stale : 1;
  guint         is_asking_events : 1;
  guint         is_events_stale : 1;
  guint         is_busy : 1;
  guint         is_done : 1; /* stored, but not read back yet */
};

G_DEFINE_FINAL_TYPE (DeskSession, desk_session, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DONE,
  REFUSED,
  ASKED_HELP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void load (DeskSession *self);
static void load_events (DeskSession *self);

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(DeskSession) self = user_data;
  g_autoptr(GError) error = NULL;
  DeskNow *now = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_loading = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (now != NULL)
    {
      g_clear_pointer (&self->now, desk_now_free);
      self->now = now;
    }
  if (self->is_stale)
    {
      load (self);
      return;
    }

  if (self->is_done)
    self->is_busy = self->is_done = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (DeskSession *self)
{
  if (self->is_loading)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_loading = TRUE;
  self->is_stale = FALSE;
  kios_store_read_async (desk_session_get_store (self), desk_now_job,
                         GUINT_TO_POINTER (self->opened->counter->no), NULL,
                         (GDestroyNotify) desk_now_free, self->cancellable, on_loaded, g_object_ref (self));
}

static void
on_events (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(DeskSession) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_asking_events = FALSE;
  if (error != NULL)
    return;

  for (guint i = 0; i < events->len; i++)
    {
      KiosEvent *event = g_ptr_array_index (events, i);

      self->last_seq = MAX (self->last_seq, event->seq);
      if (g_str_equal (event->kind, EVENT_HELP))
        g_signal_emit (self, signals[ASKED_HELP], 0, event);
    }
  if (self->is_events_stale)
    load_events (self);
}

static void
load_events (DeskSession *self)
{
  if (self->is_asking_events)
    {
      self->is_events_stale = TRUE;
      return;
    }

  self->is_asking_events = TRUE;
  self->is_events_stale = FALSE;
  kios_store_read_async (desk_session_get_store (self), desk_events_job,
                         g_memdup2 (&self->last_seq, sizeof self->last_seq), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_events,
                         g_object_ref (self));
}

static void
on_store_changed (KiosStore   *store,
                  gint64       last_seq,
                  DeskSession *self)
{
  load (self);
  load_events (self);
}

static void
on_online_changed (KiosStore   *store,
                   GParamSpec  *pspec,
                   DeskSession *self)
{
  if (kios_store_get_is_online (store))
    desk_keeper_flush (self->keeper);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_queue_changed (GListModel  *model,
                  guint        position,
                  guint        n_removed,
                  guint        n_added,
                  DeskSession *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_ordered (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Sent *sent = user_data;
  g_autoptr(DeskSession) self = sent->session;
  g_autoptr(DeskOrder) order = sent->order;
  g_autoptr(GError) error = NULL;
  g_autoptr(DeskOutcome) outcome = kios_store_job_finish (KIOS_STORE (source), result, &error);

  g_free (sent);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_done = TRUE;
  load (self);
  if (outcome != NULL)
    g_signal_emit (self, signals[DONE], 0, outcome);
  else
    g_signal_emit (self, signals[REFUSED], 0, order, error);
}

static gboolean
is_same (gpointer a,
         gpointer b)
{
  KiosRequest *one = a;
  KiosRequest *other = b;

  return g_str_equal (one->id, other->id) && one->state == other->state &&
         one->next_reason == other->next_reason && one->desk_no == other->desk_no &&
         one->queued_us == other->queued_us && one->return_us == other->return_us &&
         one->priority == other->priority && g_strcmp0 (one->service_code, other->service_code) == 0;
}

static void
desk_session_dispose (GObject *object)
{
  DeskSession *self = DESK_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  if (self->keeper != NULL)
    desk_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->queue);
  g_clear_object (&self->parked);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (desk_session_parent_class)->dispose (object);
}

static void
desk_session_finalize (GObject *object)
{
  DeskSession *self = DESK_SESSION (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->opened, desk_opened_free);
  g_clear_pointer (&self->now, desk_now_free);

  G_OBJECT_CLASS (desk_session_parent_class)->finalize (object);
}

static void
desk_session_class_init (DeskSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = desk_session_dispose;
  object_class->finalize = desk_session_finalize;

  signals[CHANGED] = g_signal_new ("changed", DESK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", DESK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REFUSED] = g_signal_new ("refused", DESK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_ERROR);
  signals[ASKED_HELP] = g_signal_new ("asked-help", DESK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, KIOS_TYPE_EVENT);
}

static void
desk_session_init (DeskSession *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * desk_session_new:
 * @context: with an open store
 * @opened: (transfer full): the counter that was opened
 *
 * Returns: (transfer full): a session; it fills by itself
 */
DeskSession *
desk_session_new (KiosContext *context,
                  DeskOpened  *opened)
{
  DeskSession *self;
  KiosStore *store;
  gpointer counter_no;

  g_return_val_if_fail (KIOS_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (opened != NULL, NULL);

  self = g_object_new (DESK_TYPE_SESSION, NULL);
  self->context = g_object_ref (context);
  self->opened = opened;
  self->last_seq = opened->last_seq;
  counter_no = GUINT_TO_POINTER (opened->counter->no);

  store = kios_context_get_store (context);
  kios_store_set_officer (store, opened->officer->id);
  self->keeper = desk_keeper_new (store);
  self->queue = kios_list_new (store, desk_queue_job, counter_no, NULL, is_same);
  self->parked = kios_list_new (store, desk_parked_job, counter_no, NULL, is_same);
  g_signal_connect_object (self->queue, "items-changed", G_CALLBACK (on_queue_changed), self, 0);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, 0);
  g_signal_connect_object (store, "notify::is-online", G_CALLBACK (on_online_changed), self, 0);
  load (self);

  return self;
}

/**
 * desk_session_get_store:
 *
 * Returns: (transfer none): the store
 */
KiosStore *
desk_session_get_store (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  return kios_context_get_store (self->context);
}

/**
 * desk_session_get_zone:
 *
 * Returns: (transfer none): the site's time zone
 */
GTimeZone *
desk_session_get_zone (DeskSession *self)
{
  return kios_store_get_site (desk_session_get_store (self))->zone;
}

/**
 * desk_session_get_now_us:
 *
 * Returns: the suite's time
 */
gint64
desk_session_get_now_us (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), 0);

  return kios_clock_get_now_us (kios_context_get_clock (self->context));
}

/**
 * desk_session_get_now:
 *
 * Returns: (transfer none) (nullable): the counter as last read; %NULL before the first reading
 */
const DeskNow *
desk_session_get_now (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  return self->now;
}

/**
 * desk_session_get_opened:
 *
 * Returns: (transfer none): officer, counter, catalogue and settings as they were at the opening
 */
const DeskOpened *
desk_session_get_opened (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  return self->opened;
}

/**
 * desk_session_get_desk:
 *
 * Returns: (transfer none) (nullable): a desk of the site
 */
KiosDesk *
desk_session_get_desk (DeskSession *self,
                       guint        desk_no)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  for (guint i = 0; i < self->opened->desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (self->opened->desks, i);

      if (desk->no == desk_no)
        return desk;
    }

  return NULL;
}

/**
 * desk_session_get_service:
 * @code: (nullable): a service's code
 *
 * Returns: (transfer none) (nullable): the service
 */
KiosService *
desk_session_get_service (DeskSession *self,
                          const char  *code)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  for (guint i = 0; i < self->opened->services->len; i++)
    {
      KiosService *service = g_ptr_array_index (self->opened->services, i);

      if (g_strcmp0 (service->code, code) == 0)
        return service;
    }

  return NULL;
}

/**
 * desk_session_get_queue:
 *
 * Returns: (transfer none): who waits, in calling order
 */
GListModel *
desk_session_get_queue (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->queue);
}

/**
 * desk_session_get_parked:
 *
 * Returns: (transfer none): who is parked
 */
GListModel *
desk_session_get_parked (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->parked);
}

/**
 * desk_session_get_situation:
 * @situation: (out): what decides which actions are possible
 */
void
desk_session_get_situation (DeskSession   *self,
                            DeskSituation *situation)
{
  g_return_if_fail (DESK_IS_SESSION (self));
  g_return_if_fail (situation != NULL);

  *situation = (DeskSituation) {
    .counter = self->now != NULL ? self->now->counter->state : KIOS_COUNTER_CLOSED,
    .request = self->now != NULL && self->now->request != NULL ? self->now->request->state : 0,
    .n_waiting = g_list_model_get_n_items (G_LIST_MODEL (self->queue)),
    .may_pick = kios_role_may (self->opened->officer->role, KIOS_RIGHT_PICK),
    .is_busy = self->is_busy || self->now == NULL,
    .is_online = kios_store_get_is_online (desk_session_get_store (self)),
  };
}

/**
 * desk_session_run:
 * @order: (transfer full): what to do
 *
 * Stores an order; "done" or "refused" follows. One at a time: a second one while the first is on
 * its way is dropped, so a double press does a thing once.
 *
 * Returns: whether it was sent
 */
gboolean
desk_session_run (DeskSession *self,
                  DeskOrder   *order)
{
  Sent *sent;

  g_return_val_if_fail (DESK_IS_SESSION (self), FALSE);
  g_return_val_if_fail (order != NULL, FALSE);

  if (self->is_busy)
    {
      desk_order_free (order);
      return FALSE;
    }

  desk_session_flush (self);
  self->is_busy = TRUE;
  order->counter_no = self->opened->counter->no;

  /* The worker reads the order, and it is named again when it is refused: it lives until then. */
  sent = g_new0 (Sent, 1);
  sent->session = g_object_ref (self);
  sent->order = order;
  kios_store_write_async (desk_session_get_store (self), desk_order_job, order, NULL,
                          (GDestroyNotify) desk_outcome_free, self->cancellable, on_ordered, sent);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * desk_session_edit:
 * @served: (transfer full): what is written on the page now
 *
 * Keeps it soon, for the person who is here now.
 */
void
desk_session_edit (DeskSession *self,
                   DeskServed  *served)
{
  g_return_if_fail (DESK_IS_SESSION (self));

  if (self->now != NULL && self->now->request != NULL)
    desk_keeper_keep (self->keeper, self->now->request->id, served);
  else
    desk_served_free (served);
}

/**
 * desk_session_flush:
 *
 * Keeps what is not kept yet without waiting for the next pause in typing.
 */
void
desk_session_flush (DeskSession *self)
{
  g_return_if_fail (DESK_IS_SESSION (self));

  desk_keeper_flush (self->keeper);
}

/**
 * desk_session_has_unsaved:
 *
 * Returns: whether something written is not in the database yet
 */
gboolean
desk_session_has_unsaved (DeskSession *self)
{
  g_return_val_if_fail (DESK_IS_SESSION (self), FALSE);

  return !desk_keeper_is_clean (self->keeper);
}

/**
 * desk_session_reload:
 *
 * Asks for the lists again: time alone makes a parked request callable.
 */
void
desk_session_reload (DeskSession *self)
{
  g_return_if_fail (DESK_IS_SESSION (self));

  kios_list_reload (self->queue);
  kios_list_reload (self->parked);
}
