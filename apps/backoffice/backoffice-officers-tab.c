/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-officers-tab.h"

#include "backoffice-tab-body.h"
#include "kios-error.h"
#include "store/kios-store-officers.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

struct _BackofficeOfficersTab
{
  BackofficePage       parent_instance;

  /* Owned by the box */
  GtkWidget           *body;
  AdwPreferencesGroup *list;    /* nullable: until the officers are read */
  GtkWidget           *form;
  AdwEntryRow         *name;
  AdwEntryRow         *login;
  AdwComboRow         *role;
  GtkWidget           *add;

  /* State */
  char                 pin[16]; /* the last one-time PIN, wiped when its dialog goes */
};

G_DEFINE_FINAL_TYPE (BackofficeOfficersTab, backoffice_officers_tab, BACKOFFICE_TYPE_PAGE)

typedef enum
{
  CHANGE_ADD,
  CHANGE_PIN,
  CHANGE_DISABLE,
  CHANGE_ENABLE,
} ChangeKind;

typedef struct
{
  ChangeKind  kind;
  char       *login;
  char       *name;
  KiosRole    role;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->login);
  g_free (change->name);
  g_free (change);
}

/* A one-time PIN, or "" where there is none. */
static gpointer
change_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  const Change *change = data;
  g_autoptr(KiosOfficer) officer = NULL;
  char *pin = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_SETTINGS, error))
    return NULL;

  switch (change->kind)
    {
    case CHANGE_ADD:
      officer = kios_store_officers_add (db, change->login, change->name, change->role, &pin, error);
      return officer != NULL ? pin : NULL;
    case CHANGE_PIN:
      return kios_store_officers_reset_pin (db, change->login, error);
    case CHANGE_DISABLE:
    case CHANGE_ENABLE:
    default:
      return kios_store_officers_disable (db, change->login, change->kind == CHANGE_DISABLE, error) ? g_strdup ("")
                                                                                                    : NULL;
    }
}

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_officers_list (db, error);
}

static void
on_pin_seen (BackofficeOfficersTab *self)
{
  memset (self->pin, 0, sizeof self->pin);
}

static void
show_pin (BackofficeOfficersTab *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _("One-time PIN"),
                                              _("Give it to the officer now. It is not shown again."));
  GtkWidget *label = gtk_label_new (self->pin);

  gtk_widget_add_css_class (label, "one-time-pin");
  kios_ui_set_up_window (GTK_WINDOW (dialog));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("It is written down"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_pin_seen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_changed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BackofficeOfficersTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *pin = kios_store_job_finish (KIOS_STORE (source), result, &error);

  gtk_widget_set_sensitive (self->body, TRUE);
  if (pin == NULL)
    {
      if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_INVALID))
        backoffice_say (GTK_WIDGET (self),
                        _("A login has 2 to 32 small letters, digits, dots or dashes and begins with a letter."));
      else if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT))
        backoffice_say (GTK_WIDGET (self), _("There is an officer with this login already."));
      else
        backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  backoffice_page_refresh (BACKOFFICE_PAGE (self));
  if (*pin == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->login), "");
  g_strlcpy (self->pin, pin, sizeof self->pin);
  memset (pin, 0, strlen (pin));
  show_pin (self);
}

static void
change (BackofficeOfficersTab *self,
        ChangeKind             kind,
        const char            *login,
        const char            *name,
        KiosRole               role)
{
  Change *data = g_new0 (Change, 1);

  data->kind = kind;
  data->login = g_strdup (login);
  data->name = g_strdup (name);
  data->role = role;
  gtk_widget_set_sensitive (self->body, FALSE);
  backoffice_page_write (BACKOFFICE_PAGE (self), change_job, data, change_free, g_free, on_changed);
}

static void
on_add_clicked (BackofficeOfficersTab *self)
{
  g_autofree char *login = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->login))));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  change (self, CHANGE_ADD, login, name, (KiosRole) (adw_combo_row_get_selected (self->role) + 1));
}

static void
on_form_changed (BackofficeOfficersTab *self)
{
  gtk_widget_set_sensitive (self->add, *gtk_editable_get_text (GTK_EDITABLE (self->login)) != '\0' &&
                                         *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0');
}

static void
on_pin_clicked (GtkButton             *button,
                BackofficeOfficersTab *self)
{
  change (self, CHANGE_PIN, g_object_get_data (G_OBJECT (button), "login"), NULL, 0);
}

static void
on_disable_clicked (GtkButton             *button,
                    BackofficeOfficersTab *self)
{
  gboolean is_disabled = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "is-disabled"));

  change (self, is_disabled ? CHANGE_ENABLE : CHANGE_DISABLE, g_object_get_data (G_OBJECT (button), "login"), NULL, 0);
}

