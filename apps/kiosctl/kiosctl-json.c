/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-clock.h"
#include "kiosctl-json.h"

/**
 * kiosctl_json_begin:
 *
 * Returns: (transfer full): a builder with an open object
 */
JsonBuilder *
kiosctl_json_begin (void)
{
  JsonBuilder *json = json_builder_new ();

  json_builder_begin_object (json);
  return json;
}

/**
 * kiosctl_json_end:
 *
 * Returns: (transfer full): the object, closed
 */
JsonNode *
kiosctl_json_end (JsonBuilder *json)
{
  json_builder_end_object (json);
  return json_builder_get_root (json);
}

void
kiosctl_json_null (JsonBuilder *json,
                   const char  *member)
{
  json_builder_set_member_name (json, member);
  json_builder_add_null_value (json);
}

void
kiosctl_json_text (JsonBuilder *json,
                   const char  *member,
                   const char  *value)
{
  if (value == NULL)
    {
      kiosctl_json_null (json, member);
      return;
    }

  json_builder_set_member_name (json, member);
  json_builder_add_string_value (json, value);
}

void
kiosctl_json_number (JsonBuilder *json,
                     const char  *member,
                     gint64       value)
{
  json_builder_set_member_name (json, member);
  json_builder_add_int_value (json, value);
}

void
kiosctl_json_flag (JsonBuilder *json,
                   const char  *member,
                   gboolean     value)
{
  json_builder_set_member_name (json, member);
  json_builder_add_boolean_value (json, value);
}

void
kiosctl_json_time (JsonBuilder *json,
                   const char  *member,
                   gint64       time_us,
                   GTimeZone   *zone)
{
  g_autofree char *text = time_us > 0 ? kios_time_to_iso8601 (time_us, zone) : NULL;

  kiosctl_json_text (json, member, text);
}

void
kiosctl_json_pair (JsonBuilder *json,
                   const char  *member,
                   const char  *text_id,
                   const char  *text_en)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_object (json);
  kiosctl_json_text (json, "id", text_id);
  kiosctl_json_text (json, "en", text_en);
  json_builder_end_object (json);
}

void
kiosctl_json_strv (JsonBuilder        *json,
                   const char         *member,
                   const char *const  *texts)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_array (json);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (json, texts[i]);
  json_builder_end_array (json);
}

static void
add_counter_no (JsonBuilder *json,
                guint        counter_no)
{
  if (counter_no > 0)
    kiosctl_json_number (json, "counter", counter_no);
  else
    kiosctl_json_null (json, "counter");
}

void
kiosctl_json_request (JsonBuilder *json,
                      KiosRequest *request,
                      GTimeZone   *zone)
{
  /* In a queue the reason is why it stands there, else why it was called. */
  KiosCallReason reason = request->next_reason != KIOS_CALL_REASON_NONE ? request->next_reason
                                                                        : request->call_reason;

  kiosctl_json_text (json, "request", request->id);
  kiosctl_json_text (json, "visit", request->visit_id);
  kiosctl_json_text (json, "number", request->number);
  kiosctl_json_text (json, "business_date", request->business_date);
  kiosctl_json_number (json, "desk", request->desk_no);
  kiosctl_json_text (json, "service", request->service_code);
  kiosctl_json_text (json, "state", kios_request_state_to_string (request->state));
  kiosctl_json_text (json, "group", kios_group_to_string (request->group));
  kiosctl_json_text (json, "priority", request->priority != KIOS_PRIORITY_NONE
                                         ? kios_priority_to_string (request->priority) : NULL);
  add_counter_no (json, request->counter_no);
  kiosctl_json_text (json, "officer", request->officer_name);
  kiosctl_json_text (json, "reason", reason != KIOS_CALL_REASON_NONE ? kios_call_reason_to_string (reason) : NULL);
  kiosctl_json_number (json, "calls", request->n_calls);
  kiosctl_json_time (json, "entered_at", request->entered_us, zone);
  kiosctl_json_time (json, "queued_at", request->queued_us, zone);
  kiosctl_json_time (json, "called_at", request->called_us, zone);
  kiosctl_json_time (json, "started_at", request->started_us, zone);
  kiosctl_json_time (json, "ended_at", request->ended_us, zone);
  kiosctl_json_text (json, "park_reason", request->park_reason);
  kiosctl_json_time (json, "return_at", request->return_us, zone);
  kiosctl_json_text (json, "documents", request->documents != KIOS_DOCUMENTS_UNKNOWN
                                          ? kios_documents_to_string (request->documents) : NULL);
  kiosctl_json_text (json, "product", request->product);
  kiosctl_json_strv (json, "services", (const char *const *) request->given_codes);
  kiosctl_json_text (json, "case", request->case_id);
}

