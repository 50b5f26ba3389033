/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-region-chooser.h"
#include "backoffice-tab-body.h"

#include "store/kios-store-catalogue.h"
#include "ui/kios-ui.h"

struct _BackofficeRegionChooser
{
  GtkWidget          parent_instance;

  /* Owned by the widget */
  GtkWidget         *group;
  AdwComboRow       *province;
  AdwComboRow       *city;

  /* Owned */
  BackofficeSession *session;
  GCancellable      *cancellable;
  GPtrArray         *provinces;   /* of GStrv: code, name */
  GPtrArray         *cities;
  char              *wanted;      /* the code to select once its list is there */

  /* State */
  guint              is_filling : 1;
};

G_DEFINE_FINAL_TYPE (BackofficeRegionChooser, backoffice_region_chooser, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CODE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_regions_list (db, data, error);
}

static guint
fill (BackofficeRegionChooser *self,
      AdwComboRow             *row,
      GPtrArray               *regions,
      const char              *wanted)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < regions->len; i++)
    {
      GStrv region = g_ptr_array_index (regions, i);

      gtk_string_list_append (names, region[1]);
      if (wanted != NULL && g_str_has_prefix (wanted, region[0]))
        selected = i;
    }

  self->is_filling = TRUE;
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
  self->is_filling = FALSE;

  return selected;
}

static void
on_cities_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BackofficeRegionChooser) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *cities = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (cities == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Regencies cannot be listed: %s", error->message);
      return;
    }

  g_clear_pointer (&self->cities, g_ptr_array_unref);
  self->cities = cities;
  fill (self, self->city, cities, self->wanted);
  g_clear_pointer (&self->wanted, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
}

static void
read_cities (BackofficeRegionChooser *self)
{
  GStrv province = g_ptr_array_index (self->provinces, adw_combo_row_get_selected (self->province));

  kios_store_read_async (backoffice_session_get_store (self->session), list_job, g_strdup (province[0]), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_cities_read,
                         g_object_ref (self));
}

static void
on_provinces_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BackofficeRegionChooser) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *provinces = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (provinces == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Provinces cannot be listed: %s", error->message);
      return;
    }

  self->provinces = provinces;
  if (provinces->len == 0)
    return;

  fill (self, self->province, provinces, self->wanted);
  read_cities (self);
}

static void
on_province_selected (BackofficeRegionChooser *self)
{
  if (self->is_filling || self->provinces == NULL ||
      adw_combo_row_get_selected (self->province) >= self->provinces->len)
    return;

  g_clear_pointer (&self->cities, g_ptr_array_unref);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
  read_cities (self);
}

static void
on_city_selected (BackofficeRegionChooser *self)
{
  if (!self->is_filling)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
}

static void
backoffice_region_chooser_dispose (GObject *object)
{
  BackofficeRegionChooser *self = BACKOFFICE_REGION_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->group, gtk_widget_unparent);

  G_OBJECT_CLASS (backoffice_region_chooser_parent_class)->dispose (object);
}

static void
backoffice_region_chooser_finalize (GObject *object)
{
  BackofficeRegionChooser *self = BACKOFFICE_REGION_CHOOSER (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->provinces, g_ptr_array_unref);
  g_clear_pointer (&self->cities, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (backoffice_region_chooser_parent_class)->finalize (object);
}

static void
backoffice_region_chooser_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, backoffice_region_chooser_get_code (BACKOFFICE_REGION_CHOOSER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_region_chooser_class_init (BackofficeRegionChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = backoffice_region_chooser_dispose;
  object_class->finalize = backoffice_region_chooser_finalize;
  object_class->get_property = backoffice_region_chooser_get_property;

  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static AdwComboRow *
new_row (BackofficeRegionChooser *self,
         const char              *title,
         GCallback                on_selected)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  kios_ui_set_name (row, title);
  backoffice_group_tidy (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_signal_connect_object (row, "notify::selected", on_selected, self, G_CONNECT_SWAPPED);

  return ADW_COMBO_ROW (row);
}

static void
backoffice_region_chooser_init (BackofficeRegionChooser *self)
{
  self->cancellable = g_cancellable_new ();
  self->group = backoffice_group_new (NULL);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
  self->province = new_row (self, _("Province"), G_CALLBACK (on_province_selected));
  self->city = new_row (self, _("Regency or city"), G_CALLBACK (on_city_selected));
}

/**
 * backoffice_region_chooser_new:
 * @code: (nullable): what is selected at first; the site's region when %NULL
 */
GtkWidget *
backoffice_region_chooser_new (BackofficeSession *session,
                               const char        *code)
{
  BackofficeRegionChooser *self = g_object_new (BACKOFFICE_TYPE_REGION_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->wanted = g_strdup (code != NULL ? code : backoffice_session_get_site (session)->region_code);
  kios_store_read_async (backoffice_session_get_store (session), list_job, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_provinces_read,
                         g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * backoffice_region_chooser_get_code:
 *
 * Returns: (transfer none) (nullable): "74.71"; %NULL while nothing is there yet
 */
const char *
backoffice_region_chooser_get_code (BackofficeRegionChooser *self)
{
  guint selected;

  g_return_val_if_fail (BACKOFFICE_IS_REGION_CHOOSER (self), NULL);

  selected = adw_combo_row_get_selected (self->city);
  if (self->cities == NULL || selected >= self->cities->len)
    return NULL;

  return ((GStrv) g_ptr_array_index (self->cities, selected))[0];
}

/**
 * backoffice_region_chooser_set_has_city:
 * @has_city: whether the regency matters; otherwise only the province is asked for
 */
void
backoffice_region_chooser_set_has_city (BackofficeRegionChooser *self,
                                        gboolean                 has_city)
{
  g_return_if_fail (BACKOFFICE_IS_REGION_CHOOSER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->city), has_city);
}
