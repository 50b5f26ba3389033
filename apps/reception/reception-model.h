/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-context.h"
#include "model/kios-hours.h"
#include "records/kios-desk.h"

G_BEGIN_DECLS

#define RECEPTION_TYPE_MODEL (reception_model_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionModel, reception_model, RECEPTION, MODEL, GObject)

/**
 * ReceptionModel:
 *
 * What the pages show of the site: desks with how many wait, opening hours, settings and counters,
 * as they were when the store last told. Refreshes itself when something changes and three times a
 * minute, because opening hours pass without a commit.
 *
 * Signals: "changed" (something is different), "failed" is not one: while the database is away the
 * last good state stays and "is-online" of the store tells.
 */
ReceptionModel        *reception_model_new             (KiosContext    *context) G_GNUC_WARN_UNUSED_RESULT;
KiosContext           *reception_model_get_context     (ReceptionModel *self);
KiosStore             *reception_model_get_store       (ReceptionModel *self);
gboolean               reception_model_get_is_loaded   (ReceptionModel *self);
GPtrArray             *reception_model_get_desks       (ReceptionModel *self);
KiosDesk              *reception_model_get_desk        (ReceptionModel *self,
                                                        guint           desk_no);
GPtrArray             *reception_model_get_counters    (ReceptionModel *self);
const KiosHoursStatus *reception_model_get_hours       (ReceptionModel *self);
const KiosDayHours    *reception_model_get_today       (ReceptionModel *self);
const KiosDayHours    *reception_model_get_week        (ReceptionModel *self);
const char            *reception_model_get_setting     (ReceptionModel *self,
                                                        const char     *key);
guint                  reception_model_get_first_help  (ReceptionModel *self);
void                   reception_model_reload          (ReceptionModel *self);

G_END_DECLS
