/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "model/kios-transition.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-visits.h"

/* Calling and serving. The argument is the counter; whoever is called or served there is meant. */

static gboolean
read_counter_no (Kiosctl  *self,
                 guint    *no,
                 GError  **error)
{
  return kiosctl_parse_number (kiosctl_get_argument (self->options, 0), "counter", 1, 999, no, error);
}

static KiosRequest *
get_active (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  guint no;

  return read_counter_no (self, &no, error) ? kios_store_requests_active (db, no, error) : NULL;
}

static JsonNode *
show_request (Kiosctl     *self,
              KiosDb      *db,
              KiosRequest *request)
{
  g_autoptr(JsonBuilder) json = NULL;

  if (request == NULL)
    return NULL;

  json = kiosctl_json_begin ();
  kiosctl_json_request (json, request, kios_db_get_site (db)->zone);
  kiosctl_say (self, "%s  %s\n", request->number, kios_request_state_to_string (request->state));
  return kiosctl_json_end (json);
}

/* The request of a visit that an action on the number means: the last one in a state that allows it,
 * else the visit's last one, which then says why not. */
static KiosRequest *
find_request (KiosDb      *db,
              const char  *number,
              KiosAction   action,
              GError     **error)
{
  g_autoptr(KiosVisit) visit = kios_store_visits_find (db, number, error);
  KiosRequest *found = NULL;

  if (visit == NULL)
    return NULL;

  for (guint i = 0; i < visit->requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (visit->requests, i);

      if (found == NULL || kios_transition_check (action, request->state, NULL, NULL))
        found = request;
    }
  if (found == NULL)
    g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "The visit %s waits for nothing", number);

  return found != NULL ? g_object_ref (found) : NULL;
}

static JsonNode *
run_call (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  const char *pick = kiosctl_get_option (self->options, "pick");
  g_autoptr(KiosRequest) wanted = NULL;
  g_autoptr(KiosRequest) called = NULL;
  guint no;

  if (!read_counter_no (self, &no, error))
    return NULL;

  if (pick != NULL)
    {
      wanted = find_request (db, pick, KIOS_ACTION_CALL, error);
      called = wanted != NULL ? kios_store_requests_pick (db, no, wanted->id, error) : NULL;
    }
  else
    {
      called = kios_store_requests_call (db, no, error);
    }

  return show_request (self, db, called);
}

static JsonNode *
run_recall (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosRequest) active = get_active (self, db, error);
  g_autoptr(KiosRequest) result = active != NULL ? kios_store_requests_recall (db, active->id, error) : NULL;

  return show_request (self, db, result);
}

static JsonNode *
run_start (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(KiosRequest) active = get_active (self, db, error);
  g_autoptr(KiosRequest) result = active != NULL ? kios_store_requests_start (db, active->id, error) : NULL;

  return show_request (self, db, result);
}

/* "14:30" is today's. */
static gboolean
read_until (Kiosctl  *self,
            KiosDb   *db,
            gint64   *until_us,
            GError  **error)
{
  const char *text = kiosctl_get_option (self->options, "until");
  g_autofree char *full = NULL;

  *until_us = 0;
  if (text == NULL)
    return TRUE;

  full = strlen (text) == 5 ? g_strconcat (kios_db_get_today (db), "T", text, NULL) : g_strdup (text);
  *until_us = kios_time_from_iso8601 (full, kios_db_get_site (db)->zone, error);
  return *until_us >= 0;
}

static JsonNode *
run_park (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(KiosRequest) active = NULL;
  g_autoptr(KiosRequest) result = NULL;
  const char *reason;
  gint64 until_us;

  if (!kiosctl_need_option (self->options, "reason", &reason, error) || !read_until (self, db, &until_us, error))
    return NULL;

  active = get_active (self, db, error);
  if (active != NULL)
    result = kios_store_requests_park (db, active->id, reason, until_us, error);
  return show_request (self, db, result);
}

static JsonNode *
run_return (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosRequest) request = find_request (db, kiosctl_get_argument (self->options, 0), KIOS_ACTION_RETURN, error);
  g_autoptr(KiosRequest) result = request != NULL ? kios_store_requests_return (db, request->id, error) : NULL;

  return show_request (self, db, result);
}

static JsonNode *
run_transfer (Kiosctl  *self,
              KiosDb   *db,
              GError  **error)
{
  g_autoptr(KiosRequest) active = NULL;
  g_autoptr(KiosRequest) result = NULL;
  const char *word;
  guint desk_no = 0;

  if (!kiosctl_need_option (self->options, "desk", &word, error) ||
      !kiosctl_get_number (self->options, "desk", 1, 9, &desk_no, error))
    return NULL;

  active = get_active (self, db, error);
  if (active != NULL)
    result = kios_store_requests_transfer (db, active->id, desk_no, kiosctl_get_option (self->options, "note"), error);
  return show_request (self, db, result);
}

