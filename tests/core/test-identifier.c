/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-identifier.h"

typedef KiosIdentifier *(*Parser) (const char  *text,
                                   GError     **error);

static KiosIdentifier *
parse_nik (const char  *text,
           GError     **error)
{
  return kios_nik_parse (text, NULL, NULL, error);
}

static void
assert_accepted (Parser      parser,
                 const char *text,
                 const char *expected,
                 const char *warning)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosIdentifier) identifier = parser (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (identifier);
  g_assert_cmpstr (identifier->text, ==, expected);
  g_assert_cmpstr (identifier->warnings[0], ==, warning);
}

static void
assert_refused (Parser      parser,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosIdentifier) identifier = parser (text, &error);

  if (identifier != NULL)
    g_test_message ("accepted: “%s”", text);
  g_assert_null (identifier);
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);

  /* What was typed is personal: it must not reach a log by way of the message. */
  g_assert_true (text[0] == '\0' || strlen (text) < 4 || strstr (error->message, text) == NULL);
}

static void
test_nik (void)
{
  assert_accepted (parse_nik, "7471010101900001", "7471010101900001", NULL);
  assert_accepted (parse_nik, " 7471.0101-0190 0001 ", "7471010101900001", NULL);
  assert_accepted (parse_nik, "7471010101901000", "7471010101901000", NULL);
  /* Women: day + 40. */
  assert_accepted (parse_nik, "7471014101900001", "7471014101900001", NULL);
  assert_accepted (parse_nik, "7471017112900001", "7471017112900001", NULL);
  /* 29 February of 2000, 1996, and of a leap year in either century. */
  assert_accepted (parse_nik, "7471012902000001", "7471012902000001", NULL);
  assert_accepted (parse_nik, "7471016902960001", "7471016902960001", NULL);
  assert_accepted (parse_nik, "7471012902280001", "7471012902280001", NULL);
  /* A region nobody knows any more, or not yet. */
  assert_accepted (parse_nik, "5471010101900001", "5471010101900001", KIOS_WARNING_UNKNOWN_REGION);
  assert_accepted (parse_nik, "0000000101900001", "0000000101900001", KIOS_WARNING_UNKNOWN_REGION);
}

