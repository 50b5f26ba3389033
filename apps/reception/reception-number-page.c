/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "kios-language.h"
#include "reception-countdown.h"
#include "reception-data.h"
#include "reception-number-words.h"

#define FAULT_WARN_SECONDS 45
#define FAULT_RESET_SECONDS 60

/* The number as the biggest thing, and what becomes of the slip; for a visitor who goes away to
 * self-service, the slip to come back with. */
struct _ReceptionNumberPage
{
  ReceptionPage       parent_instance;

  /* Template */
  GtkBox             *halves;
  GtkBox             *left;
  GtkBox             *right;
  KiosNumberCard     *card;
  GtkBox             *keep_card;
  KiosQrView         *qr;
  GtkLabel           *keep_title;
  GtkLabel           *keep_first;
  GtkLabel           *keep_second;
  GtkBox             *facts;
  KiosFactRow        *ahead;
  KiosFactRow        *wait;
  KiosFactRow        *seat;
  GtkBox             *short_facts;
  KiosFactRow        *short_ahead;
  KiosFactRow        *short_wait;
  KiosFactRow        *short_seat;
  KiosNotice         *slip_notice;
  KiosNotice         *fault_notice;

  /* Children of our action */
  GtkWidget          *again_button;
  GtkWidget          *noted_button;
  GtkWidget          *done_button;
  ReceptionCountdown *countdown;
  GtkWidget          *stays_label;
};

G_DEFINE_FINAL_TYPE (ReceptionNumberPage, reception_number_page, RECEPTION_TYPE_PAGE)

static ReceptionIssue *
get_issue (ReceptionNumberPage *self)
{
  return reception_page_get_issue (RECEPTION_PAGE (self));
}

/* Three facts below each other, or in one row where the code needs the room. */
static void
show_facts (ReceptionNumberPage *self,
            gboolean             is_short)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));
  KiosVisit *visit = reception_issue_get_visit (get_issue (self));
  g_auto(ReceptionFact) ahead = { NULL, NULL };
  g_auto(ReceptionFact) wait = { NULL, NULL };
  g_auto(ReceptionFact) seat = { NULL, NULL };

  reception_fact_tell_ahead (&ahead, visit, is_short);
  reception_fact_tell_wait (&wait, get_issue (self), is_short);
  reception_fact_tell_seat (&seat, model, visit, is_short);
  kios_fact_row_set_text (is_short ? self->short_ahead : self->ahead, ahead.title, ahead.detail);
  kios_fact_row_set_text (is_short ? self->short_wait : self->wait, wait.title, wait.detail);
  kios_fact_row_set_text (is_short ? self->short_seat : self->seat, seat.title, seat.detail);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), !is_short);
  gtk_widget_set_visible (GTK_WIDGET (self->short_facts), is_short);
}

static void
show_keep (ReceptionNumberPage *self)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));
  KiosVisit *visit = reception_issue_get_visit (get_issue (self));
  KiosSite *site = kios_store_get_site (reception_model_get_store (model));
  g_autoptr(KiosSlip) slip = kios_slip_new_for_visit (visit, site, NULL, NULL);
  g_autofree char *code = kios_slip_dup_code (slip);

  g_object_set (self->qr, "text", code, NULL);
  if (visit->number != NULL)
    {
      g_autofree char *first = NULL;

      /* Translators: %s is a queue number */
      first = g_strdup_printf (_("Write it down: <b>%s</b>, or"), visit->number);
      gtk_label_set_label (self->keep_title, _("Please keep this number"));
      gtk_label_set_markup (self->keep_first, first);
      gtk_label_set_label (self->keep_second, _("take a photo of this screen."));
      g_object_set (self->qr, "description", _("QR code of your queue number"), NULL);
    }
  else
    {
      gtk_label_set_label (self->keep_title, _("Your way back"));
      gtk_label_set_markup (self->keep_first, _("Come back when you have finished on your phone."));
      gtk_label_set_label (self->keep_second, _("Keep the slip, or take a photo of this code. Hold it before the scanner on the start screen."));
      g_object_set (self->qr, "description", _("QR code to come back with"), NULL);
    }
}

