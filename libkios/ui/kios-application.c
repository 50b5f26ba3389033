/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "kios-application.h"
#include "kios-error-text.h"
#include "kios-language.h"
#include "kios-message-page.h"

typedef struct
{
  char       *name;
  KiosUiKind  kind;
} Mode;

struct _KiosApplication
{
  AdwApplication    parent_instance;

  /* Owned */
  KiosContext      *context;
  GtkWindow        *window;  /* (nullable): the program's; weak */
  GtkWindow        *failure; /* (nullable): shown instead of it; weak */
  GCancellable     *cancellable;
  GPtrArray        *modes;
  char             *program;
  char             *officer;

  /* State */
  KiosCreateWindow  create_window;
  const Mode       *mode;
  KiosUiKind        kind;
  guint             counter;
  int               width;
  int               height;
  guint             is_windowed : 1;
  guint             is_opening : 1;
};

G_DEFINE_FINAL_TYPE (KiosApplication, kios_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "windowed", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Run in a window, not full screen"), NULL },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Size of the window"), "WxH" },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Language of the screens"), "id|en" },
  { "counter", 0, 0, G_OPTION_ARG_INT, NULL, N_ ("Number of this counter"), "N" },
  { "officer", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Login of the officer"), "LOGIN" },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static void open_store (KiosApplication *self);

static void
mode_free (gpointer data)
{
  Mode *mode = data;

  g_free (mode->name);
  g_free (mode);
}

static gboolean
is_desktop (KiosApplication *self)
{
  return self->kind == KIOS_UI_DESKTOP;
}

/* Gives a window its classes and size and shows it. */
static void
show_window (KiosApplication *self,
             GtkWindow       *window)
{
  kios_ui_set_up_window (window);
  if (self->width > 0)
    gtk_window_set_default_size (window, self->width, self->height);
  else if (is_desktop (self))
    gtk_window_set_default_size (window, 1366, 768);
  else if (self->is_windowed)
    gtk_window_set_default_size (window, 1280, 800);
  if (!is_desktop (self) && !self->is_windowed)
    gtk_window_fullscreen (window);
  gtk_window_present (window);
}

static void
on_try_again (KiosApplication *self)
{
  if (self->failure != NULL)
    gtk_window_destroy (self->failure);
  open_store (self);
}

static void
show_failure (KiosApplication *self,
              const GError    *error)
{
  g_autofree char *text = kios_error_text_start (error);
  GtkWidget *window, *box, *page;

  g_message ("%s cannot begin: %s", self->program, error->message);

  page = kios_message_page_new ("kios-alert-symbolic", _("The kiosk is not ready yet"), text);
  g_object_set (page, "button-text", _("Try again"), NULL);
  g_signal_connect_object (page, "activated", G_CALLBACK (on_try_again), self, G_CONNECT_SWAPPED);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  if (is_desktop (self))
    gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);

  window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", self, "content", box, "title",
                         "Kios SIAPkerja", NULL);
  g_set_weak_pointer (&self->failure, GTK_WINDOW (window));
  show_window (self, GTK_WINDOW (window));
}

