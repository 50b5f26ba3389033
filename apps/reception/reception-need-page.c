/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "model/kios-number.h"
#include "reception-data.h"

#define GAP 20
#define FEW_TILES 9 /* as many as fit at their full size */

/* What does the visitor want? Tiles of desks the site lacks are hidden. */
struct _ReceptionNeedPage
{
  ReceptionPage  parent_instance;

  /* Owned */
  GtkGrid       *grid;
  GPtrArray     *needs;
  GPtrArray     *tiles; /* of borrowed KiosTile, as they are shown */
};

G_DEFINE_FINAL_TYPE (ReceptionNeedPage, reception_need_page, RECEPTION_TYPE_PAGE)

static gboolean
is_offered (ReceptionNeedPage   *self,
            const ReceptionNeed *need)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));

  return need->is_help || reception_model_get_desk (model, need->desk_no) != NULL;
}

static void
on_tile_clicked (GtkButton         *tile,
                 ReceptionNeedPage *self)
{
  const ReceptionNeed *need = g_object_get_data (G_OBJECT (tile), "need");
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionWalk *walk = reception_page_get_walk (page);
  gboolean is_other_need = g_strcmp0 (walk->need_key, need->key) != 0;

  g_free (walk->need_key);
  walk->need_key = g_strdup (need->key);
  walk->is_help = need->is_help;
  walk->desk_no = need->is_help ? reception_model_get_first_help (reception_page_get_model (page)) : need->desk_no;
  if (walk->visit_id == NULL && (is_other_need || need->group != 0))
    {
      walk->group = need->group;
      walk->has_fixed_group = need->group != 0;
    }
  if (is_other_need)
    g_clear_pointer (&walk->service_code, g_free);
  reception_page_answer (page);
}

/* The employers' tile has a colour of its own, because it is no desk. */
static const char *
get_colour (const ReceptionNeed *need,
            char                 letter[2])
{
  if (need->is_help)
    return "help";
  if (need->group == KIOS_GROUP_EMPLOYER)
    return "K";

  letter[0] = kios_desk_letter (need->desk_no);
  letter[1] = '\0';
  return letter;
}

static void
reception_need_page_build (ReceptionPage *page)
{
  ReceptionNeedPage *self = RECEPTION_NEED_PAGE (page);
  g_autoptr(GError) error = NULL;

  reception_page_set_heading (page, _("What do you need?"), _("Touch one choice."), _("need"));
  self->needs = reception_needs_load (&error);
  if (self->needs == NULL)
    {
      g_warning ("There are no tiles: %s", error->message);
      return;
    }

  for (guint i = 0; i < self->needs->len; i++)
    {
      ReceptionNeed *need = g_ptr_array_index (self->needs, i);
      char letter[2];
      GtkWidget *tile;

      if (!is_offered (self, need))
        continue;

      tile = kios_tile_new (get_colour (need, letter), need->icon, reception_choose (need->title_id, need->title_en),
                            reception_choose (need->subtitle_id, need->subtitle_en));
      gtk_widget_set_hexpand (tile, TRUE);
      gtk_widget_set_vexpand (tile, TRUE);
      g_object_set_data (G_OBJECT (tile), "need", need);
      g_signal_connect_object (tile, "clicked", G_CALLBACK (on_tile_clicked), self, 0);
      g_ptr_array_add (self->tiles, g_object_ref_sink (tile));
    }
}

static void
reception_need_page_lay_out (ReceptionPage *page,
                             gboolean       is_landscape)
{
  ReceptionNeedPage *self = RECEPTION_NEED_PAGE (page);
  int n_columns = is_landscape ? 3 : 2;
  int n = 0;

  if (self->tiles->len > FEW_TILES)
    gtk_widget_add_css_class (GTK_WIDGET (self->grid), "many");
  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);
      const ReceptionNeed *need = g_object_get_data (G_OBJECT (tile), "need");

      if (gtk_widget_get_parent (tile) != NULL)
        gtk_grid_remove (self->grid, tile);

      if (need->is_help && !is_landscape)
        {
          int row = (n + n_columns - 1) / n_columns;

          gtk_grid_attach (self->grid, tile, 0, row, n_columns, 1);
          gtk_widget_set_vexpand (tile, FALSE);
          n = (row + 1) * n_columns;
        }
      else
        {
          gtk_grid_attach (self->grid, tile, n % n_columns, n / n_columns, 1, 1);
          n++;
        }
      kios_tile_set_is_horizontal (KIOS_TILE (tile), is_landscape);
      g_object_set (tile, "is-wide", need->is_help, NULL);
    }
}

static void
reception_need_page_dispose (GObject *object)
{
  ReceptionNeedPage *self = RECEPTION_NEED_PAGE (object);

  g_clear_pointer (&self->tiles, g_ptr_array_unref);

  G_OBJECT_CLASS (reception_need_page_parent_class)->dispose (object);
}

static void
reception_need_page_finalize (GObject *object)
{
  ReceptionNeedPage *self = RECEPTION_NEED_PAGE (object);

  g_clear_pointer (&self->needs, g_ptr_array_unref);

  G_OBJECT_CLASS (reception_need_page_parent_class)->finalize (object);
}

static void
reception_need_page_class_init (ReceptionNeedPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_need_page_dispose;
  object_class->finalize = reception_need_page_finalize;
  page_class->build = reception_need_page_build;
  page_class->lay_out = reception_need_page_lay_out;
}

static void
reception_need_page_init (ReceptionNeedPage *self)
{
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, GAP);
  gtk_grid_set_column_spacing (self->grid, GAP + 4);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}
