/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KIOS_ERROR:
 *
 * The one error domain of the suite. A code exists only where a caller acts differently.
 */
#define KIOS_ERROR (kios_error_quark ())

typedef enum
{
  KIOS_ERROR_FAILED,        /* Something that must not happen; the message is for the log. */
  KIOS_ERROR_CONFLICT,      /* Someone else was first, or an illegal state change. */
  KIOS_ERROR_NOT_FOUND,     /* Nothing there; also: the queue is empty. */
  KIOS_ERROR_INVALID,       /* What a person or a file gave cannot be right. */
  KIOS_ERROR_UNAVAILABLE,   /* Database, network or printer cannot be reached; try again. */
  KIOS_ERROR_NOT_PERMITTED, /* The officer has no right to this. */
  KIOS_ERROR_FULL,          /* The disk is full: nothing was stored. */
  KIOS_ERROR_VERSION,       /* The database was made by a newer version of the suite. */
  KIOS_ERROR_DAMAGED,       /* The file is not a database of the suite, or it is damaged. */
} KiosError;

GQuark kios_error_quark (void);

G_END_DECLS
