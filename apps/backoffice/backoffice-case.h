/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-transition.h"
#include "records/kios-case.h"

G_BEGIN_DECLS

/* What lists and pages tell of a case. Functions of values, with the time passed in. */

/**
 * BackofficeCaseFilter:
 *
 * What a list of cases shows. From %BACKOFFICE_CASES_STATE on it is one state: add its number.
 */
enum
{
  BACKOFFICE_CASES_OPEN = 0,
  BACKOFFICE_CASES_LATE = 1,
  BACKOFFICE_CASES_ALL = 2,
  BACKOFFICE_CASES_STATE = 100,
};

gboolean        backoffice_case_is_late       (KiosCase       *record,
                                               gint64          now_us);
int             backoffice_case_compare       (KiosCase       *a,
                                               KiosCase       *b);
gboolean        backoffice_case_is_in         (KiosCase       *record,
                                               guint           filter,
                                               gint64          now_us);
gboolean        backoffice_case_matches       (KiosCase       *record,
                                               const char     *needle);
gboolean        backoffice_case_same          (gpointer        a,
                                               gpointer        b);
KiosCaseAction  backoffice_case_get_next      (KiosCaseState   state);
const char     *backoffice_case_get_service   (KiosCase       *record);
char           *backoffice_case_dup_who       (KiosCase       *record) G_GNUC_WARN_UNUSED_RESULT;
char           *backoffice_case_dup_due       (KiosCase       *record,
                                               gint64          now_us,
                                               GTimeZone      *zone) G_GNUC_WARN_UNUSED_RESULT;
char           *backoffice_case_dup_place     (KiosCase       *record,
                                               GTimeZone      *zone) G_GNUC_WARN_UNUSED_RESULT;
char           *backoffice_case_dup_message   (KiosCase       *record,
                                               const char     *unit_name,
                                               GTimeZone      *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
