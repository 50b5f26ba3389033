/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-db-private.h"
#include "kios-error.h"
#include "kios-statement.h"

struct _KiosStatement
{
  const KiosDriver *driver;
  KiosCursor       *cursor;
  gboolean          is_lent;
  gboolean          is_cached;
  gboolean          has_failed;
};

void
kios_statement_destroy (gpointer data)
{
  KiosStatement *self = data;

  self->driver->finalize (self->cursor);
  g_free (self);
}

/**
 * kios_db_prepare:
 * @sql: one statement; its places are $1, $2 … A literal: it is the key of the cache.
 *
 * Returns: (transfer full) (nullable): a statement, %NULL on error
 */
KiosStatement *
kios_db_prepare (KiosDb      *db,
                 const char  *sql,
                 GError     **error)
{
  GHashTable *statements = kios_db_get_statements (db);
  KiosStatement *self = g_hash_table_lookup (statements, sql);
  KiosCursor *cursor;
  gboolean is_cached;

  if (self != NULL && !self->is_lent)
    {
      self->is_lent = TRUE;
      self->has_failed = FALSE;
      return self;
    }

  cursor = kios_db_get_driver (db)->prepare (kios_db_get_connection (db), sql, error);
  if (cursor == NULL)
    return NULL;

  /* While the cached one is lent (a query inside a query), a second one lives for this use. */
  is_cached = self == NULL;
  self = g_new0 (KiosStatement, 1);
  self->driver = kios_db_get_driver (db);
  self->cursor = cursor;
  self->is_lent = TRUE;
  self->is_cached = is_cached;
  if (is_cached)
    g_hash_table_insert (statements, g_strdup (sql), self);

  return self;
}

/**
 * kios_statement_free:
 *
 * Gives the statement back to its connection.
 */
void
kios_statement_free (KiosStatement *self)
{
  if (self == NULL)
    return;

  self->driver->reset (self->cursor);
  self->is_lent = FALSE;
  if (!self->is_cached)
    kios_statement_destroy (self);
}

static void
bind_all (KiosStatement *self,
          const char    *types,
          va_list       *arguments)
{
  for (guint i = 0; types[i] != '\0'; i++)
    {
      switch (types[i])
        {
        case 't':
          self->driver->bind_text (self->cursor, i + 1, va_arg (*arguments, const char *));
          break;
        case 'i':
          self->driver->bind_int (self->cursor, i + 1, va_arg (*arguments, int));
          break;
        case 'l':
          self->driver->bind_int (self->cursor, i + 1, va_arg (*arguments, gint64));
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * kios_db_query:
 * @types: a letter per place: t text (nullable), i int, l gint64
 *
 * Prepares and binds; rows come with kios_statement_next().
 *
 * Returns: (transfer full) (nullable): a statement, %NULL on error
 */
KiosStatement *
kios_db_query (KiosDb      *db,
               GError     **error,
               const char  *sql,
               const char  *types,
               ...)
{
  KiosStatement *self = kios_db_prepare (db, sql, error);
  va_list arguments;

  if (self == NULL)
    return NULL;

  va_start (arguments, types);
  bind_all (self, types, &arguments);
  va_end (arguments);

  return self;
}

/**
 * kios_db_run:
 * @types: as for kios_db_query()
 *
 * Runs a statement that gives no rows.
 *
 * Returns: whether it went well
 */
gboolean
kios_db_run (KiosDb      *db,
             GError     **error,
             const char  *sql,
             const char  *types,
             ...)
{
  g_autoptr(KiosStatement) self = kios_db_prepare (db, sql, error);
  va_list arguments;

  if (self == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_all (self, types, &arguments);
  va_end (arguments);

  return kios_statement_run (self, error);
}

/**
 * kios_db_run_guarded:
 * @n_changed: (out): how many rows it changed
 *
 * For guarded updates, UPDATE … WHERE state = expected.
 *
 * Returns: whether it went well
 */
gboolean
kios_db_run_guarded (KiosDb      *db,
                     gint64      *n_changed,
                     GError     **error,
                     const char  *sql,
                     const char  *types,
                     ...)
{
  g_autoptr(KiosStatement) self = kios_db_prepare (db, sql, error);
  va_list arguments;

  if (self == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_all (self, types, &arguments);
  va_end (arguments);

  if (!kios_statement_run (self, error))
    return FALSE;

  *n_changed = kios_statement_get_n_changed (self);
  return TRUE;
}

/**
 * kios_statement_bind_int:
 * @place: 1 for $1
 */
void
kios_statement_bind_int (KiosStatement *self,
                         guint          place,
                         gint64         value)
{
  self->driver->bind_int (self->cursor, place, value);
}

/**
 * kios_statement_bind_text:
 * @place: 1 for $1
 * @value: (nullable): copied
 */
void
kios_statement_bind_text (KiosStatement *self,
                          guint          place,
                          const char    *value)
{
  self->driver->bind_text (self->cursor, place, value);
}

/**
 * kios_statement_next:
 *
 * For `while (kios_statement_next (stmt, error))`; afterwards kios_statement_has_failed() tells the
 * end from an error.
 *
 * Returns: whether there is another row; %FALSE with @error set when it failed
 */
gboolean
kios_statement_next (KiosStatement  *self,
                     GError        **error)
{
  KiosStep step = self->driver->step (self->cursor, error);

  self->has_failed = step == KIOS_STEP_ERROR;
  return step == KIOS_STEP_ROW;
}

/**
 * kios_statement_has_failed:
 *
 * Returns: whether the last kios_statement_next() failed, rather than came to the end
 */
gboolean
kios_statement_has_failed (KiosStatement *self)
{
  return self->has_failed;
}

/**
 * kios_statement_find:
 * @code: a #KiosError
 * @format: what to say when there is no row
 *
 * For questions that have one answer.
 *
 * Returns: whether there is a row; otherwise @error is set, to @code unless the database failed
 */
gboolean
kios_statement_find (KiosStatement  *self,
                     GError        **error,
                     int             code,
                     const char     *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (kios_statement_next (self, error))
    return TRUE;
  if (self->has_failed)
    return FALSE;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, KIOS_ERROR, code, message);
  return FALSE;
}

/**
 * kios_statement_run:
 *
 * Runs to the end and drops the rows.
 *
 * Returns: whether it went well
 */
gboolean
kios_statement_run (KiosStatement  *self,
                    GError        **error)
{
  KiosStep step;

  do
    step = self->driver->step (self->cursor, error);
  while (step == KIOS_STEP_ROW);

  return step == KIOS_STEP_DONE;
}

/**
 * kios_statement_get_n_changed:
 *
 * Returns: how many rows the statement changed
 */
gint64
kios_statement_get_n_changed (KiosStatement *self)
{
  return self->driver->get_changes (self->cursor);
}

/**
 * kios_statement_get_int:
 * @column: from 0
 *
 * Returns: the number in this row; 0 for NULL
 */
gint64
kios_statement_get_int (KiosStatement *self,
                        guint          column)
{
  return self->driver->get_int (self->cursor, column);
}

/**
 * kios_statement_get_text:
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text, until the next row
 */
const char *
kios_statement_get_text (KiosStatement *self,
                         guint          column)
{
  return self->driver->get_text (self->cursor, column);
}

/**
 * kios_statement_dup_text:
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
kios_statement_dup_text (KiosStatement *self,
                         guint          column)
{
  return g_strdup (kios_statement_get_text (self, column));
}
