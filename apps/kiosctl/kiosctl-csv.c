/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "kiosctl-csv.h"

/* Tables from other programs: RFC 4180, or with semicolons as Indonesian spreadsheets write them. */

static GStrv
split_line (const char *line,
            char        separator)
{
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  if (*line == '\0')
    return g_strv_builder_end (cells);

  for (const char *c = line;; c++)
    {
      if (*c == '"' && is_quoted && c[1] == '"')
        g_string_append_c (cell, *c++);
      else if (*c == '"')
        is_quoted = !is_quoted;
      else if (*c == '\0' || (*c == separator && !is_quoted))
        {
          g_autofree char *text = g_strstrip (g_strdup (cell->str));

          g_strv_builder_add (cells, text);
          g_string_truncate (cell, 0);
          if (*c == '\0')
            break;
        }
      else
        g_string_append_c (cell, *c);
    }

  return g_strv_builder_end (cells);
}

/**
 * kiosctl_csv_load:
 * @path: a file; a cell may be quoted but not hold a line break
 * @error: return location: %KIOS_ERROR_NOT_FOUND, %KIOS_ERROR_UNAVAILABLE, %KIOS_ERROR_INVALID
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): its lines, the heading first; an empty
 *   line has no cells
 */
GPtrArray *
kiosctl_csv_load (const char  *path,
                  GError     **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) local = NULL;
  const char *begin;
  char separator;

  if (!g_file_get_contents (path, &text, NULL, &local))
    {
      g_set_error (error, KIOS_ERROR,
                   g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT) ? KIOS_ERROR_NOT_FOUND
                                                                            : KIOS_ERROR_UNAVAILABLE,
                   "%s cannot be read: %s", path, local->message);
      return NULL;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s is not UTF-8 text", path);
      return NULL;
    }

  begin = g_str_has_prefix (text, "\357\273\277") ? text + 3 : text;
  lines = g_strsplit (begin, "\n", -1);
  separator = lines[0] != NULL && strchr (lines[0], ';') != NULL ? ';' : ',';
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (lines[i + 1] != NULL || *lines[i] != '\0')
        g_ptr_array_add (rows, split_line (lines[i], separator));
    }

  return g_steal_pointer (&rows);
}
