/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kiosctl"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "kios-language.h"
#include "kiosctl-options.h"

/* Finds the command, opens what it needs, runs it and shows the result. */

static const KiosctlCommand *const tables[] = {
  kiosctl_site_commands, kiosctl_check_commands, kiosctl_visit_commands, kiosctl_counter_commands,
  kiosctl_queue_commands, kiosctl_case_commands, kiosctl_survey_commands, kiosctl_officer_commands,
  kiosctl_care_commands,
};

/* How many of the words are the command's name; 0 when it is another command. */
static guint
match_name (const char         *name,
            const char *const  *words,
            gboolean            is_prefix_enough)
{
  g_auto(GStrv) parts = g_strsplit (name, " ", -1);
  guint n = 0;

  while (parts[n] != NULL && words[n] != NULL && strcmp (parts[n], words[n]) == 0)
    n++;

  return parts[n] == NULL || (is_prefix_enough && words[n] == NULL) ? n : 0;
}

/* Global options may stand before the command: "--json visit open" is "visit open --json". */
static GStrv
split_globals (char  **argv,
               GStrv  *globals)
{
  g_autoptr(GStrvBuilder) first = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) rest = g_strv_builder_new ();
  guint i = 0;

  for (; argv[i] != NULL && argv[i][0] == '-'; i++)
    {
      g_strv_builder_add (first, argv[i]);
      if (strchr (argv[i], '=') == NULL && argv[i + 1] != NULL && strcmp (argv[i], "--json") != 0 &&
          strcmp (argv[i], "--help") != 0 && strcmp (argv[i], "--version") != 0)
        g_strv_builder_add (first, argv[++i]);
    }
  for (; argv[i] != NULL; i++)
    g_strv_builder_add (rest, argv[i]);

  *globals = g_strv_builder_end (first);
  return g_strv_builder_end (rest);
}

static const KiosctlCommand *
find_command (const char *const *words,
              guint             *n_words)
{
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const KiosctlCommand *command = tables[t]; command->name != NULL; command++)
      {
        *n_words = match_name (command->name, words, FALSE);
        if (*n_words > 0)
          return command;
      }

  return NULL;
}

/* "visit" alone: what could have been meant. */
static gboolean
complain_unfinished (const char *const *words)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const KiosctlCommand *command = tables[t]; command->name != NULL; command++)
      {
        if (match_name (command->name, words, TRUE) > 0)
          g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", command->name);
      }
  if (names->len == 0)
    return FALSE;

  g_printerr ("kiosctl: The command is not complete; there are %s.\n", names->str);
  return TRUE;
}

/* Returns how many commands begin with the words. */
static guint
print_list (const char *const *words)
{
  guint n = 0;

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const KiosctlCommand *command = tables[t]; command->name != NULL; command++)
      {
        if (words[0] != NULL && match_name (command->name, words, TRUE) == 0)
          continue;
        if (n++ == 0)
          g_print ("kiosctl — Kios SIAPkerja without a screen\n\n"
                   "Usage: kiosctl " KIOSCTL_GLOBAL_USAGE " COMMAND …\n\n");
        g_print ("  %-17s %s\n", command->name, command->help);
      }

  if (n > 0)
    g_print ("\nkiosctl COMMAND --help says more. It ends with 0 done, 2 usage, 3 conflict, 4 nothing found,\n"
             "5 invalid input, 6 unavailable, 7 not permitted.\n");
  return n;
}

static void
print_help (const KiosctlCommand *command)
{
  g_print ("Usage: kiosctl %s %s\n%s\n\nAlso: %s\n", command->name, command->usage, command->help,
           KIOSCTL_GLOBAL_USAGE);
}

static KiosctlStatus
status_of_error (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return KIOSCTL_USAGE;
  if (error->domain != KIOS_ERROR)
    return KIOSCTL_UNAVAILABLE;

  switch ((KiosError) error->code)
    {
    case KIOS_ERROR_CONFLICT:
      return KIOSCTL_CONFLICT;
    case KIOS_ERROR_NOT_FOUND:
      return KIOSCTL_NOT_FOUND;
    case KIOS_ERROR_INVALID:
      return KIOSCTL_INVALID;
    case KIOS_ERROR_NOT_PERMITTED:
      return KIOSCTL_NOT_PERMITTED;
    case KIOS_ERROR_FAILED:
    case KIOS_ERROR_UNAVAILABLE:
    case KIOS_ERROR_FULL:
    case KIOS_ERROR_VERSION:
    case KIOS_ERROR_DAMAGED:
    default:
      return KIOSCTL_UNAVAILABLE;
    }
}

typedef struct
{
  Kiosctl              *self;
  const KiosctlCommand *command;
} Job;

static gpointer
run_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  Job *job = data;

  return job->command->run (job->self, db, error);
}

