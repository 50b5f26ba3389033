/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-identifier.h"

#include <string.h>

#include "kios-error.h"

/* The 38 provinces' codes of the Ministry of Home Affairs. */
static const char provinces[][3] = {
  "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36",
  "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82",
  "91", "92", "93", "94", "95", "96",
};

/**
 * kios_identifier_free:
 * @identifier: (transfer full) (nullable): what a parser returned
 */
void
kios_identifier_free (KiosIdentifier *identifier)
{
  if (identifier == NULL)
    return;

  g_free (identifier->text);
  g_strfreev (identifier->warnings);
  g_free (identifier);
}

static KiosIdentifier *
take_identifier (char       *text,
                 const char *warning)
{
  KiosIdentifier *identifier = g_new0 (KiosIdentifier, 1);

  identifier->text = text;
  identifier->warnings = g_new0 (char *, 2);
  identifier->warnings[0] = g_strdup (warning);

  return identifier;
}

/* Returns the digits of @text without the marks people write between them; NULL when there is
   anything else in it. */
static char *
collect_digits (const char *text,
                const char *marks)
{
  g_autofree char *digits = g_new0 (char, strlen (text) + 1);
  gsize length = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        digits[length++] = *c;
      else if (!g_ascii_isspace (*c) && strchr (marks, *c) == NULL)
        return NULL;
    }

  return g_steal_pointer (&digits);
}

static gboolean
is_all_zeros (const char *digits)
{
  return digits[strspn (digits, "0")] == '\0';
}

static guint
two_digits (const char *digits)
{
  return (guint) (digits[0] - '0') * 10 + (guint) (digits[1] - '0');
}

/* A NIK tells the year by two digits; 29 February is possible when either century has one. */
static gboolean
is_birth_date (const char *digits)
{
  guint day = two_digits (digits);
  guint month = two_digits (digits + 2);
  guint year = two_digits (digits + 4);

  if (day > 40)
    day -= 40;

  return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) (1900 + year)) ||
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) (2000 + year));
}

static gboolean
is_province (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (provinces); i++)
    {
      if (strncmp (provinces[i], code, 2) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * kios_nik_parse:
 * @text: what a person typed; spaces, dots and hyphens do not matter
 * @is_region: (nullable) (scope call): says which regions exist; without it only the province
 *   is looked at
 * @user_data: for @is_region
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * The population number: 16 digits, region PPKKCC, birth date DDMMYY with 40 added to a woman's
 * day, serial SSSS; there is no check digit (domain, identifiers). An unknown region is a warning
 * only, since old codes live on.
 *
 * Returns: (transfer full) (nullable): the 16 digits, %NULL on error
 */
KiosIdentifier *
kios_nik_parse (const char      *text,
                KiosRegionFunc   is_region,
                gpointer         user_data,
                GError         **error)
{
  g_autofree char *digits = NULL;
  g_autofree char *region = NULL;
  gboolean is_known;

  g_return_val_if_fail (text != NULL, NULL);

  digits = collect_digits (text, ".-");
  if (digits == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A NIK consists of digits only");
      return NULL;
    }
  if (strlen (digits) != 16)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A NIK has 16 digits, not %u",
                   (guint) strlen (digits));
      return NULL;
    }
  if (!is_birth_date (digits + 6))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "Digits 7 to 12 of this NIK are no possible birth date");
      return NULL;
    }
  if (is_all_zeros (digits + 12))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "The last four digits of a NIK are never 0000");
      return NULL;
    }

  region = g_strdup_printf ("%.2s.%.2s", digits, digits + 2);
  is_known = is_region != NULL ? is_region (region, user_data) : is_province (digits);

  return take_identifier (g_steal_pointer (&digits),
                          is_known ? NULL : KIOS_WARNING_UNKNOWN_REGION);
}

/* The ninth digit of a taxpayer's number is a Luhn check of the first eight. */
static gboolean
has_luhn_check (const char *digits)
{
  guint sum = 0;

  for (guint i = 0; i < 8; i++)
    {
      guint value = (guint) (digits[i] - '0') * (i % 2 == 1 ? 2 : 1);

      sum += value > 9 ? value - 9 : value;
    }

  return (10 - sum % 10) % 10 == (guint) (digits[8] - '0');
}

