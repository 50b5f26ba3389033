/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-init.h"

#include <glib/gi18n.h>

#include "desk-resources.h"
#include "desk-window.h"

#define DESKS_KEY "desk-wanted-desks"

/**
 * desk_init:
 *
 * Registers what the windows are made of; a resource in a static library is dropped otherwise.
 * Call after kios_language_init(), before the first window.
 */
void
desk_init (void)
{
  g_resources_register (desk_get_resource ());
}

static void
load_style_sheet (void)
{
  static gboolean is_loaded;
  g_autoptr(GtkCssProvider) provider = NULL;

  if (is_loaded)
    return;

  is_loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/id/go/kemnaker/kios/desk/desk.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
}

static GtkWindow *
create_window (KiosApplication *app,
               KiosContext     *context)
{
  load_style_sheet ();

  return GTK_WINDOW (desk_window_new (GTK_APPLICATION (app), context, kios_application_get_counter (app),
                                      kios_application_get_officer (app),
                                      g_object_get_data (G_OBJECT (app), DESKS_KEY)));
}

static int
on_options (GApplication *app,
            GVariantDict *options,
            gpointer      user_data)
{
  char *desks = NULL;

  if (g_variant_dict_lookup (options, "desks", "s", &desks))
    g_object_set_data_full (G_OBJECT (app), DESKS_KEY, desks, g_free);

  return -1;
}

/**
 * desk_application_new:
 *
 * Returns: (transfer full): the program
 */
KiosApplication *
desk_application_new (void)
{
  KiosApplication *app = kios_application_new ("id.go.kemnaker.kios.Desk", "kios-desk", KIOS_UI_DESKTOP,
                                               create_window);

  g_application_add_main_option (G_APPLICATION (app), "desks", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING,
                                 _("Desks served at the counter"), "1,4");
  g_signal_connect (app, "handle-local-options", G_CALLBACK (on_options), NULL);

  return app;
}
