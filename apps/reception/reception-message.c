/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-message.h"

#include <glib/gi18n.h>

#include "reception-pages.h"

struct _ReceptionMessage
{
  AdwBin          parent_instance;

  /* Template */
  GtkImage       *icon;
  GtkLabel       *title;
  GtkLabel       *detail;
  KiosMainButton *button;
};

G_DEFINE_FINAL_TYPE (ReceptionMessage, reception_message, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked (GtkButton        *button,
            ReceptionMessage *self)
{
  reception_message_hide (self);
}

static void
reception_message_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_MESSAGE);

  G_OBJECT_CLASS (reception_message_parent_class)->dispose (object);
}

static void
reception_message_class_init (ReceptionMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reception_message_dispose;

  signals[CLOSED] = g_signal_new ("closed", RECEPTION_TYPE_MESSAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-message.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionMessage, icon);
  gtk_widget_class_bind_template_child (widget_class, ReceptionMessage, title);
  gtk_widget_class_bind_template_child (widget_class, ReceptionMessage, detail);
  gtk_widget_class_bind_template_child (widget_class, ReceptionMessage, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
reception_message_init (ReceptionMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
reception_message_new (void)
{
  return g_object_new (RECEPTION_TYPE_MESSAGE, NULL);
}

/**
 * reception_message_show:
 * @detail: what to do, in one sentence
 *
 * Takes the place of a message that is still there.
 */
void
reception_message_show (ReceptionMessage *self,
                        const char       *icon,
                        const char       *title,
                        const char       *detail)
{
  g_return_if_fail (RECEPTION_IS_MESSAGE (self));

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  kios_main_button_set_text (self->button, _("All right"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

void
reception_message_hide (ReceptionMessage *self)
{
  g_return_if_fail (RECEPTION_IS_MESSAGE (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}
