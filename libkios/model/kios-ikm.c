/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-ikm.h"

#include <string.h>

#include "kios-error.h"

/* A natural number of up to 448 bits: nine denominators of 32 bits and the factors of rounding
   fit, so that the index is exact for any number of answers. Lowest limb first. */
#define N_LIMBS 14

typedef struct
{
  guint32 limbs[N_LIMBS];
} Wide;

/* One term of the index: sum ÷ n. */
typedef struct
{
  guint64 sum;
  guint32 n;
} Mean;

static const char *const keys[KIOS_IKM_N_ELEMENTS] = {
  "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana",
  "pengaduan",
};

static void
wide_set (Wide    *wide,
          guint64  value)
{
  memset (wide, 0, sizeof *wide);
  wide->limbs[0] = (guint32) value;
  wide->limbs[1] = (guint32) (value >> 32);
}

static void
wide_multiply (Wide    *wide,
               guint32  factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < N_LIMBS; i++)
    {
      carry += (guint64) wide->limbs[i] * factor;
      wide->limbs[i] = (guint32) carry;
      carry >>= 32;
    }

  g_assert (carry == 0);
}

static void
wide_add (Wide       *wide,
          const Wide *other)
{
  guint64 carry = 0;

  for (guint i = 0; i < N_LIMBS; i++)
    {
      carry += (guint64) wide->limbs[i] + other->limbs[i];
      wide->limbs[i] = (guint32) carry;
      carry >>= 32;
    }

  g_assert (carry == 0);
}

static int
wide_compare (const Wide *a,
              const Wide *b)
{
  for (guint i = N_LIMBS; i > 0; i--)
    {
      if (a->limbs[i - 1] != b->limbs[i - 1])
        return a->limbs[i - 1] < b->limbs[i - 1] ? -1 : 1;
    }

  return 0;
}

/* The whole part of @numerator ÷ @denominator, known to be at most @limit. */
static guint
wide_divide (const Wide *numerator,
             const Wide *denominator,
             guint       limit)
{
  guint low = 0;
  guint high = limit;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;
      Wide product = *denominator;

      wide_multiply (&product, middle);
      if (wide_compare (&product, numerator) <= 0)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/* The sum of the means × weight × 25 in hundredths, rounded half up once, exactly. */
static guint
index_of (const Mean *means,
          gsize       n_means,
          guint32     weight_numerator,
          guint32     weight_denominator)
{
  Wide numerator;
  Wide denominator;

  wide_set (&numerator, 0);
  wide_set (&denominator, 1);
  for (gsize i = 0; i < n_means; i++)
    {
      Wide term;

      wide_set (&term, means[i].sum);
      for (gsize other = 0; other < n_means; other++)
        {
          if (other != i)
            wide_multiply (&term, means[other].n);
        }
      wide_add (&numerator, &term);
      wide_multiply (&denominator, means[i].n);
    }

  /* ⌊x + ½⌋ = ⌊(2 numerator + denominator) ÷ (2 denominator)⌋ */
  wide_multiply (&numerator, 25 * 100 * 2);
  wide_multiply (&numerator, weight_numerator);
  wide_multiply (&denominator, weight_denominator);
  wide_add (&numerator, &denominator);
  wide_multiply (&denominator, 2);

  return wide_divide (&numerator, &denominator, 20000);
}

static char *
format_hundredths (guint hundredths)
{
  return g_strdup_printf ("%u.%02u", hundredths / 100, hundredths % 100);
}

static void
fill_result (KiosIkmResult *result,
             const Mean    *means,
             gsize          n_means,
             guint32        weight_numerator,
             guint32        weight_denominator)
{
  result->hundredths = index_of (means, n_means, weight_numerator, weight_denominator);
  result->index = format_hundredths (result->hundredths);
  result->class_letter = kios_ikm_class_letter (result->hundredths);
}

static KiosIkm *
compute (const Mean     means[KIOS_IKM_N_ELEMENTS],
         KiosIkmWeights weights)
{
  KiosIkm *ikm = g_new0 (KiosIkm, 1);
  gboolean is_complete = TRUE;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      KiosIkmResult *result = &ikm->elements[i];

      if (means[i].n == 0)
        {
          is_complete = FALSE;
          continue;
        }

      fill_result (result, &means[i], 1, 1, 1);
      result->nrr = format_hundredths ((guint) ((means[i].sum * 200 + means[i].n) / (means[i].n * 2ull)));
    }

  if (is_complete && weights == KIOS_IKM_WEIGHTS_ROUNDED)
    fill_result (&ikm->total, means, KIOS_IKM_N_ELEMENTS, 11, 100);
  else if (is_complete)
    fill_result (&ikm->total, means, KIOS_IKM_N_ELEMENTS, 1, KIOS_IKM_N_ELEMENTS);

  return ikm;
}

