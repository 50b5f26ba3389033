/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-clock.h"
#include "kios-error.h"

/* All times are microseconds since the epoch, UTC. The clock can be fixed (tests, replays) or
 * started at another moment (demonstrations at night), from which it then runs on. */
struct _KiosClock
{
  GObject parent_instance;

  /* State; under the mutex, because the store's worker reads it too */
  gint64  offset_us;
  gint64  fixed_us;
  GMutex  mutex;
};

G_DEFINE_FINAL_TYPE (KiosClock, kios_clock, G_TYPE_OBJECT)

static void
kios_clock_finalize (GObject *object)
{
  KiosClock *self = KIOS_CLOCK (object);

  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (kios_clock_parent_class)->finalize (object);
}

static void
kios_clock_class_init (KiosClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_clock_finalize;
}

static void
kios_clock_init (KiosClock *self)
{
  g_mutex_init (&self->mutex);
  self->fixed_us = -1;
}

/**
 * kios_clock_new:
 *
 * The machine's own clock.
 *
 * Returns: (transfer full): a clock; usable from any thread
 */
KiosClock *
kios_clock_new (void)
{
  return g_object_new (KIOS_TYPE_CLOCK, NULL);
}

/**
 * kios_clock_new_fixed:
 * @now_us: the moment it stands at, µs since the epoch, UTC
 *
 * A clock that stands still until kios_clock_set_now_us() moves it.
 *
 * Returns: (transfer full): a clock; usable from any thread
 */
KiosClock *
kios_clock_new_fixed (gint64 now_us)
{
  KiosClock *self = kios_clock_new ();

  self->fixed_us = now_us;
  return self;
}

static gboolean
read_since (gint64  *since_us,
            GError **error)
{
  const char *text = g_getenv ("KIOS_CLOCK_SINCE");
  gint64 seconds;

  *since_us = g_get_real_time ();
  if (text == NULL || *text == '\0')
    return TRUE;

  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT64 / G_USEC_PER_SEC, &seconds, NULL))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "KIOS_CLOCK_SINCE: “%s” is no number of seconds", text);
      return FALSE;
    }

  *since_us = seconds * G_USEC_PER_SEC;
  return TRUE;
}

/**
 * kios_clock_new_from_env:
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * The machine's clock, or, where KIOS_CLOCK holds an ISO 8601 time with its offset, a clock that
 * starts there and runs on. Demonstrations and tests at night need that. Where several programs
 * are to agree, KIOS_CLOCK_SINCE tells the real time (seconds since the epoch) at which it was
 * KIOS_CLOCK; otherwise it is that when the program starts.
 *
 * Returns: (transfer full) (nullable): a clock, or %NULL when KIOS_CLOCK cannot be read
 */
KiosClock *
kios_clock_new_from_env (GError **error)
{
  const char *text = g_getenv ("KIOS_CLOCK");
  g_autoptr(KiosClock) self = kios_clock_new ();

  if (text != NULL && *text != '\0')
    {
      g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
      gint64 start_us = kios_time_from_iso8601 (text, utc, error);
      gint64 since_us;

      if (start_us < 0)
        {
          g_prefix_error (error, "KIOS_CLOCK: ");
          return NULL;
        }

      if (!read_since (&since_us, error))
        return NULL;
      self->offset_us = start_us - since_us;
    }

  return g_steal_pointer (&self);
}

/**
 * kios_clock_get_now_us:
 *
 * Returns: the time now, µs since the epoch, UTC. Any thread.
 */
gint64
kios_clock_get_now_us (KiosClock *self)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (KIOS_IS_CLOCK (self), 0);

  locker = g_mutex_locker_new (&self->mutex);

  return self->fixed_us >= 0 ? self->fixed_us : g_get_real_time () + self->offset_us;
}

/**
 * kios_clock_is_fixed:
 *
 * Returns: whether the clock stands still. Any thread.
 */
gboolean
kios_clock_is_fixed (KiosClock *self)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (KIOS_IS_CLOCK (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);

  return self->fixed_us >= 0;
}

/**
 * kios_clock_set_now_us:
 * @now_us: µs since the epoch, UTC
 *
 * Fixes the clock at @now_us. Any thread.
 */
void
kios_clock_set_now_us (KiosClock *self,
                       gint64     now_us)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (KIOS_IS_CLOCK (self));
  g_return_if_fail (now_us >= 0);

  locker = g_mutex_locker_new (&self->mutex);
  self->fixed_us = now_us;
}

/**
 * kios_time_from_iso8601:
 * @text: a date and time, or a date alone (its midnight)
 * @zone: the zone of a text that names none
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * Returns: µs since the epoch, UTC; -1 on error
 */
gint64
kios_time_from_iso8601 (const char  *text,
                        GTimeZone   *zone,
                        GError     **error)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *full = NULL;

  g_return_val_if_fail (text != NULL, -1);
  g_return_val_if_fail (zone != NULL, -1);

  full = strlen (text) == 10 ? g_strconcat (text, "T00:00:00", NULL) : g_strdup (text);
  if (strlen (full) == 16)
    {
      g_autofree char *minutes = g_steal_pointer (&full);

      full = g_strconcat (minutes, ":00", NULL);
    }

  time = g_date_time_new_from_iso8601 (full, zone);
  if (time == NULL || g_date_time_to_unix (time) < 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is not an ISO 8601 time", text);
      return -1;
    }

  return g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

/**
 * kios_time_to_iso8601:
 *
 * Returns: (transfer full): @time_us in @zone, to the second, with its offset
 */
char *
kios_time_to_iso8601 (gint64     time_us,
                      GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
}

/**
 * kios_time_business_date:
 * @zone: the site's zone, never the machine's
 *
 * The business date is the site's local date (domain, numbers).
 *
 * Returns: (transfer full): YYYY-MM-DD
 */
char *
kios_time_business_date (gint64     time_us,
                         GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  utc = g_date_time_new_from_unix_utc (time_us / G_USEC_PER_SEC);
  local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, "%F");
}
