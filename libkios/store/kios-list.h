/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-store.h"

G_BEGIN_DECLS

#define KIOS_TYPE_LIST (kios_list_get_type ())
G_DECLARE_FINAL_TYPE (KiosList, kios_list, KIOS, LIST, GObject)

/**
 * KiosListSame:
 *
 * Returns: whether two items are the same and look the same, so that a row need not change
 */
typedef gboolean (*KiosListSame) (gpointer a,
                                  gpointer b);

/* A GListModel of what a query gives (a read job returning a GPtrArray of GObjects). It asks again
 * whenever the store changes and splices the least. While the database is away it keeps what it
 * has. Property "is-loaded" (gboolean, notify); signal ::failed (GError). */
KiosList *kios_list_new     (KiosStore      *store,
                             KiosJob         job,
                             gpointer        data,
                             GDestroyNotify  free_data,
                             KiosListSame    same) G_GNUC_WARN_UNUSED_RESULT;
void      kios_list_reload  (KiosList       *self);
gboolean  kios_list_get_is_loaded (KiosList *self);

G_END_DECLS
