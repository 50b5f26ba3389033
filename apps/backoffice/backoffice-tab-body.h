/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "backoffice-page.h"

G_BEGIN_DECLS

GtkWidget *backoffice_group_new      (const char     *title) G_GNUC_WARN_UNUSED_RESULT;
void       backoffice_group_tidy     (GtkWidget      *group);
GtkWidget *backoffice_tab_body_add   (BackofficePage *page);
GtkWidget *backoffice_tab_row_new    (const char     *title,
                                      const char     *subtitle) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *backoffice_tab_button_add (GtkWidget      *row,
                                      const char     *label,
                                      const char     *name);
void       backoffice_tab_clear      (GtkWidget      *body);

G_END_DECLS
