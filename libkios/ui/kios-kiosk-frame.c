/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "kios-bottom-bar.h"
#include "kios-frame-header.h"
#include "kios-frame-heading.h"
#include "kios-kiosk-frame.h"
#include "kios-ui-private.h"

struct _KiosKioskFrame
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *column;
  KiosFrameHeader    *header;
  KiosFrameHeading   *heading;
  AdwBin             *content_bin;
  AdwBin             *action_bin;
  KiosBottomBar      *bottom_bar;

  /* State */
  KiosFrameBack       back;
  guint               layout_id;
  guint               is_start : 1;
  guint               is_landscape : 1;
};

G_DEFINE_FINAL_TYPE (KiosKioskFrame, kios_kiosk_frame, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_UNIT_NAME,
  PROP_TITLE,
  PROP_LEAD,
  PROP_STEP,
  PROP_N_STEPS,
  PROP_STEP_TEXT,
  PROP_CONTENT,
  PROP_ACTION,
  PROP_BACK,
  PROP_SHOW_CLOCK,
  PROP_IS_START,
  PROP_IS_LANDSCAPE,
  N_PROPS
};

enum
{
  BACK,
  MORE_TIME,
  HELP,
  LANGUAGE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static const char *const signal_names[] = { "back", "more-time", "help", "language-changed" };
static guint signals[N_SIGNALS];

static void
update_layout (KiosKioskFrame *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  kios_ui_toggle_class (widget, "landscape", self->is_landscape);
  kios_ui_toggle_class (widget, "portrait", !self->is_landscape);
  kios_frame_heading_set_is_landscape (self->heading, self->is_landscape);
  kios_bottom_bar_set_is_landscape (self->bottom_bar, self->is_landscape);
  gtk_widget_set_margin_start (GTK_WIDGET (self->content_bin), self->is_start ? 0 : 48);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content_bin), self->is_start ? 0 : 48);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->content_bin),
                                self->is_start || gtk_widget_get_visible (GTK_WIDGET (self->action_bin))
                                  ? 0
                                  : 28);
  kios_ui_toggle_class (GTK_WIDGET (self->header), "start", self->is_start);
}

static void
set_is_landscape (KiosKioskFrame *self,
                  gboolean        is_landscape)
{
  if (self->is_landscape == is_landscape)
    return;

  self->is_landscape = is_landscape;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LANDSCAPE]);
}

static void
on_shape_changed (gpointer user_data)
{
  KiosKioskFrame *self = user_data;
  GtkWidget *widget = GTK_WIDGET (self);

  self->layout_id = 0;
  set_is_landscape (self, gtk_widget_get_width (widget) > gtk_widget_get_height (widget));
}

static void
on_back (KiosKioskFrame *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
on_more_time (KiosKioskFrame *self)
{
  g_signal_emit (self, signals[MORE_TIME], 0);
}

static void
on_help (KiosKioskFrame *self)
{
  g_signal_emit (self, signals[HELP], 0);
}

static void
on_language_changed (KiosKioskFrame *self)
{
  kios_kiosk_frame_retranslate (self);
  g_signal_emit (self, signals[LANGUAGE_CHANGED], 0);
}

/* So that the first frame is laid out for the screen already: a layout for the wrong shape would make
 * the window larger than it was meant to be. */
static void
guess_shape (KiosKioskFrame *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_is_landscape (self, kios_ui_guess_is_landscape (GTK_WIDGET (self)));
}

static void
kios_kiosk_frame_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (kios_kiosk_frame_parent_class)->root (widget);

  guess_shape (KIOS_KIOSK_FRAME (widget));
  root = gtk_widget_get_root (widget);
  if (!GTK_IS_WINDOW (root))
    return;
  g_signal_connect_object (root, "notify::default-width", G_CALLBACK (guess_shape), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::default-height", G_CALLBACK (guess_shape), widget,
                           G_CONNECT_SWAPPED);
}

