/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk-session.h"

G_BEGIN_DECLS

/* The catalogue's texts in the language of the screens. All results belong to their records. */

const char        *desk_words_service_title (KiosService *service);
const char        *desk_words_service_text  (KiosService *service);
const char *const *desk_words_documents     (KiosService *service);
const char        *desk_words_request_title (KiosRequest *request);
const char        *desk_words_desk_name     (KiosDesk    *desk);
char              *desk_words_letter        (guint        desk_no) G_GNUC_WARN_UNUSED_RESULT;
char              *desk_words_refusal       (DeskSession     *session,
                                             const DeskOrder *order,
                                             const GError    *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
