/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kiosctl-csv.h"
#include "kiosctl-json.h"
#include "kiosctl-options.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-survey.h"
#include "store/kios-store-visits.h"

static gboolean
read_answers (const char       *text,
              KiosSurveyDraft  *draft,
              GError          **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GList) keys = NULL;
  JsonObject *answers;

  if (!json_parser_load_from_data (parser, text, -1, NULL) || json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                           "The answers are no JSON object like {\"persyaratan\":4}");
      return FALSE;
    }

  answers = json_node_get_object (json_parser_get_root (parser));
  keys = json_object_get_members (answers);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (answers, l->data);
      KiosIkmElement element;

      if (!kios_ikm_element_from_string (l->data, &element))
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "“%s” is none of the nine elements",
                       (const char *) l->data);
          return FALSE;
        }
      if (json_node_is_null (node))
        continue;
      if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1 ||
          json_node_get_int (node) > 4)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The answer to %s is a number from 1 to 4",
                       (const char *) l->data);
          return FALSE;
        }
      draft->answers[element] = (guint8) json_node_get_int (node);
    }

  return TRUE;
}

static JsonNode *
run_add (Kiosctl  *self,
         KiosDb   *db,
         GError  **error)
{
  KiosSurveyDraft draft = { .operation_id = kiosctl_get_option (self->options, "operation"),
                            .gender = kiosctl_get_option (self->options, "gender"),
                            .education = kiosctl_get_option (self->options, "education"),
                            .occupation = kiosctl_get_option (self->options, "occupation"),
                            .comment = kiosctl_get_option (self->options, "comment") };
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  g_autoptr(KiosVisit) visit = NULL;
  const char *answers;
  guint age = 0;

  if (!kiosctl_need_option (self->options, "answers", &answers, error) || !read_answers (answers, &draft, error) ||
      !kiosctl_get_number (self->options, "age", 1, 120, &age, error))
    return NULL;
  visit = kios_store_visits_find (db, kiosctl_get_argument (self->options, 0), error);
  if (visit == NULL)
    return NULL;

  draft.age = (int) age;
  draft.visit_id = visit->id;
  if (!kios_store_survey_add (db, &draft, error))
    return NULL;

  kiosctl_json_flag (json, "stored", TRUE);
  kiosctl_say (self, "Stored.\n");
  return kiosctl_json_end (json);
}

static gboolean
read_cell (KiosSurveyDraft  *draft,
           const char       *column,
           const char       *value,
           GError          **error)
{
  KiosIkmElement element;
  guint number = 0;

  if (*value == '\0')
    return TRUE;
  if (kios_ikm_element_from_string (column, &element))
    {
      if (!kiosctl_parse_number (value, "answer", 1, 4, &number, error))
        return FALSE;
      draft->answers[element] = (guint8) number;
      return TRUE;
    }

  if (strcmp (column, "date") == 0)
    {
      draft->business_date = value;
      return kiosctl_parse_date (value, error);
    }
  if (strcmp (column, "desk") == 0)
    return kiosctl_parse_number (value, "desk", 1, 9, &draft->desk_no, error);
  if (strcmp (column, "age") == 0 && !kiosctl_parse_number (value, "age", 1, 120, &number, error))
    return FALSE;
  if (strcmp (column, "age") == 0)
    draft->age = (int) number;
  else if (strcmp (column, "gender") == 0)
    draft->gender = value;
  else if (strcmp (column, "education") == 0)
    draft->education = value;
  else if (strcmp (column, "occupation") == 0)
    draft->occupation = value;

  return TRUE;
}

static gboolean
check_header (GStrv    header,
              GError **error)
{
  static const char *const others[] = { "date", "desk", "gender", "age", "education", "occupation", NULL };

  for (guint i = 0; header[i] != NULL; i++)
    {
      KiosIkmElement element;

      if (!kios_ikm_element_from_string (header[i], &element) && !g_strv_contains (others, header[i]))
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The column “%s” is not known", header[i]);
          return FALSE;
        }
    }
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (!g_strv_contains ((const char *const *) header, kios_ikm_element_to_string (i)))
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The column “%s” is missing",
                       kios_ikm_element_to_string (i));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_row (KiosDb  *db,
         GStrv    header,
         GStrv    row,
         GError **error)
{
  KiosSurveyDraft draft = { 0 };

  if (g_strv_length (row) != g_strv_length (header))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%u columns are needed, there are %u",
                   g_strv_length (header), g_strv_length (row));
      return FALSE;
    }

  for (guint i = 0; row[i] != NULL; i++)
    {
      if (!read_cell (&draft, header[i], row[i], error))
        return FALSE;
    }

  return kios_store_survey_add (db, &draft, error);
}

