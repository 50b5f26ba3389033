/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-context.h"
#include "model/kios-rights.h"
#include "records/kios-officer.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_SESSION (backoffice_session_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeSession, backoffice_session, BACKOFFICE, SESSION, GObject)

/**
 * BackofficeSession:
 *
 * Who works here, and with what: the officer who acts, the store, the site and its clock. All pages
 * of a window share one.
 */
BackofficeSession *backoffice_session_new         (KiosContext       *context,
                                                   KiosOfficer       *officer) G_GNUC_WARN_UNUSED_RESULT;
KiosStore         *backoffice_session_get_store   (BackofficeSession *self);
KiosSite          *backoffice_session_get_site    (BackofficeSession *self);
GTimeZone         *backoffice_session_get_zone    (BackofficeSession *self);
KiosOfficer       *backoffice_session_get_officer (BackofficeSession *self);
gint64             backoffice_session_get_now_us  (BackofficeSession *self);
char              *backoffice_session_dup_today   (BackofficeSession *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean           backoffice_session_may         (BackofficeSession *self,
                                                   KiosRight          right);

G_END_DECLS
