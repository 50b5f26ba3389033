/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-step.h"

#include "kios-error.h"
#include "store/kios-store-cases.h"

G_DEFINE_BOXED_TYPE (BackofficeStep, backoffice_step, backoffice_step_ref, backoffice_step_unref)

static gpointer
run_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  BackofficeStep *step = data;
  g_autoptr(KiosCase) record = kios_store_cases_get (db, step->case_id, error);

  if (record == NULL)
    return NULL;
  if (record->steps->len != step->n_steps)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s was changed by somebody else", record->number);
      return NULL;
    }

  switch ((int) step->action)
    {
    case KIOS_CASE_ACTION_ROUTE:
      return kios_store_cases_route (db, step->case_id,
                                     &(KiosCaseRoute) { .scope = step->scope, .choice = step->choice,
                                                        .region_code = step->region_code,
                                                        .office = step->office, .reason = step->text }, error);
    case KIOS_CASE_ACTION_ANSWER_ACCEPTED:
      return kios_store_cases_answer (db, step->case_id, KIOS_CASE_ACCEPTED, step->text, error);
    case KIOS_CASE_ACTION_ANSWER_RETURNED:
      return kios_store_cases_answer (db, step->case_id, KIOS_CASE_RETURNED, step->text, error);
    case KIOS_CASE_ACTION_ANSWER_RE_REFERRED:
      return kios_store_cases_answer (db, step->case_id, KIOS_CASE_RE_REFERRED, step->text, error);
    case KIOS_CASE_ACTION_DOCUMENTS_COMPLETE:
      return kios_store_cases_documents (db, step->case_id, TRUE, step->text, error);
    case KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE:
      return kios_store_cases_documents (db, step->case_id, FALSE, step->text, error);
    case KIOS_CASE_ACTION_SCHEDULE:
      return kios_store_cases_schedule (db, step->case_id, step->meeting_us, step->place, step->link, error);
    case KIOS_CASE_ACTION_INFORM:
      return kios_store_cases_inform (db, step->case_id, step->channel, error);
    case KIOS_CASE_ACTION_MET:
      return kios_store_cases_met (db, step->case_id, step->text, error);
    case KIOS_CASE_ACTION_FULFIL:
      return kios_store_cases_fulfil (db, step->case_id, step->text, error);
    case KIOS_CASE_ACTION_CLOSE:
      return kios_store_cases_close (db, step->case_id, step->outcome, step->text, error);
    default:
      return kios_store_cases_note (db, step->case_id, step->text, error);
    }
}

/**
 * backoffice_step_new:
 * @record: the case as the officer sees it
 * @action: what is to be done; 0 for a note
 *
 * Returns: (transfer full): an empty step
 */
BackofficeStep *
backoffice_step_new (KiosCase       *record,
                     KiosCaseAction  action)
{
  BackofficeStep *step = g_atomic_rc_box_new0 (BackofficeStep);

  step->case_id = g_strdup (record->id);
  step->n_steps = record->steps->len;
  step->action = action;

  return step;
}

static void
clear_step (gpointer data)
{
  BackofficeStep *step = data;

  g_free (step->case_id);
  g_free (step->text);
  g_free (step->region_code);
  g_free (step->office);
  g_free (step->place);
  g_free (step->link);
  g_free (step->channel);
}

BackofficeStep *
backoffice_step_ref (BackofficeStep *step)
{
  return g_atomic_rc_box_acquire (step);
}

void
backoffice_step_unref (BackofficeStep *step)
{
  g_atomic_rc_box_release_full (step, clear_step);
}

/**
 * backoffice_step_run_async:
 * @step: what to do
 *
 * Stores the step unless somebody else changed the case after it was shown.
 */
void
backoffice_step_run_async (BackofficeStep      *step,
                           KiosStore           *store,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  kios_store_write_async (store, run_job, backoffice_step_ref (step), (GDestroyNotify) backoffice_step_unref, g_object_unref,
                          cancellable, callback, user_data);
}

/**
 * backoffice_step_run_finish:
 * @error: return location: %KIOS_ERROR_CONFLICT when somebody else was faster, and those of the
 *   store's functions
 *
 * Returns: (transfer full) (nullable): the case afterwards
 */
KiosCase *
backoffice_step_run_finish (KiosStore     *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return kios_store_job_finish (store, result, error);
}