static void
add_quote (JsonBuilder *json,
           KiosVisit   *visit)
{
  if (visit->quote_low_s < 0)
    {
      kiosctl_json_null (json, "estimate");
      return;
    }

  json_builder_set_member_name (json, "estimate");
  json_builder_begin_object (json);
  kiosctl_json_number (json, "low_s", visit->quote_low_s);
  kiosctl_json_number (json, "high_s", visit->quote_high_s);
  json_builder_end_object (json);
}

void
kiosctl_json_visit (JsonBuilder *json,
                    KiosVisit   *visit,
                    GTimeZone   *zone)
{
  KiosRequest *first = visit->requests->len > 0 ? g_ptr_array_index (visit->requests, 0) : NULL;

  kiosctl_json_text (json, "visit", visit->id);
  kiosctl_json_text (json, "number", visit->number);
  kiosctl_json_text (json, "token", visit->token);
  kiosctl_json_text (json, "business_date", visit->business_date);
  if (first != NULL)
    kiosctl_json_number (json, "desk", first->desk_no);
  else
    kiosctl_json_null (json, "desk");
  kiosctl_json_number (json, "ahead", visit->ahead);
  add_quote (json, visit);
  kiosctl_json_text (json, "state", kios_visit_state_to_string (visit->state));
  kiosctl_json_text (json, "group", kios_group_to_string (visit->group));
  kiosctl_json_text (json, "priority", visit->priority != KIOS_PRIORITY_NONE
                                         ? kios_priority_to_string (visit->priority) : NULL);
  kiosctl_json_text (json, "account", visit->account != KIOS_ACCOUNT_UNKNOWN
                                        ? kios_account_status_to_string (visit->account) : NULL);
  kiosctl_json_text (json, "language", kios_language_to_string (visit->language));
  kiosctl_json_text (json, "name", visit->name);
  kiosctl_json_text (json, "company", visit->company);
  kiosctl_json_text (json, "nik", visit->nik_mask);
  kiosctl_json_text (json, "phone", visit->phone_mask);
  kiosctl_json_text (json, "email", visit->email_mask);
  kiosctl_json_text (json, "paper", kios_paper_to_string (visit->paper));
  kiosctl_json_time (json, "arrived_at", visit->arrived_us, zone);
  kiosctl_json_time (json, "entered_at", visit->entered_us, zone);
  kiosctl_json_time (json, "ended_at", visit->ended_us, zone);
  kiosctl_json_flag (json, "surveyed", visit->is_surveyed);

  json_builder_set_member_name (json, "requests");
  json_builder_begin_array (json);
  for (guint i = 0; i < visit->requests->len; i++)
    {
      json_builder_begin_object (json);
      kiosctl_json_request (json, g_ptr_array_index (visit->requests, i), zone);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

void
kiosctl_json_counter (JsonBuilder *json,
                      KiosCounter *counter)
{
  kiosctl_json_number (json, "counter", counter->no);
  kiosctl_json_text (json, "state", kios_counter_state_to_string (counter->state));
  kiosctl_json_text (json, "officer", counter->officer_name);
  json_builder_set_member_name (json, "desks");
  json_builder_begin_array (json);
  for (guint i = 0; counter->desks != NULL && i < counter->desks->len; i++)
    json_builder_add_int_value (json, g_array_index (counter->desks, guint, i));
  json_builder_end_array (json);
  kiosctl_json_text (json, "active", counter->active_number);
}

void
kiosctl_json_officer (JsonBuilder *json,
                      KiosOfficer *officer)
{
  kiosctl_json_text (json, "login", officer->login);
  kiosctl_json_text (json, "name", officer->name);
  kiosctl_json_text (json, "role", kios_role_to_string (officer->role));
  kiosctl_json_flag (json, "disabled", officer->is_disabled);
}

void
kiosctl_json_event (JsonBuilder *json,
                    KiosEvent   *event,
                    GTimeZone   *zone)
{
  kiosctl_json_number (json, "id", event->seq);
  kiosctl_json_time (json, "at", event->at_us, zone);
  kiosctl_json_text (json, "business_date", event->business_date);
  kiosctl_json_text (json, "kind", event->kind);
  kiosctl_json_text (json, "number", event->number);
  kiosctl_json_text (json, "station", event->station);
  kiosctl_json_text (json, "officer", event->officer_id);
  kiosctl_json_text (json, "visit", event->visit_id);
  kiosctl_json_text (json, "request", event->request_id);
  kiosctl_json_text (json, "case", event->case_id);
  add_counter_no (json, event->counter_no);
  kiosctl_json_number (json, "from", event->from_state);
  kiosctl_json_number (json, "to", event->to_state);
  kiosctl_json_text (json, "reason", event->reason);
  kiosctl_json_text (json, "detail", event->detail);
}

static void
add_steps (JsonBuilder *json,
           GPtrArray   *steps,
           GTimeZone   *zone)
{
  json_builder_set_member_name (json, "steps");
  json_builder_begin_array (json);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      KiosCaseStep *step = g_ptr_array_index (steps, i);

      json_builder_begin_object (json);
      kiosctl_json_time (json, "at", step->at_us, zone);
      kiosctl_json_text (json, "state", kios_case_state_to_string (step->to_state));
      kiosctl_json_text (json, "officer", step->officer_name);
      kiosctl_json_text (json, "note", step->note);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

void
kiosctl_json_case (JsonBuilder *json,
                   KiosCase    *record,
                   gint64       now_us,
                   GTimeZone   *zone)
{
  kiosctl_json_text (json, "case", record->id);
  kiosctl_json_text (json, "number", record->number);
  kiosctl_json_text (json, "state", kios_case_state_to_string (record->state));
  kiosctl_json_flag (json, "overdue", record->state != KIOS_CASE_CLOSED && record->due_us > 0 &&
                                        record->due_us < now_us);
  kiosctl_json_text (json, "visit", record->visit_id);
  kiosctl_json_text (json, "visit_number", record->visit_number);
  kiosctl_json_text (json, "visit_date", record->visit_date);
  kiosctl_json_text (json, "group", kios_group_to_string (record->group));
  kiosctl_json_text (json, "applicant", record->applicant);
  kiosctl_json_text (json, "phone", record->phone_mask);
  kiosctl_json_text (json, "email", record->email_mask);
  kiosctl_json_number (json, "desk", record->desk_no);
  kiosctl_json_pair (json, "service", record->service_title_id, record->service_title_en);
  kiosctl_json_text (json, "problem", record->problem);
  kiosctl_json_text (json, "scope", record->scope != KIOS_SCOPE_NONE ? kios_scope_to_string (record->scope) : NULL);
  kiosctl_json_text (json, "region", record->region_code);
  kiosctl_json_text (json, "target", record->target != KIOS_TARGET_NONE ? kios_target_to_string (record->target)
                                                                        : NULL);
  kiosctl_json_text (json, "rule", record->rule);
  kiosctl_json_text (json, "office", record->office);
  kiosctl_json_text (json, "route_reason", record->route_reason);
  kiosctl_json_text (json, "missing", record->missing_documents);
  kiosctl_json_time (json, "meeting_at", record->meeting_us, zone);
  kiosctl_json_text (json, "where", record->meeting_place);
  kiosctl_json_text (json, "link", record->meeting_link);
  kiosctl_json_text (json, "outcome", record->outcome != KIOS_OUTCOME_NONE ? kios_outcome_to_string (record->outcome)
                                                                           : NULL);
  kiosctl_json_text (json, "outcome_reason", record->outcome_reason);
  kiosctl_json_text (json, "officer", record->officer_name);
  kiosctl_json_time (json, "created_at", record->created_us, zone);
  kiosctl_json_time (json, "due_at", record->due_us, zone);
  kiosctl_json_time (json, "closed_at", record->closed_us, zone);
  add_steps (json, record->steps, zone);
}
