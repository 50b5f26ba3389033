/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "kios-icons.h"
#include "kios-language.h"
#include "kios-ui-private.h"
#include "kios-ui-resources.h"
#include "kios-widgets.h"

/* What this process shows, and how. Colours are named colours, and GTK keeps those per display, not
 * per window: the set in use is therefore one for the whole process. */
static struct
{
  GtkCssProvider *tokens;
  KiosUiKind      kind;
  guint           is_initialised : 1;
  guint           is_large : 1;
  guint           is_high_contrast : 1;
} ui;

#define WINDOW_KEY "kios-ui-window"
#define NAMED_KEY "kios-ui-named"
#define TOUCH_TOLERANCE_PX 32

G_DEFINE_ENUM_TYPE (KiosUiKind, kios_ui_kind,
                    G_DEFINE_ENUM_VALUE (KIOS_UI_KIOSK, "kiosk"),
                    G_DEFINE_ENUM_VALUE (KIOS_UI_SURVEY, "survey"),
                    G_DEFINE_ENUM_VALUE (KIOS_UI_BOARD, "board"),
                    G_DEFINE_ENUM_VALUE (KIOS_UI_DESKTOP, "desktop"))

struct _KiosUiSwitches
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (KiosUiSwitches, kios_ui_switches, G_TYPE_OBJECT)

static guint switches_changed;

static void
kios_ui_switches_class_init (KiosUiSwitchesClass *klass)
{
  switches_changed = g_signal_new ("changed", KIOS_TYPE_UI_SWITCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kios_ui_switches_init (KiosUiSwitches *self)
{
}

/* kios_ui_switches_get:
 * Returns: (transfer none): the one object that says when a switch was changed */
KiosUiSwitches *
kios_ui_switches_get (void)
{
  static KiosUiSwitches *switches;

  if (switches == NULL)
    switches = g_object_new (KIOS_TYPE_UI_SWITCHES, NULL);

  return switches;
}

/* kios_ui_tokens_section:
 * One section of the token file, see there. Returns: (transfer full): style sheet text */
char *
kios_ui_tokens_section (const char *name)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *mark = NULL;
  const char *start;
  const char *end;

  bytes = g_resource_lookup_data (kios_ui_resources_get_resource (),
                                  KIOS_UI_PREFIX "kios-tokens.css", 0, NULL);
  g_assert (bytes != NULL);
  mark = g_strdup_printf ("@section %s */", name);
  start = g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), mark);
  g_assert (start != NULL);
  start += strlen (mark);
  end = strstr (start, "/* @section");

  return end != NULL ? g_strndup (start, end - start) : g_strdup (start);
}

static void
load_tokens (void)
{
  g_autofree char *css = NULL;
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (ui.is_high_contrast)
    css = kios_ui_tokens_section ("high-contrast");
  else if (ui.kind == KIOS_UI_DESKTOP && adw_style_manager_get_dark (style))
    css = kios_ui_tokens_section ("dark");
  else
    css = kios_ui_tokens_section ("light");

  gtk_css_provider_load_from_data (ui.tokens, css, -1);
}

static void
add_style_sheet (const char *name,
                 guint       above)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (KIOS_UI_PREFIX, name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + above);
}

static void
ensure_types (void)
{
  g_type_ensure (KIOS_TYPE_ALARM_BAR);
  g_type_ensure (KIOS_TYPE_BUSY);
  g_type_ensure (KIOS_TYPE_CHECKLIST_ROW);
  g_type_ensure (KIOS_TYPE_CHOICE_ROW);
  g_type_ensure (KIOS_TYPE_DESK_BADGE);
  g_type_ensure (KIOS_TYPE_DIGIT_FIELD);
  g_type_ensure (KIOS_TYPE_FACE_BUTTON);
  g_type_ensure (KIOS_TYPE_FACT_ROW);
  g_type_ensure (KIOS_TYPE_FRESHNESS);
  g_type_ensure (KIOS_TYPE_IDLE_WATCH);
  g_type_ensure (KIOS_TYPE_KEYBOARD);
  g_type_ensure (KIOS_TYPE_KEYPAD);
  g_type_ensure (KIOS_TYPE_KIOSK_FRAME);
  g_type_ensure (KIOS_TYPE_LANGUAGE_SWITCH);
  g_type_ensure (KIOS_TYPE_MAIN_BUTTON);
  g_type_ensure (KIOS_TYPE_MESSAGE_PAGE);
  g_type_ensure (KIOS_TYPE_NOTICE);
  g_type_ensure (KIOS_TYPE_NUMBER_CARD);
  g_type_ensure (KIOS_TYPE_PAGER);
  g_type_ensure (KIOS_TYPE_QR_VIEW);
  g_type_ensure (KIOS_TYPE_REASON_CHIP);
  g_type_ensure (KIOS_TYPE_STATE_PILL);
  g_type_ensure (KIOS_TYPE_TILE);
  g_type_ensure (KIOS_TYPE_TIMELINE);
  g_type_ensure (KIOS_TYPE_WORD_MARK);
}