static JsonNode *
run_command (Kiosctl               *self,
             const KiosctlCommand  *command,
             GError               **error)
{
  g_autoptr(KiosDb) db = NULL;
  Job job = { self, command };
  JsonNode *result = NULL;

  if (command->mode == KIOSCTL_PLAIN)
    return command->run (self, NULL, error);

  self->session = kiosctl_session_new (self->options, command->mode == KIOSCTL_CREATE, error);
  if (self->session == NULL)
    return NULL;
  if (command->mode == KIOSCTL_SESSION)
    return command->run (self, NULL, error);

  db = kiosctl_session_open (self->session, command->mode == KIOSCTL_CREATE, error);
  if (db == NULL)
    return NULL;

  if (command->mode == KIOSCTL_READ)
    result = kios_db_read (db, run_job, &job, error);
  else if (command->mode == KIOSCTL_WRITE)
    result = kios_db_write (db, run_job, &job, error);
  else
    result = command->run (self, db, error);

  kios_db_close (db);
  return result;
}

static void
print_result (Kiosctl  *self,
              JsonNode *result)
{
  g_autofree char *text = NULL;

  if (!kiosctl_has_option (self->options, "json"))
    {
      g_print ("%s", self->said->str);
      return;
    }
  if (json_node_is_null (result))
    return;

  text = json_to_string (result, TRUE);
  g_print ("%s\n", text);
}

static int
complain (KiosctlStatus  status,
          const char    *sentence)
{
  g_printerr ("kiosctl: %s.\n", sentence);
  return (int) status;
}

static int
run_words (const KiosctlCommand  *command,
           const char *const     *words,
           const char *const     *globals)
{
  g_autoptr(KiosctlOptions) options = kiosctl_options_new ();
  g_autoptr(GString) said = g_string_new (NULL);
  g_autoptr(JsonNode) result = NULL;
  g_autoptr(GError) error = NULL;
  Kiosctl self = { .options = options, .said = said };
  guint n;
  int status;

  if (!kiosctl_options_parse (options, globals, "", &error) ||
      !kiosctl_options_parse (options, words, command->usage, &error))
    return complain (KIOSCTL_USAGE, error->message);
  if (kiosctl_has_option (options, "help"))
    {
      print_help (command);
      return KIOSCTL_DONE;
    }

  n = kiosctl_get_n_arguments (options);
  if (n < command->n_min || n > command->n_max)
    {
      g_printerr ("Usage: kiosctl %s %s\n", command->name, command->usage);
      return KIOSCTL_USAGE;
    }

  result = run_command (&self, command, &error);
  if (result != NULL)
    print_result (&self, result);
  status = error != NULL           ? complain (status_of_error (error), error->message)
           : self.complaint != NULL ? complain (self.status, self.complaint)
                                    : (int) self.status;
  g_clear_pointer (&self.session, kiosctl_session_free);
  g_clear_pointer (&self.complaint, g_free);

  return status;
}

/**
 * kiosctl_say:
 *
 * Adds to what people see when they did not ask for JSON.
 */
void
kiosctl_say (Kiosctl    *self,
             const char *format,
             ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->said, format, arguments);
  va_end (arguments);
}

/**
 * kiosctl_main:
 *
 * Returns: the program's exit status
 */
int
kiosctl_main (int    argc,
              char **argv)
{
  g_auto(GStrv) globals = NULL;
  g_auto(GStrv) words = NULL;
  const KiosctlCommand *command;
  guint n_words;

  kios_language_init ();

  words = split_globals (argv + 1, &globals);
  if (g_strv_contains ((const char *const *) globals, "--version"))
    {
      g_print ("kiosctl %s\n", KIOS_VERSION);
      return KIOSCTL_DONE;
    }

  command = find_command ((const char *const *) words, &n_words);
  if (command != NULL)
    return run_words (command, (const char *const *) words + n_words, (const char *const *) globals);

  /* "kiosctl", "kiosctl --help", "kiosctl help", "kiosctl visit --help" */
  if (words[0] == NULL || strcmp (words[0], "help") == 0)
    {
      print_list ((const char *const[]) { NULL });
      return g_strv_contains ((const char *const *) globals, "--help") || words[0] != NULL ? KIOSCTL_DONE
                                                                                          : KIOSCTL_USAGE;
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], "--help") != 0)
        continue;
      g_clear_pointer (&words[i], g_free);
      if (i > 0 && print_list ((const char *const *) words) > 0)
        return KIOSCTL_DONE;
      break;
    }

  if (!complain_unfinished ((const char *const *) words))
    g_printerr ("kiosctl: There is no command “%s”; kiosctl --help lists them.\n", words[0]);
  return KIOSCTL_USAGE;
}
