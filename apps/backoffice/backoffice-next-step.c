/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "backoffice-next-step.h"

#include "backoffice-case.h"
#include "backoffice-page.h"
#include "backoffice-text-field.h"
#include "backoffice-words.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

#define N_CHANNELS 4
#define SETTLE_MS 700 /* longer than a double click */

struct _BackofficeNextStep
{
  GtkWidget            parent_instance;

  /* Template */
  GtkWidget           *card;
  GtkImage            *icon;
  GtkLabel            *title;
  GtkLabel            *explain;
  GtkWidget           *channels;
  GtkToggleButton     *channel_buttons[N_CHANNELS];
  GtkLabel            *address;
  GtkWidget           *message_box;
  GtkLabel            *message;
  BackofficeTextField *field;
  GtkWidget           *buttons;
  GtkBox              *others;
  GtkWidget           *action_button;
  AdwButtonContent    *action_content;

  /* Owned */
  KiosCase            *record;
  BackofficeSession   *session;

  guint                settle_id; /* while the next question takes no click */

  /* State */
  KiosCaseAction       action;
};

G_DEFINE_FINAL_TYPE (BackofficeNextStep, backoffice_next_step, GTK_TYPE_WIDGET)

enum
{
  STEP,
  DIALOG,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const channel_words[N_CHANNELS] = { "whatsapp", "email", "phone", "in_person" };

/* Beside the main answer: the other answers to the same question. */
static const KiosCaseAction beside[][3] = {
  [KIOS_CASE_ACTION_ANSWER_ACCEPTED] = { KIOS_CASE_ACTION_ANSWER_RETURNED, KIOS_CASE_ACTION_ANSWER_RE_REFERRED },
  [KIOS_CASE_ACTION_DOCUMENTS_COMPLETE] = { KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE },
  [KIOS_CASE_ACTION_SCHEDULE] = { KIOS_CASE_ACTION_FULFIL },
  [KIOS_CASE_ACTION_INFORM] = { KIOS_CASE_ACTION_SCHEDULE },
  [KIOS_CASE_ACTION_MET] = { KIOS_CASE_ACTION_SCHEDULE },
  [KIOS_CASE_ACTION_FULFIL] = { KIOS_CASE_ACTION_SCHEDULE },
  [KIOS_CASE_ACTION_CLOSE] = { 0 },
};

static gboolean
has_dialog (KiosCaseAction action)
{
  return action == KIOS_CASE_ACTION_ROUTE || action == KIOS_CASE_ACTION_SCHEDULE;
}

static gboolean
has_text (KiosCaseAction action)
{
  switch ((int) action)
    {
    case KIOS_CASE_ACTION_ANSWER_ACCEPTED:
    case KIOS_CASE_ACTION_DOCUMENTS_COMPLETE:
    case KIOS_CASE_ACTION_MET:
    case KIOS_CASE_ACTION_FULFIL:
    case KIOS_CASE_ACTION_CLOSE:
      return TRUE;
    default:
      return FALSE;
    }
}

static guint
get_channel (BackofficeNextStep *self)
{
  for (guint i = 0; i < N_CHANNELS; i++)
    {
      if (gtk_toggle_button_get_active (self->channel_buttons[i]))
        return i;
    }

  return 0;
}

static void
choose (BackofficeNextStep *self,
        KiosCaseAction      action)
{
  g_autoptr(BackofficeStep) step = NULL;
  g_autofree char *text = backoffice_text_field_dup_text (self->field);

  /* What needs more than this card, or words that are not there yet, is asked for in a dialog. */
  if (has_dialog (action) || (action == KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE && *text == '\0') ||
      (action == KIOS_CASE_ACTION_FULFIL && self->action != action))
    {
      g_signal_emit (self, signals[DIALOG], 0, (int) action, text);
      return;
    }

  step = backoffice_step_new (self->record, action);
  step->text = g_steal_pointer (&text);
  step->channel = g_strdup (channel_words[get_channel (self)]);
  step->outcome = KIOS_OUTCOME_FULFILLED;
  g_signal_emit (self, signals[STEP], 0, step);
}

static void
on_action_clicked (GtkButton          *button,
                   BackofficeNextStep *self)
{
  choose (self, self->action);
}

static void
on_other_clicked (GtkButton          *button,
                  BackofficeNextStep *self)
{
  choose (self, (KiosCaseAction) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "case-action")));
}

static void
on_copy_clicked (GtkButton          *button,
                 BackofficeNextStep *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_text (self->message));
  backoffice_say (GTK_WIDGET (self), _("The message is in the clipboard."));
}

