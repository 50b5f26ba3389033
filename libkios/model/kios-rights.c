/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-rights.h"

#include "kios-error.h"

#define BIT(number) (1u << (number))

typedef struct
{
  const char *word;
  const char *what;    /* "… may not …" */
  guint       roles;   /* bits of the roles that have it */
} Right;

#define RECEPTIONIST  BIT (KIOS_ROLE_RECEPTIONIST)
#define DESK          BIT (KIOS_ROLE_DESK_OFFICER)
#define BACKOFFICE    BIT (KIOS_ROLE_BACKOFFICE_OFFICER)
#define MANAGER       BIT (KIOS_ROLE_MANAGER)
#define ADMINISTRATOR BIT (KIOS_ROLE_ADMINISTRATOR)

/* The whole of who may do what. Personal data is for those who serve the person; the
   administrator runs the machine and is also the terminal's user. */
static const Right rights[] = {
  [KIOS_RIGHT_TAKE_NUMBER]    = { "take_number", "take a number by hand",
                                  RECEPTIONIST | DESK | BACKOFFICE | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_SERVE]          = { "serve", "serve at a counter",
                                  DESK | BACKOFFICE | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_PICK]           = { "pick", "call out of order", MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_RELEASE_OTHERS] = { "release_others", "release a colleague's request",
                                  MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_OUTSIDE_HOURS]  = { "outside_hours", "take numbers outside opening hours",
                                  RECEPTIONIST | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_VIEW_NIK]       = { "view_nik", "see personal data unmasked",
                                  DESK | BACKOFFICE | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_EXPORT]         = { "export", "export personal data", MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_COORDINATE]     = { "coordinate", "coordinate cases",
                                  BACKOFFICE | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_REPORTS]        = { "reports", "open reports", BACKOFFICE | MANAGER | ADMINISTRATOR },
  [KIOS_RIGHT_SETTINGS]       = { "settings", "change settings and officers", ADMINISTRATOR },
  [KIOS_RIGHT_BACKUP]         = { "backup", "back up or restore", ADMINISTRATOR },
};

/**
 * kios_right_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @right, %NULL for a number without meaning
 */
const char *
kios_right_to_string (KiosRight right)
{
  if ((guint) right >= G_N_ELEMENTS (rights))
    return NULL;

  return rights[right].word;
}

/**
 * kios_role_may:
 * @role: an officer's role; one without meaning has no rights
 * @right: what is to be done
 *
 * The rights of the roles:
 *
 * | right          | receptionist | desk officer | back office | manager | administrator |
 * |----------------|--------------|--------------|-------------|---------|---------------|
 * | take_number    | yes          | yes          | yes         | yes     | yes           |
 * | serve          |              | yes          | yes         | yes     | yes           |
 * | pick           |              |              |             | yes     | yes           |
 * | release_others |              |              |             | yes     | yes           |
 * | outside_hours  | yes          |              |             | yes     | yes           |
 * | view_nik       |              | yes          | yes         | yes     | yes           |
 * | export         |              |              |             | yes     | yes           |
 * | coordinate     |              |              | yes         | yes     | yes           |
 * | reports        |              |              | yes         | yes     | yes           |
 * | settings       |              |              |             |         | yes           |
 * | backup         |              |              |             |         | yes           |
 *
 * Who opens outside hours and who releases another's request: domain, opening hours; decisions,
 * request states. The rest is ours. Whoever has a right still leaves an event when using it.
 *
 * Returns: whether @role has @right
 */
gboolean
kios_role_may (KiosRole  role,
               KiosRight right)
{
  g_return_val_if_fail (kios_right_to_string (right) != NULL, FALSE);

  return kios_role_to_string (role) != NULL && (rights[right].roles & BIT (role)) != 0;
}

/**
 * kios_role_check:
 * @role: an officer's role
 * @right: what is to be done
 * @error: return location, %KIOS_ERROR_NOT_PERMITTED
 *
 * Returns: whether @role has @right, with a sentence when it has not
 */
gboolean
kios_role_check (KiosRole    role,
                 KiosRight   right,
                 GError    **error)
{
  const char *word = kios_role_to_string (role);

  g_return_val_if_fail (kios_right_to_string (right) != NULL, FALSE);

  if (kios_role_may (role, right))
    return TRUE;

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED, "The role %s may not %s",
               word != NULL ? word : "“none”", rights[right].what);
  return FALSE;
}
