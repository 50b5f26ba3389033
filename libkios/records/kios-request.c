/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-request.h"

G_DEFINE_FINAL_TYPE (KiosRequest, kios_request, G_TYPE_OBJECT)

static void
kios_request_finalize (GObject *object)
{
  KiosRequest *self = KIOS_REQUEST (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->visit_id, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->business_date, g_free);
  g_clear_pointer (&self->service_code, g_free);
  g_clear_pointer (&self->service_title_id, g_free);
  g_clear_pointer (&self->service_title_en, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->park_reason, g_free);
  g_clear_pointer (&self->product, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->given_codes, g_strfreev);
  g_clear_pointer (&self->case_id, g_free);

  G_OBJECT_CLASS (kios_request_parent_class)->finalize (object);
}

static void
kios_request_class_init (KiosRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_request_finalize;
}

static void
kios_request_init (KiosRequest *self)
{
}

/**
 * kios_request_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosRequest *
kios_request_new (void)
{
  return g_object_new (KIOS_TYPE_REQUEST, NULL);
}
