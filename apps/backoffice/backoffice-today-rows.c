/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-today-rows.h"

#include "backoffice-case.h"
#include "records/kios-counter.h"
#include "ui/kios-desk-badge.h"
#include "ui/kios-format.h"
#include "ui/kios-state-pill.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

#define MAX_LATE_CASES 3
#define EDGE 14
#define LAST_COLUMN 6

static GtkWidget *
new_cell (const char *text,
          const char *style_class,
          float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "cell");
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
clear_box (GtkWidget *box,
           void     (*remove_child) (GtkWidget *box, GtkWidget *child))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    remove_child (box, child);
}

static void
remove_from_grid (GtkWidget *box,
                  GtkWidget *child)
{
  gtk_grid_remove (GTK_GRID (box), child);
}

static void
remove_from_list (GtkWidget *box,
                  GtkWidget *child)
{
  gtk_list_box_remove (GTK_LIST_BOX (box), child);
}

static void
remove_from_flow (GtkWidget *box,
                  GtkWidget *child)
{
  gtk_flow_box_remove (GTK_FLOW_BOX (box), child);
}

static const char *
get_desk_name (KiosDesk *desk)
{
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? desk->name_en : desk->name_id;
}

static char *
dup_counters (GArray *counters)
{
  g_autoptr(GString) text = NULL;

  if (counters->len == 0)
    /* Translators: a desk that no counter serves now */
    return g_strdup (_("closed"));

  text = g_string_new (NULL);
  for (guint i = 0; i < counters->len; i++)
    g_string_append_printf (text, i > 0 ? ", %u" : "%u", g_array_index (counters, guint, i));

  /* Translators: counters by number, "Counter 2, 5" */
  return g_strdup_printf (_("Counter %s"), text->str);
}

/* Complaints and guests are no desks of the decree: shown where there is something to show. */
static gboolean
is_quiet_series (const BackofficeDeskDay *day)
{
  return day->desk->no > 7 && day->n_waiting + day->n_serving + day->n_done + day->counters->len == 0;
}

static GtkWidget *
new_longest (const BackofficeToday   *today,
             const BackofficeDeskDay *day)
{
  g_autofree char *wait = NULL;
  GtkWidget *pill;

  if (day->n_waiting == 0)
    return new_cell ("–", NULL, 1);

  wait = kios_format_elapsed (day->longest_us);
  if (day->longest_us <= today->bound_minutes * G_TIME_SPAN_MINUTE)
    return new_cell (wait, "tabular", 1);

  pill = kios_state_pill_new (KIOS_PILL_WARNING, "kios-hourglass-symbolic", wait);
  gtk_widget_set_halign (pill, GTK_ALIGN_END);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static void
add_heading (GtkGrid    *grid,
             int         column,
             const char *text,
             float       xalign)
{
  GtkWidget *label = new_cell (text, "column-heading", xalign);

  if (column == 0)
    {
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_margin_start (label, EDGE);
    }
  if (column == LAST_COLUMN)
    gtk_widget_set_margin_end (label, EDGE);
  gtk_grid_attach (grid, label, column, 0, column == 0 ? 2 : 1, 1);
}

/**
 * backoffice_today_show_desks:
 *
 * One row per desk: its counters, who waits, who is served, how many are done, the longest wait.
 */
void
backoffice_today_show_desks (GtkGrid               *grid,
                             const BackofficeToday *today)
{
  int row = 0;

  clear_box (GTK_WIDGET (grid), remove_from_grid);
  add_heading (grid, 0, _("Service desk"), 0);
  add_heading (grid, 2, _("Counter"), 1);
  add_heading (grid, 3, _("Waiting"), 1);
  add_heading (grid, 4, _("Served"), 1);
  add_heading (grid, 5, _("Done"), 1);
  add_heading (grid, LAST_COLUMN, _("Longest"), 1);

  for (guint i = 0; i < today->desks->len; i++)
    {
      BackofficeDeskDay *day = &g_array_index (today->desks, BackofficeDeskDay, i);
      char letter[] = { day->desk->letter, '\0' };
      g_autofree char *counters = dup_counters (day->counters);
      g_autofree char *waiting = kios_format_number (day->n_waiting);
      g_autofree char *serving = kios_format_number (day->n_serving);
      g_autofree char *done = kios_format_number (day->n_done);
      GtkWidget *line, *badge, *name, *longest;

      if (is_quiet_series (day))
        continue;

      line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      badge = kios_desk_badge_new (letter, 28);
      name = new_cell (get_desk_name (day->desk), NULL, 0);
      longest = new_longest (today, day);
      gtk_grid_attach (grid, line, 0, ++row, 7, 1);
      row++;
      g_object_set (badge, "show-letter", TRUE, "desk-name", get_desk_name (day->desk), NULL);
      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_widget_set_margin_start (badge, EDGE);
      gtk_widget_set_margin_end (longest, EDGE);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (name, get_desk_name (day->desk));
      gtk_grid_attach (grid, badge, 0, row, 1, 1);
      gtk_grid_attach (grid, name, 1, row, 1, 1);
      gtk_grid_attach (grid, new_cell (counters, NULL, 1), 2, row, 1, 1);
      gtk_grid_attach (grid, new_cell (waiting, "strong", 1), 3, row, 1, 1);
      gtk_grid_attach (grid, new_cell (serving, "tabular", 1), 4, row, 1, 1);
      gtk_grid_attach (grid, new_cell (done, "tabular", 1), 5, row, 1, 1);
      gtk_grid_attach (grid, longest, 6, row, 1, 1);
    }
}

static GtkWidget *
new_counter (KiosCounter *counter)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = g_strdup_printf (_("Counter %u"), counter->no);
  const char *state = counter->active_number != NULL ? counter->active_number
                                                     : kios_words_counter_state (counter->state);
  GtkWidget *number = new_cell (state, NULL, 0);
  GtkWidget *officer = new_cell (counter->officer_name != NULL ? counter->officer_name : "–", "dim", 0);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "counter-card");
  gtk_widget_add_css_class (number, counter->active_number != NULL ? "number-18" : "dim");
  gtk_widget_add_css_class (officer, "sm");
  gtk_label_set_ellipsize (GTK_LABEL (officer), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), new_cell (title, "strong", 0));
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), officer);

  return box;
}

