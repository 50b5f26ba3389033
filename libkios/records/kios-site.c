/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-site.h"

G_DEFINE_FINAL_TYPE (KiosSite, kios_site, G_TYPE_OBJECT)

static void
kios_site_finalize (GObject *object)
{
  KiosSite *self = KIOS_SITE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->unit_name, g_free);
  g_clear_pointer (&self->zone_name, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->region_code, g_free);
  g_clear_pointer (&self->key_fingerprint, g_free);
  g_clear_pointer (&self->business_date, g_free);

  G_OBJECT_CLASS (kios_site_parent_class)->finalize (object);
}

static void
kios_site_class_init (KiosSiteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_site_finalize;
}

static void
kios_site_init (KiosSite *self)
{
}

/**
 * kios_site_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosSite *
kios_site_new (void)
{
  return g_object_new (KIOS_TYPE_SITE, NULL);
}
