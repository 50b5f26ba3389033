/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "backoffice-session.h"
#include "backoffice-today.h"

G_BEGIN_DECLS

/* The lists of the page of today. Each fills its box anew. */

void  backoffice_today_show_desks     (GtkGrid               *grid,
                                       const BackofficeToday *today);
void  backoffice_today_show_counters  (GtkFlowBox            *box,
                                       const BackofficeToday *today);
guint backoffice_today_show_attention (GtkListBox            *list,
                                       const BackofficeToday *today,
                                       BackofficeSession     *session);

G_END_DECLS
