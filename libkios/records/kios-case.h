/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"
#include "kios-case-step.h"

G_BEGIN_DECLS

#define KIOS_TYPE_CASE (kios_case_get_type ())
G_DECLARE_FINAL_TYPE (KiosCase, kios_case, KIOS, CASE, GObject)

/**
 * KiosCase:
 *
 * A request that needs more than the same day (Koordinasi).
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosCase
{
  GObject parent_instance;

  char *id;
  char *number; /* "K-2026-0001" */
  char *request_id;
  char *visit_id;
  char *visit_number;
  char *visit_date;
  KiosGroup group;
  char *applicant; /* (nullable): name or company */
  char *phone_mask; /* (nullable) */
  char *email_mask; /* (nullable) */
  guint desk_no;
  char *service_title_id; /* (nullable) */
  char *service_title_en; /* (nullable) */
  char *problem; /* what could not be solved the same day */

  KiosCaseState state;
  KiosScope scope;
  char *region_code; /* (nullable) */
  KiosTarget target;
  char *rule; /* (nullable): "1a" to "1d" */
  char *office; /* (nullable) */
  char *route_reason; /* (nullable) */
  gint64 due_us; /* 0 when none; overdue is derived */
  gint64 meeting_us; /* 0 when none */
  char *meeting_place; /* (nullable) */
  char *meeting_link; /* (nullable) */
  char *missing_documents; /* (nullable) */
  KiosOutcome outcome;
  char *outcome_reason; /* (nullable) */
  char *officer_name; /* (nullable) */
  gint64 created_us;
  gint64 closed_us;
  GPtrArray *steps; /* of KiosCaseStep, oldest first */
};

KiosCase *kios_case_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
