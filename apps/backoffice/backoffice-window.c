/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-window.h"

#include "backoffice-officer-page.h"
#include "backoffice-resources.h"
#include "kios-language.h"
#include "ui/kios-error-text.h"

struct _BackofficeWindow
{
  AdwApplicationWindow  parent_instance;

  /* Owned by the window */
  AdwToastOverlay      *toasts;
  BackofficeShell      *shell;     /* nullable: while nobody is chosen */

  /* Owned */
  KiosContext          *context;
  BackofficeSession    *session;
  char                 *said;      /* the last sentence */
};

G_DEFINE_FINAL_TYPE (BackofficeWindow, backoffice_window, ADW_TYPE_APPLICATION_WINDOW)

static void
say (BackofficeWindow *self,
     const char       *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  g_free (self->said);
  self->said = g_strdup (sentence);
  adw_toast_set_timeout (toast, 6);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_shell (BackofficeWindow *self)
{
  g_autofree char *page = self->shell != NULL ? g_strdup (backoffice_shell_get_page_name (self->shell)) : NULL;

  self->shell = BACKOFFICE_SHELL (backoffice_shell_new (self->session));
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->shell));
  if (page != NULL)
    backoffice_shell_show_page (self->shell, g_str_equal (page, "case") ? "cases" : page);
}

static void
on_officer_chosen (BackofficeOfficerPage *page,
                   KiosOfficer           *officer,
                   BackofficeWindow      *self)
{
  g_clear_object (&self->session);
  self->session = backoffice_session_new (self->context, officer);
  show_shell (self);
}

static void
on_officers_failed (BackofficeOfficerPage *page,
                    const GError          *error,
                    BackofficeWindow      *self)
{
  g_autofree char *sentence = kios_error_text (error);

  say (self, sentence);
}

static void
ask_who (BackofficeWindow *self,
         const char       *login)
{
  GtkWidget *page = backoffice_officer_page_new (self->context, login);

  self->shell = NULL;
  g_signal_connect_object (page, "chosen", G_CALLBACK (on_officer_chosen), self, 0);
  g_signal_connect_object (page, "failed", G_CALLBACK (on_officers_failed), self, 0);
  adw_toast_overlay_set_child (self->toasts, page);
}

static void
say_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  say (BACKOFFICE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
language_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  BackofficeWindow *self = BACKOFFICE_WINDOW (widget);
  KiosLanguage language = kios_language_from_string (g_variant_get_string (parameter, NULL));

  if (language == kios_language_get_current ())
    return;

  kios_language_set_current (language);
  if (self->session != NULL)
    show_shell (self);
}

static void
change_officer_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  ask_who (BACKOFFICE_WINDOW (widget), NULL);
}

static void
backoffice_window_dispose (GObject *object)
{
  BackofficeWindow *self = BACKOFFICE_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (backoffice_window_parent_class)->dispose (object);
}

static void
backoffice_window_finalize (GObject *object)
{
  g_clear_pointer (&BACKOFFICE_WINDOW (object)->said, g_free);

  G_OBJECT_CLASS (backoffice_window_parent_class)->finalize (object);
}

static void
backoffice_window_class_init (BackofficeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_window_dispose;
  object_class->finalize = backoffice_window_finalize;

  gtk_widget_class_install_action (widget_class, "backoffice.say", "s", say_action);
  gtk_widget_class_install_action (widget_class, "backoffice.language", "s", language_action);
  gtk_widget_class_install_action (widget_class, "backoffice.change-officer", NULL, change_officer_action);
}

static void
backoffice_window_init (BackofficeWindow *self)
{
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_title (GTK_WINDOW (self), _("Back office"));
  gtk_window_set_icon_name (GTK_WINDOW (self), "id.go.kemnaker.kios.Backoffice");
  gtk_window_set_default_size (GTK_WINDOW (self), 1366, 768);
}

/**
 * backoffice_init:
 *
 * Registers the program's resources. After kios_ui_init(), before the first window.
 */
void
backoffice_init (void)
{
  static gsize is_done = 0;
  g_autoptr(GtkCssProvider) provider = NULL;

  if (!g_once_init_enter (&is_done))
    return;

  g_resources_register (backoffice_get_resource ());
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/id/go/kemnaker/kios/backoffice/backoffice.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_once_init_leave (&is_done, 1);
}

/**
 * backoffice_window_create:
 *
 * #KiosCreateWindow of the program.
 */
GtkWindow *
backoffice_window_create (KiosApplication *app,
                          KiosContext     *context)
{
  backoffice_init ();

  return backoffice_window_new (GTK_APPLICATION (app), context, kios_application_get_officer (app));
}

/**
 * backoffice_window_new:
 * @app: (nullable): the application
 * @context: with an open store
 * @login: (nullable): who works here; asked for when %NULL
 *
 * Returns: (transfer none): the window, not yet presented
 */
GtkWindow *
backoffice_window_new (GtkApplication *app,
                       KiosContext    *context,
                       const char     *login)
{
  BackofficeWindow *self = g_object_new (BACKOFFICE_TYPE_WINDOW, "application", app, NULL);

  self->context = g_object_ref (context);
  ask_who (self, login);

  return GTK_WINDOW (self);
}

/**
 * backoffice_window_get_shell:
 *
 * Returns: (transfer none) (nullable): the pages; %NULL while nobody is chosen
 */
BackofficeShell *
backoffice_window_get_shell (BackofficeWindow *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_WINDOW (self), NULL);

  return self->shell;
}

/**
 * backoffice_window_get_said:
 *
 * Returns: (transfer none) (nullable): the last sentence that was said
 */
const char *
backoffice_window_get_said (BackofficeWindow *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_WINDOW (self), NULL);

  return self->said;
}
