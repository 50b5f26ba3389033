/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

#define RECORD_KEY "desk-record"

struct _DeskStartPage
{
  GtkBox           parent_instance;

  /* Template */
  GtkBox          *officers;
  GtkFlowBox      *counters;
  GtkBox          *desks;
  GtkLabel        *hint;
  KiosMainButton  *open;

  /* State */
  GtkToggleButton *officer_group;
  GtkToggleButton *counter_group;
  KiosOfficer     *officer; /* of a button's */
  KiosCounter     *counter;
  guint            is_busy : 1;
};

G_DEFINE_FINAL_TYPE (DeskStartPage, desk_start_page, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GArray *
collect_desks (DeskStartPage *self)
{
  GArray *desks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->desks)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      KiosDesk *desk = g_object_get_data (G_OBJECT (child), RECORD_KEY);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
        g_array_append_val (desks, desk->no);
    }

  return desks;
}

static gboolean
is_taken (DeskStartPage *self)
{
  return self->counter != NULL && self->counter->state != KIOS_COUNTER_CLOSED && self->officer != NULL &&
         g_strcmp0 (self->counter->officer_id, self->officer->id) != 0;
}

static void
update (DeskStartPage *self)
{
  g_autoptr(GArray) desks = collect_desks (self);
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  if (self->officer == NULL)
    hint = g_strdup (_("Choose who works here."));
  else if (self->counter == NULL)
    hint = g_strdup (_("Choose the counter."));
  else if (is_taken (self))
    hint = g_strdup_printf (_("%s works at counter %u. Choose another one."), self->counter->officer_name,
                            self->counter->no);
  else if (desks->len == 0)
    hint = g_strdup (_("Choose at least one desk."));

  text = self->counter != NULL ? g_strdup_printf (_("Open counter %u"), self->counter->no)
                               : g_strdup (_("Open the counter"));
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  kios_main_button_set_text (self->open, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), hint == NULL && !self->is_busy);
}

static void
tick_desks_of (DeskStartPage *self,
               KiosCounter   *counter)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->desks)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      KiosDesk *desk = g_object_get_data (G_OBJECT (child), RECORD_KEY);
      gboolean is_served = FALSE;

      for (guint i = 0; i < counter->desks->len; i++)
        is_served |= g_array_index (counter->desks, guint, i) == desk->no;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), is_served);
    }
}

/* Whoever left a counter open, by a crash or in a hurry, gets it back. */
static void
choose_own_counter (DeskStartPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->counters)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      KiosCounter *counter = g_object_get_data (G_OBJECT (button), RECORD_KEY);

      if (counter->state != KIOS_COUNTER_CLOSED && g_strcmp0 (counter->officer_id, self->officer->id) == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }
}

static void
on_officer_toggled (GtkToggleButton *button,
                    DeskStartPage   *self)
{
  if (gtk_toggle_button_get_active (button))
    {
      self->officer = g_object_get_data (G_OBJECT (button), RECORD_KEY);
      choose_own_counter (self);
    }
  update (self);
}

static void
on_counter_toggled (GtkToggleButton *button,
                    DeskStartPage   *self)
{
  if (gtk_toggle_button_get_active (button))
    {
      self->counter = g_object_get_data (G_OBJECT (button), RECORD_KEY);
      if (self->counter->desks->len > 0)
        tick_desks_of (self, self->counter);
    }
  update (self);
}

static void
on_desk_toggled (GtkCheckButton *check,
                 DeskStartPage  *self)
{
  update (self);
}

static void
on_open_clicked (DeskStartPage *self)
{
  g_autoptr(GArray) desks = collect_desks (self);

  g_signal_emit (self, signals[CHOSEN], 0, self->officer->login, self->counter->no, desks);
}

static GtkWidget *
make_choice (const char *title,
             const char *subtitle)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_label_new (title);
  GtkWidget *second = gtk_label_new (subtitle);
  g_autofree char *name = g_strjoin (", ", title, subtitle, NULL);

  gtk_label_set_xalign (GTK_LABEL (first), 0);
  gtk_label_set_ellipsize (GTK_LABEL (first), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (first, "choice-title");
  gtk_widget_add_css_class (second, "dim");
  gtk_widget_add_css_class (second, "sm");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), first);
  gtk_box_append (GTK_BOX (words), second);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "start-choice");
  kios_ui_set_name (button, name);

  return button;
}

