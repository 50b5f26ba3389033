/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kios-identifier.h"
#include "store/kios-visits-private.h"

void
kios_person_clear (KiosPerson *person)
{
  char **texts[] = { &person->nik, &person->nik_index, &person->nik_mask, &person->phone,
                     &person->phone_index, &person->phone_mask, &person->email, &person->email_index,
                     &person->email_mask, &person->siapkerja, &person->siapkerja_index };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * kios_person_seal:
 * @draft: what was typed or scanned
 * @person: (out): its sealed forms
 * @error: return location: %KIOS_ERROR_INVALID with the reason an identifier was refused
 *
 * Returns: whether everything given is acceptable
 */
gboolean
kios_person_seal (KiosDb                *db,
                  const KiosVisitDraft  *draft,
                  KiosPerson            *person,
                  GError               **error)
{
  KiosVault *vault = kios_db_get_vault (db);

  if (is_given (draft->nik))
    {
      g_autoptr(KiosIdentifier) nik = kios_nik_parse (draft->nik, NULL, NULL, error);

      if (nik == NULL)
        return FALSE;
      person->nik = kios_vault_seal (vault, "nik", nik->text);
      person->nik_index = kios_vault_index (vault, "nik", nik->text);
      person->nik_mask = kios_nik_mask (nik->text);
    }

  if (is_given (draft->phone))
    {
      g_autoptr(KiosIdentifier) phone = kios_phone_parse (draft->phone, error);

      if (phone == NULL)
        return FALSE;
      person->phone = kios_vault_seal (vault, "phone", phone->text);
      person->phone_index = kios_vault_index (vault, "phone", phone->text);
      person->phone_mask = kios_phone_mask (phone->text);
    }

  if (is_given (draft->email))
    {
      g_autoptr(KiosIdentifier) email = kios_email_parse (draft->email, error);

      if (email == NULL)
        return FALSE;
      person->email = kios_vault_seal (vault, "email", email->text);
      person->email_index = kios_vault_index (vault, "email", email->text);
      person->email_mask = kios_email_mask (email->text);
    }

  if (is_given (draft->siapkerja_id))
    {
      person->siapkerja = kios_vault_seal (vault, "siapkerja", draft->siapkerja_id);
      person->siapkerja_index = kios_vault_index (vault, "siapkerja", draft->siapkerja_id);
    }

  return TRUE;
}
