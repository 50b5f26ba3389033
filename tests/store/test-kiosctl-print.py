#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers on paper through kiosctl, beside a CUPS of its own (tests/fakes/cups-fixture.py)."""
import os
import pathlib

from kiosctl_world import UNAVAILABLE, Case, main

PRINTER = os.environ['KIOS_PRINTER']
RAW = os.environ['KIOS_TEST_RAW_PRINTER']
SPOOL = pathlib.Path(os.environ['KIOS_TEST_SPOOL'])
WORDS = ['visit', 'open', '--group', 'tamu', '--desk', '9', '--print']


class Print(Case):
    def use(self, queue):
        self.world.environment['KIOS_PRINTER'] = queue

    def kinds(self):
        return [event['kind'] for event in self.world.ok('events') if event['kind'].startswith('slip.')]

    def test_printed(self):
        for queue in (PRINTER, RAW):
            self.use(queue)
            before = len(list(SPOOL.iterdir()))
            visit = self.world.ok(*WORDS)
            self.assertEqual((visit['paper'], visit['requests'][0]['state']), ('printed', 'waiting'))
            self.assertEqual(len(list(SPOOL.iterdir())), before + 1)
        self.assertEqual(self.kinds(), ['slip.sent', 'slip.printed'] * 2)
        self.well()

    def test_not_printed(self):
        """The number stands all the same: it waits, and everybody knows that nobody holds a slip."""
        self.use('TIDAK-ADA')
        answer = self.world.run(*WORDS)
        self.assertEqual(answer.status, UNAVAILABLE)
        self.assertIn('T-001 waits', answer.err)
        self.assertEqual((answer.json['number'], answer.json['paper']), ('T-001', 'unconfirmed'))
        self.assertEqual(answer.json['requests'][0]['state'], 'waiting')
        self.assertEqual(self.kinds(), ['slip.unconfirmed'])
        self.assertEqual(self.world.ok('status')['printer']['ready'], False)
        self.well()

    def test_status(self):
        self.use(RAW)
        printer = self.world.ok('status')['printer']
        self.assertEqual((printer['name'], printer['ready'], printer['reason']), (RAW, True, None))


if __name__ == '__main__':
    main()