/**
 * kios_npwp_parse:
 * @text: what a person typed; spaces, dots and hyphens do not matter
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * The taxpayer's number: 15 digits, of which the ninth checks the first eight; or 16, which are
 * 0 and an old number for organisations and the NIK for persons (domain, identifiers). With 16 a
 * wrong check digit is a warning only, since new numbers need not have one.
 *
 * Returns: (transfer full) (nullable): the 15 or 16 digits, %NULL on error
 */
KiosIdentifier *
kios_npwp_parse (const char  *text,
                 GError     **error)
{
  g_autofree char *digits = NULL;
  const char *warning = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  digits = collect_digits (text, ".-");
  if (digits == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "An NPWP consists of digits only");
      return NULL;
    }

  length = strlen (digits);
  if (length != 15 && length != 16)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "An NPWP has 15 or 16 digits, not %u",
                   (guint) length);
      return NULL;
    }
  if (is_all_zeros (digits))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "An NPWP is not all zeros");
      return NULL;
    }

  if (length == 15)
    {
      if (!has_luhn_check (digits))
        {
          g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                               "The check digit of this NPWP, its ninth, is wrong");
          return NULL;
        }
    }
  else if (digits[0] == '0')
    {
      if (!has_luhn_check (digits + 1))
        warning = KIOS_WARNING_CHECK_DIGIT;
    }
  else
    {
      g_autoptr(KiosIdentifier) nik = kios_nik_parse (digits, NULL, NULL, NULL);

      if (nik == NULL)
        warning = KIOS_WARNING_NOT_A_NIK;
    }

  return take_identifier (g_steal_pointer (&digits), warning);
}

/**
 * kios_nib_parse:
 * @text: what a person typed; spaces, dots and hyphens do not matter
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * The business number: 13 digits (domain, identifiers).
 *
 * Returns: (transfer full) (nullable): the 13 digits, %NULL on error
 */
KiosIdentifier *
kios_nib_parse (const char  *text,
                GError     **error)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  digits = collect_digits (text, ".-");
  if (digits == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A NIB consists of digits only");
      return NULL;
    }
  if (strlen (digits) != 13)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A NIB has 13 digits, not %u",
                   (guint) strlen (digits));
      return NULL;
    }
  if (is_all_zeros (digits))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A NIB is not all zeros");
      return NULL;
    }

  return take_identifier (g_steal_pointer (&digits), NULL);
}

/* A copy of @text without surrounding white space; NULL when it is empty, too long, not UTF-8 or
   contains control characters. */
static char *
dup_plain (const char *text,
           glong       max_characters)
{
  g_autofree char *plain = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  plain = g_strstrip (g_strdup (text));
  if (plain[0] == '\0' || g_utf8_strlen (plain, -1) > max_characters)
    return NULL;

  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (c)))
        return NULL;
    }

  return g_steal_pointer (&plain);
}

/**
 * kios_wlkp_parse:
 * @text: what a person typed
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * The number of a company's compulsory report. No official format is known, so that any text of
 * up to 40 characters is accepted, always with a warning (domain, identifiers).
 *
 * Returns: (transfer full) (nullable): the trimmed text, %NULL on error
 */
KiosIdentifier *
kios_wlkp_parse (const char  *text,
                 GError     **error)
{
  char *plain;

  g_return_val_if_fail (text != NULL, NULL);

  plain = dup_plain (text, 40);
  if (plain == NULL)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A WLKP number is a text of 1 to 40 characters");
      return NULL;
    }

  return take_identifier (plain, KIOS_WARNING_NO_FORMAT);
}

/**
 * kios_phone_parse:
 * @text: what a person typed: "0812…", "62812…", "+62 812…"; spaces, dots, hyphens and
 *   brackets do not matter
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * An Indonesian phone number. A mobile one is +628 and 8 to 11 digits (domain, identifiers); a
 * fixed one is accepted with a warning.
 *
 * Returns: (transfer full) (nullable): "+62…", %NULL on error
 */
