/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/kios-application.h"

G_BEGIN_DECLS

void             desk_init            (void);
KiosApplication *desk_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
