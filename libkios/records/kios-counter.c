/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-counter.h"

G_DEFINE_FINAL_TYPE (KiosCounter, kios_counter, G_TYPE_OBJECT)

static void
kios_counter_finalize (GObject *object)
{
  KiosCounter *self = KIOS_COUNTER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->desks, g_array_unref);
  g_clear_pointer (&self->room, g_free);
  g_clear_pointer (&self->active_request_id, g_free);
  g_clear_pointer (&self->active_number, g_free);

  G_OBJECT_CLASS (kios_counter_parent_class)->finalize (object);
}

static void
kios_counter_class_init (KiosCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_counter_finalize;
}

static void
kios_counter_init (KiosCounter *self)
{
}

/**
 * kios_counter_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosCounter *
kios_counter_new (void)
{
  return g_object_new (KIOS_TYPE_COUNTER, NULL);
}
