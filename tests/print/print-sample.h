/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/kios-slip.h"

/* A visit as the store would hand it out, with an invented person, and all around it. */
typedef struct
{
  KiosSite  *site;
  KiosDesk  *desk;
  GPtrArray *counters;
  KiosVisit *visit;
} Sample;

#define SAMPLE_TOKEN   "K7QM2XWD4PBT6HNA"
#define SAMPLE_NAME    "Wa Ode Contoh Rekaan"
#define SAMPLE_COMPANY "CV Rekaan Semata"
#define SAMPLE_NIK     "7471010101010001"
#define SAMPLE_PHONE   "6281200000001"
#define SAMPLE_EMAIL   "contoh@example.invalid"
#define SAMPLE_OFFICER "Petugas Rekaan"

Sample   *sample_new      (KiosLanguage  language,
                           const char   *number) G_GNUC_WARN_UNUSED_RESULT;
void      sample_free     (Sample       *sample);
KiosSlip *sample_slip_new (KiosLanguage  language,
                           const char   *number) G_GNUC_WARN_UNUSED_RESULT;
char     *sample_run      (const char   *const *argv) G_GNUC_WARN_UNUSED_RESULT;
gboolean  sample_has      (const char   *program);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)
