/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/kios-store-counters.h"
#include "world.h"

/* Several programs on one database. Each child is a process with a connection of its own. */

#define OTHER_ERROR 99

typedef int (*Child) (World *world,
                      KiosDb *db,
                      guint   no,
                      int     out);

/* Forks; the child runs when @go is closed, and ends with what it returns. */
static pid_t
start (World *world,
       Child  child,
       guint  no,
       int    go[2],
       int    out)
{
  pid_t pid = fork ();
  char byte;

  if (pid == 0)
    {
      KiosDb *db = world_connect (world);
      int status = 0;

      close (go[1]);
      if (read (go[0], &byte, 1) == 0)
        status = child (world, db, no, out);
      kios_db_close (db);
      _exit (status);
    }

  g_assert_cmpint (pid, >, 0);
  return pid;
}

static int
finish (pid_t pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
run_together (World *world,
              Child  child,
              guint  n,
              int    out,
              int   *statuses)
{
  g_autofree pid_t *pids = g_new0 (pid_t, n);
  int go[2];

  g_assert_cmpint (pipe (go), ==, 0);
  for (guint i = 0; i < n; i++)
    pids[i] = start (world, child, i + 1, go, out);
  close (go[0]);
  close (go[1]);
  for (guint i = 0; i < n; i++)
    statuses[i] = finish (pids[i]);
}

/* No connection may be carried over a fork. */
static void
disconnect (World *world)
{
  kios_db_close (world->db);
  g_clear_object (&world->db);
}

static int
call_child (World  *world,
            KiosDb *db,
            guint   no,
            int     out)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosRequest) request = world_try_call (db, no, &error);

  return request != NULL ? 0 : error->domain == KIOS_ERROR ? error->code : OTHER_ERROR;
}

/* Two desks call the same last visitor: one wins, for the other nobody waits. */
static void
test_second_desk_loses (void)
{
  g_autoptr(World) world = world_new ();
  guint n_rounds = world_count (20, 200);
  guint n_first = 0;

  world_open_counter (world, 1, 1);
  world_open_counter (world, 2, 1);

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
      int statuses[2];

      disconnect (world);
      run_together (world, call_child, 2, -1, statuses);
      world->db = world_connect (world);

      g_assert_cmpint (statuses[0] == 0, !=, statuses[1] == 0);
      g_assert_cmpint (MAX (statuses[0], statuses[1]), ==, KIOS_ERROR_NOT_FOUND);
      n_first += statuses[0] == 0;
      world_do (world, KIOS_ACTION_NO_SHOW, world_request_id (visit));
    }

  g_test_message ("counter 1 won %u of %u", n_first, n_rounds);
  world_verify (world);
}

static const char *wanted_id;

static gpointer
pick_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_requests_pick (db, GPOINTER_TO_UINT (data), wanted_id, error);
}

static int
pick_child (World  *world,
            KiosDb *db,
            guint   no,
            int     out)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosRequest) request = kios_db_write (db, pick_job, GUINT_TO_POINTER (no), &error);

  return request != NULL ? 0 : error->domain == KIOS_ERROR ? error->code : OTHER_ERROR;
}

/* Four desks pick the same visitor by hand: one wins, the others hear that they were late. */
static void
test_one_pick_wins (void)
{
  g_autoptr(World) world = world_new ();

  for (guint no = 1; no <= 4; no++)
    world_open_counter (world, no, 1);

  for (guint round = 0; round < world_count (10, 100); round++)
    {
      g_autoptr(KiosVisit) visit = world_open (world, 1, KIOS_PRIORITY_NONE);
      guint n_won = 0;
      int statuses[4];

      wanted_id = world_request_id (visit);
      disconnect (world);
      run_together (world, pick_child, 4, -1, statuses);
      world->db = world_connect (world);

      for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
        {
          n_won += statuses[i] == 0;
          g_assert_true (statuses[i] == 0 || statuses[i] == KIOS_ERROR_CONFLICT);
        }
      g_assert_cmpuint (n_won, ==, 1);
      world_do (world, KIOS_ACTION_NO_SHOW, world_request_id (visit));
    }
  world_verify (world);
}

static guint n_each;

static int
issue_child (World  *world,
             KiosDb *db,
             guint   no,
             int     out)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1 + no % 2 };

  for (guint i = 0; i < n_each; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KiosVisit) visit = world_try_open (world, db, &draft, &error);

      if (visit == NULL)
        return error->domain == KIOS_ERROR ? error->code : OTHER_ERROR;
    }

  return 0;
}

