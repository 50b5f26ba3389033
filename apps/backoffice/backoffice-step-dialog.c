/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-step-dialog.h"

#include "kios-error.h"
#include "ui/kios-error-text.h"
#include "ui/kios-ui.h"

typedef struct
{
  /* Template */
  GtkScrolledWindow *scroller;
  GtkWidget         *sentence;
  GtkWidget         *action;
  AdwButtonContent  *action_content;

  /* Owned */
  BackofficeSession *session;
  KiosCase          *record;
  GCancellable      *cancellable;

  /* State */
  guint              is_ready : 1;
  guint              is_running : 1;
} BackofficeStepDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BackofficeStepDialog, backoffice_step_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CONFLICT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_action (BackofficeStepDialog *self)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  gtk_widget_set_sensitive (priv->action, priv->is_ready && !priv->is_running);
}

static void
on_step_done (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BackofficeStepDialog) self = user_data;
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosCase) record = backoffice_step_run_finish (KIOS_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  priv->is_running = FALSE;
  update_action (self);
  if (record != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT))
    {
      g_signal_emit (self, signals[CONFLICT], 0);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  sentence = kios_error_text (error);
  backoffice_step_dialog_say (self, sentence);
}

static void
on_action_clicked (GtkButton            *button,
                   BackofficeStepDialog *self)
{
  backoffice_step_dialog_submit (self);
}

static void
on_cancel_clicked (GtkButton            *button,
                   BackofficeStepDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
backoffice_step_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  BackofficeStepDialogPrivate *priv =
    backoffice_step_dialog_get_instance_private (BACKOFFICE_STEP_DIALOG (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_step_dialog_dispose (GObject *object)
{
  BackofficeStepDialogPrivate *priv =
    backoffice_step_dialog_get_instance_private (BACKOFFICE_STEP_DIALOG (object));

  g_cancellable_cancel (priv->cancellable);

  G_OBJECT_CLASS (backoffice_step_dialog_parent_class)->dispose (object);
}

static void
backoffice_step_dialog_finalize (GObject *object)
{
  BackofficeStepDialogPrivate *priv =
    backoffice_step_dialog_get_instance_private (BACKOFFICE_STEP_DIALOG (object));

  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->record);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (backoffice_step_dialog_parent_class)->finalize (object);
}

static void
backoffice_step_dialog_class_init (BackofficeStepDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_step_dialog_dispose;
  object_class->finalize = backoffice_step_dialog_finalize;
  object_class->set_property = backoffice_step_dialog_set_property;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, BACKOFFICE_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, KIOS_TYPE_CASE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CONFLICT] = g_signal_new ("conflict", BACKOFFICE_TYPE_STEP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-step-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, BackofficeStepDialog, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, BackofficeStepDialog, sentence);
  gtk_widget_class_bind_template_child_private (widget_class, BackofficeStepDialog, action);
  gtk_widget_class_bind_template_child_private (widget_class, BackofficeStepDialog, action_content);
  gtk_widget_class_bind_template_callback (widget_class, on_action_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
}

static void
backoffice_step_dialog_init (BackofficeStepDialog *self)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  priv->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_set_up_window (GTK_WINDOW (self));
  update_action (self);
}

/**
 * backoffice_step_dialog_get_session:
 *
 * Returns: (transfer none): who works with what
 */
BackofficeSession *
backoffice_step_dialog_get_session (BackofficeStepDialog *self)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  return priv->session;
}

/**
 * backoffice_step_dialog_get_record:
 *
 * Returns: (transfer none): the case as it was when the dialog opened
 */
KiosCase *
backoffice_step_dialog_get_record (BackofficeStepDialog *self)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  return priv->record;
}

void
backoffice_step_dialog_set_body (BackofficeStepDialog *self,
                                 GtkWidget            *body)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  gtk_scrolled_window_set_child (priv->scroller, body);
}

void
backoffice_step_dialog_set_action (BackofficeStepDialog *self,
                                   const char           *icon,
                                   const char           *text)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  adw_button_content_set_icon_name (priv->action_content, icon);
  adw_button_content_set_label (priv->action_content, text);
  kios_ui_set_name (priv->action, text);
}

/**
 * backoffice_step_dialog_set_is_ready:
 * @is_ready: whether enough is filled in
 */
void
backoffice_step_dialog_set_is_ready (BackofficeStepDialog *self,
                                     gboolean              is_ready)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  priv->is_ready = is_ready;
  update_action (self);
}

/**
 * backoffice_step_dialog_say:
 * @sentence: what is wrong; "" for nothing
 */
void
backoffice_step_dialog_say (BackofficeStepDialog *self,
                            const char           *sentence)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);

  gtk_label_set_text (GTK_LABEL (priv->sentence), sentence);
  gtk_widget_set_visible (priv->sentence, *sentence != '\0');
}

/**
 * backoffice_step_dialog_submit:
 *
 * Stores the step, if it is ready.
 */
void
backoffice_step_dialog_submit (BackofficeStepDialog *self)
{
  BackofficeStepDialogPrivate *priv = backoffice_step_dialog_get_instance_private (self);
  g_autoptr(BackofficeStep) step = NULL;

  g_return_if_fail (BACKOFFICE_IS_STEP_DIALOG (self));

  if (!priv->is_ready || priv->is_running)
    return;

  step = BACKOFFICE_STEP_DIALOG_GET_CLASS (self)->make_step (self);
  priv->is_running = TRUE;
  update_action (self);
  backoffice_step_dialog_say (self, "");
  backoffice_step_run_async (step, backoffice_session_get_store (priv->session), priv->cancellable, on_step_done,
                             g_object_ref (self));
}
