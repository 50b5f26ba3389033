/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kios-context.h"
#include "kios-ui.h"

G_BEGIN_DECLS

#define KIOS_TYPE_APPLICATION (kios_application_get_type ())
G_DECLARE_FINAL_TYPE (KiosApplication, kios_application, KIOS, APPLICATION, AdwApplication)

/**
 * KiosCreateWindow:
 * @app: the application; kios_application_get_mode() tells which window is wanted
 * @context: configuration, clock and the open store
 *
 * Makes the program's window. Size, full screen and style classes are set, and the window is
 * presented, by the caller.
 *
 * Returns: (transfer none): a new window of @app (gtk_application_add_window() or the
 *   "application" property), not yet presented
 */
typedef GtkWindow *(*KiosCreateWindow) (KiosApplication *app,
                                        KiosContext     *context);

/**
 * KiosApplication:
 *
 * What the four programs have in common: the options --windowed, --size, --language, --counter,
 * --officer and --version, the context, opening the store, a page that says in one sentence why
 * that failed, and one window. A `main ()` is kios_language_init(), kios_application_new(),
 * g_application_run().
 */
KiosApplication *kios_application_new         (const char       *application_id,
                                               const char       *program,
                                               KiosUiKind        kind,
                                               KiosCreateWindow  create_window) G_GNUC_WARN_UNUSED_RESULT;
void             kios_application_add_mode    (KiosApplication  *self,
                                               const char       *name,
                                               KiosUiKind        kind,
                                               const char       *description);
const char      *kios_application_get_mode    (KiosApplication  *self);
KiosContext     *kios_application_get_context (KiosApplication  *self);
guint            kios_application_get_counter (KiosApplication  *self);
const char      *kios_application_get_officer (KiosApplication  *self);
gboolean         kios_application_is_windowed (KiosApplication  *self);

G_END_DECLS
