/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-language.h"
#include "reception-message.h"
#include "reception-resolver.h"
#include "reception-scanner.h"
#include "reception-window.h"

G_BEGIN_DECLS

/* Between the files of the window. */

struct _ReceptionWindow
{
  AdwApplicationWindow  parent_instance;

  /* Children */
  KiosIdleWatch        *idle;
  KiosKioskFrame       *frame;
  ReceptionMessage     *message;
  ReceptionPage        *page; /* the frame's content */

  /* Owned */
  KiosContext          *context;
  ReceptionModel       *model;
  ReceptionIssue       *issue;
  ReceptionResolver    *resolver;
  ReceptionScanner     *scanner;
  ReceptionWalk        *walk;
  GCancellable         *cancellable;

  /* State */
  KiosLanguage          language; /* the site's, for the next visitor */
  guint                 is_ringing : 1;
};

void reception_window_go      (ReceptionWindow   *self,
                               ReceptionPageKind  kind);
void reception_window_explain (ReceptionWindow   *self,
                               const GError      *error);

G_END_DECLS
