/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-transition.h"

#include <string.h>

#include "kios-error.h"

#define BIT(state) (1u << (state))

/* KEEP in @to: the state stays what it was. */
#define KEEP 0

typedef struct
{
  const char *word;      /* stored with events, typed in kiosctl */
  const char *done;      /* "… cannot be called" */
  guint       from;      /* bits of the states it is allowed in */
  int         to;
} Step;

static const Step request_steps[] = {
  [KIOS_ACTION_PRINT_DONE] = { "print_done", "put on paper", BIT (KIOS_REQUEST_PRINTING), KIOS_REQUEST_WAITING },
  [KIOS_ACTION_ENTER] = { "enter", "put into the queue", BIT (KIOS_REQUEST_PENDING), KIOS_REQUEST_WAITING },
  [KIOS_ACTION_CALL] = { "call", "called", BIT (KIOS_REQUEST_WAITING), KIOS_REQUEST_CALLED },
  [KIOS_ACTION_RECALL] = { "recall", "called again", BIT (KIOS_REQUEST_CALLED), KEEP },
  [KIOS_ACTION_START] = { "start", "started", BIT (KIOS_REQUEST_CALLED), KIOS_REQUEST_SERVING },
  [KIOS_ACTION_NO_SHOW] = { "no_show", "marked as not come", BIT (KIOS_REQUEST_CALLED), KIOS_REQUEST_NO_SHOW },
  [KIOS_ACTION_PARK] = { "park", "parked",
                         BIT (KIOS_REQUEST_CALLED) | BIT (KIOS_REQUEST_SERVING), KIOS_REQUEST_PARKED },
  [KIOS_ACTION_TRANSFER] = { "transfer", "transferred",
                             BIT (KIOS_REQUEST_CALLED) | BIT (KIOS_REQUEST_SERVING), KIOS_REQUEST_WAITING },
  [KIOS_ACTION_RELEASE] = { "release", "released",
                            BIT (KIOS_REQUEST_CALLED) | BIT (KIOS_REQUEST_SERVING), KIOS_REQUEST_WAITING },
  [KIOS_ACTION_FINISH] = { "finish", "finished", BIT (KIOS_REQUEST_SERVING), KIOS_REQUEST_COMPLETED },
  [KIOS_ACTION_REFER] = { "refer", "referred", BIT (KIOS_REQUEST_SERVING), KIOS_REQUEST_REFERRED },
  [KIOS_ACTION_CANCEL] = { "cancel", "cancelled",
                           BIT (KIOS_REQUEST_PRINTING) | BIT (KIOS_REQUEST_PENDING) |
                           BIT (KIOS_REQUEST_WAITING) | BIT (KIOS_REQUEST_PARKED), KIOS_REQUEST_CANCELLED },
  [KIOS_ACTION_RETURN] = { "return", "returned to the queue",
                           BIT (KIOS_REQUEST_PARKED) | BIT (KIOS_REQUEST_NO_SHOW), KIOS_REQUEST_WAITING },
};

#define ANSWERABLE (BIT (KIOS_CASE_ROUTED) | BIT (KIOS_CASE_RE_REFERRED))
#define CHECKABLE  (BIT (KIOS_CASE_ACCEPTED) | BIT (KIOS_CASE_RE_REFERRED) | BIT (KIOS_CASE_DOCUMENTS_INCOMPLETE))

