/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

/* The guest book: who comes, and from where. The purpose is the service chosen next. */
struct _ReceptionGuestPage
{
  ReceptionPage  parent_instance;

  /* Template */
  GtkBox        *halves;
  GtkBox        *fields;
  GtkEntry      *name;
  GtkEntry      *company;
  KiosKeyboard  *keyboard;
};

G_DEFINE_FINAL_TYPE (ReceptionGuestPage, reception_guest_page, RECEPTION_TYPE_PAGE)

static void
take_entry (GtkEditable  *entry,
            char        **field)
{
  reception_walk_take_text (field, g_strstrip (g_strdup (gtk_editable_get_text (entry))));
}

static void
on_name_changed (GtkEditable        *entry,
                 ReceptionGuestPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (walk != NULL)
    take_entry (entry, &walk->name);
}

static void
on_company_changed (GtkEditable        *entry,
                    ReceptionGuestPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (walk != NULL)
    take_entry (entry, &walk->company);
}

static void
on_entered (GtkEventController *controller,
            ReceptionGuestPage *self)
{
  kios_keyboard_set_target (self->keyboard, gtk_event_controller_get_widget (controller));
}

static void
on_continue_clicked (GtkButton          *button,
                     ReceptionGuestPage *self)
{
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
fill (GtkEntry   *entry,
      const char *text)
{
  g_autofree char *copy = g_strdup (text != NULL ? text : "");

  gtk_editable_set_text (GTK_EDITABLE (entry), copy);
}

static void
reception_guest_page_build (ReceptionPage *page)
{
  ReceptionGuestPage *self = RECEPTION_GUEST_PAGE (page);
  ReceptionWalk *walk = reception_page_get_walk (page);
  GtkWidget *button = kios_main_button_new ("kios-arrow-symbolic", _("Continue"));

  reception_page_set_heading (page, _("Welcome, dear guest"), _("Please sign our guest book."), _("guest book"));
  kios_ui_set_name (GTK_WIDGET (self->name), _("Your name"));
  kios_ui_set_name (GTK_WIDGET (self->company), _("Your institution or company"));
  if (walk->name != NULL)
    fill (self->name, walk->name);
  if (walk->company != NULL)
    fill (self->company, walk->company);

  gtk_widget_add_css_class (button, "action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_continue_clicked), self, 0);
  reception_page_set_action (page, button);
}

static void
reception_guest_page_lay_out (ReceptionPage *page,
                              gboolean       is_landscape)
{
  ReceptionGuestPage *self = RECEPTION_GUEST_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->halves, is_landscape);
  gtk_widget_set_vexpand (GTK_WIDGET (self->fields), !is_landscape);
}

static void
reception_guest_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_GUEST_PAGE);

  G_OBJECT_CLASS (reception_guest_page_parent_class)->dispose (object);
}

static void
reception_guest_page_class_init (ReceptionGuestPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_guest_page_dispose;
  page_class->build = reception_guest_page_build;
  page_class->lay_out = reception_guest_page_lay_out;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-guest-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionGuestPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ReceptionGuestPage, fields);
  gtk_widget_class_bind_template_child (widget_class, ReceptionGuestPage, name);
  gtk_widget_class_bind_template_child (widget_class, ReceptionGuestPage, company);
  gtk_widget_class_bind_template_child (widget_class, ReceptionGuestPage, keyboard);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_company_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
}

static void
reception_guest_page_init (ReceptionGuestPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
