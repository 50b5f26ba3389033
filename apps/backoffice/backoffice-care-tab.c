/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-care-tab.h"

#include "backoffice-tab-body.h"
#include "store/kios-events.h"
#include "store/kios-store-audit.h"
#include "ui/kios-format.h"
#include "ui/kios-notice.h"

/* How far back a backup is looked for among the events. */
#define LOOK_BACK 20000
#define PER_LOOK 2000

typedef struct
{
  char    *driver;
  int      version;
  char    *fingerprint;
  gint64   n_events;
  gint64   backup_us;  /* 0 when none is known */
} Condition;

struct _BackofficeCareTab
{
  BackofficePage  parent_instance;

  /* Owned by the box */
  GtkWidget      *facts;
  GtkWidget      *result;  /* nullable: the last check */
  GtkWidget      *check;
  GtkWidget      *body;

  /* State */
  guint           is_checking : 1;
};

G_DEFINE_FINAL_TYPE (BackofficeCareTab, backoffice_care_tab, BACKOFFICE_TYPE_PAGE)

static void
condition_free (gpointer data)
{
  Condition *condition = data;

  g_free (condition->driver);
  g_free (condition->fingerprint);
  g_free (condition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Condition, condition_free)

static gboolean
find_backup (KiosDb     *db,
             Condition  *condition,
             GError    **error)
{
  for (gint64 from = condition->n_events; from > 0 && from > condition->n_events - LOOK_BACK; from -= PER_LOOK)
    {
      g_autoptr(GPtrArray) events = kios_store_events_list (db, MAX (from - PER_LOOK, 0), PER_LOOK, error);

      if (events == NULL)
        return FALSE;

      for (guint i = events->len; i > 0; i--)
        {
          KiosEvent *event = g_ptr_array_index (events, i - 1);

          if (g_str_equal (event->kind, "backup.made"))
            {
              condition->backup_us = event->at_us;
              return TRUE;
            }
        }
    }

  return TRUE;
}

static gpointer
condition_job (KiosDb    *db,
               gpointer   data,
               GError   **error)
{
  g_autoptr(Condition) condition = g_new0 (Condition, 1);
  g_autoptr(GError) local = NULL;

  condition->driver = g_strdup (kios_db_get_driver_name (db));
  condition->version = kios_db_get_version (db);
  condition->fingerprint = g_strdup (kios_vault_get_fingerprint (kios_db_get_vault (db)));
  condition->n_events = kios_store_events_get_last (db, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (!find_backup (db, condition, error))
    return NULL;

  return g_steal_pointer (&condition);
}

static gpointer
verify_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  return kios_store_verify (db, problems, error) ? g_steal_pointer (&problems) : NULL;
}

static void
show_result (BackofficeCareTab *self,
             GPtrArray         *problems)
{
  g_autoptr(GString) detail = g_string_new (NULL);

  if (self->result != NULL)
    gtk_box_remove (GTK_BOX (self->body), self->result);

  for (guint i = 0; i < MIN (problems->len, 5); i++)
    g_string_append_printf (detail, i > 0 ? "\n%s" : "%s", (const char *) g_ptr_array_index (problems, i));
  if (problems->len == 0)
    self->result = kios_notice_new (KIOS_LEVEL_OK, _("Everything is in order"),
                                    _("Structure, events, states and numbers agree with each other."));
  else
    self->result = kios_notice_new (KIOS_LEVEL_ERROR, _("Something is wrong. Call the administrator and make no changes."),
                                    detail->str);
  gtk_box_append (GTK_BOX (self->body), self->result);
}

static void
on_verified (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BackofficeCareTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_checking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->check, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->check), _("Check now"));
  if (problems == NULL)
    backoffice_say_error (GTK_WIDGET (self), error);
  else
    show_result (self, problems);
}

static void
on_check_clicked (BackofficeCareTab *self)
{
  if (self->is_checking)
    return;

  self->is_checking = TRUE;
  gtk_widget_set_sensitive (self->check, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->check), _("Checking…"));
  backoffice_page_read (BACKOFFICE_PAGE (self), verify_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                        on_verified);
}

static void
add_fact (GtkWidget  *group,
          const char *title,
          const char *fact)
{
  GtkWidget *row = backoffice_tab_row_new (title, NULL);
  GtkWidget *label = gtk_label_new (fact);

  gtk_widget_add_css_class (label, "tabular");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
on_condition_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BackofficeCareTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Condition) condition = kios_store_job_finish (KIOS_STORE (source), result, &error);
  BackofficeSession *session = backoffice_page_get_session (BACKOFFICE_PAGE (self));
  g_autofree char *engine = NULL;
  g_autofree char *n_events = NULL;
  g_autofree char *backup = NULL;
  GtkWidget *group;

  if (condition == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  engine = g_strdup_printf (_("%s, schema %d"), condition->driver, condition->version);
  n_events = kios_format_number (condition->n_events);
  backup = condition->backup_us > 0
             ? kios_format_relative (condition->backup_us, backoffice_session_get_now_us (session),
                                     backoffice_session_get_zone (session))
             : g_strdup (_("No backup yet"));
  group = backoffice_group_new (_("Database"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Keep the site key apart from the backups: without it they cannot be read."));
  add_fact (group, _("Engine"), engine);
  add_fact (group, _("Events"), n_events);
  add_fact (group, _("Last backup"), backup);
  add_fact (group, _("Fingerprint of the site key"), condition->fingerprint);
  if (self->facts != NULL)
    gtk_box_remove (GTK_BOX (self->body), self->facts);
  self->facts = group;
  gtk_box_prepend (GTK_BOX (self->body), group);
}

static void
backoffice_care_tab_refresh (BackofficePage *page)
{
  backoffice_page_read (page, condition_job, NULL, NULL, condition_free, on_condition_read);
}

static void
backoffice_care_tab_class_init (BackofficeCareTabClass *klass)
{
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_care_tab_refresh;
}

static void
backoffice_care_tab_init (BackofficeCareTab *self)
{
  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
  self->check = gtk_button_new_with_label (_("Check now"));
  gtk_widget_set_halign (self->check, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->check, "neutral");
  g_signal_connect_object (self->check, "clicked", G_CALLBACK (on_check_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->body), self->check);
}
