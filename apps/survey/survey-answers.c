/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "survey-answers.h"

#include <json-glib/json-glib.h>

#include "kios-error.h"

/**
 * survey_answers_new:
 * @visit_id: (nullable): the visit that is judged
 * @number: (nullable): its number
 * @business_date: (nullable): the day, where there is no visit to take it from
 *
 * Returns: (transfer full): nothing said yet, with an operation id of its own
 */
SurveyAnswers *
survey_answers_new (const char *visit_id,
                    const char *number,
                    const char *business_date)
{
  SurveyAnswers *self = g_new0 (SurveyAnswers, 1);

  self->operation_id = g_uuid_string_random ();
  self->visit_id = g_strdup (visit_id);
  self->number = g_strdup (number);
  self->business_date = visit_id == NULL ? g_strdup (business_date) : NULL;

  return self;
}

SurveyAnswers *
survey_answers_copy (const SurveyAnswers *self)
{
  SurveyAnswers *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->operation_id = g_strdup (self->operation_id);
  copy->visit_id = g_strdup (self->visit_id);
  copy->number = g_strdup (self->number);
  copy->business_date = g_strdup (self->business_date);
  for (guint i = 0; i < SURVEY_N_GROUPS; i++)
    copy->about[i] = g_strdup (self->about[i]);
  copy->comment = g_strdup (self->comment);

  return copy;
}

void
survey_answers_free (SurveyAnswers *self)
{
  if (self == NULL)
    return;

  g_free (self->operation_id);
  g_free (self->visit_id);
  g_free (self->number);
  g_free (self->business_date);
  for (guint i = 0; i < SURVEY_N_GROUPS; i++)
    g_free (self->about[i]);
  g_free (self->comment);
  g_free (self);
}

/**
 * survey_answers_set_score:
 * @score: 1 to 4; 0 takes the answer back
 */
void
survey_answers_set_score (SurveyAnswers  *self,
                          KiosIkmElement  element,
                          guint           score)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element < KIOS_IKM_N_ELEMENTS);
  g_return_if_fail (score <= 4);

  self->scores[element] = (guint8) score;
}

/**
 * survey_answers_set_about:
 * @option: (nullable): the choice; %NULL for not told
 */
void
survey_answers_set_about (SurveyAnswers      *self,
                          SurveyGroup         group,
                          const SurveyOption *option)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (group < SURVEY_N_GROUPS);

  g_free (self->about[group]);
  self->about[group] = option != NULL ? g_strdup (option->key) : NULL;
  if (group == SURVEY_AGE)
    self->age_years = option != NULL ? option->years : 0;
}

/**
 * survey_answers_set_comment:
 * @comment: (nullable): as typed; blanks around it go, and what is beyond %SURVEY_MAX_COMMENT
 */
void
survey_answers_set_comment (SurveyAnswers *self,
                            const char    *comment)
{
  g_autofree char *fresh = NULL;

  g_return_if_fail (self != NULL);

  if (comment != NULL && g_utf8_validate (comment, -1, NULL))
    {
      fresh = g_utf8_substring (comment, 0, MIN (g_utf8_strlen (comment, -1), SURVEY_MAX_COMMENT));
      g_strstrip (fresh);
    }
  g_free (self->comment);
  self->comment = fresh != NULL && *fresh != '\0' ? g_steal_pointer (&fresh) : NULL;
}

/**
 * survey_answers_count:
 *
 * Returns: how many of the nine were answered
 */
guint
survey_answers_count (const SurveyAnswers *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    n += self->scores[i] != 0;

  return n;
}

/**
 * survey_answers_is_kept_when_left:
 * @was_told_to_restart: somebody pressed "start over" instead of just going away
 *
 * Most people who stop answering have simply left for the exit: what they said was meant, and the
 * index counts each element by its own number of answers, so that from five of nine on it is stored
 * as it stands. Fewer say too little about the visit, and would use up its only answer. Who starts
 * over wants it gone.
 *
 * Returns: whether to store what is there
 */
