/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DeskMemory:
 * @counter_no: the counter of this PC, 0 when not known
 * @login: (nullable): who worked here last
 * @request_id: (nullable): whose documents were ticked
 * @documents: (nullable): the names of those
 *
 * What this PC remembers between two starts; all else is in the database. Holds no personal data.
 */
typedef struct
{
  guint  counter_no;
  char  *login;
  char  *request_id;
  GStrv  documents;
} DeskMemory;

DeskMemory *desk_memory_load (void) G_GNUC_WARN_UNUSED_RESULT;
void        desk_memory_save (const DeskMemory *memory);
void        desk_memory_free (DeskMemory       *memory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeskMemory, desk_memory_free)

G_END_DECLS
