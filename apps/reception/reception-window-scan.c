/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-window-private.h"

#include <glib/gi18n.h>

#include "kios-error.h"
#include "model/kios-identifier.h"
#include "reception-jobs.h"

/* What a scanner reads: a slip on the start screen, an account on the account page. */

static void
refuse_slip (ReceptionWindow *self)
{
  reception_message_show (self->message, "kios-scan-symbolic", _("This code does not help us here"),
                          _("Please take a new number, or ask our staff."));
}

static void
on_returned (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ReceptionWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ReceptionReturned) returned = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autofree char *today = NULL;
  KiosVisit *visit;

  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (returned == NULL)
    {
      if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
        refuse_slip (self);
      else
        reception_window_explain (self, error);
      return;
    }

  visit = returned->visit;
  today = kios_time_business_date (kios_clock_get_now_us (kios_context_get_clock (self->context)),
                                   kios_store_get_site (KIOS_STORE (source))->zone);
  if (visit->state == KIOS_VISIT_OPEN && g_strcmp0 (visit->business_date, today) == 0)
    {
      g_autofree char *title = NULL;

      /* Translators: %s is a queue number */
      title = g_strdup_printf (_("Your number is %s"), visit->number);
      reception_message_show (self->message, "kios-seat-symbolic", title,
                              _("Please take a seat. You will be called."));
      return;
    }
  if (visit->state != KIOS_VISIT_SELF_SERVICE || g_strcmp0 (visit->business_date, today) != 0)
    {
      refuse_slip (self);
      return;
    }

  reception_walk_begin (self->walk);
  self->walk->visit_id = g_strdup (visit->id);
  self->walk->group = visit->group;
  self->walk->account = visit->account;
  self->walk->need_key = g_strdup (returned->need_key);
  if (reception_model_get_desk (self->model, returned->desk_no) != NULL)
    self->walk->desk_no = returned->desk_no;
  kios_language_set_current (visit->language);
  kios_kiosk_frame_retranslate (self->frame);
  reception_window_go (self, reception_walk_get_next (self->walk, RECEPTION_PAGE_START));
}

static gboolean
is_open (ReceptionWindow *self)
{
  const KiosHoursStatus *hours = reception_model_get_hours (self->model);

  return hours != NULL && hours->is_open;
}

static void
take_account_scan (ReceptionWindow *self,
                   KiosScan        *scan)
{
  if (scan->kind == KIOS_SCAN_NIK)
    {
      self->walk->is_phone = FALSE;
      reception_walk_take_text (&self->walk->digits, g_steal_pointer (&scan->value));
    }
  else
    {
      reception_walk_take_text (&self->walk->digits, NULL);
      reception_walk_take_text (&self->walk->siapkerja_id, g_steal_pointer (&scan->value));
    }
  self->walk->account = KIOS_ACCOUNT_DECLARED;
  self->walk->has_passed_self_service = FALSE;
  reception_page_answer (self->page);
}

/**
 * reception_window_take_scan:
 * @text: what a scanner read
 *
 * On the start screen: a slip, to come back with from self-service. On the account page: a
 * SIAPkerja-ID or a NIK; it only says where to look, never what an account's status is.
 */
void
reception_window_take_scan (ReceptionWindow *self,
                            const char      *text)
{
  ReceptionPageKind kind;
  g_autoptr(KiosScan) scan = NULL;

  g_return_if_fail (RECEPTION_IS_WINDOW (self) && text != NULL);

  kios_idle_watch_touch (self->idle);
  reception_message_hide (self->message);
  kind = reception_page_get_kind (self->page);
  if (kind != RECEPTION_PAGE_START && kind != RECEPTION_PAGE_ACCOUNT)
    return;

  scan = kios_scan_classify (text, NULL);
  if (scan == NULL)
    refuse_slip (self);
  else if (kind == RECEPTION_PAGE_START && !is_open (self))
    reception_message_show (self->message, "kios-clock-symbolic", _("We are closed now"),
                            _("Please come back during our opening hours."));
  else if (scan->kind == KIOS_SCAN_TICKET)
    kios_store_read_async (kios_context_get_store (self->context), reception_return_job, g_strdup (scan->value),
                           g_free, reception_returned_free, self->cancellable, on_returned, g_object_ref (self));
  else if (kind == RECEPTION_PAGE_ACCOUNT)
    take_account_scan (self, scan);
  else
    reception_message_show (self->message, "kios-scan-symbolic", _("First touch “Take a queue number”"),
                            _("We ask for your SIAPkerja-ID in step 3."));
}
