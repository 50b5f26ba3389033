/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-routing.h"

#include <string.h>

#include "kios-error.h"

/**
 * kios_route:
 * @group: the visitor's group
 * @scope: how far an employer's business reaches; not looked at for others
 * @choice: what the officer chose; not looked at for employers
 * @route: (out): target and rule; untouched on error
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * Decree 225/2023, chapter III: an employer's case goes by its reach – within one regency or
 * city to that region's office (1a), across several in one province to the province's (1b),
 * across provinces to the ministry (1c). For jobseekers, workers and the public the officer
 * chooses one of the three (1d) and says why. Guests are not in the decree; they are treated
 * like the latter.
 *
 * Returns: whether the case can be routed
 */
gboolean
kios_route (KiosGroup    group,
            KiosScope    scope,
            KiosTarget   choice,
            KiosRoute   *route,
            GError     **error)
{
  g_return_val_if_fail (kios_group_to_string (group) != NULL, FALSE);
  g_return_val_if_fail (route != NULL, FALSE);

  if (group == KIOS_GROUP_EMPLOYER)
    {
      switch (scope)
        {
        case KIOS_SCOPE_ONE_REGION:
          *route = (KiosRoute) { KIOS_TARGET_REGENCY, "1a" };
          return TRUE;

        case KIOS_SCOPE_ONE_PROVINCE:
          *route = (KiosRoute) { KIOS_TARGET_PROVINCE, "1b" };
          return TRUE;

        case KIOS_SCOPE_CROSS_PROVINCE:
          *route = (KiosRoute) { KIOS_TARGET_MINISTRY, "1c" };
          return TRUE;

        case KIOS_SCOPE_NONE:
        default:
          g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                               "An employer's case needs its scope: one region, one province or "
                               "across provinces");
          return FALSE;
        }
    }

  switch (choice)
    {
    case KIOS_TARGET_REGENCY:
    case KIOS_TARGET_PROVINCE:
    case KIOS_TARGET_MINISTRY:
      *route = (KiosRoute) { choice, "1d" };
      return TRUE;

    case KIOS_TARGET_NONE:
    default:
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "This case needs the officer's choice: regency or city, province or "
                           "ministry");
      return FALSE;
    }
}

/**
 * kios_region_is_valid:
 * @region: (nullable): a text
 *
 * Returns: whether @region has the form of a regency's or city's code, "74.71". Whether it
 *   exists is a question to the regions' table.
 */
gboolean
kios_region_is_valid (const char *region)
{
  return region != NULL && strlen (region) == 5 && region[2] == '.' &&
         g_ascii_isdigit (region[0]) && g_ascii_isdigit (region[1]) &&
         g_ascii_isdigit (region[3]) && g_ascii_isdigit (region[4]);
}

/**
 * kios_region_is_city:
 *
 * Returns: whether @region is a city (kota); the Ministry of Home Affairs numbers them from 71
 */
gboolean
kios_region_is_city (const char *region)
{
  return kios_region_is_valid (region) && region[3] >= '7';
}

/**
 * kios_region_province:
 * @region: a regency's or city's code, "74.71"
 *
 * Returns: (transfer full) (nullable): its province's code, "74"; %NULL when @region is none
 */
char *
kios_region_province (const char *region)
{
  if (!kios_region_is_valid (region))
    return NULL;

  return g_strndup (region, 2);
}

/**
 * kios_route_area:
 * @target: where the case is coordinated
 * @region: the code of the regency or city it concerns
 *
 * Returns: (transfer full) (nullable): the area whose office is responsible: "74.71" for a
 *   regency's, "74" for a province's; %NULL for the ministry, where the desk decides the unit
 *   (decree 225/2023, chapter V), or when @region is no code
 */
char *
kios_route_area (KiosTarget  target,
                 const char *region)
{
  if (!kios_region_is_valid (region))
    return NULL;

  if (target == KIOS_TARGET_REGENCY)
    return g_strdup (region);

  if (target == KIOS_TARGET_PROVINCE)
    return kios_region_province (region);

  return NULL;
}
