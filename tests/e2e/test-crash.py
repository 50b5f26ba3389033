#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of each program between any two steps of the walk: started again, it goes on where it was."""
import os
import sys

import harness
import walk
from driver import BUTTONS, Atspi, World, wait_until

BINDIR = sys.argv[1]
WORDS = walk.Words('en')
RECEPTION = ('kios-reception', '--windowed', '--size', '1080x1400', '--language', 'en')
DESK = ('kios-desk', '--windowed', '--size', '1366x768', '--language', 'en', '--counter', '2', '--officer', 'sari',
        '--desks', '4')
BACKOFFICE = ('kios-backoffice', '--windowed', '--size', '1366x768', '--language', 'en', '--officer', 'dewi')
SURVEY = ('kios-survey', '--windowed', '--size', '1280x800', '--language', 'en')


def check(what, is_so):
    if not is_so:
        raise AssertionError(what)


def state(world, number):
    return world.kiosctl('visit', 'show', number)['requests'][0]['state']


def in_world(test):
    def run():
        world = World(BINDIR)
        try:
            world.init()
            test(world)
            check('the site is whole', world.kiosctl('verify')['ok'])
            world.kiosctl('audit', 'verify')
        finally:
            world.close()
    run.__name__ = test.__name__
    return run


@in_world
def reception_forgets_who_had_not_finished(world):
    for page in ('need', 'account', 'service', 'priority'):
        reception = world.start(*RECEPTION)
        walk.take_number(reception, WORDS, stop_after=page)
        reception.crash()
    check('no number was given', world.kiosctl('visit', 'list') == [])
    reception = world.start(*RECEPTION)
    check('the first number is still the first', walk.take_number(reception, WORDS).endswith('-001'))


@in_world
def reception_leaves_no_number_in_the_printer(world):
    """Killed while the printer is out of paper: the number is reserved and nobody may be lost."""
    paper = os.environ['KIOS_TEST_PAPER']
    try:
        with open(paper, 'w', encoding='utf-8') as file:
            file.write('out')
        reception = world.start(*RECEPTION)
        number = walk.take_number(reception, WORDS)
        reception.crash()
        check('the number is being printed', state(world, number) == 'printing')
        world.kiosctl('counter', 'open', '1', '--officer', 'sari', '--desks', '4')
        world.kiosctl('call', '1', expect=4)
    finally:
        with open(paper, 'w', encoding='utf-8') as file:
            file.write('ok')
    reception = world.start(*RECEPTION)
    wait_until('the number to wait', lambda: state(world, number) == 'waiting')
    reception.find(WORDS('Touch here to begin'))


@in_world
def desk_goes_on_with_the_visitor(world):
    number = world.kiosctl('visit', 'open', '--group', 'pencari_kerja', '--desk', '4', '--service', '4a.1')['number']
    desk = world.start(*DESK)
    desk.find_sensitive(WORDS.begins('Call next'), BUTTONS)
    desk.crash()
    desk = world.start(*DESK)
    walk.call(desk, WORDS)
    desk.crash()
    check('called', state(world, number) == 'called')
    desk = world.start(*DESK)
    desk.find('^%s$' % number)
    walk.start(desk, WORDS)
    desk.write('^%s$' % WORDS('Note'), 'Sudah dijelaskan')
    request = world.kiosctl('visit', 'show', number)['requests'][0]['request']
    wait_until('the note to be stored', lambda: has_note(world, request))
    desk.crash()
    check('served', state(world, number) == 'serving')
    desk = world.start(*DESK)
    desk.find_sensitive('^%s$' % WORDS('Finish'), BUTTONS)
    note = desk.find('^%s$' % WORDS('Note'), ('text',))
    wait_until('the note to be back', lambda: 'Sudah dijelaskan' in read(desk, note))
    walk.finish(desk, WORDS)
    check('completed', state(world, number) == 'completed')


def has_note(world, request):
    """Notes are sealed: only that there is one can be seen from outside."""
    import sqlite3  # pylint: disable=import-outside-toplevel
    with sqlite3.connect('file:%s/kios.db?mode=ro' % world.folder, uri=True) as db:
        return db.execute('SELECT note IS NOT NULL FROM request WHERE id = ?', (request,)).fetchone()[0]


def read(program, node):
    program.accessible.clear_cache()
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def make_case(world):
    world.kiosctl('counter', 'open', '2', '--officer', 'sari', '--desks', '4')
    number = world.kiosctl('visit', 'open', '--group', 'pencari_kerja', '--desk', '4')['number']
    world.kiosctl('call', '2')
    world.kiosctl('start', '2')
    world.kiosctl('refer', '2', '--problem', 'Data pelatihan lama belum pindah')
    return number


@in_world
def backoffice_goes_on_with_the_case(world):
    make_case(world)
    backoffice = world.start(*BACKOFFICE)
    walk.open_case(backoffice, WORDS)
    backoffice.crash()
    backoffice = world.start(*BACKOFFICE)
    walk.open_case(backoffice, WORDS)
    walk.route(backoffice, WORDS)
    backoffice.crash()
    check('routed', world.kiosctl('case', 'show', 'K-2026-0001')['state'] == 'routed')
    backoffice = world.start(*BACKOFFICE)
    walk.open_case(backoffice, WORDS)
    walk.follow(backoffice, WORDS)
    wait_until('the case to be closed', lambda: world.kiosctl('case', 'show', 'K-2026-0001')['state'] == 'closed')


@in_world
def survey_asks_again_who_was_not_heard(world):
    number = make_case(world)
    words = walk.Words('id')  # the visitor's language
    survey = world.start(*SURVEY)
    survey.press(WORDS('Tell us how it was, %s').replace('.+', number))
    survey.find(words('Question %u of %u'))
    survey.crash()
    check('nothing half is stored', world.kiosctl('ikm')['n'] == 0)
    survey = world.start(*SURVEY)
    survey.press(WORDS('Tell us how it was, %s').replace('.+', number))
    walk.answer_questions(survey, words, (4,) * 9)
    wait_until('the answer', lambda: world.kiosctl('ikm')['n'] == 1)
    survey.crash()
    survey = world.start(*SURVEY)
    survey.find(WORDS('Without a number'))
    check('one answer', world.kiosctl('ikm')['n'] == 1)
    check('the visit is not asked twice', not survey.shows(number))


harness.run([reception_forgets_who_had_not_finished, reception_leaves_no_number_in_the_printer,
             desk_goes_on_with_the_visitor, backoffice_goes_on_with_the_case, survey_asks_again_who_was_not_heard])
