/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reception-data.h"

/* The steps to an account, or to the registration of a company, with codes to take them on one's own
 * phone. Nobody has to: the visitor may go on without, or go away and come back with a slip. */
struct _ReceptionSelfServicePage
{
  ReceptionPage  parent_instance;

  /* Children */
  KiosBusy      *busy;
  GtkGrid       *rows;
  GtkWidget     *buttons; /* the frame's, as our action */

  /* Owned */
  GPtrArray     *widgets; /* of borrowed rows */
};

G_DEFINE_FINAL_TYPE (ReceptionSelfServicePage, reception_self_service_page, RECEPTION_TYPE_PAGE)

static void
go_on (ReceptionSelfServicePage *self,
       KiosAccountStatus         account)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  walk->account = account;
  walk->has_passed_self_service = TRUE;
  walk->is_held = FALSE;
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
on_done_clicked (GtkButton                *button,
                 ReceptionSelfServicePage *self)
{
  go_on (self, KIOS_ACCOUNT_DECLARED);
}

static void
on_without_clicked (GtkButton                *button,
                    ReceptionSelfServicePage *self)
{
  go_on (self, KIOS_ACCOUNT_NONE);
}

static void
on_help_clicked (GtkButton                *button,
                 ReceptionSelfServicePage *self)
{
  reception_page_ring (RECEPTION_PAGE (self), "self_service");
}

static void
update_busy (ReceptionSelfServicePage *self)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  gboolean is_busy = reception_issue_get_is_busy (reception_page_get_issue (page));

  kios_busy_set_is_busy (self->busy, is_busy);
  gtk_widget_set_sensitive (self->buttons, !is_busy);
  reception_page_set_back (page, is_busy ? KIOS_FRAME_BACK_NONE : KIOS_FRAME_BACK_BACK);
}

static void
on_phone_clicked (GtkButton                *button,
                  ReceptionSelfServicePage *self)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionWalk *walk = reception_page_get_walk (page);

  if (reception_issue_get_is_busy (reception_page_get_issue (page)))
    return;

  walk->account = KIOS_ACCOUNT_NONE;
  walk->is_held = TRUE;
  reception_issue_start (reception_page_get_issue (page), walk);
  update_busy (self);
}

static void
on_drawn (ReceptionIssue           *issue,
          ReceptionSelfServicePage *self)
{
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
on_waiting (ReceptionIssue           *issue,
            ReceptionSelfServicePage *self)
{
  kios_busy_set_text (self->busy, _("Not connected at the moment. We keep trying, please wait."));
  reception_page_set_back (RECEPTION_PAGE (self), KIOS_FRAME_BACK_BACK);
}

static void
on_failed (ReceptionIssue           *issue,
           GError                   *error,
           ReceptionSelfServicePage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  walk->is_held = FALSE;
  update_busy (self);
}

/* "https://account.kemnaker.go.id/auth" is read as "account.kemnaker.go.id". */
static char *
dup_host (const char *address)
{
  const char *start = strstr (address, "://");

  start = start != NULL ? start + 3 : address;

  return g_strndup (start, strcspn (start, "/?"));
}

static void
append_steps (ReceptionSelfServicePage *self,
              const char               *key)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionWalk *walk = reception_page_get_walk (page);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = reception_steps_load (key, walk->desk_no, walk->group, &error);

  if (steps == NULL)
    {
      g_warning ("There are no self-service steps: %s", error->message);
      return;
    }

  for (guint i = 0; i < steps->len; i++)
    {
      ReceptionStep *step = g_ptr_array_index (steps, i);
      const char *address = NULL;
      KiosChecklistState state = KIOS_CHECKLIST_TO_DO;
      GtkWidget *row = kios_checklist_row_new (self->widgets->len + 1,
                                               reception_choose (step->title_id, step->title_en),
                                               reception_choose (step->text_id, step->text_en));

      if (step->is_optional)
        state = KIOS_CHECKLIST_OPTIONAL;
      else if (self->widgets->len == 0)
        state = KIOS_CHECKLIST_NOW;
      kios_checklist_row_set_state (KIOS_CHECKLIST_ROW (row), state);
      if (step->address_setting != NULL)
        address = reception_model_get_setting (reception_page_get_model (page), step->address_setting);
      if (address != NULL)
        {
          g_autofree char *host = dup_host (address);
          g_autofree char *url = strstr (address, "://") != NULL ? g_strdup (address)
                                                                 : g_strconcat ("https://", address, NULL);

          kios_checklist_row_set_qr (KIOS_CHECKLIST_ROW (row), url, host);
        }
      gtk_widget_set_hexpand (row, TRUE);
      g_ptr_array_add (self->widgets, row);
      gtk_grid_attach (self->rows, row, 0, (int) self->widgets->len - 1, 1, 1);
    }
}

