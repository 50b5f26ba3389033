# SPDX-License-Identifier: GPL-3.0-or-later
"""A site in a temporary folder, driven through kiosctl; and unittest's results as TAP."""
import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
import unittest

KIOSCTL = os.environ['KIOSCTL']
MORNING = '2026-11-19T09:00:00'  # a Thursday

DONE, USAGE, CONFLICT, NOT_FOUND, INVALID, UNAVAILABLE, NOT_PERMITTED = 0, 2, 3, 4, 5, 6, 7


class Answer:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def json(self):
        return json.loads(self.out)


class World:
    template = None  # a site takes a while to make: one is made and copied

    def __init__(self, init=True):
        self.program = KIOSCTL
        self.folder = tempfile.mkdtemp(prefix='kios-ctl-')
        self.path = os.path.join(self.folder, 'data', 'kios.db')
        self.key = os.path.join(self.folder, 'keys', 'site.key')
        self.at = MORNING
        self.environment = dict(os.environ, HOME=self.folder, XDG_CONFIG_HOME=self.folder + '/config',
                                XDG_DATA_HOME=self.folder, KIOS_DATABASE='sqlite://' + self.path,
                                KIOS_KEY_FILE=self.key, LANGUAGE='en')
        for name in ('KIOS_CLOCK', 'KIOS_PRINTER', 'KIOS_SITE', 'KIOS_STATION'):
            self.environment.pop(name, None)
        if init:
            self.copy()

    def copy(self):
        if World.template is None:
            World.template = World(init=False)
            World.template.made = World.template.init()
            atexit.register(World.template.close)
        self.made = World.template.made
        for name in ('data', 'keys'):
            shutil.copytree(os.path.join(World.template.folder, name), os.path.join(self.folder, name))

    def close(self):
        shutil.rmtree(self.folder)

    def init(self, *more, type='1', zone='Asia/Makassar', region='74.71'):
        return self.ok('init', '--unit', 'Kios Uji', '--type', type, '--zone', zone, '--region', region, *more)

    def run(self, *words, at=None, **options):
        """Everything but the command itself stands before it, as scripts write it."""
        command = [self.program, '--json', '--at', at or self.at, *words]
        return Answer(subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60,
                                     **options))

    def ok(self, *words, **options):
        answer = self.run(*words, **options)
        if answer.status != DONE:
            raise AssertionError('%s ended with %d: %s' % (' '.join(words), answer.status, answer.err))
        return answer.json

    def open(self, desk=1, *more, group='pencari_kerja'):
        return self.ok('visit', 'open', '--group', group, '--desk', str(desk), *more)

    def serve(self, counter=1):
        self.ok('call', str(counter))
        return self.ok('start', str(counter))

    def pass_minutes(self, minutes):
        hour, minute = int(self.at[11:13]), int(self.at[14:16]) + minutes
        self.at = '%s%02d:%02d:00' % (self.at[:11], hour + minute // 60, minute % 60)


class Case(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)

    def refuse(self, status, *words, **options):
        """One sentence on stderr, nothing on stdout, the right status."""
        answer = self.world.run(*words, **options)
        self.assertEqual(answer.status, status, '%s: %s%s' % (' '.join(words), answer.out, answer.err))
        self.assertEqual(answer.out, '')
        self.assertEqual(answer.err.count('\n'), 1, answer.err)
        self.assertTrue(answer.err.startswith(('kiosctl: ', 'Usage: ')), answer.err)
        return answer.err

    def well(self):
        self.assertEqual(self.world.ok('verify'), {'ok': True, 'problems': []})


class TapResult(unittest.TestResult):
    number = 0

    def point(self, test, is_ok, rest=''):
        TapResult.number += 1
        print('%s %d %s%s' % ('ok' if is_ok else 'not ok', TapResult.number, test.id().replace('__main__.', ''), rest),
              flush=True)

    def addSuccess(self, test):
        self.point(test, True)

    def addSkip(self, test, reason):
        self.point(test, True, ' # SKIP ' + reason)

    def tell(self, test, error):
        for line in ''.join(traceback.format_exception(*error)).splitlines():
            print('# ' + line)
        self.point(test, False)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.tell(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.tell(test, error)


def main():
    module = sys.modules['__main__']
    loader = unittest.defaultTestLoader
    suite = loader.loadTestsFromNames(sys.argv[1:], module) if sys.argv[1:] else loader.loadTestsFromModule(module)
    print('1..%d' % suite.countTestCases())
    result = TapResult()
    suite.run(result)
    sys.exit(not result.wasSuccessful())
