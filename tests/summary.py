#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts single tests in meson's log: the last line is "N passed, N failed".

A TAP test counts each of its points; a crash, a timeout or a test without TAP counts once."""
import json
import re
import sys

passed = failed = skipped = 0
for line in open(sys.argv[1], encoding='utf-8'):
    test = json.loads(line)
    points = re.findall(r'^(not ok|ok)\b(.*)$', test.get('stdout') or '', re.M)
    bad = [rest for verdict, rest in points if verdict == 'not ok']
    skips = [rest for verdict, rest in points if verdict == 'ok' and '# SKIP' in rest.upper()]
    good = len(points) - len(bad) - len(skips)
    is_ok = test['result'] in ('OK', 'EXPECTEDFAIL')
    if test['result'] == 'SKIP':
        skipped += max(len(skips), 1)
        print('skipped: %s' % test['name'])
        continue
    passed += good if points else is_ok
    failed += len(bad)
    skipped += len(skips)
    for rest in skips:
        print('skipped: %s%s' % (test['name'], rest))
    for rest in bad:
        print('failed: %s%s' % (test['name'], rest))
    if not is_ok and not bad:
        failed += 1
        print('failed: %s (%s)' % (test['name'], test['result'].lower()))
if passed + failed == 0:
    print('no test ran')
    failed = 1
if skipped:
    print('%d skipped, with the reasons above' % skipped)
print('%d passed, %d failed' % (passed, failed))
sys.exit(failed > 0)