static void
show_slip (ReceptionNumberPage *self)
{
  ReceptionSlipState state = reception_issue_get_slip_state (get_issue (self));

  gboolean is_tight = reception_page_get_is_landscape (RECEPTION_PAGE (self)) || kios_ui_get_is_large ();

  gtk_widget_set_visible (GTK_WIDGET (self->slip_notice), state != RECEPTION_SLIP_FAULT);
  g_object_set (self->slip_notice, "is-busy", state == RECEPTION_SLIP_PRINTING, "end-icon",
                state == RECEPTION_SLIP_PRINTED ? "kios-down-symbolic" : "", NULL);
  kios_notice_set_level (self->slip_notice,
                         state == RECEPTION_SLIP_PRINTED ? KIOS_LEVEL_OK : KIOS_LEVEL_INFO);
  switch (state)
    {
    case RECEPTION_SLIP_PRINTING:
      kios_notice_set_text (self->slip_notice, _("Your slip is being printed"), _("One moment, please."));
      break;
    case RECEPTION_SLIP_PRINTED:
      kios_notice_set_text (self->slip_notice, _("Your slip has been printed"),
                            _("Please take it below the screen and keep it."));
      break;
    case RECEPTION_SLIP_NONE:
      gtk_widget_set_visible (GTK_WIDGET (self->slip_notice), !is_tight);
      kios_notice_set_text (self->slip_notice, _("There is no paper slip here"),
                            reception_issue_get_visit (get_issue (self))->number != NULL
                              ? _("Please write your number down or take a photo.")
                              : _("Please take a photo of the code."));
      break;
    case RECEPTION_SLIP_NOTED:
    case RECEPTION_SLIP_FAULT:
    default:
      gtk_widget_set_visible (GTK_WIDGET (self->slip_notice), FALSE);
      break;
    }
}

/* How long the screen stays: a countdown once all is well; with a fault, until the visitor chooses. */
static void
show_time (ReceptionNumberPage *self)
{
  ReceptionPage *page = RECEPTION_PAGE (self);
  ReceptionSlipState state = reception_issue_get_slip_state (get_issue (self));
  gboolean is_open = state == RECEPTION_SLIP_FAULT || state == RECEPTION_SLIP_PRINTING;

  gtk_widget_set_visible (self->again_button, state == RECEPTION_SLIP_FAULT);
  gtk_widget_set_visible (self->noted_button, state == RECEPTION_SLIP_FAULT);
  gtk_widget_set_visible (self->done_button, state != RECEPTION_SLIP_FAULT);
  gtk_widget_set_visible (self->stays_label, state == RECEPTION_SLIP_FAULT);
  gtk_widget_set_visible (GTK_WIDGET (self->countdown), !is_open);
  reception_page_set_back (page, is_open ? KIOS_FRAME_BACK_NONE : KIOS_FRAME_BACK_MORE_TIME);
  if (is_open)
    {
      reception_countdown_stop (self->countdown);
      reception_page_set_idle (page, FAULT_WARN_SECONDS, FAULT_RESET_SECONDS);
    }
  else
    {
      reception_countdown_start (self->countdown, reception_number_get_seconds (reception_page_get_model (page), state));
      reception_page_set_idle (page, 0, 0);
    }
}

static void
update (ReceptionNumberPage *self)
{
  ReceptionSlipState state = reception_issue_get_slip_state (get_issue (self));
  KiosVisit *visit = reception_issue_get_visit (get_issue (self));
  gboolean is_fault = state == RECEPTION_SLIP_FAULT;
  gboolean needs_code;

  if (visit == NULL)
    return;

  needs_code = visit->number == NULL || is_fault || state == RECEPTION_SLIP_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self->fault_notice), is_fault);
  if (is_fault)
    kios_notice_set_text (self->fault_notice, reception_number_get_fault (reception_issue_get_reason (get_issue (self))),
                          visit->number != NULL ? _("Your number stays valid. Our staff have been told.")
                                                : _("Your code stays valid. Our staff have been told."));
  gtk_widget_set_visible (GTK_WIDGET (self->keep_card), needs_code);
  if (visit->number != NULL)
    {
      g_object_set (self->card, "is-compact", needs_code, NULL);
      show_facts (self, needs_code);
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->facts), FALSE);
    }
  show_slip (self);
  show_time (self);
}

static void
on_issue_changed (ReceptionIssue      *issue,
                  ReceptionNumberPage *self)
{
  update (self);
}

static void
on_again_clicked (GtkButton           *button,
                  ReceptionNumberPage *self)
{
  reception_issue_print_again (get_issue (self));
}

static void
on_finished (GObject             *source,
             ReceptionNumberPage *self)
{
  reception_page_finish (RECEPTION_PAGE (self));
}

