/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-shell.h"
#include "ui/kios-application.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_WINDOW (backoffice_window_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeWindow, backoffice_window, BACKOFFICE, WINDOW, AdwApplicationWindow)

/**
 * BackofficeWindow:
 *
 * The back office: asks who works here, then shows the pages. Actions for everything in it:
 * backoffice.say (sentence), backoffice.language (code), backoffice.change-officer.
 */
void             backoffice_init             (void);
GtkWindow       *backoffice_window_create    (KiosApplication  *app,
                                              KiosContext      *context);
GtkWindow       *backoffice_window_new       (GtkApplication   *app,
                                              KiosContext      *context,
                                              const char       *login) G_GNUC_WARN_UNUSED_RESULT;
BackofficeShell *backoffice_window_get_shell (BackofficeWindow *self);
const char      *backoffice_window_get_said  (BackofficeWindow *self);

G_END_DECLS
