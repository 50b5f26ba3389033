/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-queue-row.h"

#include <glib/gi18n.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

struct _DeskQueueRow
{
  GtkListBoxRow   parent_instance;

  /* Template */
  KiosDeskBadge  *badge;
  GtkLabel       *number;
  GtkLabel       *waited;
  GtkLabel       *service;
  KiosReasonChip *reason;

  /* Owned */
  DeskSession    *session;
  KiosRequest    *request;
};

G_DEFINE_FINAL_TYPE (DeskQueueRow, desk_queue_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_waiting (DeskQueueRow *self)
{
  if (self->request->state == KIOS_REQUEST_PARKED && self->request->return_us > 0)
    {
      g_autofree char *time = kios_format_time (self->request->return_us,
                                                desk_session_get_zone (self->session));

      /* Translators: %s is the time at which a parked visitor is to come back */
      return g_strdup_printf (_("back at %s"), time);
    }
  if (self->request->state == KIOS_REQUEST_PARKED)
    return g_strdup ("");

  return kios_format_elapsed (MAX (0, desk_session_get_now_us (self->session) - self->request->queued_us));
}

static void
desk_queue_row_dispose (GObject *object)
{
  DeskQueueRow *self = DESK_QUEUE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->request);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_QUEUE_ROW);

  G_OBJECT_CLASS (desk_queue_row_parent_class)->dispose (object);
}

static void
desk_queue_row_class_init (DeskQueueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_queue_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-queue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskQueueRow, badge);
  gtk_widget_class_bind_template_child (widget_class, DeskQueueRow, number);
  gtk_widget_class_bind_template_child (widget_class, DeskQueueRow, waited);
  gtk_widget_class_bind_template_child (widget_class, DeskQueueRow, service);
  gtk_widget_class_bind_template_child (widget_class, DeskQueueRow, reason);
}

static void
desk_queue_row_init (DeskQueueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_queue_row_new:
 * @session: for the time and the words
 * @request: waiting or parked
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
desk_queue_row_new (DeskSession *session,
                    KiosRequest *request)
{
  DeskQueueRow *self = g_object_new (DESK_TYPE_QUEUE_ROW, NULL);
  g_autofree char *letter = desk_words_letter (request->desk_no);
  const char *title = desk_words_request_title (request);

  self->session = g_object_ref (session);
  self->request = g_object_ref (request);
  if (request->state == KIOS_REQUEST_PARKED && request->park_reason != NULL)
    title = request->park_reason;

  kios_desk_badge_set_desk (self->badge, letter);
  gtk_label_set_text (self->number, request->number);
  gtk_label_set_text (self->service, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->service), title);
  if (request->state == KIOS_REQUEST_PARKED)
    kios_reason_chip_set_reason (self->reason, KIOS_CALL_REASON_NONE);
  else
    kios_reason_chip_set_reason (self->reason, request->next_reason);
  desk_queue_row_tick (self);

  return GTK_WIDGET (self);
}

/**
 * desk_queue_row_tick:
 *
 * Time has passed: shows the minutes anew.
 */
void
desk_queue_row_tick (DeskQueueRow *self)
{
  g_autofree char *waited = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (DESK_IS_QUEUE_ROW (self));

  waited = describe_waiting (self);
  if (g_strcmp0 (gtk_label_get_text (self->waited), waited) == 0)
    return;

  gtk_label_set_text (self->waited, waited);
  name = g_strjoin (", ", self->request->number, waited, gtk_label_get_text (self->service),
                    kios_words_reason (self->request->next_reason), NULL);
  kios_ui_set_name (GTK_WIDGET (self), name);
}

/**
 * desk_queue_row_set_is_next:
 *
 * The next one to be called is a card.
 */
void
desk_queue_row_set_is_next (DeskQueueRow *self,
                            gboolean      is_next)
{
  g_return_if_fail (DESK_IS_QUEUE_ROW (self));

  if (is_next)
    gtk_widget_add_css_class (GTK_WIDGET (self), "next");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "next");
}

/**
 * desk_queue_row_get_request:
 *
 * Returns: (transfer none): whom it shows
 */
KiosRequest *
desk_queue_row_get_request (DeskQueueRow *self)
{
  g_return_val_if_fail (DESK_IS_QUEUE_ROW (self), NULL);

  return self->request;
}
