/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-route-dialog.h"

#include "backoffice-region-chooser.h"
#include "backoffice-text-field.h"
#include "backoffice-words.h"
#include "backoffice-tab-body.h"
#include "model/kios-routing.h"
#include "store/kios-store-catalogue.h"
#include "ui/kios-error-text.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

#define N_ANSWERS 3

/* The region appears with an answer: room for it from the start. */
#define WIDTH 620
#define HEIGHT 690
#define EMPLOYER_HEIGHT 570

struct _BackofficeRouteDialog
{
  BackofficeStepDialog     parent_instance;

  /* Owned by the body */
  GtkCheckButton          *answers[N_ANSWERS];
  BackofficeRegionChooser *region;
  AdwEntryRow             *office;
  GtkLabel                *rule;
  BackofficeTextField     *reason;   /* everybody but employers */

  /* Owned */
  GCancellable            *cancellable; /* of the search for the office */
};

G_DEFINE_FINAL_TYPE (BackofficeRouteDialog, backoffice_route_dialog, BACKOFFICE_TYPE_STEP_DIALOG)

typedef struct
{
  KiosGroup   group;
  KiosScope   scope;
  KiosTarget  choice;
  char       *region_code;
  guint       desk_no;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->region_code);
  g_free (question);
}

/* The office and the rule that found it. */
static gpointer
find_office_job (KiosDb    *db,
                 gpointer   data,
                 GError   **error)
{
  const Question *question = data;
  KiosRoute route;
  char *office;
  GStrv found;

  if (!kios_route (question->group, question->scope, question->choice, &route, error))
    return NULL;
  office = kios_store_offices_find (db, route.target, question->region_code, question->desk_no, error);
  if (office == NULL)
    return NULL;

  found = g_new0 (char *, 3);
  found[0] = office;
  found[1] = g_strdup (route.rule);
  return found;
}

static gboolean
is_employer (BackofficeRouteDialog *self)
{
  return backoffice_step_dialog_get_record (BACKOFFICE_STEP_DIALOG (self))->group == KIOS_GROUP_EMPLOYER;
}

/* 0 for none; scopes and targets count alike: regency, province, beyond. */
static guint
get_answer (BackofficeRouteDialog *self)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      if (gtk_check_button_get_active (self->answers[i]))
        return i + 1;
    }

  return 0;
}

static void
update_is_ready (BackofficeRouteDialog *self)
{
  g_autofree char *reason = self->reason != NULL ? backoffice_text_field_dup_text (self->reason) : NULL;
  const char *office = gtk_editable_get_text (GTK_EDITABLE (self->office));

  backoffice_step_dialog_set_is_ready (BACKOFFICE_STEP_DIALOG (self),
                                       get_answer (self) != 0 && *office != '\0' &&
                                         backoffice_region_chooser_get_code (self->region) != NULL &&
                                         (reason == NULL || *reason != '\0'));
}

static const char *
get_rule_text (const char *rule)
{
  if (g_str_equal (rule, "1a"))
    return _("Rule 1a: business within one regency or city, so its own office coordinates.");
  if (g_str_equal (rule, "1b"))
    return _("Rule 1b: business across regencies of one province, so the province coordinates.");
  if (g_str_equal (rule, "1c"))
    return _("Rule 1c: business across provinces, so the Ministry's unit for this desk coordinates.");

  return _("Rule 1d: the officer chooses and says why.");
}

static void
on_office_found (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BackofficeRouteDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) found = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (found == NULL)
    {
      g_debug ("%s", error->message);
      gtk_label_set_text (self->rule, _("No office is known here. Write down which one coordinates."));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->office), found[0]);
  gtk_label_set_text (self->rule, get_rule_text (found[1]));
  update_is_ready (self);
}

static void
find_office (BackofficeRouteDialog *self)
{
  BackofficeStepDialog *dialog = BACKOFFICE_STEP_DIALOG (self);
  KiosCase *record = backoffice_step_dialog_get_record (dialog);
  const char *code = backoffice_region_chooser_get_code (self->region);
  guint answer = get_answer (self);
  Question *question;

  gtk_widget_set_visible (GTK_WIDGET (self->region), answer != 0 && answer != KIOS_TARGET_MINISTRY);
  backoffice_region_chooser_set_has_city (self->region, answer == KIOS_TARGET_REGENCY);
  gtk_editable_set_text (GTK_EDITABLE (self->office), "");
  update_is_ready (self);
  if (answer == 0 || code == NULL)
    return;

  question = g_new0 (Question, 1);
  question->group = record->group;
  question->scope = (KiosScope) answer;
  question->choice = (KiosTarget) answer;
  question->region_code = g_strdup (code);
  question->desk_no = record->desk_no;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kios_store_read_async (backoffice_session_get_store (backoffice_step_dialog_get_session (dialog)),
                         find_office_job, question, question_free, (GDestroyNotify) g_strfreev,
                         self->cancellable, on_office_found, g_object_ref (self));
}

static void
on_answer_toggled (GtkCheckButton        *button,
                   BackofficeRouteDialog *self)
{
  if (gtk_check_button_get_active (button))
    find_office (self);
}

static BackofficeStep *
backoffice_route_dialog_make_step (BackofficeStepDialog *dialog)
{
  BackofficeRouteDialog *self = BACKOFFICE_ROUTE_DIALOG (dialog);
  BackofficeStep *step = backoffice_step_new (backoffice_step_dialog_get_record (dialog), KIOS_CASE_ACTION_ROUTE);

  if (is_employer (self))
    step->scope = (KiosScope) get_answer (self);
  else
    step->choice = (KiosTarget) get_answer (self);
  step->region_code = g_strdup (backoffice_region_chooser_get_code (self->region));
  step->office = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->office)));
  if (self->reason != NULL)
    step->text = backoffice_text_field_dup_text (self->reason);

  return step;
}

