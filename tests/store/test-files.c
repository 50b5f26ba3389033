/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/kios-statement.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-site.h"
#include "world.h"

/* The database's file: made, brought up to date, refused, kept whole. */

static gpointer
init_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_site_init (db, data, error);
}

static KiosSiteDraft usual = { .unit_name = "Kios Uji", .type = 1, .zone = "Asia/Makassar", .region_code = "74.71" };

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_counters_list (db, error);
}

static void
test_usable_at_once (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) counters = kios_db_read (world->db, list_job, NULL, &error);
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(KiosRequest) called = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (counters->len, ==, 4);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM region"), ==, 552);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM desk"), ==, 9);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM service WHERE is_leaf = 1"), >, 50);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM holiday"), >, 40);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM office WHERE target = 1"), ==, 514);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM officer WHERE role = 5"), ==, 1);

  visit = world_open (world, 1, KIOS_PRIORITY_NONE);
  world_open_counter (world, 1, 1);
  called = world_call (world, 1);
  g_assert_cmpstr (called->number, ==, "A-001");
  world_verify (world);
}

static void
test_again_keeps_edits (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *pin = NULL;
  gint64 n_holidays = world_number (world, "SELECT COUNT (*) FROM holiday");

  world_sql (world, "UPDATE setting SET value = '7' WHERE key = 'priority_run';"
                    "UPDATE desk SET name_id = 'Nama kami' WHERE no = 1;"
                    "UPDATE office SET name = 'Dinas kami' WHERE region_code = '74.71';"
                    "DELETE FROM opening_session WHERE weekday = 5;"
                    "DELETE FROM region WHERE code = '11.01'");
  pin = kios_db_write (world->db, init_job, &usual, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pin, ==, "");
  g_assert_cmpint (world_number (world, "SELECT value FROM setting WHERE key = 'priority_run'"), ==, 7);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM desk WHERE name_id = 'Nama kami'"), ==, 1);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM office WHERE name = 'Dinas kami'"), ==, 1);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM opening_session WHERE weekday = 5"), ==, 0);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM region"), ==, 552);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM holiday"), ==, n_holidays);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM officer"), ==, 1);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM counter"), ==, 4);
  world_verify (world);
}

static void
test_wrong_sites_refused (void)
{
  const KiosSiteDraft wrong[] = {
    { .unit_name = "X", .type = 5, .zone = "Asia/Makassar", .region_code = "74.71" },
    { .unit_name = "X", .type = 0, .zone = "Asia/Makassar", .region_code = "74.71" },
    { .unit_name = "X", .type = 4, .zone = "Asia/Makassar", .region_code = "74.71" },
    { .unit_name = "X", .type = 4, .zone = "Asia/Makassar", .region_code = "74.71", .desks = "1" },
    { .unit_name = "X", .type = 2, .zone = "Asia/Makassar", .region_code = "74.71", .desks = "1,2" },
    { .unit_name = "X", .type = 1, .zone = "Mars/Olympus", .region_code = "74.71" },
    { .unit_name = "X", .type = 1, .zone = "Asia/Makassar", .region_code = "99.99" },
    { .unit_name = "X", .type = 1, .zone = "Asia/Makassar", .region_code = "74" },
  };
  g_autoptr(World) world = world_new ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = world_path (world, "fresh.db");
      g_autoptr(GError) error = NULL;
      g_autoptr(KiosDb) db = kios_db_create (path, world->vault, world->clock, &error);
      g_autofree char *pin = NULL;

      g_assert_no_error (error);
      pin = kios_db_write (db, init_job, (gpointer) &wrong[i], &error);
      g_test_message ("%s", error != NULL ? error->message : "accepted");
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
      kios_db_close (db);
    }
}

static void
refuse_open (World      *world,
             const char *path,
             KiosError   code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosDb) db = kios_db_open (path, world->vault, world->clock, &error);

  g_assert_null (db);
  g_test_message ("%s", error->message);
  g_assert_error (error, KIOS_ERROR, (int) code);
}

