/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_SITE (kios_site_get_type ())
G_DECLARE_FINAL_TYPE (KiosSite, kios_site, KIOS, SITE, GObject)

/**
 * KiosSite:
 *
 * One kiosk place.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosSite
{
  GObject parent_instance;

  char *id;
  char *code;
  char *unit_name; /* as on screens: "BPVP Kendari" */
  guint type; /* 1 to 4 */
  char *zone_name;
  GTimeZone *zone;
  char *region_code; /* "74.71" */
  char *key_fingerprint;
  gint64 epoch; /* raised by a restore */
  char *business_date; /* (nullable): last date that was opened */
};

KiosSite *kios_site_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
