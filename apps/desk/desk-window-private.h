/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-memory.h"
#include "desk-person.h"
#include "desk-queue.h"
#include "desk-start-page.h"
#include "desk-window.h"
#include "ui/kios-widgets.h"

G_BEGIN_DECLS

/* Shared by the files of the window: desk-window.c shows, desk-window-actions.c does. */

struct _DeskWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template */
  AdwToastOverlay      *toasts;       /* above the action bar, never on it */
  AdwToastOverlay      *start_toasts;
  AdwWindowTitle       *title;
  GtkWidget            *find_button;
  GtkWidget            *officer_button;
  GtkLabel             *officer_name;
  KiosAlarmBar         *alarms;
  GtkStack             *pages;
  DeskStartPage        *start_page;
  KiosMessagePage      *failure;
  DeskQueue            *queue;
  GtkStack             *centre;
  DeskPerson           *person;
  KiosNotice           *notice;
  KiosMessagePage      *idle;
  KiosMainButton       *main_button;

  /* Owned */
  KiosContext          *context;
  GCancellable         *cancellable;
  DeskMemory           *memory;
  DeskSession          *session;
  char                 *number; /* of the person here now or just before */
  guint                 tick_id;
  guint                 settle_id; /* while the main button's new meaning is not pressed yet */

  /* State */
  guint                 n_ticks;
  guint                 is_leaving : 1; /* closing the counter to close the window */
  guint                 may_resume : 1; /* nothing else was asked for at the start */
};

void desk_window_install_actions (GtkWidgetClass    *widget_class);
void desk_window_update_actions  (DeskWindow        *self);
void desk_window_find            (DeskWindow        *self,
                                  const char        *number);
void desk_window_say             (DeskWindow        *self,
                                  const char        *text);
void desk_window_on_done         (DeskSession       *session,
                                  const DeskOutcome *outcome,
                                  DeskWindow        *self);
void desk_window_on_refused      (DeskSession       *session,
                                  const DeskOrder   *order,
                                  const GError      *error,
                                  DeskWindow        *self);
void desk_window_leave           (DeskWindow        *self);
gboolean desk_window_confirm_close (DeskWindow      *self);

G_END_DECLS
