/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-db.h"
#include "store/kios-store-site.h"

G_BEGIN_DECLS

/* A site in a temporary folder, just made. All sites of a program share a key. */
typedef struct
{
  char *folder;
  char *uri;
} MadeSite;

MadeSite   *made_site_new             (const KiosSiteDraft  *draft,
                                       gint64                made_us) G_GNUC_WARN_UNUSED_RESULT;
void        made_site_free            (MadeSite             *self);
char       *made_site_path            (MadeSite             *self,
                                       const char           *name) G_GNUC_WARN_UNUSED_RESULT;
const char *made_site_get_key_path    (void);
KiosVault  *made_site_load_key        (void) G_GNUC_WARN_UNUSED_RESULT;
void        made_site_set_environment (MadeSite             *self,
                                       const char           *clock);
gpointer    made_site_write           (MadeSite             *self,
                                       KiosClock            *clock,
                                       KiosJob               job,
                                       gpointer              data,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gint64      made_site_parse_time      (const char           *iso8601);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeSite, made_site_free)

G_END_DECLS
