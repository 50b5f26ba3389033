/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-tab-body.h"

#include "ui/kios-ui.h"

/**
 * backoffice_group_tidy:
 * @group: a group, or a row of one
 *
 * A group of preferences has a list inside that takes the focus without having a name, and so has
 * what a combo row shows as its value; the rows are enough.
 */
void
backoffice_group_tidy (GtkWidget *group)
{
  for (GtkWidget *child = gtk_widget_get_first_child (group); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        continue;
      if (GTK_IS_LIST_BOX (child))
        gtk_widget_set_focusable (child, FALSE);
      else if (GTK_IS_LIST_VIEW (child))
        gtk_widget_set_can_focus (child, FALSE);
      backoffice_group_tidy (child);
    }
}

/**
 * backoffice_group_new:
 * @title: (nullable): what stands above it
 *
 * Returns: (transfer floating): an #AdwPreferencesGroup
 */
GtkWidget *
backoffice_group_new (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  backoffice_group_tidy (group);

  return group;
}

/**
 * backoffice_tab_body_add:
 *
 * Gives a tab of the administration its column: scrolling, not too wide.
 *
 * Returns: (transfer none): the box for the tab's groups
 */
GtkWidget *
backoffice_tab_body_add (BackofficePage *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_set_margin_top (body, 18);
  gtk_widget_set_margin_bottom (body, 24);
  gtk_widget_set_margin_start (body, 22);
  gtk_widget_set_margin_end (body, 22);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 820);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (page), scroller);

  return body;
}

/**
 * backoffice_tab_row_new:
 *
 * Returns: (transfer floating): a row to be read
 */
GtkWidget *
backoffice_tab_row_new (const char *title,
                        const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  kios_ui_set_name (row, title);

  return row;
}

/**
 * backoffice_tab_button_add:
 * @label: what stands on it
 * @name: what it is for assistive technology, with whom or what it is about
 *
 * Returns: (transfer none): a small button at the end of the row
 */
GtkWidget *
backoffice_tab_button_add (GtkWidget  *row,
                           const char *label,
                           const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "neutral");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  kios_ui_set_name (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

/**
 * backoffice_tab_clear:
 *
 * Removes all groups.
 */
void
backoffice_tab_clear (GtkWidget *body)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (body)) != NULL)
    gtk_box_remove (GTK_BOX (body), child);
}
