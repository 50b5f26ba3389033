/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "main-loop.h"

#define PATIENCE_US (20 * G_USEC_PER_SEC)

gint64
world_get_deadline_us (void)
{
  return g_get_monotonic_time () + PATIENCE_US;
}

/* One turn of the main loop; FALSE when it is too late for another. */
gboolean
world_turn (gint64 deadline_us)
{
  if (g_get_monotonic_time () > deadline_us)
    return FALSE;
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);

  return TRUE;
}

/* Lets everything happen that is due. */
void
world_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *is_open = user_data;
  g_autoptr(GError) error = NULL;

  kios_store_open_finish (KIOS_STORE (source), result, &error);
  g_assert_no_error (error);
  *is_open = TRUE;
}

void
world_open_store (KiosStore *store)
{
  gboolean is_open = FALSE;

  kios_store_open_async (store, NULL, on_opened, &is_open);
  world_wait_until (is_open);
}

/* Of the site in the environment, with its store open. */
KiosContext *
world_open_context (const char *program)
{
  g_autoptr(GError) error = NULL;
  KiosContext *context = kios_context_new (program, &error);

  g_assert_no_error (error);
  world_open_store (kios_context_get_store (context));
  return context;
}