static GtkWidget *
make_button (ReceptionSelfServicePage *self,
             const char               *icon,
             const char               *text,
             const char               *style,
             GCallback                 on_clicked)
{
  GtkWidget *button = kios_main_button_new (icon, text);

  gtk_widget_add_css_class (button, style);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", on_clicked, self, 0);

  return button;
}

static void
build_buttons (ReceptionSelfServicePage *self)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *ways;

  gtk_box_set_homogeneous (GTK_BOX (first), TRUE);
  gtk_box_append (GTK_BOX (first), make_button (self, "kios-call-staff-symbolic", _("I need help"), "secondary",
                                                G_CALLBACK (on_help_clicked)));
  gtk_box_append (GTK_BOX (first), make_button (self, "kios-check-symbolic", _("I have finished"), "action",
                                                G_CALLBACK (on_done_clicked)));
  gtk_widget_set_hexpand (first, TRUE);
  ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (ways), make_button (self, "kios-phone-symbolic",
                                                     _("I use my phone and come back"), "link",
                                                     G_CALLBACK (on_phone_clicked)));
  gtk_box_append (GTK_BOX (ways), make_button (self, "", _("Continue without an account"), "link",
                                                     G_CALLBACK (on_without_clicked)));
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (self->buttons), first);
  gtk_box_append (GTK_BOX (self->buttons), ways);
  reception_page_set_action (RECEPTION_PAGE (self), self->buttons);
}

static void
reception_self_service_page_build (ReceptionPage *page)
{
  ReceptionSelfServicePage *self = RECEPTION_SELF_SERVICE_PAGE (page);
  ReceptionWalk *walk = reception_page_get_walk (page);
  ReceptionIssue *issue = reception_page_get_issue (page);
  gboolean is_employer = walk->group == KIOS_GROUP_EMPLOYER;

  reception_page_set_heading (page,
                              is_employer ? _("Let us register your company") : _("Let us prepare your account"),
                              _("Scan the QR code with your phone's camera, then follow the steps. Take your time."),
                              is_employer ? _("company registration") : _("SIAPkerja account"));
  kios_busy_set_text (self->busy, _("Making your slip …"));
  append_steps (self, is_employer ? "wlkp" : "account");
  build_buttons (self);
  g_signal_connect_object (issue, "drawn", G_CALLBACK (on_drawn), self, 0);
  g_signal_connect_object (issue, "waiting", G_CALLBACK (on_waiting), self, 0);
  g_signal_connect_object (issue, "failed", G_CALLBACK (on_failed), self, 0);
  update_busy (self);
}

static void
reception_self_service_page_lay_out (ReceptionPage *page,
                                     gboolean       is_landscape)
{
  ReceptionSelfServicePage *self = RECEPTION_SELF_SERVICE_PAGE (page);
  int n_columns = is_landscape ? 2 : 1;

  for (guint i = 0; i < self->widgets->len; i++)
    {
      GtkWidget *row = g_object_ref (g_ptr_array_index (self->widgets, i));

      gtk_grid_remove (self->rows, row);
      gtk_grid_attach (self->rows, row, (int) i % n_columns, (int) i / n_columns, 1, 1);
      g_object_unref (row);
    }
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
reception_self_service_page_dispose (GObject *object)
{
  ReceptionSelfServicePage *self = RECEPTION_SELF_SERVICE_PAGE (object);

  g_clear_pointer (&self->widgets, g_ptr_array_unref);

  G_OBJECT_CLASS (reception_self_service_page_parent_class)->dispose (object);
}

static void
reception_self_service_page_class_init (ReceptionSelfServicePageClass *klass)
{
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reception_self_service_page_dispose;
  page_class->build = reception_self_service_page_build;
  page_class->lay_out = reception_self_service_page_lay_out;
}

static void
reception_self_service_page_init (ReceptionSelfServicePage *self)
{
  self->widgets = g_ptr_array_new ();
  self->rows = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->rows, 20);
  gtk_grid_set_column_spacing (self->rows, 20);
  gtk_grid_set_column_homogeneous (self->rows, TRUE);
  self->busy = KIOS_BUSY (kios_busy_new ());
  kios_busy_set_child (self->busy, GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->busy));
}
