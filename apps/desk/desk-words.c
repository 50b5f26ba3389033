/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-words.h"

#include <glib/gi18n.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "ui/kios-error-text.h"

static gboolean
is_english (void)
{
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH;
}

/**
 * desk_words_service_title:
 *
 * Returns: (transfer none): the short title
 */
const char *
desk_words_service_title (KiosService *service)
{
  return is_english () ? service->title_en : service->title_id;
}

/**
 * desk_words_service_text:
 *
 * Returns: (transfer none): the official text
 */
const char *
desk_words_service_text (KiosService *service)
{
  return is_english () ? service->text_en : service->text_id;
}

/**
 * desk_words_documents:
 *
 * Returns: (transfer none): the documents the service asks for
 */
const char *const *
desk_words_documents (KiosService *service)
{
  return (const char *const *) (is_english () ? service->documents_en : service->documents_id);
}

/**
 * desk_words_request_title:
 *
 * Returns: (transfer none): the service asked for, or that none was chosen yet
 */
const char *
desk_words_request_title (KiosRequest *request)
{
  const char *title = is_english () ? request->service_title_en : request->service_title_id;

  return title != NULL && *title != '\0' ? title : _("Not chosen yet");
}

/**
 * desk_words_desk_name:
 *
 * Returns: (transfer none): the official name
 */
const char *
desk_words_desk_name (KiosDesk *desk)
{
  return is_english () ? desk->name_en : desk->name_id;
}

/**
 * desk_words_letter:
 *
 * Returns: (transfer full): "A" for desk 1
 */
char *
desk_words_letter (guint desk_no)
{
  return g_strdup_printf ("%c", kios_desk_letter (desk_no));
}

static char *
refuse_recall (DeskSession     *session,
               const DeskOrder *order)
{
  const DeskNow *now = desk_session_get_now (session);
  const DeskOpened *opened = desk_session_get_opened (session);
  gint64 left_us;
  guint left_s;

  if (now == NULL || now->request == NULL || now->request->n_calls > opened->max_recalls)
    return g_strdup_printf (_("%s was called often enough. Press No-show if nobody comes."), order->number);

  left_us = now->request->last_call_us + opened->recall_cooldown_us - desk_session_get_now_us (session);
  left_s = (guint) CLAMP (left_us / G_USEC_PER_SEC + 1, 1, 3600);

  return g_strdup_printf (ngettext ("%s was called just now. Please wait %u second.",
                                    "%s was called just now. Please wait %u seconds.", left_s),
                          order->number, left_s);
}

/**
 * desk_words_refusal:
 * @order: what was wanted
 * @error: why not
 *
 * Returns: (transfer full): one sentence for the officer, with what to do
 */
char *
desk_words_refusal (DeskSession     *session,
                    const DeskOrder *order,
                    const GError    *error)
{
  gboolean is_conflict = g_error_matches (error, KIOS_ERROR, KIOS_ERROR_CONFLICT);
  gboolean is_gone = g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND);

  if (order->action == DESK_ACTION_CALL && is_gone)
    return g_strdup (_("A colleague was faster. Nobody is waiting now."));
  if (order->action == DESK_ACTION_PICK && is_conflict)
    return g_strdup_printf (_("A colleague has already called %s."), order->number);
  if (order->action == DESK_ACTION_RECALL && is_conflict)
    return refuse_recall (session, order);
  if (order->action == DESK_ACTION_NO_SHOW && is_conflict)
    return g_strdup_printf (_("Call %s once more before marking a no-show."), order->number);
  if (order->action == DESK_ACTION_RETURN && is_conflict)
    return g_strdup_printf (_("%s was away too long. Please ask reception for a new number."), order->number);
  if (order->action == DESK_ACTION_CLOSE && is_conflict)
    return g_strdup (_("Somebody is still at this counter. Finish first, then close it."));
  if (is_conflict)
    return g_strdup (_("That has changed meanwhile. The screen now shows how it stands."));

  return kios_error_text (error);
}
