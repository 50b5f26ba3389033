/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_DIGIT_FIELD (kios_digit_field_get_type ())
G_DECLARE_FINAL_TYPE (KiosDigitField, kios_digit_field, KIOS, DIGIT_FIELD, GtkWidget)

/**
 * KiosDigitKind:
 *
 * What is typed: a NIK (16 digits), a phone number (9 to 15 digits), a PIN (4 to 8, never shown).
 */
typedef enum
{
  KIOS_DIGIT_NIK,
  KIOS_DIGIT_PHONE,
  KIOS_DIGIT_PIN,
} KiosDigitKind;

#define KIOS_TYPE_DIGIT_KIND (kios_digit_kind_get_type ())
GType kios_digit_kind_get_type (void);

/**
 * KiosDigitField:
 *
 * Digits in groups of four, masked: the first four and the group being typed are readable, the
 * others are dots. The digits are drawn, not put in a label or entry, so that no assistive
 * technology or other program can read them; its accessible name tells only how many there are.
 *
 * Properties: "kind" (#KiosDigitKind), "is-revealed" (all readable; ignored for a PIN),
 * "n-digits" (read-only), "is-complete" (read-only, notifies).
 * Signals: "changed", "activate" (Enter on a keyboard when complete).
 */
GtkWidget  *kios_digit_field_new             (KiosDigitKind   kind) G_GNUC_WARN_UNUSED_RESULT;
void        kios_digit_field_set_kind        (KiosDigitField *self,
                                              KiosDigitKind   kind);
const char *kios_digit_field_get_digits      (KiosDigitField *self);
guint       kios_digit_field_get_n_digits    (KiosDigitField *self);
gboolean    kios_digit_field_get_is_complete (KiosDigitField *self);
gboolean    kios_digit_field_append          (KiosDigitField *self,
                                              char            digit);
void        kios_digit_field_delete_last     (KiosDigitField *self);
void        kios_digit_field_clear           (KiosDigitField *self);
void        kios_digit_field_set_is_revealed (KiosDigitField *self,
                                              gboolean        is_revealed);
char       *kios_digit_field_dup_masked      (KiosDigitField *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
