/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-session.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_REGION_CHOOSER (backoffice_region_chooser_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeRegionChooser, backoffice_region_chooser, BACKOFFICE, REGION_CHOOSER, GtkWidget)

/**
 * BackofficeRegionChooser:
 *
 * A province, then one of its regencies and cities, from the store.
 *
 * Properties: "code" (read-only, notifies): the regency's or city's code, %NULL while loading.
 */
GtkWidget  *backoffice_region_chooser_new           (BackofficeSession       *session,
                                                     const char              *code) G_GNUC_WARN_UNUSED_RESULT;
const char *backoffice_region_chooser_get_code      (BackofficeRegionChooser *self);
void        backoffice_region_chooser_set_has_city  (BackofficeRegionChooser *self,
                                                     gboolean                 has_city);

G_END_DECLS
