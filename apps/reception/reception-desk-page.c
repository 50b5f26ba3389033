/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "reception-data.h"

/* Another desk than the tile led to: every desk of the site can be reached from every tile. */
struct _ReceptionDeskPage
{
  ReceptionPage  parent_instance;

  /* Child */
  KiosPager     *pager;
};

G_DEFINE_FINAL_TYPE (ReceptionDeskPage, reception_desk_page, RECEPTION_TYPE_PAGE)

static void
on_row_clicked (GtkButton         *row,
                ReceptionDeskPage *self)
{
  KiosDesk *desk = g_object_get_data (G_OBJECT (row), "desk");
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (walk->desk_no != desk->no)
    g_clear_pointer (&walk->service_code, g_free);
  walk->desk_no = desk->no;
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
reception_desk_page_build (ReceptionPage *page)
{
  ReceptionDeskPage *self = RECEPTION_DESK_PAGE (page);
  GPtrArray *desks = reception_model_get_desks (reception_page_get_model (page));

  reception_page_set_heading (page, _("Which desk do you need?"), _("These are the desks of this kiosk."), _("service"));
  for (guint i = 0; desks != NULL && i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);
      GtkWidget *row = kios_choice_row_new (reception_choose (desk->name_id, desk->name_en));

      g_object_set (row, "icon", desk->icon_name, NULL);
      g_object_set_data_full (G_OBJECT (row), "desk", g_object_ref (desk), g_object_unref);
      g_signal_connect_object (row, "clicked", G_CALLBACK (on_row_clicked), self, 0);
      kios_pager_append (self->pager, row);
    }
}

static void
reception_desk_page_class_init (ReceptionDeskPageClass *klass)
{
  RECEPTION_PAGE_CLASS (klass)->build = reception_desk_page_build;
}

static void
reception_desk_page_init (ReceptionDeskPage *self)
{
  self->pager = KIOS_PAGER (kios_pager_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->pager), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pager));
}
