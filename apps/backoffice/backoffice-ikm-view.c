/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-ikm-view.h"

#include "kios-language.h"
#include "ui/kios-format.h"
#include "ui/kios-state-pill.h"
#include "ui/kios-ui.h"

struct _BackofficeIkmView
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *stack;
  GtkLabel  *index;
  GtkWidget *class_pill;
  GtkLabel  *answers;
  GtkLabel  *empty;
  GtkGrid   *elements;

  /* Owned by the grid */
  GtkWidget *bars[KIOS_IKM_N_ELEMENTS];
  GtkWidget *arrows[KIOS_IKM_N_ELEMENTS];
  GtkWidget *means[KIOS_IKM_N_ELEMENTS];
};

G_DEFINE_FINAL_TYPE (BackofficeIkmView, backoffice_ikm_view, GTK_TYPE_WIDGET)

/**
 * backoffice_ikm_element_name:
 *
 * Returns: (transfer none): an element's short name
 */
const char *
backoffice_ikm_element_name (KiosIkmElement element)
{
  switch (element)
    {
    case KIOS_IKM_PERSYARATAN:
      return _("Requirements");
    case KIOS_IKM_PROSEDUR:
      return _("Procedure");
    case KIOS_IKM_WAKTU:
      return _("Completion time");
    case KIOS_IKM_BIAYA:
      return _("Costs and fees");
    case KIOS_IKM_PRODUK:
      return _("Service product");
    case KIOS_IKM_KOMPETENSI:
      return _("Officers' competence");
    case KIOS_IKM_PERILAKU:
      return _("Officers' conduct");
    case KIOS_IKM_SARANA:
      return _("Facilities");
    case KIOS_IKM_PENGADUAN:
      return _("Handling of complaints");
    default:
      return "";
    }
}

/**
 * backoffice_ikm_class_name:
 *
 * Returns: (transfer full): "B, Good"
 */
char *
backoffice_ikm_class_name (char letter)
{
  switch (letter)
    {
    case 'A':
      return g_strdup (_("A, Very good"));
    case 'B':
      return g_strdup (_("B, Good"));
    case 'C':
      return g_strdup (_("C, Less than good"));
    case 'D':
      return g_strdup (_("D, Not good"));
    default:
      return g_strdup (_("No data yet"));
    }
}

/**
 * backoffice_ikm_number:
 * @number: (nullable): "86.42", as the model writes it
 *
 * Returns: (transfer full): as people here write it; "–" for %NULL
 */
char *
backoffice_ikm_number (const char *number)
{
  char *text;

  if (number == NULL)
    return g_strdup ("–");

  text = g_strdup (number);
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? text : g_strdelimit (text, ".", ',');
}

static void
add_element (BackofficeIkmView *self,
             KiosIkmElement     element)
{
  int row = (int) element;
  GtkWidget *name = gtk_label_new (backoffice_ikm_element_name (element));
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 4);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("kios-down-symbolic");
  GtkWidget *mean = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "element");
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_widget_add_css_class (arrow, "lowest");
  gtk_widget_set_tooltip_text (arrow, _("The lowest element"));
  gtk_label_set_xalign (GTK_LABEL (mean), 1);
  gtk_widget_add_css_class (mean, "mean");

  gtk_grid_attach (self->elements, name, 0, row, 1, 1);
  gtk_grid_attach (self->elements, bar, 1, row, 1, 1);
  gtk_grid_attach (self->elements, arrow, 2, row, 1, 1);
  gtk_grid_attach (self->elements, mean, 3, row, 1, 1);
  self->bars[element] = bar;
  self->arrows[element] = arrow;
  self->means[element] = mean;
}

static void
show_elements (BackofficeIkmView *self,
               const KiosIkm     *ikm)
{
  guint lowest = G_MAXUINT;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (ikm->elements[i].hundredths > 0)
        lowest = MIN (lowest, ikm->elements[i].hundredths);
    }

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      const KiosIkmResult *element = &ikm->elements[i];
      gboolean is_lowest = element->hundredths > 0 && element->hundredths == lowest;
      g_autofree char *mean = backoffice_ikm_number (element->nrr);

      gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bars[i]), element->hundredths / 2500.0);
      gtk_label_set_text (GTK_LABEL (self->means[i]), mean);
      gtk_widget_set_opacity (self->arrows[i], is_lowest ? 1 : 0);
      if (is_lowest)
        gtk_widget_add_css_class (self->bars[i], "lowest");
      else
        gtk_widget_remove_css_class (self->bars[i], "lowest");
    }
}

static void
backoffice_ikm_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_IKM_VIEW);

  G_OBJECT_CLASS (backoffice_ikm_view_parent_class)->dispose (object);
}

static void
backoffice_ikm_view_class_init (BackofficeIkmViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = backoffice_ikm_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-ikm-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, stack);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, index);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, class_pill);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, answers);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, empty);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmView, elements);
}

static void
backoffice_ikm_view_init (BackofficeIkmView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    add_element (self, (KiosIkmElement) i);
}

GtkWidget *
backoffice_ikm_view_new (void)
{
  return g_object_new (BACKOFFICE_TYPE_IKM_VIEW, NULL);
}

/**
 * backoffice_ikm_view_set_tally:
 * @is_breakdown: whether the answers are a part of the site's (one desk): then fewer than five are
 *   not shown
 */
void
backoffice_ikm_view_set_tally (BackofficeIkmView  *self,
                               const KiosIkmTally *tally,
                               gboolean            is_breakdown)
{
  g_autoptr(KiosIkm) ikm = NULL;
  g_autofree char *index = NULL;
  g_autofree char *class_name = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *name = NULL;
  gboolean is_known;

  g_return_if_fail (BACKOFFICE_IS_IKM_VIEW (self));

  if (tally->n_responses == 0 || (is_breakdown && tally->n_responses < BACKOFFICE_IKM_LEAST))
    {
      gtk_label_set_text (self->empty, tally->n_responses == 0
                                         ? _("No data yet")
                                         : _("Fewer than 5 answers: not shown, so that nobody can be recognised."));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
      return;
    }

  ikm = kios_ikm_new (tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  if (ikm == NULL)
    return;

  is_known = ikm->total.index != NULL;
  index = backoffice_ikm_number (ikm->total.index);
  class_name = backoffice_ikm_class_name (ikm->total.class_letter);
  answers = g_strdup_printf (ngettext ("%u answer", "%u answers", tally->n_responses), tally->n_responses);
  name = g_strdup_printf (_("Satisfaction index %s, %s"), index, class_name);
  gtk_label_set_text (self->index, index);
  gtk_label_set_text (self->answers, answers);
  kios_ui_set_name (GTK_WIDGET (self->index), name);
  kios_state_pill_set (KIOS_STATE_PILL (self->class_pill),
                       !is_known ? KIOS_PILL_NEUTRAL
                       : ikm->total.class_letter <= 'B' ? KIOS_PILL_OK
                                                        : KIOS_PILL_WARNING,
                       !is_known ? "kios-info-symbolic"
                       : ikm->total.class_letter <= 'B' ? "kios-ok-symbolic"
                                                        : "kios-alert-symbolic",
                       class_name);
  show_elements (self, ikm);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "index");
}
