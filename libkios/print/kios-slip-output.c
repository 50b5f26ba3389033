/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>

#include "kios-error.h"
#include "kios-slip-page.h"

#define POINTS_PER_MM  (72 / 25.4)
#define POINTS_PER_DOT (POINTS_PER_MM / KIOS_SLIP_DOTS_PER_MM)

static guint
measure (const KiosSlip *slip,
         guint           paper_mm)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint height = kios_slip_page_draw (slip, paper_mm, cr);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return height;
}

static void
make_black_or_white (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int width = cairo_image_surface_get_width (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guchar *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        row[x] = (row[x] & 0xff) < 0x80 ? 0xff000000 : 0xffffffff;
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_FAILED, "Cannot draw the slip: %s",
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * kios_slip_page_render:
 *
 * The page as the head prints it: every dot black or white. Any thread.
 *
 * Returns: (transfer full): an RGB24 picture
 */
cairo_surface_t *
kios_slip_page_render (const KiosSlip *slip,
                       guint           paper_mm)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (slip != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) kios_slip_page_get_width (paper_mm),
                                        (int) measure (slip, paper_mm));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  kios_slip_page_draw (slip, paper_mm, cr);
  cairo_destroy (cr);
  make_black_or_white (surface);

  return surface;
}

/**
 * kios_slip_page_get_height_mm:
 *
 * Returns: the length of paper the slip needs, rounded up
 */
guint
kios_slip_page_get_height_mm (const KiosSlip *slip,
                              guint           paper_mm)
{
  g_return_val_if_fail (slip != NULL, 0);

  return (measure (slip, paper_mm) + KIOS_SLIP_DOTS_PER_MM - 1) / KIOS_SLIP_DOTS_PER_MM;
}

/**
 * kios_slip_page_to_pdf:
 * @slip: a slip
 * @paper_mm: 80 or 58
 * @page_mm: (nullable): width and height of the sheet; %NULL for the paper's width and the slip's
 *   own height
 * @error: return location
 *
 * One page of vectors, the printable width in the middle of the sheet. Any thread.
 *
 * Returns: (transfer full): the document
 */
GBytes *
kios_slip_page_to_pdf (const KiosSlip  *slip,
                       guint            paper_mm,
                       const guint     *page_mm,
                       GError         **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  guint width_mm, height_mm;

  g_return_val_if_fail (slip != NULL, NULL);

  width_mm = page_mm != NULL ? page_mm[0] : paper_mm < 80 ? 58 : 80;
  height_mm = page_mm != NULL ? page_mm[1] : kios_slip_page_get_height_mm (slip, paper_mm);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append, bytes, width_mm * POINTS_PER_MM,
                                                 height_mm * POINTS_PER_MM);
  cr = cairo_create (surface);
  cairo_scale (cr, POINTS_PER_DOT, POINTS_PER_DOT);
  cairo_translate (cr,
                   ((int) (width_mm * KIOS_SLIP_DOTS_PER_MM) -
                    (int) kios_slip_page_get_width (paper_mm)) / 2,
                   0);
  kios_slip_page_draw (slip, paper_mm, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * kios_slip_write_pdf:
 * @path: the file to write or replace
 * @error: return location
 *
 * Returns: whether the document was written
 */
gboolean
kios_slip_write_pdf (const KiosSlip  *slip,
                     guint            paper_mm,
                     const char      *path,
                     GError         **error)
{
  g_autoptr(GBytes) pdf = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  pdf = kios_slip_page_to_pdf (slip, paper_mm, NULL, error);

  return pdf != NULL && g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                             (gssize) g_bytes_get_size (pdf), error);
}

/**
 * kios_slip_write_png:
 * @path: the file to write or replace
 * @error: return location
 *
 * Returns: whether the picture was written
 */
gboolean
kios_slip_write_png (const KiosSlip  *slip,
                     guint            paper_mm,
                     const char      *path,
                     GError         **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (slip != NULL && path != NULL, FALSE);

  bytes = g_byte_array_new ();
  surface = kios_slip_page_render (slip, paper_mm);
  status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);

  return check_status (status, error) &&
         g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}
