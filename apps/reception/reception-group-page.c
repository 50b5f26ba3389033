/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#define GAP 24

/* Who is the visitor? The four groups of the decree; guests have a tile of their own before. */
struct _ReceptionGroupPage
{
  ReceptionPage  parent_instance;

  /* Owned */
  GtkGrid       *grid;
  GtkWidget     *tiles[4];
};

G_DEFINE_FINAL_TYPE (ReceptionGroupPage, reception_group_page, RECEPTION_TYPE_PAGE)

static const struct
{
  KiosGroup   group;
  const char *icon;
  const char *subtitle;
} groups[] = {
  { KIOS_GROUP_JOBSEEKER, "kios-find-work-symbolic", N_("Without work, or looking for another job") },
  { KIOS_GROUP_WORKER, "kios-person-symbolic", N_("Employed by a company or a person") },
  { KIOS_GROUP_PUBLIC, "kios-people-symbolic", N_("Students, families, and everybody else") },
  { KIOS_GROUP_EMPLOYER, "kios-employer-symbolic", N_("Companies, institutions, and persons who employ") },
};

static void
on_tile_clicked (GtkButton          *tile,
                 ReceptionGroupPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (self->tiles[i] != GTK_WIDGET (tile))
        continue;
      if (walk->group != groups[i].group)
        {
          walk->account = KIOS_ACCOUNT_UNKNOWN;
          walk->has_passed_self_service = FALSE;
        }
      walk->group = groups[i].group;
    }
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
reception_group_page_build (ReceptionPage *page)
{
  ReceptionGroupPage *self = RECEPTION_GROUP_PAGE (page);

  reception_page_set_heading (page, _("Who are you?"), _("Choose what describes you best."), _("who you are"));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      self->tiles[i] = kios_tile_new ("help", groups[i].icon, kios_words_group (groups[i].group), gettext (groups[i].subtitle));
      kios_tile_set_is_horizontal (KIOS_TILE (self->tiles[i]), TRUE);
      gtk_widget_set_hexpand (self->tiles[i], TRUE);
      gtk_widget_set_vexpand (self->tiles[i], TRUE);
      g_signal_connect_object (self->tiles[i], "clicked", G_CALLBACK (on_tile_clicked), self, 0);
      gtk_grid_attach (self->grid, self->tiles[i], 0, (int) i, 1, 1);
    }
}

static void
reception_group_page_lay_out (ReceptionPage *page,
                              gboolean       is_landscape)
{
  ReceptionGroupPage *self = RECEPTION_GROUP_PAGE (page);
  int n_columns = is_landscape ? 2 : 1;

  for (int i = 0; i < (int) G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *tile = g_object_ref (self->tiles[i]);

      gtk_grid_remove (self->grid, tile);
      gtk_grid_attach (self->grid, tile, i % n_columns, i / n_columns, 1, 1);
      g_object_unref (tile);
    }
}

static void
reception_group_page_class_init (ReceptionGroupPageClass *klass)
{
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  page_class->build = reception_group_page_build;
  page_class->lay_out = reception_group_page_lay_out;
}

static void
reception_group_page_init (ReceptionGroupPage *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, GAP);
  gtk_grid_set_column_spacing (self->grid, GAP);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "big-tiles");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}
