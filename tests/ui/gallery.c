/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gallery.h"

static const GalleryPage pages[] = {
  { "parts", KIOS_UI_KIOSK, 1440, 2160, gallery_parts },
  { "more-parts", KIOS_UI_KIOSK, 1440, 2160, gallery_more_parts },
  { "start", KIOS_UI_KIOSK, 1080, 1920, gallery_start },
  { "need", KIOS_UI_KIOSK, 1080, 1920, gallery_need },
  { "account", KIOS_UI_KIOSK, 1080, 1920, gallery_account },
  { "self-service", KIOS_UI_KIOSK, 1080, 1920, gallery_self_service },
  { "service", KIOS_UI_KIOSK, 1080, 1920, gallery_service },
  { "number", KIOS_UI_KIOSK, 1080, 1920, gallery_number },
  { "no-paper", KIOS_UI_KIOSK, 1080, 1920, gallery_no_paper },
  { "name", KIOS_UI_KIOSK, 1080, 1920, gallery_name },
  { "survey", KIOS_UI_SURVEY, 1280, 800, gallery_survey },
  { "desktop", KIOS_UI_DESKTOP, 1366, 768, gallery_desktop },
};

const GalleryPage *
gallery_get_pages (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}

const GalleryPage *
gallery_find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return &pages[i];

  return NULL;
}

GtkWidget *
gallery_new_window (const GalleryPage *page,
                    int                width,
                    int                height)
{
  GtkWidget *window;

  kios_ui_init (page->kind);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width > 0 ? width : page->width,
                               height > 0 ? height : page->height);
  gtk_window_set_title (GTK_WINDOW (window), page->name);
  kios_ui_set_up_window (GTK_WINDOW (window));
  gtk_window_set_child (GTK_WINDOW (window), page->build ());

  return window;
}

/* What is on screen, without a screen grabber. */
gboolean
gallery_save (GtkWidget  *window,
              const char *path)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL || renderer == NULL)
    return FALSE;

  texture = gsk_renderer_render_texture (renderer, node, NULL);

  return gdk_texture_save_to_png (texture, path);
}

GtkWidget *
gallery_box (GtkOrientation orientation,
             int            spacing,
             ...)
{
  GtkWidget *box = gtk_box_new (orientation, spacing);
  GtkWidget *child;
  va_list children;

  va_start (children, spacing);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (box), child);
  va_end (children);

  return box;
}

GtkWidget *
gallery_text (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}
