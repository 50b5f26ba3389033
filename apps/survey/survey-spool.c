/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-survey"

#include "config.h"

#include "survey-spool.h"

#include <glib/gstdio.h>

#include "kios-error.h"
#include "survey-spool-file.h"

/* Every answer is first written to a sealed file, then stored, then its file is removed: whatever
 * stops the program in between, the answer arrives once, because it carries its operation id. */

#define RETRY_SECONDS 20

typedef struct
{
  SurveyAnswers *answers;
  GTask         *task;       /* (nullable): who waits for the first attempt */
  guint          is_on_disk : 1;
  guint          is_sending : 1;
} Entry;

struct _SurveySpool
{
  GObject       parent_instance;

  /* Owned */
  KiosStore    *store;
  KiosVault    *vault;
  char         *dir;
  GPtrArray    *entries; /* of Entry */
  GCancellable *cancellable;

  /* State */
  guint         retry_source;
};

G_DEFINE_FINAL_TYPE (SurveySpool, survey_spool, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *entry)
{
  survey_answers_free (entry->answers);
  g_clear_object (&entry->task);
  g_free (entry);
}

static Entry *
find_entry (SurveySpool *self,
            const char  *operation_id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->answers->operation_id, operation_id))
        return entry;
    }

  return NULL;
}

static void
answer_task (Entry         *entry,
             SurveyOutcome  outcome)
{
  g_autoptr(GTask) task = g_steal_pointer (&entry->task);

  if (task != NULL)
    g_task_return_int (task, outcome);
}

static gboolean
on_retry (gpointer data)
{
  SurveySpool *self = data;

  self->retry_source = 0;
  survey_spool_retry (self);

  return G_SOURCE_REMOVE;
}

static void
schedule_retry (SurveySpool *self)
{
  if (self->retry_source == 0 && self->entries->len > 0 && !g_cancellable_is_cancelled (self->cancellable))
    self->retry_source = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);
}

static gpointer
add_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  KiosSurveyDraft draft;

  survey_answers_fill_draft (data, &draft);

  return kios_store_survey_add (db, &draft, error) ? g_strdup (draft.operation_id) : NULL;
}

typedef struct
{
  SurveySpool *self;
  char        *operation_id;
} Sending;

static void
sending_free (Sending *sending)
{
  g_object_unref (sending->self);
  g_free (sending->operation_id);
  g_free (sending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static void
drop_entry (SurveySpool *self,
            Entry       *entry)
{
  if (entry->is_on_disk)
    survey_spool_file_remove_async (self->dir, entry->answers->operation_id);
  g_ptr_array_remove (self->entries, entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_sent (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Sending) sending = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *stored = kios_store_job_finish (KIOS_STORE (source), result, &error);
  Entry *entry = find_entry (sending->self, sending->operation_id);

  if (entry == NULL)
    return;

  entry->is_sending = FALSE;
  if (stored != NULL)
    {
      answer_task (entry, SURVEY_STORED);
      drop_entry (sending->self, entry);
    }
  else if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT) ||
           g_error_matches (error, KIOS_ERROR, KIOS_ERROR_INVALID))
    {
      /* Trying again cannot help. The message says which rule, never what was answered. */
      g_message ("An answer to the survey was not accepted: %s", error->message);
      answer_task (entry, error->code == KIOS_ERROR_CONFLICT ? SURVEY_REFUSED : SURVEY_LOST);
      drop_entry (sending->self, entry);
    }
  else
    {
      if (entry->task != NULL)
        g_message ("An answer to the survey is kept until it can be stored: %s", error->message);
      answer_task (entry, entry->is_on_disk ? SURVEY_KEPT : SURVEY_HELD);
      g_signal_emit (sending->self, signals[CHANGED], 0);
      schedule_retry (sending->self);
    }
}

static void
send_entry (SurveySpool *self,
            Entry       *entry)
{
  Sending *sending;

  if (entry->is_sending)
    return;

  sending = g_new0 (Sending, 1);
  sending->self = g_object_ref (self);
  sending->operation_id = g_strdup (entry->answers->operation_id);
  entry->is_sending = TRUE;
  kios_store_write_async (self->store, add_job, survey_answers_copy (entry->answers),
                          (GDestroyNotify) survey_answers_free, g_free, self->cancellable, on_sent, sending);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Sending) sending = user_data;
  g_autoptr(GError) error = NULL;
  Entry *entry = find_entry (sending->self, sending->operation_id);
  gboolean is_written = g_task_propagate_boolean (G_TASK (result), &error);

  if (!is_written)
    g_warning ("An answer could not be kept on this machine: %s", error->message);
  if (entry == NULL)
    return;

  entry->is_on_disk = is_written;
  entry->is_sending = FALSE;
  send_entry (sending->self, entry);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  SurveySpool *self = SURVEY_SPOOL (source);
  g_autoptr(GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      SurveyAnswers *answers = g_ptr_array_index (found, i);
      Entry *entry;

      if (find_entry (self, answers->operation_id) != NULL)
        continue;
      entry = g_new0 (Entry, 1);
      entry->answers = survey_answers_copy (answers);
      entry->is_on_disk = TRUE;
      g_ptr_array_add (self->entries, entry);
    }

  if (found != NULL && found->len > 0)
    {
      g_message ("%u answers from before the restart will be sent now", found->len);
      g_signal_emit (self, signals[CHANGED], 0);
      survey_spool_retry (self);
    }
}

