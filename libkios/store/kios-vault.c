/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-vault"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kios-error.h"
#include "kios-vault.h"

/* The site key never lies in the database. Three keys are derived from it: one seals people's
 * data, one makes blind indexes to find a person again, one chains the events. */
#define KEY_BYTES 32
#define CONTEXT "KiosSite"

enum
{
  SUBKEY_SEAL = 1,
  SUBKEY_INDEX = 2,
  SUBKEY_EVENTS = 3,
  SUBKEY_FINGERPRINT = 4,
};

G_STATIC_ASSERT (KEY_BYTES == crypto_kdf_KEYBYTES);

struct _KiosVault
{
  GObject  parent_instance;

  /* Owned; wiped in finalize */
  guint8   seal_key[KEY_BYTES];
  guint8   index_key[KEY_BYTES];
  guint8   event_key[KEY_BYTES];
  char    *fingerprint;
};

G_DEFINE_FINAL_TYPE (KiosVault, kios_vault, G_TYPE_OBJECT)

static void
kios_vault_finalize (GObject *object)
{
  KiosVault *self = KIOS_VAULT (object);

  sodium_memzero (self->seal_key, KEY_BYTES);
  sodium_memzero (self->index_key, KEY_BYTES);
  sodium_memzero (self->event_key, KEY_BYTES);
  g_clear_pointer (&self->fingerprint, g_free);

  G_OBJECT_CLASS (kios_vault_parent_class)->finalize (object);
}

static void
kios_vault_class_init (KiosVaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kios_vault_finalize;
}

static void
kios_vault_init (KiosVault *self)
{
}

static char *
to_hex (const guint8 *bytes,
        gsize         length)
{
  char *text = g_malloc (length * 2 + 1);

  sodium_bin2hex (text, length * 2 + 1, bytes, length);
  return text;
}

static KiosVault *
vault_new (const guint8 key[KEY_BYTES])
{
  KiosVault *self = g_object_new (KIOS_TYPE_VAULT, NULL);
  guint8 print[16];

  crypto_kdf_derive_from_key (self->seal_key, KEY_BYTES, SUBKEY_SEAL, CONTEXT, key);
  crypto_kdf_derive_from_key (self->index_key, KEY_BYTES, SUBKEY_INDEX, CONTEXT, key);
  crypto_kdf_derive_from_key (self->event_key, KEY_BYTES, SUBKEY_EVENTS, CONTEXT, key);
  crypto_kdf_derive_from_key (print, sizeof print, SUBKEY_FINGERPRINT, CONTEXT, key);
  self->fingerprint = to_hex (print, 8);

  return self;
}

/**
 * kios_vault_default_path:
 *
 * KIOS_KEY_FILE, else site.key in the user's configuration folder.
 *
 * Returns: (transfer full): where the site key is looked for
 */
char *
kios_vault_default_path (void)
{
  const char *path = g_getenv ("KIOS_KEY_FILE");

  if (path != NULL && *path != '\0')
    return g_strdup (path);

  return g_build_filename (g_get_user_config_dir (), "kios-siapkerja", "site.key", NULL);
}

/**
 * kios_vault_load:
 * @path: the key file
 * @error: return location: %KIOS_ERROR_UNAVAILABLE when it is not there or cannot be read,
 *   %KIOS_ERROR_NOT_PERMITTED when everybody may read it, %KIOS_ERROR_DAMAGED
 *
 * Reads the site key. A key that others than owner and group can read is refused. Any thread.
 *
 * Returns: (transfer full) (nullable): the vault
 */
