/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-ikm.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/**
 * KiosSurveyDraft:
 *
 * One person's answers by #KiosIkmElement. Texts are borrowed and may be NULL.
 */
typedef struct
{
  const char *operation_id;             /* random, made by the client, against doubles */
  const char *visit_id;                 /* NULL for an answer bound to no visit */
  guint8      answers[KIOS_IKM_N_ELEMENTS]; /* 1 to 4; 0 for not answered */
  const char *business_date;            /* for imports; otherwise today or the visit's */
  guint       desk_no;                  /* for imports; otherwise the visit's */
  const char *gender;
  int         age;                      /* years; 0 for not told */
  const char *education;
  const char *occupation;
  const char *comment;                  /* sealed */
} KiosSurveyDraft;

gboolean kios_store_survey_add    (KiosDb                 *db,
                                   const KiosSurveyDraft  *draft,
                                   GError                **error);
gboolean kios_store_survey_tally  (KiosDb                 *db,
                                   const char             *from_date,
                                   const char             *to_date,
                                   guint                   desk_no,
                                   KiosIkmTally           *tally,
                                   GError                **error);

G_END_DECLS
