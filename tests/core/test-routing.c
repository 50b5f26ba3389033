/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"
#include "model/kios-routing.h"

static void
test_employer (void)
{
  const struct
  {
    KiosScope   scope;
    KiosTarget  target;
    const char *rule;
  } expected[] = {
    { KIOS_SCOPE_ONE_REGION, KIOS_TARGET_REGENCY, "1a" },
    { KIOS_SCOPE_ONE_PROVINCE, KIOS_TARGET_PROVINCE, "1b" },
    { KIOS_SCOPE_CROSS_PROVINCE, KIOS_TARGET_MINISTRY, "1c" },
  };

  /* Whatever the officer would have liked. */
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      for (int choice = KIOS_TARGET_NONE; choice <= (int) KIOS_TARGET_MINISTRY; choice++)
        {
          KiosRoute route;

          g_assert_true (kios_route (KIOS_GROUP_EMPLOYER, expected[i].scope, choice, &route, NULL));
          g_assert_cmpint (route.target, ==, expected[i].target);
          g_assert_cmpstr (route.rule, ==, expected[i].rule);
        }
    }
}

static void
test_others_choose (void)
{
  const KiosGroup groups[] = { KIOS_GROUP_JOBSEEKER, KIOS_GROUP_WORKER, KIOS_GROUP_PUBLIC, KIOS_GROUP_GUEST };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(GError) error = NULL;
      KiosRoute route = { KIOS_TARGET_NONE, "untouched" };

      g_assert_false (kios_route (groups[i], KIOS_SCOPE_ONE_REGION, KIOS_TARGET_NONE, &route, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
      g_assert_cmpstr (route.rule, ==, "untouched");

      for (int choice = KIOS_TARGET_REGENCY; choice <= (int) KIOS_TARGET_MINISTRY; choice++)
        {
          g_assert_true (kios_route (groups[i], KIOS_SCOPE_CROSS_PROVINCE, choice, &route, NULL));
          g_assert_cmpint (route.target, ==, choice);
          g_assert_cmpstr (route.rule, ==, "1d");
        }
    }
}

static void
test_employer_needs_scope (void)
{
  g_autoptr(GError) error = NULL;
  KiosRoute route;

  g_assert_false (kios_route (KIOS_GROUP_EMPLOYER, KIOS_SCOPE_NONE, KIOS_TARGET_MINISTRY, &route, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

static void
test_numbers_from_a_file (void)
{
  g_autoptr(GError) error = NULL;
  KiosRoute route;

  g_assert_false (kios_route (KIOS_GROUP_EMPLOYER, 42, KIOS_TARGET_NONE, &route, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kios_route (KIOS_GROUP_PUBLIC, KIOS_SCOPE_NONE, 42, &route, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

static void
assert_area (KiosTarget  target,
             const char *region,
             const char *expected)
{
  g_autofree char *area = kios_route_area (target, region);

  g_assert_cmpstr (area, ==, expected);
}

static void
test_area (void)
{
  assert_area (KIOS_TARGET_REGENCY, "74.71", "74.71");
  assert_area (KIOS_TARGET_PROVINCE, "74.71", "74");
  assert_area (KIOS_TARGET_MINISTRY, "74.71", NULL);
  assert_area (KIOS_TARGET_REGENCY, "7471", NULL);
  assert_area (KIOS_TARGET_PROVINCE, NULL, NULL);
  g_assert_true (kios_region_is_city ("74.71"));
  g_assert_false (kios_region_is_city ("74.02"));
  g_assert_false (kios_region_is_valid ("74.7"));
  g_assert_false (kios_region_is_valid ("74.711"));
  g_assert_false (kios_region_is_valid ("74-71"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/routing/an-employer-goes-by-scope", test_employer);
  g_test_add_func ("/core/routing/others-go-where-the-officer-chose", test_others_choose);
  g_test_add_func ("/core/routing/an-employer-without-scope-is-refused", test_employer_needs_scope);
  g_test_add_func ("/core/routing/unknown-numbers-are-refused", test_numbers_from_a_file);
  g_test_add_func ("/core/routing/the-area-follows-the-target", test_area);

  return g_test_run ();
}