KiosVault *
kios_vault_load (const char  *path,
                 GError     **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) local = NULL;
  KiosVault *self = NULL;
  guint8 key[KEY_BYTES];
  gsize length;
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);

  if (sodium_init () < 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_FAILED, "libsodium cannot start");
      return NULL;
    }

  if (g_stat (path, &info) != 0 || !g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE,
                   "The site key %s cannot be read: %s", path,
                   local != NULL ? local->message : g_strerror (errno));
      return NULL;
    }

  if ((info.st_mode & S_IRWXO) != 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_NOT_PERMITTED,
                   "The site key %s can be read by everybody; make it readable by the kiosk's "
                   "accounts only", path);
      sodium_memzero (text, length);
      return NULL;
    }

  g_strchomp (text);
  if (sodium_hex2bin (key, KEY_BYTES, text, strlen (text), NULL, &length, NULL) != 0 ||
      length != KEY_BYTES)
    g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "%s is not a site key", path);
  else
    self = vault_new (key);

  sodium_memzero (key, KEY_BYTES);
  sodium_memzero (text, strlen (text));
  return self;
}

static gboolean
create_key (const char  *path,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft = g_strconcat (path, ".XXXXXX", NULL);
  g_autofree char *text = NULL;
  guint8 key[KEY_BYTES];
  gboolean is_written;
  int fd;

  if (g_mkdir_with_parents (folder, 0750) != 0 || (fd = g_mkstemp_full (draft, O_RDWR, 0640)) < 0)
    {
      g_set_error (error, KIOS_ERROR, KIOS_ERROR_UNAVAILABLE, "The site key %s cannot be made: %s",
                   path, g_strerror (errno));
      return FALSE;
    }

  crypto_kdf_keygen (key);
  text = to_hex (key, KEY_BYTES);
  is_written = write (fd, text, KEY_BYTES * 2) == KEY_BYTES * 2 && write (fd, "\n", 1) == 1 &&
               fsync (fd) == 0;
  is_written = close (fd) == 0 && is_written;
  sodium_memzero (key, KEY_BYTES);
  sodium_memzero (text, KEY_BYTES * 2);

  /* link () fails when someone else was first, whose key then counts. */
  if (is_written && link (draft, path) != 0 && errno != EEXIST)
    is_written = FALSE;
  if (!is_written)
    g_set_error (error, KIOS_ERROR, errno == ENOSPC ? KIOS_ERROR_FULL : KIOS_ERROR_UNAVAILABLE,
                 "The site key %s cannot be written: %s", path, g_strerror (errno));
  g_unlink (draft);

  return is_written;
}

/**
 * kios_vault_load_or_create:
 * @path: the key file
 * @error: return location, as kios_vault_load()
 *
 * Like kios_vault_load(), but makes a new random key where there is none.
 *
 * Returns: (transfer full) (nullable): the vault
 */
KiosVault *
kios_vault_load_or_create (const char  *path,
                           GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (sodium_init () < 0)
    {
      g_set_error_literal (error, KIOS_ERROR, KIOS_ERROR_FAILED, "libsodium cannot start");
      return NULL;
    }

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !create_key (path, error))
    return NULL;

  return kios_vault_load (path, error);
}

/**
 * kios_vault_get_fingerprint:
 *
 * Returns: (transfer none): 16 hexadecimal digits that tell keys apart without giving them away
 */
const char *
kios_vault_get_fingerprint (KiosVault *self)
{
  g_return_val_if_fail (KIOS_IS_VAULT (self), NULL);

  return self->fingerprint;
}

/**
 * kios_vault_seal:
 * @field: what it is ("nik"): bound to the sealed text, so that it cannot be moved elsewhere
 * @text: (nullable): what to seal
 *
 * XChaCha20-Poly1305 with a random nonce. Any thread.
 *
 * Returns: (transfer full) (nullable): the sealed text in base64, %NULL for %NULL
 */
