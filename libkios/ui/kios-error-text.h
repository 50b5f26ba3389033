/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kios-error.h"

G_BEGIN_DECLS

char *kios_error_text       (const GError    *error) G_GNUC_WARN_UNUSED_RESULT;
char *kios_error_text_start (const GError    *error) G_GNUC_WARN_UNUSED_RESULT;
void  kios_error_toast_show (AdwToastOverlay *toasts,
                             const GError    *error);

G_END_DECLS
