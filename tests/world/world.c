/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "store/kios-store-counters.h"
#include "store/kios-store-officers.h"
#include "world.h"

#define THURSDAY_MORNING "2026-11-19T09:00:00"
/* In all zones a day before. */
#define MADE_US (G_GINT64_CONSTANT (1794960000) * G_USEC_PER_SEC)

World *
world_new_in_zone (const char *zone)
{
  KiosSiteDraft draft = { .unit_name = "Kios Uji", .type = 1, .zone = zone, .region_code = "74.71", .code = "uji" };
  World *self = g_new0 (World, 1);

  self->site = made_site_new (&draft, MADE_US);
  self->uri = self->site->uri;
  self->vault = made_site_load_key ();
  self->clock = kios_clock_new_fixed (0);
  self->db = world_connect (self);
  world_set_time (self, THURSDAY_MORNING);

  return self;
}

World *
world_new (void)
{
  return world_new_in_zone ("Asia/Makassar");
}

void
world_free (World *self)
{
  if (self->db != NULL)
    {
      kios_db_close (self->db);
      g_assert_finalize_object (self->db);
    }
  g_assert_finalize_object (self->clock);
  g_assert_finalize_object (self->vault);
  made_site_free (self->site);
  g_free (self);
}

char *
world_path (World      *self,
            const char *name)
{
  return made_site_path (self->site, name);
}

const char *
world_key_path (void)
{
  return made_site_get_key_path ();
}

KiosDb *
world_connect (World *self)
{
  g_autoptr(GError) error = NULL;
  KiosDb *db = kios_db_open (self->uri, self->vault, self->clock, &error);

  g_assert_no_error (error);
  kios_db_set_station (db, "test");
  return db;
}

/* Programs and contexts started from now on have this site and its time. */
void
world_set_environment (World *self)
{
  g_autofree char *now = kios_time_to_iso8601 (kios_clock_get_now_us (self->clock),
                                               kios_db_get_site (self->db)->zone);

  made_site_set_environment (self->site, now);
}

/* Behind the programs' back. */
void
world_sql (World      *self,
           const char *sql)
{
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (self->uri + strlen ("sqlite://"), &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

gint64
world_number (World      *self,
              const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *stmt = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_open (self->uri + strlen ("sqlite://"), &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);

  return number;
}

void
world_set_time (World      *self,
                const char *iso8601)
{
  g_autoptr(GError) error = NULL;
  gint64 now_us = kios_time_from_iso8601 (iso8601, kios_db_get_site (self->db)->zone, &error);

  g_assert_no_error (error);
  kios_clock_set_now_us (self->clock, now_us);
}

void
world_pass (World *self,
            guint  seconds)
{
  kios_clock_set_now_us (self->clock, kios_clock_get_now_us (self->clock) + seconds * G_USEC_PER_SEC);
}

static gpointer
verify_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_store_verify (db, data, error) ? db : NULL;
}

GPtrArray *
world_problems (World *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  gpointer result = kios_db_read (self->db, verify_job, problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return problems;
}

void
world_verify (World *self)
{
  g_autoptr(GPtrArray) problems = world_problems (self);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

gboolean
world_is_long (void)
{
  return g_strcmp0 (g_getenv ("KIOS_TEST_LONG"), "1") == 0;
}

guint
world_count (guint quick,
             guint full)
{
  return world_is_long () ? full : quick;
}

typedef struct
{
  const char *login;
  KiosRole    role;
} OfficerJob;

static gpointer
officer_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  OfficerJob *job = data;
  KiosOfficer *officer = kios_store_officers_get (db, job->login, NULL);
  g_autofree char *pin = NULL;

  return officer != NULL ? officer
                         : kios_store_officers_add (db, job->login, job->login, job->role, &pin, error);
}

void
world_act_as (World      *self,
              const char *login,
              KiosRole    role)
{
  OfficerJob job = { login, role };
  g_autoptr(KiosOfficer) officer = NULL;
  g_autoptr(GError) error = NULL;

  kios_db_set_officer (self->db, NULL);
  if (login == NULL)
    return;

  officer = kios_db_write (self->db, officer_job, &job, &error);
  g_assert_no_error (error);
  kios_db_set_officer (self->db, officer->id);
}

static gpointer
open_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_visits_open (db, data, error);
}

KiosVisit *
world_try_open (World                 *self,
                KiosDb                *db,
                const KiosVisitDraft  *draft,
                GError               **error)
{
  return kios_db_write (db != NULL ? db : self->db, open_job, (gpointer) draft, error);
}

KiosVisit *
world_open (World        *self,
            guint         desk_no,
            KiosPriority  priority)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = desk_no, .priority = priority,
                           .language = KIOS_LANGUAGE_INDONESIAN, .may_outside_hours = TRUE };
  g_autoptr(GError) error = NULL;
  KiosVisit *visit = world_try_open (self, NULL, &draft, &error);

  g_assert_no_error (error);
  return visit;
}

