/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-session.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_SHELL (backoffice_shell_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeShell, backoffice_shell, BACKOFFICE, SHELL, GtkWidget)

/**
 * BackofficeShell:
 *
 * The sidebar and the pages. Actions for everything below it: backoffice.show-page (name),
 * backoffice.open-case (id). Built anew when the language changes.
 */
GtkWidget  *backoffice_shell_new           (BackofficeSession *session) G_GNUC_WARN_UNUSED_RESULT;
void        backoffice_shell_show_page     (BackofficeShell   *self,
                                            const char        *name);
void        backoffice_shell_open_case     (BackofficeShell   *self,
                                            const char        *case_id);
const char *backoffice_shell_get_page_name (BackofficeShell   *self);
GtkWidget  *backoffice_shell_get_page      (BackofficeShell   *self,
                                            const char        *name);

G_END_DECLS
