/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-desk.h"

G_DEFINE_FINAL_TYPE (KiosDesk, kios_desk, G_TYPE_OBJECT)

static void
kios_desk_finalize (GObject *object)
{
  KiosDesk *self = KIOS_DESK (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name_id, g_free);
  g_clear_pointer (&self->name_en, g_free);
  g_clear_pointer (&self->board_id, g_free);
  g_clear_pointer (&self->board_en, g_free);
  g_clear_pointer (&self->icon_name, g_free);

  G_OBJECT_CLASS (kios_desk_parent_class)->finalize (object);
}

static void
kios_desk_class_init (KiosDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_desk_finalize;
}

static void
kios_desk_init (KiosDesk *self)
{
}

/**
 * kios_desk_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosDesk *
kios_desk_new (void)
{
  return g_object_new (KIOS_TYPE_DESK, NULL);
}
