/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-language.h"
#include "kios-widgets.h"

/* What the widgets do, without a window where none is needed. */

#define SECOND G_USEC_PER_SEC

static void
on_counted (gpointer object,
            guint   *n_times)
{
  (*n_times)++;
}

static void
count (gpointer    object,
       const char *signal,
       guint      *n_times)
{
  *n_times = 0;
  g_signal_connect (object, signal, G_CALLBACK (on_counted), n_times);
}

static gpointer
own (GtkWidget *widget)
{
  return g_object_ref_sink (widget);
}

/* The first button below @widget with the accessible name or label @text. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  if (GTK_IS_BUTTON (widget))
    {
      g_autofree char *problem = NULL;

      problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                    text);
      return problem == NULL ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget  *widget,
       const char *text)
{
  GtkWidget *button = find_button (widget, text);

  if (button == NULL)
    g_error ("There is no button \"%s\"", text);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_masked (KiosDigitField *field,
               const char     *expected)
{
  g_autofree char *masked = kios_digit_field_dup_masked (field);

  g_assert_cmpstr (masked, ==, expected);
}

static void
test_digits_are_masked (void)
{
  g_autoptr(KiosDigitField) field = own (kios_digit_field_new (KIOS_DIGIT_NIK));
  gpointer watched = field;

  for (const char *p = "12345678901"; *p != '\0'; p++)
    g_assert_true (kios_digit_field_append (field, *p));
  assert_masked (field, "1234  ••••  901");
  kios_digit_field_set_is_revealed (field, TRUE);
  assert_masked (field, "1234  5678  901");
  kios_digit_field_set_is_revealed (field, FALSE);
  kios_digit_field_delete_last (field);
  assert_masked (field, "1234  ••••  90");

  kios_digit_field_set_kind (field, KIOS_DIGIT_PIN);
  g_assert_cmpuint (kios_digit_field_get_n_digits (field), ==, 0);
  for (const char *p = "1234"; *p != '\0'; p++)
    kios_digit_field_append (field, *p);
  kios_digit_field_set_is_revealed (field, TRUE);
  assert_masked (field, "••••");

  g_assert_finalize_object (g_steal_pointer (&field));
  g_assert_nonnull (watched);
}

/* No label, no accessible property below the field may hold what was typed. */
static void
assert_not_told (GtkWidget  *widget,
                 const char *digits)
{
  if (GTK_IS_LABEL (widget))
    g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (widget)), digits));
  g_assert_false (GTK_IS_EDITABLE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_not_told (child, digits);
}

static void
test_digits_are_not_told (void)
{
  g_autoptr(KiosDigitField) field = own (kios_digit_field_new (KIOS_DIGIT_NIK));
  g_autofree char *problem = NULL;

  for (const char *p = "98765432"; *p != '\0'; p++)
    kios_digit_field_append (field, *p);
  kios_digit_field_set_is_revealed (field, TRUE);
  assert_not_told (GTK_WIDGET (field), "9876");
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                "NIK, 8 dari 16 angka");
  g_assert_cmpstr (problem, ==, NULL);
}

static void
test_keypad_types (void)
{
  g_autoptr(KiosDigitField) field = own (kios_digit_field_new (KIOS_DIGIT_NIK));
  g_autoptr(KiosKeypad) keypad = own (kios_keypad_new ());
  GtkWidget *go;
  guint n_done;

  count (keypad, "done", &n_done);
  kios_keypad_set_field (keypad, field);
  go = find_button (GTK_WIDGET (keypad), "Lanjut");
  for (const char *p = "1234567890123456"; *p != '\0'; p++)
    {
      g_assert_false (gtk_widget_get_sensitive (go));
      press (GTK_WIDGET (keypad), (char[]) { *p, '\0' });
    }
  g_assert_cmpstr (kios_digit_field_get_digits (field), ==, "1234567890123456");
  press (GTK_WIDGET (keypad), "7");
  g_assert_cmpuint (kios_digit_field_get_n_digits (field), ==, 16);
  g_assert_true (gtk_widget_get_sensitive (go));
  press (GTK_WIDGET (keypad), "Lanjut");
  g_assert_cmpuint (n_done, ==, 1);

  press (GTK_WIDGET (keypad), "Hapus");
  g_assert_cmpuint (kios_digit_field_get_n_digits (field), ==, 15);
  g_assert_false (gtk_widget_get_sensitive (go));
  press (GTK_WIDGET (keypad), "Kosongkan");
  g_assert_cmpuint (kios_digit_field_get_n_digits (field), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&keypad));
}