static void
on_is_online_changed (SurveySpool *self)
{
  if (kios_store_get_is_online (self->store))
    survey_spool_retry (self);
}

static void
survey_spool_dispose (GObject *object)
{
  SurveySpool *self = SURVEY_SPOOL (object);

  survey_spool_close (self);
  g_clear_object (&self->store);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (survey_spool_parent_class)->dispose (object);
}

static void
survey_spool_finalize (GObject *object)
{
  SurveySpool *self = SURVEY_SPOOL (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->dir, g_free);

  G_OBJECT_CLASS (survey_spool_parent_class)->finalize (object);
}

static void
survey_spool_class_init (SurveySpoolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = survey_spool_dispose;
  object_class->finalize = survey_spool_finalize;

  signals[CHANGED] = g_signal_new ("changed", SURVEY_TYPE_SPOOL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
survey_spool_init (SurveySpool *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * survey_spool_new:
 * @store: where answers go
 * @vault: seals the files
 * @dir: where they are; made when the first one is written
 *
 * Begins by sending what an earlier run left.
 *
 * Returns: (transfer full): a spool
 */
SurveySpool *
survey_spool_new (KiosStore  *store,
                  KiosVault  *vault,
                  const char *dir)
{
  SurveySpool *self;

  g_return_val_if_fail (KIOS_IS_STORE (store), NULL);
  g_return_val_if_fail (KIOS_IS_VAULT (vault), NULL);
  g_return_val_if_fail (dir != NULL, NULL);

  self = g_object_new (SURVEY_TYPE_SPOOL, NULL);
  self->store = g_object_ref (store);
  self->vault = g_object_ref (vault);
  self->dir = g_strdup (dir);
  g_signal_connect_object (store, "notify::is-online", G_CALLBACK (on_is_online_changed), self,
                           G_CONNECT_SWAPPED);
  survey_spool_file_read_all_async (self->dir, self->vault, G_OBJECT (self), on_read, NULL);

  return self;
}

/**
 * survey_spool_default_dir:
 *
 * Returns: (transfer full): the user's state directory for this
 */
char *
survey_spool_default_dir (void)
{
  return g_build_filename (g_get_user_state_dir (), "kios-siapkerja", "survey", NULL);
}

/**
 * survey_spool_submit_async:
 * @answers: what was said; copied
 *
 * The callback comes after the first attempt; where that failed, further ones follow by themselves.
 */
void
survey_spool_submit_async (SurveySpool         *self,
                           const SurveyAnswers *answers,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Entry *entry;
  Sending *sending;

  g_return_if_fail (SURVEY_IS_SPOOL (self));
  g_return_if_fail (answers != NULL);
  g_return_if_fail (find_entry (self, answers->operation_id) == NULL);

  entry = g_new0 (Entry, 1);
  entry->answers = survey_answers_copy (answers);
  entry->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (entry->task, survey_spool_submit_async);
  entry->is_sending = TRUE;
  g_ptr_array_add (self->entries, entry);

  sending = g_new0 (Sending, 1);
  sending->self = g_object_ref (self);
  sending->operation_id = g_strdup (answers->operation_id);
  survey_spool_file_write_async (self->dir, self->vault, answers, on_written, sending);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * survey_spool_submit_finish:
 *
 * Returns: what became of the first attempt
 */
SurveyOutcome
survey_spool_submit_finish (SurveySpool  *self,
                            GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), SURVEY_LOST);
  g_return_val_if_fail (g_async_result_is_tagged (result, survey_spool_submit_async), SURVEY_LOST);

  return (SurveyOutcome) g_task_propagate_int (G_TASK (result), NULL);
}

/**
 * survey_spool_retry:
 *
 * Sends what waits. Happens by itself every 20 seconds and when the database is back.
 */
void
survey_spool_retry (SurveySpool *self)
{
  g_return_if_fail (SURVEY_IS_SPOOL (self));

  for (guint i = 0; i < self->entries->len; i++)
    send_entry (self, g_ptr_array_index (self->entries, i));
}

/**
 * survey_spool_get_n_waiting:
 *
 * Returns: how many answers are not in the database yet
 */
guint
survey_spool_get_n_waiting (SurveySpool *self)
{
  g_return_val_if_fail (SURVEY_IS_SPOOL (self), 0);

  return self->entries->len;
}

/**
 * survey_spool_has_visit:
 *
 * Returns: whether @visit_id was judged here already, though the database does not know it yet
 */
gboolean
survey_spool_has_visit (SurveySpool *self,
                        const char  *visit_id)
{
  g_return_val_if_fail (SURVEY_IS_SPOOL (self), FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->answers->visit_id, visit_id) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * survey_spool_close:
 *
 * Stops trying. What waits stays in its files for the next start.
 */
void
survey_spool_close (SurveySpool *self)
{
  g_return_if_fail (SURVEY_IS_SPOOL (self));

  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
