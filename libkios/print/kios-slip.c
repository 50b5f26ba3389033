/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-slip.h"
#include "model/kios-number.h"
#include "records/kios-counter.h"

G_DEFINE_BOXED_TYPE (KiosSlip, kios_slip, kios_slip_copy, kios_slip_free)

static const char *
choose (KiosLanguage  language,
        const char   *text_id,
        const char   *text_en)
{
  return language == KIOS_LANGUAGE_ENGLISH && text_en != NULL ? text_en : text_id;
}

static gboolean
serves_desk (KiosCounter *counter,
             guint        desk_no)
{
  for (guint i = 0; counter->desks != NULL && i < counter->desks->len; i++)
    if (g_array_index (counter->desks, guint, i) == desk_no)
      return TRUE;

  return FALSE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* Open counters; where there is none, the paused ones, which come back. The room of a closed
   counter is still the room to wait in. */
static void
add_counters (KiosSlip  *slip,
              guint      desk_no,
              GPtrArray *counters)
{
  static const KiosCounterState states[] = { KIOS_COUNTER_OPEN, KIOS_COUNTER_PAUSED,
                                             KIOS_COUNTER_CLOSED };

  for (guint s = 0; s < G_N_ELEMENTS (states) && slip->counters->len == 0; s++)
    for (guint i = 0; i < counters->len; i++)
      {
        KiosCounter *counter = g_ptr_array_index (counters, i);

        if (counter->state != states[s] || !serves_desk (counter, desk_no))
          continue;
        if (counter->state != KIOS_COUNTER_CLOSED)
          g_array_append_val (slip->counters, counter->no);
        if (slip->room == NULL && counter->room != NULL && *counter->room != '\0')
          slip->room = g_strdup (counter->room);
      }

  g_array_sort (slip->counters, compare_numbers);
}

/**
 * kios_slip_new:
 *
 * Returns: (transfer full): an empty slip, with no wait quoted
 */
KiosSlip *
kios_slip_new (void)
{
  KiosSlip *slip = g_new0 (KiosSlip, 1);

  slip->language = KIOS_LANGUAGE_INDONESIAN;
  slip->wait_low_s = -1;
  slip->wait_high_s = -1;
  slip->counters = g_array_new (FALSE, FALSE, sizeof (guint));

  return slip;
}

/**
 * kios_slip_new_for_visit:
 * @visit: a visit; without a number it gets the slip of self-service
 * @site: its site
 * @desk: (nullable): the desk of its first request; %NULL in self-service
 * @counters: (nullable) (element-type KiosCounter): the site's counters, of which those serving
 *   @desk are named
 *
 * Takes over what may stand on paper and nothing else. The legal line is the caller's to add. Any
 * thread.
 *
 * Returns: (transfer full): the slip in the visit's language
 */
KiosSlip *
kios_slip_new_for_visit (KiosVisit *visit,
                         KiosSite  *site,
                         KiosDesk  *desk,
                         GPtrArray *counters)
{
  KiosSlip *slip;

  g_return_val_if_fail (KIOS_IS_VISIT (visit), NULL);
  g_return_val_if_fail (KIOS_IS_SITE (site), NULL);
  g_return_val_if_fail (desk == NULL || KIOS_IS_DESK (desk), NULL);

  slip = kios_slip_new ();
  if (visit->language != 0)
    slip->language = visit->language;
  slip->unit_name = g_strdup (site->unit_name);
  if (site->zone != NULL)
    slip->zone = g_time_zone_ref (site->zone);
  slip->number = g_strdup (visit->number);
  slip->business_date = g_strdup (visit->business_date);
  slip->token = g_strdup (visit->token);
  slip->group = visit->group;
  slip->issued_us = visit->number != NULL && visit->entered_us > 0 ? visit->entered_us
                                                                   : visit->arrived_us;
  if (visit->number == NULL)
    return slip;

  slip->ahead = visit->ahead;
  slip->wait_low_s = visit->quote_low_s;
  slip->wait_high_s = visit->quote_high_s;
  if (visit->requests != NULL && visit->requests->len > 0)
    {
      KiosRequest *request = g_ptr_array_index (visit->requests, 0);

      slip->service_title = g_strdup (choose (slip->language, request->service_title_id,
                                              request->service_title_en));
      slip->n_more = visit->requests->len - 1;
    }
  if (desk != NULL)
    {
      slip->desk_letter = desk->letter;
      slip->desk_name = g_strdup (choose (slip->language, desk->name_id, desk->name_en));
      slip->desk_icon = g_strdup (desk->icon_name);
      if (counters != NULL)
        add_counters (slip, desk->no, counters);
    }

  return slip;
}

/**
 * kios_slip_copy:
 *
 * Returns: (transfer full): a slip of its own
 */
KiosSlip *
kios_slip_copy (const KiosSlip *slip)
{
  KiosSlip *copy;

  g_return_val_if_fail (slip != NULL, NULL);

  copy = g_new (KiosSlip, 1);
  *copy = *slip;
  copy->unit_name = g_strdup (slip->unit_name);
  copy->legal_line = g_strdup (slip->legal_line);
  copy->number = g_strdup (slip->number);
  copy->business_date = g_strdup (slip->business_date);
  copy->token = g_strdup (slip->token);
  copy->zone = slip->zone != NULL ? g_time_zone_ref (slip->zone) : NULL;
  copy->desk_name = g_strdup (slip->desk_name);
  copy->desk_icon = g_strdup (slip->desk_icon);
  copy->service_title = g_strdup (slip->service_title);
  copy->counters = g_array_copy (slip->counters);
  copy->room = g_strdup (slip->room);

  return copy;
}

/**
 * kios_slip_free:
 * @slip: (transfer full) (nullable): a slip
 */
void
kios_slip_free (KiosSlip *slip)
{
  if (slip == NULL)
    return;

  g_free (slip->unit_name);
  g_free (slip->legal_line);
  g_free (slip->number);
  g_free (slip->business_date);
  g_free (slip->token);
  g_clear_pointer (&slip->zone, g_time_zone_unref);
  g_free (slip->desk_name);
  g_free (slip->desk_icon);
  g_free (slip->service_title);
  g_array_unref (slip->counters);
  g_free (slip->room);
  g_free (slip);
}

/**
 * kios_slip_is_self_service:
 *
 * Returns: whether the slip has no number, only the token to come back with
 */
gboolean
kios_slip_is_self_service (const KiosSlip *slip)
{
  g_return_val_if_fail (slip != NULL, FALSE);

  return slip->number == NULL;
}

/**
 * kios_slip_dup_code:
 *
 * Returns: (transfer full) (nullable): what the QR code says: "KIOS A-012 2026-11-19 TOKEN", in
 *   self-service the token alone; %NULL for a slip without a token
 */
char *
kios_slip_dup_code (const KiosSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->token == NULL || !kios_token_is_valid (slip->token))
    return NULL;
  if (slip->number == NULL || slip->business_date == NULL)
    return g_strdup (slip->token);

  return kios_ticket_payload (slip->number, slip->business_date, slip->token);
}
