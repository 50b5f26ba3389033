/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-case-step.h"

G_DEFINE_FINAL_TYPE (KiosCaseStep, kios_case_step, G_TYPE_OBJECT)

static void
kios_case_step_finalize (GObject *object)
{
  KiosCaseStep *self = KIOS_CASE_STEP (object);

  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->note, g_free);

  G_OBJECT_CLASS (kios_case_step_parent_class)->finalize (object);
}

static void
kios_case_step_class_init (KiosCaseStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_case_step_finalize;
}

static void
kios_case_step_init (KiosCaseStep *self)
{
}

/**
 * kios_case_step_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosCaseStep *
kios_case_step_new (void)
{
  return g_object_new (KIOS_TYPE_CASE_STEP, NULL);
}
