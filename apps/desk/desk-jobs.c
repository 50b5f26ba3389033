/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-jobs.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-identifier.h"
#include "store/kios-events.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"
#include "store/kios-store-visits.h"

#define MAX_EVENTS 500

/**
 * desk_start_free:
 * @start: (transfer full) (nullable): what desk_start_job() returned
 */
void
desk_start_free (DeskStart *start)
{
  if (start == NULL)
    return;

  g_clear_pointer (&start->officers, g_ptr_array_unref);
  g_clear_pointer (&start->counters, g_ptr_array_unref);
  g_clear_pointer (&start->desks, g_ptr_array_unref);
  g_free (start);
}

/**
 * desk_start_job:
 *
 * Returns: (transfer full) (nullable): a #DeskStart
 */
gpointer
desk_start_job (KiosDb    *db,
                gpointer   data,
                GError   **error)
{
  g_autoptr(DeskStart) start = g_new0 (DeskStart, 1);

  start->officers = kios_store_officers_list (db, error);
  if (start->officers == NULL)
    return NULL;

  for (guint i = start->officers->len; i > 0; i--)
    {
      KiosOfficer *officer = g_ptr_array_index (start->officers, i - 1);

      if (officer->is_disabled || !kios_role_may (officer->role, KIOS_RIGHT_SERVE))
        g_ptr_array_remove_index (start->officers, i - 1);
    }

  start->counters = kios_store_counters_list (db, error);
  if (start->counters == NULL)
    return NULL;
  start->desks = kios_store_desks_list (db, error);
  if (start->desks == NULL)
    return NULL;

  return g_steal_pointer (&start);
}

/**
 * desk_opening_new:
 * @login: an officer's login or id
 * @desks: (nullable): of guint
 *
 * Returns: (transfer full): for desk_open_job()
 */
DeskOpening *
desk_opening_new (guint       counter_no,
                  const char *login,
                  GArray     *desks)
{
  DeskOpening *opening = g_new0 (DeskOpening, 1);

  opening->counter_no = counter_no;
  opening->login = g_strdup (login);
  opening->desks = desks != NULL && desks->len > 0 ? g_array_ref (desks) : NULL;

  return opening;
}

void
desk_opening_free (gpointer data)
{
  DeskOpening *opening = data;

  g_clear_pointer (&opening->login, g_free);
  g_clear_pointer (&opening->desks, g_array_unref);
  g_free (opening);
}

/**
 * desk_opened_free:
 * @opened: (transfer full) (nullable): what desk_open_job() returned
 */
void
desk_opened_free (DeskOpened *opened)
{
  if (opened == NULL)
    return;

  g_clear_object (&opened->counter);
  g_clear_object (&opened->officer);
  g_clear_pointer (&opened->desks, g_ptr_array_unref);
  g_clear_pointer (&opened->services, g_ptr_array_unref);
  g_free (opened);
}

static gboolean
serves_exactly (KiosCounter *counter,
                GArray      *desks)
{
  return desks == NULL ||
         (counter->desks->len == desks->len &&
          memcmp (counter->desks->data, desks->data, desks->len * sizeof (guint)) == 0);
}

/* An officer who comes back to a counter that is still theirs gets it as it is: a called or served
 * person, a pause. */
static KiosCounter *
open_counter (KiosDb       *db,
              DeskOpening  *opening,
              KiosOfficer  *officer,
              GPtrArray    *desks,
              GError      **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *wanted;

  counter = kios_store_counters_get (db, opening->counter_no, error);
  if (counter == NULL)
    return NULL;
  if (counter->state != KIOS_COUNTER_CLOSED && g_strcmp0 (counter->officer_id, officer->id) == 0 &&
      serves_exactly (counter, opening->desks))
    return g_steal_pointer (&counter);

  for (guint i = 0; i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);

      g_array_append_val (all, desk->no);
    }
  wanted = opening->desks != NULL ? opening->desks : counter->desks->len > 0 ? counter->desks : all;

  return kios_store_counters_open (db, opening->counter_no, officer->id, (const guint *) wanted->data,
                                   wanted->len, error);
}

/**
 * desk_open_job:
 * @data: a #DeskOpening
 *
 * Write job: the officer takes the counter, or comes back to it.
 *
 * Returns: (transfer full) (nullable): a #DeskOpened
 */
gpointer
desk_open_job (KiosDb    *db,
               gpointer   data,
               GError   **error)
{
  DeskOpening *opening = data;
  g_autoptr(DeskOpened) opened = g_new0 (DeskOpened, 1);

  opened->officer = kios_store_officers_get (db, opening->login, error);
  if (opened->officer == NULL)
    return NULL;
  if (opened->officer->is_disabled)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED, "%s no longer works here",
                   opened->officer->login);
      return NULL;
    }
  kios_db_set_officer (db, opened->officer->id);

  opened->desks = kios_store_desks_list (db, error);
  if (opened->desks == NULL)
    return NULL;
  opened->services = kios_store_services_list (db, 0, 0, error);
  if (opened->services == NULL)
    return NULL;
  opened->counter = open_counter (db, opening, opened->officer, opened->desks, error);
  if (opened->counter == NULL)
    return NULL;

  opened->last_seq = kios_store_events_get_last (db, error);
  opened->max_recalls = kios_store_settings_get_int (db, "max_recalls", 3);
  opened->recall_cooldown_us = kios_store_settings_get_int (db, "recall_cooldown_s", 20) * G_USEC_PER_SEC;
  opened->min_calls = kios_store_settings_get_int (db, "min_calls", 2);

  return opened->last_seq >= 0 ? g_steal_pointer (&opened) : NULL;
}

