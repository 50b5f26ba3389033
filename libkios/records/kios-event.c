/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-event.h"

G_DEFINE_FINAL_TYPE (KiosEvent, kios_event, G_TYPE_OBJECT)

static void
kios_event_finalize (GObject *object)
{
  KiosEvent *self = KIOS_EVENT (object);

  g_clear_pointer (&self->business_date, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->station, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->visit_id, g_free);
  g_clear_pointer (&self->request_id, g_free);
  g_clear_pointer (&self->case_id, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (kios_event_parent_class)->finalize (object);
}

static void
kios_event_class_init (KiosEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_event_finalize;
}

static void
kios_event_init (KiosEvent *self)
{
}

/**
 * kios_event_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosEvent *
kios_event_new (void)
{
  return g_object_new (KIOS_TYPE_EVENT, NULL);
}
