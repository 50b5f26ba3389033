/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "world.h"

/* What may happen to a request, in the database. */

/* Brings a fresh request into a state, on counter 1 where one is needed. */
static char *
make_in_state (World            *world,
               KiosRequestState  state)
{
  const guint second_desk[] = { 2 };
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .is_printed = state == KIOS_REQUEST_PRINTING,
                           .more_desks = second_desk, .n_more = state == KIOS_REQUEST_PENDING };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, NULL, &draft, &error);
  KiosRequest *request;
  char *id;

  g_assert_no_error (error);
  request = g_ptr_array_index (visit->requests, state == KIOS_REQUEST_PENDING ? 1 : 0);
  id = g_strdup (request->id);

  switch (state)
    {
    case KIOS_REQUEST_PRINTING:
    case KIOS_REQUEST_PENDING:
    case KIOS_REQUEST_WAITING:
      break;
    case KIOS_REQUEST_CANCELLED:
      world_do (world, KIOS_ACTION_CANCEL, id);
      break;
    case KIOS_REQUEST_CALLED:
      world_do (world, KIOS_ACTION_CALL, id);
      break;
    case KIOS_REQUEST_SERVING:
    case KIOS_REQUEST_PARKED:
    case KIOS_REQUEST_COMPLETED:
    case KIOS_REQUEST_REFERRED:
      world_do (world, KIOS_ACTION_CALL, id);
      world_do (world, KIOS_ACTION_START, id);
      if (state != KIOS_REQUEST_SERVING)
        world_do (world, state == KIOS_REQUEST_PARKED ? KIOS_ACTION_PARK
                         : state == KIOS_REQUEST_COMPLETED ? KIOS_ACTION_FINISH : KIOS_ACTION_REFER, id);
      break;
    case KIOS_REQUEST_NO_SHOW:
      world_do (world, KIOS_ACTION_CALL, id);
      world_do (world, KIOS_ACTION_NO_SHOW, id);
      break;
    default:
      g_assert_not_reached ();
    }

  return id;
}

/* Every action in every state does exactly what the one table says, or changes nothing at all. */
static void
test_transitions_guarded (void)
{
  guint n_allowed = 0;
  guint n_refused = 0;

  for (KiosRequestState state = KIOS_REQUEST_PRINTING; state <= KIOS_REQUEST_CANCELLED; state++)
    for (KiosAction action = KIOS_ACTION_CALL; action <= KIOS_ACTION_LAST; action++)
      {
        g_autoptr(World) world = world_new ();
        g_autofree char *id = NULL;
        g_autoptr(KiosRequest) before = NULL;
        g_autoptr(KiosRequest) after = NULL;
        g_autoptr(GError) error = NULL;
        KiosRequestState expected = state;
        gboolean is_allowed = kios_transition_check (action, state, &expected, NULL);
        gint64 n_events;

        world_open_counter (world, 1, 1);
        id = make_in_state (world, state);
        before = world_get (world, id);
        g_assert_cmpint (before->state, ==, state);
        n_events = world_number (world, "SELECT COUNT (*) FROM event");
        world_pass (world, 30);

        /* A parked request may be picked: it returns and is called as it stands. */
        if (action == KIOS_ACTION_CALL && state == KIOS_REQUEST_PARKED)
          {
            is_allowed = TRUE;
            expected = KIOS_REQUEST_CALLED;
          }

        g_test_message ("%s when %s", kios_action_to_string (action), kios_request_state_to_string (state));
        g_assert_cmpint (world_try (world, NULL, action, id, &error), ==, is_allowed);
        after = world_get (world, id);
        g_assert_cmpint (after->state, ==, expected);
        if (is_allowed)
          {
            n_allowed++;
            g_assert_no_error (error);
            g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM event"), >, n_events);
          }
        else
          {
            n_refused++;
            g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
            g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM event"), ==, n_events);
          }
        world_verify (world);
      }

  g_test_message ("%u allowed, %u refused", n_allowed, n_refused);
  g_assert_cmpuint (n_allowed, >=, 16);
}

