/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-window.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(KiosApplication) app = NULL;

  kios_language_init ();
  survey_init ();
  app = kios_application_new ("id.go.kemnaker.kios.Survey", "kios-survey", KIOS_UI_SURVEY, survey_window_create);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
