/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-visit.h"

G_DEFINE_FINAL_TYPE (KiosVisit, kios_visit, G_TYPE_OBJECT)

static void
kios_visit_finalize (GObject *object)
{
  KiosVisit *self = KIOS_VISIT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->business_date, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->nik_mask, g_free);
  g_clear_pointer (&self->phone_mask, g_free);
  g_clear_pointer (&self->email_mask, g_free);
  g_clear_pointer (&self->requests, g_ptr_array_unref);

  G_OBJECT_CLASS (kios_visit_parent_class)->finalize (object);
}

static void
kios_visit_class_init (KiosVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_visit_finalize;
}

static void
kios_visit_init (KiosVisit *self)
{
}

/**
 * kios_visit_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosVisit *
kios_visit_new (void)
{
  return g_object_new (KIOS_TYPE_VISIT, NULL);
}