char *
kios_vault_seal (KiosVault  *self,
                 const char *field,
                 const char *text)
{
  g_autofree guint8 *box = NULL;
  unsigned long long box_length;
  gsize length;

  g_return_val_if_fail (KIOS_IS_VAULT (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (text == NULL)
    return NULL;

  length = strlen (text);
  box = g_malloc (crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + length +
                  crypto_aead_xchacha20poly1305_ietf_ABYTES);
  randombytes_buf (box, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt (
    box + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, &box_length,
    (const guint8 *) text, length, (const guint8 *) field, strlen (field),
    NULL, box, self->seal_key);

  return g_base64_encode (box, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + box_length);
}

/**
 * kios_vault_open:
 * @sealed: (nullable): what kios_vault_seal() gave
 * @error: return location, %KIOS_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the text; %NULL for %NULL and on error
 */
char *
kios_vault_open (KiosVault   *self,
                 const char  *field,
                 const char  *sealed,
                 GError     **error)
{
  const gsize nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  g_autofree guint8 *box = NULL;
  g_autofree char *text = NULL;
  unsigned long long text_length;
  gsize length;

  g_return_val_if_fail (KIOS_IS_VAULT (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (sealed == NULL)
    return NULL;

  box = g_base64_decode (sealed, &length);
  if (length >= nonce_length + crypto_aead_xchacha20poly1305_ietf_ABYTES)
    {
      text = g_malloc0 (length - nonce_length + 1);
      if (crypto_aead_xchacha20poly1305_ietf_decrypt ((guint8 *) text, &text_length, NULL,
                                                      box + nonce_length, length - nonce_length,
                                                      (const guint8 *) field, strlen (field),
                                                      box, self->seal_key) == 0)
        return g_steal_pointer (&text);
    }

  g_set_error (error, KIOS_ERROR, KIOS_ERROR_DAMAGED, "A sealed %s cannot be opened", field);
  return NULL;
}

/**
 * kios_vault_index:
 * @field: what it is; the same value in two fields gives two indexes
 * @normalised: (nullable): the value in its one normal form
 *
 * A keyed BLAKE2b hash by which a person is found again without the value being stored.
 *
 * Returns: (transfer full) (nullable): 32 hexadecimal digits, %NULL for %NULL
 */
char *
kios_vault_index (KiosVault  *self,
                  const char *field,
                  const char *normalised)
{
  crypto_generichash_state state;
  guint8 hash[16];

  g_return_val_if_fail (KIOS_IS_VAULT (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (normalised == NULL)
    return NULL;

  crypto_generichash_init (&state, self->index_key, KEY_BYTES, sizeof hash);
  crypto_generichash_update (&state, (const guint8 *) field, strlen (field) + 1);
  crypto_generichash_update (&state, (const guint8 *) normalised, strlen (normalised));
  crypto_generichash_final (&state, hash, sizeof hash);

  return to_hex (hash, sizeof hash);
}

/**
 * kios_vault_mac:
 *
 * The keyed hash that chains events: nobody without the site key can make one that fits.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
kios_vault_mac (KiosVault  *self,
                const char *data,
                gsize       length)
{
  guint8 hash[32];

  g_return_val_if_fail (KIOS_IS_VAULT (self), NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  crypto_generichash (hash, sizeof hash, (const guint8 *) data, length, self->event_key, KEY_BYTES);

  return to_hex (hash, sizeof hash);
}

/**
 * kios_vault_hash_pin:
 *
 * Argon2id at libsodium's interactive cost (about 0.1 s): not on the main thread.
 *
 * Returns: (transfer full) (nullable): a string for kios_vault_check_pin(), %NULL without memory
 */
char *
kios_vault_hash_pin (const char *pin)
{
  char hash[crypto_pwhash_STRBYTES];

  g_return_val_if_fail (pin != NULL, NULL);

  if (sodium_init () < 0 ||
      crypto_pwhash_str (hash, pin, strlen (pin), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    return NULL;

  return g_strdup (hash);
}

/**
 * kios_vault_check_pin:
 *
 * Returns: whether @pin is the one that gave @hash; takes as long as hashing
 */
gboolean
kios_vault_check_pin (const char *hash,
                      const char *pin)
{
  g_return_val_if_fail (hash != NULL, FALSE);
  g_return_val_if_fail (pin != NULL, FALSE);

  return crypto_pwhash_str_verify (hash, pin, strlen (pin)) == 0;
}
