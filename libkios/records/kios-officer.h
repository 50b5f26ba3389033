/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_OFFICER (kios_officer_get_type ())
G_DECLARE_FINAL_TYPE (KiosOfficer, kios_officer, KIOS, OFFICER, GObject)

/**
 * KiosOfficer:
 *
 * A member of staff.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosOfficer
{
  GObject parent_instance;

  char *id;
  char *login;
  char *name;
  KiosRole role;
  gboolean is_disabled;
};

KiosOfficer *kios_officer_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
