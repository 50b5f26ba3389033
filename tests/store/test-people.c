/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem () */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/kios-store-cases.h"
#include "store/kios-store-survey.h"
#include "world.h"

/* People's data: sealed in the file, found again by who holds the key. All of it is invented. */

#define NIK "7471014101900001"
#define PHONE "081234567890"
#define EMAIL "contoh.rahasia@example.org"
#define CODE "SIAP-KERJA-UJI-77"
#define NOTE "catatan yang sangat pribadi"
#define PROBLEM "masalah upah yang belum dibayar"
#define COMMENT "komentar survei tersendiri"

static const char *const secrets[] = { NIK, PHONE, "81234567890", EMAIL, "contoh.rahasia", CODE, NOTE, PROBLEM,
                                       COMMENT };

static const KiosVisitDraft person = { .group = KIOS_GROUP_JOBSEEKER, .desk_no = 1, .nik = NIK, .phone = PHONE,
                                       .email = EMAIL, .siapkerja_id = CODE, .may_outside_hours = TRUE };

static void
assert_without (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (memmem (content, length, secrets[i], strlen (secrets[i])) != NULL)
        g_error ("%s holds “%s”", path, secrets[i]);
    }
}

static gpointer
write_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  KiosServed served = { .note = NOTE, .documents = KIOS_DOCUMENTS_COMPLETE };
  KiosSurveyDraft survey = { .answers = { 4, 4, 4, 4, 4, 4, 4, 4, 4 }, .comment = COMMENT };
  g_autoptr(KiosRequest) request = kios_store_requests_refer (db, data, &served, PROBLEM, KIOS_SCOPE_NONE, NULL, error);
  KiosCaseRoute route = { .choice = KIOS_TARGET_MINISTRY, .reason = NOTE };
  g_autoptr(KiosCase) routed = NULL;

  if (request == NULL)
    return NULL;
  survey.visit_id = request->visit_id;
  routed = kios_store_cases_route (db, request->case_id, &route, error);
  if (routed == NULL || !kios_store_survey_add (db, &survey, error))
    return NULL;

  return db;
}

static void
test_file_tells_nothing (void)
{
  static const char *const names[] = { "kios.db", "kios.db-wal", "kios.db-shm", "backup.db" };
  g_autoptr(World) world = world_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = world_try_open (world, NULL, &person, &error);
  g_autofree char *backup = world_path (world, "backup.db");

  g_assert_no_error (error);
  world_open_counter (world, 1, 1);
  world_do (world, KIOS_ACTION_CALL, world_request_id (visit));
  world_do (world, KIOS_ACTION_START, world_request_id (visit));
  g_assert_nonnull (kios_db_write (world->db, write_job, (gpointer) world_request_id (visit), &error));
  g_assert_no_error (error);
  g_assert_true (kios_store_backup (world->db, backup, &error));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = world_path (world, names[i]);

      assert_without (path);
    }
  world_verify (world);
}

static gpointer
history_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  return kios_store_visits_list_history (db, data, error);
}

/* The same person, however the number was typed. */
static void
test_person_found_again (void)
{
  g_autoptr(World) world = world_new ();
  KiosVisitDraft draft = person;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) first = world_try_open (world, NULL, &person, &error);
  g_autoptr(KiosVisit) again = NULL;
  g_autoptr(GPtrArray) history = NULL;

  world_add (world, 1, KIOS_PRIORITY_NONE);
  world_set_time (world, "2026-11-20T09:00:00");
  draft.nik = "7471 0141 0190 0001";
  draft.siapkerja_id = NULL;
  again = world_try_open (world, NULL, &draft, &error);
  g_assert_no_error (error);

  history = kios_db_read (world->db, history_job, again->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (((KiosVisit *) g_ptr_array_index (history, 0))->id, ==, first->id);
  g_assert_cmpstr (again->nik_mask, ==, "7471••••••••0001");
}

static void
test_wrong_key_refused (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "other.key");
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVault) other = kios_vault_load_or_create (path, &error);
  g_autoptr(KiosDb) db = NULL;

  g_assert_no_error (error);
  db = kios_db_open (world->uri, other, world->clock, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
  g_assert_null (db);
}

static void
test_open_key_refused (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *path = world_path (world, "site.key");
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVault) vault = kios_vault_load_or_create (path, &error);
  g_autoptr(KiosVault) refused = NULL;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_nonnull (vault);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0137, ==, 0);

  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  refused = kios_vault_load (path, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
  g_clear_error (&error);

  g_file_set_contents_full (path, "not a key\n", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  g_chmod (path, 0600);
  refused = kios_vault_load (path, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
}

/* Sealed twice is two different texts; moved to another field it does not open. */
static void
test_seal_bound_to_field (void)
{
  g_autoptr(World) world = world_new ();
  g_autofree char *one = kios_vault_seal (world->vault, "nik", NIK);
  g_autofree char *two = kios_vault_seal (world->vault, "nik", NIK);
  g_autofree char *opened = NULL;
  g_autofree char *moved = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (one, !=, two);
  opened = kios_vault_open (world->vault, "nik", one, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (opened, ==, NIK);
  moved = kios_vault_open (world->vault, "phone", one, &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/people/file-tells-nothing", test_file_tells_nothing);
  g_test_add_func ("/store/people/person-found-again", test_person_found_again);
  g_test_add_func ("/store/people/wrong-key-refused", test_wrong_key_refused);
  g_test_add_func ("/store/people/open-key-refused", test_open_key_refused);
  g_test_add_func ("/store/people/seal-bound-to-field", test_seal_bound_to_field);

  return g_test_run ();
}
