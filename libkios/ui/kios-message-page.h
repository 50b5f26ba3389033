/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIOS_TYPE_MESSAGE_PAGE (kios_message_page_get_type ())
G_DECLARE_FINAL_TYPE (KiosMessagePage, kios_message_page, KIOS, MESSAGE_PAGE, GtkWidget)

/**
 * KiosMessagePage:
 *
 * A page with nothing but a message: icon, heading, one sentence, one button. For failures at the
 * start, closed kiosks, empty lists.
 *
 * Properties: "icon", "title", "detail", "button-text" (strings, "" hides).
 * Signals: "activated" (the button).
 */
GtkWidget *kios_message_page_new      (const char      *icon,
                                       const char      *title,
                                       const char      *detail) G_GNUC_WARN_UNUSED_RESULT;
void       kios_message_page_set_text (KiosMessagePage *self,
                                       const char      *title,
                                       const char      *detail);

G_END_DECLS
