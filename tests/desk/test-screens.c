/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bench.h"
#include "desk-find-dialog.h"
#include "desk-park-dialog.h"
#include "desk-refer-dialog.h"
#include "desk-transfer-dialog.h"
#include "store/kios-events.h"
#include "ui/kios-widgets.h"

/* What can be pressed when, by which key, and what a screen reader hears. */

static const struct
{
  const char *action;
  gboolean    with_nobody;
  gboolean    when_called;
  gboolean    when_serving;
} buttons[] = {
  { "desk.recall", FALSE, TRUE, FALSE },
  { "desk.no-show", FALSE, TRUE, FALSE },
  { "desk.park", FALSE, TRUE, TRUE },
  { "desk.transfer", FALSE, TRUE, TRUE },
  { "desk.refer", FALSE, FALSE, TRUE },
  { "desk.release", FALSE, TRUE, TRUE },
  { "desk.find", TRUE, TRUE, TRUE },
};

static void
assert_buttons (Desk             *desk,
                KiosRequestState  state)
{
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = find_widget (GTK_WIDGET (desk->window), GTK_TYPE_BUTTON, "action-name", buttons[i].action);
      gboolean is_wanted = state == 0                     ? buttons[i].with_nobody
                           : state == KIOS_REQUEST_CALLED ? buttons[i].when_called
                                                          : buttons[i].when_serving;

      g_test_message ("%s in state %d", buttons[i].action, (int) state);
      g_assert_nonnull (button);
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, is_wanted);
    }
}

static void
test_buttons_follow_state (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *desk = desk_open (1, "sari", "1");

  desk_wait_waiting (desk, 1);
  desk_wait_state (desk, 0);
  assert_buttons (desk, 0);
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  assert_buttons (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  assert_buttons (desk, KIOS_REQUEST_SERVING);

  desk_close (desk);
}

static const struct
{
  const char *trigger;
  const char *action;
} keys[] = {
  { "F2", "action(desk.call)" },   { "F3", "action(desk.recall)" }, { "F4", "action(desk.start)" },
  { "F8", "action(desk.no-show)" }, { "F9", "action(desk.park)" },  { "F10", "action(desk.finish)" },
  { "<Control>k", "action(desk.find)" },
};

static GtkShortcut *
find_shortcut (Desk       *desk,
               const char *trigger)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "desk-keys") != 0)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *text = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (text, trigger))
            return shortcut;
        }
    }

  return NULL;
}

static void
press (Desk       *desk,
       const char *trigger)
{
  GtkShortcut *shortcut = find_shortcut (desk, trigger);

  g_assert_nonnull (shortcut);
  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (desk->window), NULL);
}

static void
test_keys (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  Desk *desk = desk_open (1, "sari", "1");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = find_shortcut (desk, keys[i].trigger);
      g_autofree char *action = NULL;

      g_assert_nonnull (shortcut);
      action = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
      g_assert_cmpstr (action, ==, keys[i].action);
    }

  desk_wait_waiting (desk, 1);
  desk_wait_state (desk, 0);
  press (desk, "F2");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  press (desk, "F10"); /* not yet: has no effect */
  press (desk, "F4");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  press (desk, "<Control>k");
  g_assert_nonnull (find_dialog (DESK_TYPE_FIND_DIALOG));

  desk_close (desk);
}

/* A name of its own, or words inside it. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
      (tooltip != NULL && *tooltip != '\0'))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && *gtk_label_get_text (GTK_LABEL (child)) != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
assert_names (GtkWidget *root)
{
  /* An entry's inner text and the toolkit's own window controls speak for themselves. */
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || GTK_IS_TEXT (root) ||
      GTK_IS_WINDOW_CONTROLS (root) || GTK_IS_POPOVER (root))
    return;

  if (gtk_widget_get_focusable (root) && !GTK_IS_WINDOW (root) && !GTK_IS_SCROLLED_WINDOW (root) &&
      !has_name (root))
    g_error ("A %s cannot be named by a screen reader, in a %s", G_OBJECT_TYPE_NAME (root),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));

  /* What a named button or entry is made of does not matter. */
  if (GTK_IS_BUTTON (root) || GTK_IS_EDITABLE (root) || GTK_IS_MENU_BUTTON (root) || GTK_IS_DROP_DOWN (root))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

