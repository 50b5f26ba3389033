/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-types.h"

typedef struct
{
  int         value;
  const char *word;
} Word;

static const char *
to_word (const Word *words,
         gsize       n_words,
         int         value)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (words[i].value == value)
        return words[i].word;
    }

  return NULL;
}

static gboolean
from_word (const Word *words,
           gsize       n_words,
           const char *word,
           int        *value)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i].word, word) == 0)
        {
          *value = words[i].value;
          return TRUE;
        }
    }

  return FALSE;
}

static const Word kios_group_words[] = {
  { KIOS_GROUP_JOBSEEKER, "pencari_kerja" },
  { KIOS_GROUP_WORKER, "pekerja_buruh" },
  { KIOS_GROUP_PUBLIC, "masyarakat" },
  { KIOS_GROUP_EMPLOYER, "pemberi_kerja" },
  { KIOS_GROUP_GUEST, "tamu" },
};

/**
 * kios_group_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_group_to_string (KiosGroup value)
{
  return to_word (kios_group_words, G_N_ELEMENTS (kios_group_words), value);
}

/**
 * kios_group_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_group_from_string (const char *word,
                        KiosGroup *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_group_words, G_N_ELEMENTS (kios_group_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_visit_state_words[] = {
  { KIOS_VISIT_SELF_SERVICE, "self_service" },
  { KIOS_VISIT_OPEN, "open" },
  { KIOS_VISIT_ENDED, "ended" },
};

/**
 * kios_visit_state_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_visit_state_to_string (KiosVisitState value)
{
  return to_word (kios_visit_state_words, G_N_ELEMENTS (kios_visit_state_words), value);
}

/**
 * kios_visit_state_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_visit_state_from_string (const char *word,
                              KiosVisitState *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_visit_state_words, G_N_ELEMENTS (kios_visit_state_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_request_state_words[] = {
  { KIOS_REQUEST_PRINTING, "printing" },
  { KIOS_REQUEST_PENDING, "pending" },
  { KIOS_REQUEST_WAITING, "waiting" },
  { KIOS_REQUEST_CALLED, "called" },
  { KIOS_REQUEST_SERVING, "serving" },
  { KIOS_REQUEST_PARKED, "parked" },
  { KIOS_REQUEST_COMPLETED, "completed" },
  { KIOS_REQUEST_REFERRED, "referred" },
  { KIOS_REQUEST_NO_SHOW, "no_show" },
  { KIOS_REQUEST_CANCELLED, "cancelled" },
};

/**
 * kios_request_state_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_request_state_to_string (KiosRequestState value)
{
  return to_word (kios_request_state_words, G_N_ELEMENTS (kios_request_state_words), value);
}

/**
 * kios_request_state_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_request_state_from_string (const char *word,
                                KiosRequestState *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_request_state_words, G_N_ELEMENTS (kios_request_state_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_priority_words[] = {
  { KIOS_PRIORITY_NONE, "none" },
  { KIOS_PRIORITY_ELDERLY, "lansia" },
  { KIOS_PRIORITY_DISABILITY, "disabilitas" },
  { KIOS_PRIORITY_PREGNANT_NURSING, "hamil_menyusui" },
  { KIOS_PRIORITY_TODDLER, "balita" },
};

/**
 * kios_priority_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_priority_to_string (KiosPriority value)
{
  return to_word (kios_priority_words, G_N_ELEMENTS (kios_priority_words), value);
}

/**
 * kios_priority_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_priority_from_string (const char *word,
                           KiosPriority *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_priority_words, G_N_ELEMENTS (kios_priority_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_account_status_words[] = {
  { KIOS_ACCOUNT_UNKNOWN, "unknown" },
  { KIOS_ACCOUNT_NONE, "none" },
  { KIOS_ACCOUNT_INACTIVE, "inactive" },
  { KIOS_ACCOUNT_ACTIVE, "active" },
  { KIOS_ACCOUNT_DECLARED, "declared" },
};

/**
 * kios_account_status_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_account_status_to_string (KiosAccountStatus value)
{
  return to_word (kios_account_status_words, G_N_ELEMENTS (kios_account_status_words), value);
}

/**
 * kios_account_status_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_account_status_from_string (const char *word,
                                 KiosAccountStatus *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_account_status_words, G_N_ELEMENTS (kios_account_status_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_call_reason_words[] = {
  { KIOS_CALL_REASON_NONE, "none" },
  { KIOS_CALL_REASON_RETURNED, "returned" },
  { KIOS_CALL_REASON_REGULAR_BOUND, "regular_bound" },
  { KIOS_CALL_REASON_PRIORITY, "priority" },
  { KIOS_CALL_REASON_FAIRNESS_CAP, "fairness_cap" },
  { KIOS_CALL_REASON_FIFO, "fifo" },
  { KIOS_CALL_REASON_APPOINTMENT, "appointment" },
  { KIOS_CALL_REASON_PICKED, "picked" },
};

/**
 * kios_call_reason_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_call_reason_to_string (KiosCallReason value)
{
  return to_word (kios_call_reason_words, G_N_ELEMENTS (kios_call_reason_words), value);
}

/**
 * kios_call_reason_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_call_reason_from_string (const char *word,
                              KiosCallReason *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_call_reason_words, G_N_ELEMENTS (kios_call_reason_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_paper_words[] = {
  { KIOS_PAPER_NONE, "none" },
  { KIOS_PAPER_PRINTING, "printing" },
  { KIOS_PAPER_PRINTED, "printed" },
  { KIOS_PAPER_UNCONFIRMED, "unconfirmed" },
};

/**
 * kios_paper_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_paper_to_string (KiosPaper value)
{
  return to_word (kios_paper_words, G_N_ELEMENTS (kios_paper_words), value);
}

/**
 * kios_paper_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_paper_from_string (const char *word,
                        KiosPaper *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_paper_words, G_N_ELEMENTS (kios_paper_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_role_words[] = {
  { KIOS_ROLE_RECEPTIONIST, "receptionist" },
  { KIOS_ROLE_DESK_OFFICER, "desk_officer" },
  { KIOS_ROLE_BACKOFFICE_OFFICER, "backoffice_officer" },
  { KIOS_ROLE_MANAGER, "manager" },
  { KIOS_ROLE_ADMINISTRATOR, "administrator" },
};

/**
 * kios_role_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_role_to_string (KiosRole value)
{
  return to_word (kios_role_words, G_N_ELEMENTS (kios_role_words), value);
}

/**
 * kios_role_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_role_from_string (const char *word,
                       KiosRole *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_role_words, G_N_ELEMENTS (kios_role_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_counter_state_words[] = {
  { KIOS_COUNTER_CLOSED, "closed" },
  { KIOS_COUNTER_OPEN, "open" },
  { KIOS_COUNTER_PAUSED, "paused" },
};

/**
 * kios_counter_state_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_counter_state_to_string (KiosCounterState value)
{
  return to_word (kios_counter_state_words, G_N_ELEMENTS (kios_counter_state_words), value);
}

/**
 * kios_counter_state_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_counter_state_from_string (const char *word,
                                KiosCounterState *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_counter_state_words, G_N_ELEMENTS (kios_counter_state_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_documents_words[] = {
  { KIOS_DOCUMENTS_UNKNOWN, "unknown" },
  { KIOS_DOCUMENTS_COMPLETE, "complete" },
  { KIOS_DOCUMENTS_INCOMPLETE, "incomplete" },
};

/**
 * kios_documents_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_documents_to_string (KiosDocuments value)
{
  return to_word (kios_documents_words, G_N_ELEMENTS (kios_documents_words), value);
}

/**
 * kios_documents_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_documents_from_string (const char *word,
                            KiosDocuments *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_documents_words, G_N_ELEMENTS (kios_documents_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_scope_words[] = {
  { KIOS_SCOPE_NONE, "none" },
  { KIOS_SCOPE_ONE_REGION, "one_region" },
  { KIOS_SCOPE_ONE_PROVINCE, "one_province" },
  { KIOS_SCOPE_CROSS_PROVINCE, "cross_province" },
};

/**
 * kios_scope_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_scope_to_string (KiosScope value)
{
  return to_word (kios_scope_words, G_N_ELEMENTS (kios_scope_words), value);
}

/**
 * kios_scope_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_scope_from_string (const char *word,
                        KiosScope *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_scope_words, G_N_ELEMENTS (kios_scope_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_target_words[] = {
  { KIOS_TARGET_NONE, "none" },
  { KIOS_TARGET_REGENCY, "dinas_kabkota" },
  { KIOS_TARGET_PROVINCE, "dinas_provinsi" },
  { KIOS_TARGET_MINISTRY, "kementerian" },
};

/**
 * kios_target_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_target_to_string (KiosTarget value)
{
  return to_word (kios_target_words, G_N_ELEMENTS (kios_target_words), value);
}

/**
 * kios_target_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_target_from_string (const char *word,
                         KiosTarget *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_target_words, G_N_ELEMENTS (kios_target_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_case_state_words[] = {
  { KIOS_CASE_IDENTIFIED, "identified" },
  { KIOS_CASE_ROUTED, "routed" },
  { KIOS_CASE_ACCEPTED, "accepted" },
  { KIOS_CASE_RETURNED, "returned" },
  { KIOS_CASE_RE_REFERRED, "re-referred" },
  { KIOS_CASE_DOCUMENTS_INCOMPLETE, "documents_incomplete" },
  { KIOS_CASE_DOCUMENTS_COMPLETE, "documents_complete" },
  { KIOS_CASE_MEETING_SCHEDULED, "meeting_scheduled" },
  { KIOS_CASE_VISITOR_INFORMED, "visitor_informed" },
  { KIOS_CASE_MET, "met" },
  { KIOS_CASE_FULFILLED, "fulfilled" },
  { KIOS_CASE_CLOSED, "closed" },
};

/**
 * kios_case_state_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_case_state_to_string (KiosCaseState value)
{
  return to_word (kios_case_state_words, G_N_ELEMENTS (kios_case_state_words), value);
}

/**
 * kios_case_state_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_case_state_from_string (const char *word,
                             KiosCaseState *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_case_state_words, G_N_ELEMENTS (kios_case_state_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}

static const Word kios_outcome_words[] = {
  { KIOS_OUTCOME_NONE, "none" },
  { KIOS_OUTCOME_FULFILLED, "fulfilled" },
  { KIOS_OUTCOME_NOT_FULFILLED, "not_fulfilled" },
};

/**
 * kios_outcome_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @value, %NULL for a number without meaning
 */
const char *
kios_outcome_to_string (KiosOutcome value)
{
  return to_word (kios_outcome_words, G_N_ELEMENTS (kios_outcome_words), value);
}

/**
 * kios_outcome_from_string:
 * @word: (nullable): a word
 * @value: (out): its number; untouched when there is none
 *
 * Returns: whether @word is known
 */
gboolean
kios_outcome_from_string (const char *word,
                          KiosOutcome *value)
{
  int number;

  g_return_val_if_fail (value != NULL, FALSE);

  if (!from_word (kios_outcome_words, G_N_ELEMENTS (kios_outcome_words), word, &number))
    return FALSE;

  *value = number;
  return TRUE;
}
