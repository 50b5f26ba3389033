/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"
#include "kios-request.h"

G_BEGIN_DECLS

#define KIOS_TYPE_VISIT (kios_visit_get_type ())
G_DECLARE_FINAL_TYPE (KiosVisit, kios_visit, KIOS, VISIT, GObject)

/**
 * KiosVisit:
 *
 * One person's stay on one business date.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosVisit
{
  GObject parent_instance;

  char *id;
  char *number; /* (nullable): none in self-service */
  char series;
  guint serial;
  char *token; /* 16 characters; on the slip */
  char *business_date;
  KiosVisitState state;
  KiosGroup group;
  KiosPriority priority;
  KiosAccountStatus account;
  KiosLanguage language;

  char *name; /* (nullable) */
  char *company; /* (nullable) */
  char *nik_mask; /* (nullable) */
  char *phone_mask; /* (nullable) */
  char *email_mask; /* (nullable) */

  KiosPaper paper;
  int print_job; /* 0 when none */
  guint print_attempts;
  gint64 arrived_us;
  gint64 entered_us; /* 0 in self-service */
  gint64 ended_us;
  gboolean is_surveyed;
  guint ahead; /* people ahead when the number was drawn */
  int quote_low_s; /* -1 when no wait was quoted */
  int quote_high_s;
  GPtrArray *requests; /* of KiosRequest, by position */
};

KiosVisit *kios_visit_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
