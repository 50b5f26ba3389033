/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kios-language.h"
#include "kios-types.h"

G_BEGIN_DECLS

#define KIOS_TYPE_DESK (kios_desk_get_type ())
G_DECLARE_FINAL_TYPE (KiosDesk, kios_desk, KIOS, DESK, GObject)

/**
 * KiosDesk:
 *
 * One of the decree's seven desks, or the queue of complaints (8) or guests (9).
 *
 * An immutable snapshot: the store fills it before handing it out, nobody writes to it afterwards, so
 * it may be read from any thread. Everything in it belongs to it.
 */
struct _KiosDesk
{
  GObject parent_instance;

  guint no;
  char letter;
  char *key;
  char *name_id;
  char *name_en;
  char *board_id; /* short label */
  char *board_en;
  char *icon_name;
  guint n_waiting; /* when asked with counts */
};

KiosDesk *kios_desk_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
