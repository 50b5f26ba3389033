/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-data.h"

#include <json-glib/json-glib.h>

#include "kios-error.h"
#include "kios-language.h"
#include "store/kios-store-site.h"

static void
need_free (gpointer data)
{
  ReceptionNeed *need = data;

  g_free (need->key);
  g_free (need->icon);
  g_free (need->title_id);
  g_free (need->title_en);
  g_free (need->subtitle_id);
  g_free (need->subtitle_en);
  g_free (need);
}

static void
step_free (gpointer data)
{
  ReceptionStep *step = data;

  g_free (step->key);
  g_free (step->title_id);
  g_free (step->title_en);
  g_free (step->text_id);
  g_free (step->text_en);
  g_free (step->address_setting);
  g_free (step);
}

static char *
dup_text (JsonObject *object,
          const char *name)
{
  return g_strdup (json_object_get_string_member_with_default (object, name, ""));
}

/* Returns the member @name of the file's top object as an array. */
static JsonArray *
load_array (const char  *file,
            const char  *name,
            JsonParser  *parser,
            GError     **error)
{
  g_autoptr(GBytes) bytes = kios_data_lookup (file, error);
  JsonNode *root;

  if (bytes == NULL ||
      !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error))
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
      !json_object_has_member (json_node_get_object (root), name))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s has no list “%s”", file, name);
      return NULL;
    }

  return json_object_get_array_member (json_node_get_object (root), name);
}

/**
 * reception_needs_load:
 *
 * Returns: (transfer full) (element-type ReceptionNeed) (nullable): the tiles in their order
 */
GPtrArray *
reception_needs_load (GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GPtrArray) needs = g_ptr_array_new_with_free_func (need_free);
  JsonArray *array = load_array ("needs.json", "needs", parser, error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      ReceptionNeed *need = g_new0 (ReceptionNeed, 1);
      const char *group;

      g_ptr_array_add (needs, need);
      need->key = dup_text (object, "key");
      need->icon = dup_text (object, "icon");
      need->desk_no = (guint) json_object_get_int_member_with_default (object, "desk", 0);
      need->is_help = json_object_get_boolean_member_with_default (object, "help", FALSE);
      need->title_id = dup_text (object, "title_id");
      need->title_en = dup_text (object, "title_en");
      need->subtitle_id = dup_text (object, "subtitle_id");
      need->subtitle_en = dup_text (object, "subtitle_en");
      group = json_object_get_string_member_with_default (object, "group", NULL);
      if (group != NULL && !kios_group_from_string (group, &need->group))
        g_warning ("needs.json: there is no group “%s”", group);
    }

  return g_steal_pointer (&needs);
}

static guint
read_bits (JsonObject *object,
           const char *name)
{
  JsonArray *array;
  guint bits = 0;

  if (!json_object_has_member (object, name) || json_object_get_null_member (object, name))
    return 0;

  array = json_object_get_array_member (object, name);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      KiosGroup group;

      if (json_node_get_value_type (node) == G_TYPE_INT64)
        bits |= 1u << json_node_get_int (node);
      else if (kios_group_from_string (json_node_get_string (node), &group))
        bits |= 1u << group;
    }

  return bits;
}

static gboolean
is_meant (const ReceptionStep *step,
          guint                desk_no,
          KiosGroup            group)
{
  return (step->desks == 0 || (step->desks & (1u << desk_no)) != 0) &&
         (step->groups == 0 || (step->groups & (1u << group)) != 0);
}

static void
add_steps (GPtrArray  *steps,
           JsonObject *page,
           guint       desk_no,
           KiosGroup   group)
{
  JsonArray *array = json_object_get_array_member (page, "steps");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      ReceptionStep *step = g_new0 (ReceptionStep, 1);

      step->key = dup_text (object, "key");
      step->title_id = dup_text (object, "title_id");
      step->title_en = dup_text (object, "title_en");
      step->text_id = dup_text (object, "text_id");
      step->text_en = dup_text (object, "text_en");
      step->address_setting = g_strdup (json_object_get_string_member_with_default (object, "address_setting", NULL));
      step->is_optional = json_object_get_boolean_member_with_default (object, "optional", FALSE);
      step->desks = read_bits (object, "desks");
      step->groups = read_bits (object, "groups");
      if (is_meant (step, desk_no, group))
        g_ptr_array_add (steps, step);
      else
        step_free (step);
    }
}

/**
 * reception_steps_load:
 * @page: "account", "wlkp" or "jkp"
 * @desk_no: the visitor's desk
 * @group: the visitor's group
 *
 * Returns: (transfer full) (element-type ReceptionStep) (nullable): the steps this visitor needs
 */
GPtrArray *
reception_steps_load (const char  *page,
                      guint        desk_no,
                      KiosGroup    group,
                      GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (step_free);
  JsonArray *array;

  g_return_val_if_fail (page != NULL, NULL);

  array = load_array ("selfservice.json", "pages", parser, error);
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (object, "key", NULL), page) == 0)
        add_steps (steps, object, desk_no, group);
    }

  return g_steal_pointer (&steps);
}

/**
 * reception_choose:
 *
 * Returns: (transfer none): the text in the language of the screens; Indonesian where there is no
 *   English one
 */
const char *
reception_choose (const char *text_id,
                  const char *text_en)
{
  if (kios_language_get_current () == KIOS_LANGUAGE_ENGLISH && text_en != NULL && *text_en != '\0')
    return text_en;

  return text_id != NULL ? text_id : "";
}
