/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-words.h"

static const char *
look_up (const char *const *words,
         guint              n_words,
         int                value,
         const char        *context)
{
  if (value < 0 || (guint) value >= n_words || words[value] == NULL)
    return "";

  return context != NULL ? g_dpgettext2 (NULL, context, words[value]) : gettext (words[value]);
}

#define WORD(words, value, context) look_up (words, G_N_ELEMENTS (words), (int) (value), context)

/**
 * kios_words_group:
 *
 * Returns: (transfer none): "Pencari Kerja"
 */
const char *
kios_words_group (KiosGroup value)
{
  static const char *const words[] = {
    [KIOS_GROUP_JOBSEEKER] = N_ ("Jobseeker"), [KIOS_GROUP_WORKER] = N_ ("Worker"),
    [KIOS_GROUP_PUBLIC] = N_ ("Public"),       [KIOS_GROUP_EMPLOYER] = N_ ("Employer"),
    [KIOS_GROUP_GUEST] = N_ ("Guest"),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_visit_state:
 *
 * Returns: (transfer none): the state of a visit
 */
const char *
kios_words_visit_state (KiosVisitState value)
{
  static const char *const words[] = {
    [KIOS_VISIT_SELF_SERVICE] = NC_ ("visit", "Self-service"),
    [KIOS_VISIT_OPEN] = NC_ ("visit", "Here"),
    [KIOS_VISIT_ENDED] = NC_ ("visit", "Ended"),
  };

  return WORD (words, value, "visit");
}

/**
 * kios_words_request_state:
 *
 * Returns: (transfer none): the state of a request
 */
const char *
kios_words_request_state (KiosRequestState value)
{
  static const char *const words[] = {
    [KIOS_REQUEST_PRINTING] = NC_ ("request", "Printing"),
    [KIOS_REQUEST_PENDING] = NC_ ("request", "Later"),
    [KIOS_REQUEST_WAITING] = NC_ ("request", "Waiting"),
    [KIOS_REQUEST_CALLED] = NC_ ("request", "Called"),
    [KIOS_REQUEST_SERVING] = NC_ ("request", "Being served"),
    [KIOS_REQUEST_PARKED] = NC_ ("request", "Parked"),
    [KIOS_REQUEST_COMPLETED] = NC_ ("request", "Completed"),
    [KIOS_REQUEST_REFERRED] = NC_ ("request", "Referred"),
    [KIOS_REQUEST_NO_SHOW] = NC_ ("request", "Did not come"),
    [KIOS_REQUEST_CANCELLED] = NC_ ("request", "Cancelled"),
  };

  return WORD (words, value, "request");
}

/**
 * kios_words_priority:
 *
 * Returns: (transfer none): a reason for priority
 */
const char *
kios_words_priority (KiosPriority value)
{
  static const char *const words[] = {
    [KIOS_PRIORITY_NONE] = N_ ("No priority"),
    [KIOS_PRIORITY_ELDERLY] = N_ ("Aged 60 or older"),
    [KIOS_PRIORITY_DISABILITY] = N_ ("Person with a disability"),
    [KIOS_PRIORITY_PREGNANT_NURSING] = N_ ("Pregnant or nursing"),
    [KIOS_PRIORITY_TODDLER] = N_ ("With a small child"),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_account:
 *
 * Returns: (transfer none): what is known of an account, with the word account
 */
const char *
kios_words_account (KiosAccountStatus value)
{
  static const char *const words[] = {
    [KIOS_ACCOUNT_UNKNOWN] = N_ ("Account not checked"),
    [KIOS_ACCOUNT_NONE] = N_ ("No account yet"),
    [KIOS_ACCOUNT_INACTIVE] = N_ ("Account not active"),
    [KIOS_ACCOUNT_ACTIVE] = N_ ("Account active"),
    [KIOS_ACCOUNT_DECLARED] = N_ ("Says to have an account"),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_reason:
 *
 * Returns: (transfer none): why somebody stands where they stand, one or two words
 */
const char *
kios_words_reason (KiosCallReason value)
{
  static const char *const words[] = {
    [KIOS_CALL_REASON_RETURNED] = NC_ ("reason", "Back again"),
    [KIOS_CALL_REASON_REGULAR_BOUND] = NC_ ("reason", "Waiting limit"),
    [KIOS_CALL_REASON_PRIORITY] = NC_ ("reason", "Priority"),
    [KIOS_CALL_REASON_FAIRNESS_CAP] = NC_ ("reason", "Regular turn"),
    [KIOS_CALL_REASON_FIFO] = NC_ ("reason", "Order of arrival"),
    [KIOS_CALL_REASON_APPOINTMENT] = NC_ ("reason", "Appointment"),
    [KIOS_CALL_REASON_PICKED] = NC_ ("reason", "Picked by staff"),
  };

  return WORD (words, value, "reason");
}

/**
 * kios_words_reason_why:
 *
 * Returns: (transfer none): the same in one sentence
 */
const char *
kios_words_reason_why (KiosCallReason value)
{
  static const char *const words[] = {
    [KIOS_CALL_REASON_RETURNED] = N_ ("Was here before and has come back, so does not queue again."),
    [KIOS_CALL_REASON_REGULAR_BOUND] = N_ ("Has waited longer than the limit and goes first now."),
    [KIOS_CALL_REASON_PRIORITY] = N_ ("Asked for priority at reception."),
    [KIOS_CALL_REASON_FAIRNESS_CAP] = N_ (
      "Several people with priority were called; now it is a regular visitor's turn."),
    [KIOS_CALL_REASON_FIFO] = N_ ("Came before the others who are waiting."),
    [KIOS_CALL_REASON_APPOINTMENT] = N_ ("Has an appointment at this time."),
    [KIOS_CALL_REASON_PICKED] = N_ ("An officer picked this number by hand."),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_paper:
 *
 * Returns: (transfer none): what is known of the slip
 */
const char *
kios_words_paper (KiosPaper value)
{
  static const char *const words[] = {
    [KIOS_PAPER_NONE] = N_ ("Without a slip"),
    [KIOS_PAPER_PRINTING] = N_ ("Slip is being printed"),
    [KIOS_PAPER_PRINTED] = N_ ("Slip printed"),
    [KIOS_PAPER_UNCONFIRMED] = N_ ("Slip not confirmed"),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_role:
 *
 * Returns: (transfer none): an officer's role
 */
const char *
kios_words_role (KiosRole value)
{
  static const char *const words[] = {
    [KIOS_ROLE_RECEPTIONIST] = N_ ("Receptionist"),
    [KIOS_ROLE_DESK_OFFICER] = N_ ("Desk officer"),
    [KIOS_ROLE_BACKOFFICE_OFFICER] = N_ ("Back-office officer"),
    [KIOS_ROLE_MANAGER] = N_ ("Manager"),
    [KIOS_ROLE_ADMINISTRATOR] = N_ ("Administrator"),
  };

  return WORD (words, value, NULL);
}

/**
 * kios_words_counter_state:
 *
 * Returns: (transfer none): the state of a counter
 */
const char *
kios_words_counter_state (KiosCounterState value)
{
  static const char *const words[] = {
    [KIOS_COUNTER_CLOSED] = NC_ ("counter", "Closed"),
    [KIOS_COUNTER_OPEN] = NC_ ("counter", "Open"),
    [KIOS_COUNTER_PAUSED] = NC_ ("counter", "Paused"),
  };

  return WORD (words, value, "counter");
}

/**
 * kios_words_documents:
 *
 * Returns: (transfer none): whether the documents were complete
 */
const char *
kios_words_documents (KiosDocuments value)
{
  static const char *const words[] = {
    [KIOS_DOCUMENTS_UNKNOWN] = NC_ ("documents", "Not checked"),
    [KIOS_DOCUMENTS_COMPLETE] = NC_ ("documents", "Complete"),
    [KIOS_DOCUMENTS_INCOMPLETE] = NC_ ("documents", "Incomplete"),
  };

  return WORD (words, value, "documents");
}

/**
 * kios_words_scope:
 *
 * Returns: (transfer none): how far an employer's business reaches
 */
const char *
kios_words_scope (KiosScope value)
{
  static const char *const words[] = {
    [KIOS_SCOPE_NONE] = NC_ ("scope", "Not known"),
    [KIOS_SCOPE_ONE_REGION] = N_ ("In one regency or city"),
    [KIOS_SCOPE_ONE_PROVINCE] = N_ ("In several regencies or cities of one province"),
    [KIOS_SCOPE_CROSS_PROVINCE] = N_ ("In more than one province"),
  };

  return WORD (words, value, value == KIOS_SCOPE_NONE ? "scope" : NULL);
}

/**
 * kios_words_target:
 *
 * Returns: (transfer none): where a case is coordinated
 */
const char *
kios_words_target (KiosTarget value)
{
  static const char *const words[] = {
    [KIOS_TARGET_NONE] = NC_ ("target", "Not decided"),
    [KIOS_TARGET_REGENCY] = N_ ("Regency or city office"),
    [KIOS_TARGET_PROVINCE] = N_ ("Provincial office"),
    [KIOS_TARGET_MINISTRY] = N_ ("Ministry"),
  };

  return WORD (words, value, value == KIOS_TARGET_NONE ? "target" : NULL);
}

/**
 * kios_words_case_state:
 *
 * Returns: (transfer none): the state of a case
 */
const char *
kios_words_case_state (KiosCaseState value)
{
  static const char *const words[] = {
    [KIOS_CASE_IDENTIFIED] = NC_ ("case", "Identified"),
    [KIOS_CASE_ROUTED] = NC_ ("case", "Passed on"),
    [KIOS_CASE_ACCEPTED] = NC_ ("case", "Accepted"),
    [KIOS_CASE_RETURNED] = NC_ ("case", "Sent back"),
    [KIOS_CASE_RE_REFERRED] = NC_ ("case", "Passed on again"),
    [KIOS_CASE_DOCUMENTS_INCOMPLETE] = NC_ ("case", "Documents incomplete"),
    [KIOS_CASE_DOCUMENTS_COMPLETE] = NC_ ("case", "Documents complete"),
    [KIOS_CASE_MEETING_SCHEDULED] = NC_ ("case", "Meeting scheduled"),
    [KIOS_CASE_VISITOR_INFORMED] = NC_ ("case", "Visitor informed"),
    [KIOS_CASE_MET] = NC_ ("case", "Meeting held"),
    [KIOS_CASE_FULFILLED] = NC_ ("case", "Fulfilled"),
    [KIOS_CASE_CLOSED] = NC_ ("case", "Closed"),
  };

  return WORD (words, value, "case");
}

/**
 * kios_words_outcome:
 *
 * Returns: (transfer none): how a case ended
 */
const char *
kios_words_outcome (KiosOutcome value)
{
  static const char *const words[] = {
    [KIOS_OUTCOME_NONE] = NC_ ("outcome", "Still open"),
    [KIOS_OUTCOME_FULFILLED] = NC_ ("outcome", "Fulfilled"),
    [KIOS_OUTCOME_NOT_FULFILLED] = NC_ ("outcome", "Not fulfilled"),
  };

  return WORD (words, value, "outcome");
}
