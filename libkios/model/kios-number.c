/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-number.h"

#include <string.h>

#include "kios-error.h"

#define MAX_NUMBER 9999999

/* The decree's seven desks in its order; then our own two queues: pengaduan (complaints) and
   tamu (guests and reception). */
static const char desk_letters[] = { 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'P', 'T' };

/* RFC 4648, section 6. */
static const char base32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

static gboolean
parse_digits (const char *text,
              gsize       length,
              guint      *value)
{
  guint total = 0;

  if (length == 0)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      total = total * 10 + (guint) g_ascii_digit_value (text[i]);
      if (total > MAX_NUMBER)
        return FALSE;
    }

  *value = total;
  return TRUE;
}

static gboolean
is_date (const char *text,
         gsize       length)
{
  guint year;
  guint month;
  guint day;

  return length == 10 && text[4] == '-' && text[7] == '-' &&
         parse_digits (text, 4, &year) && parse_digits (text + 5, 2, &month) &&
         parse_digits (text + 8, 2, &day) &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * kios_number_format:
 * @series: the series' letter
 * @n: the number within series and business date, from 1
 *
 * Forms a queue number: the letter of the visit's first desk and at least three digits (domain,
 * numbers). Past 999 it goes on with four.
 *
 * Returns: (transfer full): "A-001", "A-1000"
 */
char *
kios_number_format (char  series,
                    guint n)
{
  g_return_val_if_fail (kios_desk_from_letter (series) != 0, NULL);
  g_return_val_if_fail (n >= 1 && n <= MAX_NUMBER, NULL);

  return g_strdup_printf ("%c-%03u", series, n);
}

/**
 * kios_number_parse:
 * @text: what a person or a file gave: "A-012", "a12", "2026-11-19/A-012"
 * @series: (out) (optional): the series' letter, a capital
 * @n: (out) (optional): the number
 * @date: (out) (optional) (transfer full) (nullable): the business date written before it, %NULL
 *   where @text means the current one
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * The out parameters stay untouched on error.
 *
 * Returns: whether @text is a queue number
 */
gboolean
kios_number_parse (const char  *text,
                   char        *series,
                   guint       *n,
                   char       **date,
                   GError     **error)
{
  g_autofree char *clean = NULL;
  const char *slash;
  const char *rest;
  guint number;
  char letter;

  g_return_val_if_fail (text != NULL, FALSE);

  clean = g_strstrip (g_strdup (text));
  rest = clean;
  slash = strchr (clean, '/');
  if (slash != NULL)
    {
      if (!is_date (clean, (gsize) (slash - clean)))
        goto refused;
      rest = slash + 1;
    }

  letter = g_ascii_toupper (rest[0]);
  if (kios_desk_from_letter (letter) == 0)
    goto refused;
  rest++;
  if (*rest == '-' || *rest == ' ')
    rest++;
  if (!parse_digits (rest, strlen (rest), &number) || number == 0)
    goto refused;

  if (series != NULL)
    *series = letter;
  if (n != NULL)
    *n = number;
  if (date != NULL)
    *date = slash != NULL ? g_strndup (clean, 10) : NULL;
  return TRUE;

refused:
  g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
               "“%s” is not a queue number such as A-012 or 2026-11-19/A-012", clean);
  return FALSE;
}

/**
 * kios_case_number_format:
 * @year: the year the case was opened, four digits
 * @n: the number within site and year, from 1
 *
 * Returns: (transfer full): "K-2026-0001" (decisions, cases)
 */
char *
kios_case_number_format (guint year,
                         guint n)
{
  g_return_val_if_fail (year >= 1000 && year <= 9999, NULL);
  g_return_val_if_fail (n >= 1 && n <= MAX_NUMBER, NULL);

  return g_strdup_printf ("K-%04u-%04u", year, n);
}

/**
 * kios_case_number_parse:
 * @year: (out) (optional): the year
 * @n: (out) (optional): the number
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * Returns: whether @text is a case number such as K-2026-0001
 */
gboolean
kios_case_number_parse (const char  *text,
                        guint       *year,
                        guint       *n,
                        GError     **error)
{
  g_autofree char *clean = NULL;
  guint parsed_year;
  guint number;

  g_return_val_if_fail (text != NULL, FALSE);

  clean = g_strstrip (g_strdup (text));
  if (strlen (clean) < 8 || g_ascii_toupper (clean[0]) != 'K' || clean[1] != '-' || clean[6] != '-' ||
      !parse_digits (clean + 2, 4, &parsed_year) || parsed_year < 1000 ||
      !parse_digits (clean + 7, strlen (clean + 7), &number) || number == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                   "“%s” is not a case number such as K-2026-0001", clean);
      return FALSE;
    }

  if (year != NULL)
    *year = parsed_year;
  if (n != NULL)
    *n = number;

  return TRUE;
}

