/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "kiosctl-options.h"

/* Arguments and options of one command. Which options there are, and which of them take a value, is
 * read from the usage that --help shows, so that the two cannot differ: "--desk N" takes a value,
 * "[--print]" takes none. */
struct _KiosctlOptions
{
  GPtrArray  *arguments;
  GHashTable *values; /* name to GPtrArray of texts */
};

/**
 * kiosctl_options_new:
 *
 * Returns: (transfer full): no options yet
 */
KiosctlOptions *
kiosctl_options_new (void)
{
  KiosctlOptions *self = g_new0 (KiosctlOptions, 1);

  self->arguments = g_ptr_array_new_with_free_func (g_free);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * kiosctl_options_free:
 */
void
kiosctl_options_free (KiosctlOptions *self)
{
  g_ptr_array_unref (self->arguments);
  g_hash_table_unref (self->values);
  g_free (self);
}

/* Whether @usage knows an option, and whether a value follows it there. */
static gboolean
find_in_usage (const char *usage,
               const char *name,
               gboolean   *takes_value)
{
  g_autofree char *flag = g_strconcat (name[1] == '\0' ? "-" : "--", name, NULL);
  gsize length = strlen (flag);

  for (const char *found = strstr (usage, flag); found != NULL; found = strstr (found + 1, flag))
    {
      const char *rest = found + length;

      if (g_ascii_isalnum (*rest) || *rest == '-')
        continue;
      *takes_value = *rest == ' ' && strchr ("-[", rest[1]) == NULL;
      return TRUE;
    }

  return FALSE;
}

static void
add_value (KiosctlOptions *self,
           const char     *name,
           const char     *value)
{
  GPtrArray *list = g_hash_table_lookup (self->values, name);

  if (list == NULL)
    {
      /* Always ended by NULL, so that it can be lent as a list of strings. */
      list = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (list, NULL);
      g_hash_table_insert (self->values, g_strdup (name), list);
    }

  g_ptr_array_insert (list, (int) list->len - 1, g_strdup (value));
}

/**
 * kiosctl_options_parse:
 * @words: (array zero-terminated=1): what was typed
 * @usage: the usage of the command
 * @error: return location, in G_OPTION_ERROR
 *
 * Options may stand anywhere; "--" ends them. "--desk 1" and "--desk=1" are the same.
 *
 * Returns: whether every option is known and has its value
 */
gboolean
kiosctl_options_parse (KiosctlOptions     *self,
                       const char *const  *words,
                       const char         *usage,
                       GError            **error)
{
  g_autofree char *all = g_strconcat (KIOSCTL_GLOBAL_USAGE " [--help] ", usage, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_short = words[i][0] == '-' && words[i][1] != '-' && words[i][1] != '\0' && words[i][2] == '\0';
      const char *begin = words[i] + (is_short ? 1 : 2);
      g_autofree char *name = NULL;
      const char *equals;
      gboolean takes_value;

      if (!is_short && !g_str_has_prefix (words[i], "--"))
        {
          g_ptr_array_add (self->arguments, g_strdup (words[i]));
          continue;
        }
      if (*begin == '\0')
        {
          for (i++; words[i] != NULL; i++)
            g_ptr_array_add (self->arguments, g_strdup (words[i]));
          break;
        }

      equals = strchr (words[i], '=');
      name = equals != NULL ? g_strndup (begin, (gsize) (equals - begin)) : g_strdup (begin);
      if (!find_in_usage (all, name, &takes_value))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "There is no option %s here", words[i]);
          return FALSE;
        }
      if (!takes_value && equals != NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "The option --%s takes no value", name);
          return FALSE;
        }
      if (takes_value && equals == NULL && words[++i] == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "The option --%s needs a value", name);
          return FALSE;
        }

      add_value (self, name, !takes_value ? "" : equals != NULL ? equals + 1 : words[i]);
    }

  return TRUE;
}

/**
 * kiosctl_get_argument:
 *
 * Returns: (transfer none) (nullable): argument @i from 0; %NULL when there are fewer
 */
const char *
kiosctl_get_argument (KiosctlOptions *self,
                      guint           i)
{
  return i < self->arguments->len ? g_ptr_array_index (self->arguments, i) : NULL;
}

/**
 * kiosctl_get_n_arguments:
 *
 * Returns: how many arguments there are beside the options
 */
guint
kiosctl_get_n_arguments (KiosctlOptions *self)
{
  return self->arguments->len;
}

/**
 * kiosctl_has_option:
 *
 * Returns: whether the option was given
 */
gboolean
kiosctl_has_option (KiosctlOptions *self,
                    const char     *name)
{
  return g_hash_table_contains (self->values, name);
}

