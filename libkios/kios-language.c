/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "kios-language.h"

/* The msgids are English; id.po is the only catalogue. It is installed under two domains:
 * KIOS_GETTEXT_DOMAIN is the language of the screens, which a visitor can switch in place by
 * binding the domain to a folder without catalogues; PERMANENT_DOMAIN always stays bound, for
 * texts in a language of their own (a slip, a letter). Nothing touches the environment after
 * kios_language_init (). */
#define PERMANENT_DOMAIN KIOS_GETTEXT_DOMAIN "-id"
#define NOWHERE "/nonexistent"

static KiosLanguage current = KIOS_LANGUAGE_INDONESIAN;

static const char *
get_localedir (void)
{
  const char *dir = g_getenv ("KIOS_LOCALEDIR");

  return dir != NULL && *dir != '\0' ? dir : KIOS_LOCALEDIR;
}

static KiosLanguage
language_of_session (void)
{
  static const char *const variables[] = { "KIOS_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES",
                                           "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value == NULL || *value == '\0')
        continue;
      if (g_str_has_prefix (value, "en"))
        return KIOS_LANGUAGE_ENGLISH;
      return KIOS_LANGUAGE_INDONESIAN;
    }

  return KIOS_LANGUAGE_INDONESIAN;
}

/* gettext translates nothing in the C locale, nor, from glibc 2.39 on, in C.UTF-8. Any other locale
 * does, for LANGUAGE decides; ours lies beside the catalogues. */
static void
leave_c_locale (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (!g_str_has_prefix (locale, "C") || (locale[1] != '\0' && locale[1] != '.'))
    return;

  if (setlocale (LC_MESSAGES, "id_ID.UTF-8") != NULL)
    return;

  g_setenv ("LOCPATH", get_localedir (), TRUE);
  if (setlocale (LC_MESSAGES, "id_ID.UTF-8") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/**
 * kios_language_init:
 *
 * Sets locale and catalogues up. Call first thing in main(), before any thread: it is the only
 * place that changes the environment. The language is that of KIOS_LANGUAGE, else the session's
 * if that is English, else Indonesian.
 */
void
kios_language_init (void)
{
  KiosLanguage language = language_of_session ();
  const char *locale;

  locale = setlocale (LC_ALL, "");
  if (locale == NULL || strcmp (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  leave_c_locale ();
  setlocale (LC_NUMERIC, "C");
  g_setenv ("LANGUAGE", "id", TRUE);

  bindtextdomain (PERMANENT_DOMAIN, get_localedir ());
  bind_textdomain_codeset (PERMANENT_DOMAIN, "UTF-8");
  bind_textdomain_codeset (KIOS_GETTEXT_DOMAIN, "UTF-8");
  textdomain (KIOS_GETTEXT_DOMAIN);

  kios_language_set_current (language);
}

/* The few words of the libraries themselves (tooltips of a window's buttons) follow too. They bind
 * their domains when they are initialised, so there is nothing to remember before that. */
static void
switch_libraries (KiosLanguage language)
{
  static struct { const char *domain; char *dir; } libraries[] = {
    { "gtk40", NULL }, { "libadwaita", NULL }, { "glib20", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      const char *dir = bindtextdomain (libraries[i].domain, NULL);

      if (dir != NULL && strcmp (dir, NOWHERE) != 0 && g_strcmp0 (dir, libraries[i].dir) != 0)
        {
          g_free (libraries[i].dir);
          libraries[i].dir = g_strdup (dir);
        }
      if (libraries[i].dir != NULL)
        bindtextdomain (libraries[i].domain, language == KIOS_LANGUAGE_ENGLISH ? NOWHERE : libraries[i].dir);
    }
}

/**
 * kios_language_set_current:
 *
 * Switches the language that gettext and templates speak from now on; pages that are on screen
 * have to be rebuilt. Call once more after GTK was initialised. Main thread only.
 */
void
kios_language_set_current (KiosLanguage language)
{
  current = language;
  switch_libraries (language);
  bindtextdomain (KIOS_GETTEXT_DOMAIN,
                  language == KIOS_LANGUAGE_ENGLISH ? NOWHERE : get_localedir ());
}

/**
 * kios_language_get_current:
 *
 * Returns: the language of the screens. Main thread only.
 */
KiosLanguage
kios_language_get_current (void)
{
  return current;
}

/**
 * kios_language_gettext:
 * @msgid: an English text marked with N_()
 *
 * A text in a given language, whatever the screens speak. Any thread.
 *
 * Returns: (transfer none): the text; @msgid itself where there is no translation
 */
const char *
kios_language_gettext (KiosLanguage  language,
                       const char   *msgid)
{
  g_return_val_if_fail (msgid != NULL, NULL);

  return language == KIOS_LANGUAGE_ENGLISH ? msgid : dgettext (PERMANENT_DOMAIN, msgid);
}

/**
 * kios_language_to_string:
 *
 * Returns: (transfer none): "id" or "en"
 */
const char *
kios_language_to_string (KiosLanguage language)
{
  return language == KIOS_LANGUAGE_ENGLISH ? "en" : "id";
}

/**
 * kios_language_from_string:
 * @code: (nullable): a language code
 *
 * Returns: English for "en…", else Indonesian
 */
KiosLanguage
kios_language_from_string (const char *code)
{
  return code != NULL && g_str_has_prefix (code, "en") ? KIOS_LANGUAGE_ENGLISH
                                                       : KIOS_LANGUAGE_INDONESIAN;
}
