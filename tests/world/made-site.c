/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-site.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Making a site takes a while: one of each kind is made and copied. */
typedef struct
{
  char       *folder;
  char       *key_path;
  GHashTable *bases; /* kind to path */
} Template;

static Template template;

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  if (g_remove (path) == 0)
    return;

  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_rmdir (path);
}

static void
remove_template (void)
{
  remove_all (template.folder);
  g_clear_pointer (&template.folder, g_free);
  g_clear_pointer (&template.key_path, g_free);
  g_clear_pointer (&template.bases, g_hash_table_unref);
}

static void
make_template (void)
{
  g_autoptr(GError) error = NULL;

  if (template.folder != NULL)
    return;

  template.folder = g_dir_make_tmp ("kios-template-XXXXXX", &error);
  g_assert_no_error (error);
  template.key_path = g_build_filename (template.folder, "site.key", NULL);
  template.bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  atexit (remove_template);
}

static gpointer
init_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_site_init (db, data, error);
}

static const char *
make_base (const KiosSiteDraft *draft,
           gint64               made_us)
{
  g_autofree char *kind = g_strdup_printf ("%s|%u|%s|%s|%s|%s|%" G_GINT64_FORMAT, draft->unit_name, draft->type,
                                           draft->desks != NULL ? draft->desks : "", draft->zone, draft->region_code,
                                           draft->code, made_us);
  g_autoptr(KiosClock) clock = kios_clock_new_fixed (made_us);
  g_autoptr(KiosVault) vault = NULL;
  g_autoptr(KiosDb) db = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *pin = NULL;
  char *path;

  make_template ();
  path = g_hash_table_lookup (template.bases, kind);
  if (path != NULL)
    return path;

  vault = made_site_load_key ();
  path = g_strdup_printf ("%s/base-%u.db", template.folder, g_hash_table_size (template.bases));
  db = kios_db_create (path, vault, clock, &error);
  g_assert_no_error (error);
  pin = kios_db_write (db, init_job, (gpointer) draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (pin), ==, 6);
  kios_db_close (db);
  g_hash_table_insert (template.bases, g_steal_pointer (&kind), path);

  return path;
}

MadeSite *
made_site_new (const KiosSiteDraft *draft,
               gint64               made_us)
{
  MadeSite *self = g_new0 (MadeSite, 1);
  const char *base = make_base (draft, made_us);
  g_autofree char *content = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("kios-world-XXXXXX", &error);
  g_assert_no_error (error);
  path = made_site_path (self, "kios.db");
  g_file_get_contents (base, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  self->uri = g_strconcat ("sqlite://", path, NULL);

  return self;
}

void
made_site_free (MadeSite *self)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->uri);
  g_free (self);
}

char *
made_site_path (MadeSite   *self,
                const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

const char *
made_site_get_key_path (void)
{
  return template.key_path;
}

KiosVault *
made_site_load_key (void)
{
  g_autoptr(GError) error = NULL;
  KiosVault *vault = kios_vault_load_or_create (template.key_path, &error);

  g_assert_no_error (error);
  return vault;
}

/* Programs and contexts started from now on have this site, and a clock that stands. */
void
made_site_set_environment (MadeSite   *self,
                           const char *clock)
{
  g_setenv ("KIOS_DATABASE", self->uri, TRUE);
  g_setenv ("KIOS_KEY_FILE", template.key_path, TRUE);
  g_setenv ("KIOS_CLOCK", clock, TRUE);
}

/* As another program would: through a connection of its own. */
gpointer
made_site_write (MadeSite   *self,
                 KiosClock  *clock,
                 KiosJob     job,
                 gpointer    data,
                 GError    **error)
{
  g_autoptr(KiosVault) vault = made_site_load_key ();
  g_autoptr(GError) local = NULL;
  g_autoptr(KiosDb) db = kios_db_open (self->uri, vault, clock, &local);
  gpointer result;

  g_assert_no_error (local);
  result = kios_db_write (db, job, data, error);
  kios_db_close (db);

  return result;
}

/* A time that says its zone. */
gint64
made_site_parse_time (const char *iso8601)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  gint64 time_us = kios_time_from_iso8601 (iso8601, zone, &error);

  g_assert_no_error (error);
  return time_us;
}
