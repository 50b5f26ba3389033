/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kios-language.h"
#include "print-sample.h"
#include "print/kios-escpos.h"
#include "print/kios-slip-page.h"
#include "print/kios-slip-words.h"
#include "records/kios-counter.h"

#define UNBREAKABLE "Balaibesarpelatihanvokasidanproduktivitasbandungbaratsekali"

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_from_records (void)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_ENGLISH, "A-012");

  g_assert_cmpstr (slip->unit_name, ==, "BPVP Kendari");
  g_assert_cmpstr (slip->desk_name, ==, "Vocational Training and Apprenticeship");
  g_assert_cmpint (slip->desk_letter, ==, 'A');
  g_assert_cmpstr (slip->service_title, ==, "Open courses");
  g_assert_cmpuint (slip->n_more, ==, 1);
  g_assert_cmpstr (slip->room, ==, "Ruang Tunggu 1");
  g_assert_cmpuint (slip->counters->len, ==, 2);
  assert_text (kios_slip_dup_counters (slip), "Counter 2 or 3");
  assert_text (kios_slip_dup_ahead (slip), "3 people");
  assert_text (kios_slip_dup_wait (slip), "15–25 minutes");
  assert_text (kios_slip_dup_subject (slip), "Jobseeker · Open courses\nand 1 more service");
  assert_text (kios_slip_dup_date (slip), "Wednesday, 18 November 2026");
  assert_text (kios_slip_dup_time (slip), "09:58 WITA");
}

static void
test_in_indonesian (void)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, "A-012");

  g_assert_cmpstr (slip->desk_name, ==, "Pelatihan Vokasi dan Pemagangan");
  assert_text (kios_slip_dup_counters (slip), "Loket 2 atau 3");
  assert_text (kios_slip_dup_ahead (slip), "3 orang");
  assert_text (kios_slip_dup_wait (slip), "15–25 menit");
  assert_text (kios_slip_dup_subject (slip),
               "Pencari Kerja · Pelatihan yang dibuka\ndan 1 layanan lain");
  assert_text (kios_slip_dup_date (slip), "Rabu, 18 November 2026");
  assert_text (kios_slip_dup_time (slip), "pukul 09.58 WITA");
}

static void
test_self_service (void)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, NULL);

  g_assert_true (kios_slip_is_self_service (slip));
  g_assert_null (slip->desk_name);
  g_assert_null (slip->room);
  g_assert_cmpuint (slip->counters->len, ==, 0);
  assert_text (kios_slip_dup_wait (slip), NULL);
  assert_text (kios_slip_dup_token (slip), "K7QM 2XWD 4PBT 6HNA");
  assert_text (kios_slip_dup_time (slip), "pukul 09.55 WITA");
}

static void
test_wait_is_rounded_outward (void)
{
  static const struct
  {
    int         low_s, high_s;
    const char *expected;
  } cases[] = {
    { -1, -1, NULL }, { 0, 0, "up to 5 minutes" }, { 299, 300, "up to 5 minutes" },
    { 0, 301, "up to 10 minutes" }, { 300, 300, "about 5 minutes" }, { 300, 301, "5–10 minutes" },
    { 3599, 3601, "55–65 minutes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KiosSlip) slip = kios_slip_new ();

      slip->language = KIOS_LANGUAGE_ENGLISH;
      slip->wait_low_s = cases[i].low_s;
      slip->wait_high_s = cases[i].high_s;
      assert_text (kios_slip_dup_wait (slip), cases[i].expected);
    }
}

static void
test_where_nobody_is_open (void)
{
  g_autoptr(Sample) sample = sample_new (KIOS_LANGUAGE_ENGLISH, "A-012");
  g_autoptr(KiosSlip) paused = NULL;
  g_autoptr(KiosSlip) closed = NULL;

  for (guint i = 0; i < 2; i++)
    KIOS_COUNTER (g_ptr_array_index (sample->counters, i))->state = KIOS_COUNTER_PAUSED;
  paused = kios_slip_new_for_visit (sample->visit, sample->site, sample->desk, sample->counters);
  assert_text (kios_slip_dup_counters (paused), "Counter 2 or 3");

  for (guint i = 0; i < 2; i++)
    KIOS_COUNTER (g_ptr_array_index (sample->counters, i))->state = KIOS_COUNTER_CLOSED;
  closed = kios_slip_new_for_visit (sample->visit, sample->site, sample->desk, sample->counters);
  assert_text (kios_slip_dup_counters (closed), NULL);
  g_assert_cmpstr (closed->room, ==, "Ruang Tunggu 1");
}

static void
test_copy_is_its_own (void)
{
  KiosSlip *slip = sample_slip_new (KIOS_LANGUAGE_ENGLISH, "A-012");
  g_autoptr(KiosSlip) copy = kios_slip_copy (slip);

  kios_slip_free (slip);
  g_assert_cmpstr (copy->number, ==, "A-012");
  assert_text (kios_slip_dup_counters (copy), "Counter 2 or 3");
  assert_text (kios_slip_dup_time (copy), "09:58 WITA");
}

/* --- Pages --------------------------------------------------------------------------------------- */

static char *
read_pdf (const KiosSlip *slip,
          guint           paper_mm)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  const char *argv[] = { "pdftotext", "-raw", NULL, "-", NULL };
  g_auto(GStrv) words = NULL;
  g_autofree char *text = NULL;
  int fd = g_file_open_tmp ("kios-slip-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (kios_slip_write_pdf (slip, paper_mm, path, &error));
  g_assert_no_error (error);
  argv[2] = path;
  text = sample_run (argv);
  g_unlink (path);

  /* Lines break wherever they have to. */
  words = g_strsplit_set (text, " \n\f", 0);
  return g_strjoinv (" ", words);
}

static void
assert_says (const char        *text,
             const char *const *sentences)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    if (strstr (text, sentences[i]) == NULL)
      g_error ("“%s” is not on the slip:\n%s", sentences[i], text);
}

