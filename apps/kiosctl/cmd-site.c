/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "print/kios-printer.h"
#include "store/kios-store-audit.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-hours.h"
#include "store/kios-store-site.h"

static gpointer
init_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_site_init (db, data, error);
}

static JsonNode *
run_init (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  KiosSiteDraft draft = { .desks = kiosctl_get_option (self->options, "desks"),
                          .code = kiosctl_get_option (self->options, "site") };
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autofree char *pin = NULL;
  const char *type;
  KiosSite *site;

  if (!kiosctl_need_option (self->options, "unit", &draft.unit_name, error) ||
      !kiosctl_need_option (self->options, "type", &type, error) ||
      !kiosctl_parse_number (type, "type", 1, 4, &draft.type, error) ||
      !kiosctl_need_option (self->options, "zone", &draft.zone, error) ||
      !kiosctl_need_option (self->options, "region", &draft.region_code, error))
    return NULL;

  pin = kios_db_write (db, init_job, &draft, error);
  if (pin == NULL)
    return NULL;

  site = kios_db_get_site (db);
  kiosctl_json_text (json, "site", site->code);
  kiosctl_json_text (json, "unit", site->unit_name);
  kiosctl_json_number (json, "type", site->type);
  kiosctl_json_text (json, "zone", site->zone_name);
  kiosctl_json_text (json, "region", site->region_code);
  kiosctl_json_text (json, "database", kios_db_get_uri (db));
  kiosctl_json_number (json, "schema", kios_db_get_version (db));
  kiosctl_json_text (json, "key_fingerprint", kios_vault_get_fingerprint (kios_db_get_vault (db)));
  kiosctl_json_flag (json, "created", *pin != '\0');
  kiosctl_json_text (json, "login", *pin != '\0' ? "admin" : NULL);
  kiosctl_json_text (json, "pin", *pin != '\0' ? pin : NULL);

  if (*pin != '\0')
    kiosctl_say (self, "%s is ready. Sign in as “admin” with the one-time PIN %s.\n", site->unit_name, pin);
  else
    kiosctl_say (self, "%s was there already and is up to date.\n", site->unit_name);
  return kiosctl_json_end (json);
}

static void
add_site (JsonBuilder *json,
          KiosSite    *site)
{
  json_builder_set_member_name (json, "site");
  json_builder_begin_object (json);
  kiosctl_json_text (json, "code", site->code);
  kiosctl_json_text (json, "unit", site->unit_name);
  kiosctl_json_number (json, "type", site->type);
  kiosctl_json_text (json, "zone", site->zone_name);
  kiosctl_json_text (json, "region", site->region_code);
  kiosctl_json_text (json, "business_date", site->business_date);
  kiosctl_json_number (json, "epoch", site->epoch);
  json_builder_end_object (json);
}

static gboolean
add_desks (Kiosctl      *self,
           KiosDb       *db,
           JsonBuilder  *json,
           GError      **error)
{
  g_autoptr(GPtrArray) desks = kios_store_desks_list (db, error);

  if (desks == NULL)
    return FALSE;

  json_builder_set_member_name (json, "waiting");
  json_builder_begin_object (json);
  kiosctl_say (self, "Waiting:");
  for (guint i = 0; i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);
      g_autofree char *no = g_strdup_printf ("%u", desk->no);

      kiosctl_json_number (json, no, desk->n_waiting);
      kiosctl_say (self, " %c %u", desk->letter, desk->n_waiting);
    }
  json_builder_end_object (json);
  kiosctl_say (self, "\n");
  return TRUE;
}

static gboolean
add_counters (Kiosctl      *self,
              KiosDb       *db,
              JsonBuilder  *json,
              GError      **error)
{
  g_autoptr(GPtrArray) counters = kios_store_counters_list (db, error);
  guint n_open = 0;

  if (counters == NULL)
    return FALSE;

  json_builder_set_member_name (json, "counters");
  json_builder_begin_array (json);
  for (guint i = 0; i < counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (counters, i);

      n_open += counter->state == KIOS_COUNTER_OPEN;
      json_builder_begin_object (json);
      kiosctl_json_counter (json, counter);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  kiosctl_json_number (json, "open_counters", n_open);
  kiosctl_say (self, "Counters: %u, %u open\n", counters->len, n_open);
  return TRUE;
}

static void
add_printer (Kiosctl     *self,
             JsonBuilder *json)
{
  const char *name = kiosctl_session_get_printer (self->session);
  g_autoptr(KiosPrinter) printer = NULL;
  KiosPrinterStatus status;

  if (name == NULL)
    {
      kiosctl_json_null (json, "printer");
      kiosctl_say (self, "Printer: none\n");
      return;
    }

  printer = kios_printer_new (name, kiosctl_session_get_paper_mm (self->session));
  kios_printer_get_status (printer, &status);
  json_builder_set_member_name (json, "printer");
  json_builder_begin_object (json);
  kiosctl_json_text (json, "name", name);
  kiosctl_json_flag (json, "ready", status.reason == KIOS_PRINT_REASON_NONE);
  kiosctl_json_text (json, "reason", status.reason != KIOS_PRINT_REASON_NONE
                                       ? kios_print_reason_to_string (status.reason) : NULL);
  kiosctl_json_flag (json, "paper_low", status.is_paper_low);
  kiosctl_json_number (json, "queued", status.n_queued);
  kiosctl_json_number (json, "paper_mm", kios_printer_get_paper_mm (printer));
  json_builder_end_object (json);
  kiosctl_say (self, "Printer: %s, %s\n", name, status.reason == KIOS_PRINT_REASON_NONE
                                                  ? "ready" : kios_print_reason_to_string (status.reason));
}

typedef struct
{
  Kiosctl     *self;
  JsonBuilder *json;
} StatusJob;

static gpointer
status_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  StatusJob *job = data;
  KiosSite *site = kios_db_get_site (db);
  KiosHoursStatus hours;
  gint64 backup_us;

  if (!kios_store_hours_get (db, &hours, error) || !kios_store_backup_get_last (db, &backup_us, error))
    return NULL;

  kiosctl_json_number (job->json, "schema", kios_db_get_version (db));
  kiosctl_json_text (job->json, "driver", kios_db_get_driver_name (db));
  kiosctl_json_text (job->json, "database", kios_db_get_uri (db));
  kiosctl_json_text (job->json, "key_fingerprint", kios_vault_get_fingerprint (kios_db_get_vault (db)));
  add_site (job->json, site);
  kiosctl_json_time (job->json, "now", kios_db_get_now_us (db), site->zone);
  kiosctl_json_text (job->json, "today", kios_db_get_today (db));
  kiosctl_json_flag (job->json, "open", hours.is_open);
  kiosctl_json_time (job->json, "last_backup", backup_us, site->zone);
  kiosctl_say (job->self, "%s (%s), %s, %s\n", site->unit_name, site->code, kios_db_get_today (db),
               hours.is_open ? "open" : "closed");
  kiosctl_say (job->self, "Database: %s, schema %d, key %s\n", kios_db_get_uri (db), kios_db_get_version (db),
               kios_vault_get_fingerprint (kios_db_get_vault (db)));

  return add_counters (job->self, db, job->json, error) && add_desks (job->self, db, job->json, error) ? db : NULL;
}

