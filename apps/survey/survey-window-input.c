/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-rest-page.h"
#include "survey-window-private.h"

/* Keys and touches that concern the whole window: the scanner, double taps, and whether anybody is
 * there at all. */

/* The second touch of a double tap must not answer the next question. */
#define DOUBLE_TAP_US (300 * 1000)

/* "Start over" was pressed just now, or nobody has touched anything for long. */
#define JUST_NOW_US G_USEC_PER_SEC

static gboolean
on_key_pressed (SurveyWindow    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  GtkWidget *page = adw_bin_get_child (self->page);
  g_autofree char *line = NULL;

  if (self->step == SURVEY_STEP_COMMENT || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!survey_scanner_feed (&self->scanner, is_enter ? '\n' : gdk_keyval_to_unicode (keyval),
                            g_get_monotonic_time (), &line))
    return GDK_EVENT_PROPAGATE;

  /* A scan in the middle of a walk is swallowed: its spaces and Enter would press buttons. */
  if (line != NULL && SURVEY_IS_REST_PAGE (page))
    survey_rest_page_scan (SURVEY_REST_PAGE (page), line);

  return GDK_EVENT_STOP;
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            SurveyWindow    *self)
{
  if (n_press > 1 && self->step != SURVEY_STEP_COMMENT &&
      g_get_monotonic_time () - self->page_since_us < DOUBLE_TAP_US)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_event (SurveyWindow *self,
          GdkEvent     *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_END:
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
      self->last_input_us = g_get_monotonic_time ();
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* survey_window_set_up_input:
 * Call when the template is there. */
void
survey_window_set_up_input (SurveyWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *presses = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), events);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (presses), GTK_PHASE_CAPTURE);
  g_signal_connect_object (presses, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (self->body, GTK_EVENT_CONTROLLER (presses));
}

/* survey_window_was_just_touched:
 * Returns: whether somebody did something within the last second */
gboolean
survey_window_was_just_touched (SurveyWindow *self)
{
  return self->last_input_us != 0 && g_get_monotonic_time () - self->last_input_us < JUST_NOW_US;
}
