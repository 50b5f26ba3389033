/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KiosLevel:
 *
 * Kinds of notice, from least to most urgent.
 */
typedef enum
{
  KIOS_LEVEL_INFO,
  KIOS_LEVEL_OK,
  KIOS_LEVEL_WARNING,
  KIOS_LEVEL_ERROR,
} KiosLevel;

#define KIOS_TYPE_LEVEL (kios_level_get_type ())
GType kios_level_get_type (void);

#define KIOS_TYPE_NOTICE (kios_notice_get_type ())
G_DECLARE_FINAL_TYPE (KiosNotice, kios_notice, KIOS, NOTICE, GtkWidget)

/**
 * KiosNotice:
 *
 * One notice in its colour: icon, sentence, second line, one button. Used alone (print state) and
 * by #KiosAlarmBar. Its accessible role is alert for warnings and errors, status otherwise.
 *
 * Properties: "level" (#KiosLevel), "icon" ("" for the level's own), "title", "detail",
 * "button-text" ("" for none), "end-icon" (in a disc at the end: the arrow to the slot),
 * "is-busy" (spinner in the icon's place).
 * Signals: "activated" (the button).
 */
GtkWidget *kios_notice_new       (KiosLevel   level,
                                  const char *title,
                                  const char *detail) G_GNUC_WARN_UNUSED_RESULT;
void       kios_notice_set_level (KiosNotice *self,
                                  KiosLevel   level);
void       kios_notice_set_text  (KiosNotice *self,
                                  const char *title,
                                  const char *detail);

G_END_DECLS
