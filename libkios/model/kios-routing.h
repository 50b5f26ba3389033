/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * KiosRoute:
 * @target: where the case is coordinated
 * @rule: (transfer none): the decree's rule, "1a" to "1d"
 */
typedef struct
{
  KiosTarget  target;
  const char *rule;
} KiosRoute;

gboolean  kios_route             (KiosGroup    group,
                                  KiosScope    scope,
                                  KiosTarget   choice,
                                  KiosRoute   *route,
                                  GError     **error);

gboolean  kios_region_is_valid   (const char  *region);
gboolean  kios_region_is_city    (const char  *region);
char     *kios_region_province   (const char  *region) G_GNUC_WARN_UNUSED_RESULT;
char     *kios_route_area        (KiosTarget   target,
                                  const char  *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
