/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-case.h"

G_DEFINE_FINAL_TYPE (KiosCase, kios_case, G_TYPE_OBJECT)

static void
kios_case_finalize (GObject *object)
{
  KiosCase *self = KIOS_CASE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->request_id, g_free);
  g_clear_pointer (&self->visit_id, g_free);
  g_clear_pointer (&self->visit_number, g_free);
  g_clear_pointer (&self->visit_date, g_free);
  g_clear_pointer (&self->applicant, g_free);
  g_clear_pointer (&self->phone_mask, g_free);
  g_clear_pointer (&self->email_mask, g_free);
  g_clear_pointer (&self->service_title_id, g_free);
  g_clear_pointer (&self->service_title_en, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->region_code, g_free);
  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->route_reason, g_free);
  g_clear_pointer (&self->meeting_place, g_free);
  g_clear_pointer (&self->meeting_link, g_free);
  g_clear_pointer (&self->missing_documents, g_free);
  g_clear_pointer (&self->outcome_reason, g_free);
  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (kios_case_parent_class)->finalize (object);
}

static void
kios_case_class_init (KiosCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_case_finalize;
}

static void
kios_case_init (KiosCase *self)
{
}

/**
 * kios_case_new:
 *
 * For the store, which fills the fields in.
 *
 * Returns: (transfer full): an empty snapshot
 */
KiosCase *
kios_case_new (void)
{
  return g_object_new (KIOS_TYPE_CASE, NULL);
}
