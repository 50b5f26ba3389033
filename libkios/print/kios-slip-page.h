/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "kios-slip.h"

G_BEGIN_DECLS

#define KIOS_SLIP_DOTS_PER_MM 8 /* 203 dpi */

guint            kios_slip_page_get_width     (guint            paper_mm);
guint            kios_slip_page_draw          (const KiosSlip  *slip,
                                               guint            paper_mm,
                                               cairo_t         *cr);
cairo_surface_t *kios_slip_page_render        (const KiosSlip  *slip,
                                               guint            paper_mm) G_GNUC_WARN_UNUSED_RESULT;
guint            kios_slip_page_get_height_mm (const KiosSlip  *slip,
                                               guint            paper_mm);
GBytes          *kios_slip_page_to_pdf        (const KiosSlip  *slip,
                                               guint            paper_mm,
                                               const guint     *page_mm,
                                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean         kios_slip_write_pdf          (const KiosSlip  *slip,
                                               guint            paper_mm,
                                               const char      *path,
                                               GError         **error);
gboolean         kios_slip_write_png          (const KiosSlip  *slip,
                                               guint            paper_mm,
                                               const char      *path,
                                               GError         **error);

G_END_DECLS
