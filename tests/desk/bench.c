/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include <string.h>

#include "desk-init.h"
#include "kios-language.h"
#include "ui/kios-widgets.h"

void
bench_init (int    *argc,
            char ***argv)
{
  g_setenv ("KIOS_LANGUAGE", "en", TRUE);
  kios_language_init ();
  g_test_init (argc, argv, NULL);
  kios_ui_init (KIOS_UI_DESKTOP);
  desk_init ();
}

static void
forget_memory (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "kios-siapkerja", "desk.ini", NULL);

  remove (path);
}

Bench *
bench_new (void)
{
  Bench *self = g_new0 (Bench, 1);

  forget_memory ();
  self->world = world_new ();
  bench_add_officer (self, "sari", KIOS_ROLE_DESK_OFFICER);
  bench_add_officer (self, "budi", KIOS_ROLE_DESK_OFFICER);
  world_set_environment (self->world);

  return self;
}

void
bench_free (Bench *self)
{
  world_free (self->world);
  g_free (self);
}

void
bench_add_officer (Bench      *self,
                   const char *login,
                   KiosRole    role)
{
  world_act_as (self->world, login, role);
  world_act_as (self->world, NULL, role);
}

KiosRequestState
bench_state (Bench     *self,
             KiosVisit *visit)
{
  g_autoptr(KiosRequest) request = world_get (self->world, world_request_id (visit));

  return request->state;
}

void
bench_wait (BenchCheck  check,
            gpointer    data,
            const char *what)
{
  gint64 deadline_us = world_get_deadline_us ();

  while (!check (data))
    {
      if (!world_turn (deadline_us))
        g_error ("Nothing happened: %s", what);
    }
}

static gboolean
has_session (gpointer data)
{
  Desk *self = data;

  return desk_window_get_session (self->window) != NULL &&
         desk_session_get_now (desk_window_get_session (self->window)) != NULL;
}

/* Does not wait for the counter: the caller waits for what the window shows. */
Desk *
desk_try_open (guint       counter_no,
               const char *login,
               const char *desks)
{
  Desk *self = g_new0 (Desk, 1);

  self->context = world_open_context ("desk");
  self->window = desk_window_new (NULL, self->context, counter_no, login, desks);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  kios_ui_set_up_window (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));

  return self;
}

/* With counter 0 the window decides by itself. */
Desk *
desk_open (guint       counter_no,
           const char *login,
           const char *desks)
{
  Desk *self = desk_try_open (counter_no, login, desks);

  if (counter_no > 0)
    bench_wait (has_session, self, "the counter opens");

  return self;
}

static gboolean
is_gone (gpointer data)
{
  return ((Desk *) data)->window == NULL;
}

/* As when the program ends without a word: the counter stays open. */
void
desk_close (Desk *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  bench_wait (is_gone, self, "the window goes");
  kios_context_close (self->context);
  world_settle ();
  g_assert_finalize_object (self->context);
  g_free (self);
}

void
desk_do (Desk       *self,
         const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
}

typedef struct
{
  Desk             *desk;
  KiosRequestState  state;
  guint             n;
  const char       *text;
} Wanted;

static gboolean
is_in_state (gpointer data)
{
  Wanted *wanted = data;
  DeskSession *session = desk_window_get_session (wanted->desk->window);
  DeskSituation situation;

  if (session == NULL)
    return FALSE;
  desk_session_get_situation (session, &situation);

  return !situation.is_busy && situation.request == wanted->state;
}

void
desk_wait_state (Desk             *self,
                 KiosRequestState  state)
{
  Wanted wanted = { .desk = self, .state = state };

  bench_wait (is_in_state, &wanted, "the person's state changes");
}

static gboolean
has_waiting (gpointer data)
{
  Wanted *wanted = data;
  DeskSession *session = desk_window_get_session (wanted->desk->window);

  return session != NULL && g_list_model_get_n_items (desk_session_get_queue (session)) == wanted->n;
}

void
desk_wait_waiting (Desk  *self,
                   guint  n)
{
  Wanted wanted = { .desk = self, .n = n };

  bench_wait (has_waiting, &wanted, "the queue fills");
}

static gboolean
shows_text (gpointer data)
{
  Wanted *wanted = data;

  return has_text (GTK_WIDGET (wanted->desk->window), wanted->text);
}

void
desk_wait_text (Desk       *self,
                const char *text)
{
  Wanted wanted = { .desk = self, .text = text };

  bench_wait (shows_text, &wanted, text);
}

/* The first visible widget of a type, with a string property of that value where one is named. */
GtkWidget *
find_widget (GtkWidget  *root,
             GType       type,
             const char *property,
             const char *value)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_visible (root))
    {
      g_autofree char *text = NULL;

      if (property == NULL)
        return root;
      g_object_get (root, property, &text, NULL);
      if (g_strcmp0 (text, value) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, property, value);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}
