/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cmd-slip.h"
#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-visits.h"

/* What is asked of a visitor, and the further services behind the first. */
typedef struct
{
  KiosVisitDraft  draft;
  const char     *visit; /* (nullable): the self-service visit that draws its number */
  GArray         *more_desks;
  GPtrArray      *more_services;
} Arrival;

static void
arrival_clear (Arrival *arrival)
{
  g_clear_pointer (&arrival->more_desks, g_array_unref);
  g_clear_pointer (&arrival->more_services, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrival, arrival_clear)

static gboolean
read_arrival (KiosctlOptions  *options,
              Arrival         *arrival,
              GError         **error)
{
  KiosVisitDraft *draft = &arrival->draft;
  const char *const *services = kiosctl_get_option_list (options, "service");
  const char *word;

  draft->is_self_service = kiosctl_has_option (options, "self-service");
  draft->is_printed = kiosctl_has_option (options, "print");
  draft->may_outside_hours = kiosctl_has_option (options, "outside-hours");
  draft->operation_id = kiosctl_get_option (options, "operation");
  draft->name = kiosctl_get_option (options, "name");
  draft->company = kiosctl_get_option (options, "company");
  draft->nik = kiosctl_get_option (options, "nik");
  draft->phone = kiosctl_get_option (options, "phone");
  draft->email = kiosctl_get_option (options, "email");
  draft->siapkerja_id = kiosctl_get_option (options, "siapkerja-id");
  draft->language = kios_language_from_string (kiosctl_get_option (options, "language"));
  draft->service_code = services != NULL ? services[0] : NULL;
  draft->group = KIOS_GROUP_JOBSEEKER;

  if ((arrival->visit == NULL && !kiosctl_need_option (options, "group", &word, error)) ||
      (!draft->is_self_service && !kiosctl_need_option (options, "desk", &word, error)))
    return FALSE;

  return KIOSCTL_GET_WORD (options, "group", kios_group_from_string, &draft->group, error) &&
         KIOSCTL_GET_WORD (options, "priority", kios_priority_from_string, &draft->priority, error) &&
         KIOSCTL_GET_WORD (options, "account", kios_account_status_from_string, &draft->account, error) &&
         kiosctl_get_number (options, "desk", 1, 9, &draft->desk_no, error);
}

/* Every further service is asked for at the desk it belongs to. */
static gboolean
read_more_services (KiosDb          *db,
                    KiosctlOptions  *options,
                    Arrival         *arrival,
                    GError         **error)
{
  const char *const *services = kiosctl_get_option_list (options, "service");

  arrival->more_desks = g_array_new (FALSE, FALSE, sizeof (guint));
  arrival->more_services = g_ptr_array_new ();
  for (guint i = 1; services != NULL && services[i] != NULL; i++)
    {
      g_autoptr(KiosService) service = kios_store_services_get (db, services[i], error);

      if (service == NULL)
        return FALSE;
      g_array_append_val (arrival->more_desks, service->desk_no);
      g_ptr_array_add (arrival->more_services, (gpointer) services[i]);
    }

  arrival->draft.more_desks = (const guint *) arrival->more_desks->data;
  arrival->draft.more_services = (const char *const *) arrival->more_services->pdata;
  arrival->draft.n_more = arrival->more_services->len;
  return TRUE;
}

typedef struct
{
  Kiosctl *self;
  Arrival *arrival;
} ArriveJob;

static gpointer
arrive_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  ArriveJob *job = data;
  g_autoptr(KiosVisit) visit = NULL;

  if (!read_more_services (db, job->self->options, job->arrival, error))
    return NULL;
  if (job->arrival->visit == NULL)
    return kios_store_visits_open (db, &job->arrival->draft, error);

  visit = kios_store_visits_find (db, job->arrival->visit, error);
  return visit != NULL ? kios_store_visits_draw (db, visit->id, &job->arrival->draft, error) : NULL;
}

typedef struct
{
  const char *visit_id;
  KiosSpan    wait;
  gboolean    is_known;
} QuoteJob;

static gpointer
estimate_job (KiosDb    *db,
              gpointer   data,
              GError   **error)
{
  QuoteJob *job = data;

  return kios_store_visits_estimate (db, job->visit_id, &job->wait, &job->is_known, error) ? db : NULL;
}

static gpointer
quote_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  QuoteJob *job = data;

  return kios_store_visits_quote (db, job->visit_id, &job->wait, error);
}

/* The wait is foretold over a snapshot of its own and kept with the visit. */
static KiosVisit *
quote (KiosDb     *db,
       KiosVisit  *visit,
       GError    **error)
{
  QuoteJob job = { .visit_id = visit->id };

  if (visit->quote_low_s >= 0)
    return g_object_ref (visit);
  if (kios_db_read (db, estimate_job, &job, error) == NULL)
    return NULL;

  return job.is_known ? kios_db_write (db, quote_job, &job, error) : g_object_ref (visit);
}