/* Somebody whom the test does not follow. */
void
world_add (World        *self,
           guint         desk_no,
           KiosPriority  priority)
{
  g_object_unref (world_open (self, desk_no, priority));
}

static gpointer
find_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_visits_find (db, data, error);
}

KiosVisit *
world_get_visit (World      *self,
                 const char *number_or_id)
{
  g_autoptr(GError) error = NULL;
  KiosVisit *visit = kios_db_read (self->db, find_job, (gpointer) number_or_id, &error);

  g_assert_no_error (error);
  return visit;
}

static gpointer
get_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  return kios_store_requests_get (db, data, error);
}

KiosRequest *
world_get (World      *self,
           const char *request_id)
{
  g_autoptr(GError) error = NULL;
  KiosRequest *request = kios_db_read (self->db, get_job, (gpointer) request_id, &error);

  g_assert_no_error (error);
  return request;
}

const char *
world_request_id (KiosVisit *visit)
{
  KiosRequest *first = g_ptr_array_index (visit->requests, 0);

  return first->id;
}

typedef struct
{
  guint no;
  guint desk_no;
} CounterJob;

static gpointer
counter_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  CounterJob *job = data;

  return kios_store_counters_open (db, job->no, NULL, &job->desk_no, 1, error);
}

void
world_open_counter (World *self,
                    guint  no,
                    guint  desk_no)
{
  CounterJob job = { no, desk_no };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosCounter) counter = kios_db_write (self->db, counter_job, &job, &error);

  g_assert_no_error (error);
  g_assert_cmpint (counter->state, ==, KIOS_COUNTER_OPEN);
}

static gpointer
call_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_requests_call (db, GPOINTER_TO_UINT (data), error);
}

KiosRequest *
world_try_call (KiosDb  *db,
                guint    counter_no,
                GError **error)
{
  return kios_db_write (db, call_job, GUINT_TO_POINTER (counter_no), error);
}

KiosRequest *
world_call (World *self,
            guint  counter_no)
{
  g_autoptr(GError) error = NULL;
  KiosRequest *request = world_try_call (self->db, counter_no, &error);

  g_assert_no_error (error);
  return request;
}

static gpointer
queue_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_requests_queue (db, GPOINTER_TO_UINT (data), 0, error);
}

GPtrArray *
world_queue (World *self,
             guint  counter_no)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *queue = kios_db_read (self->db, queue_job, GUINT_TO_POINTER (counter_no), &error);

  g_assert_no_error (error);
  return queue;
}

typedef struct
{
  KiosAction  action;
  const char *id;
} ActionJob;

static gpointer
act (KiosDb      *db,
     KiosAction   action,
     const char  *id,
     GError     **error)
{
  g_autoptr(KiosRequest) request = NULL;

  switch (action)
    {
    case KIOS_ACTION_CALL:
      return kios_store_requests_pick (db, 1, id, error);
    case KIOS_ACTION_RECALL:
      return kios_store_requests_recall (db, id, error);
    case KIOS_ACTION_START:
      return kios_store_requests_start (db, id, error);
    case KIOS_ACTION_NO_SHOW:
      return kios_store_requests_no_show (db, id, TRUE, error);
    case KIOS_ACTION_PARK:
      return kios_store_requests_park (db, id, "fotokopi", 0, error);
    case KIOS_ACTION_TRANSFER:
      return kios_store_requests_transfer (db, id, 2, NULL, error);
    case KIOS_ACTION_RELEASE:
      return kios_store_requests_release (db, id, error);
    case KIOS_ACTION_FINISH:
      return kios_store_requests_finish (db, id, NULL, error);
    case KIOS_ACTION_REFER:
      return kios_store_requests_refer (db, id, NULL, "Perlu ditelaah", KIOS_SCOPE_NONE, NULL, error);
    case KIOS_ACTION_RETURN:
      return kios_store_requests_return (db, id, error);
    case KIOS_ACTION_CANCEL:
      request = kios_store_requests_get (db, id, error);
      if (request == NULL || !kios_store_visits_cancel (db, request->visit_id, "pulang", error))
        return NULL;
      return g_steal_pointer (&request);
    case KIOS_ACTION_PRINT_DONE:
    case KIOS_ACTION_ENTER:
    default:
      g_assert_not_reached ();
    }
}

static gpointer
act_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  ActionJob *job = data;

  return act (db, job->action, job->id, error);
}

gboolean
world_try (World       *self,
           KiosDb      *db,
           KiosAction   action,
           const char  *request_id,
           GError     **error)
{
  ActionJob job = { action, request_id };
  g_autoptr(KiosRequest) result = kios_db_write (db != NULL ? db : self->db, act_job, &job, error);

  return result != NULL;
}

void
world_do (World      *self,
          KiosAction  action,
          const char *request_id)
{
  g_autoptr(GError) error = NULL;

  world_try (self, NULL, action, request_id, &error);
  g_assert_no_error (error);
}