/**
 * kios_ikm_free:
 * @ikm: (transfer full) (nullable): what kios_ikm_new() returned
 */
void
kios_ikm_free (KiosIkm *ikm)
{
  if (ikm == NULL)
    return;

  g_free (ikm->total.nrr);
  g_free (ikm->total.index);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      g_free (ikm->elements[i].nrr);
      g_free (ikm->elements[i].index);
    }
  g_free (ikm);
}

/**
 * kios_ikm_element_to_string:
 *
 * Returns: (transfer none) (nullable): the element's key, %NULL for a number without meaning
 */
const char *
kios_ikm_element_to_string (KiosIkmElement element)
{
  if ((guint) element >= KIOS_IKM_N_ELEMENTS)
    return NULL;

  return keys[element];
}

/**
 * kios_ikm_element_from_string:
 * @key: (nullable): a word
 * @element: (out): its element; untouched when there is none
 *
 * Returns: whether @key is known
 */
gboolean
kios_ikm_element_from_string (const char     *key,
                              KiosIkmElement *element)
{
  g_return_val_if_fail (element != NULL, FALSE);

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (g_strcmp0 (keys[i], key) == 0)
        {
          *element = (KiosIkmElement) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kios_ikm_tally_add:
 * @tally: the tally, all zero at first; untouched on error
 * @answers: one person's answers by element, 1 to 4, 0 where there is none
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * A person without any answer is not counted.
 *
 * Returns: whether the answers are possible
 */
gboolean
kios_ikm_tally_add (KiosIkmTally  *tally,
                    const guint8   answers[KIOS_IKM_N_ELEMENTS],
                    GError       **error)
{
  gboolean has_answer = FALSE;

  g_return_val_if_fail (tally != NULL, FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (answers[i] > 4)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                       "The answer to %s is %u; it must be 1 to 4", keys[i], answers[i]);
          return FALSE;
        }
    }

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (answers[i] == 0)
        continue;

      tally->sum[i] += answers[i];
      tally->n[i]++;
      has_answer = TRUE;
    }

  if (has_answer)
    tally->n_responses++;

  return TRUE;
}

/**
 * kios_ikm_new:
 * @tally: sums and counts
 * @weights: exact, or the printed 0.11 for comparison; a report must name the latter
 * @error: return location, %KIOS_ERROR_INVALID when a sum cannot come from its count
 *
 * The satisfaction index of PermenPANRB 14/2017: an element's mean (NRR) is its sum ÷ those who
 * answered it, the index Σ (NRR × weight) × 25. Integers and exact fractions, one half-up
 * rounding at the end, and the class from the rounded index. Without answers there is no index,
 * not a zero; likewise while one of the nine elements has none.
 *
 * Returns: (transfer full) (nullable): the index and its elements, %NULL on error
 */
KiosIkm *
kios_ikm_new (const KiosIkmTally  *tally,
              KiosIkmWeights       weights,
              GError             **error)
{
  Mean means[KIOS_IKM_N_ELEMENTS];

  g_return_val_if_fail (tally != NULL, NULL);

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (tally->sum[i] < tally->n[i] || tally->sum[i] > tally->n[i] * 4ull)
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                       "%u answers to %s cannot sum up to %" G_GUINT64_FORMAT,
                       tally->n[i], keys[i], tally->sum[i]);
          return NULL;
        }
      means[i] = (Mean) { tally->sum[i], tally->n[i] };
    }

  return compute (means, weights);
}

