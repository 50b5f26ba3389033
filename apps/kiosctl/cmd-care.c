/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib-unix.h>

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-events.h"
#include "store/kios-store-audit.h"
#include "store/kios-store-visits.h"

/* Looking after the database: events, backup, restore, checks. */

#define FOLLOW_US (50 * 1000)
#define BATCH 500

static void
say_event (Kiosctl   *self,
           KiosEvent *event,
           GTimeZone *zone)
{
  g_autofree char *at = kios_time_to_iso8601 (event->at_us, zone);

  kiosctl_say (self, "%6" G_GINT64_FORMAT "  %s  %-20s %s %s\n", event->seq, at, event->kind,
               event->number != NULL ? event->number : "", event->reason != NULL ? event->reason : "");
}

static JsonNode *
show_events (Kiosctl   *self,
             KiosDb    *db,
             GPtrArray *events)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  GTimeZone *zone = kios_db_get_site (db)->zone;

  json_builder_begin_array (json);
  for (guint i = 0; i < events->len; i++)
    {
      json_builder_begin_object (json);
      kiosctl_json_event (json, g_ptr_array_index (events, i), zone);
      json_builder_end_object (json);
      say_event (self, g_ptr_array_index (events, i), zone);
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

typedef struct
{
  gint64 after_seq;
  guint  limit;
} EventsJob;

static gpointer
events_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  EventsJob *job = data;

  return kios_store_events_list (db, job->after_seq, job->limit, error);
}

static gboolean
on_end (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
print_event (Kiosctl   *self,
             KiosEvent *event,
             GTimeZone *zone)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;

  kiosctl_json_event (json, event, zone);
  node = kiosctl_json_end (json);
  text = json_to_string (node, FALSE);
  say_event (self, event, zone);
  g_print ("%s%s", kiosctl_has_option (self->options, "json") ? text : self->said->str,
           kiosctl_has_option (self->options, "json") ? "\n" : "");
  g_string_truncate (self->said, 0);
}

/* One event per line until it is told to end. */
static JsonNode *
follow (Kiosctl  *self,
        KiosDb   *db,
        gint64    after_seq,
        GError  **error)
{
  EventsJob job = { .after_seq = after_seq, .limit = BATCH };
  gboolean is_over = FALSE;
  gint64 seen = -1;
  guint on_term = g_unix_signal_add (SIGTERM, on_end, &is_over);
  guint on_int = g_unix_signal_add (SIGINT, on_end, &is_over);
  g_autoptr(GError) local = NULL;

  while (!is_over && local == NULL)
    {
      gint64 revision = kios_db_get_revision (db, &local);
      g_autoptr(GPtrArray) events = NULL;

      if (local == NULL && revision != seen)
        events = kios_db_read (db, events_job, &job, &local);
      for (guint i = 0; events != NULL && i < events->len; i++)
        {
          KiosEvent *event = g_ptr_array_index (events, i);

          print_event (self, event, kios_db_get_site (db)->zone);
          job.after_seq = event->seq;
        }
      if (events == NULL || events->len < BATCH)
        {
          seen = revision;
          g_usleep (FOLLOW_US);
        }
      g_main_context_iteration (NULL, FALSE);
    }

  g_source_remove (on_term);
  g_source_remove (on_int);
  if (local == NULL)
    return json_node_new (JSON_NODE_NULL);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static JsonNode *
run_events (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  EventsJob job = { .limit = G_MAXINT };
  g_autoptr(GPtrArray) events = NULL;
  guint after = 0;

  if (!kiosctl_get_number (self->options, "after", 0, G_MAXINT, &after, error))
    return NULL;
  job.after_seq = after;
  if (kiosctl_has_option (self->options, "follow"))
    return follow (self, db, job.after_seq, error);

  events = kios_db_read (db, events_job, &job, error);
  return events != NULL ? show_events (self, db, events) : NULL;
}

static JsonNode *
run_backup (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  const char *path = kiosctl_get_argument (self->options, 0);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();

  if (!kios_store_backup (db, path, error))
    return NULL;

  kiosctl_json_text (json, "file", path);
  kiosctl_json_text (json, "key_fingerprint", kios_vault_get_fingerprint (kios_db_get_vault (db)));
  kiosctl_say (self, "%s is whole. The site key (%s) is not in it: keep it apart.\n", path,
               kios_vault_get_fingerprint (kios_db_get_vault (db)));
  return kiosctl_json_end (json);
}

/* A file that was given and is no sound backup is a wrong argument, not a broken database. */
static void
blame_argument (GError **error)
{
  if (error != NULL && g_error_matches (*error, KIOS_ERROR, KIOS_ERROR_DAMAGED))
    (*error)->code = KIOS_ERROR_INVALID;
}

/* The database may be lost: then an empty one is made for the backup, but never a new key. */
static JsonNode *
run_restore (Kiosctl  *self,
             KiosDb   *db,
             GError  **error)
{
  const char *path = kiosctl_get_argument (self->options, 0);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosDb) own = kiosctl_session_open (self->session, TRUE, error);

  if (own == NULL)
    return NULL;
  if (!kios_store_restore (own, path, error))
    {
      blame_argument (error);
      return NULL;
    }

  kiosctl_json_text (json, "file", path);
  kiosctl_json_number (json, "epoch", kios_db_get_site (own)->epoch);
  kiosctl_say (self, "%s is restored.\n", path);
  kios_db_close (own);
  return kiosctl_json_end (json);
}

