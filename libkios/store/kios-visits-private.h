/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "records/kios-visit.h"
#include "store/kios-statement.h"
#include "store/kios-store-visits.h"

G_BEGIN_DECLS

/* What the files about visits share. */

/**
 * KiosPerson:
 *
 * What is stored of a person: sealed, found again by index, shown by mask.
 */
typedef struct
{
  char *nik, *nik_index, *nik_mask;
  char *phone, *phone_index, *phone_mask;
  char *email, *email_index, *email_mask;
  char *siapkerja, *siapkerja_index;
} KiosPerson;

void     kios_person_clear (KiosPerson            *person);
gboolean kios_person_seal  (KiosDb                *db,
                            const KiosVisitDraft  *draft,
                            KiosPerson            *person,
                            GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KiosPerson, kios_person_clear)

G_END_DECLS
