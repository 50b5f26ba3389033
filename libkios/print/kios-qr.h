/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define KIOS_TYPE_QR (kios_qr_get_type ())

/**
 * KiosQr:
 *
 * The modules of a QR code, without the quiet zone of KIOS_QR_QUIET modules that belongs around it.
 */
typedef struct _KiosQr KiosQr;

#define KIOS_QR_QUIET 4

GType    kios_qr_get_type    (void);
KiosQr  *kios_qr_new         (const char    *text,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KiosQr  *kios_qr_copy        (const KiosQr  *qr) G_GNUC_WARN_UNUSED_RESULT;
void     kios_qr_free        (KiosQr        *qr);

guint    kios_qr_get_version (const KiosQr  *qr);
guint    kios_qr_get_size    (const KiosQr  *qr);
gboolean kios_qr_is_dark     (const KiosQr  *qr,
                              guint          x,
                              guint          y);
void     kios_qr_draw        (const KiosQr  *qr,
                              cairo_t       *cr,
                              double         x,
                              double         y,
                              guint          module);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosQr, kios_qr_free)

G_END_DECLS
