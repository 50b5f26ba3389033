/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-desk"

#include "config.h"

#include "desk-memory.h"

#define GROUP_DESK "desk"
#define GROUP_DOCUMENTS "documents"

typedef struct
{
  guint  serial;
  char  *text;
} Page;

/* Saving goes through threads that may overtake each other: an older page never replaces a newer. */
static GMutex lock;
static guint last_asked;
static guint last_written;

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "kios-siapkerja", "desk.ini", NULL);
}

static void
page_free (gpointer data)
{
  Page *page = data;

  g_free (page->text);
  g_free (page);
}

static void
write_page (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Page *page = data;
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_mutex_lock (&lock);
  if (page->serial > last_written)
    {
      last_written = page->serial;
      g_mkdir_with_parents (folder, 0700);
      if (!g_file_set_contents_full (path, page->text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
        g_warning ("The counter cannot be remembered: %s", error->message);
    }
  g_mutex_unlock (&lock);

  g_task_return_boolean (task, TRUE);
}

/**
 * desk_memory_load:
 *
 * Returns: (transfer full): what was saved last; empty when there is nothing readable
 */
DeskMemory *
desk_memory_load (void)
{
  DeskMemory *memory = g_new0 (DeskMemory, 1);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_path ();
  int counter_no;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return memory;

  counter_no = g_key_file_get_integer (file, GROUP_DESK, "counter", NULL);
  memory->counter_no = counter_no > 0 ? (guint) counter_no : 0;
  memory->login = g_key_file_get_string (file, GROUP_DESK, "officer", NULL);
  memory->request_id = g_key_file_get_string (file, GROUP_DOCUMENTS, "request", NULL);
  memory->documents = g_key_file_get_string_list (file, GROUP_DOCUMENTS, "seen", NULL, NULL);

  return memory;
}

/**
 * desk_memory_save:
 *
 * Saves without waiting; the last call wins.
 */
void
desk_memory_save (const DeskMemory *memory)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Page *page = g_new0 (Page, 1);

  g_return_if_fail (memory != NULL);

  g_key_file_set_integer (file, GROUP_DESK, "counter", (int) memory->counter_no);
  if (memory->login != NULL)
    g_key_file_set_string (file, GROUP_DESK, "officer", memory->login);
  if (memory->request_id != NULL)
    g_key_file_set_string (file, GROUP_DOCUMENTS, "request", memory->request_id);
  if (memory->documents != NULL)
    g_key_file_set_string_list (file, GROUP_DOCUMENTS, "seen", (const char *const *) memory->documents,
                                g_strv_length (memory->documents));

  page->serial = ++last_asked;
  page->text = g_key_file_to_data (file, NULL, NULL);
  g_task_set_source_tag (task, desk_memory_save);
  g_task_set_task_data (task, page, page_free);
  g_task_run_in_thread (task, write_page);
}

/**
 * desk_memory_free:
 * @memory: (transfer full) (nullable): what desk_memory_load() returned
 */
void
desk_memory_free (DeskMemory *memory)
{
  if (memory == NULL)
    return;

  g_free (memory->login);
  g_free (memory->request_id);
  g_strfreev (memory->documents);
  g_free (memory);
}
