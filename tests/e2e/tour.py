#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guided tour: one visitor is driven through the four real programs; every step's picture and the
printed slip are kept. usage: tour.py PROGRAMS FOLDER LANGUAGE portrait|landscape"""
import os
import shutil
import subprocess
import sys

import walk
from driver import World, wait_until

TOUCHSCREENS = {'portrait': '1080x1920', 'landscape': '1920x1080'}
DESKTOP = '1366x768'
SURVEY = {'portrait': '1280x800', 'landscape': '1920x1080'}
ANSWERS = (4, 3, 4, 4, 4, 4, 4, 3, 4)


class Album:
    """Numbers the pictures in the order they are taken."""

    def __init__(self, folder):
        self.folder = folder
        self.n = 0

    def of(self, program, prefix):
        def take(name):
            self.n += 1
            name = name if name.startswith(prefix) else '%s-%s' % (prefix, name)
            path = os.path.join(self.folder, '%02d-%s.png' % (self.n, name))
            program.settle()
            program.picture(path)
            print('  ' + os.path.basename(path), flush=True)
        return take


def fill(world):
    """A morning that has begun: at each counter some were served and asked, some wait."""
    day = '2026-11-20T'

    def at(clock, *arguments):
        return world.kiosctl('--at', '%s%s:00+08:00' % (day, clock), *arguments)

    def arrive(clock, desk, service, group='pencari_kerja', *more):
        return at(clock, 'visit', 'open', '--group', group, '--desk', desk, '--service', service, *more)['number']

    def serve(counter, called, started, finished, score):
        at(called, 'call', counter)
        at(started, 'start', counter)
        number = at(finished, 'finish', counter, '--documents', 'complete')['number']
        at(finished, 'survey', 'add', number, '--answers', '{%s}' % ','.join(
            '"%s":%d' % (element['key'], score if i % 4 else 3)
            for i, element in enumerate(walk.load('survey.json')['elements'])))

    for counter, officer, desks in (('1', 'budi', '1,2,3'), ('2', 'sari', '4'), ('3', 'tono', '5,6,7')):
        at('07:45', 'counter', 'open', counter, '--officer', officer, '--desks', desks)
    for i in range(6):
        arrive('08:%02d' % (2 + 3 * i), '4', ('4a.1', '4a.2', '4a.3')[i % 3])
        arrive('08:%02d' % (3 + 3 * i), '1', ('1a.1', '1a.3.c')[i % 2], ('pencari_kerja', 'pekerja_buruh')[i % 2])
    arrive('08:40', '6', '6a.1', 'pekerja_buruh')
    for i in range(6):
        begin = 8 * 60 + 5 + 14 * i
        clocks = ['%02d:%02d' % divmod(minute, 60) for minute in (begin, begin + 1, begin + 9 + i % 3)]
        serve('2', *clocks, 4)
        if i < 5:
            serve('1', *clocks, 4 - i % 2)
    serve('3', '08:44', '08:45', '08:58', 4)
    at('09:31', 'call', '1')
    at('09:32', 'start', '1')
    arrive('09:36', '4', '4a.2')
    arrive('09:41', '4', '4a.1', 'pencari_kerja', '--priority', 'lansia')
    arrive('09:48', '1', '1a.1', 'masyarakat')
    arrive('09:50', '7', '7a.1.a', 'pekerja_buruh')


def main():
    bindir, folder, language, orientation = sys.argv[1:5]
    album = Album(folder)
    words = walk.Words(language)
    world = World(bindir)
    common = ('--language', language)
    desktop = (*common, '--windowed', '--size', DESKTOP)
    try:
        world.init()
        fill(world)
        reception = world.start('kios-reception', *common, DISPLAY=world.display(TOUCHSCREENS[orientation]).name)
        number = walk.take_number(reception, words, picture=album.of(reception, 'reception'))
        wait_until('the slip', lambda: world.kiosctl('visit', 'show', number)['paper'] == 'printed')
        reception.find(words('Your slip has been printed'))
        album.of(reception, 'reception')('number')
        slip = walk.printed_slip(os.environ['KIOS_TEST_SPOOL'])
        shutil.copy(slip, os.path.join(folder, 'slip.pdf'))
        subprocess.run(['pdftoppm', '-r', '203', '-mono', '-singlefile', '-png', slip, os.path.join(folder, 'slip')], check=True)
        code = walk.read_code(slip, world.folder)
        print('  slip.pdf, slip.png: %s, its code says “%s”' % (number, code), flush=True)
        reception.kill()

        desk = world.start('kios-desk', *desktop, '--counter', '2', '--officer', 'sari', '--desks', '4')
        picture = album.of(desk, 'desk')
        picture('queue')
        wanted = number
        while wanted is not None:
            walk.call(desk, words)
            if desk.look_for('^%s$' % number, ('label',)) is not None and is_called(world, number):
                wanted = None
                picture('called')
            walk.start(desk, words)
            if wanted is not None:
                walk.finish(desk, words)
        picture('serving')
        walk.refer(desk, words, 'Data pelatihan lama belum pindah ke akun baru', picture)
        picture('referred')
        desk.kill()

        backoffice = world.start('kios-backoffice', *desktop, '--officer', 'dewi')
        picture = album.of(backoffice, 'backoffice')
        picture('today')
        walk.open_case(backoffice, words, picture=picture)
        walk.route(backoffice, words, picture)
        walk.follow(backoffice, words, picture)
        wait_until('the case to be closed', lambda: world.kiosctl('case', 'show', 'K-2026-0001')['state'] == 'closed')
        picture('closed')

        survey = world.start('kios-survey', *common, DISPLAY=world.display(SURVEY[orientation]).name)
        survey.find(number)
        album.of(survey, 'survey')('rest')
        walk.answer(survey, words, number, ANSWERS, album.of(survey, 'survey'))
        wait_until('the answer', lambda: world.kiosctl('ikm')['n'] == 13)
        survey.kill()
        backoffice.click('^%s$' % words('Satisfaction'), ('list item',))
        picture('satisfaction')
        print('  the satisfaction index: %s' % world.kiosctl('ikm')['ikm'], flush=True)
    finally:
        world.close()


def is_called(world, number):
    return world.kiosctl('visit', 'show', number)['requests'][0]['state'] == 'called'


main()
