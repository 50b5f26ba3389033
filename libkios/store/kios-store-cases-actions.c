/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <string.h>

#include "kios-error.h"
#include "model/kios-routing.h"
#include "model/kios-transition.h"
#include "store/kios-events.h"
#include "store/kios-statement.h"
#include "store/kios-store-cases.h"
#include "store/kios-store-catalogue.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-site.h"

/* What happens to a case. Each action is one step of its history and one event; what people wrote
 * is sealed in the rows, and events hold codes only. */

static char *
seal (KiosDb     *db,
      const char *text)
{
  return kios_vault_seal (kios_db_get_vault (db), "note", text != NULL && *text != '\0' ? text : NULL);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *copy = g_strdup (text != NULL ? text : "");

  return *g_strstrip (copy) == '\0';
}

static KiosCase *
get_for (KiosDb           *db,
         const char       *case_id,
         KiosCaseAction    action,
         KiosCaseState    *to,
         GError          **error)
{
  g_autoptr(KiosCase) record = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_COORDINATE, error) || !kios_store_day_open (db, error))
    return NULL;
  record = kios_store_cases_get (db, case_id, error);
  if (record == NULL || !kios_case_transition_check (action, record->state, to, error))
    return NULL;

  return g_steal_pointer (&record);
}

static gboolean
add_step (KiosDb         *db,
          KiosCase       *record,
          KiosCaseState   to,
          const char     *kind,
          const char     *reason,
          const char     *note,
          GError        **error)
{
  g_autofree char *sealed = seal (db, note);

  return kios_db_run (db, error,
                      "INSERT INTO coordination_step (site_id, case_id, position, at_us, officer_id,"
                      " from_state, to_state, note) SELECT $1, $2, COALESCE (MAX (position), 0) + 1, $3, $4,"
                      " $5, $6, $7 FROM coordination_step WHERE case_id = $2",
                      "ttltiit", kios_db_get_site_id (db), record->id, kios_db_get_now_us (db),
                      kios_db_get_officer (db), (int) record->state, (int) to, sealed) &&
         kios_store_events_append (db, &(KiosEventDraft) { .kind = kind, .visit_id = record->visit_id,
                                                           .request_id = record->request_id,
                                                           .case_id = record->id,
                                                           .from_state = (int) record->state,
                                                           .to_state = (int) to, .reason = reason }, error);
}

static gboolean
move (KiosDb         *db,
      KiosCase       *record,
      KiosCaseState   to,
      const char     *kind,
      const char     *reason,
      const char     *note,
      GError        **error)
{
  gint64 n_changed;

  if (!kios_db_run_guarded (db, &n_changed, error,
                            "UPDATE coordination SET state = $1, officer_id = $2 WHERE id = $3 AND state = $4",
                            "itti", (int) to, kios_db_get_officer (db), record->id, (int) record->state))
    return FALSE;
  if (n_changed == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "%s was changed by somebody else", record->number);
      return FALSE;
    }

  return add_step (db, record, to, kind, reason, note, error);
}

