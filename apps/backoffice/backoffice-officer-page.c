/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-officer-page.h"

#include "store/kios-store-officers.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

struct _BackofficeOfficerPage
{
  GtkWidget     parent_instance;

  /* Template */
  GtkWidget    *box;
  GtkLabel     *sentence;
  GtkListBox   *list;

  /* Owned */
  KiosContext  *context;
  GCancellable *cancellable;
  GPtrArray    *officers;
  char         *login;    /* whom the command line names */
};

G_DEFINE_FINAL_TYPE (BackofficeOfficerPage, backoffice_officer_page, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_officers_list (db, error);
}

static void
add_officer (BackofficeOfficerPage *self,
             KiosOfficer           *officer)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), officer->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kios_words_role (officer->role));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("kios-chevron-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "officer", officer);
  kios_ui_set_name (row, officer->name);
  gtk_list_box_append (self->list, row);
}

static void
on_officers_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(BackofficeOfficerPage) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *officers = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (officers == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  self->officers = officers;
  for (guint i = 0; i < officers->len; i++)
    {
      KiosOfficer *officer = g_ptr_array_index (officers, i);

      if (officer->is_disabled)
        continue;
      if (g_strcmp0 (officer->login, self->login) == 0)
        {
          g_signal_emit (self, signals[CHOSEN], 0, officer);
          return;
        }
      add_officer (self, officer);
    }

  if (self->login != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("There is no officer “%s” here who may work. Choose one:"),
                                                   self->login);

      gtk_label_set_text (self->sentence, sentence);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
on_row_activated (GtkListBox            *list,
                  GtkListBoxRow         *row,
                  BackofficeOfficerPage *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "officer"));
}

static void
backoffice_officer_page_dispose (GObject *object)
{
  BackofficeOfficerPage *self = BACKOFFICE_OFFICER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_OFFICER_PAGE);

  G_OBJECT_CLASS (backoffice_officer_page_parent_class)->dispose (object);
}

static void
backoffice_officer_page_finalize (GObject *object)
{
  BackofficeOfficerPage *self = BACKOFFICE_OFFICER_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->officers, g_ptr_array_unref);
  g_clear_pointer (&self->login, g_free);

  G_OBJECT_CLASS (backoffice_officer_page_parent_class)->finalize (object);
}

static void
backoffice_officer_page_class_init (BackofficeOfficerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_officer_page_dispose;
  object_class->finalize = backoffice_officer_page_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", BACKOFFICE_TYPE_OFFICER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, KIOS_TYPE_OFFICER);
  signals[FAILED] = g_signal_new ("failed", BACKOFFICE_TYPE_OFFICER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-officer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeOfficerPage, box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeOfficerPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, BackofficeOfficerPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
backoffice_officer_page_init (BackofficeOfficerPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_set_name (GTK_WIDGET (self->list), _("Who works here now?"));
}

/**
 * backoffice_officer_page_new:
 * @login: (nullable): who is to be chosen without asking, if there is such an officer
 */
GtkWidget *
backoffice_officer_page_new (KiosContext *context,
                             const char  *login)
{
  BackofficeOfficerPage *self = g_object_new (BACKOFFICE_TYPE_OFFICER_PAGE, "visible", FALSE, NULL);

  self->context = g_object_ref (context);
  self->login = g_strdup (login);
  kios_store_read_async (kios_context_get_store (context), list_job, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_officers_read,
                         g_object_ref (self));

  return GTK_WIDGET (self);
}