static void
test_keypad_reveals_while_held (void)
{
  g_autoptr(KiosDigitField) field = own (kios_digit_field_new (KIOS_DIGIT_NIK));
  g_autoptr(KiosKeypad) keypad = own (kios_keypad_new ());
  GtkWidget *reveal;
  gboolean is_revealed;

  kios_keypad_set_field (keypad, field);
  reveal = find_button (GTK_WIDGET (keypad), "Lihat");
  gtk_widget_set_state_flags (reveal, GTK_STATE_FLAG_ACTIVE, FALSE);
  g_object_get (field, "is-revealed", &is_revealed, NULL);
  g_assert_true (is_revealed);
  gtk_widget_unset_state_flags (reveal, GTK_STATE_FLAG_ACTIVE);
  g_object_get (field, "is-revealed", &is_revealed, NULL);
  g_assert_false (is_revealed);
}

static void
test_keyboard_types (void)
{
  g_autoptr(GtkWidget) entry = own (gtk_entry_new ());
  g_autoptr(KiosKeyboard) keyboard = own (kios_keyboard_new ());
  GtkWidget *widget = GTK_WIDGET (keyboard);
  guint n_done;

  count (keyboard, "done", &n_done);
  kios_keyboard_set_target (keyboard, entry);
  press (widget, "S");
  press (widget, "i");
  press (widget, "t");
  press (widget, "i");
  press (widget, "Spasi");
  press (widget, "Huruf kapital");
  press (widget, "R");
  press (widget, "x");
  press (widget, "Hapus");
  press (widget, "Angka dan tanda baca");
  press (widget, "1");
  press (widget, "Huruf");
  press (widget, "Huruf kapital");
  press (widget, "Huruf kapital");
  press (widget, "A");
  press (widget, "B");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Siti R1AB");
  press (widget, "Selesai");
  g_assert_cmpuint (n_done, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&keyboard));
}

static KiosIdleWatch *
new_watch (guint *n_resets)
{
  KiosIdleWatch *watch = own (kios_idle_watch_new ());

  kios_idle_watch_set_times (watch, 30, 45);
  kios_idle_watch_set_is_active (watch, TRUE);
  count (watch, "reset", n_resets);

  return watch;
}

static void
test_idle_warns_then_resets (void)
{
  guint n_resets;
  g_autoptr(KiosIdleWatch) watch = new_watch (&n_resets);

  kios_idle_watch_advance (watch, 29 * SECOND);
  g_assert_false (kios_idle_watch_get_is_warning (watch));
  kios_idle_watch_advance (watch, SECOND);
  g_assert_true (kios_idle_watch_get_is_warning (watch));
  g_assert_cmpuint (kios_idle_watch_get_remaining_seconds (watch), ==, 15);
  kios_idle_watch_advance (watch, 14 * SECOND);
  g_assert_cmpuint (kios_idle_watch_get_remaining_seconds (watch), ==, 1);
  g_assert_cmpuint (n_resets, ==, 0);
  kios_idle_watch_advance (watch, SECOND);
  g_assert_cmpuint (n_resets, ==, 1);
  g_assert_false (kios_idle_watch_get_is_warning (watch));
}

static void
test_idle_is_ended_by_a_touch (void)
{
  guint n_resets;
  g_autoptr(KiosIdleWatch) watch = new_watch (&n_resets);

  kios_idle_watch_advance (watch, 40 * SECOND);
  g_assert_true (kios_idle_watch_get_is_warning (watch));
  press (GTK_WIDGET (watch), "Ya, lanjutkan");
  g_assert_false (kios_idle_watch_get_is_warning (watch));
  kios_idle_watch_advance (watch, 29 * SECOND);
  g_assert_false (kios_idle_watch_get_is_warning (watch));
  kios_idle_watch_advance (watch, SECOND);
  press (GTK_WIDGET (watch), "Mulai ulang");
  g_assert_cmpuint (n_resets, ==, 1);
}

