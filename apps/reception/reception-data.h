/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * ReceptionNeed:
 *
 * A tile of the need page, from needs.json. @group is 0 when it has to be asked; @desk_no is 0 for
 * "I don't know yet" (@is_help).
 */
typedef struct
{
  char      *key;
  char      *icon;
  guint      desk_no;
  KiosGroup  group;
  gboolean   is_help;
  char      *title_id;
  char      *title_en;
  char      *subtitle_id;
  char      *subtitle_en;
} ReceptionNeed;

/**
 * ReceptionStep:
 *
 * A row of a self-service page, from selfservice.json.
 */
typedef struct
{
  char     *key;
  char     *title_id;
  char     *title_en;
  char     *text_id;
  char     *text_en;
  char     *address_setting; /* (nullable): the setting that holds its web address */
  gboolean  is_optional;
  guint     desks;           /* bits 1 << no; 0 for all */
  guint     groups;          /* bits 1 << group; 0 for all */
} ReceptionStep;

GPtrArray *reception_needs_load (GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *reception_steps_load (const char  *page,
                                 guint        desk_no,
                                 KiosGroup    group,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

const char *reception_choose    (const char  *text_id,
                                 const char  *text_en);

G_END_DECLS
