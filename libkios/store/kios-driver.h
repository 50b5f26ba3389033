/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-db.h"

G_BEGIN_DECLS

/* The seam between the store and an engine. One struct of functions per engine; everything above
 * it speaks the shared dialect: $1, $2 …, TEXT ids, BIGINT microseconds, ON CONFLICT, RETURNING.
 * All of it runs on the one thread that opened the connection. */
typedef struct _KiosConnection KiosConnection;
typedef struct _KiosCursor KiosCursor;

typedef enum
{
  KIOS_STEP_ROW,
  KIOS_STEP_DONE,
  KIOS_STEP_ERROR,
} KiosStep;

typedef struct
{
  const char *name;

  KiosConnection *(*open)         (const char *uri, gboolean may_create, GError **error);
  void            (*close)        (KiosConnection *connection);
  gboolean        (*execute)      (KiosConnection *connection, const char *script, GError **error);
  gboolean        (*begin)        (KiosConnection *connection, gboolean is_write, GError **error);
  gboolean        (*commit)       (KiosConnection *connection, GError **error);
  void            (*rollback)     (KiosConnection *connection);
  gint64          (*get_revision) (KiosConnection *connection, GError **error);
  gboolean        (*get_version)  (KiosConnection *connection, int *version, GError **error);
  gboolean        (*set_version)  (KiosConnection *connection, int version, GError **error);
  gboolean        (*backup)       (KiosConnection *connection, const char *path, GError **error);
  gboolean        (*restore)      (KiosConnection *connection, const char *path, GError **error);
  gboolean        (*check)        (KiosConnection *connection, GPtrArray *problems, GError **error);

  KiosCursor     *(*prepare)      (KiosConnection *connection, const char *sql, GError **error);
  void            (*finalize)     (KiosCursor *cursor);
  void            (*reset)        (KiosCursor *cursor);
  void            (*bind_int)     (KiosCursor *cursor, guint place, gint64 value);
  void            (*bind_text)    (KiosCursor *cursor, guint place, const char *value);
  KiosStep        (*step)         (KiosCursor *cursor, GError **error);
  gint64          (*get_int)      (KiosCursor *cursor, guint column);
  const char     *(*get_text)     (KiosCursor *cursor, guint column);
  gint64          (*get_changes)  (KiosCursor *cursor);
} KiosDriver;

extern const KiosDriver kios_driver_sqlite;

G_END_DECLS
