/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-number.h"

static void
assert_format (char        series,
               guint       n,
               const char *expected)
{
  g_autofree char *text = kios_number_format (series, n);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  assert_format ('A', 1, "A-001");
  assert_format ('G', 99, "G-099");
  assert_format ('P', 999, "P-999");
  assert_format ('T', 1000, "T-1000");
  assert_format ('A', 12345, "A-12345");
}

static void
assert_parse (const char *text,
              char        expected_series,
              guint       expected_n,
              const char *expected_date)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *date = NULL;
  char series;
  guint n;

  g_assert_true (kios_number_parse (text, &series, &n, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (series, ==, expected_series);
  g_assert_cmpuint (n, ==, expected_n);
  g_assert_cmpstr (date, ==, expected_date);
}

static void
test_parse (void)
{
  assert_parse ("A-012", 'A', 12, NULL);
  assert_parse ("a12", 'A', 12, NULL);
  assert_parse (" t-1 ", 'T', 1, NULL);
  assert_parse ("B 7", 'B', 7, NULL);
  assert_parse ("G-1000", 'G', 1000, NULL);
  assert_parse ("A-0000001", 'A', 1, NULL);
  assert_parse ("2026-11-19/A-012", 'A', 12, "2026-11-19");
  assert_parse ("2028-02-29/p3", 'P', 3, "2028-02-29");
}

static void
test_parse_refuses (void)
{
  const char *const refused[] = {
    "", " ", "A", "A-", "A-0", "A-000", "-12", "12", "H-001", "K-001", "AA-1", "A--1", "A- 1", "A-1x",
    "A-+1", "A-1.0", "A-99999999", "A-99999999999999999999", "2026-02-30/A-1", "2026-11-19",
    "2026-11-19/", "26-11-19/A-1", "2026-11-19/A-1/B-2", "２", "A-１", "0000-00-00/A-1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *date = NULL;
      char series = '?';
      guint n = 77;

      g_assert_false (kios_number_parse (refused[i], &series, &n, &date, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
      g_assert_cmpint (series, ==, '?');
      g_assert_cmpuint (n, ==, 77);
      g_assert_null (date);
    }
}

static void
test_round_trip (void)
{
  for (guint desk = 1; desk <= 9; desk++)
    {
      for (guint n = 1; n < 2000; n++)
        {
          g_autofree char *text = kios_number_format (kios_desk_letter (desk), n);

          assert_parse (text, kios_desk_letter (desk), n, NULL);
        }
    }
}

static void
test_letters (void)
{
  const char letters[] = "ABCDEFGPT";

  for (guint desk = 1; desk <= 9; desk++)
    {
      g_assert_cmpint (kios_desk_letter (desk), ==, letters[desk - 1]);
      g_assert_cmpuint (kios_desk_from_letter (letters[desk - 1]), ==, desk);
    }
  g_assert_cmpint (kios_desk_letter (0), ==, 0);
  g_assert_cmpint (kios_desk_letter (10), ==, 0);
  g_assert_cmpuint (kios_desk_from_letter ('H'), ==, 0);
  g_assert_cmpuint (kios_desk_from_letter ('a'), ==, 0);
  g_assert_cmpuint (kios_desk_from_letter ('\0'), ==, 0);
}

static void
test_case_number (void)
{
  const char *const refused[] = { "", "K-2026", "K-2026-", "K-2026-0000", "K-26-0001", "A-2026-0001",
                                  "K-2026-1x", "K-0026-0001", "K2026-0001" };
  g_autofree char *first = kios_case_number_format (2026, 1);
  g_autofree char *many = kios_case_number_format (2026, 12345);
  guint year;
  guint n;

  g_assert_cmpstr (first, ==, "K-2026-0001");
  g_assert_cmpstr (many, ==, "K-2026-12345");
  g_assert_true (kios_case_number_parse (" k-2026-0017", &year, &n, NULL));
  g_assert_cmpuint (year, ==, 2026);
  g_assert_cmpuint (n, ==, 17);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (kios_case_number_parse (refused[i], NULL, NULL, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
    }
}

/* "foobar" is a test vector of RFC 4648: MZXW6YTBOI======; ours has ten bytes and no padding. */
static void
test_token (void)
{
  g_autofree char *zeros = kios_token_new ((const guint8[10]) { 0 });
  g_autofree char *text = kios_token_new ((const guint8 *) "foobarfoob");
  g_autofree char *ones = kios_token_new ((const guint8 *) "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff");

  g_assert_cmpstr (zeros, ==, "AAAAAAAAAAAAAAAA");
  g_assert_cmpstr (text, ==, "MZXW6YTBOJTG633C");
  g_assert_cmpstr (ones, ==, "7777777777777777");
  g_assert_true (kios_token_is_valid (text));
  g_assert_false (kios_token_is_valid (NULL));
  g_assert_false (kios_token_is_valid (""));
  g_assert_false (kios_token_is_valid ("MZXW6YTBOJTG633"));
  g_assert_false (kios_token_is_valid ("MZXW6YTBOJTG633CA"));
  g_assert_false (kios_token_is_valid ("mzxw6ytbojtg633c"));
  g_assert_false (kios_token_is_valid ("MZXW6YTBOJTG6331"));
}

static void
test_payload (void)
{
  g_autofree char *payload = kios_ticket_payload ("A-012", "2026-11-19", "MZXW6YTBOJTG633C");
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  g_autofree char *token = NULL;
  const char *const refused[] = {
    "", "KIOS", "KIOS A-012 2026-11-19", "KIOS A-012 2026-11-19 short", "kios A-012 2026-11-19 MZXW6YTBOJTG633C",
    "KIOS A-012 2026-11-31 MZXW6YTBOJTG633C", "KIOS H-012 2026-11-19 MZXW6YTBOJTG633C",
    "KIOS 2026-11-19/A-012 2026-11-19 MZXW6YTBOJTG633C", "KIOS A-012 2026-11-19 MZXW6YTBOJTG633C more",
    "KIOS  A-012 2026-11-19 MZXW6YTBOJTG633C", "KIOS A-012\t2026-11-19 MZXW6YTBOJTG633C",
  };

  g_assert_cmpstr (payload, ==, "KIOS A-012 2026-11-19 MZXW6YTBOJTG633C");
  g_assert_true (kios_ticket_payload_parse (payload, &number, &date, &token, NULL));
  g_assert_cmpstr (number, ==, "A-012");
  g_assert_cmpstr (date, ==, "2026-11-19");
  g_assert_cmpstr (token, ==, "MZXW6YTBOJTG633C");

  /* A slip's QR code is at most version 3: 42 bytes at error correction M. */
  g_assert_cmpuint (strlen (payload), <=, 42);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *untouched = NULL;

      g_assert_false (kios_ticket_payload_parse (refused[i], &untouched, NULL, NULL, &error));
      g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
      g_assert_null (untouched);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/number/three-digits-and-more", test_format);
  g_test_add_func ("/core/number/read-as-people-write-it", test_parse);
  g_test_add_func ("/core/number/nonsense-is-refused-and-touches-nothing", test_parse_refuses);
  g_test_add_func ("/core/number/what-was-formed-is-read-back", test_round_trip);
  g_test_add_func ("/core/number/each-desk-has-its-letter", test_letters);
  g_test_add_func ("/core/number/cases-have-their-own", test_case_number);
  g_test_add_func ("/core/number/token-is-base32", test_token);
  g_test_add_func ("/core/number/payload-goes-out-and-comes-back", test_payload);

  return g_test_run ();
}
