/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk-session.h"

G_BEGIN_DECLS

#define DESK_TYPE_DOCUMENTS (desk_documents_get_type ())
G_DECLARE_FINAL_TYPE (DeskDocuments, desk_documents, DESK, DOCUMENTS, GtkBox)

/**
 * DeskDocuments:
 *
 * The documents of the services given, to tick off, and whether they are complete. Ticking settles
 * that; the officer may decide otherwise.
 *
 * Signals: "changed" (the officer ticked or decided).
 */
void          desk_documents_show         (DeskDocuments  *self,
                                           DeskSession    *session,
                                           GStrv           codes,
                                           GStrv           seen,
                                           KiosDocuments   documents);
void          desk_documents_set_services (DeskDocuments  *self,
                                           GStrv           codes);
KiosDocuments desk_documents_get_state    (DeskDocuments  *self);
GStrv         desk_documents_dup_seen     (DeskDocuments  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