static void
test_busy_counter_refuses (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) first = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosRequest) called = NULL;
  g_autoptr(KiosRequest) again = NULL;
  g_autoptr(GError) error = NULL;

  world_add (world, 1, KIOS_PRIORITY_NONE);
  again = world_try_call (world->db, 1, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  g_clear_error (&error);

  world_open_counter (world, 1, 1);
  called = world_call (world, 1);
  g_assert_cmpstr (called->id, ==, world_request_id (first));
  again = world_try_call (world->db, 1, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
}

static void
test_empty_queue (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosRequest) called = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  called = world_try_call (world->db, 1, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND);
}

/* A visitor who is at one counter is not called to another, and blocks nobody behind. */
static void
test_one_visit_one_counter (void)
{
  const guint second_desk[] = { 2 };
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .more_desks = second_desk, .n_more = 1 };
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) both = world_try_open (world, NULL, &draft, &error);
  g_autoptr(KiosVisit) behind = NULL;
  g_autoptr(KiosRequest) next = NULL;

  g_assert_no_error (error);
  world_open_counter (world, 1, 1);
  world_open_counter (world, 2, 2);

  /* Missed at desk 1, waiting at desk 2, back at desk 1: now both requests wait. */
  world_do (world, KIOS_ACTION_CALL, world_request_id (both));
  world_do (world, KIOS_ACTION_NO_SHOW, world_request_id (both));
  world_do (world, KIOS_ACTION_RETURN, world_request_id (both));
  world_pass (world, 60);
  behind = world_open (world, 2, KIOS_PRIORITY_NONE);

  world_do (world, KIOS_ACTION_CALL, world_request_id (both));
  next = world_call (world, 2);
  g_assert_cmpstr (next->id, ==, world_request_id (behind));
  world_verify (world);
}

static void
test_recalls_limited (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  const char *id = world_request_id (visit);
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, id);
  world_pass (world, 19);
  g_assert_false (world_try (world, NULL, KIOS_ACTION_RECALL, id, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  g_clear_error (&error);

  world_pass (world, 1);
  for (guint i = 0; i < 3; i++)
    {
      world_do (world, KIOS_ACTION_RECALL, id);
      world_pass (world, 20);
    }
  g_assert_false (world_try (world, NULL, KIOS_ACTION_RECALL, id, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
}

static gpointer
no_show_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  return kios_store_requests_no_show (db, data, FALSE, error);
}

static void
test_no_show_needs_two_calls (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  const char *id = world_request_id (visit);
  g_autoptr(KiosRequest) missed = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, id);
  missed = kios_db_write (world->db, no_show_job, (gpointer) id, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  g_clear_error (&error);

  world_pass (world, 20);
  world_do (world, KIOS_ACTION_RECALL, id);
  missed = kios_db_write (world->db, no_show_job, (gpointer) id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (missed->state, ==, KIOS_REQUEST_NO_SHOW);
}

/* Within the grace period the place is kept; afterwards it is gone. */
static void
test_no_show_returns (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) missed = world_open (world, 1, KIOS_PRIORITY_NONE);
  const char *id = world_request_id (missed);
  g_autoptr(KiosRequest) request = NULL;
  g_autoptr(GPtrArray) queue = NULL;
  g_autoptr(GError) error = NULL;

  world_add (world, 1, KIOS_PRIORITY_NONE);
  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, id);
  world_do (world, KIOS_ACTION_NO_SHOW, id);
  world_pass (world, 30 * 60);
  world_do (world, KIOS_ACTION_RETURN, id);
  request = world_get (world, id);
  g_assert_cmpint (request->entered_us, ==, ((KiosRequest *) g_ptr_array_index (missed->requests, 0))->entered_us);
  queue = world_queue (world, 1);
  g_assert_cmpstr (((KiosRequest *) g_ptr_array_index (queue, 0))->id, ==, id);
  g_assert_cmpint (((KiosRequest *) g_ptr_array_index (queue, 0))->next_reason, ==, KIOS_CALL_REASON_RETURNED);

  world_do (world, KIOS_ACTION_CALL, id);
  world_do (world, KIOS_ACTION_NO_SHOW, id);
  world_pass (world, 30 * 60 + 1);
  g_assert_false (world_try (world, NULL, KIOS_ACTION_RETURN, id, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  world_verify (world);
}

typedef struct
{
  const char *id;
  gint64      return_us;
} ParkJob;

static gpointer
park_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  ParkJob *job = data;

  return kios_store_requests_park (db, job->id, "fotokopi", job->return_us, error);
}

/* Parked until a time: callable then; without a time only by hand. */
static void
test_parked_comes_due (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) timed = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) untimed = world_open (world, 1, KIOS_PRIORITY_NONE);
  ParkJob job = { world_request_id (timed), kios_clock_get_now_us (world->clock) + 600 * G_USEC_PER_SEC };
  g_autoptr(KiosRequest) parked = NULL;
  g_autoptr(KiosRequest) called = NULL;
  g_autoptr(KiosRequest) nobody = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, world_request_id (untimed));
  world_do (world, KIOS_ACTION_PARK, world_request_id (untimed));
  world_do (world, KIOS_ACTION_CALL, job.id);
  parked = kios_db_write (world->db, park_job, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpint (parked->return_us, ==, job.return_us);

  world_pass (world, 599);
  nobody = world_try_call (world->db, 1, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND);
  world_pass (world, 61);
  called = world_call (world, 1);
  g_assert_cmpstr (called->id, ==, job.id);
  g_assert_cmpint (called->call_reason, ==, KIOS_CALL_REASON_RETURNED);

  /* The minute since then was waiting, not the ten before. */
  g_assert_cmpint (called->called_us - called->queued_us, ==, 60 * G_USEC_PER_SEC);
  world_do (world, KIOS_ACTION_RELEASE, called->id);
  world_do (world, KIOS_ACTION_CALL, world_request_id (untimed));
  g_clear_object (&called);
  called = world_get (world, world_request_id (untimed));
  g_assert_cmpint (called->called_us, ==, called->queued_us);
  world_verify (world);
}

