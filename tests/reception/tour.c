/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "kios-language.h"
#include "reception-app.h"
#include "reception-world.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-visits.h"

/* Pictures of every page, to be looked at: tour FOLDER LANGUAGE WIDTH HEIGHT [large] [contrast]. Not
 * a test. */

#define OPEN "2026-11-18T09:55:00+08:00"

static const char *lang;
static const char *prefix;

static void
shoot (World      *world,
       const char *name)
{
  g_autofree char *full = g_strdup_printf ("%s-%s", prefix, name);

  world_shoot (world, full);
  world_measure (world, name);
}

static gpointer
fill_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  static const guint counts[] = { 0, 3, 1, 0, 6, 0, 2, 0 };
  g_autoptr(KiosCounter) two = NULL;
  g_autoptr(KiosCounter) three = NULL;
  guint desk = 1;

  for (guint no = 1; no < G_N_ELEMENTS (counts); no++)
    {
      for (guint i = 0; i < counts[no]; i++)
        {
          KiosVisitDraft draft = { .group = KIOS_GROUP_PUBLIC, .desk_no = no, .language = KIOS_LANGUAGE_INDONESIAN };
          g_autoptr(KiosVisit) visit = kios_store_visits_open (db, &draft, error);

          if (visit == NULL)
            return NULL;
        }
    }
  two = kios_store_counters_open (db, 2, NULL, &desk, 1, error);
  if (two == NULL)
    return NULL;
  three = kios_store_counters_open (db, 3, NULL, &desk, 1, error);

  return three != NULL ? g_strdup ("") : NULL;
}

static const char *
say (const char *english)
{
  return kios_language_gettext (kios_language_from_string (lang), english);
}

static const char *
choose (const char *id,
        const char *en)
{
  return g_str_equal (lang, "en") ? en : id;
}

static void
tour (int width,
      int height)
{
  World *world = world_new ("BPVP Kendari", 1, OPEN);
  g_autofree char *done = world_write (world, fill_job, NULL);
  KiosDigitField *field;

  world_show (world, width, height);
  world_wait_until (reception_model_get_desk (reception_page_get_model (reception_window_get_page (world->window)), 4)->n_waiting == 6);
  shoot (world, "01-start");
  world_press (world, say ("Take a queue number"));
  shoot (world, "02-need");
  world_press (world, choose ("Ikut pelatihan atau magang", "Training or apprenticeship"));
  shoot (world, "03-group");
  world_press (world, say ("Employer"));
  shoot (world, "04-employer");
  world_press (world, say ("Not yet"));
  shoot (world, "05-wlkp");
  world_press (world, say ("Back"));
  world_press (world, say ("Back"));
  world_press (world, say ("Worker"));
  field = KIOS_DIGIT_FIELD (world_find (world, KIOS_TYPE_DIGIT_FIELD));
  for (const char *c = "74710141019"; *c != '\0'; c++)
    kios_digit_field_append (field, *c);
  shoot (world, "06-account");
  for (const char *c = "90000"; *c != '\0'; c++)
    kios_digit_field_append (field, *c);
  world_press (world, say ("Continue"));
  shoot (world, "07-account-problem");
  world_press (world, say ("I have no account yet"));
  shoot (world, "08-self-service");
  world_press (world, say ("I need help"));
  world_wait_button (world, say ("All right"));
  shoot (world, "09-message");
  world_press (world, say ("All right"));
  world_press (world, say ("I have finished"));
  world_wait_until (world_find (world, KIOS_TYPE_CHOICE_ROW) != NULL);
  shoot (world, "10-service");
  world_press (world, say ("Type"));
  gtk_editable_set_text (GTK_EDITABLE (world_find (world, GTK_TYPE_ENTRY)), choose ("daftar", "regist"));
  shoot (world, "11-service-search");
  world_press (world, say ("Change"));
  shoot (world, "12-desk");
  world_press (world, say ("Back"));
  world_wait_until (world_find (world, KIOS_TYPE_CHOICE_ROW) != NULL);
  world_press (world, say ("I am not sure"));
  shoot (world, "13-priority");
  world_press (world, say ("No, I wait for my turn"));
  world_wait_page (world, RECEPTION_PAGE_NUMBER);
  shoot (world, "14-number-no-printer");
  world_press (world, say ("Done"));
  world_press (world, say ("Take a queue number"));
  world_press (world, choose ("Tamu atau pertemuan", "Guest or meeting"));
  shoot (world, "15-guest");
  reception_window_restart (world->window);
  world_press (world, say ("Take a queue number"));
  world_press (world, choose ("Mencari kerja", "Find work"));
  world_press (world, say ("I have no account yet"));
  world_press (world, say ("I use my phone and come back"));
  world_wait_page (world, RECEPTION_PAGE_HELD);
  shoot (world, "16-held");
  world_free (world);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (argc >= 5, 2);

  g_setenv ("KIOS_TEST_SHOTS", argv[1], TRUE);
  g_mkdir_with_parents (argv[1], 0755);
  lang = argv[2];
  name = g_strjoinv ("-", argv + 2);
  prefix = name;
  g_setenv ("KIOS_LANGUAGE", lang, TRUE);
  kios_language_init ();
  kios_ui_init (KIOS_UI_KIOSK);
  reception_init ();
  for (int i = 5; i < argc; i++)
    {
      if (g_str_equal (argv[i], "large"))
        kios_ui_set_is_large (TRUE);
      else
        kios_ui_set_is_high_contrast (TRUE);
    }
  tour (atoi (argv[3]), atoi (argv[4]));

  return 0;
}
