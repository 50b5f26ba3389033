/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-walk.h"

/* The rules of the way through the kiosk: which page follows which, for every tile and group. */

#define MAX_PAGES 12

/* Walks on from the start and returns how many pages needed a touch before the number. */
static guint
count_touches (ReceptionWalk     *walk,
               ReceptionPageKind *pages)
{
  ReceptionPageKind page = RECEPTION_PAGE_START;
  guint n = 0;

  while (page != RECEPTION_PAGE_NUMBER)
    {
      g_assert_cmpuint (n, <, MAX_PAGES);
      pages[n++] = page;
      page = reception_walk_get_next (walk, page);
    }

  return n;
}

static void
assert_way (ReceptionWalk           *walk,
            const ReceptionPageKind *way,
            guint                    n_way)
{
  ReceptionPageKind pages[MAX_PAGES];
  guint n = count_touches (walk, pages);

  g_assert_cmpuint (n, ==, n_way);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (pages[i], ==, way[i]);
}

static void
test_six_touches (void)
{
  static const KiosGroup groups[] = { KIOS_GROUP_JOBSEEKER, KIOS_GROUP_WORKER, KIOS_GROUP_PUBLIC,
                                      KIOS_GROUP_EMPLOYER, KIOS_GROUP_GUEST };
  static const KiosAccountStatus accounts[] = { KIOS_ACCOUNT_DECLARED, KIOS_ACCOUNT_UNKNOWN };

  for (guint desk = 1; desk <= 9; desk++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        {
          for (guint j = 0; j < G_N_ELEMENTS (accounts); j++)
            {
              /* The group is asked: its page is one of the touches */
              ReceptionWalk asked = { .desk_no = desk, .account = accounts[j] };
              ReceptionWalk implied = { .desk_no = desk, .account = accounts[j], .group = groups[i],
                                        .has_fixed_group = TRUE };
              ReceptionPageKind pages[MAX_PAGES];

              g_assert_cmpint (reception_walk_get_next (&asked, RECEPTION_PAGE_NEED), ==, RECEPTION_PAGE_GROUP);
              g_assert_cmpuint (count_touches (&asked, pages), <=, 6);
              g_assert_cmpuint (count_touches (&implied, pages), <=, 5);
            }
        }
    }
}

static void
test_jobseeker (void)
{
  static const ReceptionPageKind way[] = { RECEPTION_PAGE_START, RECEPTION_PAGE_NEED, RECEPTION_PAGE_ACCOUNT,
                                           RECEPTION_PAGE_SERVICE, RECEPTION_PAGE_PRIORITY };
  ReceptionWalk walk = { .desk_no = 4, .group = KIOS_GROUP_JOBSEEKER, .has_fixed_group = TRUE,
                         .account = KIOS_ACCOUNT_DECLARED };

  assert_way (&walk, way, G_N_ELEMENTS (way));
}

static void
test_no_account (void)
{
  static const ReceptionPageKind way[] = { RECEPTION_PAGE_START, RECEPTION_PAGE_NEED, RECEPTION_PAGE_ACCOUNT,
                                           RECEPTION_PAGE_SELF_SERVICE, RECEPTION_PAGE_SERVICE,
                                           RECEPTION_PAGE_PRIORITY };
  ReceptionWalk walk = { .desk_no = 4, .group = KIOS_GROUP_JOBSEEKER, .has_fixed_group = TRUE,
                         .account = KIOS_ACCOUNT_NONE };

  assert_way (&walk, way, G_N_ELEMENTS (way));

  /* and back the same way */
  walk.has_passed_self_service = TRUE;
  g_assert_cmpint (reception_walk_get_back (&walk, RECEPTION_PAGE_SERVICE), ==, RECEPTION_PAGE_SELF_SERVICE);
  g_assert_cmpint (reception_walk_get_back (&walk, RECEPTION_PAGE_SELF_SERVICE), ==, RECEPTION_PAGE_ACCOUNT);
}

static void
test_employer (void)
{
  static const ReceptionPageKind way[] = { RECEPTION_PAGE_START, RECEPTION_PAGE_NEED, RECEPTION_PAGE_EMPLOYER,
                                           RECEPTION_PAGE_SELF_SERVICE, RECEPTION_PAGE_SERVICE,
                                           RECEPTION_PAGE_PRIORITY };
  ReceptionWalk walk = { .desk_no = 1, .group = KIOS_GROUP_EMPLOYER, .has_fixed_group = TRUE,
                         .account = KIOS_ACCOUNT_NONE };

  assert_way (&walk, way, G_N_ELEMENTS (way));
  walk.account = KIOS_ACCOUNT_UNKNOWN;
  g_assert_cmpint (reception_walk_get_next (&walk, RECEPTION_PAGE_EMPLOYER), ==, RECEPTION_PAGE_SERVICE);
}

static void
test_guest (void)
{
  static const ReceptionPageKind way[] = { RECEPTION_PAGE_START, RECEPTION_PAGE_NEED, RECEPTION_PAGE_GUEST,
                                           RECEPTION_PAGE_SERVICE, RECEPTION_PAGE_PRIORITY };
  ReceptionWalk walk = { .desk_no = RECEPTION_DESK_GUESTS, .group = KIOS_GROUP_GUEST, .has_fixed_group = TRUE };

  assert_way (&walk, way, G_N_ELEMENTS (way));
}

