/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "model/kios-number.h"
#include "store/kios-store-site.h"
#include "world.h"

static const KiosVisitDraft plain = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 1 };

static void
test_numbers_unbroken (void)
{
  g_autoptr(World) world = world_new ();

  for (guint i = 1; i <= 1001; i++)
    {
      KiosVisitDraft draft = plain;
      g_autoptr(GError) error = NULL;
      g_autoptr(KiosVisit) visit = NULL;
      g_autofree char *expected = g_strdup_printf ("A-%03u", i);

      /* What is refused takes no number. */
      draft.nik = i % 50 == 0 ? "7471" : NULL;
      visit = world_try_open (world, NULL, &draft, &error);
      if (visit == NULL)
        {
          g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
          g_clear_error (&error);
          visit = world_try_open (world, NULL, &plain, &error);
        }
      g_assert_no_error (error);
      g_assert_cmpstr (visit->number, ==, expected);
      g_assert_true (kios_token_is_valid (visit->token));
    }

  world_verify (world);
}

static void
test_series_by_desk (void)
{
  static const char *const expected[] = { "A-001", "B-001", "C-001", "D-001", "E-001", "F-001", "G-001", "P-001",
                                          "T-001" };
  g_autoptr(World) world = world_new ();

  for (guint desk_no = 1; desk_no <= 9; desk_no++)
    {
      g_autoptr(KiosVisit) visit = world_open (world, desk_no, KIOS_PRIORITY_NONE);

      g_assert_cmpstr (visit->number, ==, expected[desk_no - 1]);
    }
}

static void
test_cancelled_is_no_gap (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) first = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) second = NULL;

  world_do (world, KIOS_ACTION_CANCEL, world_request_id (first));
  second = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpstr (second->number, ==, "A-002");
  world_verify (world);
}

/* A double tap makes one visit, also when the second one comes after a crash. */
static void
test_operation_once (void)
{
  g_autoptr(World) world = world_new ();
  KiosVisitDraft draft = plain;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) first = NULL;
  g_autoptr(KiosVisit) second = NULL;
  g_autoptr(KiosDb) other = world_connect (world);

  draft.operation_id = "tap-1";
  first = world_try_open (world, NULL, &draft, &error);
  g_assert_no_error (error);
  second = world_try_open (world, other, &draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->id, ==, second->id);
  g_assert_cmpstr (first->number, ==, second->number);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, 1);
  kios_db_close (other);
  world_verify (world);
}

static void
refuse (World                *world,
        const KiosVisitDraft *draft,
        KiosError             code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, NULL, draft, &error);

  g_assert_error (error, KIOS_ERROR, (int) code);
  g_assert_null (visit);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, 0);
}

static void
test_refusals (void)
{
  g_autoptr(World) world = world_new ();
  KiosVisitDraft draft = plain;

  draft.desk_no = 12;
  refuse (world, &draft, KIOS_ERROR_INVALID);
  draft.desk_no = 0;
  refuse (world, &draft, KIOS_ERROR_INVALID);
  draft.desk_no = 1;
  draft.service_code = "9z.9";
  refuse (world, &draft, KIOS_ERROR_INVALID);
  draft.service_code = "7a.1.a";
  refuse (world, &draft, KIOS_ERROR_INVALID);
  draft.desk_no = 7;
  draft.service_code = "7a.1"; /* a heading */
  refuse (world, &draft, KIOS_ERROR_INVALID);

  draft = plain;
  draft.phone = "12";
  refuse (world, &draft, KIOS_ERROR_INVALID);
  draft.phone = NULL;
  draft.email = "not an address";
  refuse (world, &draft, KIOS_ERROR_INVALID);

  world_set_time (world, "2026-11-21T09:00:00");
  refuse (world, &plain, KIOS_ERROR_CONFLICT);
  draft = plain;
  draft.may_outside_hours = TRUE;
  world_act_as (world, "dina", KIOS_ROLE_DESK_OFFICER);
  refuse (world, &draft, KIOS_ERROR_NOT_PERMITTED);
}

typedef struct
{
  const char           *visit_id;
  const KiosVisitDraft *draft;
} DrawJob;

static gpointer
draw_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  DrawJob *job = data;

  return kios_store_visits_draw (db, job->visit_id, job->draft, error);
}

