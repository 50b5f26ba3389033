/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "kios-language.h"
#include "kios-widgets.h"

/* What GTK makes of our style sheets, sizes and names. */

#define ENDLESS (1 << 20)

static GtkWidget *
new_window (void)
{
  GtkWidget *window = gtk_window_new ();

  kios_ui_set_up_window (GTK_WINDOW (window));
  return window;
}

/* The least width of a text is one number, whatever height there is: otherwise GTK says "Expect
 * overlapping widgets" as soon as some box asks for it. */
static void
test_words_have_one_least_width (gconstpointer data)
{
  static const char *const texts[] = { "Pindai SIAPkerja-ID", "Sesuai giliran", "Ruang Tunggu 1",
                                       "foto layar ini dengan ponsel." };
  GtkWidget *window = new_window ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, data);
  gtk_window_set_child (GTK_WINDOW (window), label);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int least, least_for_height;

      gtk_label_set_text (GTK_LABEL (label), texts[i]);
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, ENDLESS, &least_for_height, NULL, NULL, NULL);
      g_assert_cmpint (least, ==, least_for_height);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The size of a window is often known only after its content. */
static void
test_frame_follows_the_size_to_come (void)
{
  GtkWidget *window = new_window ();
  GtkWidget *frame = kios_kiosk_frame_new ();

  gtk_window_set_child (GTK_WINDOW (window), frame);
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 1920);
  g_assert_false (kios_kiosk_frame_get_is_landscape (KIOS_KIOSK_FRAME (frame)));
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  g_assert_true (kios_kiosk_frame_get_is_landscape (KIOS_KIOSK_FRAME (frame)));
  g_assert_true (gtk_widget_has_css_class (frame, "landscape"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_name (GtkWidget  *widget,
            const char *name)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* A name that is both a property and a label's text is said twice. */
static void
test_names_are_said_once (void)
{
  GtkWidget *window = new_window ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *main_button = kios_main_button_new ("kios-check-symbolic", "Simpan");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), "Jadwalkan");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), main_button);
  kios_ui_set_name (button, "Jadwalkan");
  gtk_window_set_child (GTK_WINDOW (window), box);
  check_name (button, "Jadwalkan");
  check_name (main_button, "Simpan");
  kios_ui_set_name (button, "Jadwalkan lagi");
  check_name (button, "Jadwalkan lagi");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_reset (KiosIdleWatch *watch,
          guint         *remaining)
{
  *remaining = kios_idle_watch_get_remaining_seconds (watch);
}

static void
press_first (GtkWidget *widget,
             gboolean  *is_pressed)
{
  if (*is_pressed)
    return;
  if (KIOS_IS_MAIN_BUTTON (widget))
    {
      *is_pressed = TRUE;
      g_signal_emit_by_name (widget, "clicked");
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    press_first (child, is_pressed);
}

/* Who asks in the handler learns whether time was up or "Start over" was pressed. */
static void
test_reset_tells_why (void)
{
  GtkWidget *watch = g_object_ref_sink (kios_idle_watch_new ());
  guint remaining = G_MAXUINT;
  gboolean is_pressed = FALSE;

  g_signal_connect (watch, "reset", G_CALLBACK (on_reset), &remaining);
  kios_idle_watch_set_is_active (KIOS_IDLE_WATCH (watch), TRUE);
  kios_idle_watch_advance (KIOS_IDLE_WATCH (watch), 30 * G_USEC_PER_SEC);
  kios_idle_watch_advance (KIOS_IDLE_WATCH (watch), 15 * G_USEC_PER_SEC);
  g_assert_cmpuint (remaining, ==, 0);
  g_assert_false (kios_idle_watch_get_is_warning (KIOS_IDLE_WATCH (watch)));

  kios_idle_watch_advance (KIOS_IDLE_WATCH (watch), 30 * G_USEC_PER_SEC);
  kios_idle_watch_advance (KIOS_IDLE_WATCH (watch), 5 * G_USEC_PER_SEC);
  press_first (watch, &is_pressed);
  g_assert_cmpuint (remaining, ==, 10);
  g_assert_finalize_object (g_steal_pointer (&watch));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const word_classes[] = { "title-1", "title-2", "heading", "lead", "body" };

  g_test_init (&argc, &argv, NULL);
  kios_language_init ();
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  kios_ui_init (KIOS_UI_KIOSK);

  for (guint i = 0; i < G_N_ELEMENTS (word_classes); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/layout/words-have-one-least-width/", word_classes[i], NULL);

      g_test_add_data_func (path, word_classes[i], test_words_have_one_least_width);
    }
  g_test_add_func ("/ui/layout/frame-follows-the-size-to-come", test_frame_follows_the_size_to_come);
  g_test_add_func ("/ui/layout/names-are-said-once", test_names_are_said_once);
  g_test_add_func ("/ui/layout/reset-tells-why", test_reset_tells_why);

  return g_test_run ();
}
