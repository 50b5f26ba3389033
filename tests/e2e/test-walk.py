#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One visitor walks through the four real programs on one display, one database and a real CUPS."""
import os
import sys

import harness
import walk
from driver import World, wait_until

BINDIR = sys.argv[1]
ANSWERS = (4, 3, 4, 4, 3, 4, 4, 3, 4)
NIK = '7471014101900001'


def check(what, is_so):
    if not is_so:
        raise AssertionError(what)


def one_visitor_walks_through_all_four_programs():
    world = World(BINDIR)
    words = walk.Words('en')
    try:
        world.init()
        reception = world.start('kios-reception', '--windowed', '--size', '1080x1400', '--language', 'en')
        desk = world.start('kios-desk', '--windowed', '--size', '1366x768', '--language', 'en',
                           '--counter', '2', '--officer', 'sari', '--desks', '4')
        backoffice = world.start('kios-backoffice', '--windowed', '--size', '1366x768', '--language', 'en',
                                 '--officer', 'dewi')
        survey = world.start('kios-survey', '--windowed', '--size', '1280x800', '--language', 'en')

        # At the door: a number, on paper, with a code that says the same.
        number = walk.take_number(reception, words, nik=NIK)
        visit = world.kiosctl('visit', 'show', number)
        slip = walk.printed_slip(os.environ['KIOS_TEST_SPOOL'])
        check('the slip is a PDF', open(slip, 'rb').read(5) == b'%PDF-')
        code = walk.read_code(slip, world.folder)
        check('the code on the slip is %r' % code,
              code == 'KIOS %s 2026-11-20 %s' % (number, visit['token']))
        wait_until('the print to be known', lambda: world.kiosctl('visit', 'show', number)['paper'] == 'printed')
        check('the visit waits', world.kiosctl('visit', 'show', number)['requests'][0]['state'] == 'waiting')

        # At the desk: called, served, referred.
        walk.call(desk, words)
        desk.find('^%s$' % number)
        check('who was called is %s' % number, world.kiosctl('visit', 'show', number)['requests'][0]['state'] == 'called')
        walk.start(desk, words)
        walk.refer(desk, words, 'Data pelatihan lama belum pindah')
        check('the request is referred', world.kiosctl('visit', 'show', number)['requests'][0]['state'] == 'referred')

        # In the back office: routed by the rule, followed, closed.
        walk.open_case(backoffice, words)
        walk.route(backoffice, words)
        case = world.kiosctl('case', 'show', 'K-2026-0001')
        check('the office is %s' % case['office'], case['office'] == 'Dinas Tenaga Kerja Kota Kendari')
        check('the rule is %s' % case['rule'], case['rule'] == '1d')
        walk.follow(backoffice, words)
        wait_until('the case to be closed',
                   lambda: world.kiosctl('case', 'show', 'K-2026-0001')['state'] == 'closed')

        # At the exit: nine answers, and the index they make. The survey speaks the visitor's language.
        walk.answer(survey, words, number, ANSWERS)
        ikm = wait_until('the answer to be stored', lambda: (lambda d: d if d['n'] == 1 else None)(world.kiosctl('ikm')))
        check('the index is %s' % ikm['ikm'], ikm['ikm'] == '91.67' and ikm['class'] == 'A')
        backoffice.click('^%s$' % words('Satisfaction'), ('list item',))
        backoffice.find('91[.,]67')

        # Nothing personal on paper or in what the programs said, and everything is as it was written.
        for program in world.programs:
            check('%s keeps the NIK to itself' % program.name, NIK not in program.output())
            check('%s has no criticals:\n%s' % (program.name, program.output()), 'CRITICAL' not in program.output())
        check('the slip bears no NIK', NIK.encode() not in open(slip, 'rb').read())
        check('the site is whole', world.kiosctl('verify')['ok'])
        world.kiosctl('audit', 'verify')
    finally:
        world.close()


harness.run([one_visitor_walks_through_all_four_programs])
