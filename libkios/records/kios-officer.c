/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-officer.h"

G_DEFINE_FINAL_TYPE (KiosOfficer, kios_officer, G_TYPE_OBJECT)

static void
kios_officer_finalize (GObject *object)
{
  KiosOfficer *self = KIOS_OFFICER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->login, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kios_officer_parent_class)->finalize (object);
}

static void
kios_officer_class_init (KiosOfficerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_officer_finalize;
}

static void
kios_officer_init (KiosOfficer *self)
{
}

/**
 * kios_officer_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosOfficer *
kios_officer_new (void)
{
  return g_object_new (KIOS_TYPE_OFFICER, NULL);
}
