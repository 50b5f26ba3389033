/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-jobs.h"

#include "kios-error.h"
#include "store/kios-store-cases.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-visits.h"

/* What the officer's actions do in the store. */

/**
 * desk_order_new:
 * @request_id: (nullable): whom it is about
 *
 * Returns: (transfer full): an order; the caller fills in what the action needs
 */
DeskOrder *
desk_order_new (DeskAction  action,
                const char *request_id)
{
  DeskOrder *order = g_new0 (DeskOrder, 1);

  order->action = action;
  order->request_id = g_strdup (request_id);

  return order;
}

/**
 * desk_order_free:
 * @data: (transfer full) (nullable): a #DeskOrder
 */
void
desk_order_free (gpointer data)
{
  DeskOrder *order = data;

  if (order == NULL)
    return;

  g_free (order->request_id);
  g_free (order->number);
  desk_served_free (order->served);
  g_free (order->text);
  g_free (order->region_code);
  g_free (order);
}

/**
 * desk_outcome_free:
 * @outcome: (transfer full) (nullable): what desk_order_job() returned
 */
void
desk_outcome_free (DeskOutcome *outcome)
{
  if (outcome == NULL)
    return;

  g_clear_object (&outcome->request);
  g_clear_object (&outcome->visit);
  g_clear_object (&outcome->kase);
  g_free (outcome);
}

static gboolean
change_counter (KiosDb     *db,
                DeskOrder  *order,
                GError    **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(KiosCounter) before = NULL;

  if (order->action == DESK_ACTION_CLOSE)
    {
      counter = kios_store_counters_close (db, order->counter_no, error);
    }
  else if (order->action == DESK_ACTION_PAUSE)
    {
      counter = kios_store_counters_pause (db, order->counter_no, order->text, error);
    }
  else
    {
      before = kios_store_counters_get (db, order->counter_no, error);
      if (before != NULL)
        counter = kios_store_counters_open (db, order->counter_no, before->officer_id,
                                            (const guint *) before->desks->data, before->desks->len, error);
    }

  return counter != NULL;
}

static KiosRequest *
change_request (KiosDb     *db,
                DeskOrder  *order,
                GError    **error)
{
  KiosServed served = { NULL };

  if (order->served != NULL)
    desk_served_view (order->served, &served);

  switch (order->action)
    {
    case DESK_ACTION_CALL:
      return kios_store_requests_call (db, order->counter_no, error);
    case DESK_ACTION_PICK:
      return kios_store_requests_pick (db, order->counter_no, order->request_id, error);
    case DESK_ACTION_RECALL:
      return kios_store_requests_recall (db, order->request_id, error);
    case DESK_ACTION_START:
      return kios_store_requests_start (db, order->request_id, error);
    case DESK_ACTION_NO_SHOW:
      return kios_store_requests_no_show (db, order->request_id, order->is_forced, error);
    case DESK_ACTION_PARK:
      return kios_store_requests_park (db, order->request_id, order->text, order->return_us, error);
    case DESK_ACTION_TRANSFER:
      return kios_store_requests_transfer (db, order->request_id, order->desk_no, order->text, error);
    case DESK_ACTION_RELEASE:
      return kios_store_requests_release (db, order->request_id, error);
    case DESK_ACTION_RETURN:
      return kios_store_requests_return (db, order->request_id, error);
    case DESK_ACTION_FINISH:
      return kios_store_requests_finish (db, order->request_id, order->served != NULL ? &served : NULL, error);
    case DESK_ACTION_REFER:
      return kios_store_requests_refer (db, order->request_id, order->served != NULL ? &served : NULL,
                                        order->text, order->scope, order->region_code, error);
    case DESK_ACTION_NONE:
    case DESK_ACTION_PAUSE:
    case DESK_ACTION_RESUME:
    case DESK_ACTION_CLOSE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * desk_order_job:
 * @data: a #DeskOrder
 *
 * Write job.
 *
 * Returns: (transfer full) (nullable): a #DeskOutcome; errors as the store's functions
 */
gpointer
desk_order_job (KiosDb    *db,
                gpointer   data,
                GError   **error)
{
  DeskOrder *order = data;
  g_autoptr(DeskOutcome) outcome = g_new0 (DeskOutcome, 1);

  outcome->action = order->action;
  if (order->action == DESK_ACTION_PAUSE || order->action == DESK_ACTION_RESUME ||
      order->action == DESK_ACTION_CLOSE)
    return change_counter (db, order, error) ? g_steal_pointer (&outcome) : NULL;

  outcome->request = change_request (db, order, error);
  if (outcome->request == NULL)
    return NULL;

  if (order->action == DESK_ACTION_FINISH || order->action == DESK_ACTION_REFER)
    {
      outcome->visit = kios_store_visits_get (db, outcome->request->visit_id, error);
      if (outcome->visit == NULL)
        return NULL;
    }
  if (order->action == DESK_ACTION_REFER && outcome->request->case_id != NULL)
    {
      outcome->kase = kios_store_cases_get (db, outcome->request->case_id, error);
      if (outcome->kase == NULL)
        return NULL;
    }

  return g_steal_pointer (&outcome);
}

/**
 * desk_save_job:
 * @data: a #DeskOrder with request_id and served
 *
 * Write job: keeps what was written so far.
 *
 * Returns: whether it was stored, as a pointer
 */
gpointer
desk_save_job (KiosDb    *db,
               gpointer   data,
               GError   **error)
{
  DeskOrder *order = data;
  KiosServed served;

  desk_served_view (order->served, &served);

  return GINT_TO_POINTER (kios_store_requests_save_note (db, order->request_id, &served, error));
}
