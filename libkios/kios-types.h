/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The vocabulary of the domain with its stored numbers. A number, once released, never changes
   its meaning; new ones are appended. The words are those of kiosctl, of files and of events. */

G_BEGIN_DECLS

/**
 * KiosGroup:
 *
 * Visitor groups: the four of the decree and our own guest. The words are the catalogue's
 * keys.
 */
typedef enum
{
  KIOS_GROUP_JOBSEEKER = 1,
  KIOS_GROUP_WORKER = 2,
  KIOS_GROUP_PUBLIC = 3,
  KIOS_GROUP_EMPLOYER = 4,
  KIOS_GROUP_GUEST = 5,
} KiosGroup;

const char *kios_group_to_string   (KiosGroup value);
gboolean    kios_group_from_string (const char *word,
                                    KiosGroup *value);

/**
 * KiosVisitState:
 *
 * A visit in self-service has no number yet.
 */
typedef enum
{
  KIOS_VISIT_SELF_SERVICE = 1,
  KIOS_VISIT_OPEN = 2,
  KIOS_VISIT_ENDED = 3,
} KiosVisitState;

const char *kios_visit_state_to_string   (KiosVisitState value);
gboolean    kios_visit_state_from_string (const char *word,
                                          KiosVisitState *value);

/**
 * KiosRequestState:
 *
 * States of a request. Stored numbers are only ever appended.
 */
typedef enum
{
  KIOS_REQUEST_PRINTING = 1,
  KIOS_REQUEST_PENDING = 2,
  KIOS_REQUEST_WAITING = 3,
  KIOS_REQUEST_CALLED = 4,
  KIOS_REQUEST_SERVING = 5,
  KIOS_REQUEST_PARKED = 6,
  KIOS_REQUEST_COMPLETED = 7,
  KIOS_REQUEST_REFERRED = 8,
  KIOS_REQUEST_NO_SHOW = 9,
  KIOS_REQUEST_CANCELLED = 10,
} KiosRequestState;

const char *kios_request_state_to_string   (KiosRequestState value);
gboolean    kios_request_state_from_string (const char *word,
                                            KiosRequestState *value);

/**
 * KiosPriority:
 *
 * Self-declared reasons for priority; no proof, no diagnosis.
 */
typedef enum
{
  KIOS_PRIORITY_NONE = 0,
  KIOS_PRIORITY_ELDERLY = 1,
  KIOS_PRIORITY_DISABILITY = 2,
  KIOS_PRIORITY_PREGNANT_NURSING = 3,
  KIOS_PRIORITY_TODDLER = 4,
} KiosPriority;

const char *kios_priority_to_string   (KiosPriority value);
gboolean    kios_priority_from_string (const char *word,
                                       KiosPriority *value);

/**
 * KiosAccountStatus:
 *
 * Declared is what the visitor or receptionist said; active only what the gateway confirmed or
 * an officer saw.
 */
typedef enum
{
  KIOS_ACCOUNT_UNKNOWN = 0,
  KIOS_ACCOUNT_NONE = 1,
  KIOS_ACCOUNT_INACTIVE = 2,
  KIOS_ACCOUNT_ACTIVE = 3,
  KIOS_ACCOUNT_DECLARED = 4,
} KiosAccountStatus;

const char *kios_account_status_to_string   (KiosAccountStatus value);
gboolean    kios_account_status_from_string (const char *word,
                                             KiosAccountStatus *value);

/**
 * KiosCallReason:
 *
 * Why a request was called when it was (domain, who is next).
 */
typedef enum
{
  KIOS_CALL_REASON_NONE = 0,
  KIOS_CALL_REASON_RETURNED = 1,
  KIOS_CALL_REASON_REGULAR_BOUND = 2,
  KIOS_CALL_REASON_PRIORITY = 3,
  KIOS_CALL_REASON_FAIRNESS_CAP = 4,
  KIOS_CALL_REASON_FIFO = 5,
  KIOS_CALL_REASON_APPOINTMENT = 6,
  KIOS_CALL_REASON_PICKED = 7,
} KiosCallReason;

const char *kios_call_reason_to_string   (KiosCallReason value);
gboolean    kios_call_reason_from_string (const char *word,
                                          KiosCallReason *value);

/**
 * KiosPaper:
 *
 * What is known of the slip: no printer, still printing, on paper, or nobody knows.
 */
