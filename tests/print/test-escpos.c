/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "print-sample.h"
#include "print/kios-escpos.h"
#include "print/kios-slip-page.h"

/* What a receipt printer would do with the bytes. */
typedef struct
{
  GByteArray *dots; /* one byte each, 1 is black */
  guint       width;
  guint       height;
  guint       n_bands;
  guint       n_resets;
  guint       n_cuts;
} Paper;

static guint8
take (const guint8 **p,
      const guint8  *end)
{
  g_assert_true (*p < end);

  return *(*p)++;
}

static void
take_raster (Paper         *paper,
             const guint8 **p,
             const guint8  *end)
{
  guint n_bytes, n_rows;

  g_assert_cmpint (take (p, end), ==, '0');
  g_assert_cmpint (take (p, end), ==, 0);
  n_bytes = take (p, end);
  n_bytes += take (p, end) * 256u;
  n_rows = take (p, end);
  n_rows += take (p, end) * 256u;
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (n_rows, <=, 255);
  g_assert_true (paper->width == 0 || paper->width == n_bytes * 8);
  paper->width = n_bytes * 8;
  paper->height += n_rows;
  paper->n_bands++;

  for (guint i = 0; i < n_bytes * n_rows; i++)
    {
      guint8 byte = take (p, end);

      for (int bit = 7; bit >= 0; bit--)
        {
          guint8 dot = (byte >> bit) & 1;

          g_byte_array_append (paper->dots, &dot, 1);
        }
    }
}

static void
print (Paper  *paper,
       GBytes *bytes)
{
  gsize length;
  const guint8 *p = g_bytes_get_data (bytes, &length);
  const guint8 *end = p + length;

  paper->dots = g_byte_array_new ();
  while (p < end)
    {
      guint8 lead = take (&p, end);
      guint8 command = take (&p, end);

      g_assert_cmpuint (paper->n_cuts, ==, 0);
      if (lead == 0x1b && command == '@')
        paper->n_resets++;
      else if (lead == 0x1b && command == 'J')
        take (&p, end);
      else if (lead == 0x1d && command == 'v')
        take_raster (paper, &p, end);
      else if (lead == 0x1d && command == 'V')
        {
          g_assert_cmpint (take (&p, end), ==, 66);
          take (&p, end);
          paper->n_cuts++;
        }
      else
        g_error ("Byte %02x %02x begins no command", lead, command);
    }
}

static void
test_same_as_picture (gconstpointer data)
{
  guint paper_mm = GPOINTER_TO_UINT (data);
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, "A-012");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  cairo_surface_t *picture = kios_slip_page_render (slip, paper_mm);
  const guint8 *pixels = cairo_image_surface_get_data (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  Paper paper = { 0 };
  guint n_black = 0;

  bytes = kios_slip_to_escpos (slip, paper_mm, &error);
  g_assert_no_error (error);
  print (&paper, bytes);

  g_assert_cmpuint (paper.n_resets, ==, 1);
  g_assert_cmpuint (paper.n_cuts, ==, 1);
  g_assert_cmpuint (paper.n_bands, >, 1);
  g_assert_cmpuint (paper.width, ==, paper_mm == 80 ? 576 : 384);
  g_assert_cmpint (paper.height, ==, cairo_image_surface_get_height (picture));
  for (guint y = 0; y < paper.height; y++)
    for (guint x = 0; x < paper.width; x++)
      {
        gboolean is_black = pixels[y * stride + 4 * x] == 0;

        g_assert_cmpint (paper.dots->data[y * paper.width + x], ==, is_black);
        n_black += is_black;
      }
  g_assert_cmpuint (n_black, >, 10000);

  g_byte_array_unref (paper.dots);
  cairo_surface_destroy (picture);
}

/* Widths that are no whole bytes are filled up with white. */
static void
test_odd_width (void)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 13, 3);
  g_autoptr(GBytes) bytes = NULL;
  Paper paper = { 0 };

  bytes = kios_escpos_from_surface (picture, NULL);
  print (&paper, bytes);
  g_assert_cmpuint (paper.width, ==, 16);
  for (guint x = 0; x < 16; x++)
    g_assert_cmpint (paper.dots->data[x], ==, x < 13);

  g_byte_array_unref (paper.dots);
  cairo_surface_destroy (picture);
}

static void
test_other_pictures_are_refused (void)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 8);
  g_autoptr(GError) error = NULL;

  g_assert_null (kios_escpos_from_surface (picture, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
  cairo_surface_destroy (picture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/print/escpos/same-as-picture/80", GUINT_TO_POINTER (80),
                        test_same_as_picture);
  g_test_add_data_func ("/print/escpos/same-as-picture/58", GUINT_TO_POINTER (58),
                        test_same_as_picture);
  g_test_add_func ("/print/escpos/odd-width", test_odd_width);
  g_test_add_func ("/print/escpos/other-pictures-are-refused", test_other_pictures_are_refused);

  return g_test_run ();
}
