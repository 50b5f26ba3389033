/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"
#include "kiosctl.h"

G_BEGIN_DECLS

/* Options every command knows. */
#define KIOSCTL_GLOBAL_USAGE "[--db URI] [--json] [--at TIME] [--site CODE] [--officer LOGIN]"

KiosctlOptions    *kiosctl_options_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void               kiosctl_options_free     (KiosctlOptions   *self);
gboolean           kiosctl_options_parse    (KiosctlOptions   *self,
                                             const char *const *words,
                                             const char       *usage,
                                             GError          **error);

const char        *kiosctl_get_argument     (KiosctlOptions   *self,
                                             guint             i);
guint              kiosctl_get_n_arguments  (KiosctlOptions   *self);
gboolean           kiosctl_has_option       (KiosctlOptions   *self,
                                             const char       *name);
const char        *kiosctl_get_option       (KiosctlOptions   *self,
                                             const char       *name);
const char *const *kiosctl_get_option_list  (KiosctlOptions   *self,
                                             const char       *name);

/* Values that must be something particular; without the option the value is left alone. */
gboolean           kiosctl_need_option      (KiosctlOptions   *self,
                                             const char       *name,
                                             const char      **value,
                                             GError          **error);
gboolean           kiosctl_parse_number     (const char       *text,
                                             const char       *what,
                                             guint             min,
                                             guint             max,
                                             guint            *value,
                                             GError          **error);
gboolean           kiosctl_get_number       (KiosctlOptions   *self,
                                             const char       *name,
                                             guint             min,
                                             guint             max,
                                             guint            *value,
                                             GError          **error);
gboolean           kiosctl_parse_date       (const char       *text,
                                             GError          **error);
gboolean           kiosctl_get_date         (KiosctlOptions   *self,
                                             const char       *name,
                                             const char      **date,
                                             GError          **error);
gboolean           kiosctl_get_desks        (KiosctlOptions   *self,
                                             const char       *name,
                                             GArray          **desks,
                                             GError          **error);

gboolean           kiosctl_get_target       (KiosctlOptions   *self,
                                             KiosTarget       *target,
                                             GError          **error);

/* One of the domain's words: KIOSCTL_GET_WORD (options, "group", kios_group_from_string, &group, error) */
#define KIOSCTL_GET_WORD(options, name, from_string, value, error) \
  (!kiosctl_has_option (options, name) || \
   from_string (kiosctl_get_option (options, name), value) || \
   kiosctl_refuse_word (kiosctl_get_option (options, name), name, error))

gboolean           kiosctl_refuse_word      (const char       *word,
                                             const char       *name,
                                             GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosctlOptions, kiosctl_options_free)

G_END_DECLS
