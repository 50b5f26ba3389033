/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-history.h"

#include <glib/gi18n.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

#define N_SHORT 2

struct _DeskHistory
{
  GtkBox     parent_instance;

  /* Template */
  GtkBox    *rows;
  GtkWidget *more;
  GtkLabel  *more_text;

  /* Owned */
  GPtrArray *visits;

  /* State */
  guint      is_long : 1;
};

G_DEFINE_FINAL_TYPE (DeskHistory, desk_history, GTK_TYPE_BOX)

static void
add_row (DeskHistory *self,
         KiosVisit   *visit)
{
  KiosRequest *request = visit->requests->len > 0 ? g_ptr_array_index (visit->requests, 0) : NULL;
  g_autofree char *date = kios_format_business_date (visit->business_date);
  g_autofree char *state = NULL;
  g_autofree char *detail = NULL;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title;
  GtkWidget *second;

  if (request != NULL)
    {
      g_autofree char *letter = desk_words_letter (request->desk_no);
      GtkWidget *badge = kios_desk_badge_new (letter, 26);

      g_object_set (badge, "show-letter", TRUE, NULL);
      gtk_box_append (GTK_BOX (row), badge);
    }
  state = g_utf8_strdown (request != NULL ? kios_words_request_state (request->state)
                                          : kios_words_visit_state (visit->state), -1);
  detail = g_strjoin (", ", date, state, NULL);
  title = gtk_label_new (request != NULL ? desk_words_request_title (request) : _("Self-service"));
  second = gtk_label_new (detail);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (second, "dim");
  gtk_widget_add_css_class (second, "sm");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "line");
  gtk_widget_add_css_class (row, "tall");
  gtk_box_append (self->rows, row);
}

static void
fill (DeskHistory *self)
{
  guint n = self->visits->len;
  guint n_shown = self->is_long ? n : MIN (n, N_SHORT);
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u visit", "Show all %u visits", n), n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; i < n_shown; i++)
    add_row (self, g_ptr_array_index (self->visits, i));
  if (n == 0)
    {
      GtkWidget *none = gtk_label_new (_("No earlier visit is known."));

      gtk_label_set_xalign (GTK_LABEL (none), 0);
      gtk_widget_add_css_class (none, "dim");
      gtk_widget_add_css_class (none, "line");
      gtk_box_append (self->rows, none);
    }

  gtk_label_set_text (self->more_text, text);
  kios_ui_set_name (self->more, text);
  gtk_widget_set_visible (self->more, n_shown < n);
}

static void
on_more_clicked (GtkButton   *button,
                 DeskHistory *self)
{
  self->is_long = TRUE;
  fill (self);
}

static void
desk_history_dispose (GObject *object)
{
  DeskHistory *self = DESK_HISTORY (object);

  g_clear_pointer (&self->visits, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_HISTORY);

  G_OBJECT_CLASS (desk_history_parent_class)->dispose (object);
}

static void
desk_history_class_init (DeskHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_history_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-history.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskHistory, rows);
  gtk_widget_class_bind_template_child (widget_class, DeskHistory, more);
  gtk_widget_class_bind_template_child (widget_class, DeskHistory, more_text);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
}

static void
desk_history_init (DeskHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_history_show:
 * @visits: (element-type KiosVisit): newest first
 */
void
desk_history_show (DeskHistory *self,
                   GPtrArray   *visits)
{
  g_return_if_fail (DESK_IS_HISTORY (self));
  g_return_if_fail (visits != NULL);

  g_ptr_array_ref (visits);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  self->visits = visits;
  self->is_long = FALSE;
  fill (self);
}
