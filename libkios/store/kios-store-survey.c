/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-store"

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kios-error.h"
#include "store/kios-statement.h"
#include "store/kios-store-site.h"
#include "store/kios-store-survey.h"

/* Answers to the satisfaction survey (PermenPANRB 14/2017). An answer bears date, desk and service
 * of its visit but neither the visit nor the time, and its number is random, which is also its place
 * in the file: nobody can tell who gave it. For the same reason no event tells of it. */

typedef struct
{
  char  *business_date;
  guint  desk_no;
  char  *service_code;
} Subject;

static void
subject_clear (Subject *subject)
{
  g_clear_pointer (&subject->business_date, g_free);
  g_clear_pointer (&subject->service_code, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static char *
new_random_id (void)
{
  guint8 noise[16];
  char hex[2 * sizeof noise + 1];

  randombytes_buf (noise, sizeof noise);
  sodium_bin2hex (hex, sizeof hex, noise, sizeof noise);
  return g_strdup (hex);
}

/* Another site's answer is none of ours: nothing was stored here, and nobody is told that it was. */
static gboolean
is_known (KiosDb      *db,
          const char  *operation_id,
          gboolean    *known,
          GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error, "SELECT site_id FROM survey_response WHERE operation_id = $1", "t", operation_id);
  if (stmt == NULL)
    return FALSE;

  *known = kios_statement_next (stmt, error);
  if (*known && strcmp (kios_statement_get_text (stmt, 0), kios_db_get_site_id (db)) != 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "Another site has used this id already");
      return FALSE;
    }

  return !kios_statement_has_failed (stmt);
}

/* What the visit was about: the last request that was served. */
static gboolean
find_subject (KiosDb      *db,
              const char  *visit_id,
              Subject     *subject,
              GError     **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  stmt = kios_db_query (db, error,
                        "SELECT v.business_date, r.desk_no, r.service_code FROM visit v"
                        " JOIN request r ON r.visit_id = v.id AND r.state IN (7, 8)"
                        " WHERE v.site_id = $1 AND v.id = $2 ORDER BY r.ended_us DESC, r.position DESC LIMIT 1",
                        "tt", kios_db_get_site_id (db), visit_id);
  if (stmt == NULL)
    return FALSE;
  if (!kios_statement_find (stmt, error, KIOS_ERROR_CONFLICT,
                            "Nothing was served in this visit yet, so there is nothing to ask about"))
    return FALSE;

  subject->business_date = kios_statement_dup_text (stmt, 0);
  subject->desk_no = (guint) kios_statement_get_int (stmt, 1);
  subject->service_code = kios_statement_dup_text (stmt, 2);
  return TRUE;
}

static gboolean
mark_surveyed (KiosDb      *db,
               const char  *visit_id,
               GError     **error)
{
  gint64 n_changed;

  if (!kios_db_run_guarded (db, &n_changed, error,
                            "UPDATE visit SET surveyed = 1 WHERE id = $1 AND surveyed = 0", "t", visit_id))
    return FALSE;
  if (n_changed == 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_CONFLICT, "This visit was asked already");
      return FALSE;
    }

  return TRUE;
}

static gboolean
try_response (KiosDb                 *db,
              const KiosSurveyDraft  *draft,
              const char             *operation_id,
              const Subject          *subject,
              gboolean               *is_stored,
              GError                **error)
{
  g_autoptr(KiosStatement) stmt = NULL;
  g_autofree char *comment = NULL;

  stmt = kios_db_prepare (db,
                          "INSERT INTO survey_response (site_id, no, operation_id, business_date, desk_no,"
                          " service_code, persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku,"
                          " sarana, pengaduan, gender, age, education, occupation, comment)"
                          " VALUES ($1, $2, $3, $4, NULLIF ($5, 0), $6, NULLIF ($7, 0), NULLIF ($8, 0),"
                          " NULLIF ($9, 0), NULLIF ($10, 0), NULLIF ($11, 0), NULLIF ($12, 0),"
                          " NULLIF ($13, 0), NULLIF ($14, 0), NULLIF ($15, 0), $16, NULLIF ($17, 0), $18,"
                          " $19, $20) ON CONFLICT (no) DO NOTHING", error);
  if (stmt == NULL)
    return FALSE;

  comment = kios_vault_seal (kios_db_get_vault (db), "comment",
                             draft->comment != NULL && *draft->comment != '\0' ? draft->comment : NULL);
  kios_statement_bind_text (stmt, 1, kios_db_get_site_id (db));
  kios_statement_bind_int (stmt, 2, 1 + randombytes_uniform (G_MAXINT32));
  kios_statement_bind_text (stmt, 3, operation_id);
  kios_statement_bind_text (stmt, 4, subject->business_date);
  kios_statement_bind_int (stmt, 5, subject->desk_no);
  kios_statement_bind_text (stmt, 6, subject->service_code);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    kios_statement_bind_int (stmt, 7 + i, draft->answers[i]);
  kios_statement_bind_text (stmt, 16, draft->gender);
  kios_statement_bind_int (stmt, 17, draft->age);
  kios_statement_bind_text (stmt, 18, draft->education);
  kios_statement_bind_text (stmt, 19, draft->occupation);
  kios_statement_bind_text (stmt, 20, comment);

  if (!kios_statement_run (stmt, error))
    return FALSE;

  *is_stored = kios_statement_get_n_changed (stmt) > 0;
  return TRUE;
}