KiosIdentifier *
kios_phone_parse (const char  *text,
                  GError     **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *digits = NULL;
  const char *subscriber;
  gboolean has_plus;
  gboolean is_mobile;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  has_plus = stripped[0] == '+';
  digits = collect_digits (stripped + (has_plus ? 1 : 0), ".-()");
  if (digits == NULL || digits[0] == '\0')
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A phone number consists of digits only");
      return NULL;
    }

  if (g_str_has_prefix (digits, "62"))
    subscriber = digits + 2;
  else if (!has_plus && digits[0] == '0')
    subscriber = digits + 1;
  else
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A phone number begins with 08, 62 or +62");
      return NULL;
    }

  length = strlen (subscriber);
  is_mobile = subscriber[0] == '8';
  if (is_mobile && (length < 9 || length > 12))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "A mobile number has 8 to 11 digits after 08");
      return NULL;
    }
  if (!is_mobile && (subscriber[0] < '2' || length < 7 || length > 11))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "This is no possible phone number");
      return NULL;
    }

  return take_identifier (g_strconcat ("+62", subscriber, NULL),
                          is_mobile ? NULL : KIOS_WARNING_NOT_MOBILE);
}

static gboolean
is_domain (const char *domain)
{
  g_auto(GStrv) labels = g_strsplit (domain, ".", -1);
  guint n_labels = g_strv_length (labels);

  if (n_labels < 2 || strlen (labels[n_labels - 1]) < 2)
    return FALSE;

  for (guint i = 0; i < n_labels; i++)
    {
      gsize length = strlen (labels[i]);

      if (length == 0 || length > 63 || labels[i][0] == '-' || labels[i][length - 1] == '-' ||
          strspn (labels[i], "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_email_parse:
 * @text: what a person typed
 * @error: return location, %KIOS_ERROR_INVALID with the one reason
 *
 * An e-mail address as people have them: the plain form of RFC 5321 without quoting. All letters
 * are made small, so that a person is found again however the address was typed.
 *
 * Returns: (transfer full) (nullable): the address, %NULL on error
 */
KiosIdentifier *
kios_email_parse (const char  *text,
                  GError     **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *small = NULL;
  const char *at;
  gsize local_length;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  small = g_ascii_strdown (stripped, -1);
  at = strchr (small, '@');
  local_length = at != NULL ? (gsize) (at - small) : 0;
  if (at == NULL || local_length == 0 || local_length > 64 || strlen (small) > 254 ||
      strspn (small, "abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-/=?^_`{|}~") != local_length ||
      small[0] == '.' || at[-1] == '.' || strstr (small, "..") != NULL || !is_domain (at + 1))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "An e-mail address looks like name@example.id");
      return NULL;
    }

  return take_identifier (g_steal_pointer (&small), NULL);
}

/**
 * kios_phone_to_wa:
 * @phone: a number as kios_phone_parse() gives it
 *
 * Returns: (transfer full) (nullable): "628…" as wa.me wants it, %NULL when it is not mobile
 */
char *
kios_phone_to_wa (const char *phone)
{
  g_return_val_if_fail (phone != NULL, NULL);

  return g_str_has_prefix (phone, "+628") ? g_strdup (phone + 1) : NULL;
}

static char *
mask (const char *text,
      gsize       n_before,
      gsize       n_hidden,
      gsize       n_after)
{
  GString *masked = g_string_new (NULL);
  gsize length = strlen (text);

  /* Too short to hide anything between the ends: hide all of it. */
  if (length <= n_before + n_after)
    {
      n_before = 0;
      n_after = 0;
    }

  g_string_append_len (masked, text, (gssize) n_before);
  for (gsize i = 0; i < n_hidden; i++)
    g_string_append (masked, "•");
  g_string_append (masked, text + length - n_after);

  return g_string_free (masked, FALSE);
}

/**
 * kios_nik_mask:
 *
 * Returns: (transfer full): "7471••••••••0001" (domain, identifiers)
 */
char *
kios_nik_mask (const char *nik)
{
  g_return_val_if_fail (nik != NULL, NULL);

  return mask (nik, 4, 8, 4);
}

/**
 * kios_phone_mask:
 *
 * Returns: (transfer full): "+62812••••310"; of a short number less is shown, so that four digits
 *   at least are hidden
 */
char *
kios_phone_mask (const char *phone)
{
  g_return_val_if_fail (phone != NULL, NULL);

  return mask (phone, strlen (phone) < 6 + 4 + 3 ? 3 : 6, 4, 3);
}

/**
 * kios_email_mask:
 *
 * Returns: (transfer full): "c••••@example.id"; the domain alone tells a visitor which address
 *   it is
 */
char *
kios_email_mask (const char *email)
{
  const char *at;

  g_return_val_if_fail (email != NULL, NULL);

  at = strrchr (email, '@');

  return mask (email, 1, 4, at != NULL && at > email ? strlen (at) : 0);
}