/**
 * kios_ui_init:
 * @kind: what kind of screen this process draws
 *
 * Registers the resources and types, loads the style sheets and chooses the colours: light for
 * touch screens and board, the system's choice for desktops. Needs a display. Calling it again
 * changes only the kind.
 */
void
kios_ui_init (KiosUiKind kind)
{
  AdwStyleManager *style;

  if (!gtk_is_initialized ())
    gtk_init ();
  adw_init ();

  style = adw_style_manager_get_default ();
  ui.kind = kind;
  adw_style_manager_set_color_scheme (style, kind == KIOS_UI_DESKTOP
                                               ? ADW_COLOR_SCHEME_PREFER_LIGHT
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (ui.is_initialised)
    {
      load_tokens ();
      return;
    }

  ui.is_initialised = TRUE;
  /* gtk_init() took the session's language for GTK's own words; the kiosk has one of its own. */
  kios_language_set_current (kios_language_get_current ());
  g_resources_register (kios_ui_resources_get_resource ());
  g_resources_register (kios_icons_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/id/go/kemnaker/kios/icons");
  ensure_types ();

  ui.tokens = gtk_css_provider_new ();
  load_tokens ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (ui.tokens),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  add_style_sheet ("kios.css", 1);
  add_style_sheet ("kios-board.css", 1);
  add_style_sheet ("kios-desktop.css", 1);
  add_style_sheet ("kios-large.css", 2);
  add_style_sheet ("kios-hc.css", 3);
  g_signal_connect (style, "notify::dark", G_CALLBACK (load_tokens), NULL);
}

/**
 * kios_ui_get_kind:
 *
 * Returns: what kios_ui_init() was told
 */
KiosUiKind
kios_ui_get_kind (void)
{
  return ui.kind;
}

static void
apply_classes (GtkWidget *window)
{
  gboolean has_motion = TRUE;

  g_object_get (gtk_widget_get_settings (window), "gtk-enable-animations", &has_motion, NULL);
  kios_ui_toggle_class (window, "kiosk", ui.kind == KIOS_UI_KIOSK || ui.kind == KIOS_UI_SURVEY);
  kios_ui_toggle_class (window, "survey", ui.kind == KIOS_UI_SURVEY);
  kios_ui_toggle_class (window, "board", ui.kind == KIOS_UI_BOARD);
  kios_ui_toggle_class (window, "desktop", ui.kind == KIOS_UI_DESKTOP);
  kios_ui_toggle_class (window, "large", ui.is_large);
  kios_ui_toggle_class (window, "hc", ui.is_high_contrast);
  kios_ui_toggle_class (window, "no-motion", !has_motion);
}

/**
 * kios_ui_set_up_window:
 * @window: a window of the suite
 *
 * Gives @window the style classes of this process and keeps them right when the switches or the
 * system's wish for less motion change.
 */
void
kios_ui_set_up_window (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  if (g_object_get_data (G_OBJECT (window), WINDOW_KEY) == NULL)
    {
      g_object_set_data (G_OBJECT (window), WINDOW_KEY, GINT_TO_POINTER (TRUE));
      g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (window)),
                               "notify::gtk-enable-animations", G_CALLBACK (apply_classes), window,
                               G_CONNECT_SWAPPED);
    }
  apply_classes (GTK_WIDGET (window));
}

static void
apply_everywhere (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  KiosUiSwitches *switches = kios_ui_switches_get ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_object_get_data (G_OBJECT (window), WINDOW_KEY) != NULL)
        apply_classes (window);
    }
  g_signal_emit (switches, switches_changed, 0);
}

