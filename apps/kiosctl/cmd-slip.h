/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kiosctl.h"
#include "records/kios-visit.h"

G_BEGIN_DECLS

KiosVisit *kiosctl_slip_print (Kiosctl    *self,
                               KiosDb     *db,
                               KiosVisit  *visit,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode  *kiosctl_run_slip   (Kiosctl    *self,
                               KiosDb     *db,
                               GError    **error);

G_END_DECLS
