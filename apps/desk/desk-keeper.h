/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-served.h"
#include "store/kios-store.h"

G_BEGIN_DECLS

#define DESK_TYPE_KEEPER (desk_keeper_get_type ())
G_DECLARE_FINAL_TYPE (DeskKeeper, desk_keeper, DESK, KEEPER, GObject)

/**
 * DeskKeeper:
 *
 * Keeps what the officer types: a moment after the last key it is in the database, and when that
 * is away it is tried again until it is back.
 */
DeskKeeper *desk_keeper_new      (KiosStore   *store) G_GNUC_WARN_UNUSED_RESULT;
void        desk_keeper_keep     (DeskKeeper  *self,
                                  const char  *request_id,
                                  DeskServed  *served);
void        desk_keeper_flush    (DeskKeeper  *self);
gboolean    desk_keeper_is_clean (DeskKeeper  *self);

G_END_DECLS