static void
test_idle_never_skips_the_warning (void)
{
  guint n_resets;
  g_autoptr(KiosIdleWatch) watch = new_watch (&n_resets);

  kios_idle_watch_advance (watch, G_GINT64_CONSTANT (3600) * SECOND);
  g_assert_cmpuint (n_resets, ==, 0);
  g_assert_cmpuint (kios_idle_watch_get_remaining_seconds (watch), ==, 15);
  kios_idle_watch_set_is_active (watch, FALSE);
  kios_idle_watch_advance (watch, G_GINT64_CONSTANT (3600) * SECOND);
  g_assert_cmpuint (n_resets, ==, 0);
  g_assert_false (kios_idle_watch_get_is_warning (watch));
}

static void
test_idle_is_doubled_by_large_text (void)
{
  guint n_resets;
  g_autoptr(KiosIdleWatch) watch = new_watch (&n_resets);

  kios_ui_set_is_large (TRUE);
  kios_idle_watch_advance (watch, 59 * SECOND);
  g_assert_false (kios_idle_watch_get_is_warning (watch));
  kios_idle_watch_advance (watch, SECOND);
  g_assert_true (kios_idle_watch_get_is_warning (watch));
  g_assert_cmpuint (kios_idle_watch_get_remaining_seconds (watch), ==, 30);
  kios_ui_reset_switches ();
}

static void
append_titles (GtkWidget *widget,
               GString   *titles)
{
  if (KIOS_IS_NOTICE (widget))
    {
      g_autofree char *title = NULL;

      if (!gtk_widget_get_visible (widget))
        return;
      g_object_get (widget, "title", &title, NULL);
      g_string_append_printf (titles, "%s|", title);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_titles (child, titles);
}

static void
assert_alarms (KiosAlarmBar *bar,
               const char   *expected)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  append_titles (GTK_WIDGET (bar), titles);
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
on_alarm_activated (KiosAlarmBar *bar,
                    const char   *id,
                    char        **activated)
{
  g_free (*activated);
  *activated = g_strdup (id);
}

static void
test_alarms_are_ordered_and_folded (void)
{
  g_autoptr(KiosAlarmBar) bar = own (kios_alarm_bar_new ());
  g_autofree char *activated = NULL;

  g_signal_connect (bar, "activated", G_CALLBACK (on_alarm_activated), &activated);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  kios_alarm_bar_set (bar, "a", KIOS_LEVEL_WARNING, NULL, "A", NULL, NULL);
  kios_alarm_bar_set (bar, "b", KIOS_LEVEL_WARNING, NULL, "B", NULL, "Do");
  assert_alarms (bar, "B|A|");
  kios_alarm_bar_set (bar, "c", KIOS_LEVEL_ERROR, NULL, "C", NULL, NULL);
  g_assert_cmpuint (kios_alarm_bar_get_n_alarms (bar), ==, 3);
  assert_alarms (bar, "3 peringatan|");
  kios_alarm_bar_remove (bar, "a");
  assert_alarms (bar, "C|B|");
  kios_alarm_bar_set (bar, "c", KIOS_LEVEL_OK, NULL, "C is over", NULL, NULL);
  assert_alarms (bar, "B|C is over|");
  press (GTK_WIDGET (bar), "Do");
  g_assert_cmpstr (activated, ==, "b");
  press (GTK_WIDGET (bar), "Tutup");
  g_assert_cmpstr (activated, ==, "c");
  assert_alarms (bar, "B|");
  kios_alarm_bar_remove (bar, "b");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_finalize_object (g_steal_pointer (&bar));
}

static gboolean
has_label_with (GtkWidget  *widget,
                const char *text,
                const char *css_class)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0 &&
      gtk_widget_has_css_class (widget, css_class))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_with (child, text, css_class))
      return TRUE;

  return FALSE;
}

