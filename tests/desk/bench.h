/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-window.h"
#include "world.h"

G_BEGIN_DECLS

/* A site with two officers, and windows on it. Waiting is for a condition, with a deadline. */
typedef struct
{
  World *world;
} Bench;

typedef struct
{
  KiosContext *context;
  DeskWindow  *window;
} Desk;

typedef gboolean (*BenchCheck) (gpointer data);

void             bench_init         (int          *argc,
                                     char       ***argv);
Bench           *bench_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void             bench_free         (Bench        *self);
void             bench_add_officer  (Bench        *self,
                                     const char   *login,
                                     KiosRole      role);
KiosRequestState bench_state        (Bench        *self,
                                     KiosVisit    *visit);
void             bench_wait         (BenchCheck    check,
                                     gpointer      data,
                                     const char   *what);

Desk            *desk_open          (guint         counter_no,
                                     const char   *login,
                                     const char   *desks) G_GNUC_WARN_UNUSED_RESULT;
Desk            *desk_try_open      (guint         counter_no,
                                     const char   *login,
                                     const char   *desks) G_GNUC_WARN_UNUSED_RESULT;
void             desk_close         (Desk         *self);
void             desk_do            (Desk         *self,
                                     const char   *action);
void             desk_wait_state    (Desk         *self,
                                     KiosRequestState state);
void             desk_wait_waiting  (Desk         *self,
                                     guint         n);
void             desk_wait_text     (Desk         *self,
                                     const char   *text);

GtkWidget       *find_widget        (GtkWidget    *root,
                                     GType         type,
                                     const char   *property,
                                     const char   *value);
gboolean         has_text           (GtkWidget    *root,
                                     const char   *text);
GtkWidget       *find_dialog        (GType         type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)

G_END_DECLS
