/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "backoffice-session.h"

G_BEGIN_DECLS

#define BACKOFFICE_TYPE_PAGE (backoffice_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (BackofficePage, backoffice_page, BACKOFFICE, PAGE, GtkBox)

/**
 * BackofficePageClass:
 * @refresh: reads what the page shows; called when the store has changed, and every minute, as long
 *   as the page is on screen, and before it comes on screen
 */
struct _BackofficePageClass
{
  GtkBoxClass parent_class;

  void (*refresh) (BackofficePage *self);
};

/**
 * BackofficePage:
 *
 * A page of the window: a column that begins with its header bar.
 *
 * Properties: "session" (construct only).
 */
BackofficeSession *backoffice_page_get_session     (BackofficePage      *self);
KiosStore         *backoffice_page_get_store       (BackofficePage      *self);
GCancellable      *backoffice_page_get_cancellable (BackofficePage      *self);
void               backoffice_page_read            (BackofficePage      *self,
                                                    KiosJob              job,
                                                    gpointer             data,
                                                    GDestroyNotify       free_data,
                                                    GDestroyNotify       free_result,
                                                    GAsyncReadyCallback  callback);
void               backoffice_page_write           (BackofficePage      *self,
                                                    KiosJob              job,
                                                    gpointer             data,
                                                    GDestroyNotify       free_data,
                                                    GDestroyNotify       free_result,
                                                    GAsyncReadyCallback  callback);
void               backoffice_page_refresh         (BackofficePage      *self);
void               backoffice_say                  (GtkWidget           *widget,
                                                    const char          *sentence);
void               backoffice_say_error            (GtkWidget           *widget,
                                                    const GError        *error);

G_END_DECLS
