/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *data_load_json (const char *name);
GPtrArray  *data_load_rows (const char *name,
                            const char *heading);
char       *data_load_icon (const char *icon_name);

G_END_DECLS