static void
kios_kiosk_frame_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), guess_shape, widget);

  GTK_WIDGET_CLASS (kios_kiosk_frame_parent_class)->unroot (widget);
}

/* GTK asks how high a window must be without saying how wide it is, and takes for granted that every
 * label wraps as often as it can: more than any screen has. The frame answers for its real width. */
static void
kios_kiosk_frame_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  KiosKioskFrame *self = KIOS_KIOSK_FRAME (widget);
  int width = gtk_widget_get_width (widget);
  int smallest;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    {
      gtk_widget_measure (self->column, GTK_ORIENTATION_HORIZONTAL, -1, &smallest, NULL, NULL, NULL);
      for_size = MAX (smallest, width > 0 ? width : self->is_landscape ? 1920 : 1080);
    }
  gtk_widget_measure (self->column, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static GtkSizeRequestMode
kios_kiosk_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kios_kiosk_frame_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  KiosKioskFrame *self = KIOS_KIOSK_FRAME (widget);

  gtk_widget_size_allocate (self->column, &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (self->is_landscape != (width > height) && self->layout_id == 0)
    self->layout_id = g_idle_add_once (on_shape_changed, self);
}

static void
kios_kiosk_frame_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosKioskFrame *self = KIOS_KIOSK_FRAME (object);

  switch (prop_id)
    {
    case PROP_UNIT_NAME:
      g_value_set_string (value, kios_frame_header_get_unit_name (self->header));
      break;
    case PROP_TITLE:
      g_value_set_string (value, kios_frame_heading_get_title (self->heading));
      break;
    case PROP_LEAD:
      g_value_set_string (value, kios_frame_heading_get_lead (self->heading));
      break;
    case PROP_STEP:
      g_value_set_uint (value, kios_frame_heading_get_step (self->heading));
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, kios_frame_heading_get_n_steps (self->heading));
      break;
    case PROP_STEP_TEXT:
      g_value_set_string (value, kios_frame_heading_get_step_text (self->heading));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content_bin));
      break;
    case PROP_ACTION:
      g_value_set_object (value, adw_bin_get_child (self->action_bin));
      break;
    case PROP_BACK:
      g_value_set_enum (value, self->back);
      break;
    case PROP_SHOW_CLOCK:
      g_value_set_boolean (value, kios_frame_header_get_shows_clock (self->header));
      break;
    case PROP_IS_START:
      g_value_set_boolean (value, self->is_start);
      break;
    case PROP_IS_LANDSCAPE:
      g_value_set_boolean (value, self->is_landscape);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_kiosk_frame_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosKioskFrame *self = KIOS_KIOSK_FRAME (object);

  switch (prop_id)
    {
    case PROP_UNIT_NAME:
      kios_kiosk_frame_set_unit_name (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      kios_kiosk_frame_set_title (self, g_value_get_string (value));
      break;
    case PROP_LEAD:
      kios_kiosk_frame_set_lead (self, g_value_get_string (value));
      break;
    case PROP_STEP:
      kios_kiosk_frame_set_step (self, g_value_get_uint (value),
                                 kios_frame_heading_get_n_steps (self->heading),
                                 kios_frame_heading_get_step_text (self->heading));
      break;
    case PROP_N_STEPS:
      kios_kiosk_frame_set_step (self, kios_frame_heading_get_step (self->heading), g_value_get_uint (value),
                                 kios_frame_heading_get_step_text (self->heading));
      break;
    case PROP_STEP_TEXT:
      kios_kiosk_frame_set_step (self, kios_frame_heading_get_step (self->heading),
                                 kios_frame_heading_get_n_steps (self->heading), g_value_get_string (value));
      break;
    case PROP_CONTENT:
      kios_kiosk_frame_set_content (self, g_value_get_object (value));
      break;
    case PROP_ACTION:
      kios_kiosk_frame_set_action (self, g_value_get_object (value));
      break;
    case PROP_BACK:
      kios_kiosk_frame_set_back (self, g_value_get_enum (value));
      break;
    case PROP_SHOW_CLOCK:
      kios_frame_header_set_shows_clock (self->header, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_START:
      kios_kiosk_frame_set_is_start (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_kiosk_frame_dispose (GObject *object)
{
  KiosKioskFrame *self = KIOS_KIOSK_FRAME (object);

  g_clear_handle_id (&self->layout_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIOS_TYPE_KIOSK_FRAME);

  G_OBJECT_CLASS (kios_kiosk_frame_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-kiosk-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, column);
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, header);
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, heading);
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, content_bin);
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, action_bin);
  gtk_widget_class_bind_template_child (widget_class, KiosKioskFrame, bottom_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_language_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_more_time);
  gtk_widget_class_bind_template_callback (widget_class, on_help);
}