static void
test_page_says (gconstpointer data)
{
  static const char *const indonesian[] = {
    "Kios SIAPkerja BPVP Kendari", "Nomor antrean Anda", "A-012", "Di depan Anda 3 orang",
    "Perkiraan 15–25 menit", "Menunggu di Ruang Tunggu 1", "Dipanggil ke Loket 2 atau 3",
    "Simpan slip ini.", "Silakan duduk dan dengarkan panggilan.", "Rabu, 18 November 2026",
    "pukul 09.58 WITA", "Kepmenaker Nomor 225 Tahun 2023", NULL };
  static const char *const english[] = {
    "Kios SIAPkerja BPVP Kendari", "Your queue number", "A-012", "Ahead of you 3 people",
    "Estimated wait 15–25 minutes", "Wait in Ruang Tunggu 1", "Called to Counter 2 or 3",
    "Keep this slip.", "Please take a seat and listen for your number.",
    "Wednesday, 18 November 2026", "09:58 WITA", "Kepmenaker Nomor 225 Tahun 2023", NULL };
  guint paper_mm = GPOINTER_TO_UINT (data);

  if (!sample_has ("pdftotext"))
    return;

  for (guint i = 0; i < 2; i++)
    {
      KiosLanguage language = i == 0 ? KIOS_LANGUAGE_INDONESIAN : KIOS_LANGUAGE_ENGLISH;
      g_autoptr(KiosSlip) slip = sample_slip_new (language, "A-012");
      g_autofree char *text = NULL;

      slip->legal_line = g_strdup ("Kepmenaker Nomor 225 Tahun 2023");
      text = read_pdf (slip, paper_mm);
      assert_says (text, i == 0 ? indonesian : english);
    }
}

static void
test_self_service_page_says (void)
{
  static const char *const sentences[] = {
    "Layanan Mandiri", "Bukan nomor antrean", "K7QM 2XWD 4PBT 6HNA",
    "Setelah selesai, pindai kode ini di kios untuk mendapat nomor antrean.", NULL };
  g_autoptr(KiosSlip) slip = NULL;
  g_autofree char *text = NULL;

  if (!sample_has ("pdftotext"))
    return;

  slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, NULL);
  text = read_pdf (slip, 80);
  assert_says (text, sentences);
  g_assert_null (strstr (text, "Nomor antrean Anda"));
}

static void
assert_absent (gconstpointer  data,
               gsize          length,
               const char    *secret)
{
  if (memmem (data, length, secret, strlen (secret)) != NULL)
    g_error ("“%s” is on the slip", secret);
}

