/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kios-error.h"
#include "made-site.h"
#include "main-loop.h"
#include "model/kios-transition.h"
#include "store/kios-store-audit.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-visits.h"

G_BEGIN_DECLS

/* A site in a temporary folder, with its own key and a clock that stands still until it is moved.
 * Everything goes through jobs, as in the programs. */
typedef struct
{
  MadeSite  *site;
  char      *uri; /* the site's */
  KiosVault *vault;
  KiosClock *clock;
  KiosDb    *db;
} World;

World       *world_new          (void) G_GNUC_WARN_UNUSED_RESULT;
World       *world_new_in_zone  (const char            *zone) G_GNUC_WARN_UNUSED_RESULT;
void         world_free         (World                 *self);
char        *world_path         (World                 *self,
                                 const char            *name) G_GNUC_WARN_UNUSED_RESULT;
const char  *world_key_path     (void);
KiosDb      *world_connect      (World                 *self) G_GNUC_WARN_UNUSED_RESULT;
void         world_sql          (World                 *self,
                                 const char            *sql);
void         world_set_environment (World              *self);
gint64       world_number       (World                 *self,
                                 const char            *sql);
void         world_set_time     (World                 *self,
                                 const char            *iso8601);
void         world_pass         (World                 *self,
                                 guint                  seconds);
void         world_verify       (World                 *self);
GPtrArray   *world_problems     (World                 *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean     world_is_long      (void);
guint        world_count        (guint                  quick,
                                 guint                  full);

/* Whose rights count; NULL for the terminal's user. Adds the officer where there is none. */
void         world_act_as       (World                 *self,
                                 const char            *login,
                                 KiosRole               role);

KiosVisit   *world_try_open     (World                 *self,
                                 KiosDb                *db,
                                 const KiosVisitDraft  *draft,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosVisit   *world_open         (World                 *self,
                                 guint                  desk_no,
                                 KiosPriority           priority) G_GNUC_WARN_UNUSED_RESULT;
void         world_add          (World                 *self,
                                 guint                  desk_no,
                                 KiosPriority           priority);
KiosVisit   *world_get_visit    (World                 *self,
                                 const char            *number_or_id) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *world_get          (World                 *self,
                                 const char            *request_id) G_GNUC_WARN_UNUSED_RESULT;
const char  *world_request_id   (KiosVisit             *visit);
void         world_open_counter (World                 *self,
                                 guint                  no,
                                 guint                  desk_no);
KiosRequest *world_try_call     (KiosDb                *db,
                                 guint                  counter_no,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
KiosRequest *world_call         (World                 *self,
                                 guint                  counter_no) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *world_queue        (World                 *self,
                                 guint                  counter_no) G_GNUC_WARN_UNUSED_RESULT;

/* Any action of the one table on a request; CALL picks it for counter 1, CANCEL cancels its visit. */
gboolean     world_try          (World                 *self,
                                 KiosDb                *db,
                                 KiosAction             action,
                                 const char            *request_id,
                                 GError               **error);
void         world_do           (World                 *self,
                                 KiosAction             action,
                                 const char            *request_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

G_END_DECLS
