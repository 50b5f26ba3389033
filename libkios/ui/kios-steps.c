/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-steps.h"
#include "kios-ui-private.h"

struct _KiosSteps
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *bars;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (KiosSteps, kios_steps, GTK_TYPE_WIDGET)

static void
kios_steps_dispose (GObject *object)
{
  KiosSteps *self = KIOS_STEPS (object);

  g_clear_pointer (&self->bars, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_steps_parent_class)->dispose (object);
}

static void
kios_steps_class_init (KiosStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kios_steps_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kios_steps_init (KiosSteps *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_add_css_class (widget, "steps");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 20);
  gtk_widget_set_visible (widget, FALSE);

  self->bars = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_valign (self->bars, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->bars, widget);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, widget);
}

/* kios_steps_set:
 * @step: the present step, from 1
 * @n_steps: how many there are; 0 hides them
 * @text: (nullable): what the step is about
 */
void
kios_steps_set (KiosSteps  *self,
                guint       step,
                guint       n_steps,
                const char *text)
{
  g_autofree char *sentence = NULL;
  GtkWidget *bar;

  while ((bar = gtk_widget_get_first_child (self->bars)) != NULL)
    gtk_box_remove (GTK_BOX (self->bars), bar);
  for (guint i = 1; i <= n_steps; i++)
    {
      bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (bar, "step");
      kios_ui_toggle_class (bar, "on", i <= step);
      gtk_box_append (GTK_BOX (self->bars), bar);
    }

  /* Translators: "Step 1 of 5: need" */
  sentence = g_strdup_printf (_("Step %u of %u: %s"), step, n_steps, text != NULL ? text : "");
  gtk_label_set_text (GTK_LABEL (self->label), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self), n_steps > 0);
}