static void
add_officer (DeskStartPage *self,
             KiosOfficer   *officer,
             gboolean       is_known)
{
  GtkWidget *button = make_choice (officer->name, kios_words_role (officer->role));

  g_object_set_data_full (G_OBJECT (button), RECORD_KEY, g_object_ref (officer), g_object_unref);
  if (self->officer_group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->officer_group);
  else
    self->officer_group = GTK_TOGGLE_BUTTON (button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_officer_toggled), self, 0);
  gtk_box_append (self->officers, button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_known);
}

static void
add_counter (DeskStartPage *self,
             KiosCounter   *counter,
             gboolean       is_known)
{
  g_autofree char *title = g_strdup_printf (_("Counter %u"), counter->no);
  gboolean has_officer = counter->state != KIOS_COUNTER_CLOSED && counter->officer_name != NULL;
  GtkWidget *button = make_choice (title, has_officer ? counter->officer_name
                                                      : kios_words_counter_state (counter->state));

  g_object_set_data_full (G_OBJECT (button), RECORD_KEY, g_object_ref (counter), g_object_unref);
  if (self->counter_group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->counter_group);
  else
    self->counter_group = GTK_TOGGLE_BUTTON (button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_counter_toggled), self, 0);
  gtk_flow_box_append (self->counters, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_known);
}

static void
add_desk (DeskStartPage *self,
          KiosDesk      *desk)
{
  g_autofree char *letter = desk_words_letter (desk->no);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *badge = kios_desk_badge_new (letter, 26);
  GtkWidget *label = gtk_label_new (desk_words_desk_name (desk));

  g_object_set (badge, "show-letter", TRUE, NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), row);
  gtk_widget_add_css_class (check, "line");
  gtk_widget_set_tooltip_text (check, desk_words_desk_name (desk));
  kios_ui_set_name (check, desk_words_desk_name (desk));
  g_object_set_data_full (G_OBJECT (check), RECORD_KEY, g_object_ref (desk), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_desk_toggled), self, 0);
  gtk_box_append (self->desks, check);
}

static void
clear (DeskStartPage *self)
{
  GtkWidget *child;

  self->officer = NULL;
  self->counter = NULL;
  self->officer_group = NULL;
  self->counter_group = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->officers))) != NULL)
    gtk_box_remove (self->officers, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counters))) != NULL)
    gtk_flow_box_remove (self->counters, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->desks))) != NULL)
    gtk_box_remove (self->desks, child);
}

static void
desk_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DESK_TYPE_START_PAGE);

  G_OBJECT_CLASS (desk_start_page_parent_class)->dispose (object);
}

static void
desk_start_page_class_init (DeskStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_start_page_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", DESK_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskStartPage, officers);
  gtk_widget_class_bind_template_child (widget_class, DeskStartPage, counters);
  gtk_widget_class_bind_template_child (widget_class, DeskStartPage, desks);
  gtk_widget_class_bind_template_child (widget_class, DeskStartPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DeskStartPage, open);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
}

static void
desk_start_page_init (DeskStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_start_page_show:
 * @start: what can be chosen
 * @memory: what was chosen last on this PC
 *
 * Offers the choice, with the last one made already.
 */
void
desk_start_page_show (DeskStartPage    *self,
                      DeskStart        *start,
                      const DeskMemory *memory)
{
  g_return_if_fail (DESK_IS_START_PAGE (self));
  g_return_if_fail (start != NULL);

  clear (self);
  for (guint i = 0; i < start->desks->len; i++)
    add_desk (self, g_ptr_array_index (start->desks, i));
  for (guint i = 0; i < start->counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (start->counters, i);

      add_counter (self, counter, counter->no == memory->counter_no);
    }
  for (guint i = 0; i < start->officers->len; i++)
    {
      KiosOfficer *officer = g_ptr_array_index (start->officers, i);

      add_officer (self, officer, g_strcmp0 (officer->login, memory->login) == 0);
    }
  self->is_busy = FALSE;
  update (self);
}

/**
 * desk_start_page_set_busy:
 *
 * While the counter is being opened nothing can be pressed twice.
 */
void
desk_start_page_set_busy (DeskStartPage *self,
                          gboolean       is_busy)
{
  g_return_if_fail (DESK_IS_START_PAGE (self));

  self->is_busy = is_busy != FALSE;
  update (self);
}