static KiosCase *
move_simply (KiosDb          *db,
             const char      *case_id,
             KiosCaseAction   action,
             const char      *kind,
             const char      *note,
             GError         **error)
{
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, action, &to, error);

  if (record == NULL || !move (db, record, to, kind, NULL, note, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_route:
 * @route: how the routing question was answered
 * @error: return location: %KIOS_ERROR_INVALID when the answer is not enough for the rule or the
 *   region is unknown, %KIOS_ERROR_CONFLICT when the case cannot be routed any more
 *
 * Finds the office by the decree's rule (chapter III) and sends the case there.
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_route (KiosDb               *db,
                        const char           *case_id,
                        const KiosCaseRoute  *route,
                        GError              **error)
{
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, KIOS_CASE_ACTION_ROUTE, &to, error);
  const char *region_code = route->region_code;
  KiosScope scope = route->scope;
  g_autofree char *region_name = NULL;
  g_autofree char *office = NULL;
  g_autofree char *sealed = NULL;
  KiosRoute found;

  if (record == NULL)
    return NULL;

  /* What the desk wrote down is the default. */
  if (scope == KIOS_SCOPE_NONE)
    scope = record->scope;
  if (region_code == NULL || *region_code == '\0')
    region_code = record->region_code != NULL ? record->region_code : kios_db_get_site (db)->region_code;

  if (!kios_route (record->group, scope, route->choice, &found, error))
    return NULL;
  if (record->group != KIOS_GROUP_EMPLOYER && is_blank (route->reason))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Choosing an office needs a reason");
      return NULL;
    }
  region_name = kios_store_regions_name (db, region_code, error);
  if (region_name == NULL)
    return NULL;

  office = is_blank (route->office) ? kios_store_offices_find (db, found.target, region_code, record->desk_no, error)
                                    : g_strdup (route->office);
  sealed = seal (db, route->reason);
  if (office == NULL ||
      !kios_db_run (db, error,
                    "UPDATE coordination SET scope = $1, region_code = $2, target = $3, rule = $4, office = $5,"
                    " route_reason = $6 WHERE id = $7", "ititttt", (int) scope, region_code,
                    (int) found.target, found.rule, office, sealed, record->id) ||
      !move (db, record, to, "case.routed", found.rule, route->reason, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_answer:
 * @answer: accepted, returned or re-referred
 * @note: (nullable): what the office wrote
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_answer (KiosDb         *db,
                         const char     *case_id,
                         KiosCaseState   answer,
                         const char     *note,
                         GError        **error)
{
  switch ((int) answer)
    {
    case KIOS_CASE_ACCEPTED:
      return move_simply (db, case_id, KIOS_CASE_ACTION_ANSWER_ACCEPTED, "case.accepted", note, error);
    case KIOS_CASE_RETURNED:
      return move_simply (db, case_id, KIOS_CASE_ACTION_ANSWER_RETURNED, "case.returned", note, error);
    case KIOS_CASE_RE_REFERRED:
      return move_simply (db, case_id, KIOS_CASE_ACTION_ANSWER_RE_REFERRED, "case.re_referred", note, error);
    default:
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "An office answers accepted, returned or re-referred");
      return NULL;
    }
}

/**
 * kios_store_cases_documents:
 * @is_complete: whether nothing is missing
 * @missing: (nullable): what is missing; needed unless complete
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_documents (KiosDb      *db,
                            const char  *case_id,
                            gboolean     is_complete,
                            const char  *missing,
                            GError     **error)
{
  KiosCaseAction action = is_complete ? KIOS_CASE_ACTION_DOCUMENTS_COMPLETE
                                      : KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE;
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, action, &to, error);
  g_autofree char *sealed = NULL;

  if (record == NULL)
    return NULL;
  if (!is_complete && is_blank (missing))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Say which documents are missing");
      return NULL;
    }

  sealed = is_complete ? NULL : seal (db, missing);
  if (!kios_db_run (db, error, "UPDATE coordination SET missing_documents = $1 WHERE id = $2", "tt", sealed,
                    record->id) ||
      !move (db, record, to, "case.documents", is_complete ? "complete" : "incomplete", missing, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_schedule:
 * @meeting_us: when; not in the past
 * @place: (nullable): where, for a meeting in person
 * @link: (nullable): the address, for one online
 * @error: return location: %KIOS_ERROR_INVALID without place and link, or for a time that is over
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_schedule (KiosDb      *db,
                           const char  *case_id,
                           gint64       meeting_us,
                           const char  *place,
                           const char  *link,
                           GError     **error)
{
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, KIOS_CASE_ACTION_SCHEDULE, &to, error);

  if (record == NULL)
    return NULL;
  if (is_blank (place) && is_blank (link))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "A meeting needs a place or a link");
      return NULL;
    }
  if (meeting_us < kios_db_get_now_us (db))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The meeting's time is over already");
      return NULL;
    }

  if (!kios_db_run (db, error,
                    "UPDATE coordination SET meeting_us = $1, meeting_place = $2, meeting_link = $3 WHERE id = $4",
                    "lttt", meeting_us, is_blank (place) ? NULL : place, is_blank (link) ? NULL : link,
                    record->id) ||
      !move (db, record, to, "case.scheduled", is_blank (link) ? "in_person" : "online", NULL, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_inform:
 * @channel: "email", "whatsapp", "phone" or "in_person"
 *
 * The visitor has been told time and place.
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_inform (KiosDb      *db,
                         const char  *case_id,
                         const char  *channel,
                         GError     **error)
{
  static const char *const channels[] = { "email", "whatsapp", "phone", "in_person", NULL };
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, KIOS_CASE_ACTION_INFORM, &to, error);

  if (record == NULL)
    return NULL;
  if (channel == NULL || !g_strv_contains (channels, channel))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "Visitors are informed by email, whatsapp, phone or in_person");
      return NULL;
    }
  if (!move (db, record, to, "case.informed", channel, NULL, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_met:
 * @note: (nullable): what came of it
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_met (KiosDb      *db,
                      const char  *case_id,
                      const char  *note,
                      GError     **error)
{
  return move_simply (db, case_id, KIOS_CASE_ACTION_MET, "case.met", note, error);
}

/**
 * kios_store_cases_fulfil:
 * @note: (nullable): how the need was met
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_fulfil (KiosDb      *db,
                         const char  *case_id,
                         const char  *note,
                         GError     **error)
{
  return move_simply (db, case_id, KIOS_CASE_ACTION_FULFIL, "case.fulfilled", note, error);
}

/**
 * kios_store_cases_close:
 * @outcome: whether the need was met; may be none once the case is fulfilled
 * @reason: (nullable): why; needed unless the case is fulfilled
 * @error: return location: %KIOS_ERROR_INVALID without an outcome or reason where one is needed
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_close (KiosDb       *db,
                        const char   *case_id,
                        KiosOutcome   outcome,
                        const char   *reason,
                        GError      **error)
{
  KiosCaseState to;
  g_autoptr(KiosCase) record = get_for (db, case_id, KIOS_CASE_ACTION_CLOSE, &to, error);
  g_autofree char *sealed = NULL;
  KiosOutcome stored;

  if (record == NULL || !kios_case_close_check (record->state, outcome, reason, &stored, error))
    return NULL;

  sealed = seal (db, reason);
  if (!kios_db_run (db, error,
                    "UPDATE coordination SET outcome = $1, outcome_reason = $2, closed_us = $3 WHERE id = $4",
                    "itlt", (int) stored, sealed, kios_db_get_now_us (db), record->id) ||
      !move (db, record, to, "case.closed", kios_outcome_to_string (stored), reason, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}

/**
 * kios_store_cases_note:
 * @note: what is to be remembered
 *
 * Adds a line to the case's history without changing its state.
 *
 * Returns: (transfer full) (nullable): the case
 */
KiosCase *
kios_store_cases_note (KiosDb      *db,
                       const char  *case_id,
                       const char  *note,
                       GError     **error)
{
  g_autoptr(KiosCase) record = NULL;

  if (!kios_store_require (db, KIOS_RIGHT_COORDINATE, error) || !kios_store_day_open (db, error))
    return NULL;
  record = kios_store_cases_get (db, case_id, error);
  if (record == NULL)
    return NULL;
  if (is_blank (note))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The note is empty");
      return NULL;
    }
  if (!add_step (db, record, record->state, "case.noted", NULL, note, error))
    return NULL;

  return kios_store_cases_get (db, record->id, error);
}
