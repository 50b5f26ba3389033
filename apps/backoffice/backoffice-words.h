/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kios-transition.h"

G_BEGIN_DECLS

/* What the steps of a case are called. All results are static; 0 is a note. */

const char *backoffice_words_step    (KiosCaseAction action);
const char *backoffice_words_button  (KiosCaseAction action);
const char *backoffice_words_explain (KiosCaseAction action);
const char *backoffice_words_text    (KiosCaseAction action);
const char *backoffice_words_icon    (KiosCaseAction action);

G_END_DECLS
