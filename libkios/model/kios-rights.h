/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * KiosRight:
 *
 * What an officer may do. The numbers are stored with events and only ever appended.
 */
typedef enum
{
  KIOS_RIGHT_TAKE_NUMBER = 1,   /* enter a visitor and take a number by hand */
  KIOS_RIGHT_SERVE = 2,         /* open a counter; call, start, park, transfer, finish, refer */
  KIOS_RIGHT_PICK = 3,          /* call out of order */
  KIOS_RIGHT_RELEASE_OTHERS = 4, /* give a colleague's called or serving request back */
  KIOS_RIGHT_OUTSIDE_HOURS = 5, /* take numbers while the kiosk is closed */
  KIOS_RIGHT_VIEW_NIK = 6,      /* see a NIK, phone or e-mail unmasked */
  KIOS_RIGHT_EXPORT = 7,        /* export lists with personal data */
  KIOS_RIGHT_COORDINATE = 8,    /* route and follow cases, answer complaints */
  KIOS_RIGHT_REPORTS = 9,       /* statistics, index, monthly evaluation */
  KIOS_RIGHT_SETTINGS = 10,     /* settings, catalogue, counters, officers */
  KIOS_RIGHT_BACKUP = 11,       /* back up, restore, key, retention */
} KiosRight;

#define KIOS_RIGHT_LAST KIOS_RIGHT_BACKUP

const char *kios_right_to_string  (KiosRight   right);
gboolean    kios_role_may         (KiosRole    role,
                                   KiosRight   right);
gboolean    kios_role_check       (KiosRole    role,
                                   KiosRight   right,
                                   GError    **error);

G_END_DECLS
