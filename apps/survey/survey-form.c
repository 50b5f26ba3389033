/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-form.h"

#include <json-glib/json-glib.h>

#include "kios-error.h"
#include "store/kios-store-site.h"

static const char *const group_keys[SURVEY_N_GROUPS] = { "gender", "age", "education", "occupation" };
static const char *const suffixes[2] = { "_id", "_en" };

static void
survey_text_clear (SurveyText *text)
{
  g_clear_pointer (&text->text[0], g_free);
  g_clear_pointer (&text->text[1], g_free);
}

static void
survey_option_free (SurveyOption *option)
{
  g_free (option->key);
  survey_text_clear (&option->text);
  g_free (option);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
read_text (JsonObject  *object,
           const char  *name,
           SurveyText  *text,
           GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *member = g_strconcat (name, suffixes[i], NULL);

      text->text[i] = g_strdup (get_string (object, member));
      if (text->text[i] == NULL || *text->text[i] == '\0')
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "The questionnaire lacks %s", member);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_answers (JsonObject      *object,
              SurveyQuestion  *question,
              GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *member = g_strconcat ("answers", suffixes[i], NULL);
      JsonArray *answers = get_array (object, member);

      if (answers == NULL || json_array_get_length (answers) != G_N_ELEMENTS (question->answers))
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED,
                       "%s of %s in the questionnaire must be four", member,
                       kios_ikm_element_to_string (question->element));
          return FALSE;
        }
      for (guint j = 0; j < G_N_ELEMENTS (question->answers); j++)
        question->answers[j].text[i] = g_strdup (json_array_get_string_element (answers, j));
    }

  return TRUE;
}

static gboolean
read_questions (JsonObject  *root,
                SurveyForm  *form,
                GError     **error)
{
  JsonArray *elements = get_array (root, "elements");
  guint seen = 0;

  if (elements == NULL || json_array_get_length (elements) != KIOS_IKM_N_ELEMENTS)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "The questionnaire must have nine elements");
      return FALSE;
    }

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      SurveyQuestion *question = &form->questions[i];
      JsonNode *node = json_array_get_element (elements, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *key = object != NULL ? get_string (object, "key") : NULL;

      if (key == NULL || !kios_ikm_element_from_string (key, &question->element) ||
          (seen & (1u << question->element)) != 0)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED,
                       "Element %u of the questionnaire is unknown or there twice", i + 1);
          return FALSE;
        }

      seen |= 1u << question->element;
      if (!read_text (object, "title", &question->title, error) ||
          !read_text (object, "question", &question->question, error) ||
          !read_text (object, "plain", &question->plain, error) ||
          !read_answers (object, question, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_group (JsonObject   *root,
            const char   *name,
            GPtrArray   **group,
            GError      **error)
{
  JsonArray *options = get_array (root, name);

  *group = g_ptr_array_new_with_free_func ((GDestroyNotify) survey_option_free);
  for (guint i = 0; options != NULL && i < json_array_get_length (options); i++)
    {
      JsonNode *node = json_array_get_element (options, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      SurveyOption *option;

      if (object == NULL || get_string (object, "key") == NULL || get_string (object, "id") == NULL ||
          get_string (object, "en") == NULL)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "Choice %u of %s needs key, id and en", i + 1, name);
          return FALSE;
        }

      option = g_new0 (SurveyOption, 1);
      option->key = g_strdup (get_string (object, "key"));
      option->text.text[0] = g_strdup (get_string (object, "id"));
      option->text.text[1] = g_strdup (get_string (object, "en"));
      option->years = (int) json_object_get_int_member_with_default (object, "years", 0);
      g_ptr_array_add (*group, option);
    }

  if ((*group)->len == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "The questionnaire has no choices for %s", name);
      return FALSE;
    }

  return TRUE;
}

/**
 * survey_form_parse:
 * @json: the content of a survey.json
 * @error: return location, %KIOS_ERROR_DAMAGED when it is not a whole questionnaire
 *
 * Returns: (transfer full) (nullable): the questionnaire
 */
SurveyForm *
survey_form_parse (GBytes  *json,
                   GError **error)
{
  g_autoptr(SurveyForm) form = g_new0 (SurveyForm, 1);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local = NULL;
  JsonObject *root;

  g_return_val_if_fail (json != NULL, NULL);

  if (g_bytes_get_size (json) == 0 ||
      !json_parser_load_from_data (parser, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json),
                                   &local) ||
      json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "The questionnaire cannot be read: %s",
                   local != NULL ? local->message : "it is no object");
      return NULL;
    }

  root = json_node_get_object (json_parser_get_root (parser));
  if (!read_questions (root, form, error))
    return NULL;
  for (guint i = 0; i < SURVEY_N_GROUPS; i++)
    {
      if (!read_group (root, group_keys[i], &form->groups[i], error))
        return NULL;
    }

  return g_steal_pointer (&form);
}

/**
 * survey_form_load:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the questionnaire the suite ships
 */
SurveyForm *
survey_form_load (GError **error)
{
  g_autoptr(GBytes) json = kios_data_lookup ("survey.json", error);

  return json != NULL ? survey_form_parse (json, error) : NULL;
}

void
survey_form_free (SurveyForm *form)
{
  if (form == NULL)
    return;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      survey_text_clear (&form->questions[i].title);
      survey_text_clear (&form->questions[i].question);
      survey_text_clear (&form->questions[i].plain);
      for (guint j = 0; j < G_N_ELEMENTS (form->questions[i].answers); j++)
        survey_text_clear (&form->questions[i].answers[j]);
    }
  for (guint i = 0; i < SURVEY_N_GROUPS; i++)
    g_clear_pointer (&form->groups[i], g_ptr_array_unref);
  g_free (form);
}

/**
 * survey_form_find_option:
 * @key: (nullable): a choice's key
 *
 * Returns: (transfer none) (nullable): the choice
 */
const SurveyOption *
survey_form_find_option (const SurveyForm *form,
                         SurveyGroup       group,
                         const char       *key)
{
  g_return_val_if_fail (form != NULL, NULL);

  for (guint i = 0; key != NULL && i < form->groups[group]->len; i++)
    {
      const SurveyOption *option = g_ptr_array_index (form->groups[group], i);

      if (g_str_equal (option->key, key))
        return option;
    }

  return NULL;
}

const char *
survey_group_to_string (SurveyGroup group)
{
  g_return_val_if_fail (group < SURVEY_N_GROUPS, NULL);

  return group_keys[group];
}

const char *
survey_text_get (const SurveyText *text,
                 KiosLanguage      language)
{
  return text->text[language == KIOS_LANGUAGE_ENGLISH ? 1 : 0];
}