/**
 * kiosctl_get_option:
 *
 * Returns: (transfer none) (nullable): the option's last value
 */
const char *
kiosctl_get_option (KiosctlOptions *self,
                    const char     *name)
{
  GPtrArray *list = g_hash_table_lookup (self->values, name);

  return list != NULL ? g_ptr_array_index (list, list->len - 2) : NULL;
}

/**
 * kiosctl_get_option_list:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): all values of a repeated option
 */
const char *const *
kiosctl_get_option_list (KiosctlOptions *self,
                         const char     *name)
{
  GPtrArray *list = g_hash_table_lookup (self->values, name);

  return list != NULL ? (const char *const *) list->pdata : NULL;
}

/**
 * kiosctl_need_option:
 * @error: return location, in G_OPTION_ERROR
 *
 * Returns: whether the option was given
 */
gboolean
kiosctl_need_option (KiosctlOptions  *self,
                     const char      *name,
                     const char     **value,
                     GError         **error)
{
  *value = kiosctl_get_option (self, name);
  if (*value != NULL)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "The option --%s is needed", name);
  return FALSE;
}

/**
 * kiosctl_parse_number:
 * @what: what it is, for the sentence
 *
 * Returns: whether @text is a number from @min to @max; %KIOS_ERROR_INVALID otherwise
 */
gboolean
kiosctl_parse_number (const char  *text,
                      const char  *what,
                      guint        min,
                      guint        max,
                      guint       *value,
                      GError     **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, min, max, &number, NULL))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is no %s; it is a number from %u to %u", text, what,
                   min, max);
      return FALSE;
    }

  *value = (guint) number;
  return TRUE;
}

/**
 * kiosctl_get_number:
 *
 * Returns: whether the option is absent or a number from @min to @max
 */
gboolean
kiosctl_get_number (KiosctlOptions  *self,
                    const char      *name,
                    guint            min,
                    guint            max,
                    guint           *value,
                    GError         **error)
{
  const char *text = kiosctl_get_option (self, name);

  return text == NULL || kiosctl_parse_number (text, name, min, max, value, error);
}

/**
 * kiosctl_parse_date:
 *
 * Returns: whether @text is a date, YYYY-MM-DD; %KIOS_ERROR_INVALID otherwise
 */
gboolean
kiosctl_parse_date (const char  *text,
                    GError     **error)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      year = (guint) g_ascii_strtoull (text, NULL, 10);
      month = (guint) g_ascii_strtoull (text + 5, NULL, 10);
      day = (guint) g_ascii_strtoull (text + 8, NULL, 10);
    }
  if (g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TRUE;

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is no date; a date looks like 2026-11-20", text);
  return FALSE;
}

/**
 * kiosctl_get_date:
 *
 * Returns: whether the option is absent or a date
 */
gboolean
kiosctl_get_date (KiosctlOptions  *self,
                  const char      *name,
                  const char     **date,
                  GError         **error)
{
  *date = kiosctl_get_option (self, name);
  return *date == NULL || kiosctl_parse_date (*date, error);
}

/**
 * kiosctl_get_desks:
 * @desks: (out) (transfer full): guint, in the order typed
 *
 * Returns: whether the option is a list of desk numbers, "1,2"
 */
gboolean
kiosctl_get_desks (KiosctlOptions  *self,
                   const char      *name,
                   GArray         **desks,
                   GError         **error)
{
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto(GStrv) parts = NULL;
  const char *text;

  if (!kiosctl_need_option (self, name, &text, error))
    return FALSE;

  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint no;

      if (!kiosctl_parse_number (g_strstrip (parts[i]), "desk", 1, 9, &no, error))
        return FALSE;
      g_array_append_val (list, no);
    }

  *desks = g_steal_pointer (&list);
  return TRUE;
}

/**
 * kiosctl_refuse_word:
 *
 * Returns: %FALSE, with a sentence
 */
gboolean
kiosctl_refuse_word (const char  *word,
                     const char  *name,
                     GError     **error)
{
  g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is not a value of --%s", word, name);
  return FALSE;
}

/**
 * kiosctl_get_target:
 *
 * Returns: whether --choice is absent, or short or whole the word of a target ("kabkota",
 *   "dinas_kabkota")
 */
gboolean
kiosctl_get_target (KiosctlOptions  *self,
                    KiosTarget      *target,
                    GError         **error)
{
  const char *word = kiosctl_get_option (self, "choice");
  g_autofree char *whole = NULL;

  if (word == NULL)
    return TRUE;

  whole = g_strconcat ("dinas_", word, NULL);
  return kios_target_from_string (word, target) || kios_target_from_string (whole, target) ||
         kiosctl_refuse_word (word, "choice", error);
}
