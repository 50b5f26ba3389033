/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-text-dialog.h"

#include "backoffice-text-field.h"
#include "backoffice-words.h"

struct _BackofficeTextDialog
{
  BackofficeStepDialog  parent_instance;

  /* Owned by the body */
  GtkCheckButton       *fulfilled;     /* of a closing */
  GtkCheckButton       *not_fulfilled;
  BackofficeTextField  *field;

  /* State */
  KiosCaseAction        action;
};

G_DEFINE_FINAL_TYPE (BackofficeTextDialog, backoffice_text_dialog, BACKOFFICE_TYPE_STEP_DIALOG)

static gboolean
needs_text (BackofficeTextDialog *self)
{
  switch ((int) self->action)
    {
    case 0:
    case KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE:
      return TRUE;
    case KIOS_CASE_ACTION_CLOSE:
      return backoffice_step_dialog_get_record (BACKOFFICE_STEP_DIALOG (self))->state != KIOS_CASE_FULFILLED;
    default:
      return FALSE;
    }
}

static void
update_is_ready (BackofficeTextDialog *self)
{
  g_autofree char *text = backoffice_text_field_dup_text (self->field);
  gboolean has_outcome = self->fulfilled == NULL || gtk_check_button_get_active (self->fulfilled) ||
                         gtk_check_button_get_active (self->not_fulfilled);

  backoffice_step_dialog_set_is_ready (BACKOFFICE_STEP_DIALOG (self),
                                       has_outcome && (!needs_text (self) || *text != '\0'));
}

static BackofficeStep *
backoffice_text_dialog_make_step (BackofficeStepDialog *dialog)
{
  BackofficeTextDialog *self = BACKOFFICE_TEXT_DIALOG (dialog);
  BackofficeStep *step = backoffice_step_new (backoffice_step_dialog_get_record (dialog), self->action);

  step->text = backoffice_text_field_dup_text (self->field);
  if (self->action == KIOS_CASE_ACTION_CLOSE)
    step->outcome = self->not_fulfilled != NULL && gtk_check_button_get_active (self->not_fulfilled)
                      ? KIOS_OUTCOME_NOT_FULFILLED
                      : KIOS_OUTCOME_FULFILLED;

  return step;
}

static void
add_outcome (BackofficeTextDialog *self,
             GtkWidget            *box)
{
  self->fulfilled = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("The need was fulfilled")));
  self->not_fulfilled = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("The need was not fulfilled")));
  gtk_check_button_set_group (self->not_fulfilled, self->fulfilled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fulfilled));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->not_fulfilled));
  g_signal_connect_object (self->fulfilled, "toggled", G_CALLBACK (update_is_ready), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->not_fulfilled, "toggled", G_CALLBACK (update_is_ready), self, G_CONNECT_SWAPPED);
}

static void
backoffice_text_dialog_class_init (BackofficeTextDialogClass *klass)
{
  BACKOFFICE_STEP_DIALOG_CLASS (klass)->make_step = backoffice_text_dialog_make_step;
}

static void
backoffice_text_dialog_init (BackofficeTextDialog *self)
{
}

static void
build (BackofficeTextDialog *self)
{
  KiosCase *record = backoffice_step_dialog_get_record (BACKOFFICE_STEP_DIALOG (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *explain = gtk_label_new (backoffice_words_explain (self->action));

  gtk_window_set_title (GTK_WINDOW (self), backoffice_words_step (self->action));
  gtk_widget_add_css_class (box, "dialog-body");
  gtk_label_set_wrap (GTK_LABEL (explain), TRUE);
  gtk_label_set_xalign (GTK_LABEL (explain), 0);
  gtk_box_append (GTK_BOX (box), explain);
  if (self->action == KIOS_CASE_ACTION_CLOSE && record->state != KIOS_CASE_FULFILLED)
    add_outcome (self, box);
  self->field = BACKOFFICE_TEXT_FIELD (backoffice_text_field_new (backoffice_words_text (self->action)));
  gtk_widget_set_vexpand (GTK_WIDGET (self->field), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  g_signal_connect_object (self->field, "notify::text", G_CALLBACK (update_is_ready), self, G_CONNECT_SWAPPED);
  backoffice_step_dialog_set_body (BACKOFFICE_STEP_DIALOG (self), box);
  backoffice_step_dialog_set_action (BACKOFFICE_STEP_DIALOG (self), backoffice_words_icon (self->action),
                                     backoffice_words_button (self->action));
  gtk_window_set_focus (GTK_WINDOW (self), self->fulfilled != NULL ? GTK_WIDGET (self->fulfilled) : NULL);
  if (self->fulfilled == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->field));
  update_is_ready (self);
}

/**
 * backoffice_text_dialog_new:
 * @record: the case as it is shown
 * @action: what is to be done; 0 for a note
 *
 * Returns: (transfer none): a dialog, to be made transient and presented
 */
GtkWindow *
backoffice_text_dialog_new (BackofficeSession *session,
                            KiosCase          *record,
                            KiosCaseAction     action)
{
  BackofficeTextDialog *self;

  self = g_object_new (BACKOFFICE_TYPE_TEXT_DIALOG, "session", session, "record", record, NULL);
  self->action = action;
  build (self);

  return GTK_WINDOW (self);
}

/**
 * backoffice_text_dialog_set_text:
 * @text: what was written elsewhere already
 */
void
backoffice_text_dialog_set_text (BackofficeTextDialog *self,
                                 const char           *text)
{
  g_return_if_fail (BACKOFFICE_IS_TEXT_DIALOG (self));

  backoffice_text_field_set_text (self->field, text);
}
