/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"
#include "model/kios-ikm.h"

static KiosIkm *
compute (const guint64  *sums,
         guint           n,
         KiosIkmWeights  weights)
{
  KiosIkmTally tally = { .n_responses = n };
  g_autoptr(GError) error = NULL;
  KiosIkm *ikm;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      tally.sum[i] = sums[i];
      tally.n[i] = n;
    }

  ikm = kios_ikm_new (&tally, weights, &error);
  g_assert_no_error (error);
  return ikm;
}

static void
assert_total (const guint64  *sums,
              guint           n,
              KiosIkmWeights  weights,
              const char     *expected,
              char            letter)
{
  g_autoptr(KiosIkm) ikm = compute (sums, n, weights);

  g_assert_cmpstr (ikm->total.index, ==, expected);
  g_assert_cmpint (ikm->total.class_letter, ==, letter);
}

/* A published quarter of 29 answers, whose authors found 91.48 one way and 90.56 the other. */
static const guint64 published[] = { 105, 101, 100, 116, 102, 105, 106, 105, 115 };

static void
test_published (void)
{
  const char *const nrr[] = { "3.62", "3.48", "3.45", "4.00", "3.52", "3.62", "3.66", "3.62", "3.97" };
  const char *const index[] = { "90.52", "87.07", "86.21", "100.00", "87.93", "90.52", "91.38", "90.52", "99.14" };
  const char letters[] = "ABBABAAAA";
  g_autoptr(KiosIkm) ikm = compute (published, 29, KIOS_IKM_WEIGHTS_EXACT);

  g_assert_cmpstr (ikm->total.index, ==, "91.48");
  g_assert_cmpuint (ikm->total.hundredths, ==, 9148);
  g_assert_cmpint (ikm->total.class_letter, ==, 'A');
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      g_assert_cmpstr (ikm->elements[i].nrr, ==, nrr[i]);
      g_assert_cmpstr (ikm->elements[i].index, ==, index[i]);
      g_assert_cmpint (ikm->elements[i].class_letter, ==, letters[i]);
    }

  assert_total (published, 29, KIOS_IKM_WEIGHTS_ROUNDED, "90.56", 'A');
}

static void
test_published_means (void)
{
  const char *const means[] = { "3.6207", "3.4828", "3.4483", "4.0000", "3,5172", "3,6207", "3.6552", "3.6207",
                                "3.9655", NULL };
  g_autoptr(KiosIkm) exact = kios_ikm_new_from_means (means, KIOS_IKM_WEIGHTS_EXACT, NULL);
  g_autoptr(KiosIkm) rounded = kios_ikm_new_from_means (means, KIOS_IKM_WEIGHTS_ROUNDED, NULL);

  g_assert_cmpstr (exact->total.index, ==, "91.48");
  g_assert_cmpstr (exact->elements[KIOS_IKM_PERSYARATAN].nrr, ==, "3.62");
  g_assert_cmpstr (exact->elements[KIOS_IKM_PERSYARATAN].index, ==, "90.52");
  g_assert_cmpstr (rounded->total.index, ==, "90.56");
}

