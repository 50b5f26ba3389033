/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-window.h"
#include "kios-language.h"
#include "ui/kios-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(KiosApplication) app = NULL;

  kios_language_init ();
  app = kios_application_new ("id.go.kemnaker.kios.Backoffice", "kios-backoffice", KIOS_UI_DESKTOP,
                              backoffice_window_create);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