/* The visit knows a name, an NIK, a phone and an address; paper must not. */
static void
test_nothing_personal (void)
{
  static const char *const secrets[] = {
    SAMPLE_NAME, "Rekaan", "Contoh", SAMPLE_COMPANY, SAMPLE_NIK, "7471", "0001", SAMPLE_PHONE,
    "8120", SAMPLE_EMAIL, "example", SAMPLE_OFFICER, "Petugas", "disab" };
  static const char *const numbers[] = { "A-012", NULL };

  if (!sample_has ("pdftotext"))
    return;

  for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
    {
      g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, numbers[n]);
      g_autofree char *text = read_pdf (slip, 80);
      g_autoptr(GBytes) pdf = kios_slip_page_to_pdf (slip, 80, NULL, NULL);
      g_autoptr(GBytes) escpos = kios_slip_to_escpos (slip, 80, NULL);
      g_autofree char *code = kios_slip_dup_code (slip);

      for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
        {
          assert_absent (text, strlen (text), secrets[i]);
          assert_absent (code, strlen (code), secrets[i]);
          if (strlen (secrets[i]) < 5)
            continue; /* four bytes can be anything in compressed data */
          assert_absent (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), secrets[i]);
          assert_absent (g_bytes_get_data (escpos, NULL), g_bytes_get_size (escpos), secrets[i]);
        }
    }
}

/* Whatever the names, nothing reaches the edge, and dots are black or white. */
static void
assert_within_paper (const KiosSlip *slip,
                     guint           paper_mm)
{
  cairo_surface_t *picture = kios_slip_page_render (slip, paper_mm);
  const guint8 *data = cairo_image_surface_get_data (picture);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int margin = paper_mm == 80 ? 16 : 6;

  g_assert_cmpint (width, ==, paper_mm == 80 ? 576 : 384);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 value = data[y * stride + 4 * x];

        g_assert_true (value == 0 || value == 0xff);
        if (value == 0)
          {
            g_assert_cmpint (x, >=, margin);
            g_assert_cmpint (x, <, width - margin);
            g_assert_cmpint (y, <, height - 20);
          }
      }
  cairo_surface_destroy (picture);
}

static void
test_long_names_stay_on_paper (void)
{
  static const char *const names[] = {
    "Balai Besar Pelatihan Vokasi dan Produktivitas Bandung Barat", UNBREAKABLE };
  static const char *const numbers[] = { "D-1000", "D-12345", "W-888888", NULL };
  guint counters[] = { 4, 5, 6, 7, 11, 12, 13, 104 };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, numbers[i]);

        g_free (slip->unit_name);
        g_free (slip->desk_name);
        g_free (slip->service_title);
        g_free (slip->room);
        slip->unit_name = g_strdup (names[n]);
        slip->desk_name = g_strdup (names[n]);
        slip->service_title = g_strdup (names[n]);
        slip->room = g_strdup (names[n]);
        slip->legal_line = g_strdup (names[n]);
        g_array_append_vals (slip->counters, counters, G_N_ELEMENTS (counters));
        assert_within_paper (slip, 80);
        assert_within_paper (slip, 58);
      }
}

/* A slip that knows next to nothing is still a page. */
static void
test_empty_slip (void)
{
  g_autoptr(KiosSlip) slip = kios_slip_new ();

  assert_within_paper (slip, 80);
  slip->number = g_strdup ("A-012");
  assert_within_paper (slip, 58);
  assert_text (kios_slip_dup_code (slip), NULL);
}

static gpointer
draw_in_thread (gpointer data)
{
  return kios_slip_to_escpos (data, 80, NULL);
}

static void
test_threads_draw_alike (void)
{
  g_autoptr(KiosSlip) slip = sample_slip_new (KIOS_LANGUAGE_INDONESIAN, "A-012");
  g_autoptr(GBytes) expected = kios_slip_to_escpos (slip, 80, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_in_thread, slip);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr(GBytes) drawn = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (drawn, expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  kios_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/slip/from-records", test_from_records);
  g_test_add_func ("/print/slip/in-indonesian", test_in_indonesian);
  g_test_add_func ("/print/slip/self-service", test_self_service);
  g_test_add_func ("/print/slip/wait-is-rounded-outward", test_wait_is_rounded_outward);
  g_test_add_func ("/print/slip/where-nobody-is-open", test_where_nobody_is_open);
  g_test_add_func ("/print/slip/copy-is-its-own", test_copy_is_its_own);
  g_test_add_data_func ("/print/slip/page-says/80", GUINT_TO_POINTER (80), test_page_says);
  g_test_add_data_func ("/print/slip/page-says/58", GUINT_TO_POINTER (58), test_page_says);
  g_test_add_func ("/print/slip/self-service-page-says", test_self_service_page_says);
  g_test_add_func ("/print/slip/nothing-personal", test_nothing_personal);
  g_test_add_func ("/print/slip/long-names-stay-on-paper", test_long_names_stay_on_paper);
  g_test_add_func ("/print/slip/empty-slip", test_empty_slip);
  g_test_add_func ("/print/slip/threads-draw-alike", test_threads_draw_alike);

  return g_test_run ();
}
