/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-queue.h"

#include <glib/gi18n.h>

#include "desk-queue-row.h"
#include "ui/kios-widgets.h"

struct _DeskQueue
{
  GtkBox         parent_instance;

  /* Template */
  GtkLabel      *count;
  GtkListBox    *waiting;
  GtkWidget     *parked_box;
  GtkListBox    *parked;
  KiosFreshness *freshness;

  /* Owned */
  DeskSession   *session;
};

G_DEFINE_FINAL_TYPE (DeskQueue, desk_queue, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return desk_queue_row_new (DESK_QUEUE (user_data)->session, item);
}

static void
tick_rows (GtkListBox *box)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    desk_queue_row_tick (DESK_QUEUE_ROW (row));
}

static void
on_waiting_changed (GListModel *model,
                    guint       position,
                    guint       n_removed,
                    guint       n_added,
                    DeskQueue  *self)
{
  guint n = g_list_model_get_n_items (model);
  g_autofree char *count = g_strdup_printf (ngettext ("%u waiting", "%u waiting", n), n);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->waiting, i)) != NULL; i++)
    desk_queue_row_set_is_next (DESK_QUEUE_ROW (row), i == 0);
  gtk_label_set_text (self->count, count);
}

static void
on_parked_changed (GListModel *model,
                   guint       position,
                   guint       n_removed,
                   guint       n_added,
                   DeskQueue  *self)
{
  gtk_widget_set_visible (self->parked_box, g_list_model_get_n_items (model) > 0);
}

static void
on_row_activated (GtkListBox    *box,
                  GtkListBoxRow *row,
                  DeskQueue     *self)
{
  KiosRequest *request = desk_queue_row_get_request (DESK_QUEUE_ROW (row));

  g_signal_emit (self, signals[CHOSEN], 0, request->number);
}

static void
desk_queue_dispose (GObject *object)
{
  DeskQueue *self = DESK_QUEUE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_QUEUE);

  G_OBJECT_CLASS (desk_queue_parent_class)->dispose (object);
}

static void
desk_queue_class_init (DeskQueueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_queue_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", DESK_TYPE_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-queue.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskQueue, count);
  gtk_widget_class_bind_template_child (widget_class, DeskQueue, waiting);
  gtk_widget_class_bind_template_child (widget_class, DeskQueue, parked_box);
  gtk_widget_class_bind_template_child (widget_class, DeskQueue, parked);
  gtk_widget_class_bind_template_child (widget_class, DeskQueue, freshness);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
desk_queue_init (DeskQueue *self)
{
  GtkWidget *nobody;

  gtk_widget_init_template (GTK_WIDGET (self));

  nobody = gtk_label_new (_("Nobody is waiting."));
  gtk_widget_add_css_class (nobody, "dim");
  gtk_widget_add_css_class (nobody, "queue-nobody");
  gtk_widget_show (nobody);
  gtk_list_box_set_placeholder (self->waiting, nobody);
}

/**
 * desk_queue_set_session:
 * @session: (nullable): whose queue it is
 */
void
desk_queue_set_session (DeskQueue   *self,
                        DeskSession *session)
{
  g_return_if_fail (DESK_IS_QUEUE (self));
  g_return_if_fail (session == NULL || DESK_IS_SESSION (session));

  gtk_list_box_bind_model (self->waiting, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->parked, NULL, NULL, NULL, NULL);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  gtk_list_box_bind_model (self->waiting, desk_session_get_queue (session), make_row, self, NULL);
  gtk_list_box_bind_model (self->parked, desk_session_get_parked (session), make_row, self, NULL);
  g_signal_connect_object (desk_session_get_queue (session), "items-changed",
                           G_CALLBACK (on_waiting_changed), self, 0);
  g_signal_connect_object (desk_session_get_parked (session), "items-changed",
                           G_CALLBACK (on_parked_changed), self, 0);
  on_waiting_changed (desk_session_get_queue (session), 0, 0, 0, self);
  on_parked_changed (desk_session_get_parked (session), 0, 0, 0, self);
  desk_queue_tick (self);
}

/**
 * desk_queue_tick:
 *
 * Time has passed: minutes and the age of the data. Call once a second.
 */
void
desk_queue_tick (DeskQueue *self)
{
  g_return_if_fail (DESK_IS_QUEUE (self));

  if (self->session == NULL)
    return;

  tick_rows (self->waiting);
  tick_rows (self->parked);
  kios_freshness_set (self->freshness,
                      kios_store_get_last_good_us (desk_session_get_store (self->session)),
                      desk_session_get_now_us (self->session), desk_session_get_zone (self->session));
}