static void
test_newer_refused (void)
{
  g_autoptr(World) world = world_new ();

  kios_db_close (world->db);
  g_clear_object (&world->db);
  world_sql (world, "PRAGMA user_version = 99");
  refuse_open (world, world->uri, KIOS_ERROR_VERSION);
  world_sql (world, "PRAGMA user_version = 1");
  world->db = world_connect (world);
  world_verify (world);
}

static void
test_damaged_refused (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *text = world_path (world, "text.db");
  g_autofree char *foreign = world_path (world, "foreign.db");
  g_autofree char *empty = world_path (world, "empty.db");
  g_autofree char *nowhere = world_path (world, "nowhere.db");
  g_autofree char *beneath = g_build_filename (text, "kios.db", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosDb) db = NULL;

  g_file_set_contents_full (text, "This is a letter to the head of unit, not a database at all. It is long enough"
                                  " that its first hundred bytes can be read as if they were a header.", -1,
                            G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  g_file_set_contents_full (empty, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  refuse_open (world, text, KIOS_ERROR_DAMAGED);
  refuse_open (world, empty, KIOS_ERROR_DAMAGED);
  refuse_open (world, nowhere, KIOS_ERROR_UNAVAILABLE);
  refuse_open (world, beneath, KIOS_ERROR_UNAVAILABLE);

  /* Somebody else's database is not made ours. */
  {
    g_autofree char *ours = g_steal_pointer (&world->uri);

    world->uri = g_strconcat ("sqlite://", foreign, NULL);
    world_sql (world, "CREATE TABLE letters (id INTEGER PRIMARY KEY); PRAGMA user_version = 0");
    g_chmod (foreign, 0600);
    refuse_open (world, world->uri, KIOS_ERROR_DAMAGED);
    db = kios_db_create (world->uri, world->vault, world->clock, &error);
    g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
    g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM sqlite_master"), ==, 1);
    g_free (world->uri);
    world->uri = g_steal_pointer (&ours);
  }
}

static void
test_open_to_all_refused (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "kios.db");

  g_chmod (path, 0644);
  refuse_open (world, world->uri, KIOS_ERROR_NOT_PERMITTED);
}

/* A page in the middle overwritten: verify says so. */
static void
test_damage_found (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "kios.db");
  g_autofree char *content = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  gsize length;

  kios_db_close (world->db);
  g_clear_object (&world->db);
  g_file_get_contents (path, &content, &length, NULL);
  memset (content + length / 2, 0x5a, 8192);
  g_file_set_contents_full (path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  world->db = world_connect (world);
  problems = world_problems (world);
  g_assert_cmpuint (problems->len, >, 0);
}

static gpointer
limit_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr(KiosStatement) stmt = kios_db_query (db, error, "PRAGMA max_page_count = 1", "");

  return stmt != NULL && kios_statement_next (stmt, error) ? db : NULL;
}

