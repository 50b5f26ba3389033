/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-idle-watch.h"
#include "kios-main-button.h"
#include "kios-ui-private.h"

#define TICK_MS 250

struct _KiosIdleWatch
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *overlay;
  GtkWidget *scrim;
  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *restart;
  GtkWidget *stay;

  /* State */
  guint      warn_seconds;
  guint      reset_seconds;
  gint64     idle_us;
  gint64     last_tick_us;
  guint      timeout_id;
  GtkWidget *focus_before; /* weak */
  guint      is_active : 1;
  guint      is_warning : 1;
};

G_DEFINE_FINAL_TYPE (KiosIdleWatch, kios_idle_watch, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WARN_SECONDS,
  PROP_RESET_SECONDS,
  PROP_IS_ACTIVE,
  PROP_IS_WARNING,
  N_PROPS
};

enum
{
  RESET,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gint64
limit_us (guint seconds)
{
  return (gint64) seconds * (kios_ui_get_is_large () ? 2 : 1) * G_USEC_PER_SEC;
}

/* To the card and back, for those who use a keyboard. */
static void
move_focus (KiosIdleWatch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->is_warning)
    {
      g_set_weak_pointer (&self->focus_before, focus);
      gtk_widget_grab_focus (self->stay);
    }
  else if (self->focus_before != NULL)
    {
      gtk_widget_grab_focus (self->focus_before);
      g_clear_weak_pointer (&self->focus_before);
    }
}

static void
set_is_warning (KiosIdleWatch *self,
                gboolean       is_warning)
{
  if (self->is_warning == is_warning)
    return;

  self->is_warning = is_warning;
  if (is_warning)
    {
      /* The visitor may have switched the language since. */
      gtk_label_set_text (GTK_LABEL (self->title), _("Are you still here?"));
      kios_main_button_set_text (KIOS_MAIN_BUTTON (self->restart), _("Start over"));
      kios_main_button_set_text (KIOS_MAIN_BUTTON (self->stay), _("Yes, continue"));
    }
  gtk_widget_set_visible (self->scrim, is_warning);
  move_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_WARNING]);
}

static void
show_remaining (KiosIdleWatch *self)
{
  guint seconds = kios_idle_watch_get_remaining_seconds (self);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("This screen returns to the start in <b>%u</b> second.",
                                       "This screen returns to the start in <b>%u</b> seconds.", seconds),
                          seconds);
  gtk_label_set_markup (GTK_LABEL (self->count), text);
}

static void
reset (KiosIdleWatch *self)
{
  g_autoptr(KiosIdleWatch) alive = g_object_ref (self);

  /* What had the focus goes with its page. While it is said, the seconds left tell time's end (0) from
   * "Start over". */
  g_clear_weak_pointer (&self->focus_before);
  g_signal_emit (self, signals[RESET], 0);
  kios_idle_watch_touch (self);
}

