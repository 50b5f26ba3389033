/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kios_print_media_choose (const char *const *supported,
                               guint              paper_mm,
                               guint              height_mm,
                               guint              page_mm[2]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
