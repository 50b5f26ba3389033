/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "kios-error.h"
#include "kios-language.h"
#include "reception-data.h"
#include "store/kios-store-catalogue.h"

#define UNSURE_WIDTH 520

/* Which service of the desk? The visitor touches one, or "not sure" and the desk finds out. */
struct _ReceptionServicePage
{
  ReceptionPage   parent_instance;

  /* Template */
  GtkBox         *top;
  KiosDeskBadge  *badge;
  GtkLabel       *desk_name;
  KiosMainButton *change_button;
  GtkBox         *search_box;
  GtkEntry       *search;
  KiosMainButton *type_button;
  GtkLabel       *note;
  GtkBox         *body;
  GtkStack       *stack;
  KiosPager      *pager;
  KiosMessagePage *message;
  KiosKeyboard   *keyboard;

  /* Owned */
  GtkWidget      *unsure_tile;
  GPtrArray      *services;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (ReceptionServicePage, reception_service_page, RECEPTION_TYPE_PAGE)

typedef struct
{
  guint     desk_no;
  KiosGroup group;
} ListData;

static gpointer
list_job (KiosDb    *db,
          gpointer   user_data,
          GError   **error)
{
  ListData *data = user_data;

  return kios_store_services_list (db, data->desk_no, data->group, error);
}

static const char *
get_title (KiosService *service)
{
  const char *title = reception_choose (service->title_id, service->title_en);

  return *title != '\0' ? title : reception_choose (service->text_id, service->text_en);
}

static KiosService *
find_service (ReceptionServicePage *self,
              const char           *code)
{
  for (guint i = 0; code != NULL && i < self->services->len; i++)
    {
      KiosService *service = g_ptr_array_index (self->services, i);

      if (g_str_equal (service->code, code))
        return service;
    }

  return NULL;
}

static gboolean
is_match (KiosService *service,
          const char  *folded)
{
  const char *texts[] = { get_title (service), reception_choose (service->text_id, service->text_en) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_utf8_casefold (texts[i], -1);

      if (g_strstr_len (text, -1, folded) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
on_row_clicked (GtkButton            *row,
                ReceptionServicePage *self)
{
  KiosService *service = g_object_get_data (G_OBJECT (row), "service");
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  g_free (walk->service_code);
  walk->service_code = g_strdup (service->code);
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
on_unsure_clicked (GtkButton            *tile,
                   ReceptionServicePage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  g_clear_pointer (&walk->service_code, g_free);
  reception_page_answer (RECEPTION_PAGE (self));
}

static GtkWidget *
make_row (ReceptionServicePage *self,
          KiosService          *service,
          const char           *search)
{
  const char *title = get_title (service);
  const char *text = reception_choose (service->text_id, service->text_en);
  GtkWidget *row = kios_choice_row_new (title);

  if (!g_str_equal (title, text))
    g_object_set (row, "subtitle", text, NULL);
  if (search != NULL)
    kios_choice_row_set_match (KIOS_CHOICE_ROW (row), search);
  g_object_set_data_full (G_OBJECT (row), "service", g_object_ref (service), g_object_unref);
  g_signal_connect_object (row, "clicked", G_CALLBACK (on_row_clicked), self, 0);

  return row;
}

static void
show_message (ReceptionServicePage *self,
              const char           *icon,
              const char           *title,
              const char           *detail,
              const char           *button)
{
  g_object_set (self->message, "icon", icon, "title", title, "detail", detail, "button-text", button, NULL);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
show_services (ReceptionServicePage *self)
{
  g_autofree char *search = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *folded = g_utf8_casefold (search, -1);
  const char *heading_code = NULL;
  guint n_rows = 0;

  if (self->services == NULL)
    return;

  kios_pager_clear (self->pager);
  for (guint i = 0; i < self->services->len; i++)
    {
      KiosService *service = g_ptr_array_index (self->services, i);

      if (!service->is_leaf || (*folded != '\0' && !is_match (service, folded)))
        continue;

      if (g_strcmp0 (heading_code, service->heading_code) != 0)
        {
          KiosService *heading = find_service (self, service->heading_code);

          heading_code = service->heading_code;
          kios_pager_append_heading (self->pager, heading != NULL ? get_title (heading) : "");
        }
      kios_pager_append (self->pager, make_row (self, service, *search != '\0' ? search : NULL));
      n_rows++;
    }

  if (n_rows > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_message (self, "kios-search-symbolic", _("Nothing found"),
                  _("Try another word, or touch “I am not sure”."), "");
}

/* A desk that does not list the visitor's group offers the other group's services (decisions). */
static void
show_note (ReceptionServicePage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));
  char wanted = walk->group == KIOS_GROUP_EMPLOYER ? 'b' : 'a';
  gboolean is_listed = self->services->len == 0;

  for (guint i = 0; i < self->services->len && !is_listed; i++)
    {
      KiosService *service = g_ptr_array_index (self->services, i);

      is_listed = service->group_letter == wanted || service->group_letter == '*';
    }

  gtk_label_set_label (self->note, walk->group == KIOS_GROUP_EMPLOYER
                                     ? _("This desk lists its services for other groups. You are served as well: choose what comes closest.")
                                     : _("This desk lists its services for employers. You are served as well: choose what comes closest."));
  gtk_widget_set_visible (GTK_WIDGET (self->note), !is_listed);
}

static void load (ReceptionServicePage *self);

static void
on_services (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ReceptionServicePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) services = kios_store_job_finish (KIOS_STORE (source), result, &error);

  /* The page may have left the window, and with it the walk, while the list was read. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (services == NULL)
    {
      g_autofree char *text = kios_error_text (error);

      show_message (self, "kios-alert-symbolic", _("The services cannot be shown now"), text, _("Try again"));
      return;
    }

  g_clear_pointer (&self->services, g_ptr_array_unref);
  self->services = g_steal_pointer (&services);
  show_note (self);
  show_services (self);
}

static void
load (ReceptionServicePage *self)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionWalk *walk = reception_page_get_walk (page);
  ListData *data = g_new0 (ListData, 1);

  data->desk_no = walk->desk_no;
  data->group = walk->group;
  kios_store_read_async (reception_model_get_store (reception_page_get_model (page)), list_job, data, g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_services, g_object_ref (self));
}

static void
on_retry (KiosMessagePage      *message,
          ReceptionServicePage *self)
{
  load (self);
}

/* "I am not sure" stands above the bottom bar; beside the list where there is room. The keyboard takes
 * its place while something is typed. */
static void
place_unsure (ReceptionServicePage *self)
{
  gboolean is_typing = gtk_widget_get_visible (GTK_WIDGET (self->keyboard));
  gboolean is_landscape = reception_page_get_is_landscape (RECEPTION_PAGE (self));

  if (gtk_widget_get_parent (self->unsure_tile) == GTK_WIDGET (self->body))
    gtk_box_remove (self->body, self->unsure_tile);
  reception_page_set_action (RECEPTION_PAGE (self), is_typing || is_landscape ? NULL : self->unsure_tile);
  gtk_widget_set_margin_top (self->unsure_tile, is_landscape ? 0 : gtk_widget_get_margin_top (self->unsure_tile));
  gtk_widget_set_valign (self->unsure_tile, is_landscape ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_size_request (self->unsure_tile, is_landscape ? UNSURE_WIDTH : -1, -1);
  if (is_landscape && !is_typing)
    gtk_box_append (self->body, self->unsure_tile);
  gtk_box_set_homogeneous (self->body, is_landscape && is_typing);
}

static void
set_is_typing (ReceptionServicePage *self,
               gboolean              is_typing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->keyboard), is_typing);
  gtk_widget_set_visible (GTK_WIDGET (self->type_button), !is_typing);
  place_unsure (self);
  if (is_typing)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_search_pressed (GtkGestureClick      *gesture,
                   int                   n_press,
                   double                x,
                   double                y,
                   ReceptionServicePage *self)
{
  set_is_typing (self, TRUE);
}

static void
on_type_clicked (GtkButton            *button,
                 ReceptionServicePage *self)
{
  set_is_typing (self, TRUE);
}

static void
on_keyboard_done (KiosKeyboard         *keyboard,
                  ReceptionServicePage *self)
{
  set_is_typing (self, FALSE);
}

static void
on_search_changed (GtkEditable          *search,
                   ReceptionServicePage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (walk != NULL)
    reception_walk_take_text (&walk->search, g_strdup (gtk_editable_get_text (search)));
  show_services (self);
}

static void
on_change_clicked (GtkButton            *button,
                   ReceptionServicePage *self)
{
  reception_page_go (RECEPTION_PAGE (self), RECEPTION_PAGE_DESK);
}

static void
reception_service_page_build (ReceptionPage *page)
{
  ReceptionServicePage *self = RECEPTION_SERVICE_PAGE (page);
  ReceptionWalk *walk = reception_page_get_walk (page);
  KiosDesk *desk = reception_model_get_desk (reception_page_get_model (page), walk->desk_no);

  reception_page_set_heading (page, _("Which service do you need?"), NULL, _("service"));
  if (desk != NULL)
    {
      char letter[2] = { desk->letter, '\0' };
      const char *name = reception_choose (desk->name_id, desk->name_en);

      g_object_set (self->badge, "desk", letter, "desk-name", name, NULL);
      gtk_label_set_label (self->desk_name, name);
      kios_ui_set_desk_class (GTK_WIDGET (self->desk_name), letter);
    }
  kios_ui_set_name (GTK_WIDGET (self->search), _("Search for a service"));
  kios_ui_set_name (GTK_WIDGET (self->change_button), _("Change the desk"));

  self->unsure_tile = g_object_ref_sink (kios_tile_new ("help", "kios-help-symbolic", _("I am not sure"),
                                                        _("Our staff at the desk will help you choose.")));
  g_object_set (self->unsure_tile, "is-wide", TRUE, NULL);
  g_signal_connect_object (self->unsure_tile, "clicked", G_CALLBACK (on_unsure_clicked), self, 0);
  if (walk->search != NULL)
    {
      g_autofree char *search = g_strdup (walk->search);

      gtk_editable_set_text (GTK_EDITABLE (self->search), search);
    }
  load (self);
}

static void
reception_service_page_lay_out (ReceptionPage *page,
                                gboolean       is_landscape)
{
  ReceptionServicePage *self = RECEPTION_SERVICE_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->top, is_landscape);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  place_unsure (self);
}

static void
reception_service_page_dispose (GObject *object)
{
  ReceptionServicePage *self = RECEPTION_SERVICE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->unsure_tile);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_SERVICE_PAGE);

  G_OBJECT_CLASS (reception_service_page_parent_class)->dispose (object);
}

static void
reception_service_page_class_init (ReceptionServicePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_service_page_dispose;
  page_class->build = reception_service_page_build;
  page_class->lay_out = reception_service_page_lay_out;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-service-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, top);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, badge);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, desk_name);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, change_button);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, search_box);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, search);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, type_button);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, note);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, body);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, pager);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, message);
  gtk_widget_class_bind_template_child (widget_class, ReceptionServicePage, keyboard);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
  gtk_widget_class_bind_template_callback (widget_class, on_search_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_type_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_keyboard_done);
  gtk_widget_class_bind_template_callback (widget_class, on_change_clicked);
}

static void
reception_service_page_init (ReceptionServicePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
