/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/kios-printer.h"
#include "store/kios-store.h"

G_BEGIN_DECLS

#define RECEPTION_TYPE_RESOLVER (reception_resolver_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionResolver, reception_resolver, RECEPTION, RESOLVER, GObject)

/**
 * ReceptionResolver:
 *
 * Looks after visits whose slip nobody confirmed, because a program or the power went away: at the
 * start and every minute. A job that CUPS has completed makes the visit printed; anything else that
 * is older than a minute makes it unconfirmed, so that no number stays where nobody can call it.
 */
ReceptionResolver *reception_resolver_new (KiosStore         *store,
                                           KiosPrinter       *printer) G_GNUC_WARN_UNUSED_RESULT;
void               reception_resolver_run (ReceptionResolver *self);

G_END_DECLS