/* "3.868" or "3,868" in millionths; at most six decimals. */
static gboolean
parse_mean (const char *text,
            guint64    *millionths)
{
  guint64 value;
  guint n_decimals = 0;
  const char *c = text;

  if (!g_ascii_isdigit (*c))
    return FALSE;
  value = (guint64) g_ascii_digit_value (*c++);

  if (*c == '.' || *c == ',')
    {
      c++;
      for (; g_ascii_isdigit (*c) && n_decimals < 6; n_decimals++)
        value = value * 10 + (guint64) g_ascii_digit_value (*c++);
      if (n_decimals == 0)
        return FALSE;
    }
  if (*c != '\0')
    return FALSE;

  for (; n_decimals < 6; n_decimals++)
    value *= 10;

  *millionths = value;
  return value >= 1000000 && value <= 4000000;
}

/**
 * kios_ikm_new_from_means:
 * @means: (array zero-terminated=1): nine published means in the order of KiosIkmElement, with a
 *   decimal point or comma
 * @weights: exact, or the printed 0.11
 * @error: return location, %KIOS_ERROR_INVALID
 *
 * The index from published means, which are taken as they stand.
 *
 * Returns: (transfer full) (nullable): the index and its elements, %NULL on error
 */
KiosIkm *
kios_ikm_new_from_means (const char *const  *means,
                         KiosIkmWeights      weights,
                         GError            **error)
{
  Mean parsed[KIOS_IKM_N_ELEMENTS];

  g_return_val_if_fail (means != NULL, NULL);

  if (g_strv_length ((char **) means) != KIOS_IKM_N_ELEMENTS)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID, "The index needs nine means, not %u",
                   g_strv_length ((char **) means));
      return NULL;
    }

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      if (!parse_mean (means[i], &parsed[i].sum))
        {
          g_set_error (error, KIOS_ERROR, KIOS_ERROR_INVALID,
                       "“%s” is no mean between 1 and 4 with at most six decimals", means[i]);
          return NULL;
        }
      parsed[i].n = 1000000;
    }

  return compute (parsed, weights);
}

/**
 * kios_ikm_class_letter:
 * @hundredths: a rounded index × 100
 *
 * Returns: the class of PermenPANRB 14/2017: 'A' from 88.31, 'B' from 76.61, 'C' from 65.00,
 *   else 'D'
 */
char
kios_ikm_class_letter (guint hundredths)
{
  if (hundredths >= 8831)
    return 'A';
  if (hundredths >= 7661)
    return 'B';
  if (hundredths >= 6500)
    return 'C';
  return 'D';
}

/**
 * kios_ikm_class_label:
 * @letter: a class
 *
 * Returns: (transfer none) (nullable): the regulation's own words for it, in Indonesian; %NULL for
 *   another letter
 */
const char *
kios_ikm_class_label (char letter)
{
  switch (letter)
    {
    case 'A':
      return "Sangat baik";
    case 'B':
      return "Baik";
    case 'C':
      return "Kurang baik";
    case 'D':
      return "Tidak baik";
    default:
      return NULL;
    }
}

/**
 * kios_sample_size:
 * @population: N, the visitors of the period
 *
 * The sample by Krejcie and Morgan, as PermenPANRB 14/2017 prints it:
 * 3.841 N 0.25 ÷ (0.05² (N − 1) + 3.841 × 0.25), rounded to nearest, halves up. Both sides times
 * 100000 the fraction is 96025 N ÷ (250 (N − 1) + 96025).
 *
 * Returns: how many answers are needed; 0 without population
 */
guint
kios_sample_size (guint population)
{
  guint64 numerator;
  guint64 denominator;

  if (population == 0)
    return 0;

  numerator = 96025ull * population;
  denominator = 250ull * (population - 1) + 96025;

  return (guint) ((2 * numerator + denominator) / (2 * denominator));
}