static void
on_channel_toggled (GtkToggleButton    *button,
                    BackofficeNextStep *self)
{
  const char *address = NULL;

  if (!gtk_toggle_button_get_active (button) || self->record == NULL)
    return;

  switch (get_channel (self))
    {
    case 0:
    case 2:
      address = self->record->phone_mask != NULL ? self->record->phone_mask : _("no number known");
      break;
    case 1:
      address = self->record->email_mask != NULL ? self->record->email_mask : _("no address known");
      break;
    default:
      address = "";
      break;
    }
  gtk_label_set_text (self->address, address);
}

static void
add_other (BackofficeNextStep *self,
           KiosCaseAction      action)
{
  gboolean is_again = action == KIOS_CASE_ACTION_SCHEDULE && self->record->meeting_us > 0;
  GtkWidget *button = backoffice_step_button_new (action, is_again ? _("Another time…") : NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_other_clicked), self, 0);
  gtk_box_append (self->others, button);
}

static void
fill_others (BackofficeNextStep *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);

  if ((guint) self->action >= G_N_ELEMENTS (beside))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (beside[0]) && beside[self->action][i] != 0; i++)
    {
      if (kios_case_transition_check (beside[self->action][i], self->record->state, NULL, NULL))
        add_other (self, beside[self->action][i]);
    }
}

static char *
dup_explanation (BackofficeNextStep *self)
{
  g_autofree char *place = backoffice_case_dup_place (self->record, backoffice_session_get_zone (self->session));

  switch ((int) self->action)
    {
    case 0:
      return self->record->outcome_reason != NULL && *self->record->outcome_reason != '\0'
               ? g_strdup_printf ("%s. %s", kios_words_outcome (self->record->outcome), self->record->outcome_reason)
               : g_strdup_printf ("%s.", kios_words_outcome (self->record->outcome));
    case KIOS_CASE_ACTION_ANSWER_ACCEPTED:
      return g_strdup_printf (_("What did %s answer?"), self->record->office);
    case KIOS_CASE_ACTION_INFORM:
    case KIOS_CASE_ACTION_MET:
      return place != NULL ? g_steal_pointer (&place) : g_strdup (backoffice_words_explain (self->action));
    case KIOS_CASE_ACTION_DOCUMENTS_COMPLETE:
      if (self->record->missing_documents != NULL)
        return g_strdup_printf (_("Still missing: %s"), self->record->missing_documents);
      return g_strdup (backoffice_words_explain (self->action));
    default:
      return g_strdup (backoffice_words_explain (self->action));
    }
}

static void
backoffice_next_step_dispose (GObject *object)
{
  BackofficeNextStep *self = BACKOFFICE_NEXT_STEP (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_NEXT_STEP);

  G_OBJECT_CLASS (backoffice_next_step_parent_class)->dispose (object);
}

static void
backoffice_next_step_class_init (BackofficeNextStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = backoffice_next_step_dispose;

  signals[STEP] = g_signal_new ("step", BACKOFFICE_TYPE_NEXT_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, BACKOFFICE_TYPE_STEP);
  signals[DIALOG] = g_signal_new ("dialog", BACKOFFICE_TYPE_NEXT_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  g_type_ensure (BACKOFFICE_TYPE_TEXT_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-next-step.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, card);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, icon);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, explain);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, channels);
  gtk_widget_class_bind_template_child_full (widget_class, "whatsapp", FALSE,
                                             G_STRUCT_OFFSET (BackofficeNextStep, channel_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "email", FALSE,
                                             G_STRUCT_OFFSET (BackofficeNextStep, channel_buttons[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "phone", FALSE,
                                             G_STRUCT_OFFSET (BackofficeNextStep, channel_buttons[2]));
  gtk_widget_class_bind_template_child_full (widget_class, "in_person", FALSE,
                                             G_STRUCT_OFFSET (BackofficeNextStep, channel_buttons[3]));
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, address);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, message_box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, message);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, field);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, buttons);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, others);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, action_button);
  gtk_widget_class_bind_template_child (widget_class, BackofficeNextStep, action_content);
  gtk_widget_class_bind_template_callback (widget_class, on_action_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_channel_toggled);
}

