/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-case-view.h"

#include "backoffice-case-journey.h"
#include "backoffice-case.h"
#include "backoffice-route-dialog.h"
#include "backoffice-schedule-dialog.h"
#include "backoffice-text-dialog.h"
#include "kios-error.h"
#include "store/kios-store-cases.h"
#include "ui/kios-format.h"
#include "ui/kios-state-pill.h"
#include "ui/kios-words.h"

#define CAPTION_WIDTH 118

struct _BackofficeCaseView
{
  BackofficePage      parent_instance;

  /* Template */
  AdwWindowTitle     *title;
  GtkWidget          *due;
  GtkWidget          *page;
  KiosTimeline       *journey;
  GtkWidget          *add_note;
  BackofficeNextStep *next;
  GtkWidget          *others_title;
  GtkBox             *others;
  GtkBox             *summary;

  /* Owned */
  char               *case_id;
  KiosCase           *record;     /* as shown */

  /* State */
  GtkWindow          *dialog;     /* weak */
  guint               is_storing : 1;
  guint               is_asking : 1;
  guint               is_stale : 1;
};

G_DEFINE_FINAL_TYPE (BackofficeCaseView, backoffice_case_view, BACKOFFICE_TYPE_PAGE)

static gpointer
get_job (KiosDb    *db,
         gpointer   data,
         GError   **error)
{
  return kios_store_cases_get (db, data, error);
}

static BackofficeSession *
get_session (BackofficeCaseView *self)
{
  return backoffice_page_get_session (BACKOFFICE_PAGE (self));
}

static void
on_dialog_conflict (BackofficeStepDialog *dialog,
                    BackofficeCaseView   *self)
{
  backoffice_say (GTK_WIDGET (self), _("Somebody else has changed this case. This is how it is now."));
  backoffice_page_refresh (BACKOFFICE_PAGE (self));
}

static void
open_dialog (BackofficeCaseView *self,
             KiosCaseAction      action,
             const char         *text)
{
  GtkWindow *dialog;

  if (self->dialog != NULL)
    return;

  if (action == KIOS_CASE_ACTION_ROUTE)
    dialog = backoffice_route_dialog_new (get_session (self), self->record);
  else if (action == KIOS_CASE_ACTION_SCHEDULE)
    dialog = backoffice_schedule_dialog_new (get_session (self), self->record);
  else
    dialog = backoffice_text_dialog_new (get_session (self), self->record, action);

  if (text != NULL && *text != '\0' && BACKOFFICE_IS_TEXT_DIALOG (dialog))
    backoffice_text_dialog_set_text (BACKOFFICE_TEXT_DIALOG (dialog), text);
  g_set_weak_pointer (&self->dialog, dialog);
  g_signal_connect_object (dialog, "conflict", G_CALLBACK (on_dialog_conflict), self, 0);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (dialog);
}

static void
on_other_clicked (GtkButton          *button,
                  BackofficeCaseView *self)
{
  open_dialog (self, (KiosCaseAction) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "case-action")), NULL);
}

static void
on_add_note_clicked (GtkButton          *button,
                     BackofficeCaseView *self)
{
  open_dialog (self, 0, NULL);
}

static void
on_next_dialog (BackofficeNextStep *next,
                int                 action,
                const char         *text,
                BackofficeCaseView *self)
{
  open_dialog (self, (KiosCaseAction) action, text);
}

/* What may be done besides what the card offers. */
static void
fill_others (BackofficeCaseView *self)
{
  gboolean may = backoffice_session_may (get_session (self), KIOS_RIGHT_COORDINATE);
  guint n = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);

  for (int i = KIOS_CASE_ACTION_ROUTE; may && i <= (int) KIOS_CASE_ACTION_LAST; i++)
    {
      KiosCaseAction action = (KiosCaseAction) i;
      GtkWidget *button;

      if (backoffice_next_step_offers (self->next, action) || action == KIOS_CASE_ACTION_INFORM ||
          !kios_case_transition_check (action, self->record->state, NULL, NULL))
        continue;

      button = backoffice_step_button_new (action, action == KIOS_CASE_ACTION_CLOSE ? _("Close the case…") : NULL);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_other_clicked), self, 0);
      gtk_box_append (self->others, button);
      n++;
    }
  gtk_widget_set_visible (self->others_title, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n > 0);
  gtk_widget_set_visible (self->add_note, may);
}

