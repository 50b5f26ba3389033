/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-slip.h"

G_BEGIN_DECLS

/* The sentences on a slip, in the slip's language. Pure functions; any thread. */

const char *kios_slip_get_group_word (const KiosSlip *slip);
char       *kios_slip_dup_ahead      (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_wait       (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_counters   (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_subject    (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_date       (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_time       (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;
char       *kios_slip_dup_token      (const KiosSlip *slip) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
