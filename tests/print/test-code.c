/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "print-sample.h"
#include "print/kios-qr.h"
#include "print/kios-slip-page.h"

/* The longest number there can be on a day still fits into version 3. */
static void
test_is_small (void)
{
  static const char *const numbers[] = { "A-012", "A-1000", "D-12345", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, numbers[i]);
      g_autofree char *code = kios_slip_dup_code (slip);
      g_autoptr(KiosQr) qr = kios_qr_new (code, NULL);

      g_assert_cmpuint (kios_qr_get_version (qr), <=, 3);
      g_assert_cmpuint (kios_qr_get_size (qr), ==, 17 + 4 * kios_qr_get_version (qr));
    }
}

static void
test_says (void)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_ENGLISH, "A-012");
  g_autoptr(KiosSlip) without = sample_slip_new (KIOS_LANGUAGE_ENGLISH, NULL);
  g_autofree char *code = kios_slip_dup_code (slip);
  g_autofree char *token = kios_slip_dup_code (without);

  g_assert_cmpstr (code, ==, "KIOS A-012 2026-11-18 " SAMPLE_TOKEN);
  g_assert_cmpstr (token, ==, SAMPLE_TOKEN);
  g_assert_true (kios_ticket_payload_parse (code, NULL, NULL, NULL, NULL));
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (4000, 'x');
  g_autoptr(GError) error = NULL;

  g_assert_null (kios_qr_new (text, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

/* Every dot of every module has one colour. */
static void
test_lies_on_dots (void)
{
  enum { MODULE = 5, OFFSET = 3 };
  g_autoptr(KiosQr) qr = kios_qr_new ("KIOS A-012 2026-11-18 " SAMPLE_TOKEN, NULL);
  g_autoptr(KiosQr) copy = kios_qr_copy (qr);
  int size = (int) kios_qr_get_size (qr) * MODULE + 2 * OFFSET;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, size, size);
  cairo_t *cr = cairo_create (surface);
  const guint8 *dots;
  int stride;

  kios_qr_draw (copy, cr, OFFSET, OFFSET, MODULE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dots = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      {
        gboolean is_inside = x >= OFFSET && y >= OFFSET && x < size - OFFSET && y < size - OFFSET;
        gboolean is_dark = is_inside && kios_qr_is_dark (qr, (guint) (x - OFFSET) / MODULE,
                                                         (guint) (y - OFFSET) / MODULE);

        g_assert_cmpint (dots[y * stride + x], ==, is_dark ? 0xff : 0);
      }
  g_assert_true (kios_qr_is_dark (qr, 0, 0));
  g_assert_false (kios_qr_is_dark (qr, 1, 1));

  cairo_surface_destroy (surface);
}

static void
assert_scans (const char *picture,
              const char *expected)
{
  const char *const argv[] = { "zbarimg", "-q", "--raw", picture, NULL };
  g_autofree char *output = sample_run (argv);

  g_assert_cmpstr (g_strchomp (output), ==, expected);
}

/* As a 203 dpi head prints the PDF, and as we print ourselves. */
static void
test_scans (gconstpointer data)
{
  static const char *const numbers[] = { "A-012", "A-1000", "D-12345", NULL };
  guint paper_mm = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;

  if (!sample_has ("zbarimg") || !sample_has ("pdftoppm"))
    return;

  folder = g_dir_make_tmp ("kios-print-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, numbers[i]);
      g_autofree char *code = kios_slip_dup_code (slip);
      g_autofree char *pdf = g_build_filename (folder, "slip.pdf", NULL);
      g_autofree char *png = g_build_filename (folder, "slip.png", NULL);
      g_autofree char *page = g_build_filename (folder, "page", NULL);
      g_autofree char *pbm = g_build_filename (folder, "page-1.pbm", NULL);
      const char *const argv[] = { "pdftoppm", "-r", "203", "-mono", pdf, page, NULL };
      g_autofree char *output = NULL;

      g_assert_true (kios_slip_write_pdf (slip, paper_mm, pdf, &error));
      g_assert_no_error (error);
      g_assert_true (kios_slip_write_png (slip, paper_mm, png, &error));
      g_assert_no_error (error);
      output = sample_run (argv);
      assert_scans (pbm, code);
      assert_scans (png, code);
      g_unlink (pdf);
      g_unlink (png);
      g_unlink (pbm);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/code/is-small", test_is_small);
  g_test_add_func ("/print/code/says", test_says);
  g_test_add_func ("/print/code/too-long", test_too_long);
  g_test_add_func ("/print/code/lies-on-dots", test_lies_on_dots);
  g_test_add_data_func ("/print/code/scans/80", GUINT_TO_POINTER (80), test_scans);
  g_test_add_data_func ("/print/code/scans/58", GUINT_TO_POINTER (58), test_scans);

  return g_test_run ();
}
