/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>

/* Time from starting a program to the first pixels in its window, and its memory, each beside a
 * bare libadwaita window of the same run. The X server itself says when something was painted, so
 * the programs need no hook. Usage: bench-start BARE NAME PROGRAM [NAME PROGRAM …]; needs a
 * display without a window manager, and a site. */

#define N_ROUNDS 7
#define DEADLINE_US (20 * G_USEC_PER_SEC)
#define MAX_RATIO 1.6

typedef struct
{
  gint64 first_frame_us;
  gint64 pss_kib;
} Start;

static gint64
read_pss (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return -1;
  line = strstr (text, "\nPss:");
  return line != NULL ? g_ascii_strtoll (line + 5, NULL, 10) : -1;
}

/* Waits for the first damage of the first large window. */
static gint64
wait_for_frame (Display *display,
                int      damage_event)
{
  gint64 deadline_us = g_get_monotonic_time () + DEADLINE_US;

  while (g_get_monotonic_time () < deadline_us)
    {
      XEvent event;

      if (XPending (display) == 0)
        {
          g_usleep (200);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type == MapNotify)
        {
          XWindowAttributes attributes;

          if (XGetWindowAttributes (display, event.xmap.window, &attributes) && attributes.width > 200)
            XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
        }
      else if (event.type == damage_event)
        {
          return g_get_monotonic_time ();
        }
    }

  return -1;
}

static gboolean
start (const char *program,
       gboolean    is_bare,
       Start      *result)
{
  const char *argv[] = { program, is_bare ? NULL : "--windowed", "--size", "1280x800", NULL };
  Display *display = XOpenDisplay (NULL);
  g_autoptr(GError) error = NULL;
  int damage_event;
  int damage_error;
  gint64 start_us;
  gint64 frame_us;
  GPid pid;

  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    g_error ("This needs a display with the DAMAGE extension");
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  start_us = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s: %s", program, error->message);
  frame_us = wait_for_frame (display, damage_event + XDamageNotify);
  if (frame_us > 0)
    {
      /* Let the lists fill before the memory is read. */
      g_usleep (G_USEC_PER_SEC / 2);
      result->first_frame_us = frame_us - start_us;
      result->pss_kib = read_pss (pid);
    }
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  XCloseDisplay (display);

  return frame_us > 0;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  gint64 x = ((const Start *) a)->first_frame_us;
  gint64 y = ((const Start *) b)->first_frame_us;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  int n_programs = (argc - 2) / 2 + 1;
  g_autofree Start *starts = g_new0 (Start, (gsize) (n_programs * N_ROUNDS));
  gboolean is_fast = TRUE;
  double floor_ms = 0;

  if (argc < 2)
    return 2;

  /* In turns, so that whatever else the machine does slows all of them. The first round warms the
   * caches and does not count. */
  for (int round = -1; round < N_ROUNDS; round++)
    {
      for (int i = 0; i < n_programs; i++)
        {
          const char *program = i == 0 ? argv[1] : argv[2 * i + 1];
          Start once = { 0 };

          if (!start (program, i == 0, &once))
            {
              fprintf (stderr, "%s showed no window\n", program);
              return 1;
            }
          if (round >= 0)
            starts[i * N_ROUNDS + round] = once;
        }
    }

  for (int i = 0; i < n_programs; i++)
    {
      Start *mine = starts + i * N_ROUNDS;
      double ms;

      qsort (mine, N_ROUNDS, sizeof *mine, compare_starts);
      ms = (double) mine[N_ROUNDS / 2].first_frame_us / 1000;
      if (i == 0)
        floor_ms = ms;
      printf ("%-12s first frame %6.0f ms (%.0f to %.0f)  %.2f ×   memory %5.1f MiB PSS\n",
              i == 0 ? "bare window" : argv[2 * i], ms, (double) mine[0].first_frame_us / 1000,
              (double) mine[N_ROUNDS - 1].first_frame_us / 1000, ms / floor_ms,
              (double) mine[N_ROUNDS / 2].pss_kib / 1024);
      is_fast = is_fast && ms / floor_ms <= MAX_RATIO;
    }
  printf ("at most %.1f × the bare window\n", MAX_RATIO);

  return is_fast ? 0 : 1;
}
