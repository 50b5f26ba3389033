/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-print-outcome.h"

G_BEGIN_DECLS

/* A conversation with CUPS about one queue, straight with the server: looking for destinations
   would ask the network, and an empty list of them does not tell why it is empty. For
   kios-printer.c only. Every call can take seconds; one thread at a time. */

typedef struct _KiosCups KiosCups;

/**
 * KiosCupsView:
 * @seen: borrows from the other fields
 * @make_and_model: (nullable): of the driver; a raw queue says so here
 * @media: (nullable): the sizes the queue takes
 *
 * What the server said.
 */
typedef struct
{
  KiosPrintObservation  seen;
  char                 *job_message;
  char                 *printer_message;
  GStrv                 printer_reasons;
  char                 *make_and_model;
  GStrv                 media;
  guint                 n_queued;
} KiosCupsView;

KiosCups        *kios_cups_new         (const char    *queue_name) G_GNUC_WARN_UNUSED_RESULT;
void             kios_cups_free        (KiosCups      *cups);
KiosPrintReason  kios_cups_look        (KiosCups      *cups,
                                        int            job_id,
                                        KiosCupsView  *view);
KiosPrintReason  kios_cups_submit      (KiosCups      *cups,
                                        const char    *title,
                                        const char    *format,
                                        const char    *media,
                                        GBytes        *document,
                                        int           *job_id);
gboolean         kios_cups_cancel      (KiosCups      *cups,
                                        int            job_id);
const char      *kios_cups_get_message (KiosCups      *cups);

void             kios_cups_view_clear  (KiosCupsView  *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosCups, kios_cups_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KiosCupsView, kios_cups_view_clear)

G_END_DECLS
