/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-admin-page.h"

#include "backoffice-care-tab.h"
#include "backoffice-catalogue-tab.h"
#include "backoffice-counters-tab.h"
#include "backoffice-hours-tab.h"
#include "backoffice-officers-tab.h"
#include "backoffice-settings-tab.h"

struct _BackofficeAdminPage
{
  BackofficePage  parent_instance;

  /* Template */
  GtkStack       *stack;
};

G_DEFINE_FINAL_TYPE (BackofficeAdminPage, backoffice_admin_page, BACKOFFICE_TYPE_PAGE)

static void
add_tab (BackofficeAdminPage *self,
         GType                type,
         const char          *name,
         const char          *title)
{
  GtkWidget *tab = g_object_new (type, "session", backoffice_page_get_session (BACKOFFICE_PAGE (self)), NULL);

  gtk_stack_add_titled (self->stack, tab, name, title);
}

static void
backoffice_admin_page_constructed (GObject *object)
{
  BackofficeAdminPage *self = BACKOFFICE_ADMIN_PAGE (object);

  G_OBJECT_CLASS (backoffice_admin_page_parent_class)->constructed (object);

  add_tab (self, BACKOFFICE_TYPE_OFFICERS_TAB, "officers", _("Officers"));
  add_tab (self, BACKOFFICE_TYPE_COUNTERS_TAB, "counters", _("Counters"));
  add_tab (self, BACKOFFICE_TYPE_SETTINGS_TAB, "settings", _("Settings"));
  add_tab (self, BACKOFFICE_TYPE_CATALOGUE_TAB, "services", _("Services"));
  add_tab (self, BACKOFFICE_TYPE_HOURS_TAB, "hours", _("Opening hours"));
  add_tab (self, BACKOFFICE_TYPE_CARE_TAB, "database", _("Database"));
}

static void
backoffice_admin_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_ADMIN_PAGE);

  G_OBJECT_CLASS (backoffice_admin_page_parent_class)->dispose (object);
}

static void
backoffice_admin_page_class_init (BackofficeAdminPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = backoffice_admin_page_constructed;
  object_class->dispose = backoffice_admin_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-admin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeAdminPage, stack);
}

static void
backoffice_admin_page_init (BackofficeAdminPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
backoffice_admin_page_new (BackofficeSession *session)
{
  return g_object_new (BACKOFFICE_TYPE_ADMIN_PAGE, "session", session, NULL);
}

/**
 * backoffice_admin_page_show_tab:
 * @name: "officers", "counters", "settings", "services", "hours" or "database"
 *
 * Returns: (transfer none) (nullable): the tab
 */
GtkWidget *
backoffice_admin_page_show_tab (BackofficeAdminPage *self,
                                const char          *name)
{
  g_return_val_if_fail (BACKOFFICE_IS_ADMIN_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->stack, name);
  return gtk_stack_get_child_by_name (self->stack, name);
}
