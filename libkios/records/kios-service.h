/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_SERVICE (kios_service_get_type ())
G_DECLARE_FINAL_TYPE (KiosService, kios_service, KIOS, SERVICE, GObject)

/**
 * KiosService:
 *
 * One entry of the decree's catalogue.
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosService
{
  GObject parent_instance;

  char *code;
  guint desk_no;
  char group_letter; /* 'a' or 'b'; '*' for everybody */
  char *heading_code; /* (nullable): the item above a sub-item */
  char *text_id; /* official */
  char *text_en;
  char *title_id; /* short and plain */
  char *title_en;
  gboolean is_leaf; /* only leaves can be chosen */
  guint standard_minutes; /* 0 when there is none */
  GStrv documents_id;
  GStrv documents_en;
};

KiosService *kios_service_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
