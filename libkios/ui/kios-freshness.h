/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_FRESHNESS (kios_freshness_get_type ())
G_DECLARE_FINAL_TYPE (KiosFreshness, kios_freshness, KIOS, FRESHNESS, GtkWidget)

/**
 * KiosFreshness:
 *
 * The age of what is shown: green "Diperbarui 2 detik lalu" up to 15 s, amber "Data pukul 10.22"
 * afterwards. The class `flat` takes the background away (desktop's sidebars).
 */
GtkWidget *kios_freshness_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       kios_freshness_set      (KiosFreshness *self,
                                    gint64         updated_us,
                                    gint64         now_us,
                                    GTimeZone     *zone);
gboolean   kios_freshness_is_fresh (KiosFreshness *self);

G_END_DECLS