/**
 * backoffice_today_show_counters:
 *
 * Who is served where, by counter.
 */
void
backoffice_today_show_counters (GtkFlowBox            *box,
                                const BackofficeToday *today)
{
  clear_box (GTK_WIDGET (box), remove_from_flow);
  for (guint i = 0; i < today->counters->len; i++)
    {
      GtkWidget *child;

      gtk_flow_box_append (box, new_counter (g_ptr_array_index (today->counters, i)));
      child = gtk_widget_get_last_child (GTK_WIDGET (box));
      gtk_widget_set_focusable (child, FALSE);
    }
}

static GtkWidget *
append_attention (GtkListBox *list,
                  const char *icon,
                  const char *level,
                  const char *title,
                  const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 13);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *heading = new_cell (title, "strong", 0);
  GtkWidget *second = new_cell (detail, "dim", 0);

  gtk_widget_add_css_class (image, "attention-icon");
  gtk_widget_add_css_class (image, level);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (second, "sm");
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), heading);
  gtk_box_append (GTK_BOX (text), second);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (box, "attention");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (list, row);

  return box;
}

static void
append_late_case (GtkListBox            *list,
                  KiosCase              *record,
                  const BackofficeToday *today,
                  BackofficeSession     *session)
{
  g_autofree char *due = backoffice_case_dup_due (record, today->now_us, backoffice_session_get_zone (session));
  /* Translators: a case and how late it is, "Case K-2026-0004: 1 day late" */
  g_autofree char *title = g_strdup_printf (_("Case %s: %s"), record->number, due);
  g_autofree char *name = g_strdup_printf (_("Open %s"), record->number);
  GtkWidget *box = append_attention (list, "kios-folder-symbolic", "error", title,
                                     kios_words_case_state (record->state));
  GtkWidget *button = gtk_button_new_with_label (_("Open"));

  gtk_widget_add_css_class (button, "neutral");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  kios_ui_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backoffice.open-case");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", record->id);
  gtk_box_append (GTK_BOX (box), button);
}

static guint
append_late_cases (GtkListBox            *list,
                   const BackofficeToday *today,
                   BackofficeSession     *session)
{
  guint n_shown = MIN (today->n_late, MAX_LATE_CASES);

  for (guint i = 0; i < n_shown; i++)
    append_late_case (list, g_ptr_array_index (today->cases, i), today, session);

  if (today->n_late > n_shown)
    {
      guint n_more = today->n_late - n_shown;
      g_autofree char *title = g_strdup_printf (ngettext ("%u more case is late", "%u more cases are late", n_more),
                                                n_more);
      GtkWidget *box = append_attention (list, "kios-folder-symbolic", "error", title, _("See the list of cases"));
      GtkWidget *button = gtk_button_new_with_label (_("Show"));

      gtk_widget_add_css_class (button, "neutral");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backoffice.show-page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "cases");
      gtk_box_append (GTK_BOX (box), button);
    }

  return today->n_late;
}

static guint
append_long_waits (GtkListBox            *list,
                   const BackofficeToday *today)
{
  g_autofree char *detail = g_strdup_printf (_("Above the bound of %u minutes"), today->bound_minutes);
  guint n = 0;

  for (guint i = 0; i < today->desks->len; i++)
    {
      BackofficeDeskDay *day = &g_array_index (today->desks, BackofficeDeskDay, i);
      g_autofree char *title = NULL;

      if (day->n_waiting == 0 || day->longest_us <= today->bound_minutes * G_TIME_SPAN_MINUTE)
        continue;

      title = g_strdup_printf (_("Desk %c has waited %d minutes"), day->desk->letter,
                               (int) (day->longest_us / G_TIME_SPAN_MINUTE));
      append_attention (list, "kios-hourglass-symbolic", "warning", title, detail);
      n++;
    }

  return n;
}

/**
 * backoffice_today_show_attention:
 *
 * Late cases, waits beyond the bound, slips nobody may hold.
 *
 * Returns: how many things need attention
 */
guint
backoffice_today_show_attention (GtkListBox            *list,
                                 const BackofficeToday *today,
                                 BackofficeSession     *session)
{
  guint n;

  clear_box (GTK_WIDGET (list), remove_from_list);
  n = append_late_cases (list, today, session);
  n += append_long_waits (list, today);
  if (today->n_unconfirmed > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u slip may not be on paper", "%u slips may not be on paper",
                                                          today->n_unconfirmed), today->n_unconfirmed);

      append_attention (list, "kios-printer-empty-symbolic", "warning", title,
                        _("Reception can print it again."));
      n++;
    }
  if (n == 0)
    append_attention (list, "kios-ok-symbolic", "ok", _("Nothing needs attention"), _("No late case, no long wait."));

  return n;
}
