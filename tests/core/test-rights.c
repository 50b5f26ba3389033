/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"
#include "model/kios-rights.h"

/* receptionist, desk officer, back-office officer, manager, administrator */
static const struct
{
  KiosRight   right;
  const char *roles;
} expected[] = {
  { KIOS_RIGHT_TAKE_NUMBER, "yyyyy" },
  { KIOS_RIGHT_SERVE, ".yyyy" },
  { KIOS_RIGHT_PICK, "...yy" },
  { KIOS_RIGHT_RELEASE_OTHERS, "...yy" },
  { KIOS_RIGHT_OUTSIDE_HOURS, "y..yy" },
  { KIOS_RIGHT_VIEW_NIK, ".yyyy" },
  { KIOS_RIGHT_EXPORT, "...yy" },
  { KIOS_RIGHT_COORDINATE, "..yyy" },
  { KIOS_RIGHT_REPORTS, "..yyy" },
  { KIOS_RIGHT_SETTINGS, "....y" },
  { KIOS_RIGHT_BACKUP, "....y" },
};

static void
test_table (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, KIOS_RIGHT_LAST);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      for (int role = KIOS_ROLE_RECEPTIONIST; role <= (int) KIOS_ROLE_ADMINISTRATOR; role++)
        {
          g_autoptr(GError) error = NULL;
          gboolean may = expected[i].roles[role - 1] == 'y';

          g_assert_cmpint (kios_role_may (role, expected[i].right), ==, may);
          g_assert_cmpint (kios_role_check (role, expected[i].right, &error), ==, may);
          if (may)
            g_assert_no_error (error);
          else
            g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
        }
    }
}

static void
test_unknown_role (void)
{
  for (int right = 1; right <= (int) KIOS_RIGHT_LAST; right++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (kios_role_may (0, right));
      g_assert_false (kios_role_may (6, right));
      g_assert_false (kios_role_may (64, right));
      g_assert_false (kios_role_check (0, right, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/rights/the-whole-table", test_table);
  g_test_add_func ("/core/rights/an-unknown-role-has-none", test_unknown_role);

  return g_test_run ();
}
