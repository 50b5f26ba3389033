/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-bottom-bar.h"
#include "kios-ui-private.h"

struct _KiosBottomBar
{
  GtkWidget  parent_instance;

  /* Template */
  GtkButton *back_button;
  GtkBox    *back_button_box;
  GtkImage  *back_button_icon;
  GtkLabel  *back_button_text;
  GtkButton *large_button;
  GtkBox    *large_button_box;
  GtkLabel  *large_button_text;
  GtkButton *contrast_button;
  GtkBox    *contrast_button_box;
  GtkLabel  *contrast_button_text;
  GtkButton *help_button;
  GtkBox    *help_button_box;
  GtkLabel  *help_button_text;

  /* State */
  KiosFrameBack back;
};

G_DEFINE_ENUM_TYPE (KiosFrameBack, kios_frame_back,
                    G_DEFINE_ENUM_VALUE (KIOS_FRAME_BACK_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (KIOS_FRAME_BACK_BACK, "back"),
                    G_DEFINE_ENUM_VALUE (KIOS_FRAME_BACK_MORE_TIME, "more-time"))

G_DEFINE_FINAL_TYPE (KiosBottomBar, kios_bottom_bar, GTK_TYPE_WIDGET)

enum
{
  BACK,
  MORE_TIME,
  HELP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_button_text (GtkButton  *button,
                 GtkLabel   *label,
                 const char *text)
{
  gtk_label_set_text (label, text);
  kios_ui_set_name (GTK_WIDGET (button), text);
}

static void
set_is_on (GtkButton *button,
           gboolean   is_on)
{
  kios_ui_toggle_class (GTK_WIDGET (button), "on", is_on);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update_switches (KiosBottomBar *self)
{
  set_is_on (self->large_button, kios_ui_get_is_large ());
  set_is_on (self->contrast_button, kios_ui_get_is_high_contrast ());
}

static void
update_back (KiosBottomBar *self)
{
  gboolean is_more_time = self->back == KIOS_FRAME_BACK_MORE_TIME;

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), self->back != KIOS_FRAME_BACK_NONE);
  gtk_image_set_from_icon_name (self->back_button_icon,
                                is_more_time ? "kios-plus-symbolic" : "kios-back-symbolic");
  set_button_text (self->back_button, self->back_button_text,
                   is_more_time ? _("More time") : _("Back"));
}

static void
on_back_clicked (KiosBottomBar *self)
{
  g_signal_emit (self, signals[self->back == KIOS_FRAME_BACK_MORE_TIME ? MORE_TIME : BACK], 0);
}

static void
on_large_clicked (KiosBottomBar *self)
{
  kios_ui_set_is_large (!kios_ui_get_is_large ());
}

static void
on_contrast_clicked (KiosBottomBar *self)
{
  kios_ui_set_is_high_contrast (!kios_ui_get_is_high_contrast ());
}

static void
on_help_clicked (KiosBottomBar *self)
{
  g_signal_emit (self, signals[HELP], 0);
}

static void
kios_bottom_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIOS_TYPE_BOTTOM_BAR);

  G_OBJECT_CLASS (kios_bottom_bar_parent_class)->dispose (object);
}

static void
kios_bottom_bar_class_init (KiosBottomBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kios_bottom_bar_dispose;

  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[MORE_TIME] = g_signal_new ("more-time", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[HELP] = g_signal_new ("help", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-bottom-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, back_button);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, back_button_box);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, back_button_icon);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, back_button_text);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, large_button);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, large_button_box);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, large_button_text);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, contrast_button);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, contrast_button_box);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, contrast_button_text);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, help_button);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, help_button_box);
  gtk_widget_class_bind_template_child (widget_class, KiosBottomBar, help_button_text);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_large_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_contrast_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_help_clicked);
}

static void
kios_bottom_bar_init (KiosBottomBar *self)
{
  GtkButton **buttons[] = { &self->back_button, &self->large_button, &self->contrast_button,
                            &self->help_button };
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, 16);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    kios_ui_add_touch_tolerance (*buttons[i]);
  g_signal_connect_object (kios_ui_switches_get (), "changed", G_CALLBACK (update_switches), self,
                           G_CONNECT_SWAPPED);
  kios_bottom_bar_retranslate (self);
}

/* kios_bottom_bar_set_back:
 * What the first button is; none hides it. */
void
kios_bottom_bar_set_back (KiosBottomBar *self,
                          KiosFrameBack  back)
{
  self->back = back;
  update_back (self);
}

/* kios_bottom_bar_set_is_landscape:
 * Icon above the word, or beside it where height is scarce. */
void
kios_bottom_bar_set_is_landscape (KiosBottomBar *self,
                                  gboolean       is_landscape)
{
  GtkBox *boxes[] = { self->back_button_box, self->large_button_box, self->contrast_button_box,
                      self->help_button_box };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (boxes[i]), is_landscape
                                                                   ? GTK_ORIENTATION_HORIZONTAL
                                                                   : GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (boxes[i], is_landscape ? 18 : 8);
    }
}

/* kios_bottom_bar_retranslate:
 * Says its words in the current language. */
void
kios_bottom_bar_retranslate (KiosBottomBar *self)
{
  set_button_text (self->large_button, self->large_button_text, _("Large text"));
  set_button_text (self->contrast_button, self->contrast_button_text, _("High contrast"));
  set_button_text (self->help_button, self->help_button_text, _("Call staff"));
  update_back (self);
  update_switches (self);
}
