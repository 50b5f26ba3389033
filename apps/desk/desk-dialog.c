/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-dialog.h"

#include "ui/kios-ui.h"

/**
 * desk_dialog_present:
 * @dialog: a new window
 * @parent: a widget of the window it belongs to
 *
 * Shows a dialog over its window, which Escape closes.
 */
void
desk_dialog_present (GtkWindow *dialog,
                     GtkWidget *parent)
{
  GtkEventController *keys;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  root = gtk_widget_get_root (parent);
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_set_destroy_with_parent (dialog, TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (dialog, GTK_WINDOW (root));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);

  kios_ui_set_up_window (dialog);
  gtk_window_present (dialog);
}
