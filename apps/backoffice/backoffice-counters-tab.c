/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-counters-tab.h"

#include "backoffice-tab-body.h"
#include "kios-error.h"
#include "store/kios-store-counters.h"
#include "ui/kios-words.h"

struct _BackofficeCountersTab
{
  BackofficePage  parent_instance;

  /* Owned by the box */
  GtkWidget      *body;
};

G_DEFINE_FINAL_TYPE (BackofficeCountersTab, backoffice_counters_tab, BACKOFFICE_TYPE_PAGE)

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_counters_list (db, error);
}

static gpointer
close_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_counters_close (db, GPOINTER_TO_UINT (data), error);
}

static void
on_closed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BackofficeCountersTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosCounter) counter = kios_store_job_finish (KIOS_STORE (source), result, &error);

  gtk_widget_set_sensitive (self->body, TRUE);
  if (counter != NULL)
    return;

  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT))
    backoffice_say (GTK_WIDGET (self), _("Somebody is still being served there. Finish or release that visitor first."));
  else
    backoffice_say_error (GTK_WIDGET (self), error);
}

static void
on_close_clicked (GtkButton             *button,
                  BackofficeCountersTab *self)
{
  gtk_widget_set_sensitive (self->body, FALSE);
  backoffice_page_write (BACKOFFICE_PAGE (self), close_job, g_object_get_data (G_OBJECT (button), "counter-no"), NULL,
                         g_object_unref, on_closed);
}

static char *
dup_state (KiosCounter *counter)
{
  g_autoptr(GString) text = g_string_new (kios_words_counter_state (counter->state));

  if (counter->officer_name != NULL)
    g_string_append_printf (text, " · %s", counter->officer_name);
  if (counter->active_number != NULL)
    g_string_append_printf (text, " · %s", counter->active_number);
  if (counter->room != NULL && *counter->room != '\0')
    g_string_append_printf (text, " · %s", counter->room);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_letters (KiosCounter *counter)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < counter->desks->len; i++)
    {
      guint no = g_array_index (counter->desks, guint, i);

      g_string_append_printf (text, i > 0 ? " %c" : "%c", "?ABCDEFGPT"[MIN (no, 9)]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_counters_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(BackofficeCountersTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) counters = kios_store_job_finish (KIOS_STORE (source), result, &error);
  GtkWidget *group;

  if (counters == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  backoffice_tab_clear (self->body);
  group = backoffice_group_new (_("Counters"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("An officer opens a counter in the desk program. Close here what was left open."));
  gtk_box_append (GTK_BOX (self->body), group);
  for (guint i = 0; i < counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (counters, i);
      g_autofree char *title = g_strdup_printf (_("Counter %u"), counter->no);
      g_autofree char *state = dup_state (counter);
      g_autofree char *letters = dup_letters (counter);
      GtkWidget *row = backoffice_tab_row_new (title, state);
      GtkWidget *desks = gtk_label_new (letters);

      gtk_widget_add_css_class (desks, "strong");
      gtk_widget_set_tooltip_text (desks, _("Desks it serves"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), desks);
      if (counter->state != KIOS_COUNTER_CLOSED)
        {
          g_autofree char *name = g_strdup_printf (_("Close counter %u"), counter->no);
          GtkWidget *button = backoffice_tab_button_add (row, _("Close"), name);

          g_object_set_data (G_OBJECT (button), "counter-no", GUINT_TO_POINTER (counter->no));
          g_signal_connect_object (button, "clicked", G_CALLBACK (on_close_clicked), self, 0);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

static void
backoffice_counters_tab_refresh (BackofficePage *page)
{
  backoffice_page_read (page, list_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, on_counters_read);
}

static void
backoffice_counters_tab_class_init (BackofficeCountersTabClass *klass)
{
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_counters_tab_refresh;
}

static void
backoffice_counters_tab_init (BackofficeCountersTab *self)
{
  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
}