/* Transfer keeps number and entry time, and at the new desk one is an ordinary visitor. */
static void
test_transfer_keeps_place (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  const char *id = world_request_id (visit);
  g_autoptr(KiosVisit) later = NULL;
  g_autoptr(KiosRequest) request = NULL;
  g_autoptr(GPtrArray) queue = NULL;
  KiosRequest *head;

  world_open_counter (world, 1, 1);
  world_open_counter (world, 2, 2);
  world_pass (world, 60);
  later = world_open (world, 2, KIOS_PRIORITY_NONE);
  world_do (world, KIOS_ACTION_CALL, id);
  world_do (world, KIOS_ACTION_PARK, id);
  world_do (world, KIOS_ACTION_RETURN, id);
  world_do (world, KIOS_ACTION_CALL, id);
  world_pass (world, 60);
  world_do (world, KIOS_ACTION_TRANSFER, id);

  request = world_get (world, id);
  g_assert_cmpuint (request->desk_no, ==, 2);
  g_assert_cmpstr (request->number, ==, visit->number);
  g_assert_cmpint (request->queued_us, ==, kios_clock_get_now_us (world->clock));
  queue = world_queue (world, 2);
  g_assert_cmpuint (queue->len, ==, 2);
  head = g_ptr_array_index (queue, 0);
  g_assert_cmpstr (head->id, ==, id);
  g_assert_cmpint (head->next_reason, ==, KIOS_CALL_REASON_FIFO);
}

typedef struct
{
  const char *id;
  KiosServed  served;
} ServedJob;

static gpointer
transfer_job (KiosDb    *db,
              gpointer   data,
              GError   **error)
{
  return kios_store_requests_transfer (db, data, 2, "salah meja", error);
}

static gpointer
save_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  ServedJob *job = data;

  return kios_store_requests_save_note (db, job->id, &job->served, error) ? db : NULL;
}

static gpointer
finish_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  ServedJob *job = data;

  return kios_store_requests_finish (db, job->id, &job->served, error);
}

