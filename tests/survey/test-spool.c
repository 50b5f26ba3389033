/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "survey-spool.h"
#include "world.h"

typedef struct
{
  World       *world;
  KiosStore   *store;
  SurveySpool *spool;
  char        *dir;
  char        *path;
  char        *away;
} Fixture;

static void
start (Fixture *self)
{
  self->store = kios_store_new (self->world->uri, self->world->vault, self->world->clock, "survey@test");
  world_open_store (self->store);
  self->spool = survey_spool_new (self->store, self->world->vault, self->dir);
}

static void
stop (Fixture *self)
{
  survey_spool_close (self->spool);
  kios_store_close (self->store);
  world_settle ();
  g_assert_finalize_object (self->spool);
  g_clear_object (&self->store);
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->world = world_new ();
  self->dir = world_path (self->world, "spool");
  self->path = world_path (self->world, "kios.db");
  self->away = world_path (self->world, "away.db");
  start (self);

  return self;
}

static guint
count_files (Fixture    *self,
             const char *suffix)
{
  g_autoptr(GDir) dir = g_dir_open (self->dir, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);

  return n;
}

static void
fixture_free (Fixture *self)
{
  stop (self);
  g_clear_pointer (&self->world, world_free);
  g_free (self->dir);
  g_free (self->path);
  g_free (self->away);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* The cable is pulled out, and put back. */
static void
go_offline (Fixture *self)
{
  g_assert_cmpint (g_rename (self->path, self->away), ==, 0);
  world_wait_until (!kios_store_get_is_online (self->store));
}

static void
go_online (Fixture *self)
{
  g_assert_cmpint (g_rename (self->away, self->path), ==, 0);
  world_wait_until (kios_store_get_is_online (self->store));
}

static SurveyAnswers *
new_answers (const char *visit_id)
{
  SurveyAnswers *answers = survey_answers_new (visit_id, "A-001", "2026-11-19");

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    survey_answers_set_score (answers, i, 1 + i % 4);
  survey_answers_set_comment (answers, "Kursi kurang");

  return answers;
}

static char *
serve_visit (Fixture *self)
{
  g_autoptr(KiosVisit) visit = world_open (self->world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosRequest) called = NULL;

  world_open_counter (self->world, 1, 1);
  called = world_call (self->world, 1);
  world_do (self->world, KIOS_ACTION_START, called->id);
  world_do (self->world, KIOS_ACTION_FINISH, called->id);

  return g_strdup (visit->id);
}

static void
on_submitted (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(int *) user_data = (int) survey_spool_submit_finish (SURVEY_SPOOL (source), result);
}

static SurveyOutcome
submit (Fixture             *self,
        const SurveyAnswers *answers)
{
  int outcome = -1;

  survey_spool_submit_async (self->spool, answers, on_submitted, &outcome);
  world_wait_until (outcome >= 0);

  return (SurveyOutcome) outcome;
}

static gint64
count_responses (Fixture *self)
{
  return world_number (self->world, "SELECT COUNT(*) FROM survey_response");
}

static void
test_stored (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *visit_id = serve_visit (self);
  g_autoptr(SurveyAnswers) answers = new_answers (visit_id);

  g_assert_cmpint (submit (self, answers), ==, SURVEY_STORED);
  g_assert_cmpint (count_responses (self), ==, 1);
  g_assert_cmpint (world_number (self->world, "SELECT pengaduan FROM survey_response"), ==, 1);
  g_assert_cmpint (world_number (self->world, "SELECT sarana FROM survey_response"), ==, 4);
  g_assert_cmpint (world_number (self->world, "SELECT desk_no FROM survey_response"), ==, 1);
  g_assert_cmpint (world_number (self->world, "SELECT surveyed FROM visit"), ==, 1);
  g_assert_cmpuint (survey_spool_get_n_waiting (self->spool), ==, 0);
  world_wait_until (count_files (self, "") == 0);
}

/* The answer was stored, but nobody heard of it: the same walk once more makes no second one. */
static void
test_double_submission (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *visit_id = serve_visit (self);
  g_autoptr(SurveyAnswers) answers = new_answers (visit_id);

  g_assert_cmpint (submit (self, answers), ==, SURVEY_STORED);
  g_assert_cmpint (submit (self, answers), ==, SURVEY_STORED);
  g_assert_cmpint (count_responses (self), ==, 1);
}

static void
test_second_walk_refused (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *visit_id = serve_visit (self);
  g_autoptr(SurveyAnswers) first = new_answers (visit_id);
  g_autoptr(SurveyAnswers) second = new_answers (visit_id);

  g_assert_cmpint (submit (self, first), ==, SURVEY_STORED);
  g_assert_cmpint (submit (self, second), ==, SURVEY_REFUSED);
  g_assert_cmpint (count_responses (self), ==, 1);
  g_assert_cmpuint (survey_spool_get_n_waiting (self->spool), ==, 0);
}

static void
test_offline_then_once (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *visit_id = serve_visit (self);
  g_autoptr(SurveyAnswers) bound = new_answers (visit_id);
  g_autoptr(SurveyAnswers) unbound = new_answers (NULL);

  go_offline (self);
  g_assert_cmpint (submit (self, bound), ==, SURVEY_KEPT);
  g_assert_cmpint (submit (self, unbound), ==, SURVEY_KEPT);
  g_assert_true (survey_spool_has_visit (self->spool, visit_id));
  g_assert_cmpuint (count_files (self, ".sealed"), ==, 2);

  go_online (self);
  world_wait_until (survey_spool_get_n_waiting (self->spool) == 0);
  survey_spool_retry (self->spool);
  g_assert_cmpint (count_responses (self), ==, 2);
  g_assert_false (survey_spool_has_visit (self->spool, visit_id));
  world_wait_until (count_files (self, "") == 0);
}

/* Switched off in the evening while the database was away, and on again the next day. */
static void
test_restart_delivers (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(SurveyAnswers) answers = new_answers (NULL);

  go_offline (self);
  g_assert_cmpint (submit (self, answers), ==, SURVEY_KEPT);
  stop (self);
  g_assert_cmpint (g_rename (self->away, self->path), ==, 0);

  world_set_time (self->world, "2026-11-20T08:30:00");
  start (self);
  world_wait_until (count_responses (self) == 1 && survey_spool_get_n_waiting (self->spool) == 0);
  g_assert_cmpint (world_number (self->world, "SELECT COUNT(*) FROM survey_response"
                                              " WHERE business_date = '2026-11-19'"), ==, 1);
  world_wait_until (count_files (self, "") == 0);
}

static void
test_files_are_sealed (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(SurveyAnswers) answers = new_answers (NULL);
  g_autofree char *name = g_strconcat (answers->operation_id, ".sealed", NULL);
  g_autofree char *file = g_build_filename (self->dir, name, NULL);
  g_autofree char *content = NULL;
  GStatBuf info;

  go_offline (self);
  g_assert_cmpint (submit (self, answers), ==, SURVEY_KEPT);
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_null (strstr (content, "Kursi"));
  g_assert_null (strstr (content, "waktu"));
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  go_online (self);
}

static void
test_unreadable_put_aside (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autofree char *file = g_build_filename (self->dir, "broken.sealed", NULL);

  stop (self);
  g_mkdir (self->dir, 0700);
  g_assert_true (g_file_set_contents (file, "bm90IHNlYWxlZA==", -1, NULL));
  start (self);
  world_wait_until (count_files (self, ".unreadable") == 1);
  g_assert_cmpuint (count_files (self, ".sealed"), ==, 0);
  g_assert_cmpint (count_responses (self), ==, 0);
}

/* Where no file can be written, memory has to do, and nobody is told otherwise. */
static void
test_no_disk (void)
{
  g_autoptr(Fixture) self = fixture_new ();
  g_autoptr(SurveyAnswers) answers = new_answers (NULL);

  g_assert_true (g_file_set_contents (self->dir, "in the way", -1, NULL));
  go_offline (self);
  g_assert_cmpint (submit (self, answers), ==, SURVEY_HELD);
  go_online (self);
  world_wait_until (survey_spool_get_n_waiting (self->spool) == 0);
  g_assert_cmpint (count_responses (self), ==, 1);
  g_unlink (self->dir);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_log_writer_default_set_use_stderr (TRUE);
  /* A failing disk is told to the operator; that is no failure of the program. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/survey/spool/stored", test_stored);
  g_test_add_func ("/survey/spool/double-submission", test_double_submission);
  g_test_add_func ("/survey/spool/second-walk-refused", test_second_walk_refused);
  g_test_add_func ("/survey/spool/offline-then-once", test_offline_then_once);
  g_test_add_func ("/survey/spool/restart-delivers", test_restart_delivers);
  g_test_add_func ("/survey/spool/files-are-sealed", test_files_are_sealed);
  g_test_add_func ("/survey/spool/unreadable-put-aside", test_unreadable_put_aside);
  g_test_add_func ("/survey/spool/no-disk", test_no_disk);

  return g_test_run ();
}
