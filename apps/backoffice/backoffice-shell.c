/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-shell.h"

#include "backoffice-admin-page.h"
#include "backoffice-case-view.h"
#include "backoffice-cases-page.h"
#include "backoffice-ikm-page.h"
#include "backoffice-page.h"
#include "backoffice-today-page.h"
#include "ui/kios-format.h"
#include "ui/kios-ui.h"

typedef struct
{
  const char *name;
  const char *icon;
  const char *title;
} Section;

static const Section sections[] = {
  { "today", "kios-home-symbolic", N_("Today") },
  { "cases", "kios-folder-symbolic", N_("Cases") },
  { "ikm", "kios-star-symbolic", N_("Satisfaction") },
  { "admin", "kios-settings-symbolic", N_("Administration") },
};

struct _BackofficeShell
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *box;
  GtkListBox         *navigation;
  GtkStack           *stack;
  GtkImage           *reach_icon;
  GtkLabel           *reach;
  GtkLabel           *officer;
  GtkMenuButton      *menu;

  /* Owned by the template's widgets */
  GtkWidget          *n_cases;
  BackofficeCaseView *case_view;

  /* Owned */
  BackofficeSession  *session;
};

G_DEFINE_FINAL_TYPE (BackofficeShell, backoffice_shell, GTK_TYPE_WIDGET)

static void
update_reach (BackofficeShell *self)
{
  KiosStore *store = backoffice_session_get_store (self->session);
  gboolean is_online = kios_store_get_is_online (store);
  g_autofree char *hour = NULL;
  g_autofree char *text = NULL;

  if (!is_online && kios_store_get_last_good_us (store) > 0)
    {
      hour = kios_format_time (kios_store_get_last_good_us (store), backoffice_session_get_zone (self->session));
      text = g_strdup_printf (_("No connection, data of %s"), hour);
    }
  else
    {
      text = g_strdup (is_online ? _("Connected to the database") : _("No connection to the database"));
    }
  gtk_image_set_from_icon_name (self->reach_icon, is_online ? "kios-live-symbolic" : "kios-stale-symbolic");
  gtk_label_set_text (self->reach, text);
  if (is_online)
    gtk_widget_remove_css_class (gtk_widget_get_parent (GTK_WIDGET (self->reach)), "stale");
  else
    gtk_widget_add_css_class (gtk_widget_get_parent (GTK_WIDGET (self->reach)), "stale");
}

static void
update_n_cases (BackofficeShell *self)
{
  BackofficeCasesPage *page = BACKOFFICE_CASES_PAGE (gtk_stack_get_child_by_name (self->stack, "cases"));
  guint n_open = backoffice_cases_page_get_n_open (page);
  guint n_late = backoffice_cases_page_get_n_late (page);
  g_autofree char *text = kios_format_number (n_late > 0 ? n_late : n_open);

  gtk_label_set_text (GTK_LABEL (self->n_cases), text);
  gtk_widget_set_visible (self->n_cases, n_open > 0);
  gtk_widget_set_tooltip_text (self->n_cases, n_late > 0 ? _("Late cases") : _("Open cases"));
  if (n_late > 0)
    gtk_widget_add_css_class (self->n_cases, "alert");
  else
    gtk_widget_remove_css_class (self->n_cases, "alert");
}

static void
on_row_activated (GtkListBox      *list,
                  GtkListBoxRow   *row,
                  BackofficeShell *self)
{
  gtk_stack_set_visible_child_name (self->stack, sections[gtk_list_box_row_get_index (row)].name);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  backoffice_shell_show_page (BACKOFFICE_SHELL (widget), g_variant_get_string (parameter, NULL));
}

static void
open_case_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  backoffice_shell_open_case (BACKOFFICE_SHELL (widget), g_variant_get_string (parameter, NULL));
}

static void
add_section (BackofficeShell *self,
             const Section   *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(section->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (section->icon));
  gtk_box_append (GTK_BOX (box), label);
  if (g_str_equal (section->name, "cases"))
    {
      self->n_cases = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->n_cases, "count");
      gtk_widget_set_valign (self->n_cases, GTK_ALIGN_CENTER);
      gtk_widget_set_visible (self->n_cases, FALSE);
      gtk_box_append (GTK_BOX (box), self->n_cases);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  kios_ui_set_name (row, _(section->title));
  gtk_list_box_append (self->navigation, row);
}