static void
test_long_numbers_are_smaller (void)
{
  g_autoptr(KiosNumberCard) card = own (kios_number_card_new ());

  kios_number_card_set_number (card, "A-012");
  g_assert_true (has_label_with (GTK_WIDGET (card), "A-012", "n5"));
  kios_number_card_set_number (card, "A-1000");
  g_assert_true (has_label_with (GTK_WIDGET (card), "A-1000", "n6"));
  g_assert_false (has_label_with (GTK_WIDGET (card), "A-1000", "n5"));
}

static void
test_tile_says_why_not (void)
{
  g_autoptr(KiosTile) tile = own (kios_tile_new ("A", NULL, "Title", "Second line"));

  g_assert_true (has_label_with (GTK_WIDGET (tile), "Second line", "subtitle"));
  kios_tile_set_disabled_reason (tile, "Later");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (tile)));
  g_assert_true (has_label_with (GTK_WIDGET (tile), "Later", "subtitle"));
  kios_tile_set_disabled_reason (tile, NULL);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (tile)));
  g_assert_true (has_label_with (GTK_WIDGET (tile), "Second line", "subtitle"));
  g_assert_finalize_object (g_steal_pointer (&tile));
}

static void
test_language_switches_in_place (void)
{
  g_autoptr(KiosKioskFrame) frame = own (kios_kiosk_frame_new ());
  guint n_changed, n_help, n_back;

  count (frame, "language-changed", &n_changed);
  count (frame, "help", &n_help);
  count (frame, "back", &n_back);
  kios_kiosk_frame_set_back (frame, KIOS_FRAME_BACK_BACK);
  press (GTK_WIDGET (frame), "Indonesia");
  g_assert_cmpuint (n_changed, ==, 0);
  press (GTK_WIDGET (frame), "English");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (kios_language_get_current (), ==, KIOS_LANGUAGE_ENGLISH);
  press (GTK_WIDGET (frame), "Call staff");
  g_assert_cmpuint (n_help, ==, 1);
  press (GTK_WIDGET (frame), "Indonesia");
  press (GTK_WIDGET (frame), "Kembali");
  g_assert_cmpuint (n_back, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&frame));
}

static void
test_switches_reach_every_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *frame = kios_kiosk_frame_new ();

  kios_ui_set_up_window (GTK_WINDOW (window));
  gtk_window_set_child (GTK_WINDOW (window), frame);
  g_assert_true (gtk_widget_has_css_class (window, "kiosk"));
  press (frame, "Huruf besar");
  press (frame, "Kontras tinggi");
  g_assert_true (gtk_widget_has_css_class (window, "large"));
  g_assert_true (gtk_widget_has_css_class (window, "hc"));
  kios_ui_reset_switches ();
  g_assert_false (gtk_widget_has_css_class (window, "large"));
  g_assert_false (gtk_widget_has_css_class (window, "hc"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  kios_language_init ();
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  kios_ui_init (KIOS_UI_KIOSK);

  g_test_add_func ("/ui/digit-field/digits-are-masked", test_digits_are_masked);
  g_test_add_func ("/ui/digit-field/digits-are-not-told", test_digits_are_not_told);
  g_test_add_func ("/ui/keypad/types", test_keypad_types);
  g_test_add_func ("/ui/keypad/reveals-while-held", test_keypad_reveals_while_held);
  g_test_add_func ("/ui/keyboard/types", test_keyboard_types);
  g_test_add_func ("/ui/idle-watch/warns-then-resets", test_idle_warns_then_resets);
  g_test_add_func ("/ui/idle-watch/is-ended-by-a-touch", test_idle_is_ended_by_a_touch);
  g_test_add_func ("/ui/idle-watch/never-skips-the-warning", test_idle_never_skips_the_warning);
  g_test_add_func ("/ui/idle-watch/is-doubled-by-large-text", test_idle_is_doubled_by_large_text);
  g_test_add_func ("/ui/alarm-bar/ordered-and-folded", test_alarms_are_ordered_and_folded);
  g_test_add_func ("/ui/number-card/long-numbers-are-smaller", test_long_numbers_are_smaller);
  g_test_add_func ("/ui/tile/says-why-not", test_tile_says_why_not);
  g_test_add_func ("/ui/frame/language-switches-in-place", test_language_switches_in_place);
  g_test_add_func ("/ui/frame/switches-reach-every-window", test_switches_reach_every_window);

  return g_test_run ();
}