static const Step case_steps[] = {
  [KIOS_CASE_ACTION_ROUTE] = { "route", "routed",
                               BIT (KIOS_CASE_IDENTIFIED) | BIT (KIOS_CASE_RETURNED) |
                               BIT (KIOS_CASE_RE_REFERRED), KIOS_CASE_ROUTED },
  [KIOS_CASE_ACTION_ANSWER_ACCEPTED] = { "answer_accepted", "accepted", ANSWERABLE, KIOS_CASE_ACCEPTED },
  [KIOS_CASE_ACTION_ANSWER_RETURNED] = { "answer_returned", "returned", ANSWERABLE, KIOS_CASE_RETURNED },
  [KIOS_CASE_ACTION_ANSWER_RE_REFERRED] = { "answer_re_referred", "referred on", ANSWERABLE,
                                            KIOS_CASE_RE_REFERRED },
  [KIOS_CASE_ACTION_DOCUMENTS_COMPLETE] = { "documents_complete", "recorded as having complete documents",
                                            CHECKABLE, KIOS_CASE_DOCUMENTS_COMPLETE },
  [KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE] = { "documents_incomplete", "recorded as lacking documents",
                                              CHECKABLE, KIOS_CASE_DOCUMENTS_INCOMPLETE },
  [KIOS_CASE_ACTION_SCHEDULE] = { "schedule", "given a meeting",
                                  BIT (KIOS_CASE_DOCUMENTS_COMPLETE) | BIT (KIOS_CASE_MEETING_SCHEDULED) |
                                  BIT (KIOS_CASE_VISITOR_INFORMED) | BIT (KIOS_CASE_MET),
                                  KIOS_CASE_MEETING_SCHEDULED },
  [KIOS_CASE_ACTION_INFORM] = { "inform", "announced to the visitor",
                                BIT (KIOS_CASE_MEETING_SCHEDULED) | BIT (KIOS_CASE_VISITOR_INFORMED),
                                KIOS_CASE_VISITOR_INFORMED },
  [KIOS_CASE_ACTION_MET] = { "met", "recorded as met", BIT (KIOS_CASE_VISITOR_INFORMED), KIOS_CASE_MET },
  [KIOS_CASE_ACTION_FULFIL] = { "fulfil", "recorded as fulfilled",
                                BIT (KIOS_CASE_DOCUMENTS_COMPLETE) | BIT (KIOS_CASE_MET), KIOS_CASE_FULFILLED },
  [KIOS_CASE_ACTION_CLOSE] = { "close", "closed",
                               BIT (KIOS_CASE_IDENTIFIED) | BIT (KIOS_CASE_ROUTED) | BIT (KIOS_CASE_ACCEPTED) |
                               BIT (KIOS_CASE_RETURNED) | BIT (KIOS_CASE_RE_REFERRED) |
                               BIT (KIOS_CASE_DOCUMENTS_INCOMPLETE) | BIT (KIOS_CASE_DOCUMENTS_COMPLETE) |
                               BIT (KIOS_CASE_MEETING_SCHEDULED) | BIT (KIOS_CASE_VISITOR_INFORMED) |
                               BIT (KIOS_CASE_MET) | BIT (KIOS_CASE_FULFILLED),
                               KIOS_CASE_CLOSED },
};

/**
 * kios_action_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @action, %NULL for a number without meaning
 */
const char *
kios_action_to_string (KiosAction action)
{
  if ((guint) action >= G_N_ELEMENTS (request_steps))
    return NULL;

  return request_steps[action].word;
}

/**
 * kios_case_action_to_string:
 *
 * Returns: (transfer none) (nullable): the word for @action, %NULL for a number without meaning
 */
const char *
kios_case_action_to_string (KiosCaseAction action)
{
  if ((guint) action >= G_N_ELEMENTS (case_steps))
    return NULL;

  return case_steps[action].word;
}

/**
 * kios_request_state_is_active:
 *
 * Returns: whether a request in @state occupies a counter (called or serving). A counter and a
 *   visit have at most one such request (decisions, request states and actions).
 */
gboolean
kios_request_state_is_active (KiosRequestState state)
{
  return state == KIOS_REQUEST_CALLED || state == KIOS_REQUEST_SERVING;
}

/**
 * kios_request_state_is_final:
 *
 * Returns: whether @state ends a request. A no-show is final, too, though the visitor may return
 *   within the site's grace period.
 */
gboolean
kios_request_state_is_final (KiosRequestState state)
{
  return state == KIOS_REQUEST_COMPLETED || state == KIOS_REQUEST_REFERRED ||
         state == KIOS_REQUEST_NO_SHOW || state == KIOS_REQUEST_CANCELLED;
}

