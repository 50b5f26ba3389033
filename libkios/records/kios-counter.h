/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_COUNTER (kios_counter_get_type ())
G_DECLARE_FINAL_TYPE (KiosCounter, kios_counter, KIOS, COUNTER, GObject)

/**
 * KiosCounter:
 *
 * A counter (loket).
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosCounter
{
  GObject parent_instance;

  char *id;
  guint no;
  KiosCounterState state;
  char *officer_id; /* (nullable) */
  char *officer_name; /* (nullable) */
  GArray *desks; /* of guint, ascending */
  char *room; /* waiting room */
  char *active_request_id; /* (nullable): called or serving here */
  char *active_number; /* (nullable) */
};

KiosCounter *kios_counter_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