static JsonNode *
show_problems (Kiosctl   *self,
               GPtrArray *problems,
               gint64     n_events)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();

  kiosctl_json_flag (json, "ok", problems->len == 0);
  if (n_events >= 0)
    kiosctl_json_number (json, "events", n_events);
  json_builder_set_member_name (json, "problems");
  json_builder_begin_array (json);
  for (guint i = 0; i < problems->len; i++)
    {
      json_builder_add_string_value (json, g_ptr_array_index (problems, i));
      kiosctl_say (self, "%s\n", (const char *) g_ptr_array_index (problems, i));
    }
  json_builder_end_array (json);

  if (problems->len == 0)
    {
      kiosctl_say (self, "All is well.\n");
    }
  else
    {
      self->status = KIOSCTL_INVALID;
      self->complaint = g_strdup_printf ("The check found %u problem%s", problems->len, problems->len > 1 ? "s" : "");
    }

  return kiosctl_json_end (json);
}

static gpointer
verify_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_store_verify (db, data, error) ? db : NULL;
}

/* A backup is checked without the database, which may be lost. */
static JsonNode *
run_verify (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  const char *path = kiosctl_get_argument (self->options, 0);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(KiosDb) own = NULL;

  if (path != NULL)
    {
      if (!kios_store_backup_verify (path, kiosctl_session_get_vault (self->session),
                                     kiosctl_session_get_clock (self->session), problems, error))
        {
          blame_argument (error);
          return NULL;
        }
      return show_problems (self, problems, -1);
    }

  own = kiosctl_session_open (self->session, FALSE, error);
  if (own == NULL || kios_db_read (own, verify_job, problems, error) == NULL)
    return NULL;

  kios_db_close (own);
  return show_problems (self, problems, -1);
}

static JsonNode *
run_audit_verify (Kiosctl  *self,
                  KiosDb   *db,
                  GError  **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gint64 n_events;

  if (!kios_store_events_verify (db, problems, &n_events, error))
    return NULL;

  return show_problems (self, problems, n_events);
}

static JsonNode *
run_audit_who (Kiosctl  *self,
               KiosDb   *db,
               GError  **error)
{
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(GPtrArray) events = NULL;
  const char *id;

  if (!kiosctl_need_option (self->options, "visit", &id, error))
    return NULL;
  visit = kios_store_visits_find (db, id, error);
  if (visit == NULL)
    return NULL;

  events = kios_store_audit_who (db, visit->id, error);
  return events != NULL ? show_events (self, db, events) : NULL;
}

const KiosctlCommand kiosctl_care_commands[] = {
  { "events", "[--after ID] [--follow]", "Shows what happened, or with --follow what happens.", 0, 0, KIOSCTL_OPEN,
    run_events },
  { "backup", "FILE", "Copies the database while others go on working.", 1, 1, KIOSCTL_OPEN, run_backup },
  { "restore", "FILE", "Puts a backup in place of the database.", 1, 1, KIOSCTL_SESSION, run_restore },
  { "verify", "[FILE]", "Checks structure, references, events and numbers, of the database or of a backup.", 0, 1,
    KIOSCTL_SESSION, run_verify },
  { "audit verify", "", "Checks that no event was edited, removed or added behind the programs' back.", 0, 0,
    KIOSCTL_READ, run_audit_verify },
  { "audit who", "--visit NUMBER|ID", "Tells who did what with a visit.", 0, 0, KIOSCTL_READ, run_audit_who },
  { NULL }
};
