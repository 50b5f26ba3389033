/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-init.h"
#include "kios-language.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(KiosApplication) app = NULL;

  kios_language_init ();
  desk_init ();
  app = desk_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