static void
backoffice_next_step_init (BackofficeNextStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
on_settled (gpointer user_data)
{
  BackofficeNextStep *self = user_data;

  self->settle_id = 0;
  gtk_widget_set_can_target (self->buttons, TRUE);

  return G_SOURCE_REMOVE;
}

/* The second click of a double click answers no question that nobody has read yet. */
static void
let_settle (BackofficeNextStep *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  gtk_widget_set_can_target (self->buttons, FALSE);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

/**
 * backoffice_next_step_set_case:
 * @record: the case; what was typed for another condition of it is dropped
 * @session: whose rights count
 */
void
backoffice_next_step_set_case (BackofficeNextStep *self,
                               KiosCase           *record,
                               BackofficeSession  *session)
{
  gboolean may = backoffice_session_may (session, KIOS_RIGHT_COORDINATE);
  g_autofree char *explain = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (BACKOFFICE_IS_NEXT_STEP (self));

  g_set_object (&self->record, record);
  g_set_object (&self->session, session);
  if (self->action != backoffice_case_get_next (record->state))
    let_settle (self);
  self->action = backoffice_case_get_next (record->state);
  explain = dup_explanation (self);

  gtk_image_set_from_icon_name (self->icon, self->action != 0 ? backoffice_words_icon (self->action)
                                                              : "kios-check-symbolic");
  gtk_label_set_text (self->title, self->action != 0 ? backoffice_words_step (self->action)
                                                     : kios_words_case_state (KIOS_CASE_CLOSED));
  if (!may && self->action != 0)
    {
      g_free (explain);
      explain = g_strdup_printf (_("As %s you can read cases, but not change them."),
                                 kios_words_role (backoffice_session_get_officer (session)->role));
    }
  gtk_label_set_text (self->explain, explain);
  if (self->action != 0)
    gtk_widget_add_css_class (self->card, "next-step");
  else
    gtk_widget_remove_css_class (self->card, "next-step");

  gtk_widget_set_visible (self->channels, may && self->action == KIOS_CASE_ACTION_INFORM);
  gtk_widget_set_visible (self->message_box, may && self->action == KIOS_CASE_ACTION_INFORM);
  gtk_widget_set_visible (GTK_WIDGET (self->field), may && has_text (self->action));
  backoffice_text_field_set_label (self->field, backoffice_words_text (self->action));
  backoffice_text_field_set_text (self->field, "");
  gtk_widget_set_visible (self->buttons, may && self->action != 0);
  adw_button_content_set_icon_name (self->action_content, backoffice_words_icon (self->action));
  adw_button_content_set_label (self->action_content, backoffice_words_button (self->action));
  kios_ui_set_name (self->action_button, backoffice_words_button (self->action));
  fill_others (self);
  if (self->action == KIOS_CASE_ACTION_INFORM)
    {
      message = backoffice_case_dup_message (record, backoffice_session_get_site (session)->unit_name,
                                             backoffice_session_get_zone (session));
      gtk_label_set_text (self->message, message);
      gtk_toggle_button_set_active (self->channel_buttons[record->phone_mask == NULL && record->email_mask != NULL],
                                    TRUE);
      on_channel_toggled (self->channel_buttons[get_channel (self)], self);
    }
}

/**
 * backoffice_next_step_set_is_busy:
 * @is_busy: whether a step is being stored
 */
void
backoffice_next_step_set_is_busy (BackofficeNextStep *self,
                                  gboolean            is_busy)
{
  g_return_if_fail (BACKOFFICE_IS_NEXT_STEP (self));

  gtk_widget_set_sensitive (self->buttons, !is_busy);
}

/**
 * backoffice_next_step_offers:
 *
 * Returns: whether the card has a button for @action
 */
gboolean
backoffice_next_step_offers (BackofficeNextStep *self,
                             KiosCaseAction      action)
{
  g_return_val_if_fail (BACKOFFICE_IS_NEXT_STEP (self), FALSE);

  if (!gtk_widget_get_visible (self->buttons))
    return FALSE;
  if (self->action == action)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->others)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "case-action")) == (int) action)
        return TRUE;
    }

  return FALSE;
}

/**
 * backoffice_next_step_choose:
 * @action: one that is offered
 *
 * What pressing its button does.
 */
void
backoffice_next_step_choose (BackofficeNextStep *self,
                             KiosCaseAction      action)
{
  g_return_if_fail (backoffice_next_step_offers (self, action));

  choose (self, action);
}

/**
 * backoffice_next_step_set_text:
 * @text: the note of the step
 */
void
backoffice_next_step_set_text (BackofficeNextStep *self,
                               const char         *text)
{
  g_return_if_fail (BACKOFFICE_IS_NEXT_STEP (self));

  backoffice_text_field_set_text (self->field, text);
}

/**
 * backoffice_step_button_new:
 * @action: a step; the button's data "case-action"
 * @text: (nullable): other words than the usual
 *
 * Returns: (transfer floating): a small button for a step
 */
GtkWidget *
backoffice_step_button_new (KiosCaseAction  action,
                            const char     *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  if (text == NULL)
    text = backoffice_words_button (action);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), backoffice_words_icon (action));
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  gtk_button_set_child (GTK_BUTTON (button), content);
  kios_ui_set_name (button, text);
  gtk_widget_add_css_class (button, "neutral");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "case-action", GINT_TO_POINTER ((int) action));

  return button;
}
