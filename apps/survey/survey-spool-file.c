/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-survey"

#include "config.h"

#include "survey-spool-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "kios-error.h"

#define FIELD  "survey-spool"
#define SUFFIX ".sealed"

typedef struct
{
  char          *dir;
  KiosVault     *vault;
  SurveyAnswers *answers;
  char          *operation_id;
} Work;

static void
work_free (Work *work)
{
  g_free (work->dir);
  g_clear_object (&work->vault);
  survey_answers_free (work->answers);
  g_free (work->operation_id);
  g_free (work);
}

static char *
path_for (const char *dir,
          const char *operation_id)
{
  g_autofree char *name = g_strconcat (operation_id, SUFFIX, NULL);

  return g_build_filename (dir, name, NULL);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *json = survey_answers_to_json (work->answers);
  g_autofree char *sealed = kios_vault_seal (work->vault, FIELD, json);
  g_autofree char *path = path_for (work->dir, work->answers->operation_id);
  g_autoptr(GError) error = NULL;

  if (g_mkdir_with_parents (work->dir, 0700) != 0)
    {
      int code = errno;

      g_task_return_new_error (task, G_FILE_ERROR, g_file_error_from_errno (code),
                               "Making %s: %s", work->dir, g_strerror (code));
      return;
    }

  if (g_file_set_contents_full (path, sealed, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * survey_spool_file_write_async:
 *
 * The callback's result is a boolean.
 */
void
survey_spool_file_write_async (const char          *dir,
                               KiosVault           *vault,
                               const SurveyAnswers *answers,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->dir = g_strdup (dir);
  work->vault = g_object_ref (vault);
  work->answers = survey_answers_copy (answers);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
remove_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *path = path_for (work->dir, work->operation_id);

  /* A file that stays is sent once more at the next start, and counts once. */
  if (g_unlink (path) != 0 && errno != ENOENT)
    g_warning ("An answer that was sent could not be removed from this machine: %s", g_strerror (errno));
  g_task_return_boolean (task, TRUE);
}

void
survey_spool_file_remove_async (const char *dir,
                                const char *operation_id)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Work *work = g_new0 (Work, 1);

  work->dir = g_strdup (dir);
  work->operation_id = g_strdup (operation_id);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, remove_in_thread);
}

static SurveyAnswers *
read_file (const char  *path,
           KiosVault   *vault,
           GError     **error)
{
  g_autofree char *sealed = NULL;
  g_autofree char *json = NULL;

  if (!g_file_get_contents (path, &sealed, NULL, error))
    return NULL;
  json = kios_vault_open (vault, FIELD, sealed, error);

  return json != NULL ? survey_answers_from_json (json, error) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) survey_answers_free);
  g_autoptr(GDir) folder = g_dir_open (work->dir, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (work->dir, name, NULL);
      g_autoptr(GError) error = NULL;
      SurveyAnswers *answers;

      if (!g_str_has_suffix (name, SUFFIX))
        continue;

      answers = read_file (path, work->vault, &error);
      if (answers != NULL)
        {
          g_ptr_array_add (found, answers);
        }
      else
        {
          /* Another site's key, or damage: put aside once instead of complaining at every start. */
          g_autofree char *aside = g_strconcat (path, ".unreadable", NULL);

          g_warning ("A kept answer cannot be read and was put aside: %s", error->message);
          (void) g_rename (path, aside);
        }
    }

  g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * survey_spool_file_read_all_async:
 * @source: the callback's source
 *
 * The callback's result is a GPtrArray of #SurveyAnswers.
 */
void
survey_spool_file_read_all_async (const char          *dir,
                                  KiosVault           *vault,
                                  GObject             *source,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (source, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->dir = g_strdup (dir);
  work->vault = g_object_ref (vault);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, read_in_thread);
}