static void
test_complaint (void)
{
  ReceptionWalk walk = { .desk_no = RECEPTION_DESK_COMPLAINTS };

  g_assert_cmpint (reception_walk_get_next (&walk, RECEPTION_PAGE_NEED), ==, RECEPTION_PAGE_GROUP);
  walk.group = KIOS_GROUP_EMPLOYER;
  g_assert_cmpint (reception_walk_get_next (&walk, RECEPTION_PAGE_GROUP), ==, RECEPTION_PAGE_SERVICE);
  g_assert_cmpint (reception_walk_get_back (&walk, RECEPTION_PAGE_SERVICE), ==, RECEPTION_PAGE_GROUP);
}

static void
test_unsure (void)
{
  static const ReceptionPageKind way[] = { RECEPTION_PAGE_START, RECEPTION_PAGE_NEED, RECEPTION_PAGE_PRIORITY };
  ReceptionWalk walk = { .desk_no = 4, .is_help = TRUE };

  assert_way (&walk, way, G_N_ELEMENTS (way));
  g_assert_cmpint (reception_walk_get_back (&walk, RECEPTION_PAGE_PRIORITY), ==, RECEPTION_PAGE_NEED);
}

static void
test_held_and_back (void)
{
  ReceptionWalk walk = { .desk_no = 1, .group = KIOS_GROUP_WORKER, .account = KIOS_ACCOUNT_NONE, .is_held = TRUE };
  ReceptionWalk returned = { .visit_id = (char *) "v", .desk_no = 1, .group = KIOS_GROUP_WORKER,
                             .account = KIOS_ACCOUNT_NONE };
  ReceptionWalk returned_lost = { .visit_id = (char *) "v", .group = KIOS_GROUP_WORKER };

  g_assert_cmpint (reception_walk_get_next (&walk, RECEPTION_PAGE_SELF_SERVICE), ==, RECEPTION_PAGE_HELD);
  g_assert_cmpint (reception_walk_get_next (&walk, RECEPTION_PAGE_HELD), ==, RECEPTION_PAGE_START);

  /* The slip leads straight to the service; without the desk the need is asked once more, no more */
  g_assert_cmpint (reception_walk_get_next (&returned, RECEPTION_PAGE_START), ==, RECEPTION_PAGE_SERVICE);
  g_assert_cmpint (reception_walk_get_next (&returned_lost, RECEPTION_PAGE_START), ==, RECEPTION_PAGE_NEED);
  g_assert_cmpint (reception_walk_get_next (&returned_lost, RECEPTION_PAGE_NEED), ==, RECEPTION_PAGE_SERVICE);
}

/* From every page Kembali leads to the start in the end, and from the number nowhere. */
static void
test_back_ends (void)
{
  static const KiosGroup groups[] = { 0, KIOS_GROUP_JOBSEEKER, KIOS_GROUP_EMPLOYER, KIOS_GROUP_GUEST };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (guint bits = 0; bits < 16; bits++)
        {
          ReceptionWalk walk = { .desk_no = bits & 1 ? 8 : 2, .group = groups[i], .has_fixed_group = (bits & 2) != 0,
                                 .has_passed_self_service = (bits & 4) != 0, .is_help = (bits & 8) != 0 };

          for (ReceptionPageKind from = RECEPTION_PAGE_NEED; from < RECEPTION_PAGE_NUMBER; from++)
            {
              ReceptionPageKind page = from;

              if (from == RECEPTION_PAGE_HELD)
                continue;
              for (guint n = 0; page != RECEPTION_PAGE_START; n++)
                {
                  g_assert_cmpuint (n, <, MAX_PAGES);
                  page = reception_walk_get_back (&walk, page);
                }
            }
          g_assert_cmpint (reception_walk_get_back (&walk, RECEPTION_PAGE_NUMBER), ==, RECEPTION_PAGE_NUMBER);
        }
    }
}

static void
test_forget (void)
{
  g_autoptr(ReceptionWalk) walk = reception_walk_new ();
  ReceptionWalk nothing = { 0 };
  g_autofree char *first = NULL;

  reception_walk_begin (walk);
  first = g_strdup (walk->operation_id);
  g_assert_nonnull (first);
  reception_walk_take_text (&walk->digits, g_strdup ("0000"));
  reception_walk_take_text (&walk->name, g_strdup ("Nobody"));
  reception_walk_take_text (&walk->company, g_strdup (""));
  g_assert_null (walk->company);
  walk->account = KIOS_ACCOUNT_DECLARED;
  walk->priority = KIOS_PRIORITY_ELDERLY;
  walk->need_key = g_strdup ("training");

  reception_walk_forget (walk);
  g_assert_cmpmem (walk, sizeof *walk, &nothing, sizeof nothing);

  reception_walk_begin (walk);
  g_assert_cmpstr (walk->operation_id, !=, first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reception/walk/six-touches", test_six_touches);
  g_test_add_func ("/reception/walk/jobseeker", test_jobseeker);
  g_test_add_func ("/reception/walk/no-account", test_no_account);
  g_test_add_func ("/reception/walk/employer", test_employer);
  g_test_add_func ("/reception/walk/guest", test_guest);
  g_test_add_func ("/reception/walk/complaint", test_complaint);
  g_test_add_func ("/reception/walk/unsure", test_unsure);
  g_test_add_func ("/reception/walk/held-and-back", test_held_and_back);
  g_test_add_func ("/reception/walk/back-ends", test_back_ends);
  g_test_add_func ("/reception/walk/forget", test_forget);

  return g_test_run ();
}