static void
add_fact (BackofficeCaseView *self,
          const char         *caption,
          const char         *fact)
{
  GtkWidget *row, *name, *value;

  if (fact == NULL || *fact == '\0')
    return;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->summary)) != NULL)
    gtk_box_append (self->summary, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  name = gtk_label_new (caption);
  value = gtk_label_new (fact);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_set_size_request (name, CAPTION_WIDTH, -1);
  gtk_widget_add_css_class (name, "dim");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "strong");
  gtk_widget_add_css_class (row, "line-of-summary");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (self->summary, row);
}

static void
fill_summary (BackofficeCaseView *self)
{
  KiosCase *record = self->record;
  g_autofree char *who = record->applicant != NULL
                           ? g_strdup_printf ("%s (%s)", record->applicant, kios_words_group (record->group))
                           : g_strdup (kios_words_group (record->group));
  g_autofree char *date = kios_format_business_date (record->visit_date);
  g_autofree char *visit = record->visit_number != NULL ? g_strdup_printf ("%s, %s", record->visit_number, date)
                                                        : g_strdup (date);
  g_autofree char *contact = g_strjoin (", ", record->phone_mask != NULL ? record->phone_mask : record->email_mask,
                                        record->phone_mask != NULL ? record->email_mask : NULL, NULL);
  g_autofree char *place = backoffice_case_dup_place (record,
                                                      backoffice_session_get_zone (get_session (self)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->summary))) != NULL)
    gtk_box_remove (self->summary, child);

  add_fact (self, _("Applicant"), who);
  add_fact (self, _("Need"), backoffice_case_get_service (record));
  add_fact (self, _("Problem"), record->problem);
  add_fact (self, _("Coordinated by"), record->office);
  add_fact (self, _("Reason"), record->route_reason);
  add_fact (self, _("Missing"), record->missing_documents);
  add_fact (self, _("Meeting"), place);
  add_fact (self, _("Contact"), contact);
  add_fact (self, _("Visit"), visit);
  add_fact (self, _("Officer"), record->officer_name);
}

static void
show_due (BackofficeCaseView *self)
{
  gint64 now_us = backoffice_session_get_now_us (get_session (self));
  g_autofree char *due = backoffice_case_dup_due (self->record, now_us,
                                                  backoffice_session_get_zone (get_session (self)));

  gtk_widget_set_visible (self->due, *due != '\0');
  kios_state_pill_set (KIOS_STATE_PILL (self->due), backoffice_case_is_late (self->record, now_us) ? KIOS_PILL_ERROR
                                                                                                   : KIOS_PILL_NEUTRAL,
                       "kios-clock-symbolic", due);
}

static void
show_case (BackofficeCaseView *self)
{
  KiosCase *record = self->record;
  g_autofree char *title = g_strdup_printf (_("Case %s"), record->number);
  g_autofree char *who = backoffice_case_dup_who (record);
  g_autofree char *date = kios_format_business_date (record->visit_date);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", date, who);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  show_due (self);
  backoffice_case_journey_show (self->journey, record, backoffice_session_get_now_us (get_session (self)),
                                backoffice_session_get_zone (get_session (self)));
  backoffice_next_step_set_case (self->next, record, get_session (self));
  fill_others (self);
  fill_summary (self);
  gtk_widget_set_visible (self->page, TRUE);
}

static void
on_case_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BackofficeCaseView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosCase) record = kios_store_job_finish (KIOS_STORE (source), result, &error);

  self->is_asking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (record == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
    }
  else if (g_str_equal (record->id, self->case_id))
    {
      /* A form that is being filled in stays as it is while the case does. */
      if (self->record == NULL || !backoffice_case_same (self->record, record))
        {
          g_set_object (&self->record, record);
          show_case (self);
        }
      else
        {
          show_due (self);
        }
    }

  if (self->is_stale)
    backoffice_page_refresh (BACKOFFICE_PAGE (self));
}

