/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-settings-tab.h"

#include "backoffice-tab-body.h"
#include "kios-error.h"
#include "store/kios-store-site.h"
#include "ui/kios-error-text.h"
#include "ui/kios-ui.h"

typedef struct
{
  const char *key;   /* NULL begins a group */
  const char *title;
} Setting;

static const Setting settings[] = {
  { NULL, N_("Queue") },
  { "priority_run", N_("Priority calls in a row while others wait") },
  { "regular_bound_min", N_("Longest regular wait before its turn (minutes)") },
  { "max_recalls", N_("Recalls of one number") },
  { "recall_cooldown_s", N_("Pause between recalls (seconds)") },
  { "min_calls", N_("Calls before a no-show") },
  { "grace_min", N_("Return after a no-show (minutes)") },
  { "late_window_min", N_("Late to an appointment (minutes)") },
  { "first_help_desk", N_("Desk for those who do not know (number)") },
  { NULL, N_("Cases and data") },
  { "case_due_days", N_("Days until a case is late") },
  { "retention_months", N_("Months that personal data is kept") },
  { NULL, N_("Kiosk screen") },
  { "idle_warn_s", N_("Warn after (seconds without a touch)") },
  { "idle_reset_s", N_("Start again after (seconds without a touch)") },
  { "number_screen_s", N_("Number stays on screen (seconds)") },
  { NULL, N_("Texts") },
  { "waiting_room_id", N_("Waiting room, Indonesian") },
  { "waiting_room_en", N_("Waiting room, English") },
  { "charter_id", N_("Service charter, Indonesian") },
  { "charter_en", N_("Service charter, English") },
  { "complaint_contact", N_("Where to complain") },
  { "legal_basis", N_("Legal basis") },
  { NULL, N_("Addresses") },
  { "address_siapkerja", "SIAPkerja" },
  { "address_account", N_("SIAPkerja account") },
  { "address_karirhub", "Karirhub" },
  { "address_skillhub", "Skillhub" },
  { "address_bizhub", "Bizhub" },
  { "address_bantuan", N_("Help centre") },
  { "address_wajiblapor", "Wajib Lapor" },
  { "address_lapor", "LAPOR!" },
};

struct _BackofficeSettingsTab
{
  BackofficePage  parent_instance;

  /* Owned by the box */
  GtkWidget      *body;

  /* Owned */
  GHashTable     *rows;    /* key → AdwEntryRow, borrowed from the box */
};

G_DEFINE_FINAL_TYPE (BackofficeSettingsTab, backoffice_settings_tab, BACKOFFICE_TYPE_PAGE)

typedef struct
{
  char *key;
  char *value;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_free (change->value);
  g_free (change);
}

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_settings_list (db, error);
}

static gpointer
set_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  const Change *change = data;

  return kios_store_settings_set (db, change->key, change->value, error) ? db : NULL;
}

static void
on_set (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(GtkWidget) row = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (kios_store_job_finish (KIOS_STORE (source), result, &error) != NULL)
    {
      gtk_widget_remove_css_class (row, "error");
      backoffice_say (row, _("The setting is stored."));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_add_css_class (row, "error");
  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_INVALID))
    backoffice_say (row, _("This setting is a whole number, 0 or more."));
  else
    backoffice_say_error (row, error);
}

static void
on_applied (AdwEntryRow           *row,
            BackofficeSettingsTab *self)
{
  Change *change = g_new0 (Change, 1);

  change->key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));
  change->value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  kios_store_write_async (backoffice_page_get_store (BACKOFFICE_PAGE (self)), set_job, change, change_free, NULL,
                          backoffice_page_get_cancellable (BACKOFFICE_PAGE (self)), on_set, g_object_ref (row));
}

static GtkWidget *
add_group (BackofficeSettingsTab *self,
           const char            *title)
{
  GtkWidget *group = backoffice_group_new (title);

  gtk_box_append (GTK_BOX (self->body), group);

  return group;
}

static void
add_row (BackofficeSettingsTab *self,
         GtkWidget             *group,
         const char            *key,
         const char            *title,
         const char            *value)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  kios_ui_set_name (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), value);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_applied), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_hash_table_insert (self->rows, g_strdup (key), row);
}

static void
build (BackofficeSettingsTab *self,
       GHashTable            *values)
{
  GtkWidget *group = NULL;
  g_autoptr(GList) keys = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (settings[i].key == NULL)
        group = add_group (self, _(settings[i].title));
      else if (g_hash_table_contains (values, settings[i].key))
        add_row (self, group, settings[i].key, _(settings[i].title), g_hash_table_lookup (values, settings[i].key));
    }

  /* What a newer data file brought along. */
  group = NULL;
  keys = g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) g_strcmp0);
  for (GList *key = keys; key != NULL; key = key->next)
    {
      if (g_hash_table_contains (self->rows, key->data))
        continue;
      if (group == NULL)
        group = add_group (self, _("Others"));
      add_row (self, group, key->data, key->data, g_hash_table_lookup (values, key->data));
    }
}

static void
on_settings_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(BackofficeSettingsTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) values = kios_store_job_finish (KIOS_STORE (source), result, &error);
  GHashTableIter iter;
  gpointer key, row;

  if (values == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  if (g_hash_table_size (self->rows) == 0)
    {
      build (self, values);
      return;
    }

  /* A row that is being edited is left alone. */
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      const char *value = g_hash_table_lookup (values, key);
      gboolean is_edited = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
                           gtk_widget_has_css_class (row, "error");

      if (!is_edited && value != NULL && g_strcmp0 (value, gtk_editable_get_text (GTK_EDITABLE (row))) != 0)
        gtk_editable_set_text (GTK_EDITABLE (row), value);
    }
}

static void
backoffice_settings_tab_refresh (BackofficePage *page)
{
  backoffice_page_read (page, list_job, NULL, NULL, (GDestroyNotify) g_hash_table_unref, on_settings_read);
}

static void
backoffice_settings_tab_finalize (GObject *object)
{
  g_clear_pointer (&BACKOFFICE_SETTINGS_TAB (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (backoffice_settings_tab_parent_class)->finalize (object);
}

static void
backoffice_settings_tab_class_init (BackofficeSettingsTabClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = backoffice_settings_tab_finalize;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_settings_tab_refresh;
}

static void
backoffice_settings_tab_init (BackofficeSettingsTab *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
}
