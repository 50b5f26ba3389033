/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

/* Employers are asked for their registration (wajib lapor) instead of an account. */
struct _ReceptionEmployerPage
{
  ReceptionPage  parent_instance;

  /* Template */
  GtkBox        *halves;
  GtkBox        *answers;
  KiosTile      *yes_tile;
  KiosTile      *no_tile;
  KiosTile      *unknown_tile;
  GtkEntry      *company;
  KiosKeyboard  *keyboard;
};

G_DEFINE_FINAL_TYPE (ReceptionEmployerPage, reception_employer_page, RECEPTION_TYPE_PAGE)

static void
on_company_changed (GtkEditable           *company,
                    ReceptionEmployerPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (walk != NULL)
    reception_walk_take_text (&walk->company, g_strstrip (g_strdup (gtk_editable_get_text (company))));
}

static void
on_answer_clicked (KiosTile              *tile,
                   ReceptionEmployerPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (tile == self->yes_tile)
    walk->account = KIOS_ACCOUNT_DECLARED;
  else if (tile == self->no_tile)
    walk->account = KIOS_ACCOUNT_NONE;
  else
    walk->account = KIOS_ACCOUNT_UNKNOWN;
  walk->has_passed_self_service = FALSE;
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
reception_employer_page_build (ReceptionPage *page)
{
  ReceptionEmployerPage *self = RECEPTION_EMPLOYER_PAGE (page);
  ReceptionWalk *walk = reception_page_get_walk (page);

  reception_page_set_heading (page, _("Is your company registered at Wajib Lapor?"),
                              _("This is the yearly report of companies to the ministry (WLKP)."),
                              _("company registration"));
  kios_ui_set_name (GTK_WIDGET (self->company), _("Name of the company"));
  if (walk->company != NULL)
    {
      g_autofree char *company = g_strdup (walk->company);

      gtk_editable_set_text (GTK_EDITABLE (self->company), company);
    }
}

static void
reception_employer_page_lay_out (ReceptionPage *page,
                                 gboolean       is_landscape)
{
  ReceptionEmployerPage *self = RECEPTION_EMPLOYER_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->halves, is_landscape);
  gtk_widget_set_vexpand (GTK_WIDGET (self->answers), !is_landscape);
}

static void
reception_employer_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_EMPLOYER_PAGE);

  G_OBJECT_CLASS (reception_employer_page_parent_class)->dispose (object);
}

static void
reception_employer_page_class_init (ReceptionEmployerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_employer_page_dispose;
  page_class->build = reception_employer_page_build;
  page_class->lay_out = reception_employer_page_lay_out;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-employer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, answers);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, yes_tile);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, no_tile);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, unknown_tile);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, company);
  gtk_widget_class_bind_template_child (widget_class, ReceptionEmployerPage, keyboard);
  gtk_widget_class_bind_template_callback (widget_class, on_company_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_clicked);
}

static void
reception_employer_page_init (ReceptionEmployerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