static void
fill (BackofficeShell *self)
{
  GtkWidget *cases = backoffice_cases_page_new (self->session);
  KiosOfficer *officer = backoffice_session_get_officer (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (g_str_equal (sections[i].name, "admin") &&
          !backoffice_session_may (self->session, KIOS_RIGHT_SETTINGS))
        continue;
      add_section (self, &sections[i]);
    }

  gtk_stack_add_named (self->stack, backoffice_today_page_new (self->session), "today");
  gtk_stack_add_named (self->stack, cases, "cases");
  self->case_view = BACKOFFICE_CASE_VIEW (backoffice_case_view_new (self->session));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->case_view), "case");
  gtk_stack_add_named (self->stack, backoffice_ikm_page_new (self->session), "ikm");
  if (backoffice_session_may (self->session, KIOS_RIGHT_SETTINGS))
    gtk_stack_add_named (self->stack, backoffice_admin_page_new (self->session), "admin");
  g_signal_connect_object (cases, "notify::n-open", G_CALLBACK (update_n_cases), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cases, "notify::n-late", G_CALLBACK (update_n_cases), self, G_CONNECT_SWAPPED);
  gtk_label_set_text (self->officer, officer->name);
  gtk_list_box_select_row (self->navigation, gtk_list_box_get_row_at_index (self->navigation, 0));
  g_signal_connect_object (backoffice_session_get_store (self->session), "notify::is-online",
                           G_CALLBACK (update_reach), self, G_CONNECT_SWAPPED);
  update_reach (self);
}

static void
backoffice_shell_dispose (GObject *object)
{
  BackofficeShell *self = BACKOFFICE_SHELL (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_SHELL);

  G_OBJECT_CLASS (backoffice_shell_parent_class)->dispose (object);
}

static void
backoffice_shell_class_init (BackofficeShellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = backoffice_shell_dispose;

  gtk_widget_class_install_action (widget_class, "backoffice.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "backoffice.open-case", "s", open_case_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, navigation);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, stack);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, reach_icon);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, reach);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, officer);
  gtk_widget_class_bind_template_child (widget_class, BackofficeShell, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
backoffice_shell_init (BackofficeShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_set_name (GTK_WIDGET (self->menu), _("Menu"));
  kios_ui_set_name (GTK_WIDGET (self->navigation), _("Sections"));
}

GtkWidget *
backoffice_shell_new (BackofficeSession *session)
{
  BackofficeShell *self = g_object_new (BACKOFFICE_TYPE_SHELL, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * backoffice_shell_show_page:
 * @name: "today", "cases", "ikm" or "admin"
 */
void
backoffice_shell_show_page (BackofficeShell *self,
                            const char      *name)
{
  g_return_if_fail (BACKOFFICE_IS_SHELL (self));

  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->navigation, (int) i);

      if (row != NULL && g_str_equal (sections[i].name, name))
        gtk_list_box_select_row (self->navigation, row);
    }
  gtk_stack_set_visible_child_name (self->stack, name);
}

/**
 * backoffice_shell_open_case:
 * @case_id: which case to show
 */
void
backoffice_shell_open_case (BackofficeShell *self,
                            const char      *case_id)
{
  g_return_if_fail (BACKOFFICE_IS_SHELL (self));

  backoffice_shell_show_page (self, "cases");
  gtk_stack_set_visible_child_name (self->stack, "case");
  backoffice_case_view_open (self->case_view, case_id);
}

/**
 * backoffice_shell_get_page_name:
 *
 * Returns: (transfer none): the page on screen; "case" for the page of one case
 */
const char *
backoffice_shell_get_page_name (BackofficeShell *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_SHELL (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * backoffice_shell_get_page:
 *
 * Returns: (transfer none) (nullable): a page by its name
 */
GtkWidget *
backoffice_shell_get_page (BackofficeShell *self,
                           const char      *name)
{
  g_return_val_if_fail (BACKOFFICE_IS_SHELL (self), NULL);

  return gtk_stack_get_child_by_name (self->stack, name);
}
