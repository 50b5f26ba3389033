/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kios-db.h"

G_BEGIN_DECLS

#define KIOS_N_ELEMENTS 9

/**
 * KiosSurveyDraft:
 *
 * One person's answers, by element in the order of the regulation's questionnaire
 * (persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, sarana, pengaduan).
 * Texts are borrowed and may be NULL.
 */
typedef struct
{
  const char *operation_id;             /* random, made by the client, against doubles */
  const char *visit_id;                 /* NULL for an answer bound to no visit */
  int         answers[KIOS_N_ELEMENTS]; /* 1 to 4; 0 for not answered */
  const char *business_date;            /* for imports; otherwise today or the visit's */
  guint       desk_no;                  /* for imports; otherwise the visit's */
  const char *gender;
  int         age;                      /* years; 0 for not told */
  const char *education;
  const char *occupation;
  const char *comment;                  /* sealed */
} KiosSurveyDraft;

/**
 * KiosSurveyTotals:
 *
 * Sums and counts per element, from which the index is made by libkios/model/kios-ikm.h.
 */
typedef struct
{
  gint64 n;                            /* responses */
  gint64 sums[KIOS_N_ELEMENTS];
  gint64 counts[KIOS_N_ELEMENTS];
} KiosSurveyTotals;

extern const char *const kios_survey_keys[KIOS_N_ELEMENTS + 1];

gboolean kios_store_survey_add    (KiosDb                 *db,
                                   const KiosSurveyDraft  *draft,
                                   GError                **error);
gboolean kios_store_survey_totals (KiosDb                 *db,
                                   const char             *from_date,
                                   const char             *to_date,
                                   guint                   desk_no,
                                   KiosSurveyTotals       *totals,
                                   GError                **error);

G_END_DECLS
