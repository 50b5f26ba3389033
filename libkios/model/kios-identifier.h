/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes of warnings: stored and printed as they stand, explained by the screens. */
#define KIOS_WARNING_UNKNOWN_REGION "unknown_region"  /* NIK: old codes live on */
#define KIOS_WARNING_CHECK_DIGIT    "check_digit"     /* 16-digit NPWP of an organisation */
#define KIOS_WARNING_NOT_A_NIK      "not_a_nik"       /* 16-digit NPWP of a person */
#define KIOS_WARNING_NOT_MOBILE     "not_mobile"      /* phone: no WhatsApp can be expected */
#define KIOS_WARNING_NO_FORMAT      "no_format"       /* WLKP: nothing official to check against */

/**
 * KiosIdentifier:
 * @text: the normalised form
 * @warnings: (array zero-terminated=1): codes of what is odd but accepted; empty when nothing is
 *
 * An identifier that was accepted. All of them are texts, never numbers.
 */
typedef struct
{
  char  *text;
  char **warnings;
} KiosIdentifier;

/**
 * KiosRegionFunc:
 * @code: a code of the Ministry of Home Affairs, "74.71"
 *
 * Returns: whether there is such a regency or city
 */
typedef gboolean (*KiosRegionFunc) (const char *code,
                                    gpointer    user_data);

/**
 * KiosScanKind:
 *
 * What a scanned code seems to be. It only says where to look; never what an account's status is.
 */
typedef enum
{
  KIOS_SCAN_TICKET = 1,
  KIOS_SCAN_NIK = 2,
  KIOS_SCAN_URL = 3,
  KIOS_SCAN_UUID = 4,
  KIOS_SCAN_TEXT = 5,
} KiosScanKind;

/**
 * KiosScan:
 * @kind: what it seems to be
 * @value: what to look up: the token, the NIK, the URL's id, the UUID in small letters, the text
 * @number: (nullable): a slip's queue number
 * @date: (nullable): a slip's business date
 */
typedef struct
{
  KiosScanKind  kind;
  char         *value;
  char         *number;
  char         *date;
} KiosScan;

void            kios_identifier_free (KiosIdentifier *identifier);
void            kios_scan_free       (KiosScan       *scan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosIdentifier, kios_identifier_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosScan, kios_scan_free)

KiosIdentifier *kios_nik_parse       (const char      *text,
                                      KiosRegionFunc   is_region,
                                      gpointer         user_data,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIdentifier *kios_npwp_parse      (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIdentifier *kios_nib_parse       (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIdentifier *kios_wlkp_parse      (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIdentifier *kios_phone_parse     (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosIdentifier *kios_email_parse     (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KiosScan       *kios_scan_classify   (const char      *text,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;

char           *kios_phone_to_wa     (const char      *phone) G_GNUC_WARN_UNUSED_RESULT;

char           *kios_nik_mask        (const char      *nik) G_GNUC_WARN_UNUSED_RESULT;
char           *kios_phone_mask      (const char      *phone) G_GNUC_WARN_UNUSED_RESULT;
char           *kios_email_mask      (const char      *email) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