static void
on_step_done (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BackofficeCaseView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosCase) record = backoffice_step_run_finish (KIOS_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_storing = FALSE;
  backoffice_next_step_set_is_busy (self->next, FALSE);
  if (record == NULL)
    {
      if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT))
        backoffice_say (GTK_WIDGET (self), _("Somebody else has changed this case. This is how it is now."));
      else
        backoffice_say_error (GTK_WIDGET (self), error);
      backoffice_page_refresh (BACKOFFICE_PAGE (self));
      return;
    }

  if (g_strcmp0 (record->id, self->case_id) == 0)
    {
      g_set_object (&self->record, record);
      show_case (self);
    }
}

static void
on_next_step (BackofficeNextStep *next,
              BackofficeStep     *step,
              BackofficeCaseView *self)
{
  if (self->is_storing)
    return;

  self->is_storing = TRUE;
  backoffice_next_step_set_is_busy (self->next, TRUE);
  backoffice_step_run_async (step, backoffice_page_get_store (BACKOFFICE_PAGE (self)),
                             backoffice_page_get_cancellable (BACKOFFICE_PAGE (self)), on_step_done,
                             g_object_ref (self));
}

static void
backoffice_case_view_refresh (BackofficePage *page)
{
  BackofficeCaseView *self = BACKOFFICE_CASE_VIEW (page);

  self->is_stale = self->is_asking;
  if (self->is_asking || self->case_id == NULL)
    return;

  self->is_asking = TRUE;
  backoffice_page_read (page, get_job, g_strdup (self->case_id), g_free, g_object_unref, on_case_read);
}

static void
backoffice_case_view_dispose (GObject *object)
{
  BackofficeCaseView *self = BACKOFFICE_CASE_VIEW (object);

  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_CASE_VIEW);

  G_OBJECT_CLASS (backoffice_case_view_parent_class)->dispose (object);
}

static void
backoffice_case_view_finalize (GObject *object)
{
  g_clear_pointer (&BACKOFFICE_CASE_VIEW (object)->case_id, g_free);

  G_OBJECT_CLASS (backoffice_case_view_parent_class)->finalize (object);
}

static void
backoffice_case_view_class_init (BackofficeCaseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_case_view_dispose;
  object_class->finalize = backoffice_case_view_finalize;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_case_view_refresh;

  g_type_ensure (BACKOFFICE_TYPE_NEXT_STEP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-case-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, due);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, page);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, journey);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, add_note);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, next);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, others_title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, others);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseView, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_add_note_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_step);
  gtk_widget_class_bind_template_callback (widget_class, on_next_dialog);
}

static void
backoffice_case_view_init (BackofficeCaseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
backoffice_case_view_new (BackofficeSession *session)
{
  return g_object_new (BACKOFFICE_TYPE_CASE_VIEW, "session", session, NULL);
}

/**
 * backoffice_case_view_open:
 * @case_id: which case to show
 */
void
backoffice_case_view_open (BackofficeCaseView *self,
                           const char         *case_id)
{
  g_return_if_fail (BACKOFFICE_IS_CASE_VIEW (self));

  g_free (self->case_id);
  self->case_id = g_strdup (case_id);
  g_clear_object (&self->record);
  gtk_widget_set_visible (self->page, FALSE);
  backoffice_page_refresh (BACKOFFICE_PAGE (self));
}

/**
 * backoffice_case_view_get_case:
 *
 * Returns: (transfer none) (nullable): the case as it is shown, %NULL while it is read
 */
KiosCase *
backoffice_case_view_get_case (BackofficeCaseView *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASE_VIEW (self), NULL);

  return self->record;
}

/**
 * backoffice_case_view_get_next_step:
 *
 * Returns: (transfer none): the card with the next step
 */
BackofficeNextStep *
backoffice_case_view_get_next_step (BackofficeCaseView *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASE_VIEW (self), NULL);

  return self->next;
}

/**
 * backoffice_case_view_get_dialog:
 *
 * Returns: (transfer none) (nullable): the dialog that is open
 */
GtkWindow *
backoffice_case_view_get_dialog (BackofficeCaseView *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASE_VIEW (self), NULL);

  return self->dialog;
}
