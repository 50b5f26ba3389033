/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "made-site.h"
#include "main-loop.h"
#include "reception-window.h"

G_BEGIN_DECLS

/* A site in a temporary folder, its context, and the kiosk's window before it. */
typedef struct
{
  MadeSite        *site;
  KiosContext     *context;
  ReceptionWindow *window;
  int              width; /* of the screen it is meant for */
  int              height;
} World;

World     *world_new         (const char        *unit,
                              guint              type,
                              const char        *clock) G_GNUC_WARN_UNUSED_RESULT;
void       world_free        (World             *self);
void       world_show        (World             *self,
                              int                width,
                              int                height);
gpointer   world_read        (World             *self,
                              KiosJob            job,
                              gpointer           data) G_GNUC_WARN_UNUSED_RESULT;
gpointer   world_write       (World             *self,
                              KiosJob            job,
                              gpointer           data) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *world_get_visits  (World             *self) G_GNUC_WARN_UNUSED_RESULT;
guint      world_count_events (World            *self,
                              const char        *kind);

/* Buttons are found by what people read on them; the test fails when there is none to press. */
GtkWidget *world_find_button (World             *self,
                              const char        *text);
GtkWidget *world_find        (World             *self,
                              GType              type);
void       world_press       (World             *self,
                              const char        *text);
void       world_wait_page   (World             *self,
                              ReceptionPageKind  kind);
void       world_wait_button (World             *self,
                              const char        *text);
gboolean   world_measure     (World             *self,
                              const char        *name);
void       world_shoot       (World             *self,
                              const char        *name);

G_END_DECLS