/* Two equal random numbers come up once in two thousand million; then another one does. */
static gboolean
insert_response (KiosDb                 *db,
                 const KiosSurveyDraft  *draft,
                 const char             *operation_id,
                 const Subject          *subject,
                 GError                **error)
{
  gboolean is_stored = FALSE;

  while (!is_stored)
    {
      if (!try_response (db, draft, operation_id, subject, &is_stored, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kios_store_survey_add:
 * @draft: the answers; without a visit they count for the day (or the import's date and desk)
 * @error: return location: %KIOS_ERROR_CONFLICT when the visit was asked already or nothing was
 *   served yet, %KIOS_ERROR_INVALID without any answer, or with one that is not 1 to 4
 *
 * Stores a response and, in the same transaction, that its visit was asked. The same operation_id
 * again does nothing: a retry makes no second response.
 *
 * Returns: whether it is stored
 */
gboolean
kios_store_survey_add (KiosDb                 *db,
                       const KiosSurveyDraft  *draft,
                       GError                **error)
{
  g_auto(Subject) subject = { 0 };
  g_autofree char *made_id = NULL;
  const char *operation_id = draft->operation_id;
  KiosIkmTally tally = { 0 };
  gboolean known;

  g_return_val_if_fail (draft != NULL, FALSE);

  if (operation_id == NULL)
    operation_id = made_id = new_random_id ();
  else if (!is_known (db, operation_id, &known, error))
    return FALSE;
  else if (known)
    return TRUE;

  if (!kios_ikm_tally_add (&tally, draft->answers, error))
    return FALSE;
  if (tally.n_responses == 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_INVALID, "No question was answered");
      return FALSE;
    }
  if (!kios_store_day_open (db, error))
    return FALSE;

  if (draft->visit_id != NULL)
    {
      if (!find_subject (db, draft->visit_id, &subject, error) || !mark_surveyed (db, draft->visit_id, error))
        return FALSE;
    }
  else
    {
      subject.business_date = g_strdup (draft->business_date != NULL ? draft->business_date
                                                                     : kios_db_get_today (db));
      subject.desk_no = draft->desk_no;
    }

  return insert_response (db, draft, operation_id, &subject, error);
}

/**
 * kios_store_survey_tally:
 * @from_date: (nullable): first business date
 * @to_date: (nullable): last business date
 * @desk_no: a desk, 0 for all
 * @tally: (out): sums and counts per element, for kios_ikm_new()
 *
 * Returns: whether it could be counted
 */
gboolean
kios_store_survey_tally (KiosDb        *db,
                         const char    *from_date,
                         const char    *to_date,
                         guint          desk_no,
                         KiosIkmTally  *tally,
                         GError       **error)
{
  g_autoptr(KiosStatement) stmt = NULL;

  g_return_val_if_fail (tally != NULL, FALSE);

  stmt = kios_db_query (db, error,
                        "SELECT COUNT (*),"
                        " COALESCE (SUM (persyaratan), 0), COUNT (persyaratan),"
                        " COALESCE (SUM (prosedur), 0), COUNT (prosedur),"
                        " COALESCE (SUM (waktu), 0), COUNT (waktu),"
                        " COALESCE (SUM (biaya), 0), COUNT (biaya),"
                        " COALESCE (SUM (produk), 0), COUNT (produk),"
                        " COALESCE (SUM (kompetensi), 0), COUNT (kompetensi),"
                        " COALESCE (SUM (perilaku), 0), COUNT (perilaku),"
                        " COALESCE (SUM (sarana), 0), COUNT (sarana),"
                        " COALESCE (SUM (pengaduan), 0), COUNT (pengaduan)"
                        " FROM survey_response WHERE site_id = $1 AND business_date >= $2"
                        " AND business_date <= $3 AND ($4 = 0 OR desk_no = $4)",
                        "ttti", kios_db_get_site_id (db), from_date != NULL ? from_date : "0000",
                        to_date != NULL ? to_date : "9999", (int) desk_no);
  if (stmt == NULL || !kios_statement_next (stmt, error))
    return FALSE;

  *tally = (KiosIkmTally) { .n_responses = (guint) kios_statement_get_int (stmt, 0) };
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      tally->sum[i] = (guint64) kios_statement_get_int (stmt, 1 + 2 * i);
      tally->n[i] = (guint) kios_statement_get_int (stmt, 2 + 2 * i);
    }

  return TRUE;
}
