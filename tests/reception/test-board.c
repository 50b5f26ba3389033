/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-language.h"
#include "reception-app.h"
#include "reception-board-window.h"
#include "reception-world.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-visits.h"

#define OPEN "2026-11-19T09:55:00+08:00"

static gboolean
shows (GtkWidget  *widget,
       const char *text,
       const char *style)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, style) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, text, style))
        return TRUE;
    }

  return FALSE;
}

static gpointer
arrive_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = 1, .name = "Contoh Rekaan",
                           .language = KIOS_LANGUAGE_INDONESIAN };
  g_autoptr(KiosVisit) first = kios_store_visits_open (db, &draft, error);
  g_autoptr(KiosVisit) second = kios_store_visits_open (db, &draft, error);
  guint desk = 1;

  if (first == NULL || second == NULL)
    return NULL;

  return kios_store_counters_open (db, GPOINTER_TO_UINT (data), NULL, &desk, 1, error);
}

static gpointer
call_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_requests_call (db, GPOINTER_TO_UINT (data), error);
}

static void
test_calls (void)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  KiosClock *clock = kios_context_get_clock (world->context);
  GtkWidget *board = g_object_ref (g_object_new (RECEPTION_TYPE_BOARD_WINDOW, "context", world->context, NULL));
  g_autoptr(GObject) two = NULL;
  g_autoptr(GObject) three = NULL;
  g_autoptr(KiosRequest) first = NULL;
  g_autoptr(KiosRequest) second = NULL;

  gtk_window_present (GTK_WINDOW (board));
  world_wait_until (shows (board, "None yet", "board-desk-counter"));

  two = world_write (world, arrive_job, GUINT_TO_POINTER (2));
  three = world_write (world, arrive_job, GUINT_TO_POINTER (3));
  first = world_write (world, call_job, GUINT_TO_POINTER (2));
  world_wait_until (shows (board, "A-001", "board-number"));
  g_assert_true (shows (board, "Counter 2", "board-counter"));

  kios_clock_set_now_us (clock, kios_clock_get_now_us (clock) + G_TIME_SPAN_MINUTE);
  second = world_write (world, call_job, GUINT_TO_POINTER (3));
  world_wait_until (shows (board, "A-002", "board-number"));
  world_wait_until (shows (board, "A-001", "board-before"));
  g_assert_true (shows (board, "A-002", "board-desk-number"));

  gtk_window_destroy (GTK_WINDOW (board));
  g_assert_finalize_object (board);
  world_free (world);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("KIOS_LANGUAGE", "en", TRUE);
  kios_language_init ();
  g_test_init (&argc, &argv, NULL);
  kios_ui_init (KIOS_UI_BOARD);
  reception_init ();

  g_test_add_func ("/reception/board/calls", test_calls);

  return g_test_run ();
}
