/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-window-private.h"

#include <glib/gi18n.h>

#include "kios-error.h"
#include "reception-app.h"
#include "reception-jobs.h"
#include "reception-pages.h"

G_DEFINE_FINAL_TYPE (ReceptionWindow, reception_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];


/* Everything around the page that the page decides. */
static void
dress (ReceptionWindow *self)
{
  ReceptionPage *page = self->page;
  guint step = reception_page_get_step (reception_page_get_kind (page));
  gboolean is_landscape;
  gboolean has_lead;
  guint warn_seconds;
  guint reset_seconds;

  kios_kiosk_frame_set_title (self->frame, reception_page_get_title (page));
  /* In landscape the steps stand beside title and lead. */
  is_landscape = kios_kiosk_frame_get_is_landscape (self->frame);
  has_lead = reception_page_needs_lead (reception_page_get_kind (page)) ? !is_landscape || step == 0
                                                                        : !is_landscape && !kios_ui_get_is_large ();
  kios_kiosk_frame_set_lead (self->frame, has_lead ? reception_page_get_lead (page) : NULL);
  kios_kiosk_frame_set_step (self->frame, step, step > 0 ? RECEPTION_N_STEPS : 0,
                             reception_page_get_step_text (page));
  kios_kiosk_frame_set_back (self->frame, reception_page_get_back (page));
  if (kios_kiosk_frame_get_action (self->frame) != reception_page_get_action (page))
    kios_kiosk_frame_set_action (self->frame, reception_page_get_action (page));

  reception_page_get_idle (page, &warn_seconds, &reset_seconds);
  if (reset_seconds > 0)
    kios_idle_watch_set_times (self->idle, warn_seconds, reset_seconds);
  kios_idle_watch_set_is_active (self->idle, reset_seconds > 0);
}

static void
on_page_changed (ReceptionPage   *page,
                 ReceptionWindow *self)
{
  if (page == self->page)
    dress (self);
}

static void
on_page_answered (ReceptionPage   *page,
                  ReceptionWindow *self)
{
  if (page == self->page)
    reception_window_go (self, reception_walk_get_next (self->walk, reception_page_get_kind (page)));
}

static void
on_page_go (ReceptionPage   *page,
            int              kind,
            ReceptionWindow *self)
{
  if (page == self->page)
    reception_window_go (self, (ReceptionPageKind) kind);
}

static void
on_page_finished (ReceptionPage   *page,
                  ReceptionWindow *self)
{
  if (page == self->page)
    reception_window_restart (self);
}

static void
on_rung (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ReceptionWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = kios_store_job_finish (KIOS_STORE (source), result, &error);

  if (self->cancellable == NULL)
    return;

  self->is_ringing = FALSE;
  if (reason != NULL)
    reception_message_show (self->message, "kios-call-staff-symbolic", _("Our staff have been called"),
                            _("Please wait here. Somebody is coming to help you."));
  else
    reception_message_show (self->message, "kios-alert-symbolic", _("Please go to the reception"),
                            _("The bell does not work at the moment. Our staff are glad to help you there."));
}

static void
ring (ReceptionWindow *self,
      const char      *reason)
{
  if (self->is_ringing)
    return;

  self->is_ringing = TRUE;
  kios_store_write_async (kios_context_get_store (self->context), reception_ring_job, g_strdup (reason), g_free,
                          g_free, self->cancellable, on_rung, g_object_ref (self));
}

static void
on_page_ring (ReceptionPage   *page,
              const char      *reason,
              ReceptionWindow *self)
{
  ring (self, reason);
}

static void
on_help (KiosKioskFrame  *frame,
         ReceptionWindow *self)
{
  ring (self, "kiosk");
}