static JsonNode *
run_no_show (Kiosctl  *self,
             KiosDb   *db,
             GError  **error)
{
  g_autoptr(KiosRequest) active = get_active (self, db, error);
  g_autoptr(KiosRequest) result = NULL;

  if (active != NULL)
    result = kios_store_requests_no_show (db, active->id, kiosctl_has_option (self->options, "force"), error);
  return show_request (self, db, result);
}

static JsonNode *
run_release (Kiosctl  *self,
             KiosDb   *db,
             GError  **error)
{
  g_autoptr(KiosRequest) active = get_active (self, db, error);
  g_autoptr(KiosRequest) result = active != NULL ? kios_store_requests_release (db, active->id, error) : NULL;

  return show_request (self, db, result);
}

static gboolean
read_served (Kiosctl     *self,
             KiosServed  *served,
             GError     **error)
{
  served->service_codes = kiosctl_get_option_list (self->options, "service");
  served->product = kiosctl_get_option (self->options, "product");
  served->note = kiosctl_get_option (self->options, "note");

  return KIOSCTL_GET_WORD (self->options, "documents", kios_documents_from_string, &served->documents, error);
}

static JsonNode *
run_finish (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosRequest) active = NULL;
  g_autoptr(KiosRequest) result = NULL;
  KiosServed served = { 0 };

  if (!read_served (self, &served, error))
    return NULL;

  active = get_active (self, db, error);
  if (active != NULL)
    result = kios_store_requests_finish (db, active->id, &served, error);
  return show_request (self, db, result);
}

static JsonNode *
run_refer (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(KiosRequest) active = NULL;
  g_autoptr(KiosRequest) result = NULL;
  KiosServed served = { 0 };
  KiosScope scope = KIOS_SCOPE_NONE;
  const char *problem;

  if (!kiosctl_need_option (self->options, "problem", &problem, error) || !read_served (self, &served, error) ||
      !KIOSCTL_GET_WORD (self->options, "scope", kios_scope_from_string, &scope, error))
    return NULL;

  active = get_active (self, db, error);
  if (active != NULL)
    result = kios_store_requests_refer (db, active->id, &served, problem, scope,
                                        kiosctl_get_option (self->options, "region"), error);
  return show_request (self, db, result);
}

static JsonNode *
run_queue (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(GPtrArray) requests = NULL;
  guint counter_no = 0;
  guint desk_no = 0;

  if (!kiosctl_get_number (self->options, "desk", 1, 9, &desk_no, error) ||
      !kiosctl_get_number (self->options, "counter", 1, 999, &counter_no, error))
    return NULL;

  requests = kios_store_requests_queue (db, counter_no, desk_no, error);
  if (requests == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < requests->len; i++)
    {
      KiosRequest *request = g_ptr_array_index (requests, i);

      json_builder_begin_object (json);
      kiosctl_json_number (json, "position", i + 1);
      kiosctl_json_request (json, request, kios_db_get_site (db)->zone);
      json_builder_end_object (json);
      kiosctl_say (self, "%3u  %-6s desk %u  %s\n", i + 1, request->number, request->desk_no,
                   kios_call_reason_to_string (request->next_reason));
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

#define SERVED "[--service CODE]… [--documents complete|incomplete] [--product TEXT] [--note TEXT]"

const KiosctlCommand kiosctl_queue_commands[] = {
  { "queue", "[--desk N] [--counter N]", "Lists who waits, in calling order, and why so.", 0, 0, KIOSCTL_READ,
    run_queue },
  { "call", "N [--pick NUMBER]", "Calls the next visitor to counter N by the rule, or one picked by hand.", 1, 1,
    KIOSCTL_WRITE, run_call },
  { "recall", "N", "Calls the visitor of counter N once more.", 1, 1, KIOSCTL_WRITE, run_recall },
  { "start", "N", "The visitor has come to counter N.", 1, 1, KIOSCTL_WRITE, run_start },
  { "park", "N --reason TEXT [--until TIME]", "Lets the visitor of counter N do something else meanwhile.", 1, 1,
    KIOSCTL_WRITE, run_park },
  { "return", "NUMBER", "A parked or missed visitor is back and keeps the place.", 1, 1, KIOSCTL_WRITE, run_return },
  { "transfer", "N --desk M [--note TEXT]", "Sends the visitor of counter N to another desk's queue.", 1, 1,
    KIOSCTL_WRITE, run_transfer },
  { "no-show", "N [--force]", "The visitor called to counter N did not come.", 1, 1, KIOSCTL_WRITE, run_no_show },
  { "release", "N", "Gives the visitor of counter N back to the queue.", 1, 1, KIOSCTL_WRITE, run_release },
  { "finish", "N " SERVED, "Ends the service at counter N.", 1, 1, KIOSCTL_WRITE, run_finish },
  { "refer", "N --problem TEXT [--scope one_region|one_province|cross_province] [--region CC.CC] " SERVED,
    "Sends what cannot be finished the same day to the back office.", 1, 1, KIOSCTL_WRITE, run_refer },
  { NULL }
};
