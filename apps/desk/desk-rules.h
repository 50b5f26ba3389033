/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * DeskAction:
 *
 * What an officer can do at a counter.
 */
typedef enum
{
  DESK_ACTION_NONE,
  DESK_ACTION_CALL,
  DESK_ACTION_PICK,
  DESK_ACTION_RECALL,
  DESK_ACTION_START,
  DESK_ACTION_NO_SHOW,
  DESK_ACTION_PARK,
  DESK_ACTION_TRANSFER,
  DESK_ACTION_REFER,
  DESK_ACTION_RELEASE,
  DESK_ACTION_FINISH,
  DESK_ACTION_RETURN,
  DESK_ACTION_PAUSE,
  DESK_ACTION_RESUME,
  DESK_ACTION_CLOSE,
} DeskAction;

#define DESK_ACTION_LAST DESK_ACTION_CLOSE

/**
 * DeskSituation:
 * @counter: the counter's state
 * @request: state of the request called or served here, 0 when nobody is
 * @n_waiting: how many could be called
 * @may_pick: whether the officer may call out of order
 * @is_busy: whether the last action is still being stored
 * @is_online: whether the database answers
 *
 * All that decides what can be done just now.
 */
typedef struct
{
  KiosCounterState counter;
  KiosRequestState request;
  guint            n_waiting;
  gboolean         may_pick;
  gboolean         is_busy;
  gboolean         is_online;
} DeskSituation;

gboolean   desk_action_is_allowed (DeskAction           action,
                                   const DeskSituation *situation);
DeskAction desk_action_main       (const DeskSituation *situation);

G_END_DECLS
