/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kiosctl.h"

int
main (int    argc,
      char **argv)
{
  return kiosctl_main (argc, argv);
}
