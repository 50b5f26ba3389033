/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-db.h"

G_BEGIN_DECLS

/**
 * KiosStatement:
 *
 * A prepared statement, lent by the connection's cache: freeing it gives it back. Only the store
 * uses it, on the connection's thread.
 */
typedef struct _KiosStatement KiosStatement;

KiosStatement *kios_db_prepare                (KiosDb         *db,
                                               const char     *sql,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
KiosStatement *kios_db_query                  (KiosDb         *db,
                                               GError        **error,
                                               const char     *sql,
                                               const char     *types,
                                               ...) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kios_db_run                    (KiosDb         *db,
                                               GError        **error,
                                               const char     *sql,
                                               const char     *types,
                                               ...);
gboolean       kios_db_run_guarded            (KiosDb         *db,
                                               gint64         *n_changed,
                                               GError        **error,
                                               const char     *sql,
                                               const char     *types,
                                               ...);
void           kios_statement_bind_int        (KiosStatement  *self,
                                               guint           place,
                                               gint64          value);
void           kios_statement_bind_text       (KiosStatement  *self,
                                               guint           place,
                                               const char     *value);
gboolean       kios_statement_next            (KiosStatement  *self,
                                               GError        **error);
gboolean       kios_statement_has_failed      (KiosStatement  *self);
gboolean       kios_statement_find            (KiosStatement  *self,
                                               GError        **error,
                                               int             code,
                                               const char     *format,
                                               ...) G_GNUC_PRINTF (4, 5);
gboolean       kios_statement_run             (KiosStatement  *self,
                                               GError        **error);
gint64         kios_statement_get_n_changed   (KiosStatement  *self);
gint64         kios_statement_get_int         (KiosStatement  *self,
                                               guint           column);
const char    *kios_statement_get_text        (KiosStatement  *self,
                                               guint           column);
char          *kios_statement_dup_text        (KiosStatement  *self,
                                               guint           column) G_GNUC_WARN_UNUSED_RESULT;
void           kios_statement_free            (KiosStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosStatement, kios_statement_free)

G_END_DECLS
