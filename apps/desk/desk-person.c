/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-person.h"

#include "desk-documents.h"
#include "desk-history.h"
#include "desk-services.h"
#include "desk-visitor-card.h"

struct _DeskPerson
{
  GtkBox           parent_instance;

  /* Template */
  DeskVisitorCard *card;
  DeskServices    *services;
  DeskDocuments   *documents;
  GtkTextView     *note;
  GtkEditable     *product;
  DeskHistory     *history;

  /* Owned */
  DeskSession     *session;
  char            *request_id;

  /* State */
  guint            is_showing : 1;
};

G_DEFINE_FINAL_TYPE (DeskPerson, desk_person, GTK_TYPE_BOX)

enum
{
  SEEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_note (DeskPerson *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
on_edited (DeskPerson *self)
{
  if (!self->is_showing && self->session != NULL)
    desk_session_edit (self->session, desk_person_dup_served (self));
}

static void
on_services_changed (DeskServices *services,
                     DeskPerson   *self)
{
  g_auto(GStrv) codes = desk_services_dup_codes (services);

  desk_documents_set_services (self->documents, codes);
  on_edited (self);
}

static void
on_documents_changed (DeskDocuments *documents,
                      DeskPerson    *self)
{
  on_edited (self);
  g_signal_emit (self, signals[SEEN], 0);
}

static void
desk_person_dispose (GObject *object)
{
  DeskPerson *self = DESK_PERSON (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_PERSON);

  G_OBJECT_CLASS (desk_person_parent_class)->dispose (object);
}

static void
desk_person_finalize (GObject *object)
{
  g_clear_pointer (&DESK_PERSON (object)->request_id, g_free);

  G_OBJECT_CLASS (desk_person_parent_class)->finalize (object);
}

static void
desk_person_class_init (DeskPersonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_person_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_person_finalize;

  signals[SEEN] = g_signal_new ("seen", DESK_TYPE_PERSON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (DESK_TYPE_VISITOR_CARD);
  g_type_ensure (DESK_TYPE_SERVICES);
  g_type_ensure (DESK_TYPE_DOCUMENTS);
  g_type_ensure (DESK_TYPE_HISTORY);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-person.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, card);
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, services);
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, documents);
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, note);
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, product);
  gtk_widget_class_bind_template_child (widget_class, DeskPerson, history);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_services_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_documents_changed);
}

static void
desk_person_init (DeskPerson *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
}

static void
show_written (DeskPerson    *self,
              const DeskNow *now,
              GStrv          seen)
{
  g_auto(GStrv) codes = NULL;

  self->is_showing = TRUE;
  desk_services_show (self->services, self->session);
  codes = desk_services_dup_codes (self->services);
  desk_documents_show (self->documents, self->session, codes, seen, now->request->documents);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note),
                            now->request->note != NULL ? now->request->note : "", -1);
  gtk_editable_set_text (self->product, now->request->product != NULL ? now->request->product : "");
  desk_history_show (self->history, now->history);
  self->is_showing = FALSE;
}

/**
 * desk_person_show:
 * @session: somebody is called or served there
 * @seen: (nullable): documents that were ticked off before a restart
 *
 * Shows the person as last read. What is being written is left alone as long as it is the same
 * person: it is newer here than in the database.
 */
void
desk_person_show (DeskPerson  *self,
                  DeskSession *session,
                  GStrv        seen)
{
  const DeskNow *now = desk_session_get_now (session);

  g_return_if_fail (DESK_IS_PERSON (self));
  g_return_if_fail (now != NULL && now->request != NULL);

  g_set_object (&self->session, session);
  desk_visitor_card_show (self->card, session);
  if (g_strcmp0 (self->request_id, now->request->id) == 0)
    return;

  g_free (self->request_id);
  self->request_id = g_strdup (now->request->id);
  show_written (self, now, seen);
}

/**
 * desk_person_forget:
 *
 * Nobody is at the counter: whoever comes next is shown as stored, also when it is the same person.
 */
void
desk_person_forget (DeskPerson *self)
{
  g_return_if_fail (DESK_IS_PERSON (self));

  g_clear_pointer (&self->request_id, g_free);
}

/**
 * desk_person_tick:
 *
 * Time has passed.
 */
void
desk_person_tick (DeskPerson *self)
{
  g_return_if_fail (DESK_IS_PERSON (self));

  desk_visitor_card_tick (self->card);
}

/**
 * desk_person_dup_served:
 *
 * Returns: (transfer full): what is written on the page
 */
DeskServed *
desk_person_dup_served (DeskPerson *self)
{
  g_auto(GStrv) codes = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (DESK_IS_PERSON (self), NULL);

  codes = desk_services_dup_codes (self->services);
  note = dup_note (self);

  return desk_served_new (codes, desk_documents_get_state (self->documents),
                          gtk_editable_get_text (self->product), note);
}

/**
 * desk_person_dup_seen:
 *
 * Returns: (transfer full): the documents ticked off
 */
GStrv
desk_person_dup_seen (DeskPerson *self)
{
  g_return_val_if_fail (DESK_IS_PERSON (self), NULL);

  return desk_documents_dup_seen (self->documents);
}

/**
 * desk_person_focus_search:
 *
 * Takes the officer to the search for services.
 */
void
desk_person_focus_search (DeskPerson *self)
{
  g_return_if_fail (DESK_IS_PERSON (self));

  desk_services_focus_search (self->services);
}
