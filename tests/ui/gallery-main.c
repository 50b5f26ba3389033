/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "gallery.h"
#include "kios-language.h"

/* kios-gallery: shows one page of the gallery, or saves its picture. For developers. */

static gboolean
on_drawn (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, on_drawn, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}


int
main (int   argc,
      char *argv[])
{
  g_autoptr(GOptionContext) options = g_option_context_new ("PAGE");
  g_autoptr(GError) error = NULL;
  g_autofree char *picture = NULL;
  gboolean is_large = FALSE, is_high_contrast = FALSE, is_landscape = FALSE;
  const GOptionEntry entries[] = {
    { "large", 0, 0, G_OPTION_ARG_NONE, &is_large, "Large text", NULL },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &is_high_contrast, "High contrast", NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &is_landscape, "1920x1080", NULL },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &picture, "Save a picture and exit", "FILE" },
    { NULL },
  };
  const GalleryPage *page;
  GtkWidget *window;

  kios_language_init ();
  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }
  page = gallery_find_page (argc > 1 ? argv[1] : "parts");
  if (page == NULL)
    {
      fprintf (stderr, "There is no page %s.\n", argv[1]);
      return 2;
    }

  kios_ui_init (page->kind);
  kios_ui_set_is_large (is_large);
  kios_ui_set_is_high_contrast (is_high_contrast);
  window = gallery_new_window (page, is_landscape ? 1920 : 0, is_landscape ? 1080 : 0);
  gtk_window_present (GTK_WINDOW (window));
  if (picture != NULL)
    {
      wait_for (600);
      return gallery_save (window, picture) ? 0 : 1;
    }
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