/**
 * kios_transition_check:
 * @action: what is to be done
 * @from: the request's state now
 * @to: (out) (optional): its state afterwards; untouched on error
 * @error: return location, %KIOS_ERROR_CONFLICT
 *
 * The one table of what may happen to a request (decree 225/2023, chapter II.B; decisions,
 * "Request states and actions"). What else is needed – the number of calls before a no-show, the
 * grace period of a return, the officer's right – is not a matter of the state and is checked
 * where the facts are.
 *
 * Returns: whether @action is allowed in @from
 */
gboolean
kios_transition_check (KiosAction         action,
                       KiosRequestState   from,
                       KiosRequestState  *to,
                       GError           **error)
{
  const Step *step;

  g_return_val_if_fail (kios_action_to_string (action) != NULL, FALSE);
  g_return_val_if_fail (kios_request_state_to_string (from) != NULL, FALSE);

  step = &request_steps[action];
  if ((step->from & BIT (from)) == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT,
                   "A request that is %s cannot be %s",
                   kios_request_state_to_string (from), step->done);
      return FALSE;
    }

  if (to != NULL)
    *to = step->to == KEEP ? from : (KiosRequestState) step->to;

  return TRUE;
}

/**
 * kios_case_transition_check:
 * @action: what is to be done
 * @from: the case's state now
 * @to: (out) (optional): its state afterwards; untouched on error
 * @error: return location, %KIOS_ERROR_CONFLICT
 *
 * The one table of what may happen to a case (decree 225/2023, chapter III; domain, routing a
 * case). A returned case is routed anew or closed; one referred on is answered by the office it
 * went to, or routed anew. A meeting is held when needed: complete documents may fulfil the need
 * at once. A meeting may be moved until it was held, and another may follow. Closing is allowed
 * from every state but closed; see kios_case_close_check() for what it must say.
 *
 * Returns: whether @action is allowed in @from
 */
gboolean
kios_case_transition_check (KiosCaseAction   action,
                            KiosCaseState    from,
                            KiosCaseState   *to,
                            GError         **error)
{
  const Step *step;

  g_return_val_if_fail (kios_case_action_to_string (action) != NULL, FALSE);
  g_return_val_if_fail (kios_case_state_to_string (from) != NULL, FALSE);

  step = &case_steps[action];
  if ((step->from & BIT (from)) == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT,
                   "A case that is %s cannot be %s",
                   kios_case_state_to_string (from), step->done);
      return FALSE;
    }

  if (to != NULL)
    *to = (KiosCaseState) step->to;

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/**
 * kios_case_close_check:
 * @from: the case's state now
 * @outcome: how it ended; %KIOS_OUTCOME_NONE is enough from fulfilled
 * @reason: (nullable): why; needed from every state but fulfilled
 * @stored_outcome: (out) (optional): the outcome to store; untouched on error
 * @error: return location, %KIOS_ERROR_CONFLICT when already closed, else %KIOS_ERROR_INVALID
 *
 * A case closes only when the need is fulfilled, or with a recorded reason why not (decree
 * 225/2023, chapter III).
 *
 * Returns: whether the case may be closed like this
 */
gboolean
kios_case_close_check (KiosCaseState   from,
                       KiosOutcome     outcome,
                       const char     *reason,
                       KiosOutcome    *stored_outcome,
                       GError        **error)
{
  if (!kios_case_transition_check (KIOS_CASE_ACTION_CLOSE, from, NULL, error))
    return FALSE;

  if (from == KIOS_CASE_FULFILLED)
    {
      if (outcome == KIOS_OUTCOME_NOT_FULFILLED)
        {
          g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                               "A fulfilled case cannot be closed as not fulfilled");
          return FALSE;
        }
      outcome = KIOS_OUTCOME_FULFILLED;
    }
  else if (outcome != KIOS_OUTCOME_FULFILLED && outcome != KIOS_OUTCOME_NOT_FULFILLED)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "Closing this case needs an outcome: fulfilled or not fulfilled");
      return FALSE;
    }
  else if (is_blank (reason))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "Closing this case needs a reason");
      return FALSE;
    }

  if (stored_outcome != NULL)
    *stored_outcome = outcome;

  return TRUE;
}
