/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_CATALOGUE_TAB (backoffice_catalogue_tab_get_type ())
G_DECLARE_FINAL_TYPE (BackofficeCatalogueTab, backoffice_catalogue_tab, BACKOFFICE, CATALOGUE_TAB, BackofficePage)

/**
 * BackofficeCatalogueTab:
 *
 * The decree's services, to be read.
 */

G_END_DECLS