static gboolean
on_tick (gpointer user_data)
{
  KiosIdleWatch *self = user_data;
  gint64 now_us = g_get_monotonic_time ();
  gint64 elapsed_us = now_us - self->last_tick_us;

  self->last_tick_us = now_us;
  kios_idle_watch_advance (self, elapsed_us);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_event (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          KiosIdleWatch            *self)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
      /* On the card the buttons decide, so that "Start over" can be pressed; anywhere else means yes,
       * and that touch does nothing to what lies below. */
      if (!self->is_warning)
        kios_idle_watch_touch (self);
      else if (gdk_event_get_event_type (event) == GDK_KEY_PRESS)
        self->idle_us = MIN (self->idle_us, limit_us (self->warn_seconds));
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
kios_idle_watch_root (GtkWidget *widget)
{
  KiosIdleWatch *self = KIOS_IDLE_WATCH (widget);

  GTK_WIDGET_CLASS (kios_idle_watch_parent_class)->root (widget);
  self->last_tick_us = g_get_monotonic_time ();
  self->timeout_id = g_timeout_add (TICK_MS, on_tick, self);
}

static void
kios_idle_watch_unroot (GtkWidget *widget)
{
  KiosIdleWatch *self = KIOS_IDLE_WATCH (widget);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  GTK_WIDGET_CLASS (kios_idle_watch_parent_class)->unroot (widget);
}

static void
kios_idle_watch_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KiosIdleWatch *self = KIOS_IDLE_WATCH (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, gtk_overlay_get_child (GTK_OVERLAY (self->overlay)));
      break;
    case PROP_WARN_SECONDS:
      g_value_set_uint (value, self->warn_seconds);
      break;
    case PROP_RESET_SECONDS:
      g_value_set_uint (value, self->reset_seconds);
      break;
    case PROP_IS_ACTIVE:
      g_value_set_boolean (value, self->is_active);
      break;
    case PROP_IS_WARNING:
      g_value_set_boolean (value, self->is_warning);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_idle_watch_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KiosIdleWatch *self = KIOS_IDLE_WATCH (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      kios_idle_watch_set_child (self, g_value_get_object (value));
      break;
    case PROP_WARN_SECONDS:
      self->warn_seconds = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RESET_SECONDS:
      self->reset_seconds = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_ACTIVE:
      kios_idle_watch_set_is_active (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_idle_watch_dispose (GObject *object)
{
  KiosIdleWatch *self = KIOS_IDLE_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_idle_watch_parent_class)->dispose (object);
}

static void
kios_idle_watch_class_init (KiosIdleWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_idle_watch_get_property;
  object_class->set_property = kios_idle_watch_set_property;
  object_class->dispose = kios_idle_watch_dispose;
  widget_class->root = kios_idle_watch_root;
  widget_class->unroot = kios_idle_watch_unroot;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, KIOS_UI_PARAM);
  properties[PROP_WARN_SECONDS] = g_param_spec_uint ("warn-seconds", NULL, NULL, 1, G_MAXUINT, 30,
                                                     KIOS_UI_PARAM);
  properties[PROP_RESET_SECONDS] = g_param_spec_uint ("reset-seconds", NULL, NULL, 1, G_MAXUINT, 45,
                                                      KIOS_UI_PARAM);
  properties[PROP_IS_ACTIVE] = kios_ui_param_flag ("is-active", FALSE);
  properties[PROP_IS_WARNING] = g_param_spec_boolean ("is-warning", NULL, NULL, FALSE,
                                                      KIOS_UI_PARAM_READ);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RESET] = g_signal_new ("reset", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
on_scrim_pressed (GtkGestureClick *gesture,
                  int              n_press,
                  double           x,
                  double           y,
                  KiosIdleWatch   *self)
{
  kios_idle_watch_touch (self);
}

static GtkWidget *
new_card (KiosIdleWatch *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->title = kios_ui_label_new ("title");
  self->count = kios_ui_label_new ("count");
  self->restart = kios_main_button_new (NULL, NULL);
  self->stay = kios_main_button_new (NULL, NULL);
  gtk_widget_add_css_class (self->restart, "secondary");
  gtk_widget_add_css_class (self->stay, "action");
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_set_margin_top (buttons, 16);
  gtk_box_append (GTK_BOX (buttons), self->restart);
  gtk_box_append (GTK_BOX (buttons), self->stay);
  gtk_box_append (GTK_BOX (card), self->title);
  gtk_box_append (GTK_BOX (card), self->count);
  gtk_box_append (GTK_BOX (card), buttons);
  gtk_widget_add_css_class (card, "idle-card");
  gtk_widget_set_halign (card, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (card, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_vexpand (card, TRUE);

  g_signal_connect_object (self->restart, "clicked", G_CALLBACK (reset), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stay, "clicked", G_CALLBACK (kios_idle_watch_touch), self,
                           G_CONNECT_SWAPPED);

  return card;
}

static void
kios_idle_watch_init (KiosIdleWatch *self)
{
  GtkEventController *controller;
  GtkGesture *gesture;

  self->warn_seconds = 30;
  self->reset_seconds = 45;

  self->overlay = gtk_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->scrim = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->scrim, "scrim");
  gtk_widget_set_visible (self->scrim, FALSE);
  gtk_box_append (GTK_BOX (self->scrim), new_card (self));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->scrim);

  gesture = gtk_gesture_click_new ();
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_scrim_pressed), self);
  gtk_widget_add_controller (self->scrim, GTK_EVENT_CONTROLLER (gesture));

  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * kios_idle_watch_new:
 *
 * Returns: (transfer floating): a watch that is not active yet
 */
GtkWidget *
kios_idle_watch_new (void)
{
  return g_object_new (KIOS_TYPE_IDLE_WATCH, NULL);
}

/**
 * kios_idle_watch_set_child:
 * @child: (nullable): the whole screen
 */
void
kios_idle_watch_set_child (KiosIdleWatch *self,
                           GtkWidget     *child)
{
  g_return_if_fail (KIOS_IS_IDLE_WATCH (self));

  if (gtk_overlay_get_child (GTK_OVERLAY (self->overlay)) == child)
    return;
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * kios_idle_watch_set_times:
 * @warn_seconds: until the warning
 * @reset_seconds: until the reset
 *
 * Sets both and starts counting from now.
 */
void
kios_idle_watch_set_times (KiosIdleWatch *self,
                           guint          warn_seconds,
                           guint          reset_seconds)
{
  g_return_if_fail (KIOS_IS_IDLE_WATCH (self));
  g_return_if_fail (warn_seconds > 0 && warn_seconds <= reset_seconds);

  g_object_set (self, "warn-seconds", warn_seconds, "reset-seconds", reset_seconds, NULL);
  kios_idle_watch_touch (self);
}

/**
 * kios_idle_watch_set_is_active:
 * @is_active: whether to count
 */
void
kios_idle_watch_set_is_active (KiosIdleWatch *self,
                               gboolean       is_active)
{
  g_return_if_fail (KIOS_IS_IDLE_WATCH (self));

  if (self->is_active == (is_active != FALSE))
    return;
  self->is_active = is_active != FALSE;
  kios_idle_watch_touch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ACTIVE]);
}