static void
test_nik_refused (void)
{
  const char *const refused[] = {
    "", "7471", "747101010190000", "74710101019000011", "747101010190000a", "+7471010101900001",
    "７471010101900001",
    "7471010001900001", /* day 0 */
    "7471013201900001", /* day 32 */
    "7471013104900001", /* 31 April */
    "7471013002900001", /* 30 February */
    "7471012902990001", /* 29 February, no leap year in either century */
    "7471014001900001", /* day 40 is a woman's day 0 */
    "7471017201900001", /* a woman's day 32 */
    "7471016902990001", /* a woman's 29 February 1999 */
    "7471017104900001", /* a woman's 31 April */
    "7471010100900001", /* month 0 */
    "7471010113900001", /* month 13 */
    "7471010101900000", /* serial 0000 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (parse_nik, refused[i]);
}

static gboolean
is_kendari (const char *code,
            gpointer    user_data)
{
  (*(guint *) user_data)++;
  return strcmp (code, "74.71") == 0;
}

static void
test_nik_asks_for_region (void)
{
  guint n_asked = 0;
  g_autoptr(KiosIdentifier) known = kios_nik_parse ("7471010101900001", is_kendari, &n_asked, NULL);
  g_autoptr(KiosIdentifier) unknown = kios_nik_parse ("7499010101900001", is_kendari, &n_asked, NULL);

  g_assert_cmpuint (n_asked, ==, 2);
  g_assert_null (known->warnings[0]);
  g_assert_cmpstr (unknown->warnings[0], ==, KIOS_WARNING_UNKNOWN_REGION);
}

static void
test_npwp (void)
{
  const char *const refused[] = { "", "12.345.678.3-901.000", "12345678290100", "12345678290100012",
                                  "000000000000000", "0000000000000000", "12.345.678.2-901.00x" };

  assert_accepted (kios_npwp_parse, "12.345.678.2-901.000", "123456782901000", NULL);
  assert_accepted (kios_npwp_parse, "123456782901000", "123456782901000", NULL);
  assert_accepted (kios_npwp_parse, "0123456782901000", "0123456782901000", NULL);
  assert_accepted (kios_npwp_parse, "0123456783901000", "0123456783901000", KIOS_WARNING_CHECK_DIGIT);
  assert_accepted (kios_npwp_parse, "7471010101900001", "7471010101900001", NULL);
  assert_accepted (kios_npwp_parse, "7471013201900001", "7471013201900001", KIOS_WARNING_NOT_A_NIK);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (kios_npwp_parse, refused[i]);
}

/* A Luhn digit finds every single wrong digit. */
static void
test_npwp_wrong_digit (void)
{
  for (guint position = 0; position < 9; position++)
    {
      for (char digit = '0'; digit <= '9'; digit++)
        {
          char text[] = "123456782901000";

          if (text[position] == digit)
            continue;
          text[position] = digit;
          assert_refused (kios_npwp_parse, text);
        }
    }
}

static void
test_nib_and_wlkp (void)
{
  g_autofree char *forty = g_strnfill (40, 'x');
  g_autofree char *more = g_strnfill (41, 'x');

  assert_accepted (kios_nib_parse, "1234 5678 90123", "1234567890123", NULL);
  assert_refused (kios_nib_parse, "123456789012");
  assert_refused (kios_nib_parse, "12345678901234");
  assert_refused (kios_nib_parse, "123456789012x");
  assert_refused (kios_nib_parse, "0000000000000");
  assert_refused (kios_nib_parse, "");

  assert_accepted (kios_wlkp_parse, "  93401.20261120.0001 ", "93401.20261120.0001", KIOS_WARNING_NO_FORMAT);
  assert_accepted (kios_wlkp_parse, forty, forty, KIOS_WARNING_NO_FORMAT);
  assert_refused (kios_wlkp_parse, more);
  assert_refused (kios_wlkp_parse, "   ");
  assert_refused (kios_wlkp_parse, "1234\n5678");
  assert_refused (kios_wlkp_parse, "1234\xff");
}

static void
test_phone (void)
{
  const char *const refused[] = {
    "", "+", "08", "0812", "08123456", "0812345678901234", "+6208123456789", "8123456789", "+658123456789",
    "0812345678x", "+62+8123456789", "62", "+62", "0112345678", "1500630", "００812345678", "081234567890123",
  };

  assert_accepted (kios_phone_parse, "081234567310", "+6281234567310", NULL);
  assert_accepted (kios_phone_parse, "6281234567310", "+6281234567310", NULL);
  assert_accepted (kios_phone_parse, "+62 812-3456-7310", "+6281234567310", NULL);
  assert_accepted (kios_phone_parse, "(0812) 3456.7310", "+6281234567310", NULL);
  /* 8 and 11 digits after +628, the shortest and the longest. */
  assert_accepted (kios_phone_parse, "0812345678", "+62812345678", NULL);
  assert_accepted (kios_phone_parse, "0812345678901", "+62812345678901", NULL);
  assert_refused (kios_phone_parse, "081234567");
  assert_refused (kios_phone_parse, "08123456789012");
  assert_accepted (kios_phone_parse, "0401 312 000", "+62401312000", KIOS_WARNING_NOT_MOBILE);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (kios_phone_parse, refused[i]);
}

static void
test_wa (void)
{
  g_autofree char *mobile = kios_phone_to_wa ("+6281234567310");
  g_autofree char *fixed = kios_phone_to_wa ("+62401312000");

  g_assert_cmpstr (mobile, ==, "6281234567310");
  g_assert_null (fixed);
}

static void
test_email (void)
{
  const char *const refused[] = {
    "", "contoh", "contoh@", "@contoh.id", "contoh@example", "contoh@@example.id", "a@b@example.id",
    "contoh satu@example.id", "contoh@example..id", ".contoh@example.id", "contoh.@example.id",
    "con..toh@example.id", "contoh@-example.id", "contoh@example-.id", "contoh@example.i",
    "contoh@exam_ple.id", "contoh@example.id\nBcc: x@example.id", "contoh@example.id\r", "cöntoh@example.id",
  };
  g_autofree char *long_local = g_strnfill (65, 'x');
  g_autofree char *too_long = g_strconcat (long_local, "@example.id", NULL);

  assert_accepted (kios_email_parse, " Contoh.Satu+kios@Example.ID ", "contoh.satu+kios@example.id", NULL);
  assert_accepted (kios_email_parse, "a@b.co", "a@b.co", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused) ; i++)
    {
      /* A trailing line end is white space and is trimmed away. */
      if (strcmp (refused[i], "contoh@example.id\r") == 0)
        assert_accepted (kios_email_parse, refused[i], "contoh@example.id", NULL);
      else
        assert_refused (kios_email_parse, refused[i]);
    }
  assert_refused (kios_email_parse, too_long);
}

static void
assert_mask (char       *taken,
             const char *expected)
{
  g_autofree char *masked = taken;

  g_assert_cmpstr (masked, ==, expected);
}

static void
test_masks (void)
{
  assert_mask (kios_nik_mask ("7471010101900001"), "7471••••••••0001");
  assert_mask (kios_nik_mask ("7471"), "••••••••");
  assert_mask (kios_nik_mask (""), "••••••••");
  assert_mask (kios_phone_mask ("+6281234567310"), "+62812••••310");
  assert_mask (kios_phone_mask ("+622131234567"), "+62213••••567");
  assert_mask (kios_phone_mask ("+62213123456"), "+62••••456");
  assert_mask (kios_phone_mask ("+622131234"), "+62••••234");
  assert_mask (kios_phone_mask ("+62812"), "••••");
  assert_mask (kios_email_mask ("contoh@example.id"), "c••••@example.id");
  assert_mask (kios_email_mask ("c@example.id"), "••••");
  assert_mask (kios_email_mask ("@example.id"), "@••••");
  assert_mask (kios_email_mask (""), "••••");
}

static void
assert_scan (const char   *text,
             KiosScanKind  kind,
             const char   *value,
             const char   *number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosScan) scan = kios_scan_classify (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (scan);
  g_assert_cmpint (scan->kind, ==, kind);
  g_assert_cmpstr (scan->value, ==, value);
  g_assert_cmpstr (scan->number, ==, number);
  g_assert_cmpint (scan->date != NULL, ==, number != NULL);
}

static void
test_scan (void)
{
  assert_scan ("KIOS A-012 2026-11-19 MZXW6YTBOJTG633C\r\n", KIOS_SCAN_TICKET, "MZXW6YTBOJTG633C", "A-012");
  assert_scan ("MZXW6YTBOJTG633C", KIOS_SCAN_TICKET, "MZXW6YTBOJTG633C", NULL);
  assert_scan ("7471010101900001", KIOS_SCAN_NIK, "7471010101900001", NULL);
  assert_scan ("7471013201900001", KIOS_SCAN_TEXT, "7471013201900001", NULL);
  assert_scan ("7471-0101-0190-0001", KIOS_SCAN_TEXT, "7471-0101-0190-0001", NULL);
  assert_scan ("https://example.go.id/profil/abc-123", KIOS_SCAN_URL, "abc-123", NULL);
  assert_scan ("HTTPS://example.go.id/profil/abc-123/", KIOS_SCAN_URL, "abc-123", NULL);
  assert_scan ("https://example.go.id/profil?x=1&id=987#top", KIOS_SCAN_URL, "987", NULL);
  assert_scan ("https://example.go.id/profil?grid=1&id=", KIOS_SCAN_URL, "profil", NULL);
  assert_scan ("https://example.go.id/", KIOS_SCAN_TEXT, "https://example.go.id/", NULL);
  assert_scan ("https:///abc", KIOS_SCAN_TEXT, "https:///abc", NULL);
  assert_scan ("https://example.go.id/a?id=1%0A2", KIOS_SCAN_TEXT, "https://example.go.id/a?id=1%0A2", NULL);
  assert_scan ("javascript:alert(1)", KIOS_SCAN_TEXT, "javascript:alert(1)", NULL);
  assert_scan ("123E4567-E89B-12D3-A456-426614174000", KIOS_SCAN_UUID, "123e4567-e89b-12d3-a456-426614174000", NULL);
  assert_scan ("SK-0001 <b>", KIOS_SCAN_TEXT, "SK-0001 <b>", NULL);
}

static void
test_scan_refused (void)
{
  g_autofree char *long_text = g_strnfill (1025, 'x');
  const char *const refused[] = { "", " \r\n", "abc\033[2J", "abc\xff\xfe", "a\tb", long_text };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KiosScan) scan = kios_scan_classify (refused[i], &error);

      g_assert_null (scan);
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
    }
}

