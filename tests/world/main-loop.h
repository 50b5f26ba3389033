/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-context.h"

G_BEGIN_DECLS

gint64       world_get_deadline_us (void);
gboolean     world_turn            (gint64       deadline_us);
void         world_settle          (void);

void         world_open_store      (KiosStore   *store);
KiosContext *world_open_context    (const char  *program) G_GNUC_WARN_UNUSED_RESULT;

/* Runs the main loop until something is so; the test fails when it never is. */
#define world_wait_until(condition) \
  G_STMT_START { \
    gint64 deadline_us_ = world_get_deadline_us (); \
    while (!(condition)) \
      { \
        if (!world_turn (deadline_us_)) \
          g_error ("Never came true: %s", #condition); \
      } \
  } G_STMT_END

G_END_DECLS
