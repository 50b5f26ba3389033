/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-scanner.h"

#define FAST_US (8 * G_TIME_SPAN_MILLISECOND)
#define SLOW_US (180 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  ReceptionScanner *scanner;
  GString          *scanned;
  GString          *typed;
  gint64            now_us;
} Fixture;

static void
on_scanned (ReceptionScanner *scanner,
            const char       *text,
            Fixture          *fixture)
{
  g_string_append (fixture->scanned, text);
}

static void
on_typed (ReceptionScanner *scanner,
          const char       *text,
          Fixture          *fixture)
{
  g_string_append (fixture->typed, text);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->scanner = reception_scanner_new ();
  fixture->scanned = g_string_new (NULL);
  fixture->typed = g_string_new (NULL);
  fixture->now_us = G_TIME_SPAN_HOUR;
  g_signal_connect (fixture->scanner, "scanned", G_CALLBACK (on_scanned), fixture);
  g_signal_connect (fixture->scanner, "typed", G_CALLBACK (on_typed), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_string_free (fixture->scanned, TRUE);
  g_string_free (fixture->typed, TRUE);
  g_assert_finalize_object (fixture->scanner);
}

static gboolean
press (Fixture *fixture,
       guint    keyval,
       gint64   pause_us)
{
  fixture->now_us += pause_us;

  return reception_scanner_feed (fixture->scanner, keyval, fixture->now_us);
}

static void
test_scan (Fixture       *fixture,
           gconstpointer  data)
{
  /* The spaces and Enter of a slip's code must not press the button that has the focus. */
  for (const char *c = "KIOS A-012 2026-11-19 ABCDEFGH23456789"; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c))
        g_assert_false (press (fixture, GDK_KEY_Shift_L, 0));
      g_assert_true (press (fixture, (guint) *c, FAST_US));
    }
  g_assert_true (press (fixture, GDK_KEY_Return, FAST_US));
  g_assert_cmpstr (fixture->scanned->str, ==, "KIOS A-012 2026-11-19 ABCDEFGH23456789");
  g_assert_cmpstr (fixture->typed->str, ==, "");
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  for (const char *c = "74710141"; *c != '\0'; c++)
    press (fixture, (guint) *c, SLOW_US);
  g_assert_false (press (fixture, GDK_KEY_Return, SLOW_US));
  g_assert_cmpstr (fixture->scanned->str, ==, "");
  g_assert_cmpstr (fixture->typed->str, ==, "74710141");
}

/* Somebody who uses the kiosk by keyboard presses buttons with space and Enter. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_false (press (fixture, GDK_KEY_space, SLOW_US));
  g_assert_false (press (fixture, GDK_KEY_Return, SLOW_US));
  g_assert_false (press (fixture, GDK_KEY_Tab, SLOW_US));
  g_assert_false (press (fixture, GDK_KEY_BackSpace, SLOW_US));
  g_assert_cmpstr (fixture->typed->str, ==, "");
}

static void
test_held_back (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 deadline_us = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  g_assert_true (press (fixture, GDK_KEY_5, SLOW_US));
  while (fixture->typed->len == 0 && g_get_monotonic_time () < deadline_us)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->typed->str, ==, "5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reception/scanner/scan", Fixture, NULL, set_up, test_scan, tear_down);
  g_test_add ("/reception/scanner/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/reception/scanner/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/reception/scanner/held-back", Fixture, NULL, set_up, test_held_back, tear_down);

  return g_test_run ();
}
