/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KiosLanguage:
 *
 * The languages of the suite. The numbers are stored with a visit.
 */
typedef enum
{
  KIOS_LANGUAGE_INDONESIAN = 1,
  KIOS_LANGUAGE_ENGLISH = 2,
} KiosLanguage;

void          kios_language_init        (void);
void          kios_language_set_current (KiosLanguage  language);
KiosLanguage  kios_language_get_current (void);
const char   *kios_language_gettext     (KiosLanguage  language,
                                         const char   *msgid) G_GNUC_FORMAT (2);
const char   *kios_language_to_string   (KiosLanguage  language);
KiosLanguage  kios_language_from_string (const char   *code);

G_END_DECLS
