/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "store/kios-list.h"
#include "world.h"

/* What another process commits is heard here, and lists change as little as they must. The other
 * process is kiosctl. */

#define DEADLINE_US (3 * G_USEC_PER_SEC)

typedef struct
{
  World     *world;
  KiosStore *store;
  guint      n_changed;
} Feed;

static void
on_changed (KiosStore *store,
            gint64     last_seq,
            Feed      *feed)
{
  feed->n_changed++;
}

static void
turn (void)
{
  g_main_context_iteration (NULL, FALSE);
  g_usleep (500);
}

#define wait_for(condition) \
  G_STMT_START { \
    gint64 end_us_ = g_get_monotonic_time () + DEADLINE_US; \
    while (!(condition) && g_get_monotonic_time () < end_us_) \
      turn (); \
    g_assert_true (condition); \
  } G_STMT_END

/* A look that is under way holds its list until it has been told. */
#define assert_goes_away(list) \
  G_STMT_START { \
    g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &(list)); \
    g_object_unref (list); \
    wait_for ((list) == NULL); \
  } G_STMT_END

static void
feed_begin (Feed *feed)
{
  feed->world = world_new ();
  feed->store = kios_store_new (feed->world->uri, feed->world->vault, feed->world->clock, "test");
  g_signal_connect (feed->store, "changed", G_CALLBACK (on_changed), feed);
  world_open_store (feed->store);
  /* What opening itself has to say. */
  for (guint i = 0; i < 200; i++)
    turn ();
  feed->n_changed = 0;
}

static void
feed_end (Feed *feed)
{
  kios_store_close (feed->store);
  world_settle ();
  g_assert_finalize_object (feed->store);
  world_free (feed->world);
}

static void
run_kiosctl (Feed       *feed,
             const char *command)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) words = NULL;
  g_autofree char *line = NULL;

  line = g_strdup_printf ("%s --db %s --at 2026-11-19T09:00:00 %s", g_getenv ("KIOSCTL"), feed->world->uri, command);
  g_assert_true (g_shell_parse_argv (line, NULL, &words, &error));
  g_subprocess_launcher_setenv (launcher, "KIOS_KEY_FILE", world_key_path (), TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static void
test_other_process_heard (void)
{
  Feed feed = { NULL };
  gint64 before_us;

  feed_begin (&feed);
  for (guint i = 0; i < 5; i++)
    {
      feed.n_changed = 0;
      run_kiosctl (&feed, "visit open --group masyarakat --desk 1");
      before_us = g_get_monotonic_time ();
      wait_for (feed.n_changed > 0);
      g_test_message ("heard %d ms after the process had ended",
                      (int) ((g_get_monotonic_time () - before_us) / 1000));
    }

  /* Also what leaves no event. */
  run_kiosctl (&feed, "counter open 1 --desks 1");
  run_kiosctl (&feed, "call 1");
  run_kiosctl (&feed, "start 1");
  run_kiosctl (&feed, "finish 1");
  for (guint i = 0; i < 200; i++)
    turn ();
  feed.n_changed = 0;
  run_kiosctl (&feed, "survey add A-001 --answers '{\"waktu\":4}'");
  wait_for (feed.n_changed > 0);
  feed_end (&feed);
}

static gpointer
ping_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return db;
}

static gpointer
hold_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  while (!g_atomic_int_get ((int *) data))
    g_usleep (500);
  return db;
}

static gpointer
who_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  return g_strdup (kios_db_get_officer (db) != NULL ? kios_db_get_officer (db) : "nobody");
}

static void
on_who (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(char **) user_data = kios_store_job_finish (KIOS_STORE (source), result, NULL);
}

