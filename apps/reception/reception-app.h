/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/kios-application.h"

G_BEGIN_DECLS

void       reception_init          (void);
void       reception_add_style     (void);
GtkWindow *reception_create_window (KiosApplication *app,
                                    KiosContext     *context);

G_END_DECLS