static void
say_visit (Kiosctl   *self,
           KiosVisit *visit)
{
  if (visit->number == NULL)
    kiosctl_say (self, "%s  self-service, token %s\n", visit->id, visit->token);
  else
    kiosctl_say (self, "%s  %s, %s, %u ahead\n", visit->number, visit->business_date,
                 kios_visit_state_to_string (visit->state), visit->ahead);
}

static JsonNode *
show_visit (Kiosctl   *self,
            KiosDb    *db,
            KiosVisit *visit)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();

  kiosctl_json_visit (json, visit, kios_db_get_site (db)->zone);
  say_visit (self, visit);
  return kiosctl_json_end (json);
}

static JsonNode *
arrive (Kiosctl  *self,
        KiosDb   *db,
        Arrival  *arrival,
        GError  **error)
{
  ArriveJob job = { self, arrival };
  g_autoptr(KiosVisit) fresh = NULL;
  g_autoptr(KiosVisit) visit = NULL;

  if (!read_arrival (self->options, arrival, error))
    return NULL;
  if (arrival->draft.is_printed && kiosctl_session_get_printer (self->session) == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE,
                           "This machine has no printer; KIOS_PRINTER or kios.conf names one");
      return NULL;
    }

  fresh = kios_db_write (db, arrive_job, &job, error);
  if (fresh == NULL)
    return NULL;
  visit = fresh->number != NULL ? quote (db, fresh, error) : g_object_ref (fresh);
  if (visit == NULL)
    return NULL;

  if (visit->paper == KIOS_PAPER_PRINTING)
    {
      KiosVisit *printed = kiosctl_slip_print (self, db, visit, error);

      if (printed == NULL)
        return NULL;
      g_object_unref (visit);
      visit = printed;
    }

  return show_visit (self, db, visit);
}

static JsonNode *
run_open (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_auto(Arrival) arrival = { 0 };

  return arrive (self, db, &arrival, error);
}

static JsonNode *
run_draw (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_auto(Arrival) arrival = { .visit = kiosctl_get_argument (self->options, 0) };

  return arrive (self, db, &arrival, error);
}

static JsonNode *
run_show (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(KiosVisit) visit = kios_store_visits_find (db, kiosctl_get_argument (self->options, 0), error);

  return visit != NULL ? show_visit (self, db, visit) : NULL;
}

static JsonNode *
run_list (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(GPtrArray) visits = NULL;
  const char *date = NULL;

  if (!kiosctl_get_date (self->options, "date", &date, error))
    return NULL;
  visits = kios_store_visits_list (db, date, kiosctl_get_option (self->options, "state"), error);
  if (visits == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < visits->len; i++)
    {
      json_builder_begin_object (json);
      kiosctl_json_visit (json, g_ptr_array_index (visits, i), kios_db_get_site (db)->zone);
      json_builder_end_object (json);
      say_visit (self, g_ptr_array_index (visits, i));
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

static JsonNode *
run_cancel (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(KiosVisit) cancelled = NULL;
  const char *reason;

  if (!kiosctl_need_option (self->options, "reason", &reason, error))
    return NULL;
  visit = kios_store_visits_find (db, kiosctl_get_argument (self->options, 0), error);
  if (visit == NULL || !kios_store_visits_cancel (db, visit->id, reason, error))
    return NULL;

  cancelled = kios_store_visits_get (db, visit->id, error);
  return cancelled != NULL ? show_visit (self, db, cancelled) : NULL;
}

#define PERSON "[--name NAME] [--company NAME] [--nik NIK] [--phone NUMBER] [--email ADDRESS] [--siapkerja-id CODE]" \
               " [--priority lansia|disabilitas|hamil_menyusui|balita] [--account active|inactive|none|declared]"

const KiosctlCommand kiosctl_visit_commands[] = {
  { "visit open", "--group G --desk N [--service CODE]… " PERSON " [--language id|en] [--self-service]"
                  " [--print|--no-print] [--outside-hours] [--operation ID]",
    "Receives a visitor: draws a number, or begins self-service.", 0, 0, KIOSCTL_OPEN, run_open },
  { "visit draw", "ID --desk N [--service CODE]… " PERSON " [--print|--no-print] [--outside-hours]",
    "Draws the number of a visitor who comes back from self-service.", 1, 1, KIOSCTL_OPEN, run_draw },
  { "visit show", "NUMBER|ID", "Shows a visit.", 1, 1, KIOSCTL_READ, run_show },
  { "visit list", "[--date YYYY-MM-DD] [--state STATE]", "Lists the visits of a day.", 0, 0, KIOSCTL_READ, run_list },
  { "visit cancel", "NUMBER|ID --reason TEXT", "Cancels what is still open of a visit.", 1, 1, KIOSCTL_WRITE,
    run_cancel },
  { "visit slip", "NUMBER|ID -o FILE [--format pdf|escpos] [--width 80|58]",
    "Writes the slip to a file as it would be printed.", 1, 1, KIOSCTL_READ, kiosctl_run_slip },
  { NULL }
};
