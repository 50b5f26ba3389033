/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "kios-types.h"

G_BEGIN_DECLS

/* The domain's vocabulary as people read it, in the language of the screens. All results are
   static; an unknown value gives "". */

const char *kios_words_group         (KiosGroup         value);
const char *kios_words_visit_state   (KiosVisitState    value);
const char *kios_words_request_state (KiosRequestState  value);
const char *kios_words_priority      (KiosPriority      value);
const char *kios_words_account       (KiosAccountStatus value);
const char *kios_words_reason        (KiosCallReason    value);
const char *kios_words_reason_why    (KiosCallReason    value);
const char *kios_words_paper         (KiosPaper         value);
const char *kios_words_role          (KiosRole          value);
const char *kios_words_counter_state (KiosCounterState  value);
const char *kios_words_documents     (KiosDocuments     value);
const char *kios_words_scope         (KiosScope         value);
const char *kios_words_target        (KiosTarget        value);
const char *kios_words_case_state    (KiosCaseState     value);
const char *kios_words_outcome       (KiosOutcome       value);

G_END_DECLS
