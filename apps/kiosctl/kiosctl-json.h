/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "records/kios-case.h"
#include "records/kios-counter.h"
#include "records/kios-event.h"
#include "records/kios-officer.h"
#include "records/kios-request.h"
#include "records/kios-visit.h"

G_BEGIN_DECLS

/* What --json prints. Members are only ever added. Times are ISO 8601 in the site's zone. */

JsonBuilder *kiosctl_json_begin   (void) G_GNUC_WARN_UNUSED_RESULT;
JsonNode    *kiosctl_json_end     (JsonBuilder  *json) G_GNUC_WARN_UNUSED_RESULT;
void         kiosctl_json_text    (JsonBuilder  *json,
                                   const char   *member,
                                   const char   *value);
void         kiosctl_json_number  (JsonBuilder  *json,
                                   const char   *member,
                                   gint64        value);
void         kiosctl_json_flag    (JsonBuilder  *json,
                                   const char   *member,
                                   gboolean      value);
void         kiosctl_json_null    (JsonBuilder  *json,
                                   const char   *member);
void         kiosctl_json_time    (JsonBuilder  *json,
                                   const char   *member,
                                   gint64        time_us,
                                   GTimeZone    *zone);
void         kiosctl_json_pair    (JsonBuilder  *json,
                                   const char   *member,
                                   const char   *text_id,
                                   const char   *text_en);
void         kiosctl_json_strv    (JsonBuilder  *json,
                                   const char   *member,
                                   const char *const *texts);

/* Members of the object that is open. */
void         kiosctl_json_request (JsonBuilder  *json,
                                   KiosRequest  *request,
                                   GTimeZone    *zone);
void         kiosctl_json_visit   (JsonBuilder  *json,
                                   KiosVisit    *visit,
                                   GTimeZone    *zone);
void         kiosctl_json_counter (JsonBuilder  *json,
                                   KiosCounter  *counter);
void         kiosctl_json_officer (JsonBuilder  *json,
                                   KiosOfficer  *officer);
void         kiosctl_json_event   (JsonBuilder  *json,
                                   KiosEvent    *event,
                                   GTimeZone    *zone);
void         kiosctl_json_case    (JsonBuilder  *json,
                                   KiosCase     *record,
                                   gint64        now_us,
                                   GTimeZone    *zone);

G_END_DECLS
