/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-service.h"

G_DEFINE_FINAL_TYPE (KiosService, kios_service, G_TYPE_OBJECT)

static void
kios_service_finalize (GObject *object)
{
  KiosService *self = KIOS_SERVICE (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->heading_code, g_free);
  g_clear_pointer (&self->text_id, g_free);
  g_clear_pointer (&self->text_en, g_free);
  g_clear_pointer (&self->title_id, g_free);
  g_clear_pointer (&self->title_en, g_free);
  g_clear_pointer (&self->documents_id, g_strfreev);
  g_clear_pointer (&self->documents_en, g_strfreev);

  G_OBJECT_CLASS (kios_service_parent_class)->finalize (object);
}

static void
kios_service_class_init (KiosServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_service_finalize;
}

static void
kios_service_init (KiosService *self)
{
}

/**
 * kios_service_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosService *
kios_service_new (void)
{
  return g_object_new (KIOS_TYPE_SERVICE, NULL);
}