/* All lines or none: one transaction. */
static JsonNode *
run_import (Kiosctl  *self,
            KiosDb   *db,
            GError  **error)
{
  const char *path = kiosctl_get_argument (self->options, 0);
  g_autoptr(GPtrArray) rows = kiosctl_csv_load (path, error);
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  guint n = 0;

  if (rows == NULL || !kios_store_require (db, KIOS_RIGHT_REPORTS, error))
    return NULL;
  if (rows->len == 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "%s is empty", path);
      return NULL;
    }
  if (!check_header (g_ptr_array_index (rows, 0), error))
    return NULL;

  for (guint i = 1; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (row[0] == NULL)
        continue;
      if (!add_row (db, g_ptr_array_index (rows, 0), row, error))
        {
          g_prefix_error (error, "Line %u, nothing was imported: ", i + 1);
          return NULL;
        }
      n++;
    }

  kiosctl_json_number (json, "imported", n);
  kiosctl_say (self, "%u answers imported.\n", n);
  return kiosctl_json_end (json);
}

static void
add_result (JsonBuilder         *json,
            const KiosIkmResult *result)
{
  const char letter[2] = { result->class_letter, '\0' };

  kiosctl_json_text (json, "nrr", result->nrr);
  kiosctl_json_text (json, "index", result->index);
  kiosctl_json_text (json, "class", result->class_letter != '\0' ? letter : NULL);
}

static JsonNode *
show_ikm (Kiosctl             *self,
          const KiosIkm       *ikm,
          const KiosIkmTally  *tally,
          KiosIkmWeights       weights)
{
  g_autoptr(JsonBuilder) json = kiosctl_json_begin ();
  const char letter[2] = { ikm->total.class_letter, '\0' };

  if (tally != NULL)
    kiosctl_json_number (json, "n", tally->n_responses);
  else
    kiosctl_json_null (json, "n");
  kiosctl_json_text (json, "weights", weights == KIOS_IKM_WEIGHTS_EXACT ? "exact" : "0.11");

  json_builder_set_member_name (json, "elements");
  json_builder_begin_object (json);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      json_builder_set_member_name (json, kios_ikm_element_to_string (i));
      json_builder_begin_object (json);
      if (tally != NULL)
        {
          kiosctl_json_number (json, "sum", (gint64) tally->sum[i]);
          kiosctl_json_number (json, "n", tally->n[i]);
        }
      add_result (json, &ikm->elements[i]);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);

  kiosctl_json_text (json, "ikm", ikm->total.index);
  kiosctl_json_text (json, "class", *letter != '\0' ? letter : NULL);
  kiosctl_json_text (json, "label", *letter != '\0' ? kios_ikm_class_label (*letter) : NULL);
  if (*letter != '\0')
    kiosctl_say (self, "%s  %s  %s\n", ikm->total.index, letter, kios_ikm_class_label (*letter));
  else
    kiosctl_say (self, "Belum ada data\n");
  return kiosctl_json_end (json);
}

static JsonNode *
run_ikm (Kiosctl  *self,
         KiosDb   *db,
         GError  **error)
{
  const char *means = kiosctl_get_option (self->options, "nrr");
  const char *word = kiosctl_get_option (self->options, "weights");
  g_autoptr(KiosIkm) ikm = NULL;
  KiosIkmWeights weights = KIOS_IKM_WEIGHTS_EXACT;
  KiosIkmTally tally = { 0 };
  const char *from = NULL;
  const char *to = NULL;
  guint desk_no = 0;

  if (g_strcmp0 (word, "0.11") == 0 || g_strcmp0 (word, "0,11") == 0)
    weights = KIOS_IKM_WEIGHTS_ROUNDED;
  else if (word != NULL && strcmp (word, "exact") != 0)
    return kiosctl_refuse_word (word, "weights", error), NULL;

  if (means != NULL)
    {
      g_auto(GStrv) list = g_strsplit (means, ",", -1);

      ikm = kios_ikm_new_from_means ((const char *const *) list, weights, error);
      return ikm != NULL ? show_ikm (self, ikm, NULL, weights) : NULL;
    }

  if (!kios_store_require (db, KIOS_RIGHT_REPORTS, error) ||
      !kiosctl_get_date (self->options, "from", &from, error) ||
      !kiosctl_get_date (self->options, "to", &to, error) ||
      !kiosctl_get_number (self->options, "desk", 1, 9, &desk_no, error) ||
      !kios_store_survey_tally (db, from, to, desk_no, &tally, error))
    return NULL;

  ikm = kios_ikm_new (&tally, weights, error);
  return ikm != NULL ? show_ikm (self, ikm, &tally, weights) : NULL;
}

const KiosctlCommand kiosctl_survey_commands[] = {
  { "survey add", "NUMBER|ID --answers JSON [--gender G] [--age N] [--education E] [--occupation O] [--comment TEXT]"
                  " [--operation ID]",
    "Stores one visitor's answers, for example '{\"persyaratan\":4}'.", 1, 1, KIOSCTL_WRITE, run_add },
  { "survey import", "FILE", "Imports answers from CSV, all lines or none.", 1, 1, KIOSCTL_WRITE, run_import },
  { "ikm", "[--from YYYY-MM-DD] [--to YYYY-MM-DD] [--desk N] [--weights exact|0.11] [--nrr N,N,…]",
    "Computes the satisfaction index, of stored answers or of nine published means.", 0, 0, KIOSCTL_READ, run_ikm },
  { NULL }
};
