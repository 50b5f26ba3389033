/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-store-cases.h"

static JsonNode *
show_case (Kiosctl  *self,
           KiosDb   *db,
           KiosCase *record)
{
  g_autoptr(JsonBuilder) json = NULL;

  if (record == NULL)
    return NULL;

  json = kiosctl_json_begin ();
  kiosctl_json_case (json, record, kios_db_get_now_us (db), kios_db_get_site (db)->zone);
  kiosctl_say (self, "%s  %s  %s\n", record->number, kios_case_state_to_string (record->state),
               record->office != NULL ? record->office : "");
  return kiosctl_json_end (json);
}

static JsonNode *
run_list (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(GPtrArray) cases = kios_store_cases_list (db, kiosctl_has_option (self->options, "all"), error);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  if (cases == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < cases->len; i++)
    {
      KiosCase *record = g_ptr_array_index (cases, i);

      json_builder_begin_object (json);
      kiosctl_json_case (json, record, kios_db_get_now_us (db), kios_db_get_site (db)->zone);
      json_builder_end_object (json);
      kiosctl_say (self, "%s  %-20s %s\n", record->number, kios_case_state_to_string (record->state),
                   record->visit_number);
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

static JsonNode *
run_show (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(KiosCase) record = kios_store_cases_get (db, kiosctl_get_argument (self->options, 0), error);

  return show_case (self, db, record);
}

static JsonNode *
run_route (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  KiosCaseRoute route = { .region_code = kiosctl_get_option (self->options, "region"),
                          .office = kiosctl_get_option (self->options, "office"),
                          .reason = kiosctl_get_option (self->options, "reason") };
  g_autoptr(KiosCase) record = NULL;

  if (!KIOSCTL_GET_WORD (self->options, "scope", kios_scope_from_string, &route.scope, error) ||
      !kiosctl_get_target (self->options, &route.choice, error))
    return NULL;

  record = kios_store_cases_route (db, kiosctl_get_argument (self->options, 0), &route, error);
  return show_case (self, db, record);
}

static JsonNode *
run_answer (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  const char *word = kiosctl_get_argument (self->options, 1);
  g_autoptr(KiosCase) record = NULL;
  KiosCaseState answer;

  if (!kios_case_state_from_string (word, &answer))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is no answer; accepted, returned or re-referred is",
                   word);
      return NULL;
    }

  record = kios_store_cases_answer (db, kiosctl_get_argument (self->options, 0), answer,
                                    kiosctl_get_option (self->options, "note"), error);
  return show_case (self, db, record);
}

static JsonNode *
run_documents (Kiosctl  *self,
               KiosDb   *db,
               GError  **error)
{
  const char *word = kiosctl_get_argument (self->options, 1);
  g_autoptr(KiosCase) record = NULL;

  if (strcmp (word, "complete") != 0 && strcmp (word, "incomplete") != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Documents are complete or incomplete, not “%s”", word);
      return NULL;
    }

  record = kios_store_cases_documents (db, kiosctl_get_argument (self->options, 0), strcmp (word, "complete") == 0,
                                       kiosctl_get_option (self->options, "missing"), error);
  return show_case (self, db, record);
}

static JsonNode *
run_schedule (Kiosctl  *self,
              KiosDb   *db,
              GError  **error)
{
  g_autoptr(KiosCase) record = NULL;
  const char *when;
  gint64 when_us;

  if (!kiosctl_need_option (self->options, "when", &when, error))
    return NULL;
  when_us = kios_time_from_iso8601 (when, kios_db_get_site (db)->zone, error);
  if (when_us < 0)
    return NULL;

  record = kios_store_cases_schedule (db, kiosctl_get_argument (self->options, 0), when_us,
                                      kiosctl_get_option (self->options, "where"),
                                      kiosctl_get_option (self->options, "link"), error);
  return show_case (self, db, record);
}

static JsonNode *
run_inform (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosCase) record = NULL;
  const char *channel;

  if (!kiosctl_need_option (self->options, "via", &channel, error))
    return NULL;

  record = kios_store_cases_inform (db, kiosctl_get_argument (self->options, 0), channel, error);
  return show_case (self, db, record);
}

static JsonNode *
run_met (Kiosctl  *self,
         KiosDb   *db,
         GError  **error)
{
  g_autoptr(KiosCase) record = kios_store_cases_met (db, kiosctl_get_argument (self->options, 0),
                                                     kiosctl_get_option (self->options, "note"), error);

  return show_case (self, db, record);
}

static JsonNode *
run_fulfil (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosCase) record = kios_store_cases_fulfil (db, kiosctl_get_argument (self->options, 0),
                                                        kiosctl_get_option (self->options, "note"), error);

  return show_case (self, db, record);
}

static JsonNode *
run_close (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(KiosCase) record = NULL;
  KiosOutcome outcome = KIOS_OUTCOME_NONE;

  if (!KIOSCTL_GET_WORD (self->options, "outcome", kios_outcome_from_string, &outcome, error))
    return NULL;

  record = kios_store_cases_close (db, kiosctl_get_argument (self->options, 0), outcome,
                                   kiosctl_get_option (self->options, "reason"), error);
  return show_case (self, db, record);
}

static JsonNode *
run_note (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(KiosCase) record = kios_store_cases_note (db, kiosctl_get_argument (self->options, 0),
                                                      kiosctl_get_argument (self->options, 1), error);

  return show_case (self, db, record);
}

const KiosctlCommand kiosctl_case_commands[] = {
  { "case list", "[--all]", "Lists the cases that are not closed, the one due first at the top.", 0, 0, KIOSCTL_READ,
    run_list },
  { "case show", "ID", "Shows a case with its steps.", 1, 1, KIOSCTL_READ, run_show },
  { "case route", "ID [--scope one_region|one_province|cross_province] [--choice kabkota|provinsi|kementerian]"
                  " [--region CC.CC] [--office NAME] [--reason TEXT]",
    "Sends a case to the office that the decree's rule names.", 1, 1, KIOSCTL_WRITE, run_route },
  { "case answer", "ID accepted|returned|re-referred [--note TEXT]", "Records the office's answer.", 2, 2,
    KIOSCTL_WRITE, run_answer },
  { "case documents", "ID complete|incomplete [--missing TEXT]", "Records whether documents are missing.", 2, 2,
    KIOSCTL_WRITE, run_documents },
  { "case schedule", "ID --when TIME [--where TEXT] [--link URL]", "Sets a meeting.", 1, 1, KIOSCTL_WRITE,
    run_schedule },
  { "case inform", "ID --via email|whatsapp|phone|in_person", "The visitor was told time and place.", 1, 1,
    KIOSCTL_WRITE, run_inform },
  { "case met", "ID [--note TEXT]", "The meeting was held.", 1, 1, KIOSCTL_WRITE, run_met },
  { "case fulfil", "ID [--note TEXT]", "The need was met.", 1, 1, KIOSCTL_WRITE, run_fulfil },
  { "case note", "ID TEXT", "Adds a line to the case's history.", 2, 2, KIOSCTL_WRITE, run_note },
  { "case close", "ID [--outcome fulfilled|not_fulfilled] [--reason TEXT]", "Closes a case.", 1, 1, KIOSCTL_WRITE,
    run_close },
  { NULL }
};
