/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-language.h"
#include "reception-app.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(KiosApplication) app = NULL;

  kios_language_init ();
  reception_init ();
  app = kios_application_new ("id.go.kemnaker.kios.Reception", "kios-reception", KIOS_UI_KIOSK,
                              reception_create_window);
  kios_application_add_mode (app, "board", KIOS_UI_BOARD, N_("Show the waiting-room board"));

  return g_application_run (G_APPLICATION (app), argc, argv);
}
