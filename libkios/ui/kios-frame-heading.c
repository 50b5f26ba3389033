/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-frame-heading.h"
#include "kios-steps.h"
#include "kios-ui-private.h"

/* Longer titles are set a little smaller. */
#define LONG_TITLE 28

struct _KiosFrameHeading
{
  GtkBox     parent_instance;

  /* Template */
  KiosSteps *steps;
  GtkWidget *titles;
  GtkLabel  *title;
  GtkLabel  *lead;

  /* Owned */
  char      *step_text;

  /* State */
  guint      step;
  guint      n_steps;
};

G_DEFINE_FINAL_TYPE (KiosFrameHeading, kios_frame_heading, GTK_TYPE_BOX)

static void
update_visible (KiosFrameHeading *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (GTK_WIDGET (self->title)) ||
                                               gtk_widget_get_visible (GTK_WIDGET (self->steps)));
}

static void
kios_frame_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIOS_TYPE_FRAME_HEADING);

  G_OBJECT_CLASS (kios_frame_heading_parent_class)->dispose (object);
}

static void
kios_frame_heading_finalize (GObject *object)
{
  g_free (KIOS_FRAME_HEADING (object)->step_text);

  G_OBJECT_CLASS (kios_frame_heading_parent_class)->finalize (object);
}

static void
kios_frame_heading_class_init (KiosFrameHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kios_frame_heading_dispose;
  object_class->finalize = kios_frame_heading_finalize;

  g_type_ensure (KIOS_TYPE_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class, KIOS_UI_PREFIX "kios-frame-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, KiosFrameHeading, steps);
  gtk_widget_class_bind_template_child (widget_class, KiosFrameHeading, titles);
  gtk_widget_class_bind_template_child (widget_class, KiosFrameHeading, title);
  gtk_widget_class_bind_template_child (widget_class, KiosFrameHeading, lead);
}

static void
kios_frame_heading_init (KiosFrameHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* kios_frame_heading_get_title:
 * Returns: (transfer none): the page's question */
const char *
kios_frame_heading_get_title (KiosFrameHeading *self)
{
  return gtk_label_get_text (self->title);
}

/* kios_frame_heading_set_title:
 * @title: (nullable): the page's question
 * Returns: whether something changed */
gboolean
kios_frame_heading_set_title (KiosFrameHeading *self,
                              const char       *title)
{
  if (!kios_ui_label_set (self->title, title))
    return FALSE;

  kios_ui_toggle_class (GTK_WIDGET (self->title), "long",
                        title != NULL && g_utf8_strlen (title, -1) > LONG_TITLE);
  update_visible (self);
  return TRUE;
}

/* kios_frame_heading_get_lead:
 * Returns: (transfer none): the sentence below the title */
const char *
kios_frame_heading_get_lead (KiosFrameHeading *self)
{
  return gtk_label_get_text (self->lead);
}

/* kios_frame_heading_set_lead:
 * @lead: (nullable): the sentence below the title
 * Returns: whether something changed */
gboolean
kios_frame_heading_set_lead (KiosFrameHeading *self,
                             const char       *lead)
{
  return kios_ui_label_set (self->lead, lead);
}

guint
kios_frame_heading_get_step (KiosFrameHeading *self)
{
  return self->step;
}

guint
kios_frame_heading_get_n_steps (KiosFrameHeading *self)
{
  return self->n_steps;
}

/* kios_frame_heading_get_step_text:
 * Returns: (transfer none) (nullable): what the step is about */
const char *
kios_frame_heading_get_step_text (KiosFrameHeading *self)
{
  return self->step_text;
}

/* kios_frame_heading_set_step:
 * @step: the present step, from 1
 * @n_steps: how many there are; 0 hides them
 * @text: (nullable): what the step is about */
void
kios_frame_heading_set_step (KiosFrameHeading *self,
                             guint             step,
                             guint             n_steps,
                             const char       *text)
{
  g_autofree char *old_text = g_steal_pointer (&self->step_text);

  self->step_text = g_strdup (text);
  self->step = step;
  self->n_steps = n_steps;
  kios_frame_heading_retranslate (self);
  update_visible (self);
}

/* kios_frame_heading_set_is_landscape:
 * Portrait: steps, title and lead below each other. Landscape: title and steps in one line. */
void
kios_frame_heading_set_is_landscape (KiosFrameHeading *self,
                                     gboolean          is_landscape)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *steps = GTK_WIDGET (self->steps);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_reorder_child_after (GTK_BOX (self), is_landscape ? steps : self->titles,
                               is_landscape ? self->titles : steps);
  gtk_widget_set_margin_top (widget, is_landscape ? 20 : 26);
  gtk_widget_set_margin_bottom (widget, is_landscape ? 16 : 28);
}

/* kios_frame_heading_retranslate:
 * Says "Step 1 of 5" in the current language. */
void
kios_frame_heading_retranslate (KiosFrameHeading *self)
{
  kios_steps_set (self->steps, self->step, self->n_steps, self->step_text);
}