/* No number before the return; entry is the return, the arrival is kept. */
static void
test_self_service_draws (void)
{
  g_autoptr(World) world = world_new ();
  KiosVisitDraft arriving = { .group = KIOS_GROUP_JOBSEEKER, .is_self_service = TRUE };
  KiosVisitDraft drawing = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 6, .account = KIOS_ACCOUNT_DECLARED,
                             .email = "rahasia.sekali@example.org" };
  DrawJob job = { NULL, &drawing };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, NULL, &arriving, &error);
  g_autoptr(KiosVisit) drawn = NULL;
  g_autoptr(KiosVisit) again = NULL;

  g_assert_no_error (error);
  g_assert_null (visit->number);
  g_assert_cmpint (visit->state, ==, KIOS_VISIT_SELF_SERVICE);
  world_pass (world, 1200);

  job.visit_id = visit->id;
  drawn = kios_db_write (world->db, draw_job, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (drawn->number, ==, "F-001");
  g_assert_cmpint (drawn->arrived_us, ==, visit->arrived_us);
  g_assert_cmpint (drawn->entered_us, ==, visit->arrived_us + 1200 * G_USEC_PER_SEC);
  g_assert_cmpstr (drawn->token, ==, visit->token);
  g_assert_nonnull (drawn->email_mask);

  again = kios_db_write (world->db, draw_job, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->number, ==, "F-001");
  world_verify (world);
}

typedef struct
{
  const char *visit_id;
  KiosPaper   paper;
} PrintJob;

static gpointer
print_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  PrintJob *job = data;

  return kios_store_visits_print_end (db, job->visit_id, job->paper, job->paper == KIOS_PAPER_PRINTED ? NULL
                                                                                                     : "paper_out",
                                      error);
}

/* Nobody is called whose number nobody holds. */
static void
test_printing_not_callable (void)
{
  g_autoptr(World) world = world_new ();
  KiosVisitDraft draft = plain;
  PrintJob job = { NULL, KIOS_PAPER_UNCONFIRMED };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(KiosVisit) printed = NULL;
  g_autoptr(KiosRequest) nobody = NULL;
  g_autoptr(KiosRequest) called = NULL;

  draft.is_printed = TRUE;
  visit = world_try_open (world, NULL, &draft, &error);
  g_assert_no_error (error);
  world_open_counter (world, 1, 1);
  nobody = world_try_call (world->db, 1, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  job.visit_id = visit->id;
  printed = kios_db_write (world->db, print_job, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpint (printed->paper, ==, KIOS_PAPER_UNCONFIRMED);
  called = world_call (world, 1);
  g_assert_cmpstr (called->visit_id, ==, visit->id);
  world_verify (world);
}

/* The business date is the site's, not the machine's: at one moment, two dates. */
static void
test_midnight_by_zone (void)
{
  static const struct { const char *zone, *before, *after; gint64 midnight_us; } zones[] = {
    { "Asia/Jakarta", "2026-11-19", "2026-11-20", G_GINT64_CONSTANT (1795107600) },
    { "Asia/Makassar", "2026-11-19", "2026-11-20", G_GINT64_CONSTANT (1795104000) },
    { "Asia/Jayapura", "2026-11-19", "2026-11-20", G_GINT64_CONSTANT (1795100400) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr(World) world = world_new_in_zone (zones[i].zone);
      g_autoptr(KiosVisit) before = NULL;
      g_autoptr(KiosVisit) after = NULL;
      g_autoptr(KiosVisit) yesterday = NULL;

      kios_clock_set_now_us (world->clock, zones[i].midnight_us * G_USEC_PER_SEC - 1);
      before = world_open (world, 1, KIOS_PRIORITY_NONE);
      kios_clock_set_now_us (world->clock, zones[i].midnight_us * G_USEC_PER_SEC);
      after = world_open (world, 1, KIOS_PRIORITY_NONE);

      g_assert_cmpstr (before->business_date, ==, zones[i].before);
      g_assert_cmpstr (after->business_date, ==, zones[i].after);
      g_assert_cmpstr (before->number, ==, "A-001");
      g_assert_cmpstr (after->number, ==, "A-001");
      yesterday = world_get_visit (world, "2026-11-19/A-001");
      g_assert_cmpstr (yesterday->id, ==, before->id);
      world_verify (world);
    }
}

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_visits_list (db, NULL, data, error);
}

static void
test_list_in_order (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(GPtrArray) visits = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    world_add (world, 1, KIOS_PRIORITY_NONE);

  /* All at the same moment: by number. */
  visits = kios_db_read (world->db, list_job, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < visits->len; i++)
    g_assert_cmpuint (((KiosVisit *) g_ptr_array_index (visits, i))->serial, ==, i + 1);

  none = kios_db_read (world->db, list_job, (gpointer) "nowhere", &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/visits/numbers-unbroken", test_numbers_unbroken);
  g_test_add_func ("/store/visits/series-by-desk", test_series_by_desk);
  g_test_add_func ("/store/visits/cancelled-is-no-gap", test_cancelled_is_no_gap);
  g_test_add_func ("/store/visits/operation-once", test_operation_once);
  g_test_add_func ("/store/visits/refusals", test_refusals);
  g_test_add_func ("/store/visits/self-service-draws", test_self_service_draws);
  g_test_add_func ("/store/visits/printing-not-callable", test_printing_not_callable);
  g_test_add_func ("/store/visits/midnight-by-zone", test_midnight_by_zone);
  g_test_add_func ("/store/visits/list-in-order", test_list_in_order);

  return g_test_run ();
}