/* Eight receptions at once: no number twice, none left out, and no one gives up. */
static void
test_numbers_from_eight (void)
{
  g_autoptr(World) world = world_new ();
  int statuses[8];

  n_each = world_count (50, 500);
  disconnect (world);
  run_together (world, issue_child, 8, -1, statuses);
  world->db = world_connect (world);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_assert_cmpint (statuses[i], ==, 0);
  g_assert_cmpint (world_number (world, "SELECT COUNT (DISTINCT series || number) FROM visit"), ==, 8 * n_each);
  g_assert_cmpint (world_number (world, "SELECT MAX (number) FROM visit WHERE series = 'A'"), ==, 4 * n_each);
  g_assert_cmpint (world_number (world, "SELECT MAX (number) FROM visit WHERE series = 'B'"), ==, 4 * n_each);
  world_verify (world);
}

static int
same_operation_child (World  *world,
                      KiosDb *db,
                      guint   no,
                      int     out)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .operation_id = "tap" };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, db, &draft, &error);

  return visit != NULL && visit->serial == 1 ? 0 : 1;
}

static void
test_operation_once_among_many (void)
{
  g_autoptr(World) world = world_new ();
  int statuses[8];

  disconnect (world);
  run_together (world, same_operation_child, 8, -1, statuses);
  world->db = world_connect (world);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_assert_cmpint (statuses[i], ==, 0);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, 1);
  world_verify (world);
}

/* Issues and calls without end, and says so only after the commit. */
static int
endless_child (World  *world,
               KiosDb *db,
               guint   no,
               int     out)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = no };

  for (;;)
    {
      g_autoptr(KiosVisit) visit = world_try_open (world, db, &draft, NULL);
      guint32 serial;

      if (visit == NULL)
        return OTHER_ERROR;
      serial = visit->serial;
      if (write (out, &serial, sizeof serial) != sizeof serial)
        return 0;
      if (serial % 3 == 0 && world_try (world, db, KIOS_ACTION_CALL, world_request_id (visit), NULL))
        world_try (world, db, KIOS_ACTION_NO_SHOW, world_request_id (visit), NULL);
    }
}

/* Killed in the middle of writing, again and again: nothing acknowledged is lost, nothing is half. */
static void
test_killed_leaves_whole (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (20261119);
  guint32 last = 0;

  world_open_counter (world, 1, 1);
  for (guint round = 0; round < world_count (25, 250); round++)
    {
      g_autoptr(KiosVisit) newest = NULL;
      g_autofree char *number = NULL;
      int go[2];
      int out[2];
      int status;
      pid_t pid;

      disconnect (world);
      g_assert_cmpint (pipe (go), ==, 0);
      g_assert_cmpint (pipe (out), ==, 0);
      pid = start (world, endless_child, 1, go, out[1]);
      close (go[0]);
      close (go[1]);
      close (out[1]);
      g_usleep ((gulong) g_rand_int_range (random, 2000, 40000));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));
      for (guint32 serial; read (out[0], &serial, sizeof serial) == sizeof serial;)
        last = serial;
      close (out[0]);

      world->db = world_connect (world);
      if (last > 0)
        {
          number = g_strdup_printf ("A-%03u", last);
          newest = world_get_visit (world, number);
        }
      if (round % 5 == 4)
        world_verify (world);
    }

  g_test_message ("%u visits survived", last);
  g_assert_cmpuint (last, >, 10);
  world_verify (world);
}

/* A backup is one moment of a database that is being written. */
static void
test_backup_while_writing (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "backup.db");
  gint64 before = 0;
  pid_t pids[2];
  int status;
  int go[2];
  int out[2];

  disconnect (world);
  g_assert_cmpint (pipe (go), ==, 0);
  g_assert_cmpint (pipe (out), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    pids[i] = start (world, endless_child, i + 1, go, out[1]);
  close (go[0]);
  close (go[1]);
  close (out[1]);

  world->db = world_connect (world);
  for (guint round = 0; round < world_count (6, 40); round++)
    {
      g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GError) error = NULL;
      gint64 n_before;
      guint32 serial;

      /* Until they have written again. */
      g_assert_cmpint (read (out[0], &serial, sizeof serial), ==, sizeof serial);
      n_before = world_number (world, "SELECT COUNT (*) FROM visit");
      g_assert_cmpint (n_before, >=, before);
      before = n_before;
      g_assert_true (kios_store_backup (world->db, path, &error));
      g_assert_no_error (error);
      g_assert_true (kios_store_backup_verify (path, world->vault, world->clock, problems, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      kill (pids[i], SIGKILL);
      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_true (WIFSIGNALED (status));
    }
  close (out[0]);
  world_verify (world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);

  g_test_add_func ("/store/processes/second-desk-loses", test_second_desk_loses);
  g_test_add_func ("/store/processes/one-pick-wins", test_one_pick_wins);
  g_test_add_func ("/store/processes/numbers-from-eight", test_numbers_from_eight);
  g_test_add_func ("/store/processes/operation-once-among-many", test_operation_once_among_many);
  g_test_add_func ("/store/processes/killed-leaves-whole", test_killed_leaves_whole);
  g_test_add_func ("/store/processes/backup-while-writing", test_backup_while_writing);

  return g_test_run ();
}
