/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-catalogue-tab.h"

#include "backoffice-tab-body.h"
#include "kios-language.h"
#include "records/kios-desk.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-site.h"
#include "ui/kios-ui.h"

typedef struct
{
  GPtrArray *desks;
  GPtrArray *services;
} Catalogue;

struct _BackofficeCatalogueTab
{
  BackofficePage  parent_instance;

  /* Owned by the box */
  GtkDropDown    *desk;
  GtkWidget      *body;

  /* Owned */
  Catalogue      *catalogue;
};

G_DEFINE_FINAL_TYPE (BackofficeCatalogueTab, backoffice_catalogue_tab, BACKOFFICE_TYPE_PAGE)

static void
catalogue_free (gpointer data)
{
  Catalogue *catalogue = data;

  g_clear_pointer (&catalogue->desks, g_ptr_array_unref);
  g_clear_pointer (&catalogue->services, g_ptr_array_unref);
  g_free (catalogue);
}

static gpointer
read_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  Catalogue *catalogue = g_new0 (Catalogue, 1);

  catalogue->desks = kios_store_desks_list (db, error);
  if (catalogue->desks != NULL)
    catalogue->services = kios_store_services_list (db, 0, 0, error);
  if (catalogue->services == NULL)
    g_clear_pointer (&catalogue, catalogue_free);

  return catalogue;
}

static gboolean
is_english (void)
{
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH;
}

static GtkWidget *
new_service_row (KiosService *service)
{
  const char *title = is_english () ? service->title_en : service->title_id;
  const char *text = is_english () ? service->text_en : service->text_id;
  GtkWidget *row = backoffice_tab_row_new (service->is_leaf && *title != '\0' ? title : text,
                                           service->is_leaf ? text : _("Heading, not to be chosen"));
  GtkWidget *code = gtk_label_new (service->code);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (code, "dim");
  gtk_widget_add_css_class (code, "tabular");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), code);

  return row;
}

static void
show_desk (BackofficeCatalogueTab *self)
{
  static const struct
  {
    char        letter;
    const char *title;
  } groups[] = {
    { 'a', N_("For jobseekers, workers and the public") },
    { 'b', N_("For employers") },
    { '*', N_("For everybody") },
  };
  guint selected = gtk_drop_down_get_selected (self->desk);
  KiosDesk *desk;

  backoffice_tab_clear (self->body);
  if (self->catalogue == NULL || selected >= self->catalogue->desks->len)
    return;

  desk = g_ptr_array_index (self->catalogue->desks, selected);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = NULL;

      for (guint j = 0; j < self->catalogue->services->len; j++)
        {
          KiosService *service = g_ptr_array_index (self->catalogue->services, j);

          if (service->desk_no != desk->no || service->group_letter != groups[i].letter)
            continue;
          if (group == NULL)
            {
              group = backoffice_group_new (_(groups[i].title));
              gtk_box_append (GTK_BOX (self->body), group);
            }
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_service_row (service));
        }
    }
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BackofficeCatalogueTab) self = user_data;
  g_autoptr(GError) error = NULL;
  Catalogue *catalogue = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autoptr(GtkStringList) names = NULL;

  if (catalogue == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  g_clear_pointer (&self->catalogue, catalogue_free);
  self->catalogue = catalogue;
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < catalogue->desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (catalogue->desks, i);
      g_autofree char *name = g_strdup_printf ("%c  %s", desk->letter, is_english () ? desk->name_en : desk->name_id);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->desk, G_LIST_MODEL (names));
  show_desk (self);
}

/* The catalogue changes with a new version of the suite only: read once. */
static void
backoffice_catalogue_tab_refresh (BackofficePage *page)
{
  if (BACKOFFICE_CATALOGUE_TAB (page)->catalogue == NULL)
    backoffice_page_read (page, read_job, NULL, NULL, catalogue_free, on_read);
}

static void
backoffice_catalogue_tab_finalize (GObject *object)
{
  g_clear_pointer (&BACKOFFICE_CATALOGUE_TAB (object)->catalogue, catalogue_free);

  G_OBJECT_CLASS (backoffice_catalogue_tab_parent_class)->finalize (object);
}

static void
backoffice_catalogue_tab_class_init (BackofficeCatalogueTabClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = backoffice_catalogue_tab_finalize;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_catalogue_tab_refresh;
}

static void
backoffice_catalogue_tab_init (BackofficeCatalogueTab *self)
{
  GtkWidget *desk = gtk_drop_down_new (NULL, NULL);

  self->desk = GTK_DROP_DOWN (desk);
  gtk_widget_set_halign (desk, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (desk, 420, -1);
  gtk_widget_set_margin_top (desk, 18);
  kios_ui_set_name (desk, _("Desk"));
  gtk_box_append (GTK_BOX (self), desk);
  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (show_desk), self, G_CONNECT_SWAPPED);
}
