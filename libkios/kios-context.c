/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios"

#include "config.h"

#include "kios-context.h"
#include "kios-error.h"

/* Where a program finds its database, key, printer and name. An environment variable wins over the
 * user's file, which wins over the machine's. */

struct _KiosContext
{
  GObject    parent_instance;

  /* Owned */
  KiosClock *clock;
  KiosVault *vault;
  KiosStore *store;
  GKeyFile  *user_file;
  GKeyFile  *machine_file;
  char      *station;
  char      *printer_name;
  guint      paper_mm;
};

G_DEFINE_FINAL_TYPE (KiosContext, kios_context, G_TYPE_OBJECT)

static const struct { const char *group, *key, *variable; } variables[] = {
  { "database", "uri", "KIOS_DATABASE" },
  { "database", "key-file", "KIOS_KEY_FILE" },
  { "station", "name", "KIOS_STATION" },
  { "station", "printer", "KIOS_PRINTER" },
  { "station", "paper-mm", "KIOS_PAPER_MM" },
};

static void
kios_context_dispose (GObject *object)
{
  KiosContext *self = KIOS_CONTEXT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->vault);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (kios_context_parent_class)->dispose (object);
}

static void
kios_context_finalize (GObject *object)
{
  KiosContext *self = KIOS_CONTEXT (object);

  g_clear_pointer (&self->user_file, g_key_file_unref);
  g_clear_pointer (&self->machine_file, g_key_file_unref);
  g_clear_pointer (&self->station, g_free);
  g_clear_pointer (&self->printer_name, g_free);

  G_OBJECT_CLASS (kios_context_parent_class)->finalize (object);
}

static void
kios_context_class_init (KiosContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kios_context_dispose;
  object_class->finalize = kios_context_finalize;
}

static void
kios_context_init (KiosContext *self)
{
}

static GKeyFile *
load_file (const char  *folder,
           GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, "kios-siapkerja", "kios.conf", NULL);
  g_autoptr(GError) local = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &local) &&
      !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The configuration %s cannot be read: %s", path,
                   local->message);
      return NULL;
    }

  return g_steal_pointer (&file);
}

/**
 * kios_context_get_value:
 * @group: a group of kios.conf, "station"
 * @key: a key of it, "printer"
 *
 * Returns: (transfer full) (nullable): what this machine is told, %NULL when it is not
 */
char *
kios_context_get_value (KiosContext *self,
                        const char  *group,
                        const char  *key)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      if (g_str_equal (variables[i].group, group) && g_str_equal (variables[i].key, key))
        value = g_strdup (g_getenv (variables[i].variable));
    }
  if (value == NULL)
    value = g_key_file_get_string (self->user_file, group, key, NULL);
  if (value == NULL)
    value = g_key_file_get_string (self->machine_file, group, key, NULL);

  return value != NULL && *value != '\0' ? g_steal_pointer (&value) : NULL;
}

static gboolean
read_paper (KiosContext  *self,
            GError      **error)
{
  g_autofree char *text = kios_context_get_value (self, "station", "paper-mm");
  guint64 paper_mm = 80;

  if (text != NULL &&
      (!g_ascii_string_to_unsigned (text, 10, 0, 1000, &paper_mm, NULL) || (paper_mm != 58 && paper_mm != 80)))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "Paper is 58 or 80 mm wide, not “%s”", text);
      return FALSE;
    }

  self->paper_mm = (guint) paper_mm;
  return TRUE;
}

static KiosContext *
context_new (const char  *program,
             gboolean     may_make_key,
             GError     **error)
{
  g_autoptr(KiosContext) self = g_object_new (KIOS_TYPE_CONTEXT, NULL);
  g_autofree char *uri = NULL;
  g_autofree char *key_path = NULL;

  self->user_file = load_file (g_get_user_config_dir (), error);
  if (self->user_file == NULL)
    return NULL;
  self->machine_file = load_file (KIOS_SYSCONFDIR, error);
  if (self->machine_file == NULL)
    return NULL;

  self->clock = kios_clock_new_from_env (error);
  if (self->clock == NULL || !read_paper (self, error))
    return NULL;

  self->printer_name = kios_context_get_value (self, "station", "printer");
  self->station = kios_context_get_value (self, "station", "name");
  if (self->station == NULL)
    self->station = g_strdup_printf ("%s@%s", program, g_get_host_name ());

  uri = kios_context_get_value (self, "database", "uri");
  if (uri == NULL)
    uri = kios_db_default_uri ();
  key_path = kios_context_get_value (self, "database", "key-file");
  if (key_path == NULL)
    key_path = kios_vault_default_path ();

  self->vault = may_make_key ? kios_vault_load_or_create (key_path, error) : kios_vault_load (key_path, error);
  if (self->vault == NULL)
    return NULL;
  self->store = kios_store_new (uri, self->vault, self->clock, self->station);

  return g_steal_pointer (&self);
}

/**
 * kios_context_new:
 * @program: "desk"; part of the station's name
 * @error: return location: %KIOS_ERROR_INVALID for a configuration or clock that cannot be read,
 *   %KIOS_ERROR_UNAVAILABLE without a key, %KIOS_ERROR_NOT_PERMITTED for a key others can read
 *
 * Reads configuration and key and prepares the store, which is still to be opened. Main thread.
 *
 * Returns: (transfer full) (nullable): the context
 */
KiosContext *
kios_context_new (const char  *program,
                  GError     **error)
{
  g_return_val_if_fail (program != NULL, NULL);

  return context_new (program, FALSE, error);
}

/**
 * kios_context_new_for_setup:
 *
 * As kios_context_new(), but makes the site key where there is none: for kiosctl init.
 *
 * Returns: (transfer full) (nullable): the context
 */
KiosContext *
kios_context_new_for_setup (const char  *program,
                            GError     **error)
{
  g_return_val_if_fail (program != NULL, NULL);

  return context_new (program, TRUE, error);
}

/**
 * kios_context_get_clock:
 *
 * Returns: (transfer none): the clock
 */
KiosClock *
kios_context_get_clock (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  return self->clock;
}

/**
 * kios_context_get_vault:
 *
 * Returns: (transfer none): the site key
 */
KiosVault *
kios_context_get_vault (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  return self->vault;
}

/**
 * kios_context_get_store:
 *
 * Returns: (transfer none): the store
 */
KiosStore *
kios_context_get_store (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  return self->store;
}

/**
 * kios_context_get_station:
 *
 * Returns: (transfer none): "desk@pc-3"
 */
const char *
kios_context_get_station (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  return self->station;
}

/**
 * kios_context_get_printer_name:
 *
 * Returns: (transfer none) (nullable): the CUPS queue of this station; %NULL when it has no printer
 */
const char *
kios_context_get_printer_name (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), NULL);

  return self->printer_name;
}

/**
 * kios_context_get_paper_mm:
 *
 * Returns: 80 or 58
 */
guint
kios_context_get_paper_mm (KiosContext *self)
{
  g_return_val_if_fail (KIOS_IS_CONTEXT (self), 80);

  return self->paper_mm;
}

/**
 * kios_context_close:
 *
 * Closes the store and waits for its worker. Call once, before the program ends.
 */
void
kios_context_close (KiosContext *self)
{
  g_return_if_fail (KIOS_IS_CONTEXT (self));

  kios_store_close (self->store);
}