/**
 * kios_desk_letter:
 * @desk_no: 1–7 the decree's desks, 8 complaints, 9 guests and reception
 *
 * Returns: the letter of the desk's series, 0 where there is no such desk
 */
char
kios_desk_letter (guint desk_no)
{
  if (desk_no < 1 || desk_no > G_N_ELEMENTS (desk_letters))
    return 0;

  return desk_letters[desk_no - 1];
}

/**
 * kios_desk_from_letter:
 * @letter: a capital
 *
 * Returns: the desk's number, 0 where no desk has this letter
 */
guint
kios_desk_from_letter (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (desk_letters); i++)
    {
      if (desk_letters[i] == letter)
        return i + 1;
    }

  return 0;
}

/**
 * kios_token_new:
 * @random: bytes from a cryptographic source
 *
 * Writes 80 random bits as the token of a slip's QR code, in the alphabet of RFC 4648.
 *
 * Returns: (transfer full): 16 characters
 */
char *
kios_token_new (const guint8 random[KIOS_TOKEN_BYTES])
{
  char *token;

  g_return_val_if_fail (random != NULL, NULL);

  token = g_new0 (char, KIOS_TOKEN_LENGTH + 1);
  for (guint i = 0; i < KIOS_TOKEN_LENGTH; i++)
    {
      guint value = 0;

      for (guint bit = i * 5; bit < i * 5 + 5; bit++)
        value = value << 1 | ((random[bit / 8] >> (7 - bit % 8)) & 1u);
      token[i] = base32[value];
    }

  return token;
}

/**
 * kios_token_is_valid:
 * @token: (nullable): a text
 *
 * Returns: whether @token has the form of a ticket token
 */
gboolean
kios_token_is_valid (const char *token)
{
  if (token == NULL || strlen (token) != KIOS_TOKEN_LENGTH)
    return FALSE;

  for (const char *c = token; *c != '\0'; c++)
    {
      if (strchr (base32, *c) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_ticket_payload:
 * @number: a queue number as kios_number_format() gives it
 * @date: its business date, YYYY-MM-DD
 * @token: the visit's token
 *
 * The text of a slip's QR code (decisions, numbers). It names nobody, and the token alone never
 * opens personal data.
 *
 * Returns: (transfer full): "KIOS A-012 2026-11-19 TOKEN"
 */
char *
kios_ticket_payload (const char *number,
                     const char *date,
                     const char *token)
{
  g_return_val_if_fail (number != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);
  g_return_val_if_fail (kios_token_is_valid (token), NULL);

  return g_strdup_printf ("KIOS %s %s %s", number, date, token);
}

/**
 * kios_ticket_payload_parse:
 * @payload: what a scanner gave
 * @number: (out) (optional) (transfer full): the queue number in its usual form
 * @date: (out) (optional) (transfer full): its business date
 * @token: (out) (optional) (transfer full): the visit's token
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * The out parameters stay untouched on error.
 *
 * Returns: whether @payload is that of a slip
 */
gboolean
kios_ticket_payload_parse (const char  *payload,
                           char       **number,
                           char       **date,
                           char       **token,
                           GError     **error)
{
  g_autofree char *clean = NULL;
  g_auto(GStrv) words = NULL;
  g_autofree char *other_date = NULL;
  char series;
  guint n;

  g_return_val_if_fail (payload != NULL, FALSE);

  clean = g_strstrip (g_strdup (payload));
  words = g_strsplit (clean, " ", 5);
  if (g_strv_length (words) != 4 || strcmp (words[0], "KIOS") != 0 ||
      !kios_number_parse (words[1], &series, &n, &other_date, NULL) || other_date != NULL ||
      !is_date (words[2], strlen (words[2])) || !kios_token_is_valid (words[3]))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "This is not the code of a slip");
      return FALSE;
    }

  if (number != NULL)
    *number = kios_number_format (series, n);
  if (date != NULL)
    *date = g_strdup (words[2]);
  if (token != NULL)
    *token = g_strdup (words[3]);

  return TRUE;
}
