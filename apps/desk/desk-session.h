/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-jobs.h"
#include "kios-context.h"
#include "records/kios-desk.h"
#include "records/kios-service.h"
#include "store/kios-list.h"

G_BEGIN_DECLS

#define DESK_TYPE_SESSION (desk_session_get_type ())
G_DECLARE_FINAL_TYPE (DeskSession, desk_session, DESK, SESSION, GObject)

/**
 * DeskSession:
 *
 * An officer at an open counter: the state the window shows, and the orders it gives. Reads the
 * counter again whenever anything is committed, here or elsewhere.
 *
 * Signals: "changed" (anything in #DeskNow, busy or online); "done" (pointer: const DeskOutcome);
 * "refused" (pointer: const DeskOrder, GError); "asked-help" (KiosEvent: the reception rings).
 */
DeskSession      *desk_session_new           (KiosContext  *context,
                                              DeskOpened   *opened) G_GNUC_WARN_UNUSED_RESULT;
KiosStore        *desk_session_get_store     (DeskSession  *self);
GTimeZone        *desk_session_get_zone      (DeskSession  *self);
gint64            desk_session_get_now_us    (DeskSession  *self);
const DeskNow    *desk_session_get_now       (DeskSession  *self);
const DeskOpened *desk_session_get_opened    (DeskSession  *self);
KiosDesk         *desk_session_get_desk      (DeskSession  *self,
                                              guint         desk_no);
KiosService      *desk_session_get_service   (DeskSession  *self,
                                              const char   *code);
GListModel       *desk_session_get_queue     (DeskSession  *self);
GListModel       *desk_session_get_parked    (DeskSession  *self);
void              desk_session_get_situation (DeskSession   *self,
                                              DeskSituation *situation);

gboolean          desk_session_run           (DeskSession  *self,
                                              DeskOrder    *order);
void              desk_session_edit          (DeskSession  *self,
                                              DeskServed   *served);
void              desk_session_flush         (DeskSession  *self);
gboolean          desk_session_has_unsaved   (DeskSession  *self);
void              desk_session_reload        (DeskSession  *self);

G_END_DECLS
