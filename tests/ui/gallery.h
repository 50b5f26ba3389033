/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kios-ui.h"

G_BEGIN_DECLS

/* All parts in all states, for the eye and for the tests. */
typedef struct
{
  const char *name;
  KiosUiKind  kind;
  int         width;
  int         height;
  GtkWidget *(*build) (void);
} GalleryPage;

const GalleryPage *gallery_get_pages   (guint       *n_pages);
const GalleryPage *gallery_find_page   (const char  *name);
GtkWidget         *gallery_new_window  (const GalleryPage *page,
                                        int                width,
                                        int                height) G_GNUC_WARN_UNUSED_RESULT;
gboolean           gallery_save        (GtkWidget   *window,
                                        const char  *path);

/* In gallery-parts.c and gallery-screens.c. */
GtkWidget *gallery_parts        (void);
GtkWidget *gallery_more_parts   (void);
GtkWidget *gallery_desktop      (void);
GtkWidget *gallery_start        (void);
GtkWidget *gallery_need         (void);
GtkWidget *gallery_account      (void);
GtkWidget *gallery_self_service (void);
GtkWidget *gallery_service      (void);
GtkWidget *gallery_number       (void);
GtkWidget *gallery_no_paper     (void);
GtkWidget *gallery_name         (void);
GtkWidget *gallery_survey       (void);

GtkWidget *gallery_box  (GtkOrientation orientation,
                         int            spacing,
                         ...) G_GNUC_NULL_TERMINATED;
GtkWidget *gallery_text (const char *text,
                         const char *css_class);

G_END_DECLS
