/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-window.h"
#include "made-site.h"
#include "main-loop.h"
#include "records/kios-case.h"

G_BEGIN_DECLS

/* A site in a temporary folder, its context, and the back office's window before it. The clock
 * stands at 18 November 2026, 10.24 WITA, until world_set_time (). */
typedef struct
{
  MadeSite         *site;
  KiosContext      *context;
  BackofficeWindow *window;
} World;

World     *world_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       world_free       (World         *self);
void       world_set_time   (World         *self,
                             const char    *iso8601);
void       world_show       (World         *self,
                             const char    *login);
gpointer   world_write      (World         *self,
                             KiosJob        job,
                             gpointer       data,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char      *world_add_case   (World         *self,
                             KiosGroup      group,
                             const char    *company) G_GNUC_WARN_UNUSED_RESULT;
KiosCase  *world_get_case   (World         *self,
                             const char    *case_id) G_GNUC_WARN_UNUSED_RESULT;
void       world_add_answer (World         *self,
                             guint          score,
                             guint          desk_no);
gboolean   world_may_log_in (World         *self,
                             const char    *login,
                             const char    *pin);
GtkWidget *world_find       (GtkWidget     *root,
                             GType          type);
guint      world_lint_names (GtkWidget     *root);

G_END_DECLS
