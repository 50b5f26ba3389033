/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_CASE_STEP (kios_case_step_get_type ())
G_DECLARE_FINAL_TYPE (KiosCaseStep, kios_case_step, KIOS, CASE_STEP, GObject)

/**
 * KiosCaseStep:
 *
 * One step of a case.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosCaseStep
{
  GObject parent_instance;

  gint64 at_us;
  KiosCaseState from_state; /* 0 for the first */
  KiosCaseState to_state;
  char *officer_name; /* (nullable) */
  char *note; /* (nullable) */
};

KiosCaseStep *kios_case_step_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