gboolean
survey_answers_is_kept_when_left (const SurveyAnswers *self,
                                  gboolean             was_told_to_restart)
{
  return !was_told_to_restart && survey_answers_count (self) >= SURVEY_WORTH_KEEPING;
}

/**
 * survey_answers_must_ask_skip:
 * @element: what is about to be skipped
 *
 * The first skip of a walk may be a slip of the finger and is asked about; whoever confirmed it once
 * means it. What has an answer already is only passed by, and keeps it.
 *
 * Returns: whether to ask
 */
gboolean
survey_answers_must_ask_skip (const SurveyAnswers *self,
                              KiosIkmElement       element)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (element < KIOS_IKM_N_ELEMENTS, FALSE);

  return !self->has_asked_skip && self->scores[element] == 0;
}

/**
 * survey_answers_fill_draft:
 * @draft: (out): what the store takes; borrows from @self
 */
void
survey_answers_fill_draft (const SurveyAnswers *self,
                           KiosSurveyDraft     *draft)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (draft != NULL);

  *draft = (KiosSurveyDraft) {
    .operation_id = self->operation_id,
    .visit_id = self->visit_id,
    .business_date = self->business_date,
    .gender = self->about[SURVEY_GENDER],
    .age = self->age_years,
    .education = self->about[SURVEY_EDUCATION],
    .occupation = self->about[SURVEY_OCCUPATION],
    .comment = self->comment,
  };
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    draft->answers[i] = self->scores[i];
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * survey_answers_to_json:
 *
 * By keys, never by position: a file may be read by a later version with other numbers.
 *
 * Returns: (transfer full): for the spool
 */
char *
survey_answers_to_json (const SurveyAnswers *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  add_text (builder, "operation_id", self->operation_id);
  add_text (builder, "visit_id", self->visit_id);
  add_text (builder, "business_date", self->business_date);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (self->scores[i] == 0)
        continue;

      json_builder_set_member_name (builder, kios_ikm_element_to_string (i));
      json_builder_add_int_value (builder, self->scores[i]);
    }
  json_builder_end_object (builder);
  for (guint i = 0; i < SURVEY_N_GROUPS; i++)
    add_text (builder, survey_group_to_string (i), self->about[i]);
  json_builder_set_member_name (builder, "age_years");
  json_builder_add_int_value (builder, self->age_years);
  add_text (builder, "comment", self->comment);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
dup_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? g_strdup (json_node_get_string (node))
                                                                          : NULL;
}

static gboolean
read_scores (SurveyAnswers *self,
             JsonObject    *object)
{
  JsonNode *node = json_object_get_member (object, "answers");
  g_autoptr(GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      KiosIkmElement element;
      gint64 score = json_object_get_int_member_with_default (json_node_get_object (node), l->data, 0);

      if (!kios_ikm_element_from_string (l->data, &element) || score < 1 || score > 4)
        return FALSE;
      self->scores[element] = (guint8) score;
    }

  return TRUE;
}

/**
 * survey_answers_from_json:
 * @error: return location, %KIOS_ERROR_DAMAGED when these are no answers
 *
 * Returns: (transfer full) (nullable): what survey_answers_to_json() wrote
 */
SurveyAnswers *
survey_answers_from_json (const char  *json,
                          GError     **error)
{
  g_autoptr(SurveyAnswers) self = g_new0 (SurveyAnswers, 1);
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (json != NULL, NULL);

  root = json_from_string (json, NULL);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      object = json_node_get_object (root);
      self->operation_id = dup_text (object, "operation_id");
      if (self->operation_id != NULL && read_scores (self, object))
        {
          self->visit_id = dup_text (object, "visit_id");
          self->business_date = dup_text (object, "business_date");
          for (guint i = 0; i < SURVEY_N_GROUPS; i++)
            self->about[i] = dup_text (object, survey_group_to_string (i));
          self->age_years = (int) json_object_get_int_member_with_default (object, "age_years", 0);
          self->comment = dup_text (object, "comment");
          return g_steal_pointer (&self);
        }
    }

  g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "These are no answers to the survey");
  return NULL;
}