static void
test_means_refused (void)
{
  const char *const refused[] = { "", "x", "0.99", "4.01", "4.000001", "3.", ".5", "-3", "3.1234567", "3.1.2", "3 ",
                                  "+3", "1e0", "33", "٣" };
  const char *eight[] = { "3", "3", "3", "3", "3", "3", "3", "3", NULL };
  g_autoptr(GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const char *means[] = { "3", "3", "3", "3", "3", "3", "3", "3", refused[i], NULL };
      g_autoptr(GError) refusal = NULL;

      g_assert_null (kios_ikm_new_from_means (means, KIOS_IKM_WEIGHTS_EXACT, &refusal));
      g_assert_error (refusal, KIOS_ERROR, KIOS_ERROR_INVALID);
    }

  g_assert_null (kios_ikm_new_from_means (eight, KIOS_IKM_WEIGHTS_EXACT, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

/* Sums that lie exactly on the half, and one answer less. */
static void
test_edges (void)
{
  const struct
  {
    guint64     sum;     /* of 5000 answers */
    const char *index;
    char        letter;
    const char *below;
    char        letter_below;
  } edges[] = {
    { 12999, "65.00", 'C', "64.99", 'D' }, /* 64.995 */
    { 15321, "76.61", 'B', "76.60", 'C' }, /* 76.605 */
    { 17661, "88.31", 'A', "88.30", 'B' }, /* 88.305 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      guint64 sums[KIOS_IKM_N_ELEMENTS];

      for (guint j = 0; j < KIOS_IKM_N_ELEMENTS; j++)
        sums[j] = edges[i].sum;
      assert_total (sums, 5000, KIOS_IKM_WEIGHTS_EXACT, edges[i].index, edges[i].letter);
      sums[4]--;
      assert_total (sums, 5000, KIOS_IKM_WEIGHTS_EXACT, edges[i].below, edges[i].letter_below);
      sums[4] += 2;
      assert_total (sums, 5000, KIOS_IKM_WEIGHTS_EXACT, edges[i].index, edges[i].letter);
    }

  g_assert_cmpint (kios_ikm_class_letter (2500), ==, 'D');
  g_assert_cmpint (kios_ikm_class_letter (6499), ==, 'D');
  g_assert_cmpint (kios_ikm_class_letter (6500), ==, 'C');
  g_assert_cmpint (kios_ikm_class_letter (7660), ==, 'C');
  g_assert_cmpint (kios_ikm_class_letter (7661), ==, 'B');
  g_assert_cmpint (kios_ikm_class_letter (8830), ==, 'B');
  g_assert_cmpint (kios_ikm_class_letter (8831), ==, 'A');
}

/* A difference in the ninth decimal, where single precision and early rounding both fail. */
static void
test_hair_below_the_edge (void)
{
  KiosIkmTally tally = { 0 };
  g_autoptr(KiosIkm) below = NULL;
  g_autoptr(KiosIkm) on = NULL;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      tally.sum[i] = 12999;
      tally.n[i] = 5000;
    }
  tally.n[8] = 4000000000u;
  tally.sum[8] = G_GUINT64_CONSTANT (10399199999);
  below = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  tally.sum[8]++;
  on = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);

  g_assert_cmpstr (below->total.index, ==, "64.99");
  g_assert_cmpstr (on->total.index, ==, "65.00");
}

/* Nine different primes near 2³²: their product has 288 bits. Reference by exact fractions. */
static void
test_any_number_of_answers (void)
{
  const guint n[] = { 4294967291u, 4294967279u, 4294967231u, 4294967197u, 4294967189u, 4294967161u,
                      4294967143u, 4294967111u, 4294967087u };
  KiosIkmTally tally = { 0 };
  g_autoptr(KiosIkm) exact = NULL;
  g_autoptr(KiosIkm) rounded = NULL;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      tally.n[i] = n[i];
      tally.sum[i] = n[i] * G_GUINT64_CONSTANT (3) + 7 * i + 11;
    }
  exact = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  rounded = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_ROUNDED, NULL);

  g_assert_cmpstr (exact->total.index, ==, "75.00");
  g_assert_cmpstr (rounded->total.index, ==, "74.25");
}

/* Random small tallies against plain fractions over the product of the counts. */
static void
test_against_plain_fractions (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261120);

  for (guint round = 0; round < 20000; round++)
    {
      KiosIkmTally tally = { 0 };
      unsigned __int128 numerator = 0;
      unsigned __int128 denominator = 1;
      g_autoptr(KiosIkm) ikm = NULL;
      guint expected;

      for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
        {
          tally.n[i] = (guint) g_rand_int_range (rand, 1, 1000);
          tally.sum[i] = (guint64) g_rand_int_range (rand, (gint32) tally.n[i], (gint32) tally.n[i] * 4 + 1);
          denominator *= tally.n[i];
        }
      for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
        numerator += denominator / tally.n[i] * tally.sum[i];

      expected = (guint) ((numerator * 5000 + denominator * 9) / (denominator * 18));
      ikm = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
      g_assert_cmpuint (ikm->total.hundredths, ==, expected);
    }
}

static void
test_extremes (void)
{
  const guint64 ones[] = { 7, 7, 7, 7, 7, 7, 7, 7, 7 };
  const guint64 fours[] = { 28, 28, 28, 28, 28, 28, 28, 28, 28 };

  assert_total (ones, 7, KIOS_IKM_WEIGHTS_EXACT, "25.00", 'D');
  assert_total (fours, 7, KIOS_IKM_WEIGHTS_EXACT, "100.00", 'A');
  assert_total (fours, 7, KIOS_IKM_WEIGHTS_ROUNDED, "99.00", 'A');
}

