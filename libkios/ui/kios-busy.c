/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-busy.h"
#include "kios-ui-private.h"

#define PATIENCE_MS 200

struct _KiosBusy
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *overlay;
  GtkWidget *cover;
  GtkWidget *spinner;
  GtkWidget *text;

  /* State */
  guint      timeout_id;
  guint      is_busy : 1;
};

G_DEFINE_FINAL_TYPE (KiosBusy, kios_busy, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_IS_BUSY,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_cover (gpointer user_data)
{
  KiosBusy *self = user_data;

  self->timeout_id = 0;
  gtk_widget_set_opacity (self->cover, 1);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
}

static void
kios_busy_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KiosBusy *self = KIOS_BUSY (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, gtk_overlay_get_child (GTK_OVERLAY (self->overlay)));
      break;
    case PROP_IS_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->text)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_busy_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  KiosBusy *self = KIOS_BUSY (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      kios_busy_set_child (self, g_value_get_object (value));
      break;
    case PROP_IS_BUSY:
      kios_busy_set_is_busy (self, g_value_get_boolean (value));
      break;
    case PROP_TEXT:
      kios_busy_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_busy_dispose (GObject *object)
{
  KiosBusy *self = KIOS_BUSY (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_busy_parent_class)->dispose (object);
}

static void
kios_busy_class_init (KiosBusyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_busy_get_property;
  object_class->set_property = kios_busy_set_property;
  object_class->dispose = kios_busy_dispose;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, KIOS_UI_PARAM);
  properties[PROP_IS_BUSY] = kios_ui_param_flag ("is-busy", FALSE);
  properties[PROP_TEXT] = kios_ui_param_text ("text");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kios_busy_init (KiosBusy *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->overlay = gtk_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  self->cover = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->cover, "busy-cover");
  gtk_widget_set_visible (self->cover, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->cover);

  self->spinner = gtk_spinner_new ();
  self->text = kios_ui_label_new ("text");
  gtk_label_set_xalign (GTK_LABEL (self->text), 0.5);
  gtk_widget_set_size_request (self->spinner, 64, 64);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->text, FALSE);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (self->cover), box);
}

/**
 * kios_busy_new:
 *
 * Returns: (transfer floating): a wrapper that is not busy
 */
GtkWidget *
kios_busy_new (void)
{
  return g_object_new (KIOS_TYPE_BUSY, NULL);
}

/**
 * kios_busy_set_child:
 * @child: (nullable): the page
 */
void
kios_busy_set_child (KiosBusy  *self,
                     GtkWidget *child)
{
  g_return_if_fail (KIOS_IS_BUSY (self));

  if (gtk_overlay_get_child (GTK_OVERLAY (self->overlay)) == child)
    return;
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * kios_busy_set_is_busy:
 * @is_busy: whether something is going on; the page takes no input meanwhile
 */
void
kios_busy_set_is_busy (KiosBusy *self,
                       gboolean  is_busy)
{
  GtkWidget *child;

  g_return_if_fail (KIOS_IS_BUSY (self));

  if (self->is_busy == (is_busy != FALSE))
    return;

  self->is_busy = is_busy != FALSE;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  child = gtk_overlay_get_child (GTK_OVERLAY (self->overlay));
  if (child != NULL)
    gtk_widget_set_can_target (child, !self->is_busy);
  gtk_widget_set_opacity (self->cover, 0);
  gtk_widget_set_visible (self->cover, self->is_busy);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, self->is_busy, -1);
  if (self->is_busy)
    self->timeout_id = g_timeout_add_once (PATIENCE_MS, show_cover, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

/**
 * kios_busy_set_text:
 * @text: (nullable): what is going on
 */
void
kios_busy_set_text (KiosBusy   *self,
                    const char *text)
{
  g_return_if_fail (KIOS_IS_BUSY (self));

  if (kios_ui_label_set (GTK_LABEL (self->text), text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