static void
on_store_opened (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KiosApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  self->is_opening = FALSE;
  if (!kios_store_open_finish (KIOS_STORE (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, error);
    }
  else
    {
      GtkWindow *window = self->create_window (self, self->context);

      g_set_weak_pointer (&self->window, window);
      show_window (self, window);
    }
  g_application_release (G_APPLICATION (self));
}

static void
open_store (KiosApplication *self)
{
  g_autoptr(GError) error = NULL;

  if (self->is_opening)
    return;

  if (self->context == NULL)
    self->context = kios_context_new (self->program, &error);
  if (self->context == NULL)
    {
      show_failure (self, error);
      return;
    }

  self->is_opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  kios_store_open_async (kios_context_get_store (self->context), self->cancellable, on_store_opened,
                         g_object_ref (self));
}

static void
kios_application_activate (GApplication *app)
{
  KiosApplication *self = KIOS_APPLICATION (app);

  if (self->window != NULL)
    gtk_window_present (self->window);
  else if (self->failure != NULL)
    gtk_window_present (self->failure);
  else
    open_store (self);
}

static void
kios_application_startup (GApplication *app)
{
  G_APPLICATION_CLASS (kios_application_parent_class)->startup (app);

  kios_ui_init (KIOS_APPLICATION (app)->kind);
}

static void
kios_application_shutdown (GApplication *app)
{
  KiosApplication *self = KIOS_APPLICATION (app);

  g_cancellable_cancel (self->cancellable);
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  if (self->failure != NULL)
    gtk_window_destroy (self->failure);
  if (self->context != NULL)
    kios_context_close (self->context);

  G_APPLICATION_CLASS (kios_application_parent_class)->shutdown (app);
}

static int
refuse (const char *sentence)
{
  fprintf (stderr, "%s\n", sentence);

  return 2;
}

static void
choose_mode (KiosApplication *self,
             const Mode      *mode)
{
  g_autofree char *id = g_strdup_printf ("%s.%c%s", g_application_get_application_id (G_APPLICATION (self)),
                                         g_ascii_toupper (mode->name[0]), mode->name + 1);

  self->mode = mode;
  self->kind = mode->kind;
  g_application_set_application_id (G_APPLICATION (self), id);
}

static int
kios_application_handle_local_options (GApplication *app,
                                       GVariantDict *given)
{
  KiosApplication *self = KIOS_APPLICATION (app);
  const char *text;
  int counter;
  char rest;

  if (g_variant_dict_contains (given, "version"))
    {
      printf ("%s %s\n", self->program, KIOS_VERSION);
      return 0;
    }
  self->is_windowed = g_variant_dict_contains (given, "windowed");
  if (g_variant_dict_lookup (given, "size", "&s", &text))
    {
      if (sscanf (text, "%dx%d%c", &self->width, &self->height, &rest) != 2 || self->width < 320 ||
          self->height < 240 || self->width > 16384 || self->height > 16384)
        return refuse (_("--size needs a width and a height, such as 1080x1920."));
      self->is_windowed = TRUE;
    }
  if (g_variant_dict_lookup (given, "language", "&s", &text))
    {
      if (!g_str_equal (text, "id") && !g_str_equal (text, "en"))
        return refuse (_("--language is id or en."));
      kios_language_set_current (kios_language_from_string (text));
    }
  if (g_variant_dict_lookup (given, "counter", "i", &counter))
    {
      if (counter < 1 || counter > 999)
        return refuse (_("--counter needs the number of a counter, from 1 on."));
      self->counter = counter;
    }
  if (g_variant_dict_lookup (given, "officer", "&s", &text))
    self->officer = g_strdup (text);
  for (guint i = 0; i < self->modes->len; i++)
    {
      const Mode *mode = g_ptr_array_index (self->modes, i);

      if (!g_variant_dict_contains (given, mode->name))
        continue;
      if (self->mode != NULL)
        return refuse (_("Only one of the program's views can be shown."));
      choose_mode (self, mode);
    }

  return G_APPLICATION_CLASS (kios_application_parent_class)->handle_local_options (app, given);
}

static void
kios_application_dispose (GObject *object)
{
  KiosApplication *self = KIOS_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->failure);
  g_clear_object (&self->context);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (kios_application_parent_class)->dispose (object);
}

static void
kios_application_finalize (GObject *object)
{
  KiosApplication *self = KIOS_APPLICATION (object);

  g_ptr_array_unref (self->modes);
  g_free (self->program);
  g_free (self->officer);

  G_OBJECT_CLASS (kios_application_parent_class)->finalize (object);
}

static void
kios_application_class_init (KiosApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = kios_application_dispose;
  object_class->finalize = kios_application_finalize;
  application_class->activate = kios_application_activate;
  application_class->startup = kios_application_startup;
  application_class->shutdown = kios_application_shutdown;
  application_class->handle_local_options = kios_application_handle_local_options;
}

