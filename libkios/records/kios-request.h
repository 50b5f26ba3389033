/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_REQUEST (kios_request_get_type ())
G_DECLARE_FINAL_TYPE (KiosRequest, kios_request, KIOS, REQUEST, GObject)

/**
 * KiosRequest:
 *
 * One wanted service at one desk within a visit, with what lists need of its visit.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosRequest
{
  GObject parent_instance;

  char *id;
  char *visit_id;
  char *number; /* (nullable): "A-012" */
  char series;
  guint serial; /* the 12 of A-012 */
  char *business_date;
  guint position; /* 1 for the first of the visit */
  guint desk_no;
  char *service_code; /* (nullable) */
  char *service_title_id; /* (nullable) */
  char *service_title_en; /* (nullable) */
  KiosRequestState state;
  KiosGroup group;
  KiosPriority priority;
  KiosAccountStatus account;

  gint64 entered_us; /* orders the queue */
  gint64 queued_us; /* last entry into this queue; measures waiting */
  gint64 called_us; /* 0 when never */
  gint64 last_call_us;
  gint64 started_us;
  gint64 ended_us;
  guint n_calls;
  KiosCallReason call_reason;
  KiosCallReason next_reason; /* in a queue: why it stands where it does */

  guint counter_no; /* 0 when none */
  char *officer_id; /* (nullable) */
  char *officer_name; /* (nullable) */
  char *park_reason; /* (nullable) */
  gint64 return_us; /* 0 when only by hand */
  KiosDocuments documents;
  char *product; /* (nullable) */
  char *note; /* (nullable): only when a single request is asked for */
  GStrv given_codes; /* services given */
  char *case_id; /* (nullable) */
};

KiosRequest *kios_request_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