static GtkWidget *
make_button (ReceptionNumberPage *self,
             GtkWidget           *box,
             const char          *icon,
             const char          *text,
             const char          *style,
             GCallback            on_clicked)
{
  GtkWidget *button = kios_main_button_new (icon, text);

  gtk_widget_add_css_class (button, style);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", on_clicked, self, 0);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
build_action (ReceptionNumberPage *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *action = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  self->again_button = make_button (self, buttons, "kios-sync-symbolic", _("Print again"), "secondary",
                                    G_CALLBACK (on_again_clicked));
  self->noted_button = make_button (self, buttons, "kios-check-symbolic", _("I have noted it"), "action",
                                    G_CALLBACK (on_finished));
  self->done_button = make_button (self, buttons, "kios-check-symbolic", _("Done"), "action",
                                   G_CALLBACK (on_finished));
  gtk_widget_add_css_class (self->done_button, "large-action");
  self->stays_label = gtk_label_new (_("Take your time. The screen tells you before it closes."));
  gtk_label_set_wrap (GTK_LABEL (self->stays_label), TRUE);
  gtk_widget_add_css_class (self->stays_label, "body");
  gtk_widget_add_css_class (self->stays_label, "dim");
  self->countdown = RECEPTION_COUNTDOWN (reception_countdown_new ());
  g_signal_connect_object (self->countdown, "ended", G_CALLBACK (on_finished), self, 0);
  gtk_box_append (GTK_BOX (action), buttons);
  gtk_box_append (GTK_BOX (action), self->stays_label);
  gtk_box_append (GTK_BOX (action), GTK_WIDGET (self->countdown));
  gtk_widget_add_css_class (action, "number-action");
  reception_page_set_action (RECEPTION_PAGE (self), action);
}

static void
reception_number_page_build (ReceptionPage *page)
{
  ReceptionNumberPage *self = RECEPTION_NUMBER_PAGE (page);
  KiosVisit *visit = reception_issue_get_visit (get_issue (self));

  build_action (self);
  g_signal_connect_object (get_issue (self), "changed", G_CALLBACK (on_issue_changed), self, 0);
  if (visit == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->card), visit->number != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->left), visit->number != NULL);
  if (visit->number == NULL)
    {
      reception_page_set_heading (page, _("See you soon"), _("This is not a queue number. You get your number when you come back."), NULL);
    }
  else
    {
      guint desk_no = ((KiosRequest *) g_ptr_array_index (visit->requests, 0))->desk_no;
      KiosDesk *desk = reception_model_get_desk (reception_page_get_model (page), desk_no);
      char letter[2] = { visit->series, '\0' };

      kios_number_card_set_desk (self->card, letter, desk != NULL ? reception_choose (desk->name_id, desk->name_en) : "");
      kios_number_card_set_number (self->card, visit->number);
    }
  show_keep (self);
  update (self);
}

static void
reception_number_page_lay_out (ReceptionPage *page,
                               gboolean       is_landscape)
{
  ReceptionNumberPage *self = RECEPTION_NUMBER_PAGE (page);
  GtkBox *home = is_landscape || !gtk_widget_get_visible (GTK_WIDGET (self->left)) ? self->right : self->left;
  GtkWidget *notice = g_object_ref (GTK_WIDGET (self->fault_notice));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->halves, is_landscape);
  if (gtk_widget_get_parent (notice) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (notice)), notice);
  gtk_box_prepend (home, notice);
  g_object_unref (notice);
  update (self);
}

static void
reception_number_page_more_time (ReceptionPage *page)
{
  reception_countdown_add (RECEPTION_NUMBER_PAGE (page)->countdown);
}

static void
reception_number_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_NUMBER_PAGE);

  G_OBJECT_CLASS (reception_number_page_parent_class)->dispose (object);
}

static void
reception_number_page_class_init (ReceptionNumberPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_number_page_dispose;
  page_class->build = reception_number_page_build;
  page_class->lay_out = reception_number_page_lay_out;
  page_class->more_time = reception_number_page_more_time;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-number-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, left);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, right);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, card);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, keep_card);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, qr);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, keep_title);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, keep_first);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, keep_second);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, facts);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, ahead);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, wait);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, seat);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, short_facts);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, short_ahead);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, short_wait);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, short_seat);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, slip_notice);
  gtk_widget_class_bind_template_child (widget_class, ReceptionNumberPage, fault_notice);
}

static void
reception_number_page_init (ReceptionNumberPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
