/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-app.h"

#include "reception-board-window.h"
#include "reception-pages.h"
#include "reception-resources.h"
#include "reception-window.h"

static GType
get_page_type (ReceptionPageKind kind)
{
  switch (kind)
    {
    case RECEPTION_PAGE_NEED:
      return RECEPTION_TYPE_NEED_PAGE;
    case RECEPTION_PAGE_DESK:
      return RECEPTION_TYPE_DESK_PAGE;
    case RECEPTION_PAGE_GROUP:
      return RECEPTION_TYPE_GROUP_PAGE;
    case RECEPTION_PAGE_ACCOUNT:
      return RECEPTION_TYPE_ACCOUNT_PAGE;
    case RECEPTION_PAGE_EMPLOYER:
      return RECEPTION_TYPE_EMPLOYER_PAGE;
    case RECEPTION_PAGE_GUEST:
      return RECEPTION_TYPE_GUEST_PAGE;
    case RECEPTION_PAGE_SELF_SERVICE:
      return RECEPTION_TYPE_SELF_SERVICE_PAGE;
    case RECEPTION_PAGE_SERVICE:
      return RECEPTION_TYPE_SERVICE_PAGE;
    case RECEPTION_PAGE_PRIORITY:
      return RECEPTION_TYPE_PRIORITY_PAGE;
    case RECEPTION_PAGE_HELD:
    case RECEPTION_PAGE_NUMBER:
      return RECEPTION_TYPE_NUMBER_PAGE;
    case RECEPTION_PAGE_START:
    default:
      return RECEPTION_TYPE_START_PAGE;
    }
}

/**
 * reception_page_new:
 *
 * Returns: (transfer floating): a page that still has to be set up
 */
ReceptionPage *
reception_page_new (ReceptionPageKind kind)
{
  return g_object_new (get_page_type (kind), NULL);
}

/**
 * reception_init:
 *
 * Registers what the windows are made of; call before making one. More than once does no harm.
 */
void
reception_init (void)
{
  g_resources_register (reception_get_resource ());
}

/**
 * reception_add_style:
 *
 * Adds the program's own style to the display, once, after the shared one.
 */
void
reception_add_style (void)
{
  static gboolean is_added;
  g_autoptr(GtkCssProvider) provider = NULL;

  if (is_added)
    return;

  is_added = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RECEPTION_RESOURCES "reception.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 20);
}

/**
 * reception_create_window:
 *
 * Returns: (transfer none): the window of the mode the program was started in
 */
GtkWindow *
reception_create_window (KiosApplication *app,
                         KiosContext     *context)
{
  if (g_strcmp0 (kios_application_get_mode (app), "board") == 0)
    return g_object_new (RECEPTION_TYPE_BOARD_WINDOW, "application", app, "context", context, NULL);

  return g_object_new (RECEPTION_TYPE_WINDOW, "application", app, "context", context, NULL);
}
