/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-served.h"

/**
 * desk_served_new:
 * @codes: (nullable): services given; copied
 *
 * Returns: (transfer full): a value
 */
DeskServed *
desk_served_new (GStrv          codes,
                 KiosDocuments  documents,
                 const char    *product,
                 const char    *note)
{
  DeskServed *served = g_new0 (DeskServed, 1);

  served->codes = codes != NULL ? g_strdupv (codes) : g_new0 (char *, 1);
  served->documents = documents;
  served->product = g_strdup (product);
  served->note = g_strdup (note);

  return served;
}

/**
 * desk_served_copy:
 *
 * Returns: (transfer full) (nullable): a copy
 */
DeskServed *
desk_served_copy (const DeskServed *served)
{
  if (served == NULL)
    return NULL;

  return desk_served_new (served->codes, served->documents, served->product, served->note);
}

/**
 * desk_served_free:
 * @served: (transfer full) (nullable): a value
 */
void
desk_served_free (DeskServed *served)
{
  if (served == NULL)
    return;

  g_strfreev (served->codes);
  g_free (served->product);
  g_free (served->note);
  g_free (served);
}

/**
 * desk_served_view:
 * @view: (out): the same for the store; its texts belong to @served
 */
void
desk_served_view (const DeskServed *served,
                  KiosServed       *view)
{
  view->service_codes = (const char *const *) served->codes;
  view->documents = served->documents;
  view->product = served->product != NULL && *served->product != '\0' ? served->product : NULL;
  view->note = served->note;
}