static void
show_page (ReceptionWindow   *self,
           ReceptionPageKind  kind)
{
  ReceptionPage *page = reception_page_new (kind);
  gboolean is_start = kind == RECEPTION_PAGE_START;

  g_signal_connect_object (page, "answered", G_CALLBACK (on_page_answered), self, 0);
  g_signal_connect_object (page, "go", G_CALLBACK (on_page_go), self, 0);
  g_signal_connect_object (page, "finished", G_CALLBACK (on_page_finished), self, 0);
  g_signal_connect_object (page, "ring", G_CALLBACK (on_page_ring), self, 0);
  reception_page_set_up (page, kind, self->model, self->issue, self->walk);
  reception_page_set_is_landscape (page, kios_kiosk_frame_get_is_landscape (self->frame));

  kios_kiosk_frame_set_action (self->frame, NULL);
  kios_kiosk_frame_set_is_start (self->frame, is_start);
  kios_kiosk_frame_set_content (self->frame, GTK_WIDGET (page));
  self->page = page;
  g_signal_connect_object (page, "changed", G_CALLBACK (on_page_changed), self, 0);
  dress (self);
  kios_idle_watch_touch (self->idle);
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

/**
 * reception_window_go:
 *
 * Shows a page; the start page forgets the visitor.
 */
void
reception_window_go (ReceptionWindow   *self,
                     ReceptionPageKind  kind)
{
  if (kind == RECEPTION_PAGE_START)
    reception_window_restart (self);
  else
    show_page (self, kind);
}

static void
on_back (KiosKioskFrame  *frame,
         ReceptionWindow *self)
{
  ReceptionPageKind kind = reception_page_get_kind (self->page);
  ReceptionPageKind back = reception_walk_get_back (self->walk, kind);

  if (back == kind)
    return;

  if (reception_issue_get_is_busy (self->issue))
    {
      reception_issue_end (self->issue);
      self->walk->is_held = FALSE;
    }
  reception_window_go (self, back);
}

static void
on_more_time (KiosKioskFrame  *frame,
              ReceptionWindow *self)
{
  reception_page_give_time (self->page);
}

/* What has been typed and chosen stands in the walk: the page is made anew in the other language. */
static void
on_language_changed (KiosKioskFrame  *frame,
                     ReceptionWindow *self)
{
  reception_message_hide (self->message);
  show_page (self, reception_page_get_kind (self->page));
}

static void
on_landscape_changed (KiosKioskFrame  *frame,
                      GParamSpec      *pspec,
                      ReceptionWindow *self)
{
  if (self->page == NULL)
    return;

  reception_page_set_is_landscape (self->page, kios_kiosk_frame_get_is_landscape (frame));
  dress (self);
}

/* Large text and high contrast are classes of the window. */
static void
on_classes_changed (GtkWidget       *window,
                    GParamSpec      *pspec,
                    ReceptionWindow *self)
{
  if (self->page != NULL)
    dress (self);
}

static void
on_idle_reset (KiosIdleWatch   *idle,
               ReceptionWindow *self)
{
  reception_window_restart (self);
}

/**
 * reception_window_explain:
 *
 * Says in one sentence why something did not work.
 */
void
reception_window_explain (ReceptionWindow *self,
                          const GError    *error)
{
  g_autofree char *text = kios_error_text (error);
  const KiosHoursStatus *hours;

  g_message ("No number was drawn: %s", error->message);
  reception_model_reload (self->model);
  hours = reception_model_get_hours (self->model);
  if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT) && hours != NULL)
    {
      reception_window_restart (self);
      reception_message_show (self->message, "kios-clock-symbolic", _("We have just closed"),
                              _("No more numbers are given out now. Please ask our staff."));
      return;
    }

  reception_message_show (self->message, "kios-alert-symbolic", _("That did not work"), text);
}

static void
on_issue_failed (ReceptionIssue  *issue,
                 GError          *error,
                 ReceptionWindow *self)
{
  reception_window_explain (self, error);
}

static void
on_scanned (ReceptionScanner *scanner,
            const char       *text,
            ReceptionWindow  *self)
{
  reception_window_take_scan (self, text);
}

static void
on_typed (ReceptionScanner *scanner,
          const char       *text,
          ReceptionWindow  *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->message)))
    reception_page_type (self->page, text);
}

/* The screen belongs to the session: only who ends the session leaves it. */
static gboolean
reception_window_close_request (GtkWindow *window)
{
  if (gtk_window_is_fullscreen (window))
    return TRUE;

  return GTK_WINDOW_CLASS (reception_window_parent_class)->close_request (window);
}

static void
reception_window_constructed (GObject *object)
{
  ReceptionWindow *self = RECEPTION_WINDOW (object);
  KiosStore *store = kios_context_get_store (self->context);
  KiosSite *site = kios_store_get_site (store);

  G_OBJECT_CLASS (reception_window_parent_class)->constructed (object);

  self->model = reception_model_new (self->context);
  self->issue = reception_issue_new (self->model);
  self->resolver = reception_resolver_new (store, reception_issue_get_printer (self->issue));
  g_signal_connect_object (self->issue, "failed", G_CALLBACK (on_issue_failed), self, 0);
  kios_kiosk_frame_set_unit_name (self->frame, site->unit_name);
  kios_kiosk_frame_set_clock (self->frame, kios_context_get_clock (self->context), site->zone);
  show_page (self, RECEPTION_PAGE_START);
}

static void
reception_window_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ReceptionWindow *self = RECEPTION_WINDOW (object);

  switch (property_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
reception_window_dispose (GObject *object)
{
  ReceptionWindow *self = RECEPTION_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->issue != NULL)
    reception_issue_end (self->issue);
  g_clear_object (&self->scanner);
  g_clear_object (&self->resolver);
  g_clear_object (&self->issue);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (reception_window_parent_class)->dispose (object);
}

