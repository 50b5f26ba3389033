/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KIOS_TOKEN_BYTES  10
#define KIOS_TOKEN_LENGTH 16

char     *kios_number_format        (char           series,
                                     guint          n) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kios_number_parse         (const char    *text,
                                     char          *series,
                                     guint         *n,
                                     char         **date,
                                     GError       **error);

char     *kios_case_number_format   (guint          year,
                                     guint          n) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kios_case_number_parse    (const char    *text,
                                     guint         *year,
                                     guint         *n,
                                     GError       **error);

char      kios_desk_letter          (guint          desk_no);
guint     kios_desk_from_letter     (char           letter);

char     *kios_token_new            (const guint8   random[KIOS_TOKEN_BYTES]) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kios_token_is_valid       (const char    *token);

char     *kios_ticket_payload       (const char    *number,
                                     const char    *date,
                                     const char    *token) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kios_ticket_payload_parse (const char    *payload,
                                     char         **number,
                                     char         **date,
                                     char         **token,
                                     GError       **error);

G_END_DECLS
