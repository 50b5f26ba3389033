/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-scanner.h"

/* Scanners type a character in a few milliseconds; a second apart are two different things. */
#define PAUSE_US G_USEC_PER_SEC
#define MAX_LENGTH 256

void
survey_scanner_clear (SurveyScanner *self)
{
  if (self->typed != NULL)
    g_string_free (g_steal_pointer (&self->typed), TRUE);
}

/**
 * survey_scanner_feed:
 * @character: what was typed; '\r' or '\n' for Enter
 * @now_us: monotonic time
 * @line: (out) (transfer full) (nullable): what was scanned, when it is complete
 *
 * Space and Enter by themselves are no scan: they press buttons.
 *
 * Returns: whether the key belongs to a scan and must not do anything else
 */
gboolean
survey_scanner_feed (SurveyScanner  *self,
                     gunichar        character,
                     gint64          now_us,
                     char          **line)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  *line = NULL;
  if (self->typed == NULL)
    self->typed = g_string_new (NULL);
  if (now_us - self->last_us > PAUSE_US || now_us < self->last_us)
    g_string_truncate (self->typed, 0);
  self->last_us = now_us;

  if (character == '\r' || character == '\n')
    {
      if (self->typed->len == 0)
        return FALSE;

      *line = g_strdup (self->typed->str);
      g_string_truncate (self->typed, 0);
      return TRUE;
    }

  if (!g_unichar_isprint (character) || (character == ' ' && self->typed->len == 0))
    return FALSE;

  if (self->typed->len < MAX_LENGTH)
    g_string_append_unichar (self->typed, character);
  return TRUE;
}
