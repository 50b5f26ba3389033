/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "kios-slip.h"

G_BEGIN_DECLS

GBytes   *kios_escpos_from_surface (cairo_surface_t  *surface,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *kios_slip_to_escpos      (const KiosSlip   *slip,
                                    guint             paper_mm,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kios_slip_write_escpos   (const KiosSlip   *slip,
                                    guint             paper_mm,
                                    const char       *path,
                                    GError          **error);

G_END_DECLS
