# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test functions of a file and says how it went, the TAP way."""
import sys
import traceback


def run(tests):
    print('1..%d' % len(tests), flush=True)
    n_failed = 0
    for i, test in enumerate(tests, 1):
        try:
            test()
            print('ok %d %s' % (i, test.__name__), flush=True)
        except Exception:  # pylint: disable=broad-except
            n_failed += 1
            print('not ok %d %s' % (i, test.__name__), flush=True)
            for line in traceback.format_exc().splitlines():
                print('# ' + line, flush=True)
    sys.exit(n_failed > 0)
