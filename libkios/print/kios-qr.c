/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <qrencode.h>

#include "kios-error.h"
#include "kios-qr.h"

struct _KiosQr
{
  gatomicrefcount  n_refs; /* it never changes, so a copy is a reference */
  QRcode          *code;
};

G_DEFINE_BOXED_TYPE (KiosQr, kios_qr, kios_qr_copy, kios_qr_free)

/**
 * kios_qr_new:
 * @text: what a scanner shall read
 * @error: return location, %KIOS_ERROR_INVALID for what does not fit into a code
 *
 * Encodes with correction level M, which lives through a crease or a smear. Capitals, digits,
 * space and hyphen take the least room. Any thread.
 *
 * Returns: (transfer full): the code
 */
KiosQr *
kios_qr_new (const char  *text,
             GError     **error)
{
  QRcode *code;
  KiosQr *qr;

  g_return_val_if_fail (text != NULL, NULL);

  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (code == NULL)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Cannot encode as a QR code: %s",
                   g_strerror (errno));
      return NULL;
    }

  qr = g_new0 (KiosQr, 1);
  g_atomic_ref_count_init (&qr->n_refs);
  qr->code = code;

  return qr;
}

/**
 * kios_qr_copy:
 *
 * Returns: (transfer full): the same code
 */
KiosQr *
kios_qr_copy (const KiosQr *qr)
{
  KiosQr *self = (KiosQr *) qr;

  g_return_val_if_fail (qr != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

/**
 * kios_qr_free:
 * @qr: (transfer full) (nullable): a code
 */
void
kios_qr_free (KiosQr *qr)
{
  if (qr == NULL || !g_atomic_ref_count_dec (&qr->n_refs))
    return;

  QRcode_free (qr->code);
  g_free (qr);
}

/**
 * kios_qr_get_version:
 *
 * Returns: 1 to 40; the size is 17 + 4 × the version
 */
guint
kios_qr_get_version (const KiosQr *qr)
{
  g_return_val_if_fail (qr != NULL, 0);

  return (guint) qr->code->version;
}

/**
 * kios_qr_get_size:
 *
 * Returns: modules along an edge, without the quiet zone
 */
guint
kios_qr_get_size (const KiosQr *qr)
{
  g_return_val_if_fail (qr != NULL, 0);

  return (guint) qr->code->width;
}

/**
 * kios_qr_is_dark:
 *
 * Returns: whether the module at @x, @y is dark
 */
gboolean
kios_qr_is_dark (const KiosQr *qr,
                 guint         x,
                 guint         y)
{
  g_return_val_if_fail (qr != NULL, FALSE);
  g_return_val_if_fail (x < kios_qr_get_size (qr) && y < kios_qr_get_size (qr), FALSE);

  return qr->code->data[y * (guint) qr->code->width + x] & 1;
}

/**
 * kios_qr_draw:
 * @x: left edge of the first module
 * @y: upper edge of the first module
 * @module: edge of a module; at least 5 dots on paper
 *
 * Fills the dark modules with the current source, without smoothing: where @x and @y are whole
 * device units, so is every edge. The quiet zone is the caller's.
 */
void
kios_qr_draw (const KiosQr *qr,
              cairo_t      *cr,
              double        x,
              double        y,
              guint         module)
{
  g_return_if_fail (qr != NULL && cr != NULL && module > 0);

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_new_path (cr);
  for (guint row = 0; row < kios_qr_get_size (qr); row++)
    for (guint column = 0; column < kios_qr_get_size (qr); column++)
      {
        guint length = 0;

        while (column + length < kios_qr_get_size (qr) &&
               kios_qr_is_dark (qr, column + length, row))
          length++;
        if (length == 0)
          continue;

        cairo_rectangle (cr, x + column * module, y + row * module, length * module, module);
        column += length;
      }
  cairo_fill (cr);
  cairo_restore (cr);
}
