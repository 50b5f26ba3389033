/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-number-words.h"

#include <glib/gi18n.h>

#include "records/kios-counter.h"
#include "reception-data.h"
#include "ui/kios-format.h"

#define NUMBER_SECONDS 15

void
reception_fact_clear (ReceptionFact *fact)
{
  g_clear_pointer (&fact->title, g_free);
  g_clear_pointer (&fact->detail, g_free);
}

/**
 * reception_fact_tell_ahead:
 * @fact: (out): how many people wait before this visitor
 * @is_short: for three facts in one row
 */
void
reception_fact_tell_ahead (ReceptionFact *fact,
                           KiosVisit     *visit,
                           gboolean       is_short)
{
  const char *detail = visit->priority != KIOS_PRIORITY_NONE ? _("You are called with priority.")
                                                             : _("People with priority may be called earlier.");

  if (is_short)
    fact->title = visit->ahead > 0 ? kios_format_people (visit->ahead) : g_strdup (_("Nobody"));
  else
    fact->title = kios_format_people_ahead (visit->ahead);
  fact->detail = g_strdup (is_short ? _("ahead of you") : detail);
}

/**
 * reception_fact_tell_wait:
 * @fact: (out): the range of the wait, or that there is none to tell
 */
void
reception_fact_tell_wait (ReceptionFact  *fact,
                          ReceptionIssue *issue,
                          gboolean        is_short)
{
  g_autofree char *range = NULL;
  guint low_minutes;
  guint high_minutes;

  if (!reception_issue_get_wait (issue, &low_minutes, &high_minutes))
    {
      fact->title = g_strdup (is_short ? _("In turn") : _("You are called in turn"));
      fact->detail = g_strdup (is_short ? _("no estimate yet") : _("There is no estimate of the time yet."));
      return;
    }

  range = kios_format_wait_range (low_minutes * G_TIME_SPAN_MINUTE, high_minutes * G_TIME_SPAN_MINUTE);
  if (is_short)
    fact->title = g_steal_pointer (&range);
  else
    /* Translators: %s is "15–25 minutes" */
    fact->title = g_strdup_printf (_("About %s"), range);
  fact->detail = g_strdup (is_short ? _("estimated") : _("Estimated from today's services."));
}

static gboolean
serves (KiosCounter *counter,
        guint        desk_no)
{
  for (guint i = 0; i < counter->desks->len; i++)
    {
      if (g_array_index (counter->desks, guint, i) == desk_no)
        return TRUE;
    }

  return FALSE;
}

/* "Loket 2 atau Loket 3"; short: "Loket 2 atau 3". NULL when no counter serves the desk. */
static char *
dup_counters (GArray   *numbers,
              gboolean  is_short)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      guint no = g_array_index (numbers, guint, i);

      if (i > 0)
        g_string_append (text, i + 1 == numbers->len ? _(" or ") : ", ");
      if (i == 0 || !is_short)
        /* Translators: %u is the number of a counter */
        g_string_append_printf (text, _("Counter %u"), no);
      else
        g_string_append_printf (text, "%u", no);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * reception_fact_tell_seat:
 * @fact: (out): where to sit and where the number will be called
 */
void
reception_fact_tell_seat (ReceptionFact  *fact,
                          ReceptionModel *model,
                          KiosVisit      *visit,
                          gboolean        is_short)
{
  guint desk_no = ((KiosRequest *) g_ptr_array_index (visit->requests, 0))->desk_no;
  GPtrArray *counters = reception_model_get_counters (model);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *names = NULL;
  const char *room = reception_choose (reception_model_get_setting (model, "waiting_room_id"),
                                       reception_model_get_setting (model, "waiting_room_en"));

  for (guint i = 0; counters != NULL && i < counters->len; i++)
    {
      KiosCounter *counter = g_ptr_array_index (counters, i);

      if (counter->state == KIOS_COUNTER_CLOSED || !serves (counter, desk_no))
        continue;
      g_array_append_val (numbers, counter->no);
      if (counter->room != NULL && *counter->room != '\0')
        room = counter->room;
    }
  if (*room == '\0')
    room = _("the waiting room");

  names = dup_counters (numbers, is_short);
  if (is_short)
    {
      fact->title = g_strdup (room);
      fact->detail = g_strdup (names != NULL ? names : _("see the board"));
      return;
    }

  /* Translators: %s is the name of the waiting room */
  fact->title = g_strdup_printf (_("Please take a seat in %s"), room);
  /* Translators: %s is "Counter 2 or Counter 3" */
  fact->detail = names != NULL ? g_strdup_printf (_("Your number is called to %s."), names)
                              : g_strdup (_("The board shows your number when it is your turn."));
}

/**
 * reception_number_get_fault:
 *
 * Returns: (transfer none): what is wrong with the printer, for visitors
 */
const char *
reception_number_get_fault (KiosPrintReason reason)
{
  switch (reason)
    {
    case KIOS_PRINT_REASON_PAPER_OUT:
      return _("The slip printer is out of paper");
    case KIOS_PRINT_REASON_COVER_OPEN:
      return _("The slip printer's cover is open");
    case KIOS_PRINT_REASON_JAM:
      return _("The paper is stuck in the slip printer");
    case KIOS_PRINT_REASON_PAUSED:
      return _("The slip printer has been paused");
    case KIOS_PRINT_REASON_OFFLINE:
    case KIOS_PRINT_REASON_NO_QUEUE:
    case KIOS_PRINT_REASON_NO_CUPS:
    case KIOS_PRINT_REASON_REJECTED:
      return _("The slip printer cannot be reached");
    case KIOS_PRINT_REASON_NONE:
    case KIOS_PRINT_REASON_OTHER:
    default:
      return _("The slip has not come out yet");
    }
}

/**
 * reception_number_get_seconds:
 *
 * Returns: how long the number stays on the screen; twice as long where it has to be written down
 */
guint
reception_number_get_seconds (ReceptionModel     *model,
                              ReceptionSlipState  state)
{
  const char *text = reception_model_get_setting (model, "number_screen_s");
  guint64 seconds = NUMBER_SECONDS;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 600, &seconds, NULL))
    seconds = NUMBER_SECONDS;

  return (guint) seconds * (state == RECEPTION_SLIP_NONE ? 2 : 1);
}
