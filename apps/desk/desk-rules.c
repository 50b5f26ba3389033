/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-rules.h"

#include "model/kios-transition.h"

static gboolean
can_become (KiosAction       action,
            KiosRequestState state)
{
  return state != 0 && kios_transition_check (action, state, NULL, NULL);
}

/**
 * desk_action_is_allowed:
 *
 * Which buttons can be pressed; the store decides the same once more.
 *
 * Returns: whether @action makes sense in @situation
 */
gboolean
desk_action_is_allowed (DeskAction           action,
                        const DeskSituation *situation)
{
  gboolean is_free;

  g_return_val_if_fail (situation != NULL, FALSE);

  if (situation->is_busy || !situation->is_online)
    return FALSE;

  is_free = situation->request == 0 && situation->counter == KIOS_COUNTER_OPEN;
  switch (action)
    {
    case DESK_ACTION_CALL:
      return is_free && situation->n_waiting > 0;
    case DESK_ACTION_PICK:
      return is_free && situation->may_pick;
    case DESK_ACTION_RECALL:
      return can_become (KIOS_ACTION_RECALL, situation->request);
    case DESK_ACTION_START:
      return can_become (KIOS_ACTION_START, situation->request);
    case DESK_ACTION_NO_SHOW:
      return can_become (KIOS_ACTION_NO_SHOW, situation->request);
    case DESK_ACTION_PARK:
      return can_become (KIOS_ACTION_PARK, situation->request);
    case DESK_ACTION_TRANSFER:
      return can_become (KIOS_ACTION_TRANSFER, situation->request);
    case DESK_ACTION_REFER:
      return can_become (KIOS_ACTION_REFER, situation->request);
    case DESK_ACTION_RELEASE:
      return can_become (KIOS_ACTION_RELEASE, situation->request);
    case DESK_ACTION_FINISH:
      return can_become (KIOS_ACTION_FINISH, situation->request);
    case DESK_ACTION_RETURN:
      return situation->counter != KIOS_COUNTER_CLOSED;
    case DESK_ACTION_PAUSE:
      return situation->counter == KIOS_COUNTER_OPEN;
    case DESK_ACTION_RESUME:
      return situation->counter == KIOS_COUNTER_PAUSED;
    case DESK_ACTION_CLOSE:
      return situation->request == 0 && situation->counter != KIOS_COUNTER_CLOSED;
    case DESK_ACTION_NONE:
    default:
      return FALSE;
    }
}

/**
 * desk_action_main:
 *
 * Returns: the one action of the main button: call, start or finish; open again in a pause
 */
DeskAction
desk_action_main (const DeskSituation *situation)
{
  g_return_val_if_fail (situation != NULL, DESK_ACTION_CALL);

  if (situation->request == KIOS_REQUEST_CALLED)
    return DESK_ACTION_START;
  if (situation->request == KIOS_REQUEST_SERVING)
    return DESK_ACTION_FINISH;
  if (situation->counter == KIOS_COUNTER_PAUSED)
    return DESK_ACTION_RESUME;

  return DESK_ACTION_CALL;
}