static void
kios_kiosk_frame_class_init (KiosKioskFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_kiosk_frame_get_property;
  object_class->set_property = kios_kiosk_frame_set_property;
  object_class->dispose = kios_kiosk_frame_dispose;
  widget_class->root = kios_kiosk_frame_root;
  widget_class->unroot = kios_kiosk_frame_unroot;
  widget_class->measure = kios_kiosk_frame_measure;
  widget_class->get_request_mode = kios_kiosk_frame_get_request_mode;
  widget_class->size_allocate = kios_kiosk_frame_size_allocate;

  properties[PROP_UNIT_NAME] = kios_ui_param_text ("unit-name");
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_LEAD] = kios_ui_param_text ("lead");
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, 20, 0, KIOS_UI_PARAM);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, 20, 0, KIOS_UI_PARAM);
  properties[PROP_STEP_TEXT] = kios_ui_param_text ("step-text");
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, KIOS_UI_PARAM);
  properties[PROP_ACTION] = g_param_spec_object ("action", NULL, NULL, GTK_TYPE_WIDGET, KIOS_UI_PARAM);
  properties[PROP_BACK] = g_param_spec_enum ("back", NULL, NULL, KIOS_TYPE_FRAME_BACK,
                                             KIOS_FRAME_BACK_NONE, KIOS_UI_PARAM);
  properties[PROP_SHOW_CLOCK] = kios_ui_param_flag ("show-clock", FALSE);
  properties[PROP_IS_START] = kios_ui_param_flag ("is-start", FALSE);
  properties[PROP_IS_LANDSCAPE] = g_param_spec_boolean ("is-landscape", NULL, NULL, FALSE,
                                                        KIOS_UI_PARAM_READ);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (KIOS_TYPE_BOTTOM_BAR);
  g_type_ensure (KIOS_TYPE_FRAME_HEADER);
  g_type_ensure (KIOS_TYPE_FRAME_HEADING);
  bind_template (widget_class);
}

static void
kios_kiosk_frame_init (KiosKioskFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_layout (self);
  kios_kiosk_frame_retranslate (self);
}

/**
 * kios_kiosk_frame_new:
 *
 * Returns: (transfer floating): an empty frame
 */
GtkWidget *
kios_kiosk_frame_new (void)
{
  return g_object_new (KIOS_TYPE_KIOSK_FRAME, NULL);
}

/**
 * kios_kiosk_frame_set_unit_name:
 * @unit_name: (nullable): "BPVP Kendari"
 */
void
kios_kiosk_frame_set_unit_name (KiosKioskFrame *self,
                                const char     *unit_name)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  kios_frame_header_set_unit_name (self->header, unit_name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT_NAME]);
}

/**
 * kios_kiosk_frame_set_title:
 * @title: (nullable): the page's question; a long one is set a little smaller
 */
void
kios_kiosk_frame_set_title (KiosKioskFrame *self,
                            const char     *title)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (kios_frame_heading_set_title (self->heading, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * kios_kiosk_frame_set_lead:
 * @lead: (nullable): the sentence below the title
 */
void
kios_kiosk_frame_set_lead (KiosKioskFrame *self,
                           const char     *lead)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (kios_frame_heading_set_lead (self->heading, lead))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);
}