/* Who signs out while the worker is busy has acted all the same, and nobody acts with all rights. */
static void
test_officer_of_the_asking (void)
{
  Feed feed = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  int may_go_on = 0;

  feed_begin (&feed);
  kios_store_read_async (feed.store, hold_job, &may_go_on, NULL, NULL, NULL, NULL, NULL);
  kios_store_set_officer (feed.store, "wati");
  kios_store_read_async (feed.store, who_job, NULL, NULL, g_free, NULL, on_who, &first);
  kios_store_set_officer (feed.store, NULL);
  kios_store_read_async (feed.store, who_job, NULL, NULL, g_free, NULL, on_who, &second);
  g_atomic_int_set (&may_go_on, 1);
  wait_for (first != NULL && second != NULL);

  g_assert_cmpstr (first, ==, "wati");
  g_assert_cmpstr (second, ==, "nobody");
  feed_end (&feed);
}

static gpointer
spoilt_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_vault_open (kios_db_get_vault (db), "note", "c3BvaWx0", error);
}

static void
on_spoilt (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (kios_store_job_finish (KIOS_STORE (source), result, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
  *(gboolean *) user_data = TRUE;
}

static void
on_online (KiosStore  *store,
           GParamSpec *pspec,
           guint      *n_changes)
{
  *n_changes += 1;
}

/* A note that cannot be opened does not take the queue away. */
static void
test_one_row_is_no_outage (void)
{
  Feed feed = { NULL };
  gboolean is_answered = FALSE;
  guint n_changes = 0;

  feed_begin (&feed);
  g_signal_connect (feed.store, "notify::is-online", G_CALLBACK (on_online), &n_changes);
  kios_store_read_async (feed.store, spoilt_job, NULL, NULL, g_free, NULL, on_spoilt, &is_answered);
  wait_for (is_answered);
  for (guint i = 0; i < 200; i++)
    turn ();
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (kios_store_get_is_online (feed.store));
  feed_end (&feed);
}

typedef struct
{
  Feed     *feed;
  gboolean  is_over;
  gboolean  is_busy;
} Busy;

static void
on_ping (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Busy *busy = user_data;

  g_assert_nonnull (kios_store_job_finish (KIOS_STORE (source), result, NULL));
  busy->is_busy = !busy->is_over;
  if (busy->is_busy)
    kios_store_read_async (KIOS_STORE (source), ping_job, NULL, NULL, NULL, NULL, on_ping, busy);
}

/* A store that is never idle listens all the same. */
static void
test_heard_while_busy (void)
{
  Feed feed = { NULL };
  Busy busy = { &feed, FALSE, TRUE };

  feed_begin (&feed);
  kios_store_read_async (feed.store, ping_job, NULL, NULL, NULL, NULL, on_ping, &busy);
  run_kiosctl (&feed, "visit open --group masyarakat --desk 1");
  wait_for (feed.n_changed > 0);
  busy.is_over = TRUE;
  wait_for (!busy.is_busy);
  feed_end (&feed);
}

static void
test_restore_heard (void)
{
  Feed feed = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *restore = NULL;

  feed_begin (&feed);
  g_assert_cmpint (kios_store_get_site (feed.store)->epoch, ==, 1);
  path = world_path (feed.world, "backup.db");
  backup = g_strconcat ("backup ", path, NULL);
  restore = g_strconcat ("restore ", path, NULL);
  run_kiosctl (&feed, backup);
  /* One event more than the backup, one more after the restore: the sequence alone says nothing. */
  run_kiosctl (&feed, "officer reset-pin admin");
  for (guint i = 0; i < 300; i++)
    turn ();
  feed.n_changed = 0;
  run_kiosctl (&feed, restore);
  wait_for (feed.n_changed > 0);
  wait_for (kios_store_get_site (feed.store)->epoch == 2);
  feed_end (&feed);
}

static gpointer
queue_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_requests_queue (db, 0, 1, error);
}

static gboolean
is_same_request (gpointer a,
                 gpointer b)
{
  KiosRequest *left = a;
  KiosRequest *right = b;

  return g_str_equal (left->id, right->id) && left->state == right->state;
}

typedef struct
{
  guint n_signals;
  guint position;
  guint n_removed;
  guint n_added;
} Splice;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Splice     *splice)
{
  splice->n_signals++;
  splice->position = position;
  splice->n_removed = n_removed;
  splice->n_added = n_added;
}