static void
backoffice_route_dialog_dispose (GObject *object)
{
  BackofficeRouteDialog *self = BACKOFFICE_ROUTE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (backoffice_route_dialog_parent_class)->dispose (object);
}

static void
backoffice_route_dialog_class_init (BackofficeRouteDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = backoffice_route_dialog_dispose;
  BACKOFFICE_STEP_DIALOG_CLASS (klass)->make_step = backoffice_route_dialog_make_step;
}

static void
backoffice_route_dialog_init (BackofficeRouteDialog *self)
{
}

static GtkWidget *
build_answers (BackofficeRouteDialog *self)
{
  GtkWidget *group = backoffice_group_new (NULL);
  gboolean has_scopes = is_employer (self);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   has_scopes ? _("How far does the business reach?")
                                              : _("Which office should coordinate this case?"));
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      const char *text = has_scopes ? kios_words_scope ((KiosScope) (i + 1)) : kios_words_target ((KiosTarget) (i + 1));
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_check_button_new ();

      self->answers[i] = GTK_CHECK_BUTTON (button);
      if (i > 0)
        gtk_check_button_set_group (self->answers[i], self->answers[0]);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
      kios_ui_set_name (row, text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      /* After the row, which would add its title to the name. */
      kios_ui_set_name (button, text);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_answer_toggled), self, 0);
    }

  return group;
}

static GtkWidget *
build_office (BackofficeRouteDialog *self)
{
  GtkWidget *group = backoffice_group_new (NULL);
  GtkWidget *row = adw_entry_row_new ();

  self->office = ADW_ENTRY_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Office (can be changed)"));
  kios_ui_set_name (row, _("Office (can be changed)"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->rule = GTK_LABEL (gtk_label_new (_("Answer the question: the office is found by itself.")));
  gtk_label_set_wrap (self->rule, TRUE);
  gtk_label_set_xalign (self->rule, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->rule), "dim");
  gtk_widget_set_margin_top (GTK_WIDGET (self->rule), 6);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->rule));
  g_signal_connect_object (row, "changed", G_CALLBACK (update_is_ready), self, G_CONNECT_SWAPPED);

  return group;
}

static void
build (BackofficeRouteDialog *self)
{
  BackofficeStepDialog *dialog = BACKOFFICE_STEP_DIALOG (self);
  KiosCase *record = backoffice_step_dialog_get_record (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_window_set_title (GTK_WINDOW (self), backoffice_words_step (KIOS_CASE_ACTION_ROUTE));
  gtk_widget_add_css_class (box, "dialog-body");
  gtk_box_append (GTK_BOX (box), build_answers (self));
  self->region = BACKOFFICE_REGION_CHOOSER (
    backoffice_region_chooser_new (backoffice_step_dialog_get_session (dialog), record->region_code));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->region));
  gtk_box_append (GTK_BOX (box), build_office (self));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, is_employer (self) ? EMPLOYER_HEIGHT : HEIGHT);
  g_signal_connect_object (self->region, "notify::code", G_CALLBACK (find_office), self, G_CONNECT_SWAPPED);
  if (!is_employer (self))
    {
      self->reason = BACKOFFICE_TEXT_FIELD (backoffice_text_field_new (_("Why this office?")));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
      g_signal_connect_object (self->reason, "notify::text", G_CALLBACK (update_is_ready), self, G_CONNECT_SWAPPED);
    }
  backoffice_step_dialog_set_body (dialog, box);
  backoffice_step_dialog_set_action (dialog, "kios-handover-symbolic", _("Send to this office"));
  if (record->scope != KIOS_SCOPE_NONE && is_employer (self))
    gtk_check_button_set_active (self->answers[record->scope - 1], TRUE);
  else
    find_office (self);
}

/**
 * backoffice_route_dialog_new:
 * @record: the case as it is shown
 *
 * Returns: (transfer none): a dialog, to be made transient and presented
 */
GtkWindow *
backoffice_route_dialog_new (BackofficeSession *session,
                             KiosCase          *record)
{
  BackofficeRouteDialog *self;

  self = g_object_new (BACKOFFICE_TYPE_ROUTE_DIALOG, "session", session, "record", record, NULL);
  build (self);

  return GTK_WINDOW (self);
}

/**
 * backoffice_route_dialog_set_answer:
 * @answer: 1 to 3: a #KiosScope of an employer, a #KiosTarget of others
 */
void
backoffice_route_dialog_set_answer (BackofficeRouteDialog *self,
                                    guint                  answer)
{
  g_return_if_fail (BACKOFFICE_IS_ROUTE_DIALOG (self));
  g_return_if_fail (answer >= 1 && answer <= N_ANSWERS);

  gtk_check_button_set_active (self->answers[answer - 1], TRUE);
}

/**
 * backoffice_route_dialog_get_office:
 *
 * Returns: (transfer none): the office as previewed or changed; "" while it is looked for
 */
const char *
backoffice_route_dialog_get_office (BackofficeRouteDialog *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_ROUTE_DIALOG (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->office));
}

/**
 * backoffice_route_dialog_set_reason:
 * @reason: why this office; not asked of employers
 */
void
backoffice_route_dialog_set_reason (BackofficeRouteDialog *self,
                                    const char            *reason)
{
  g_return_if_fail (BACKOFFICE_IS_ROUTE_DIALOG (self));
  g_return_if_fail (self->reason != NULL);

  backoffice_text_field_set_text (self->reason, reason);
}
