/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-case.h"
#include "kios-language.h"

/* What lists tell of cases, without a screen. */

#define DAY G_TIME_SPAN_DAY
#define NOW (G_GINT64_CONSTANT (1795000000) * G_USEC_PER_SEC)

static KiosCase *
new_case (const char    *number,
          KiosCaseState  state,
          gint64         due_us)
{
  KiosCase *record = kios_case_new ();

  record->id = g_strdup (number);
  record->number = g_strdup (number);
  record->state = state;
  record->due_us = due_us;
  record->group = KIOS_GROUP_EMPLOYER;
  record->applicant = g_strdup ("PT Contoh Laut");
  record->steps = g_ptr_array_new ();

  return record;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return backoffice_case_compare (*(KiosCase *const *) a, *(KiosCase *const *) b);
}

static void
test_order (void)
{
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  static const char *const expected[] = { "very late", "late", "soon", "later", "undated", "closed" };

  g_ptr_array_add (cases, new_case ("undated", KIOS_CASE_IDENTIFIED, 0));
  g_ptr_array_add (cases, new_case ("closed", KIOS_CASE_CLOSED, NOW - 30 * DAY));
  g_ptr_array_add (cases, new_case ("later", KIOS_CASE_ROUTED, NOW + 9 * DAY));
  g_ptr_array_add (cases, new_case ("late", KIOS_CASE_MET, NOW - 1));
  g_ptr_array_add (cases, new_case ("soon", KIOS_CASE_ACCEPTED, NOW + DAY));
  g_ptr_array_add (cases, new_case ("very late", KIOS_CASE_ROUTED, NOW - 3 * DAY));
  g_ptr_array_sort (cases, compare);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((KiosCase *) g_ptr_array_index (cases, i))->number, ==, expected[i]);
}

static void
test_due (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Asia/Makassar");
  g_autoptr(KiosCase) late = new_case ("a", KIOS_CASE_ROUTED, NOW - 2 * DAY);
  g_autoptr(KiosCase) closed = new_case ("b", KIOS_CASE_CLOSED, NOW - 2 * DAY);
  g_autofree char *late_text = backoffice_case_dup_due (late, NOW, zone);
  g_autofree char *closed_text = backoffice_case_dup_due (closed, NOW, zone);

  g_assert_cmpstr (late_text, ==, "2 days late");
  g_assert_cmpstr (closed_text, ==, "");
}

static void
test_filter (void)
{
  g_autoptr(KiosCase) record = new_case ("K-2026-0001", KIOS_CASE_ROUTED, NOW + DAY);

  g_assert_true (backoffice_case_is_in (record, BACKOFFICE_CASES_OPEN, NOW));
  g_assert_false (backoffice_case_is_in (record, BACKOFFICE_CASES_LATE, NOW));
  g_assert_true (backoffice_case_is_in (record, BACKOFFICE_CASES_LATE, NOW + 2 * DAY));
  g_assert_true (backoffice_case_is_in (record, BACKOFFICE_CASES_STATE + KIOS_CASE_ROUTED, NOW));
  g_assert_false (backoffice_case_is_in (record, BACKOFFICE_CASES_STATE + KIOS_CASE_MET, NOW));
  g_assert_true (backoffice_case_matches (record, "laut contoh"));
  g_assert_true (backoffice_case_matches (record, "0001"));
  g_assert_false (backoffice_case_matches (record, "laut nikel"));
}

/* Whatever the page puts forward is allowed, in every state. */
static void
test_next_is_legal (void)
{
  for (int state = KIOS_CASE_IDENTIFIED; state < KIOS_CASE_CLOSED; state++)
    {
      KiosCaseAction next = backoffice_case_get_next ((KiosCaseState) state);

      g_assert_cmpint (next, !=, 0);
      g_assert_true (kios_case_transition_check (next, (KiosCaseState) state, NULL, NULL));
    }
  g_assert_cmpint (backoffice_case_get_next (KIOS_CASE_CLOSED), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("KIOS_LANGUAGE", "en", TRUE);
  kios_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backoffice/case/late-first", test_order);
  g_test_add_func ("/backoffice/case/due", test_due);
  g_test_add_func ("/backoffice/case/filter", test_filter);
  g_test_add_func ("/backoffice/case/next-is-legal", test_next_is_legal);

  return g_test_run ();
}
