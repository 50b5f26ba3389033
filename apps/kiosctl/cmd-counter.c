/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-store-counters.h"

static gboolean
read_no (Kiosctl  *self,
         guint    *no,
         GError  **error)
{
  return kiosctl_parse_number (kiosctl_get_argument (self->options, 0), "counter", 1, 999, no, error);
}

static void
say_counter (Kiosctl     *self,
             KiosCounter *counter)
{
  kiosctl_say (self, "Counter %u: %s%s%s%s%s\n", counter->no, kios_counter_state_to_string (counter->state),
               counter->officer_name != NULL ? ", " : "", counter->officer_name != NULL ? counter->officer_name : "",
               counter->active_number != NULL ? ", " : "",
               counter->active_number != NULL ? counter->active_number : "");
}

static JsonNode *
show_counter (Kiosctl     *self,
              KiosCounter *counter)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();

  kiosctl_json_counter (json, counter);
  say_counter (self, counter);
  return kiosctl_json_end (json);
}

static JsonNode *
run_open (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  g_autoptr(GArray) desks = NULL;
  guint no;

  if (!read_no (self, &no, error) || !kiosctl_get_desks (self->options, "desks", &desks, error))
    return NULL;

  counter = kios_store_counters_open (db, no, NULL, (const guint *) desks->data, desks->len, error);
  return counter != NULL ? show_counter (self, counter) : NULL;
}

static JsonNode *
run_close (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  guint no;

  if (!read_no (self, &no, error))
    return NULL;

  counter = kios_store_counters_close (db, no, error);
  return counter != NULL ? show_counter (self, counter) : NULL;
}

static JsonNode *
run_pause (Kiosctl  *self,
           KiosDb   *db,
           GError  **error)
{
  g_autoptr(KiosCounter) counter = NULL;
  guint no;

  if (!read_no (self, &no, error))
    return NULL;

  counter = kios_store_counters_pause (db, no, kiosctl_get_option (self->options, "reason"), error);
  return counter != NULL ? show_counter (self, counter) : NULL;
}

static JsonNode *
run_list (Kiosctl  *self,
          KiosDb   *db,
          GError  **error)
{
  g_autoptr(GPtrArray) counters = kios_store_counters_list (db, error);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  if (counters == NULL)
    return NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < counters->len; i++)
    {
      json_builder_begin_object (json);
      kiosctl_json_counter (json, g_ptr_array_index (counters, i));
      json_builder_end_object (json);
      say_counter (self, g_ptr_array_index (counters, i));
    }
  json_builder_end_array (json);

  return json_builder_get_root (json);
}

const KiosctlCommand kiosctl_counter_commands[] = {
  { "counter open", "N --desks 1,2", "Opens a counter for these desks; --officer says who works there.", 1, 1,
    KIOSCTL_WRITE, run_open },
  { "counter close", "N", "Closes a counter where nobody is served.", 1, 1, KIOSCTL_WRITE, run_close },
  { "counter pause", "N [--reason CODE]", "Pauses an open counter; opening it again ends the pause.", 1, 1,
    KIOSCTL_WRITE, run_pause },
  { "counter list", "", "Lists the counters.", 0, 0, KIOSCTL_READ, run_list },
  { NULL }
};
