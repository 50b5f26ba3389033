/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-timeline.h"
#include "kios-ui-private.h"

struct _KiosTimeline
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *box;

  /* State */
  GtkWidget *last_line;
  guint      n_steps;
};

G_DEFINE_FINAL_TYPE (KiosTimeline, kios_timeline, GTK_TYPE_WIDGET)

static void
kios_timeline_dispose (GObject *object)
{
  g_clear_pointer (&KIOS_TIMELINE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_timeline_parent_class)->dispose (object);
}

static void
kios_timeline_class_init (KiosTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kios_timeline_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kios_timeline_init (KiosTimeline *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "timeline");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * kios_timeline_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
kios_timeline_new (void)
{
  return g_object_new (KIOS_TYPE_TIMELINE, NULL);
}

/**
 * kios_timeline_clear:
 *
 * Takes all steps away.
 */
void
kios_timeline_clear (KiosTimeline *self)
{
  GtkWidget *child;

  g_return_if_fail (KIOS_IS_TIMELINE (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->last_line = NULL;
  self->n_steps = 0;
}

static GtkWidget *
new_dot (KiosTimeline      *self,
         KiosTimelineState  state)
{
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *inner;
  g_autofree char *number = g_strdup_printf ("%u", self->n_steps);

  inner = state == KIOS_TIMELINE_DONE ? gtk_image_new_from_icon_name ("kios-check-symbolic")
                                      : gtk_label_new (number);
  gtk_widget_set_hexpand (inner, TRUE);
  gtk_box_append (GTK_BOX (dot), inner);
  gtk_widget_set_hexpand (dot, FALSE);
  gtk_widget_add_css_class (dot, "dot");

  return dot;
}

/**
 * kios_timeline_append:
 * @title: the step
 * @detail: (nullable): what happened, one sentence
 * @when: (nullable): when, in words
 * @pill: (nullable) (transfer floating): a pill in the place of @when
 *
 * Adds a step below the others.
 */
void
kios_timeline_append (KiosTimeline      *self,
                      KiosTimelineState  state,
                      const char        *title,
                      const char        *detail,
                      const char        *when,
                      GtkWidget         *pill)
{
  static const char *const css_classes[] = { "done", "now", "to-come" };
  GtkWidget *step, *rail, *line, *words, *head, *label;

  g_return_if_fail (KIOS_IS_TIMELINE (self));
  g_return_if_fail (state < G_N_ELEMENTS (css_classes));
  g_return_if_fail (title != NULL);

  if (self->last_line != NULL)
    gtk_widget_set_visible (self->last_line, TRUE);
  self->n_steps++;

  step = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  gtk_widget_add_css_class (step, css_classes[state]);
  rail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (line, "line");
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (line, FALSE);
  gtk_box_append (GTK_BOX (rail), new_dot (self, state));
  gtk_box_append (GTK_BOX (rail), line);
  gtk_box_append (GTK_BOX (step), rail);
  self->last_line = line;

  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_bottom (words, 22);
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_size_request (head, -1, 30);
  label = kios_ui_label_new ("title");
  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (pill != NULL)
    gtk_box_append (GTK_BOX (head), pill);
  else if (when != NULL)
    {
      label = gtk_label_new (when);
      gtk_widget_add_css_class (label, "when");
      gtk_box_append (GTK_BOX (head), label);
    }
  gtk_box_append (GTK_BOX (words), head);
  if (detail != NULL && *detail != '\0')
    {
      label = kios_ui_label_new ("detail");
      gtk_label_set_text (GTK_LABEL (label), detail);
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_box_append (GTK_BOX (step), words);
  gtk_box_append (GTK_BOX (self->box), step);
}