static void
add_officer (BackofficeOfficersTab *self,
             KiosOfficer           *officer)
{
  KiosOfficer *me = backoffice_session_get_officer (backoffice_page_get_session (BACKOFFICE_PAGE (self)));
  g_autofree char *subtitle = g_strdup_printf (officer->is_disabled ? _("%s · %s · may not work") : "%s · %s",
                                               kios_words_role (officer->role), officer->login);
  g_autofree char *pin_name = g_strdup_printf (_("New PIN for %s"), officer->name);
  g_autofree char *disable_name = g_strdup_printf (officer->is_disabled ? _("Let %s work again") : _("Stop %s"),
                                                   officer->name);
  GtkWidget *row = backoffice_tab_row_new (officer->name, subtitle);
  GtkWidget *button;

  if (!officer->is_disabled)
    {
      button = backoffice_tab_button_add (row, _("New PIN"), pin_name);
      g_object_set_data_full (G_OBJECT (button), "login", g_strdup (officer->login), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_pin_clicked), self, 0);
    }
  /* Nobody locks himself out. */
  if (g_strcmp0 (me->id, officer->id) != 0)
    {
      button = backoffice_tab_button_add (row, officer->is_disabled ? _("Let work again") : _("Stop"), disable_name);
      g_object_set_data_full (G_OBJECT (button), "login", g_strdup (officer->login), g_free);
      g_object_set_data (G_OBJECT (button), "is-disabled", GINT_TO_POINTER (officer->is_disabled));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_disable_clicked), self, 0);
    }
  adw_preferences_group_add (self->list, row);
}

static void
on_officers_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(BackofficeOfficersTab) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) officers = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (officers == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  if (self->list != NULL)
    gtk_box_remove (GTK_BOX (self->body), GTK_WIDGET (self->list));
  self->list = ADW_PREFERENCES_GROUP (backoffice_group_new (NULL));
  adw_preferences_group_set_title (self->list, _("Officers"));
  gtk_box_prepend (GTK_BOX (self->body), GTK_WIDGET (self->list));
  for (guint i = 0; i < officers->len; i++)
    add_officer (self, g_ptr_array_index (officers, i));
}

static void
backoffice_officers_tab_refresh (BackofficePage *page)
{
  backoffice_page_read (page, list_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, on_officers_read);
}

static void
backoffice_officers_tab_class_init (BackofficeOfficersTabClass *klass)
{
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_officers_tab_refresh;
}

static void
backoffice_officers_tab_init (BackofficeOfficersTab *self)
{
  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource ("/id/go/kemnaker/kios/backoffice/backoffice-officers-tab.ui");
  g_autoptr(GtkStringList) roles = gtk_string_list_new (NULL);

  self->body = backoffice_tab_body_add (BACKOFFICE_PAGE (self));
  self->form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));
  self->name = ADW_ENTRY_ROW (gtk_builder_get_object (builder, "name"));
  self->login = ADW_ENTRY_ROW (gtk_builder_get_object (builder, "login"));
  self->role = ADW_COMBO_ROW (gtk_builder_get_object (builder, "role"));
  self->add = GTK_WIDGET (gtk_builder_get_object (builder, "add"));
  for (int role = KIOS_ROLE_RECEPTIONIST; role <= KIOS_ROLE_ADMINISTRATOR; role++)
    gtk_string_list_append (roles, kios_words_role ((KiosRole) role));
  adw_combo_row_set_model (self->role, G_LIST_MODEL (roles));
  gtk_box_append (GTK_BOX (self->body), self->form);
  backoffice_group_tidy (self->form);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->login, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_clicked), self, G_CONNECT_SWAPPED);
}

/**
 * backoffice_officers_tab_get_pin:
 *
 * Returns: (transfer none): the one-time PIN on screen, "" when there is none
 */
const char *
backoffice_officers_tab_get_pin (BackofficeOfficersTab *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_OFFICERS_TAB (self), NULL);

  return self->pin;
}

/**
 * backoffice_officers_tab_add:
 *
 * Fills in the form and adds the officer, as the button does.
 */
void
backoffice_officers_tab_add (BackofficeOfficersTab *self,
                             const char            *name,
                             const char            *login,
                             KiosRole               role)
{
  g_return_if_fail (BACKOFFICE_IS_OFFICERS_TAB (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->login), login);
  adw_combo_row_set_selected (self->role, (guint) role - 1);
  on_add_clicked (self);
}
