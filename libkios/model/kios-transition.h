/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * KiosAction:
 *
 * What may be done with a request. The numbers are stored with events and only ever appended.
 */
typedef enum
{
  KIOS_ACTION_PRINT_DONE = 1, /* the slip is on paper, or known not to be: printing → waiting */
  KIOS_ACTION_ENTER = 2,      /* the visit's earlier request ended: pending → waiting */
  KIOS_ACTION_CALL = 3,
  KIOS_ACTION_RECALL = 4,
  KIOS_ACTION_START = 5,
  KIOS_ACTION_NO_SHOW = 6,
  KIOS_ACTION_PARK = 7,
  KIOS_ACTION_TRANSFER = 8,
  KIOS_ACTION_RELEASE = 9,
  KIOS_ACTION_FINISH = 10,
  KIOS_ACTION_REFER = 11,
  KIOS_ACTION_CANCEL = 12,
  KIOS_ACTION_RETURN = 13,
} KiosAction;

#define KIOS_ACTION_LAST KIOS_ACTION_RETURN

/**
 * KiosCaseAction:
 *
 * What may be done with a case. The numbers are stored with events and only ever appended.
 */
typedef enum
{
  KIOS_CASE_ACTION_ROUTE = 1,
  KIOS_CASE_ACTION_ANSWER_ACCEPTED = 2,
  KIOS_CASE_ACTION_ANSWER_RETURNED = 3,
  KIOS_CASE_ACTION_ANSWER_RE_REFERRED = 4,
  KIOS_CASE_ACTION_DOCUMENTS_COMPLETE = 5,
  KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE = 6,
  KIOS_CASE_ACTION_SCHEDULE = 7,
  KIOS_CASE_ACTION_INFORM = 8,
  KIOS_CASE_ACTION_MET = 9,
  KIOS_CASE_ACTION_FULFIL = 10,
  KIOS_CASE_ACTION_CLOSE = 11,
} KiosCaseAction;

#define KIOS_CASE_ACTION_LAST KIOS_CASE_ACTION_CLOSE

const char *kios_action_to_string         (KiosAction         action);
const char *kios_case_action_to_string    (KiosCaseAction     action);

gboolean    kios_request_state_is_active  (KiosRequestState   state);
gboolean    kios_request_state_is_final   (KiosRequestState   state);

gboolean    kios_transition_check         (KiosAction         action,
                                           KiosRequestState   from,
                                           KiosRequestState  *to,
                                           GError           **error);
gboolean    kios_case_transition_check    (KiosCaseAction     action,
                                           KiosCaseState      from,
                                           KiosCaseState     *to,
                                           GError           **error);
gboolean    kios_case_close_check         (KiosCaseState      from,
                                           KiosOutcome        outcome,
                                           const char        *reason,
                                           KiosOutcome       *stored_outcome,
                                           GError           **error);

G_END_DECLS
