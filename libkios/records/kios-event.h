/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_EVENT (kios_event_get_type ())
G_DECLARE_FINAL_TYPE (KiosEvent, kios_event, KIOS, EVENT, GObject)

/**
 * KiosEvent:
 *
 * One thing that happened. Events hold ids and codes only.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosEvent
{
  GObject parent_instance;

  gint64 seq;
  gint64 at_us;
  char *business_date;
  char *kind; /* "request.called" */
  char *station;
  char *officer_id; /* (nullable) */
  char *visit_id; /* (nullable) */
  char *request_id; /* (nullable) */
  char *case_id; /* (nullable) */
  guint counter_no;
  int from_state;
  int to_state;
  char *reason; /* (nullable) */
  char *detail; /* (nullable) */
  char *number; /* (nullable) */
};

KiosEvent *kios_event_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