/* A colleague's note, and what was saved so far, outlive an ending that says nothing new. */
static void
test_saved_notes_kept (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  ServedJob job = { world_request_id (visit), { .documents = KIOS_DOCUMENTS_INCOMPLETE, .product = "Surat" } };
  g_autoptr(KiosRequest) moved = NULL;
  g_autoptr(KiosRequest) finished = NULL;
  g_autoptr(GError) error = NULL;

  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, job.id);
  moved = kios_db_write (world->db, transfer_job, (gpointer) job.id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (moved->note, ==, "salah meja");
  world_do (world, KIOS_ACTION_CALL, job.id);
  world_do (world, KIOS_ACTION_START, job.id);
  g_assert_nonnull (kios_db_write (world->db, save_job, &job, &error));
  g_assert_no_error (error);

  job.served = (KiosServed) { .service_codes = NULL };
  finished = kios_db_write (world->db, finish_job, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (finished->note, ==, "salah meja");
  g_assert_cmpstr (finished->product, ==, "Surat");
  g_assert_cmpint (finished->documents, ==, KIOS_DOCUMENTS_INCOMPLETE);
}

/* Two priority calls while others wait, then one of the others. */
static void
test_fairness_remembered (void)
{
  static const KiosCallReason expected[] = { KIOS_CALL_REASON_PRIORITY, KIOS_CALL_REASON_PRIORITY,
                                             KIOS_CALL_REASON_FAIRNESS_CAP, KIOS_CALL_REASON_PRIORITY };
  g_autoptr(World) world = world_new ();

  world_open_counter (world, 1, 1);
  for (guint i = 0; i < 3; i++)
    {
      world_add (world, 1, KIOS_PRIORITY_NONE);
      world_add (world, 1, KIOS_PRIORITY_ELDERLY);
      world_pass (world, 1);
    }

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(KiosRequest) called = world_call (world, 1);

      g_assert_cmpint (called->call_reason, ==, expected[i]);
      world_do (world, KIOS_ACTION_START, called->id);
      world_do (world, KIOS_ACTION_FINISH, called->id);
    }
}

/* The second wish enters its queue by itself, at the visit's entry time; the visit ends with the last. */
static void
test_next_request_enters (void)
{
  const guint second_desk[] = { 2 };
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .more_desks = second_desk, .n_more = 1 };
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, NULL, &draft, &error);
  g_autoptr(KiosVisit) ended = NULL;
  g_autoptr(KiosRequest) second = NULL;
  const char *second_id;

  g_assert_no_error (error);
  second_id = ((KiosRequest *) g_ptr_array_index (visit->requests, 1))->id;
  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_do (world, KIOS_ACTION_START, world_request_id (visit));
  world_pass (world, 300);
  world_do (world, KIOS_ACTION_FINISH, world_request_id (visit));

  second = world_get (world, second_id);
  g_assert_cmpint (second->state, ==, KIOS_REQUEST_WAITING);
  g_assert_cmpint (second->entered_us, ==, visit->entered_us);
  g_assert_cmpint (second->queued_us, ==, kios_clock_get_now_us (world->clock));

  world_do (world, KIOS_ACTION_CALL, second_id);
  world_do (world, KIOS_ACTION_START, second_id);
  world_do (world, KIOS_ACTION_REFER, second_id);
  ended = world_get_visit (world, visit->id);
  g_assert_cmpint (ended->state, ==, KIOS_VISIT_ENDED);
  world_verify (world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/requests/transitions-guarded", test_transitions_guarded);
  g_test_add_func ("/store/requests/busy-counter-refuses", test_busy_counter_refuses);
  g_test_add_func ("/store/requests/empty-queue", test_empty_queue);
  g_test_add_func ("/store/requests/one-visit-one-counter", test_one_visit_one_counter);
  g_test_add_func ("/store/requests/recalls-limited", test_recalls_limited);
  g_test_add_func ("/store/requests/no-show-needs-two-calls", test_no_show_needs_two_calls);
  g_test_add_func ("/store/requests/no-show-returns", test_no_show_returns);
  g_test_add_func ("/store/requests/parked-comes-due", test_parked_comes_due);
  g_test_add_func ("/store/requests/transfer-keeps-place", test_transfer_keeps_place);
  g_test_add_func ("/store/requests/saved-notes-kept", test_saved_notes_kept);
  g_test_add_func ("/store/requests/fairness-remembered", test_fairness_remembered);
  g_test_add_func ("/store/requests/next-request-enters", test_next_request_enters);

  return g_test_run ();
}