/**
 * kios_kiosk_frame_set_step:
 * @step: the present step, from 1
 * @n_steps: how many there are; 0 hides them
 * @text: (nullable): what the step is about
 */
void
kios_kiosk_frame_set_step (KiosKioskFrame *self,
                           guint           step,
                           guint           n_steps,
                           const char     *text)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  kios_frame_heading_set_step (self->heading, step, n_steps, text);
}

/**
 * kios_kiosk_frame_get_content:
 *
 * Returns: (transfer none) (nullable): the page
 */
GtkWidget *
kios_kiosk_frame_get_content (KiosKioskFrame *self)
{
  g_return_val_if_fail (KIOS_IS_KIOSK_FRAME (self), NULL);

  return adw_bin_get_child (self->content_bin);
}

/**
 * kios_kiosk_frame_set_content:
 * @content: (nullable): the page
 */
void
kios_kiosk_frame_set_content (KiosKioskFrame *self,
                              GtkWidget      *content)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (adw_bin_get_child (self->content_bin) == content)
    return;
  adw_bin_set_child (self->content_bin, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

/**
 * kios_kiosk_frame_get_action:
 *
 * Returns: (transfer none) (nullable): what stands just above the bottom bar
 */
GtkWidget *
kios_kiosk_frame_get_action (KiosKioskFrame *self)
{
  g_return_val_if_fail (KIOS_IS_KIOSK_FRAME (self), NULL);

  return adw_bin_get_child (self->action_bin);
}

/**
 * kios_kiosk_frame_set_action:
 * @action: (nullable): the action, just above the bottom bar
 */
void
kios_kiosk_frame_set_action (KiosKioskFrame *self,
                             GtkWidget      *action)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (adw_bin_get_child (self->action_bin) == action)
    return;
  adw_bin_set_child (self->action_bin, action);
  gtk_widget_set_visible (GTK_WIDGET (self->action_bin), action != NULL);
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTION]);
}

/**
 * kios_kiosk_frame_set_back:
 */
void
kios_kiosk_frame_set_back (KiosKioskFrame *self,
                           KiosFrameBack   back)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (self->back == back)
    return;
  self->back = back;
  kios_bottom_bar_set_back (self->bottom_bar, back);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACK]);
}

/**
 * kios_kiosk_frame_set_is_start:
 * @is_start: whether this is the start screen, whose page goes from edge to edge
 */
void
kios_kiosk_frame_set_is_start (KiosKioskFrame *self,
                               gboolean        is_start)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  if (self->is_start == (is_start != FALSE))
    return;
  self->is_start = is_start != FALSE;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_START]);
}

/**
 * kios_kiosk_frame_set_clock:
 * @clock: (nullable): what time it is
 * @zone: (nullable): the site's
 *
 * What the header's clock shows when "show-clock" is set.
 */
void
kios_kiosk_frame_set_clock (KiosKioskFrame *self,
                            KiosClock      *clock,
                            GTimeZone      *zone)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));
  g_return_if_fail (clock == NULL || KIOS_IS_CLOCK (clock));

  kios_frame_header_set_clock (self->header, clock, zone);
}

/**
 * kios_kiosk_frame_get_is_landscape:
 *
 * Returns: whether the screen is wider than high
 */
gboolean
kios_kiosk_frame_get_is_landscape (KiosKioskFrame *self)
{
  g_return_val_if_fail (KIOS_IS_KIOSK_FRAME (self), FALSE);

  return self->is_landscape;
}

/**
 * kios_kiosk_frame_retranslate:
 *
 * Says its own words in the current language. The language switch does it; call it after setting the
 * language otherwise (the next visitor's start screen).
 */
void
kios_kiosk_frame_retranslate (KiosKioskFrame *self)
{
  g_return_if_fail (KIOS_IS_KIOSK_FRAME (self));

  kios_frame_header_refresh (self->header);
  kios_bottom_bar_retranslate (self->bottom_bar);
  kios_frame_heading_retranslate (self->heading);
}
