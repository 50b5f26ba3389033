/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "print-sample.h"
#include "records/kios-counter.h"

/* 2026-11-18 09:58 WITA */
#define MOMENT_US (G_GINT64_CONSTANT (1794967080) * G_USEC_PER_SEC)

static KiosCounter *
make_counter (guint            no,
              KiosCounterState state,
              guint            desk_no,
              const char      *room)
{
  KiosCounter *counter = kios_counter_new ();

  counter->no = no;
  counter->state = state;
  counter->officer_name = g_strdup (SAMPLE_OFFICER);
  if (counter->desks == NULL)
    counter->desks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (counter->desks, desk_no);
  counter->room = g_strdup (room);

  return counter;
}

static KiosRequest *
make_request (const char *title_id,
              const char *title_en)
{
  KiosRequest *request = kios_request_new ();

  request->desk_no = 1;
  request->service_title_id = g_strdup (title_id);
  request->service_title_en = g_strdup (title_en);
  request->officer_name = g_strdup (SAMPLE_OFFICER);
  request->note = g_strdup ("Catatan tentang " SAMPLE_NAME);

  return request;
}

static KiosVisit *
make_visit (KiosLanguage  language,
            const char   *number)
{
  KiosVisit *visit = kios_visit_new ();

  visit->language = language;
  visit->number = g_strdup (number);
  visit->token = g_strdup (SAMPLE_TOKEN);
  visit->business_date = g_strdup ("2026-11-18");
  visit->group = KIOS_GROUP_JOBSEEKER;
  visit->priority = KIOS_PRIORITY_DISABILITY;
  visit->name = g_strdup (SAMPLE_NAME);
  visit->company = g_strdup (SAMPLE_COMPANY);
  visit->nik_mask = g_strdup (SAMPLE_NIK);
  visit->phone_mask = g_strdup (SAMPLE_PHONE);
  visit->email_mask = g_strdup (SAMPLE_EMAIL);
  visit->arrived_us = MOMENT_US - 3 * 60 * G_USEC_PER_SEC;
  visit->entered_us = number != NULL ? MOMENT_US : 0;
  visit->ahead = 3;
  visit->quote_low_s = 16 * 60;
  visit->quote_high_s = 24 * 60;
  if (visit->requests == NULL)
    visit->requests = g_ptr_array_new_with_free_func (g_object_unref);
  if (number != NULL)
    {
      g_ptr_array_add (visit->requests, make_request ("Pelatihan yang dibuka", "Open courses"));
      g_ptr_array_add (visit->requests, make_request ("Magang", "Apprenticeship"));
    }

  return visit;
}

Sample *
sample_new (KiosLanguage  language,
            const char   *number)
{
  Sample *sample = g_new0 (Sample, 1);

  sample->site = kios_site_new ();
  sample->site->unit_name = g_strdup ("BPVP Kendari");
  sample->site->zone_name = g_strdup ("Asia/Makassar");
  sample->site->zone = g_time_zone_new_identifier ("Asia/Makassar");

  sample->desk = kios_desk_new ();
  sample->desk->no = 1;
  sample->desk->letter = 'A';
  sample->desk->name_id = g_strdup ("Pelatihan Vokasi dan Pemagangan");
  sample->desk->name_en = g_strdup ("Vocational Training and Apprenticeship");
  sample->desk->icon_name = g_strdup ("kios-desk-training-symbolic");

  sample->counters = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (sample->counters, make_counter (3, KIOS_COUNTER_OPEN, 1, "Ruang Tunggu 1"));
  g_ptr_array_add (sample->counters, make_counter (2, KIOS_COUNTER_OPEN, 1, "Ruang Tunggu 1"));
  g_ptr_array_add (sample->counters, make_counter (1, KIOS_COUNTER_CLOSED, 1, "Ruang Lama"));
  g_ptr_array_add (sample->counters, make_counter (4, KIOS_COUNTER_OPEN, 7, "Ruang K3"));

  sample->visit = make_visit (language, number);

  return sample;
}

void
sample_free (Sample *sample)
{
  g_clear_object (&sample->site);
  g_clear_object (&sample->desk);
  g_clear_pointer (&sample->counters, g_ptr_array_unref);
  g_clear_object (&sample->visit);
  g_free (sample);
}

KiosSlip *
sample_slip_new (KiosLanguage  language,
                 const char   *number)
{
  g_autoptr(Sample) sample = sample_new (language, number);

  return kios_slip_new_for_visit (sample->visit, sample->site, sample->desk, sample->counters);
}

/* Runs a program and returns what it prints. */
char *
sample_run (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  char *output = NULL;

  process = g_subprocess_newv (argv,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return output;
}

/* Skips the test where a program is not installed. */
gboolean
sample_has (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *message = NULL;

  if (path != NULL)
    return TRUE;

  message = g_strdup_printf ("%s is not installed", program);
  g_test_skip (message);
  return FALSE;
}
