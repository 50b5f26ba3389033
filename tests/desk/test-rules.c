/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-rules.h"

/* One row per action: in which states of the request it can be pressed, at an open counter where
 * somebody waits. 0 is nobody. */
static const struct
{
  DeskAction  action;
  gboolean    with_nobody;
  gboolean    when_called;
  gboolean    when_serving;
} table[] = {
  { DESK_ACTION_CALL, TRUE, FALSE, FALSE },
  { DESK_ACTION_RECALL, FALSE, TRUE, FALSE },
  { DESK_ACTION_START, FALSE, TRUE, FALSE },
  { DESK_ACTION_NO_SHOW, FALSE, TRUE, FALSE },
  { DESK_ACTION_PARK, FALSE, TRUE, TRUE },
  { DESK_ACTION_TRANSFER, FALSE, TRUE, TRUE },
  { DESK_ACTION_RELEASE, FALSE, TRUE, TRUE },
  { DESK_ACTION_REFER, FALSE, FALSE, TRUE },
  { DESK_ACTION_FINISH, FALSE, FALSE, TRUE },
  { DESK_ACTION_PAUSE, TRUE, TRUE, TRUE },
  { DESK_ACTION_RESUME, FALSE, FALSE, FALSE },
  { DESK_ACTION_CLOSE, TRUE, FALSE, FALSE },
  { DESK_ACTION_NONE, FALSE, FALSE, FALSE },
};

static void
test_table (void)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_OPEN, .n_waiting = 3, .is_online = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      situation.request = 0;
      g_assert_cmpint (desk_action_is_allowed (table[i].action, &situation), ==, table[i].with_nobody);
      situation.request = KIOS_REQUEST_CALLED;
      g_assert_cmpint (desk_action_is_allowed (table[i].action, &situation), ==, table[i].when_called);
      situation.request = KIOS_REQUEST_SERVING;
      g_assert_cmpint (desk_action_is_allowed (table[i].action, &situation), ==, table[i].when_serving);
    }
}

static void
test_nobody_waits (void)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_OPEN, .is_online = TRUE };

  g_assert_false (desk_action_is_allowed (DESK_ACTION_CALL, &situation));
  situation.n_waiting = 1;
  g_assert_true (desk_action_is_allowed (DESK_ACTION_CALL, &situation));
}

static void
test_pause (void)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_PAUSED, .n_waiting = 1, .may_pick = TRUE, .is_online = TRUE };

  g_assert_false (desk_action_is_allowed (DESK_ACTION_CALL, &situation));
  g_assert_false (desk_action_is_allowed (DESK_ACTION_PICK, &situation));
  g_assert_true (desk_action_is_allowed (DESK_ACTION_RESUME, &situation));
  g_assert_cmpint (desk_action_main (&situation), ==, DESK_ACTION_RESUME);
}

static void
test_busy_or_offline (void)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_OPEN, .n_waiting = 1, .may_pick = TRUE, .is_online = TRUE };

  for (int state = 0; state <= KIOS_REQUEST_CANCELLED; state++)
    {
      situation.request = (KiosRequestState) state;
      for (int action = DESK_ACTION_NONE; action <= DESK_ACTION_LAST; action++)
        {
          situation.is_busy = TRUE;
          g_assert_false (desk_action_is_allowed ((DeskAction) action, &situation));
          situation.is_busy = FALSE;
          situation.is_online = FALSE;
          g_assert_false (desk_action_is_allowed ((DeskAction) action, &situation));
          situation.is_online = TRUE;
        }
    }
}

static void
test_main_button (void)
{
  DeskSituation situation = { .counter = KIOS_COUNTER_OPEN, .is_online = TRUE };

  g_assert_cmpint (desk_action_main (&situation), ==, DESK_ACTION_CALL);
  situation.request = KIOS_REQUEST_CALLED;
  g_assert_cmpint (desk_action_main (&situation), ==, DESK_ACTION_START);
  situation.request = KIOS_REQUEST_SERVING;
  g_assert_cmpint (desk_action_main (&situation), ==, DESK_ACTION_FINISH);
  /* Whoever is still served during a break is finished first. */
  situation.counter = KIOS_COUNTER_PAUSED;
  g_assert_cmpint (desk_action_main (&situation), ==, DESK_ACTION_FINISH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/rules/table", test_table);
  g_test_add_func ("/desk/rules/nobody-waits", test_nobody_waits);
  g_test_add_func ("/desk/rules/pause", test_pause);
  g_test_add_func ("/desk/rules/busy-or-offline", test_busy_or_offline);
  g_test_add_func ("/desk/rules/main-button", test_main_button);

  return g_test_run ();
}
