/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"
#include "kios-escpos.h"
#include "kios-slip-page.h"

/* ESC/POS, as nearly every receipt printer speaks it: ESC @ resets, GS v 0 prints a raster,
   ESC J feeds by dots, GS V 66 feeds to the knife and cuts (printers without one feed only). Tall
   rasters overrun small buffers, so the page goes out in bands. */
#define BAND_HEIGHT  128
#define FEED_DOTS    24
#define INITIALISE   "\x1b" "@"
#define RASTER       "\x1d" "v0" "\0"
#define FEED         "\x1b" "J"
#define CUT          "\x1d" "V" "B"

static gboolean
is_black (const guint32 *row,
          int            x)
{
  return (row[x] & 0xff) < 0x80;
}

static void
append_band (GByteArray      *bytes,
             cairo_surface_t *surface,
             int              first,
             int              n_rows)
{
  int width = cairo_image_surface_get_width (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  int n_bytes = (width + 7) / 8;
  guint8 size[4] = { (guint8) (n_bytes & 0xff), (guint8) (n_bytes >> 8),
                     (guint8) (n_rows & 0xff), (guint8) (n_rows >> 8) };

  g_byte_array_append (bytes, (const guint8 *) RASTER, 4);
  g_byte_array_append (bytes, size, sizeof size);
  for (int y = first; y < first + n_rows; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * stride);

      for (int i = 0; i < n_bytes; i++)
        {
          guint8 dots = 0;

          for (int bit = 0; bit < 8; bit++)
            if (8 * i + bit < width && is_black (row, 8 * i + bit))
              dots |= (guint8) (0x80 >> bit);
          g_byte_array_append (bytes, &dots, 1);
        }
    }
}

/**
 * kios_escpos_from_surface:
 * @surface: an RGB24 or ARGB32 picture as wide as the head prints
 * @error: return location, %KIOS_ERROR_INVALID for another kind of picture
 *
 * Returns: (transfer full): what to send to a receipt printer, cut included
 */
GBytes *
kios_escpos_from_surface (cairo_surface_t  *surface,
                          GError          **error)
{
  GByteArray *bytes;
  cairo_format_t format;
  int height;

  g_return_val_if_fail (surface != NULL, NULL);

  format = cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE
               ? cairo_image_surface_get_format (surface)
               : CAIRO_FORMAT_INVALID;
  if (format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "Only RGB pictures can be sent to a receipt printer");
      return NULL;
    }

  cairo_surface_flush (surface);
  height = cairo_image_surface_get_height (surface);
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) INITIALISE, 2);
  for (int y = 0; y < height; y += BAND_HEIGHT)
    append_band (bytes, surface, y, MIN (BAND_HEIGHT, height - y));
  g_byte_array_append (bytes, (const guint8 *) FEED, 2);
  g_byte_array_append (bytes, (const guint8[]) { FEED_DOTS }, 1);
  g_byte_array_append (bytes, (const guint8 *) CUT, 3);
  g_byte_array_append (bytes, (const guint8[]) { 0 }, 1);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * kios_slip_to_escpos:
 * @slip: a slip
 * @paper_mm: 80 or 58
 * @error: return location
 *
 * The same page as the PDF's, dot by dot. Any thread.
 *
 * Returns: (transfer full): what to send to a receipt printer
 */
GBytes *
kios_slip_to_escpos (const KiosSlip  *slip,
                     guint            paper_mm,
                     GError         **error)
{
  cairo_surface_t *surface;
  GBytes *bytes;

  g_return_val_if_fail (slip != NULL, NULL);

  surface = kios_slip_page_render (slip, paper_mm);
  bytes = kios_escpos_from_surface (surface, error);
  cairo_surface_destroy (surface);

  return bytes;
}

/**
 * kios_slip_write_escpos:
 * @path: the file to write or replace
 * @error: return location
 *
 * Returns: whether the bytes were written
 */
gboolean
kios_slip_write_escpos (const KiosSlip  *slip,
                        guint            paper_mm,
                        const char      *path,
                        GError         **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = kios_slip_to_escpos (slip, paper_mm, error);

  return bytes != NULL && g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                               (gssize) g_bytes_get_size (bytes), error);
}
