/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KiosIkmElement:
 *
 * The nine elements of PermenPANRB 14/2017. Answers are stored by key, never by position: lists
 * and questionnaires order the last two differently.
 */
typedef enum
{
  KIOS_IKM_PERSYARATAN = 0,
  KIOS_IKM_PROSEDUR = 1,
  KIOS_IKM_WAKTU = 2,
  KIOS_IKM_BIAYA = 3,
  KIOS_IKM_PRODUK = 4,
  KIOS_IKM_KOMPETENSI = 5,
  KIOS_IKM_PERILAKU = 6,
  KIOS_IKM_SARANA = 7,
  KIOS_IKM_PENGADUAN = 8,
} KiosIkmElement;

#define KIOS_IKM_N_ELEMENTS 9

/**
 * KiosIkmWeights:
 * @KIOS_IKM_WEIGHTS_EXACT: 1/9 each
 * @KIOS_IKM_WEIGHTS_ROUNDED: 0.11 each, as printed in old spreadsheets; caps the index at 99
 */
typedef enum
{
  KIOS_IKM_WEIGHTS_EXACT = 0,
  KIOS_IKM_WEIGHTS_ROUNDED = 1,
} KiosIkmWeights;

/**
 * KiosIkmTally:
 * @n_responses: people who answered anything
 * @sum: the answers' sums, by element
 * @n: how many answered, by element
 */
typedef struct
{
  guint   n_responses;
  guint64 sum[KIOS_IKM_N_ELEMENTS];
  guint   n[KIOS_IKM_N_ELEMENTS];
} KiosIkmTally;

/**
 * KiosIkmResult:
 * @nrr: (nullable): mean, two decimals; %NULL for the whole index and without answers
 * @index: (nullable): 25.00 to 100.00, two decimals with a point; %NULL where there is no data
 * @hundredths: @index × 100 as a number, 0 where there is no data
 * @class_letter: 'A' to 'D', 0 where there is no data
 */
typedef struct
{
  char  *nrr;
  char  *index;
  guint  hundredths;
  char   class_letter;
} KiosIkmResult;

/**
 * KiosIkm:
 * @total: the index; without data unless all nine elements were answered by somebody
 * @elements: each element's own
 */
typedef struct
{
  KiosIkmResult total;
  KiosIkmResult elements[KIOS_IKM_N_ELEMENTS];
} KiosIkm;

void        kios_ikm_free                (KiosIkm           *ikm);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosIkm, kios_ikm_free)

const char *kios_ikm_element_to_string   (KiosIkmElement     element);
gboolean    kios_ikm_element_from_string (const char        *key,
                                          KiosIkmElement    *element);

gboolean    kios_ikm_tally_add           (KiosIkmTally      *tally,
                                          const guint8       answers[KIOS_IKM_N_ELEMENTS],
                                          GError           **error);
KiosIkm    *kios_ikm_new                 (const KiosIkmTally *tally,
                                          KiosIkmWeights      weights,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIkm    *kios_ikm_new_from_means      (const char *const  *means,
                                          KiosIkmWeights      weights,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;

char        kios_ikm_class_letter        (guint              hundredths);
const char *kios_ikm_class_label         (char               letter);

guint       kios_sample_size             (guint              population);

G_END_DECLS
