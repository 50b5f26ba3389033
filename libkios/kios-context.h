/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kios-clock.h"
#include "store/kios-store.h"

G_BEGIN_DECLS

#define KIOS_TYPE_CONTEXT (kios_context_get_type ())
G_DECLARE_FINAL_TYPE (KiosContext, kios_context, KIOS, CONTEXT, GObject)

KiosContext *kios_context_new              (const char    *program,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosContext *kios_context_new_for_setup    (const char    *program,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosClock   *kios_context_get_clock        (KiosContext   *self);
KiosVault   *kios_context_get_vault        (KiosContext   *self);
KiosStore   *kios_context_get_store        (KiosContext   *self);
const char  *kios_context_get_station      (KiosContext   *self);
const char  *kios_context_get_printer_name (KiosContext   *self);
guint        kios_context_get_paper_mm     (KiosContext   *self);
char        *kios_context_get_value        (KiosContext   *self,
                                            const char    *group,
                                            const char    *key) G_GNUC_WARN_UNUSED_RESULT;
void         kios_context_close            (KiosContext   *self);

G_END_DECLS