static void
assert_splice (Splice *splice,
               guint   position,
               guint   n_removed,
               guint   n_added)
{
  g_assert_cmpuint (splice->n_signals, ==, 1);
  g_assert_cmpuint (splice->position, ==, position);
  g_assert_cmpuint (splice->n_removed, ==, n_removed);
  g_assert_cmpuint (splice->n_added, ==, n_added);
  splice->n_signals = 0;
}

static void
test_list_splices_least (void)
{
  Feed feed = { NULL };
  Splice splice = { 0 };
  KiosList *list;
  GListModel *model;
  g_autoptr(KiosRequest) kept = NULL;
  g_autoptr(KiosRequest) still = NULL;

  feed_begin (&feed);
  for (guint i = 0; i < 5; i++)
    run_kiosctl (&feed, "visit open --group masyarakat --desk 1");

  list = kios_list_new (feed.store, queue_job, NULL, NULL, is_same_request);
  model = G_LIST_MODEL (list);
  g_assert_false (kios_list_get_is_loaded (list));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &splice);
  wait_for (kios_list_get_is_loaded (list));
  assert_splice (&splice, 0, 0, 5);
  kept = g_list_model_get_item (model, 1);

  run_kiosctl (&feed, "visit open --group masyarakat --desk 1");
  wait_for (splice.n_signals > 0);
  assert_splice (&splice, 5, 0, 1);

  run_kiosctl (&feed, "visit cancel A-003 --reason pulang");
  wait_for (splice.n_signals > 0);
  assert_splice (&splice, 2, 1, 0);

  /* At another desk: heard, asked again, nothing to do. */
  feed.n_changed = 0;
  run_kiosctl (&feed, "visit open --group masyarakat --desk 2");
  wait_for (feed.n_changed > 0);
  for (guint i = 0; i < 200; i++)
    turn ();
  g_assert_cmpuint (splice.n_signals, ==, 0);

  run_kiosctl (&feed, "counter open 1 --desks 1");
  run_kiosctl (&feed, "call 1");
  wait_for (splice.n_signals > 0);
  assert_splice (&splice, 0, 1, 0);
  still = g_list_model_get_item (model, 0);
  g_assert_true (still == kept);

  assert_goes_away (list);
  feed_end (&feed);
}

/* While the database is away the list keeps what it has, and catches up afterwards. */
static void
test_away_and_back (void)
{
  Feed feed = { NULL };
  KiosList *list;
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  feed_begin (&feed);
  path = world_path (feed.world, "kios.db");
  aside = world_path (feed.world, "aside.db");
  run_kiosctl (&feed, "visit open --group masyarakat --desk 1");
  list = kios_list_new (feed.store, queue_job, NULL, NULL, is_same_request);
  wait_for (kios_list_get_is_loaded (list));
  wait_for (kios_store_get_is_online (feed.store));
  kios_db_close (feed.world->db);
  g_clear_object (&feed.world->db);

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  wait_for (!kios_store_get_is_online (feed.store));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);

  g_assert_cmpint (g_rename (aside, path), ==, 0);
  wait_for (kios_store_get_is_online (feed.store));
  run_kiosctl (&feed, "visit open --group masyarakat --desk 1");
  wait_for (g_list_model_get_n_items (G_LIST_MODEL (list)) == 2);

  assert_goes_away (list);
  feed_end (&feed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/feed/other-process-heard", test_other_process_heard);
  g_test_add_func ("/store/feed/officer-of-the-asking", test_officer_of_the_asking);
  g_test_add_func ("/store/feed/one-row-is-no-outage", test_one_row_is_no_outage);
  g_test_add_func ("/store/feed/heard-while-busy", test_heard_while_busy);
  g_test_add_func ("/store/feed/restore-heard", test_restore_heard);
  g_test_add_func ("/store/feed/list-splices-least", test_list_splices_least);
  g_test_add_func ("/store/feed/away-and-back", test_away_and_back);

  return g_test_run ();
}