/* Nothing a scanner, a file or a finger gives makes a parser crash, and what one made is what it
   would make again. */
static void
test_any_bytes (void)
{
  const Parser parsers[] = { parse_nik, kios_npwp_parse, kios_nib_parse, kios_wlkp_parse, kios_phone_parse,
                             kios_email_parse };
  const char alphabet[] = "0000112233445566778899 .-+()@aKIOS/:?=&%\n\xc3\xa9\xff";
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261120);

  for (guint round = 0; round < 30000; round++)
    {
      char text[32] = { 0 };
      gint32 length = g_rand_int_range (rand, 0, sizeof text);
      g_autoptr(KiosScan) scan = NULL;

      for (gint32 i = 0; i < length; i++)
        text[i] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];

      for (gsize i = 0; i < G_N_ELEMENTS (parsers); i++)
        {
          g_autoptr(KiosIdentifier) once = parsers[i] (text, NULL);
          g_autoptr(KiosIdentifier) twice = once != NULL ? parsers[i] (once->text, NULL) : NULL;

          g_assert_cmpint (once != NULL, ==, twice != NULL);
          if (once != NULL)
            g_assert_cmpstr (once->text, ==, twice->text);
        }
      scan = kios_scan_classify (text, NULL);
      g_assert_true (scan == NULL || g_utf8_validate (scan->value, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/identifier/nik", test_nik);
  g_test_add_func ("/core/identifier/nik-impossible", test_nik_refused);
  g_test_add_func ("/core/identifier/nik-region-is-looked-up", test_nik_asks_for_region);
  g_test_add_func ("/core/identifier/npwp", test_npwp);
  g_test_add_func ("/core/identifier/npwp-wrong-digit-is-found", test_npwp_wrong_digit);
  g_test_add_func ("/core/identifier/nib-and-wlkp", test_nib_and_wlkp);
  g_test_add_func ("/core/identifier/phone", test_phone);
  g_test_add_func ("/core/identifier/phone-for-whatsapp", test_wa);
  g_test_add_func ("/core/identifier/email", test_email);
  g_test_add_func ("/core/identifier/masks-never-show-all", test_masks);
  g_test_add_func ("/core/identifier/scan", test_scan);
  g_test_add_func ("/core/identifier/scan-refused", test_scan_refused);
  g_test_add_func ("/core/identifier/any-bytes", test_any_bytes);

  return g_test_run ();
}