typedef enum
{
  KIOS_PAPER_NONE = 0,
  KIOS_PAPER_PRINTING = 1,
  KIOS_PAPER_PRINTED = 2,
  KIOS_PAPER_UNCONFIRMED = 3,
} KiosPaper;

const char *kios_paper_to_string   (KiosPaper value);
gboolean    kios_paper_from_string (const char *word,
                                    KiosPaper *value);

/**
 * KiosRole:
 *
 * Roles of officers.
 */
typedef enum
{
  KIOS_ROLE_RECEPTIONIST = 1,
  KIOS_ROLE_DESK_OFFICER = 2,
  KIOS_ROLE_BACKOFFICE_OFFICER = 3,
  KIOS_ROLE_MANAGER = 4,
  KIOS_ROLE_ADMINISTRATOR = 5,
} KiosRole;

const char *kios_role_to_string   (KiosRole value);
gboolean    kios_role_from_string (const char *word,
                                   KiosRole *value);

/**
 * KiosCounterState:
 *
 * States of a counter.
 */
typedef enum
{
  KIOS_COUNTER_CLOSED = 1,
  KIOS_COUNTER_OPEN = 2,
  KIOS_COUNTER_PAUSED = 3,
} KiosCounterState;

const char *kios_counter_state_to_string   (KiosCounterState value);
gboolean    kios_counter_state_from_string (const char *word,
                                            KiosCounterState *value);

/**
 * KiosDocuments:
 *
 * Whether the visitor's documents were complete.
 */
typedef enum
{
  KIOS_DOCUMENTS_UNKNOWN = 0,
  KIOS_DOCUMENTS_COMPLETE = 1,
  KIOS_DOCUMENTS_INCOMPLETE = 2,
} KiosDocuments;

const char *kios_documents_to_string   (KiosDocuments value);
gboolean    kios_documents_from_string (const char *word,
                                        KiosDocuments *value);

/**
 * KiosScope:
 *
 * How far an employer's business reaches (decree, chapter III).
 */
typedef enum
{
  KIOS_SCOPE_NONE = 0,
  KIOS_SCOPE_ONE_REGION = 1,
  KIOS_SCOPE_ONE_PROVINCE = 2,
  KIOS_SCOPE_CROSS_PROVINCE = 3,
} KiosScope;

const char *kios_scope_to_string   (KiosScope value);
gboolean    kios_scope_from_string (const char *word,
                                    KiosScope *value);

/**
 * KiosTarget:
 *
 * Where a case is coordinated.
 */
typedef enum
{
  KIOS_TARGET_NONE = 0,
  KIOS_TARGET_REGENCY = 1,
  KIOS_TARGET_PROVINCE = 2,
  KIOS_TARGET_MINISTRY = 3,
} KiosTarget;

const char *kios_target_to_string   (KiosTarget value);
gboolean    kios_target_from_string (const char *word,
                                     KiosTarget *value);

/**
 * KiosCaseState:
 *
 * States of a case (domain, routing a case).
 */
typedef enum
{
  KIOS_CASE_IDENTIFIED = 1,
  KIOS_CASE_ROUTED = 2,
  KIOS_CASE_ACCEPTED = 3,
  KIOS_CASE_RETURNED = 4,
  KIOS_CASE_RE_REFERRED = 5,
  KIOS_CASE_DOCUMENTS_INCOMPLETE = 6,
  KIOS_CASE_DOCUMENTS_COMPLETE = 7,
  KIOS_CASE_MEETING_SCHEDULED = 8,
  KIOS_CASE_VISITOR_INFORMED = 9,
  KIOS_CASE_MET = 10,
  KIOS_CASE_FULFILLED = 11,
  KIOS_CASE_CLOSED = 12,
} KiosCaseState;

const char *kios_case_state_to_string   (KiosCaseState value);
gboolean    kios_case_state_from_string (const char *word,
                                         KiosCaseState *value);

/**
 * KiosOutcome:
 *
 * How a case ended.
 */
typedef enum
{
  KIOS_OUTCOME_NONE = 0,
  KIOS_OUTCOME_FULFILLED = 1,
  KIOS_OUTCOME_NOT_FULFILLED = 2,
} KiosOutcome;

const char *kios_outcome_to_string   (KiosOutcome value);
gboolean    kios_outcome_from_string (const char *word,
                                      KiosOutcome *value);

G_END_DECLS