/**
 * desk_now_free:
 * @now: (transfer full) (nullable): what desk_now_job() returned
 */
void
desk_now_free (DeskNow *now)
{
  if (now == NULL)
    return;

  g_clear_object (&now->counter);
  g_clear_object (&now->request);
  g_clear_object (&now->visit);
  g_clear_pointer (&now->history, g_ptr_array_unref);
  g_free (now);
}

/**
 * desk_now_job:
 * @counter_no: GUINT_TO_POINTER of a counter's number
 *
 * Returns: (transfer full) (nullable): a #DeskNow
 */
gpointer
desk_now_job (KiosDb    *db,
              gpointer   counter_no,
              GError   **error)
{
  g_autoptr(DeskNow) now = g_new0 (DeskNow, 1);

  now->counter = kios_store_counters_get (db, GPOINTER_TO_UINT (counter_no), error);
  if (now->counter == NULL)
    return NULL;
  if (now->counter->active_request_id == NULL)
    return g_steal_pointer (&now);

  now->request = kios_store_requests_get (db, now->counter->active_request_id, error);
  if (now->request == NULL)
    return NULL;
  now->visit = kios_store_visits_get (db, now->request->visit_id, error);
  if (now->visit == NULL)
    return NULL;
  now->history = kios_store_visits_list_history (db, now->visit->id, error);
  if (now->history == NULL)
    return NULL;

  return g_steal_pointer (&now);
}

/**
 * desk_queue_job:
 *
 * Returns: (transfer full) (element-type KiosRequest) (nullable): who waits for the counter, in
 *   calling order
 */
gpointer
desk_queue_job (KiosDb    *db,
                gpointer   counter_no,
                GError   **error)
{
  return kios_store_requests_queue (db, GPOINTER_TO_UINT (counter_no), 0, error);
}

/**
 * desk_parked_job:
 *
 * Returns: (transfer full) (element-type KiosRequest) (nullable): today's parked requests of the
 *   counter's desks that are not due yet
 */
gpointer
desk_parked_job (KiosDb    *db,
                 gpointer   counter_no,
                 GError   **error)
{
  g_autoptr(KiosCounter) counter = kios_store_counters_get (db, GPOINTER_TO_UINT (counter_no), error);
  g_autoptr(GPtrArray) visits = NULL;
  g_autoptr(GPtrArray) parked = g_ptr_array_new_with_free_func (g_object_unref);

  if (counter == NULL)
    return NULL;
  visits = kios_store_visits_list (db, NULL, kios_request_state_to_string (KIOS_REQUEST_PARKED), error);
  if (visits == NULL)
    return NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      KiosVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->requests->len; j++)
        {
          KiosRequest *request = g_ptr_array_index (visit->requests, j);
          gboolean is_due = request->return_us > 0 && request->return_us <= kios_db_get_now_us (db);

          if (request->state != KIOS_REQUEST_PARKED || is_due)
            continue;
          for (guint k = 0; k < counter->desks->len; k++)
            {
              if (g_array_index (counter->desks, guint, k) == request->desk_no)
                g_ptr_array_add (parked, g_object_ref (request));
            }
        }
    }

  return g_steal_pointer (&parked);
}

/**
 * desk_find_job:
 * @text: a queue number, or what the scanner read from a slip
 *
 * Returns: (transfer full) (nullable): the #KiosVisit
 */
gpointer
desk_find_job (KiosDb    *db,
               gpointer   text,
               GError   **error)
{
  g_autoptr(KiosScan) scan = kios_scan_classify (text, error);
  g_autofree char *number = NULL;

  if (scan == NULL)
    return NULL;
  if (scan->kind == KIOS_SCAN_TICKET)
    return kios_store_visits_find_token (db, scan->value, error);

  number = g_ascii_strup (scan->value, -1);
  return kios_store_visits_find (db, number, error);
}

/**
 * desk_regions_job:
 * @parent: (nullable): a province's code
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): code and name of each
 */
gpointer
desk_regions_job (KiosDb    *db,
                  gpointer   parent,
                  GError   **error)
{
  return kios_store_regions_list (db, parent, error);
}

/**
 * desk_events_job:
 * @after_seq: pointer to a gint64
 *
 * Returns: (transfer full) (element-type KiosEvent) (nullable): what happened since
 */
gpointer
desk_events_job (KiosDb    *db,
                 gpointer   after_seq,
                 GError   **error)
{
  return kios_store_events_list (db, *(gint64 *) after_seq, MAX_EVENTS, error);
}
