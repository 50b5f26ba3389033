/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-identifier.h"

#include <string.h>

#include "kios-error.h"
#include "kios-number.h"

#define MAX_SCAN 1024

/**
 * kios_scan_free:
 * @scan: (transfer full) (nullable): what kios_scan_classify() returned
 */
void
kios_scan_free (KiosScan *scan)
{
  if (scan == NULL)
    return;

  g_free (scan->value);
  g_free (scan->number);
  g_free (scan->date);
  g_free (scan);
}

static gboolean
has_control_characters (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (c)))
        return TRUE;
    }

  return FALSE;
}

static char *
find_query_id (const char *query)
{
  GUriParamsIter iter;
  char *name;
  char *value;

  g_uri_params_iter_init (&iter, query, -1, "&;", G_URI_PARAMS_WWW_FORM);
  while (g_uri_params_iter_next (&iter, &name, &value, NULL))
    {
      gboolean is_id = strcmp (name, "id") == 0 && value[0] != '\0';

      g_free (name);
      if (is_id)
        return value;
      g_free (value);
    }

  return NULL;
}

/* Returns what identifies somebody in a web address: its parameter "id", else the last part of
   its path; NULL when @text is no web address or says nothing. */
static char *
find_url_id (const char *text)
{
  g_autoptr(GUri) uri = NULL;
  g_auto(GStrv) parts = NULL;

  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED_QUERY | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || g_uri_get_host (uri)[0] == '\0' ||
      (strcmp (g_uri_get_scheme (uri), "https") != 0 && strcmp (g_uri_get_scheme (uri), "http") != 0))
    return NULL;

  if (g_uri_get_query (uri) != NULL)
    {
      char *id = find_query_id (g_uri_get_query (uri));

      if (id != NULL)
        return id;
    }

  parts = g_strsplit (g_uri_get_path (uri), "/", -1);
  for (guint i = g_strv_length (parts); i > 0; i--)
    {
      if (parts[i - 1][0] != '\0')
        return g_strdup (parts[i - 1]);
    }

  return NULL;
}

/**
 * kios_scan_classify:
 * @text: what a scanner or camera gave
 * @error: return location, %KIOS_ERROR_INVALID when it is empty, longer than 1024 bytes or no text
 *
 * The content of SIAPkerja-ID codes is not public, so that a scan is an opaque string: our own
 * slip or token, else a NIK, else a web address, else a UUID, else a text (domain, identifiers).
 * It is looked up and an officer confirms; nothing is concluded from the code itself.
 *
 * Returns: (transfer full) (nullable): what it seems to be, %NULL on error
 */
KiosScan *
kios_scan_classify (const char  *text,
                    GError     **error)
{
  g_autoptr(KiosScan) scan = NULL;
  g_autoptr(KiosIdentifier) nik = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_SCAN || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "This code is no readable text");
      return NULL;
    }

  plain = g_strstrip (g_strdup (text));
  if (plain[0] == '\0')
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "This code is empty");
      return NULL;
    }
  if (has_control_characters (plain))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "This code contains control characters");
      return NULL;
    }

  scan = g_new0 (KiosScan, 1);
  if (kios_ticket_payload_parse (plain, &scan->number, &scan->date, &scan->value, NULL))
    {
      scan->kind = KIOS_SCAN_TICKET;
      return g_steal_pointer (&scan);
    }
  if (kios_token_is_valid (plain))
    {
      scan->kind = KIOS_SCAN_TICKET;
      scan->value = g_steal_pointer (&plain);
      return g_steal_pointer (&scan);
    }

  if (strspn (plain, "0123456789") == strlen (plain))
    nik = kios_nik_parse (plain, NULL, NULL, NULL);
  if (nik != NULL)
    {
      scan->kind = KIOS_SCAN_NIK;
      scan->value = g_steal_pointer (&nik->text);
      return g_steal_pointer (&scan);
    }

  id = find_url_id (plain);
  if (id != NULL && !has_control_characters (id))
    {
      scan->value = g_steal_pointer (&id);
      scan->kind = KIOS_SCAN_URL;
      return g_steal_pointer (&scan);
    }

  if (g_uuid_string_is_valid (plain))
    {
      scan->kind = KIOS_SCAN_UUID;
      scan->value = g_ascii_strdown (plain, -1);
      return g_steal_pointer (&scan);
    }

  scan->kind = KIOS_SCAN_TEXT;
  scan->value = g_steal_pointer (&plain);
  return g_steal_pointer (&scan);
}
