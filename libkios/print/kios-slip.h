/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "records/kios-desk.h"
#include "records/kios-site.h"
#include "records/kios-visit.h"

G_BEGIN_DECLS

#define KIOS_TYPE_SLIP (kios_slip_get_type ())

/**
 * KiosSlip:
 *
 * What stands on a visitor's slip: a plain value that owns all it points to. There is no field for
 * a name, a NIK or a phone number, so none can get onto paper. The texts drawn around these values
 * come from the catalogue of @language.
 */
typedef struct
{
  KiosLanguage language;
  char *unit_name;
  char *legal_line;    /* (nullable): one small line at the end */

  char *number;        /* (nullable): none in self-service, then only the token is on the slip */
  char *business_date; /* "2026-11-19" */
  char *token;         /* 16 characters */
  gint64 issued_us;    /* when the number was drawn, or the arrival */
  GTimeZone *zone;     /* the site's */

  char desk_letter;    /* 0 in self-service */
  char *desk_name;     /* (nullable) */
  char *desk_icon;     /* (nullable): "kios-desk-training-symbolic" */
  char *service_title; /* (nullable) */
  guint n_more;        /* further services of the same visit */
  KiosGroup group;

  guint ahead;
  int wait_low_s;      /* -1 when no wait is quoted */
  int wait_high_s;
  GArray *counters;    /* of guint, ascending: where it may be called; empty when unknown */
  char *room;          /* (nullable): where to sit */
} KiosSlip;

GType     kios_slip_get_type        (void);
KiosSlip *kios_slip_new             (void) G_GNUC_WARN_UNUSED_RESULT;
KiosSlip *kios_slip_new_for_visit   (KiosVisit      *visit,
                                     KiosSite       *site,
                                     KiosDesk       *desk,
                                     GPtrArray      *counters) G_GNUC_WARN_UNUSED_RESULT;
KiosSlip *kios_slip_copy            (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
void      kios_slip_free            (KiosSlip       *slip);

gboolean  kios_slip_is_self_service (const KiosSlip *slip);
char     *kios_slip_dup_code        (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosSlip, kios_slip_free)

G_END_DECLS