/**
 * kios_ui_get_is_large:
 *
 * Returns: whether large text is on
 */
gboolean
kios_ui_get_is_large (void)
{
  return ui.is_large;
}

/**
 * kios_ui_set_is_large:
 *
 * Switches large text for all windows of this process.
 */
void
kios_ui_set_is_large (gboolean is_large)
{
  if (ui.is_large == (is_large != FALSE))
    return;

  ui.is_large = is_large != FALSE;
  apply_everywhere ();
}

/**
 * kios_ui_get_is_high_contrast:
 *
 * Returns: whether high contrast is on
 */
gboolean
kios_ui_get_is_high_contrast (void)
{
  return ui.is_high_contrast;
}

/**
 * kios_ui_set_is_high_contrast:
 *
 * Switches high contrast, colours and style class, for all windows of this process.
 */
void
kios_ui_set_is_high_contrast (gboolean is_high_contrast)
{
  if (ui.is_high_contrast == (is_high_contrast != FALSE))
    return;

  ui.is_high_contrast = is_high_contrast != FALSE;
  if (ui.is_initialised)
    {
      if (ui.kind != KIOS_UI_DESKTOP)
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            is_high_contrast ? ADW_COLOR_SCHEME_FORCE_DARK
                                                             : ADW_COLOR_SCHEME_FORCE_LIGHT);
      load_tokens ();
    }
  apply_everywhere ();
}

/**
 * kios_ui_reset_switches:
 *
 * Large text and high contrast off, for the next visitor.
 */
void
kios_ui_reset_switches (void)
{
  kios_ui_set_is_large (FALSE);
  kios_ui_set_is_high_contrast (FALSE);
}

/* GTK 4.8 says a name and then the names of all labels that a widget is labelled by. */
static void
drop_label_relation (GtkWidget *widget)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * kios_ui_set_name:
 * @name: what a screen reader says
 *
 * Sets the accessible name of a widget that has no text of its own, or should say something else
 * than the label inside it.
 */
void
kios_ui_set_name (GtkWidget  *widget,
                  const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  drop_label_relation (widget);
  /* AdwButtonContent names its button only when both are in a window. */
  if (g_object_get_data (G_OBJECT (widget), NAMED_KEY) == NULL)
    {
      g_object_set_data (G_OBJECT (widget), NAMED_KEY, GINT_TO_POINTER (TRUE));
      g_signal_connect (widget, "notify::root", G_CALLBACK (drop_label_relation), NULL);
    }
}

static gboolean
on_touch_event (GtkEventControllerLegacy *controller,
                GdkEvent                 *event,
                GtkWidget                *button)
{
  GdkEventType type = gdk_event_get_event_type (event);
  graphene_point_t point;
  double x, y, dx = 0, dy = 0;
  int width = gtk_widget_get_width (button);
  int height = gtk_widget_get_height (button);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (button));

  if ((type != GDK_TOUCH_END && type != GDK_BUTTON_RELEASE) || root == NULL)
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_RELEASE && gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;

  gdk_event_get_position (event, &x, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (root), &dx, &dy);
  point = GRAPHENE_POINT_INIT (x - dx, y - dy);
  if (!gtk_widget_compute_point (root, button, &point, &point))
    return GDK_EVENT_PROPAGATE;

  /* Inside, GTK does it itself. */
  if (point.x >= 0 && point.y >= 0 && point.x < width && point.y < height)
    return GDK_EVENT_PROPAGATE;
  if (point.x >= -TOUCH_TOLERANCE_PX && point.y >= -TOUCH_TOLERANCE_PX &&
      point.x < width + TOUCH_TOLERANCE_PX && point.y < height + TOUCH_TOLERANCE_PX)
    g_signal_emit_by_name (button, "clicked");

  return GDK_EVENT_PROPAGATE;
}

/**
 * kios_ui_add_touch_tolerance:
 * @button: a button of a touch screen
 *
 * Lets a touch count that began on @button and ended a little beside it. GTK counts only those that
 * end on it.
 */
void
kios_ui_add_touch_tolerance (GtkButton *button)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_BUTTON (button));

  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_touch_event), button);
  gtk_widget_add_controller (GTK_WIDGET (button), controller);
}
