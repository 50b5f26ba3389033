#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and faults before the real programs: one clear sentence each, nothing lost, never a crash."""
import os
import sqlite3
import subprocess
import sys

import harness
import walk
from driver import BUTTONS, World, wait_until

BINDIR = sys.argv[1]
WORDS = walk.Words('en')
PROGRAMS = (('kios-reception',), ('kios-desk',), ('kios-backoffice',), ('kios-survey',))
WINDOWED = ('--windowed', '--size', '1280x900', '--language', 'en')


def check(what, is_so):
    if not is_so:
        raise AssertionError(what)


def in_world(test):
    def run():
        world = World(BINDIR)
        try:
            test(world)
        finally:
            world.close()
    run.__name__ = test.__name__
    return run


def each_program_says(world, msgid):
    for name, in PROGRAMS:
        program = world.start(name, *WINDOWED)
        program.find(WORDS(msgid))
        program.find(WORDS.begins('Try again'), BUTTONS)
        check('%s goes on' % name, program.is_running())
        program.crash()


@in_world
def a_missing_database_is_said(world):
    each_program_says(world, "The database or its key cannot be reached; please check the network and this computer's set-up, "
                      'then try again.')


@in_world
def a_newer_database_is_said(world):
    world.init()
    with sqlite3.connect(world.folder + '/kios.db') as db:
        db.execute('PRAGMA user_version = 999')
    each_program_says(world, 'The data was made by a newer version; please update this program.')


@in_world
def a_damaged_database_is_said(world):
    world.init()
    for suffix in ('-wal', '-shm'):
        if os.path.exists(world.folder + '/kios.db' + suffix):
            os.unlink(world.folder + '/kios.db' + suffix)
    with open(world.folder + '/kios.db', 'wb') as file:
        file.write(b'This is not a database at all. ' * 300)
    each_program_says(world, 'The data cannot be read; please call the administrator, who can restore a backup.')


@in_world
def a_program_comes_back_once_the_database_does(world):
    survey = world.start('kios-survey', *WINDOWED)
    survey.find(WORDS.begins('Try again'), BUTTONS)
    world.init()
    survey.press(WORDS.begins('Try again'))
    survey.find(WORDS('Without a number'))


@in_world
def without_cups_the_number_is_on_the_screen(world):
    world.init()
    world.env['CUPS_SERVER'] = '127.0.0.1:1'
    reception = world.start('kios-reception', '--windowed', '--size', '1080x1400', '--language', 'en')
    number = walk.take_number(reception, WORDS)
    reception.find(WORDS('Print again'))
    check('the number stands', world.kiosctl('visit', 'show', number)['number'] == number)


@in_world
def a_wrong_nik_gets_a_sentence(world):
    world.init()
    reception = world.start('kios-reception', '--windowed', '--size', '1080x1400', '--language', 'en')
    walk.take_number(reception, WORDS, stop_after='account')
    walk.type_digits(reception, '7471019902900001')
    reception.press(WORDS.begins('Continue'))
    reception.find(WORDS('This NIK cannot be right. Please check it against your KTP.'))
    check('still on the page', reception.shows(WORDS('Do you have a SIAPkerja account?')))


@in_world
def a_double_tap_makes_one_visit(world):
    world.init()
    world.env.pop('KIOS_PRINTER', None)
    reception = world.start('kios-reception', '--windowed', '--size', '1080x1400', '--language', 'en')
    walk.take_number(reception, WORDS, stop_after='priority')
    button = reception.find_sensitive(WORDS('No, I wait for my turn'), BUTTONS)
    reception.point(button, 3)
    number = walk.number_on_screen(reception)
    check('one visit', [visit['number'] for visit in world.kiosctl('visit', 'list')] == [number])


@in_world
def two_desks_press_at_once(world):
    """Both see the one visitor; both press; one serves, the other is told."""
    world.init()
    number = world.kiosctl('visit', 'open', '--group', 'pencari_kerja', '--desk', '4')['number']
    desks = [world.start('kios-desk', '--windowed', '--size', '900x700', '--language', 'en', '--counter', counter,
                         '--officer', officer, '--desks', '4') for counter, officer in (('1', 'sari'), ('2', 'budi'))]
    buttons = [desk.find_sensitive(WORDS.begins('Call next'), BUTTONS) for desk in desks]
    for desk, button in zip(desks, buttons):
        desk.act(button)
    wait_until('one to have called', lambda: world.kiosctl('visit', 'show', number)['requests'][0]['state'] == 'called')
    counter = world.kiosctl('visit', 'show', number)['requests'][0]['counter']
    loser = desks[2 - counter]
    loser.find(WORDS('Nobody is waiting'))
    check('both go on', all(desk.is_running() for desk in desks))


def kiosctl_says(world, arguments, status):
    done = subprocess.run([world.path('kiosctl'), *arguments], env=world.env, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False, timeout=30)
    check('kiosctl %s: %d %s' % (' '.join(arguments), done.returncode, done.stderr), done.returncode == status)
    check('one sentence: %r' % done.stderr, done.stderr.count('\n') == 1)


@in_world
def kiosctl_says_it_in_one_sentence(world):
    kiosctl_says(world, ('status',), 6)
    world.init()
    kiosctl_says(world, ('visit', 'show', 'A-999'), 4)
    kiosctl_says(world, ('call', '1'), 3)
    kiosctl_says(world, ('visit', 'open', '--group', 'nobody', '--desk', '4'), 5)
    kiosctl_says(world, ('--officer', 'rina', 'call', '1'), 7)


harness.run([a_missing_database_is_said, a_newer_database_is_said, a_damaged_database_is_said,
             a_program_comes_back_once_the_database_does, without_cups_the_number_is_on_the_screen,
             a_wrong_nik_gets_a_sentence, a_double_tap_makes_one_visit, two_desks_press_at_once,
             kiosctl_says_it_in_one_sentence])
