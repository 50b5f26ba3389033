/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gallery.h"
#include "kios-language.h"

/* Every page of the gallery, in every style: nothing sticks out, everything has a name. */

#define DEADLINE_US (10 * G_USEC_PER_SEC)

static void
settle (GtkWidget *window)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_US;

  while (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  /* The frame chooses its layout when idle, once it knows its size. */
  for (guint quiet = 0; quiet < 20;)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      quiet = g_main_context_iteration (NULL, FALSE) ? 0 : quiet + 1;
      if (quiet > 0)
        g_usleep (1000);
    }
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL &&
      *gtk_button_get_label (GTK_BUTTON (widget)) != '\0')
    return TRUE;

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_inside (GtkWidget *child,
           GtkWidget *ancestor)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (child, ancestor, &bounds))
    return TRUE;

  return bounds.origin.x >= -1 && bounds.origin.y >= -1 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (ancestor) + 1 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (ancestor) + 1;
}

static void
check_widget (GtkWidget  *widget,
              GtkWidget  *window,
              const char *page)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return;

  /* GtkText is the inside of an entry, which has the name. */
  if (gtk_widget_get_focusable (widget) && !GTK_IS_TEXT (widget) && !GTK_IS_WINDOW (widget) &&
      !GTK_IS_SCROLLED_WINDOW (widget) && !has_name (widget))
    g_error ("%s: a focusable %s has no name", page, G_OBJECT_TYPE_NAME (widget));
  if (!is_inside (widget, window))
    g_error ("%s: a %s sticks out of the window", page, G_OBJECT_TYPE_NAME (widget));

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (child, window, page);
}

static void
check_page (const GalleryPage *page,
            int                width,
            int                height)
{
  GtkWidget *window = gallery_new_window (page, width, height);
  gpointer watched = window;

  gtk_window_present (GTK_WINDOW (window));
  settle (window);
  if (gtk_widget_get_width (window) != width || gtk_widget_get_height (window) != height)
    g_error ("%s needs %dx%d, more than %dx%d", page->name, gtk_widget_get_width (window),
             gtk_widget_get_height (window), width, height);
  check_widget (window, window, page->name);

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (watched);
}

static void
test_page (gconstpointer data)
{
  const GalleryPage *page = data;

  check_page (page, page->width, page->height);
  kios_language_set_current (KIOS_LANGUAGE_ENGLISH);
  check_page (page, page->width, page->height);
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);

  if (page->kind == KIOS_UI_DESKTOP)
    return;
  kios_ui_set_is_large (TRUE);
  check_page (page, page->width, page->height);
  kios_ui_set_is_high_contrast (TRUE);
  check_page (page, page->width, page->height);
  kios_ui_reset_switches ();
}

static void
test_landscape (void)
{
  check_page (gallery_find_page ("need"), 1920, 1080);
}

int
main (int   argc,
      char *argv[])
{
  const GalleryPage *pages;
  guint n_pages;

  g_test_init (&argc, &argv, NULL);
  kios_language_init ();
  kios_language_set_current (KIOS_LANGUAGE_INDONESIAN);
  kios_ui_init (KIOS_UI_KIOSK);

  pages = gallery_get_pages (&n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = g_strconcat ("/ui/gallery/", pages[i].name, NULL);

      g_test_add_data_func (path, &pages[i], test_page);
    }
  g_test_add_func ("/ui/gallery/need-landscape", test_landscape);

  return g_test_run ();
}