/* What may happen to anybody is said in a sentence, not in SQL. */
static void
test_sentences (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *text = world_path (world, "text.db");
  g_autoptr(KiosDb) other = NULL;
  GError *error = NULL;

  /* One page is never enough, so that the file cannot grow any more. */
  g_assert_nonnull (kios_db_read (world->db, limit_job, NULL, &error));
  while (error == NULL)
    {
      g_autoptr(KiosVisit) visit = world_try_open (world, NULL, &(KiosVisitDraft) { .group = KIOS_GROUP_PUBLIC,
                                                                                   .desk_no = 1 }, &error);
    }
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_FULL);
  g_assert_cmpstr (error->message, ==, "The disk is full, and nothing was stored");
  g_clear_error (&error);

  g_file_set_contents_full (text, "This is a letter to the head of unit, not a database at all. It is long enough"
                            " to be more than a header.", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  other = kios_db_open (text, world->vault, world->clock, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
  g_assert_null (strstr (error->message, "SELECT"));
  g_clear_error (&error);
}

/* The disk fills up while visitors arrive: what was acknowledged is there, the rest never was. */
static void
test_full_disk (void)
{
  g_autoptr(World) world = world_new ();
  g_autoptr(KiosVisit) after = NULL;
  int acknowledged[2];
  guint8 n = 0;
  guint n_acknowledged = 0;
  int status;
  pid_t child;

  kios_db_close (world->db);
  g_clear_object (&world->db);
  g_assert_cmpint (pipe (acknowledged), ==, 0);

  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 700 * 1024, 700 * 1024 };
      KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1 };
      GError *error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      world->db = world_connect (world);
      for (guint i = 0; i < 5000 && error == NULL; i++)
        {
          KiosVisit *visit = world_try_open (world, NULL, &draft, &error);

          if (visit != NULL && write (acknowledged[1], "x", 1) != 1)
            _exit (9);
        }
      _exit (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_FULL) ||
             g_error_matches (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE) ? 0 : 8);
    }

  close (acknowledged[1]);
  while (read (acknowledged[0], &n, 1) == 1)
    n_acknowledged++;
  close (acknowledged[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_test_message ("%u visits before the disk was full", n_acknowledged);
  g_assert_cmpuint (n_acknowledged, >, 0);
  g_assert_cmpuint (n_acknowledged, <, 5000);

  world->db = world_connect (world);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, n_acknowledged);
  after = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpuint (after->serial, ==, n_acknowledged + 1);
  world_verify (world);
}

static void
test_restore (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "backup.db");
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) fresh = NULL;
  GStatBuf info;

  world_add (world, 1, KIOS_PRIORITY_NONE);
  g_assert_true (kios_store_backup (world->db, path, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0007, ==, 0);
  g_assert_true (kios_store_backup_verify (path, world->vault, world->clock, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);

  /* From a stick, where everybody can read everything. */
  g_chmod (path, 0777);
  world_add (world, 1, KIOS_PRIORITY_NONE); /* will be lost */
  g_assert_cmpint (kios_db_get_site (world->db)->epoch, ==, 1);
  g_assert_true (kios_store_restore (world->db, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (world_number (world, "SELECT epoch FROM site"), ==, 2);
  g_assert_cmpint (kios_db_get_site (world->db)->epoch, ==, 2);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, 1);
  fresh = world_open (world, 1, KIOS_PRIORITY_NONE);
  g_assert_cmpstr (fresh->number, ==, "A-002");
  world_verify (world);
}

static void
test_restore_refuses (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *text = world_path (world, "text.db");
  g_autofree char *nowhere = world_path (world, "nowhere.db");
  g_autofree char *own = world_path (world, "kios.db");
  g_autoptr(GError) error = NULL;

  world_add (world, 1, KIOS_PRIORITY_NONE);
  g_file_set_contents (text, "no backup, but a text that is quite a bit longer than a header of one hundred bytes"
                             " would have to be", -1, NULL);
  g_assert_false (kios_store_restore (world->db, text, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (kios_store_restore (world->db, nowhere, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Nor is a backup written over the database itself. */
  g_assert_false (kios_store_backup (world->db, own, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
  g_assert_cmpint (world_number (world, "SELECT COUNT (*) FROM visit"), ==, 1);
  world_verify (world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/files/usable-at-once", test_usable_at_once);
  g_test_add_func ("/store/files/again-keeps-edits", test_again_keeps_edits);
  g_test_add_func ("/store/files/wrong-sites-refused", test_wrong_sites_refused);
  g_test_add_func ("/store/files/newer-refused", test_newer_refused);
  g_test_add_func ("/store/files/damaged-refused", test_damaged_refused);
  g_test_add_func ("/store/files/open-to-all-refused", test_open_to_all_refused);
  g_test_add_func ("/store/files/damage-found", test_damage_found);
  g_test_add_func ("/store/files/sentences", test_sentences);
  g_test_add_func ("/store/files/full-disk", test_full_disk);
  g_test_add_func ("/store/files/restore", test_restore);
  g_test_add_func ("/store/files/restore-refuses", test_restore_refuses);

  return g_test_run ();
}
