/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-transfer-dialog.h"

#include "desk-words.h"
#include "ui/kios-widgets.h"

#define DESK_KEY "desk-no"

struct _DeskTransferDialog
{
  AdwWindow    parent_instance;

  /* Template */
  GtkBox      *desks;
  GtkEditable *note;
  GtkWidget   *decide;

  /* State */
  guint        desk_no;
};

G_DEFINE_FINAL_TYPE (DeskTransferDialog, desk_transfer_dialog, ADW_TYPE_WINDOW)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled (GtkCheckButton     *check,
            DeskTransferDialog *self)
{
  if (!gtk_check_button_get_active (check))
    return;

  self->desk_no = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), DESK_KEY));
  gtk_widget_set_sensitive (self->decide, TRUE);
}

static void
on_decide_clicked (DeskTransferDialog *self)
{
  g_signal_emit (self, signals[DECIDED], 0, self->desk_no, gtk_editable_get_text (self->note));
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
add_desk (DeskTransferDialog *self,
          KiosDesk           *desk,
          GtkWidget          *group)
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
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_widget_add_css_class (check, "line");
  kios_ui_set_name (check, desk_words_desk_name (desk));
  g_object_set_data (G_OBJECT (check), DESK_KEY, GUINT_TO_POINTER (desk->no));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (self->desks, check);

  return check;
}

static void
desk_transfer_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DESK_TYPE_TRANSFER_DIALOG);

  G_OBJECT_CLASS (desk_transfer_dialog_parent_class)->dispose (object);
}

static void
desk_transfer_dialog_class_init (DeskTransferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_transfer_dialog_dispose;

  signals[DECIDED] = g_signal_new ("decided", DESK_TYPE_TRANSFER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-transfer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskTransferDialog, desks);
  gtk_widget_class_bind_template_child (widget_class, DeskTransferDialog, note);
  gtk_widget_class_bind_template_child (widget_class, DeskTransferDialog, decide);
  gtk_widget_class_bind_template_callback (widget_class, on_decide_clicked);
}

static void
desk_transfer_dialog_init (DeskTransferDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_transfer_dialog_new:
 * @session: somebody is called or served there
 *
 * Returns: (transfer none): a dialog for desk_dialog_present()
 */
GtkWindow *
desk_transfer_dialog_new (DeskSession *session)
{
  DeskTransferDialog *self = g_object_new (DESK_TYPE_TRANSFER_DIALOG, NULL);
  const DeskNow *now = desk_session_get_now (session);
  GPtrArray *desks = desk_session_get_opened (session)->desks;
  GtkWidget *group = NULL;

  for (guint i = 0; i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);

      if (now == NULL || now->request == NULL || now->request->desk_no != desk->no)
        group = add_desk (self, desk, group);
    }

  return GTK_WINDOW (self);
}
