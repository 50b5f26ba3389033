/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

/* The kind question, and the touch that issues the number. */
struct _ReceptionPriorityPage
{
  ReceptionPage   parent_instance;

  /* Template */
  KiosBusy       *busy;
  GtkLabel       *lead;
  GtkGrid        *grid;
  KiosMainButton *none_button;

  /* Borrowed from the grid */
  GtkWidget      *tiles[4];
};

G_DEFINE_FINAL_TYPE (ReceptionPriorityPage, reception_priority_page, RECEPTION_TYPE_PAGE)

static const struct
{
  KiosPriority  priority;
  const char   *icon;
  const char   *title;
  const char   *subtitle;
} reasons[] = {
  { KIOS_PRIORITY_ELDERLY, "kios-elder-symbolic", N_("Senior citizen"), N_("60 years or older") },
  { KIOS_PRIORITY_DISABILITY, "kios-wheelchair-symbolic", N_("Person with a disability"), N_("Visible or not") },
  { KIOS_PRIORITY_PREGNANT_NURSING, "kios-mother-symbolic", N_("Pregnant or breastfeeding"),
    N_("At any month, with a baby of any age") },
  { KIOS_PRIORITY_TODDLER, "kios-toddler-symbolic", N_("With a small child"), N_("A child under five") },
};

static void
update_busy (ReceptionPriorityPage *self)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  gboolean is_busy = reception_issue_get_is_busy (reception_page_get_issue (page));

  kios_busy_set_is_busy (self->busy, is_busy);
  reception_page_set_back (page, is_busy ? KIOS_FRAME_BACK_NONE : KIOS_FRAME_BACK_BACK);
}

static void
issue (ReceptionPriorityPage *self,
       KiosPriority           priority)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionWalk *walk = reception_page_get_walk (page);

  if (reception_issue_get_is_busy (reception_page_get_issue (page)))
    return;

  walk->priority = priority;
  reception_issue_start (reception_page_get_issue (page), walk);
  update_busy (self);
}

static void
on_tile_clicked (GtkButton             *tile,
                 ReceptionPriorityPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (self->tiles[i] == GTK_WIDGET (tile))
        issue (self, reasons[i].priority);
    }
}

static void
on_none_clicked (GtkButton             *button,
                 ReceptionPriorityPage *self)
{
  issue (self, KIOS_PRIORITY_NONE);
}

static void
on_drawn (ReceptionIssue        *issue_,
          ReceptionPriorityPage *self)
{
  reception_page_answer (RECEPTION_PAGE (self));
}

/* The database is away. The same request is made again until it answers; the visitor may go. */
static void
on_waiting (ReceptionIssue        *issue_,
            ReceptionPriorityPage *self)
{
  kios_busy_set_text (self->busy, _("Not connected at the moment. We keep trying, please wait."));
  reception_page_set_back (RECEPTION_PAGE (self), KIOS_FRAME_BACK_BACK);
}

static void
on_failed (ReceptionIssue        *issue_,
           GError                *error,
           ReceptionPriorityPage *self)
{
  update_busy (self);
}

static void
reception_priority_page_build (ReceptionPage *page)
{
  ReceptionPriorityPage *self = RECEPTION_PRIORITY_PAGE (page);
  ReceptionIssue *issue_ = reception_page_get_issue (page);

  reception_page_set_heading (page, _("Shall we serve you first?"),
                              _("We serve these guests first. You need no proof and nobody will ask why."),
                              _("queue number"));
  gtk_label_set_label (self->lead, reception_page_get_lead (page));
  kios_busy_set_text (self->busy, _("Drawing your number …"));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      self->tiles[i] = kios_tile_new ("help", reasons[i].icon, gettext (reasons[i].title),
                                      gettext (reasons[i].subtitle));
      kios_tile_set_is_horizontal (KIOS_TILE (self->tiles[i]), TRUE);
      gtk_widget_set_hexpand (self->tiles[i], TRUE);
      gtk_widget_set_vexpand (self->tiles[i], TRUE);
      g_signal_connect_object (self->tiles[i], "clicked", G_CALLBACK (on_tile_clicked), self, 0);
      gtk_grid_attach (self->grid, self->tiles[i], 0, (int) i, 1, 1);
    }
  g_signal_connect_object (issue_, "drawn", G_CALLBACK (on_drawn), self, 0);
  g_signal_connect_object (issue_, "waiting", G_CALLBACK (on_waiting), self, 0);
  g_signal_connect_object (issue_, "failed", G_CALLBACK (on_failed), self, 0);
  update_busy (self);
}

static void
reception_priority_page_lay_out (ReceptionPage *page,
                                 gboolean       is_landscape)
{
  ReceptionPriorityPage *self = RECEPTION_PRIORITY_PAGE (page);
  int n_columns = is_landscape ? 2 : 1;

  gtk_widget_set_visible (GTK_WIDGET (self->lead), is_landscape);
  for (int i = 0; i < (int) G_N_ELEMENTS (reasons); i++)
    {
      GtkWidget *tile = g_object_ref (self->tiles[i]);

      gtk_grid_remove (self->grid, tile);
      gtk_grid_attach (self->grid, tile, i % n_columns, i / n_columns, 1, 1);
      g_object_unref (tile);
    }
}

static void
reception_priority_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_PRIORITY_PAGE);

  G_OBJECT_CLASS (reception_priority_page_parent_class)->dispose (object);
}

static void
reception_priority_page_class_init (ReceptionPriorityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_priority_page_dispose;
  page_class->build = reception_priority_page_build;
  page_class->lay_out = reception_priority_page_lay_out;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-priority-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionPriorityPage, busy);
  gtk_widget_class_bind_template_child (widget_class, ReceptionPriorityPage, lead);
  gtk_widget_class_bind_template_child (widget_class, ReceptionPriorityPage, grid);
  gtk_widget_class_bind_template_child (widget_class, ReceptionPriorityPage, none_button);
  gtk_widget_class_bind_template_callback (widget_class, on_none_clicked);
}

static void
reception_priority_page_init (ReceptionPriorityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
