/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-store-requests.h"

G_BEGIN_DECLS

/**
 * DeskServed:
 *
 * What the officer has written down so far: a #KiosServed that owns its texts.
 */
typedef struct
{
  GStrv          codes;
  KiosDocuments  documents;
  char          *product;
  char          *note;
} DeskServed;

DeskServed *desk_served_new  (GStrv              codes,
                              KiosDocuments      documents,
                              const char        *product,
                              const char        *note) G_GNUC_WARN_UNUSED_RESULT;
DeskServed *desk_served_copy (const DeskServed  *served) G_GNUC_WARN_UNUSED_RESULT;
void        desk_served_free (DeskServed        *served);
void        desk_served_view (const DeskServed  *served,
                              KiosServed        *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskServed, desk_served_free)

G_END_DECLS