static void
check_dialog (Desk       *desk,
              const char *action,
              GType       type)
{
  GtkWidget *dialog;

  desk_do (desk, action);
  dialog = find_dialog (type);
  g_assert_nonnull (dialog);
  assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_names (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) first = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  g_autoptr(KiosVisit) second = world_open (bench->world, 1, KIOS_PRIORITY_ELDERLY);
  Desk *desk = desk_open (0, NULL, NULL);

  desk_wait_text (desk, "Who works at which counter?");
  assert_names (GTK_WIDGET (desk->window));
  desk_close (desk);

  desk = desk_open (1, "sari", "1");
  desk_wait_waiting (desk, 2);
  desk_wait_state (desk, 0);
  assert_names (GTK_WIDGET (desk->window));
  desk_do (desk, "desk.call");
  desk_wait_state (desk, KIOS_REQUEST_CALLED);
  desk_do (desk, "desk.start");
  desk_wait_state (desk, KIOS_REQUEST_SERVING);
  assert_names (GTK_WIDGET (desk->window));
  check_dialog (desk, "desk.park", DESK_TYPE_PARK_DIALOG);
  check_dialog (desk, "desk.transfer", DESK_TYPE_TRANSFER_DIALOG);
  check_dialog (desk, "desk.refer", DESK_TYPE_REFER_DIALOG);
  check_dialog (desk, "desk.find", DESK_TYPE_FIND_DIALOG);

  desk_close (desk);
}

static gpointer
ring_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return GINT_TO_POINTER (kios_store_events_append (db, &(KiosEventDraft) { .kind = "reception.help" }, error));
}

static void
test_help_rings (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(GError) error = NULL;
  Desk *desk = desk_open (1, "sari", "1");
  GtkWidget *alarms;
  gpointer is_done;

  desk_wait_state (desk, 0);
  alarms = find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_ALARM_BAR, NULL, NULL);
  g_assert_true (alarms == NULL || !kios_alarm_bar_has (KIOS_ALARM_BAR (alarms), "help"));

  is_done = kios_db_write (bench->world->db, ring_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (is_done);
  desk_wait_text (desk, "A visitor at reception asks for help");

  desk_close (desk);
}

static gboolean
is_connected (gpointer data)
{
  Desk *desk = data;

  return kios_store_get_is_online (kios_context_get_store (desk->context)) &&
         !has_text (GTK_WIDGET (desk->window), "Connection lost");
}

static void
test_outage_keeps_the_queue (void)
{
  g_autoptr(Bench) bench = bench_new ();
  g_autoptr(KiosVisit) visit = world_open (bench->world, 1, KIOS_PRIORITY_NONE);
  g_autofree char *path = world_path (bench->world, "kios.db");
  g_autofree char *away = world_path (bench->world, "away.db");
  Desk *desk = desk_open (1, "sari", "1");
  GtkWidget *button;

  desk_wait_waiting (desk, 1);
  desk_wait_state (desk, 0);
  button = find_widget (GTK_WIDGET (desk->window), KIOS_TYPE_MAIN_BUTTON, "text", "Call next");
  g_assert_true (gtk_widget_get_sensitive (button));

  g_assert_cmpint (g_rename (path, away), ==, 0);
  desk_wait_text (desk, "Connection lost");
  g_assert_true (has_text (GTK_WIDGET (desk->window), "A-001"));
  g_assert_false (gtk_widget_get_sensitive (button));

  g_assert_cmpint (g_rename (away, path), ==, 0);
  bench_wait (is_connected, desk, "the database is back");
  desk_wait_state (desk, 0);
  g_assert_true (gtk_widget_get_sensitive (button));

  desk_close (desk);
}

int
main (int   argc,
      char *argv[])
{
  bench_init (&argc, &argv);

  g_test_add_func ("/desk/screens/buttons-follow-state", test_buttons_follow_state);
  g_test_add_func ("/desk/screens/keys", test_keys);
  g_test_add_func ("/desk/screens/names", test_names);
  g_test_add_func ("/desk/screens/help-rings", test_help_rings);
  g_test_add_func ("/desk/screens/outage-keeps-the-queue", test_outage_keeps_the_queue);

  return g_test_run ();
}
