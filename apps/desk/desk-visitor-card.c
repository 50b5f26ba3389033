/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-visitor-card.h"

#include <glib/gi18n.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

struct _DeskVisitorCard
{
  GtkBox          parent_instance;

  /* Template */
  GtkLabel       *number;
  KiosReasonChip *reason;
  KiosStatePill  *state;
  GtkLabel       *group;
  GtkLabel       *identity;
  GtkImage       *identity_icon;
  GtkLabel       *times;
  GtkImage       *account_icon;
  GtkLabel       *account;
  GtkImage       *contact_icon;
  GtkLabel       *contact;
  GtkLabel       *visits;
  GtkLabel       *clock_title;
  GtkLabel       *clock;
  GtkProgressBar *progress;
  GtkLabel       *clock_note;

  /* Owned */
  DeskSession    *session;
};

G_DEFINE_FINAL_TYPE (DeskVisitorCard, desk_visitor_card, GTK_TYPE_BOX)

static guint
get_standard_minutes (DeskVisitorCard *self,
                      KiosRequest     *request)
{
  KiosService *service = desk_session_get_service (self->session, request->service_code);

  return service != NULL ? service->standard_minutes : 0;
}

static void
show_account (DeskVisitorCard *self,
              KiosVisit       *visit)
{
  gboolean is_active = visit->account == KIOS_ACCOUNT_ACTIVE;
  GtkWidget *icon = GTK_WIDGET (self->account_icon);

  gtk_label_set_text (self->account, kios_words_account (visit->account));
  gtk_image_set_from_icon_name (self->account_icon, is_active ? "kios-ok-symbolic" : "kios-info-symbolic");
  if (is_active)
    gtk_widget_add_css_class (icon, "good");
  else
    gtk_widget_remove_css_class (icon, "good");
}

static void
show_person (DeskVisitorCard *self,
             KiosVisit       *visit)
{
  g_autofree char *nik = NULL;

  gtk_label_set_text (self->group, kios_words_group (visit->group));
  if (visit->company != NULL || visit->group == KIOS_GROUP_EMPLOYER)
    {
      gtk_image_set_from_icon_name (self->identity_icon, "kios-employer-symbolic");
      gtk_label_set_text (self->identity, visit->company != NULL ? visit->company : _("No company name given"));
    }
  else
    {
      gtk_image_set_from_icon_name (self->identity_icon, "kios-siapkerja-id-symbolic");
      /* Translators: NIK is the national identity number; %s is masked */
      nik = visit->nik_mask != NULL ? g_strdup_printf (_("NIK %s"), visit->nik_mask) : g_strdup (_("No NIK given"));
      gtk_label_set_text (self->identity, nik);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->identity), gtk_label_get_text (self->identity));

  if (visit->phone_mask == NULL && visit->email_mask != NULL)
    {
      gtk_image_set_from_icon_name (self->contact_icon, "kios-mail-symbolic");
      gtk_label_set_text (self->contact, visit->email_mask);
    }
  else
    {
      gtk_image_set_from_icon_name (self->contact_icon, "kios-phone-symbolic");
      gtk_label_set_text (self->contact, visit->phone_mask != NULL ? visit->phone_mask : _("No phone number given"));
    }
}

static void
show_times (DeskVisitorCard *self,
            const DeskNow   *now)
{
  GTimeZone *zone = desk_session_get_zone (self->session);
  g_autofree char *arrived = kios_format_time (now->visit->arrived_us, zone);
  g_autofree char *called = kios_format_time (now->request->called_us, zone);
  /* Translators: both are times of day */
  g_autofree char *times = g_strdup_printf (_("Arrived %s, called %s"), arrived, called);
  /* Translators: the person has been here %u times, this visit included */
  g_autofree char *visits = g_strdup_printf (_("Visit number %u"), now->history->len + 1);

  gtk_label_set_text (self->times, times);
  gtk_label_set_text (self->visits, now->history->len > 0 ? visits : _("First visit"));
}

static void
desk_visitor_card_dispose (GObject *object)
{
  DeskVisitorCard *self = DESK_VISITOR_CARD (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_VISITOR_CARD);

  G_OBJECT_CLASS (desk_visitor_card_parent_class)->dispose (object);
}

static void
desk_visitor_card_class_init (DeskVisitorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_visitor_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-visitor-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, number);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, reason);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, state);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, group);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, identity);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, identity_icon);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, times);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, account_icon);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, account);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, contact_icon);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, contact);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, visits);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, clock_title);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, clock);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, progress);
  gtk_widget_class_bind_template_child (widget_class, DeskVisitorCard, clock_note);
}

static void
desk_visitor_card_init (DeskVisitorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_visitor_card_show:
 * @session: somebody is called or served there
 *
 * Shows the person as last read.
 */
void
desk_visitor_card_show (DeskVisitorCard *self,
                        DeskSession     *session)
{
  const DeskNow *now = desk_session_get_now (session);

  g_return_if_fail (DESK_IS_VISITOR_CARD (self));
  g_return_if_fail (now != NULL && now->request != NULL);

  g_set_object (&self->session, session);
  gtk_label_set_text (self->number, now->request->number);
  kios_ui_set_number_class (GTK_WIDGET (self->number), now->request->number);
  kios_reason_chip_set_reason (self->reason, now->request->priority != KIOS_PRIORITY_NONE
                                               ? KIOS_CALL_REASON_PRIORITY
                                               : now->request->call_reason);
  kios_state_pill_set_request_state (self->state, now->request->state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), now->request->state == KIOS_REQUEST_CALLED);
  show_person (self, now->visit);
  show_account (self, now->visit);
  show_times (self, now);
  desk_visitor_card_tick (self);
}

/**
 * desk_visitor_card_tick:
 *
 * Time has passed.
 */
void
desk_visitor_card_tick (DeskVisitorCard *self)
{
  const DeskNow *now;
  KiosRequest *request;
  g_autofree char *clock = NULL;
  g_autofree char *note = NULL;
  guint standard_minutes;
  gboolean is_serving;
  gint64 elapsed_us;

  g_return_if_fail (DESK_IS_VISITOR_CARD (self));

  now = self->session != NULL ? desk_session_get_now (self->session) : NULL;
  if (now == NULL || now->request == NULL)
    return;

  request = now->request;
  is_serving = request->state == KIOS_REQUEST_SERVING;
  standard_minutes = is_serving ? get_standard_minutes (self, request) : 0;
  elapsed_us = MAX (0, desk_session_get_now_us (self->session) -
                         (is_serving ? request->started_us : request->last_call_us));
  clock = kios_format_stopwatch (elapsed_us);
  if (!is_serving)
    note = g_strdup_printf (_("call number %u"), request->n_calls);
  else if (standard_minutes > 0)
    note = g_strdup_printf (ngettext ("standard %u minute", "standard %u minutes", standard_minutes),
                            standard_minutes);
  else
    note = g_strdup (_("no standard time"));

  gtk_label_set_text (self->clock_title, is_serving ? _("Being served") : _("Called"));
  gtk_label_set_text (self->clock, clock);
  gtk_label_set_text (self->clock_note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), standard_minutes > 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self->clock), "over");
  if (standard_minutes > 0)
    {
      double part = (double) elapsed_us / ((double) standard_minutes * 60 * G_USEC_PER_SEC);

      gtk_progress_bar_set_fraction (self->progress, MIN (part, 1.0));
      if (part > 1.0)
        gtk_widget_add_css_class (GTK_WIDGET (self->clock), "over");
    }
}