/**
 * kios_idle_watch_get_is_warning:
 *
 * Returns: whether the card is on screen
 */
gboolean
kios_idle_watch_get_is_warning (KiosIdleWatch *self)
{
  g_return_val_if_fail (KIOS_IS_IDLE_WATCH (self), FALSE);

  return self->is_warning;
}

/**
 * kios_idle_watch_get_remaining_seconds:
 *
 * Returns: seconds until the reset, rounded up
 */
guint
kios_idle_watch_get_remaining_seconds (KiosIdleWatch *self)
{
  gint64 remaining_us;

  g_return_val_if_fail (KIOS_IS_IDLE_WATCH (self), 0);

  remaining_us = limit_us (self->reset_seconds) - self->idle_us;

  return remaining_us <= 0 ? 0 : (remaining_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
}

/**
 * kios_idle_watch_touch:
 *
 * Somebody is here: takes the warning away and counts from now. Touches and keys do it by
 * themselves; call it for a scan.
 */
void
kios_idle_watch_touch (KiosIdleWatch *self)
{
  g_return_if_fail (KIOS_IS_IDLE_WATCH (self));

  self->idle_us = 0;
  set_is_warning (self, FALSE);
}

/**
 * kios_idle_watch_advance:
 * @elapsed_us: time that passed without a touch
 *
 * Lets time pass; a timer does it on screen, tests do it themselves. A machine that slept does not
 * skip the warning.
 */
void
kios_idle_watch_advance (KiosIdleWatch *self,
                         gint64         elapsed_us)
{
  g_return_if_fail (KIOS_IS_IDLE_WATCH (self));

  if (!self->is_active || elapsed_us <= 0)
    return;

  if (!self->is_warning)
    self->idle_us = MIN (self->idle_us + elapsed_us, limit_us (self->warn_seconds));
  else
    self->idle_us += elapsed_us;

  if (self->is_warning && self->idle_us >= limit_us (self->reset_seconds))
    {
      reset (self);
      return;
    }
  if (self->idle_us >= limit_us (self->warn_seconds))
    {
      set_is_warning (self, TRUE);
      show_remaining (self);
    }
}