static void
test_no_answers (void)
{
  KiosIkmTally tally = { 0 };
  g_autoptr(KiosIkm) empty = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  g_autoptr(KiosIkm) partly = NULL;

  g_assert_nonnull (empty);
  g_assert_null (empty->total.index);
  g_assert_cmpint (empty->total.class_letter, ==, 0);
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      g_assert_null (empty->elements[i].nrr);
      g_assert_null (empty->elements[i].index);
    }

  /* One element nobody answered: no index, but the other elements have theirs. */
  g_assert_true (kios_ikm_tally_add (&tally, (const guint8[]) { 4, 4, 4, 4, 4, 4, 4, 4, 0 }, NULL));
  partly = kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  g_assert_null (partly->total.index);
  g_assert_cmpstr (partly->elements[KIOS_IKM_SARANA].index, ==, "100.00");
  g_assert_null (partly->elements[KIOS_IKM_PENGADUAN].index);
}

static void
test_tally (void)
{
  KiosIkmTally tally = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (kios_ikm_tally_add (&tally, (const guint8[]) { 1, 2, 3, 4, 1, 2, 3, 4, 1 }, NULL));
  g_assert_true (kios_ikm_tally_add (&tally, (const guint8[]) { 0, 0, 0, 0, 0, 0, 0, 0, 0 }, NULL));
  g_assert_true (kios_ikm_tally_add (&tally, (const guint8[]) { 4, 0, 0, 0, 0, 0, 0, 0, 0 }, NULL));
  g_assert_cmpuint (tally.n_responses, ==, 2);
  g_assert_cmpuint (tally.sum[KIOS_IKM_PERSYARATAN], ==, 5);
  g_assert_cmpuint (tally.n[KIOS_IKM_PERSYARATAN], ==, 2);
  g_assert_cmpuint (tally.n[KIOS_IKM_PENGADUAN], ==, 1);

  g_assert_false (kios_ikm_tally_add (&tally, (const guint8[]) { 1, 1, 1, 1, 1, 1, 1, 1, 5 }, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
  g_assert_cmpuint (tally.n_responses, ==, 2);
  g_assert_cmpuint (tally.sum[KIOS_IKM_PERSYARATAN], ==, 5);

  g_clear_error (&error);
  tally.sum[KIOS_IKM_WAKTU] = 5;
  g_assert_null (kios_ikm_new (&tally, KIOS_IKM_WEIGHTS_EXACT, &error));
  g_assert_error (error, KIOS_ERROR, KIOS_ERROR_INVALID);
}

static void
test_words (void)
{
  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    {
      KiosIkmElement element;

      g_assert_true (kios_ikm_element_from_string (kios_ikm_element_to_string (i), &element));
      g_assert_cmpuint (element, ==, i);
    }
  g_assert_null (kios_ikm_element_to_string (KIOS_IKM_N_ELEMENTS));
  g_assert_cmpstr (kios_ikm_class_label ('A'), ==, "Sangat baik");
  g_assert_cmpstr (kios_ikm_class_label ('D'), ==, "Tidak baik");
  g_assert_null (kios_ikm_class_label (0));
}

/* Reference values by exact fractions from the printed formula. */
static void
test_sample_size (void)
{
  const guint expected[][2] = {
    { 0, 0 }, { 1, 1 }, { 2, 2 }, { 10, 10 }, { 50, 44 }, { 100, 80 }, { 150, 108 }, { 196, 130 },
    { 500, 217 }, { 1000, 278 }, { 1234, 293 }, { 5000, 357 }, { 10000, 370 }, { 100000, 383 },
    { 1000000, 384 }, { G_MAXUINT, 384 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (kios_sample_size (expected[i][0]), ==, expected[i][1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/ikm/published-example-both-ways", test_published);
  g_test_add_func ("/core/ikm/published-means-as-they-stand", test_published_means);
  g_test_add_func ("/core/ikm/impossible-means-are-refused", test_means_refused);
  g_test_add_func ("/core/ikm/class-edges", test_edges);
  g_test_add_func ("/core/ikm/a-hair-below-the-edge", test_hair_below_the_edge);
  g_test_add_func ("/core/ikm/any-number-of-answers", test_any_number_of_answers);
  g_test_add_func ("/core/ikm/against-plain-fractions", test_against_plain_fractions);
  g_test_add_func ("/core/ikm/from-25-to-100", test_extremes);
  g_test_add_func ("/core/ikm/no-answers-no-index", test_no_answers);
  g_test_add_func ("/core/ikm/tally", test_tally);
  g_test_add_func ("/core/ikm/words", test_words);
  g_test_add_func ("/core/ikm/sample-size", test_sample_size);

  return g_test_run ();
}