static void
reception_window_finalize (GObject *object)
{
  ReceptionWindow *self = RECEPTION_WINDOW (object);

  g_clear_pointer (&self->walk, reception_walk_free);

  G_OBJECT_CLASS (reception_window_parent_class)->finalize (object);
}

static void
reception_window_class_init (ReceptionWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = reception_window_constructed;
  object_class->set_property = reception_window_set_property;
  object_class->dispose = reception_window_dispose;
  object_class->finalize = reception_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = reception_window_close_request;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, KIOS_TYPE_CONTEXT,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/* A window asks for the height that its page needs at its narrowest, where every text wraps; that is
 * more than the screen has, though the page fits at the screen's width. So the screen's size counts,
 * not the window's wish. Nothing ever scrolls here. */
static GtkWidget *
wrap_page (GtkWidget *child)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), child);
  gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewport);

  return scrolled;
}

static void
reception_window_init (ReceptionWindow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->cancellable = g_cancellable_new ();
  self->walk = reception_walk_new ();
  self->language = kios_language_get_current ();
  self->scanner = reception_scanner_new ();
  reception_scanner_attach (self->scanner, GTK_WIDGET (self));
  g_signal_connect_object (self->scanner, "scanned", G_CALLBACK (on_scanned), self, 0);
  g_signal_connect_object (self->scanner, "typed", G_CALLBACK (on_typed), self, 0);

  g_signal_connect_object (self, "notify::css-classes", G_CALLBACK (on_classes_changed), self, 0);
  self->frame = KIOS_KIOSK_FRAME (kios_kiosk_frame_new ());
  g_signal_connect_object (self->frame, "back", G_CALLBACK (on_back), self, 0);
  g_signal_connect_object (self->frame, "more-time", G_CALLBACK (on_more_time), self, 0);
  g_signal_connect_object (self->frame, "help", G_CALLBACK (on_help), self, 0);
  g_signal_connect_object (self->frame, "language-changed", G_CALLBACK (on_language_changed), self, 0);
  g_signal_connect_object (self->frame, "notify::is-landscape", G_CALLBACK (on_landscape_changed), self, 0);
  self->message = RECEPTION_MESSAGE (reception_message_new ());
  gtk_overlay_set_child (GTK_OVERLAY (overlay), wrap_page (GTK_WIDGET (self->frame)));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->message));

  self->idle = KIOS_IDLE_WATCH (kios_idle_watch_new ());
  kios_idle_watch_set_child (self->idle, overlay);
  g_signal_connect_object (self->idle, "reset", G_CALLBACK (on_idle_reset), self, 0);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->idle));
  gtk_window_set_title (GTK_WINDOW (self), _("Reception"));
  reception_add_style ();
}

/**
 * reception_window_restart:
 *
 * The visitor has left: forgets everything and shows the start screen in the site's language, at its
 * usual size and contrast.
 */
void
reception_window_restart (ReceptionWindow *self)
{
  g_return_if_fail (RECEPTION_IS_WINDOW (self));

  reception_issue_end (self->issue);
  reception_walk_forget (self->walk);
  reception_message_hide (self->message);
  kios_ui_reset_switches ();
  if (kios_language_get_current () != self->language)
    {
      kios_language_set_current (self->language);
      kios_kiosk_frame_retranslate (self->frame);
    }
  show_page (self, RECEPTION_PAGE_START);
}

ReceptionPageKind
reception_window_get_page_kind (ReceptionWindow *self)
{
  g_return_val_if_fail (RECEPTION_IS_WINDOW (self), RECEPTION_PAGE_START);

  return reception_page_get_kind (self->page);
}

/**
 * reception_window_get_page:
 *
 * Returns: (transfer none): the page on the screen
 */
ReceptionPage *
reception_window_get_page (ReceptionWindow *self)
{
  g_return_val_if_fail (RECEPTION_IS_WINDOW (self), NULL);

  return self->page;
}

/**
 * reception_window_get_walk:
 *
 * Returns: (transfer none): what is known of the visitor
 */
const ReceptionWalk *
reception_window_get_walk (ReceptionWindow *self)
{
  g_return_val_if_fail (RECEPTION_IS_WINDOW (self), NULL);

  return self->walk;
}

/**
 * reception_window_get_idle:
 *
 * Returns: (transfer none): what watches for inactivity
 */
KiosIdleWatch *
reception_window_get_idle (ReceptionWindow *self)
{
  g_return_val_if_fail (RECEPTION_IS_WINDOW (self), NULL);

  return self->idle;
}