static void
kios_application_init (KiosApplication *self)
{
  self->cancellable = g_cancellable_new ();
  self->modes = g_ptr_array_new_with_free_func (mode_free);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * kios_application_new:
 * @application_id: "id.go.kemnaker.kios.Desk"
 * @program: "kios-desk": in events, in messages and for its configuration
 * @kind: what kind of screen it draws
 * @create_window: makes its window once the store is open
 *
 * With KIOS_NON_UNIQUE in the environment any number of it can run side by side.
 *
 * Returns: (transfer full): an application to run
 */
KiosApplication *
kios_application_new (const char       *application_id,
                      const char       *program,
                      KiosUiKind        kind,
                      KiosCreateWindow  create_window)
{
  GApplicationFlags flags = G_APPLICATION_DEFAULT_FLAGS;
  const char *non_unique = g_getenv ("KIOS_NON_UNIQUE");
  KiosApplication *self;

  g_return_val_if_fail (program != NULL, NULL);
  g_return_val_if_fail (create_window != NULL, NULL);

  if (non_unique != NULL && *non_unique != '\0')
    flags |= G_APPLICATION_NON_UNIQUE;

  /* The locale is that of kios_language_init (); GTK would put the environment's back. */
  if (!gtk_is_initialized ())
    gtk_disable_setlocale ();

  self = g_object_new (KIOS_TYPE_APPLICATION, "application-id", application_id, "flags", flags, NULL);
  self->program = g_strdup (program);
  self->kind = kind;
  self->create_window = create_window;

  return self;
}

/**
 * kios_application_add_mode:
 * @name: "board": becomes the option --board and the end of the application's id
 * @kind: what kind of screen the mode draws
 * @description: (nullable): for --help
 *
 * Another view of the same program, which runs beside it as an application of its own. Call before
 * g_application_run().
 */
void
kios_application_add_mode (KiosApplication *self,
                           const char      *name,
                           KiosUiKind       kind,
                           const char      *description)
{
  Mode *mode;

  g_return_if_fail (KIOS_IS_APPLICATION (self));
  g_return_if_fail (name != NULL);

  mode = g_new0 (Mode, 1);
  mode->name = g_strdup (name);
  mode->kind = kind;
  g_ptr_array_add (self->modes, mode);
  g_application_add_main_option (G_APPLICATION (self), name, 0, 0, G_OPTION_ARG_NONE,
                                 description != NULL ? description : "", NULL);
}

/**
 * kios_application_get_mode:
 *
 * Returns: (transfer none) (nullable): the mode that was asked for, %NULL for the program itself
 */
const char *
kios_application_get_mode (KiosApplication *self)
{
  g_return_val_if_fail (KIOS_IS_APPLICATION (self), NULL);

  return self->mode != NULL ? self->mode->name : NULL;
}

/**
 * kios_application_get_context:
 *
 * Returns: (transfer none) (nullable): the context; %NULL before it could be made
 */
KiosContext *
kios_application_get_context (KiosApplication *self)
{
  g_return_val_if_fail (KIOS_IS_APPLICATION (self), NULL);

  return self->context;
}

/**
 * kios_application_get_counter:
 *
 * Returns: the number given by --counter, 0 for none
 */
guint
kios_application_get_counter (KiosApplication *self)
{
  g_return_val_if_fail (KIOS_IS_APPLICATION (self), 0);

  return self->counter;
}

/**
 * kios_application_get_officer:
 *
 * Returns: (transfer none) (nullable): the login given by --officer
 */
const char *
kios_application_get_officer (KiosApplication *self)
{
  g_return_val_if_fail (KIOS_IS_APPLICATION (self), NULL);

  return self->officer;
}

/**
 * kios_application_is_windowed:
 *
 * Returns: whether it was asked to run in a window
 */
gboolean
kios_application_is_windowed (KiosApplication *self)
{
  g_return_val_if_fail (KIOS_IS_APPLICATION (self), FALSE);

  return self->is_windowed;
}