/* The printer is asked after the transaction: it may take its time. */
static JsonNode *
run_status (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  StatusJob job = { self, json };

  if (kios_db_read (db, status_job, &job, error) == NULL)
    return NULL;

  add_printer (self, json);
  return kiosctl_json_end (json);
}

static JsonNode *
run_catalogue (Kiosctl  *self,
               KiosDb   *db,
               GError  **error)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(GPtrArray) services = NULL;
  KiosGroup group = 0;
  guint desk_no = 0;

  if (!kiosctl_get_number (self->options, "desk", 1, 9, &desk_no, error) ||
      !KIOSCTL_GET_WORD (self->options, "group", kios_group_from_string, &group, error))
    return NULL;

  services = kios_store_services_list (db, desk_no, group, error);
  if (services == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < services->len; i++)
    {
      KiosService *service = g_ptr_array_index (services, i);
      const char letter[2] = { service->group_letter, '\0' };

      json_builder_begin_object (json);
      kiosctl_json_text (json, "code", service->code);
      kiosctl_json_number (json, "desk", service->desk_no);
      kiosctl_json_text (json, "group", letter);
      kiosctl_json_text (json, "heading", service->heading_code);
      kiosctl_json_flag (json, "leaf", service->is_leaf);
      kiosctl_json_pair (json, "text", service->text_id, service->text_en);
      kiosctl_json_pair (json, "title", service->title_id, service->title_en);
      kiosctl_json_number (json, "standard_minutes", service->standard_minutes);
      json_builder_end_object (json);
      kiosctl_say (self, "%-8s %s\n", service->code, service->text_id);
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

static JsonNode *
run_hours (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  GTimeZone *zone = kios_db_get_site (db)->zone;
  KiosHoursStatus status;

  if (!kios_store_hours_get (db, &status, error))
    return NULL;

  kiosctl_json_flag (json, "open", status.is_open);
  kiosctl_json_time (json, "opens_at", status.opens_at_us, zone);
  kiosctl_json_time (json, "closes_at", status.closes_at_us, zone);
  kiosctl_json_text (json, "reason", kios_hours_reason_to_string (status.reason));
  if (status.opens_at_us > 0)
    {
      g_autofree char *opens_at = kios_time_to_iso8601 (status.opens_at_us, zone);
      g_autofree char *closes_at = kios_time_to_iso8601 (status.closes_at_us, zone);

      kiosctl_say (self, "%s (%s); session %s to %s\n", status.is_open ? "Open" : "Closed",
                   kios_hours_reason_to_string (status.reason), opens_at, closes_at);
    }
  else
    {
      kiosctl_say (self, "%s (%s)\n", status.is_open ? "Open" : "Closed",
                   kios_hours_reason_to_string (status.reason));
    }

  return kiosctl_json_end (json);
}

const KiosctlCommand kiosctl_site_commands[] = {
  { "init", "--unit NAME --type 1..4 [--desks 6,7] --zone ZONE --region CC.CC [--site CODE]",
    "Makes a site, or brings one up to date; prints the first administrator's one-time PIN.", 0, 0, KIOSCTL_CREATE,
    run_init },
  { "status", "", "Tells how the site is: counters, who waits, printer, last backup.", 0, 0, KIOSCTL_OPEN, run_status },
  { "catalogue", "[--desk N] [--group G]", "Lists the services.", 0, 0, KIOSCTL_READ, run_catalogue },
  { "hours", "", "Tells whether the kiosk is open now, or at --at.", 0, 0, KIOSCTL_READ, run_hours },
  { NULL }
};
