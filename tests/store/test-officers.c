/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "store/kios-store-officers.h"
#include "world.h"

typedef struct
{
  const char *login;
  const char *pin;
  gboolean    is_disabled;
} OfficerJob;

static gpointer
add_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  char *pin = NULL;
  g_autoptr(KiosOfficer) officer = kios_store_officers_add (db, data, "Dina", KIOS_ROLE_DESK_OFFICER, &pin, error);

  return officer != NULL ? pin : NULL;
}

static gpointer
check_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  OfficerJob *job = data;

  return kios_store_officers_check_pin (db, job->login, job->pin, error);
}

static gpointer
reset_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_officers_reset_pin (db, data, error);
}

static gpointer
disable_job (KiosDb    *db,
             gpointer   data,
             GError   **error)
{
  OfficerJob *job = data;

  return kios_store_officers_disable (db, job->login, job->is_disabled, error) ? db : NULL;
}

static void
check (World      *world,
       const char *login,
       const char *pin,
       gboolean    is_right)
{
  OfficerJob job = { login, pin, FALSE };
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosOfficer) officer = kios_db_read (world->db, check_job, &job, &error);

  if (is_right)
    g_assert_no_error (error);
  else
    g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
  g_assert_cmpint (officer != NULL, ==, is_right);
}

/* The PIN is shown once and stored as an Argon2id hash; nobody learns whether a login exists. */
static void
test_pin (void)
{
  g_autoptr(World) world = world_new ();
  OfficerJob job = { .login = "dina", .is_disabled = TRUE };
  g_autoptr(GError) error = NULL;
  g_autofree char *pin = kios_db_write (world->db, add_job, (gpointer) "dina", &error);
  g_autofree char *fresh = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *sql = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (pin), ==, 6);
  wrong = g_strdup (pin);
  wrong[5] = wrong[5] == '9' ? '0' : wrong[5] + 1;
  check (world, "dina", pin, TRUE);
  check (world, "dina", wrong, FALSE);
  check (world, "dina", "", FALSE);
  check (world, "nobody", pin, FALSE);
  sql = g_strdup_printf ("SELECT COUNT (*) FROM officer WHERE login = 'dina' AND pin_hash LIKE '$argon2id$%%'"
                         " AND pin_hash NOT LIKE '%%%s%%'", pin);
  g_assert_cmpint (world_number (world, sql), ==, 1);

  fresh = kios_db_write (world->db, reset_job, (gpointer) "dina", &error);
  g_assert_no_error (error);
  check (world, "dina", fresh, TRUE);
  if (strcmp (fresh, pin) != 0)
    check (world, "dina", pin, FALSE);

  g_assert_nonnull (kios_db_write (world->db, disable_job, &job, &error));
  check (world, "dina", fresh, FALSE);
  job.is_disabled = FALSE;
  g_assert_nonnull (kios_db_write (world->db, disable_job, &job, &error));
  check (world, "dina", fresh, TRUE);
  world_verify (world);
}

static void
test_logins_refused (void)
{
  static const char *const wrong[] = { "", "d", "Dina", "dina putri", "9dina", "dina;--", "d23456789012345678901234567890123" };
  g_autoptr(World) world = world_new ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *pin = kios_db_write (world->db, add_job, (gpointer) wrong[i], &error);

      g_assert_null (pin);
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
    }
}

/* A desk officer makes no colleagues. */
static void
test_only_administrators (void)
{
  g_autoptr(World) world = world_new ();
  OfficerJob job = { .login = "admin", .is_disabled = TRUE };
  g_autoptr(GError) error = NULL;
  g_autofree char *pin = NULL;

  world_act_as (world, "rina", KIOS_ROLE_RECEPTIONIST);
  pin = kios_db_write (world->db, add_job, (gpointer) "dina", &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  pin = kios_db_write (world->db, reset_job, (gpointer) "admin", &error);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  g_assert_null (kios_db_write (world->db, disable_job, &job, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/officers/pin", test_pin);
  g_test_add_func ("/store/officers/logins-refused", test_logins_refused);
  g_test_add_func ("/store/officers/only-administrators", test_only_administrators);

  return g_test_run ();
}
