/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-error.h"

G_DEFINE_QUARK (kios-error-quark, kios_error)
