#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts rely on: exit statuses, one sentence on stderr, and the members of what --json prints."""
import json
import os
import shutil
import re
import signal
import subprocess
import time
import unittest

from kiosctl_world import (CONFLICT, DONE, INVALID, KIOSCTL, NOT_FOUND, NOT_PERMITTED, UNAVAILABLE, USAGE, Case, World,
                           main)


class Usage(Case):
    def test_help_everywhere(self):
        overview = subprocess.run([KIOSCTL, '--help'], capture_output=True, text=True)
        self.assertEqual(overview.returncode, DONE)
        commands = re.findall(r'^  ((?:[a-z-]+ )?[a-z-]+?) {1,}[A-Z]', overview.stdout, re.M)
        self.assertGreater(len(commands), 45)
        for command in commands:
            answer = subprocess.run([KIOSCTL, *command.split(), '--help'], capture_output=True, text=True)
            self.assertEqual(answer.returncode, DONE, command)
            self.assertIn('Usage: kiosctl ' + command, answer.stdout)
            self.assertEqual(answer.stderr, '')
        for later in ('complaint', 'report', 'outbox', 'retention', 'simulate', 'bench', 'key'):
            self.assertNotIn('  %s' % later, overview.stdout)

    def test_wrong_usage(self):
        for words in (['fly'], ['complaint', 'list'], ['visit'], ['call'], ['call', '1', '2'], ['call', '1', '--fly'],
                      ['visit', 'open', '--group', 'tamu'], ['visit', 'open', '--desk', '1'], ['park', '1'],
                      ['visit', 'open', '--group'], ['status', '--json=yes'], ['validate', 'passport', 'X'],
                      ['visit', 'cancel', 'A-001'], ['survey', 'add', 'A-001'], ['init', '--type', '1']):
            self.refuse(USAGE, *words)

    def test_options_anywhere(self):
        self.world.open()
        for words in (['visit', 'show', 'A-001'], ['visit', 'show', 'A-001', '--json'],
                      ['--db', 'sqlite://' + self.world.path, 'visit', 'show', 'A-001'],
                      ['visit', 'show', '--db=' + self.world.path, 'A-001'], ['visit', 'show', '--', 'A-001']):
            self.assertEqual(self.world.ok(*words)['number'], 'A-001')

    def test_people_read_sentences(self):
        words = [KIOSCTL, '--at', self.world.at, 'visit', 'open', '--group', 'tamu', '--desk', '9']
        answer = subprocess.run(words, env=self.world.environment, capture_output=True, text=True)
        self.assertEqual(answer.returncode, DONE)
        self.assertIn('T-001', answer.stdout)
        self.assertNotIn('{', answer.stdout)


class Site(Case):
    def test_init(self):
        made = self.world.made
        self.assertEqual(made['created'], True)
        self.assertRegex(made['pin'], r'^\d{6}$')
        self.assertEqual(made['login'], 'admin')
        self.assertEqual(os.stat(self.world.key).st_mode & 0o137, 0)
        self.assertEqual(os.stat(self.world.path).st_mode & 0o777, 0o660)
        again = self.world.init()
        self.assertEqual((again['created'], again['pin']), (False, None))
        self.well()

    def test_second_site(self):
        """Many sites can live in one database: each has its own numbers, officers and chain."""
        self.world.open()
        self.assertIn('dua', self.refuse(NOT_FOUND, 'status', '--site', 'dua'))
        self.world.at = '2026-11-20T09:00:00'
        made = self.world.init('--site', 'dua', zone='Asia/Jakarta', region='31.71')
        self.assertEqual((made['site'], made['created'], made['region']), ('dua', True, '31.71'))
        self.assertEqual(self.world.init('--site', 'dua', zone='Asia/Jakarta', region='31.71')['created'], False)
        group = ('--group', 'tamu', '--desk', '1', '--site', 'dua')
        self.assertEqual(self.world.ok('visit', 'open', *group)['number'], 'A-001')
        # An id made for one site means nothing at another.
        self.world.open(1, '--operation', 'abc')
        self.assertIn('Another site', self.refuse(CONFLICT, 'visit', 'open', *group, '--operation', 'abc'))
        self.world.ok('counter', 'open', '1', '--desks', '1')
        self.world.serve()
        self.world.ok('finish', '1')
        answers = ('survey', 'add', 'A-001', '--answers', '{"waktu":4}', '--operation', 'def')
        self.world.ok(*answers)
        self.assertIn('Another site', self.refuse(CONFLICT, *answers, '--site', 'dua'))
        self.assertEqual(len(self.world.ok('visit', 'list', '--site', 'dua')), 1)
        # Who names none means the one that was there first.
        self.assertEqual(self.world.ok('status')['site']['code'], self.world.made['site'])
        self.assertEqual(len(self.world.ok('visit', 'list')), 1)
        self.assertEqual(self.world.ok('verify', '--site', 'dua')['ok'], True)
        self.assertEqual(self.world.ok('verify', '--site', self.world.made['site'])['ok'], True)

    def test_init_refuses(self):
        world = World(init=False)
        self.addCleanup(world.close)
        for type, zone, region in (('5', 'Asia/Makassar', '74.71'), ('4', 'Asia/Makassar', '74.71'),
                                   ('1', 'Nowhere', '74.71'), ('1', 'Asia/Makassar', '00.00')):
            answer = world.run('init', '--unit', 'X', '--type', type, '--zone', zone, '--region', region)
            self.assertEqual(answer.status, INVALID)
        self.assertEqual(world.init('--desks', '6', type='4')['type'], 4)
        self.assertEqual(world.run('visit', 'open', '--group', 'tamu', '--desk', '7').status, INVALID)
        self.assertEqual(world.open(6)['number'], 'F-001')

    def test_folder_is_the_groups(self):
        """Whoever of the group opens the database next, its files belong to the group."""
        self.assertEqual(os.stat(os.path.dirname(self.world.path)).st_mode & 0o7777, 0o2770)

    def test_init_by_two(self):
        for _ in range(10):
            world = World(init=False)
            self.addCleanup(world.close)
            words = [KIOSCTL, '--json', 'init', '--unit', 'X', '--type', '1', '--zone', 'Asia/Makassar', '--region']
            both = [subprocess.Popen(words + [region], env=world.environment, stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, text=True) for region in ('74.71', '73.71')]
            out = [process.communicate(timeout=60) for process in both]
            self.assertEqual([process.returncode for process in both], [DONE, DONE], out)
            self.assertEqual(sorted(json.loads(text)['created'] for text, _ in out), [False, True])
            self.assertEqual(len({json.loads(text)['site'] for text, _ in out}), 1)
            self.assertEqual(world.ok('verify')['ok'], True)

    def test_status(self):
        self.world.open(3)
        self.world.ok('counter', 'open', '2', '--desks', '3')
        status = self.world.ok('status')
        self.assertEqual((status['schema'], status['driver']), (1, 'sqlite'))
        self.assertEqual(status['site']['unit'], 'Kios Uji')
        self.assertEqual(status['waiting']['3'], 1)
        self.assertEqual(status['open_counters'], 1)
        self.assertEqual([c['state'] for c in status['counters']], ['closed', 'open', 'closed', 'closed'])
        self.assertIsNone(status['printer'])
        self.assertIsNone(status['last_backup'])
        self.assertRegex(status['key_fingerprint'], r'^[0-9a-f]{16}$')
        self.world.ok('backup', os.path.join(self.world.folder, 'b.db'))
        self.assertEqual(self.world.ok('status')['last_backup'], '2026-11-19T09:00:00+08:00')

    def test_catalogue(self):
        everything = self.world.ok('catalogue')
        self.assertGreater(len(everything), 70)
        some = self.world.ok('catalogue', '--desk', '7', '--group', 'pekerja_buruh')
        self.assertEqual({service['desk'] for service in some}, {7})
        self.assertTrue(all(service['text']['id'] and service['text']['en'] for service in everything))
        self.refuse(INVALID, 'catalogue', '--group', 'siapa')

    def test_hours(self):
        for at, is_open, reason in (('2026-11-19T09:00', True, 'open'), ('2026-11-19T12:00', False, 'break'),
                                    ('2026-11-19T07:59', False, 'before'), ('2026-11-19T16:30', False, 'after'),
                                    ('2026-11-20T07:30', True, 'open'), ('2026-11-21T09:00', False, 'weekend'),
                                    ('2026-12-25T09:00', False, 'holiday'), ('2026-11-19T00:30:00Z', True, 'open')):
            hours = self.world.ok('hours', at=at)
            self.assertEqual((hours['open'], hours['reason']), (is_open, reason), at)
        self.assertEqual(self.world.ok('hours', at='2026-12-24T18:00')['opens_at'], '2026-12-28T08:00:00+08:00')

    def test_unavailable(self):
        self.refuse(UNAVAILABLE, '--db', '/nonexistent/kios.db', 'status')
        text = os.path.join(self.world.folder, 'text.db')
        with open(text, 'w', encoding='utf-8') as file:
            file.write('a letter, not a database ' * 20)
        os.chmod(text, 0o600)
        self.refuse(UNAVAILABLE, '--db', text, 'status')
        self.refuse(UNAVAILABLE, '--db', 'postgresql://localhost/kios', 'status')
        self.refuse(INVALID, 'status', at='yesterday')

    @unittest.skipIf(os.geteuid() != 0, 'only root can become somebody else')
    def test_unreadable_folder(self):
        """Not "there is no database": that would end in a second one."""
        # Somebody else may not even reach the folder that this was built in.
        self.world.program = shutil.copy(self.world.program, self.world.folder)
        os.chmod(self.world.folder, 0o755)
        os.chmod(os.path.dirname(self.world.key), 0o755)
        os.chown(self.world.key, 65534, 65534)
        for words in (['status'], ['init', '--unit', 'X', '--type', '1', '--zone', 'Asia/Makassar', '--region', '74.71']):
            answer = self.world.run(*words, user=65534, group=65534, extra_groups=[])
            self.assertEqual(answer.status, UNAVAILABLE, answer.err)
            self.assertIn('cannot be opened', answer.err)
            self.assertNotIn('init makes one', answer.err)
        os.chmod(os.path.dirname(self.world.key), 0o700)
        answer = self.world.run('status', user=65534, group=65534, extra_groups=[])
        self.assertEqual(answer.status, UNAVAILABLE)
        self.assertIn('cannot be read', answer.err)

    def test_key(self):
        os.chmod(self.world.key, 0o644)
        self.assertIn('everybody', self.refuse(NOT_PERMITTED, 'status'))
        os.chmod(self.world.key, 0o600)
        os.chmod(self.world.path, 0o664)
        self.refuse(NOT_PERMITTED, 'status')
        os.chmod(self.world.path, 0o660)
        os.rename(self.world.key, self.world.key + '.kept')
        self.refuse(UNAVAILABLE, 'status')
        other = World(init=False)
        self.addCleanup(other.close)
        other.init()
        os.rename(other.key, self.world.key)
        self.assertIn('does not fit', self.refuse(NOT_PERMITTED, 'status'))


class Questions(Case):
    def test_validate(self):
        world = World(init=False)  # needs no database
        self.addCleanup(world.close)
        answer = world.ok('validate', 'nik', '7471 0141 0190 0001')
        self.assertEqual((answer['valid'], answer['normalised'], answer['warnings']), (True, '7471014101900001', []))
        self.assertEqual(answer['masked'], '7471••••••••0001')
        self.assertEqual(world.ok('validate', 'nik', '9971014101900001')['warnings'], ['unknown_region'])
        self.assertEqual(world.ok('validate', 'phone', '0812-3456-7890')['normalised'], '+6281234567890')
        for kind, value in (('nik', '7471013201900001'), ('nik', '7471010101900000'), ('npwp', '1'), ('nib', 'x'),
                            ('phone', '12')):
            refused = world.run('validate', kind, value)
            self.assertEqual(refused.status, INVALID)
            self.assertEqual(refused.json['valid'], False)
            self.assertTrue(refused.json['reason'])
            self.assertEqual(refused.err.count('\n'), 1)

    def test_route(self):
        for scope, target, rule in (('one_region', 'dinas_kabkota', '1a'), ('one_province', 'dinas_provinsi', '1b'),
                                    ('cross_province', 'kementerian', '1c')):
            route = self.world.ok('route', '--group', 'pemberi_kerja', '--scope', scope, '--desk', '1')
            self.assertEqual((route['target'], route['rule']), (target, rule))
            self.assertTrue(route['office'])
        route = self.world.ok('route', '--group', 'masyarakat', '--choice', 'provinsi', '--region', '31.71', '--desk', '6')
        self.assertEqual((route['target'], route['rule']), ('dinas_provinsi', '1d'))
        self.assertIn('DKI Jakarta', route['office'])
        self.refuse(INVALID, 'route', '--group', 'pemberi_kerja', '--desk', '1')
        self.refuse(INVALID, 'route', '--group', 'masyarakat', '--desk', '1')
        self.refuse(INVALID, 'route', '--group', 'masyarakat', '--choice', 'bulan', '--desk', '1')
        self.refuse(INVALID, 'route', '--group', 'masyarakat', '--choice', 'kabkota', '--region', '99.99', '--desk', '1')

    def test_sample_size(self):
        self.assertEqual(self.world.ok('sample-size', '1000')['sample'], 278)
        self.refuse(INVALID, 'sample-size', 'many')


class Visits(Case):
    def test_open(self):
        visit = self.world.open(1, '--service', '1a.1', '--service', '4a.1', '--name', 'Contoh', '--nik',
                                '7471014101900001', '--phone', '081234567890', '--email', 'contoh@example.org',
                                '--priority', 'lansia', '--account', 'active')
        for member in ('visit', 'number', 'token', 'business_date', 'desk', 'ahead', 'estimate'):
            self.assertIn(member, visit)
        self.assertEqual((visit['number'], visit['business_date'], visit['desk'], visit['ahead']),
                         ('A-001', '2026-11-19', 1, 0))
        self.assertIsNone(visit['estimate'])
        self.assertRegex(visit['token'], r'^[A-Z2-7]{16}$')
        self.assertEqual([(r['desk'], r['state']) for r in visit['requests']], [(1, 'waiting'), (4, 'pending')])
        for secret in ('7471014101900001', '81234567890', 'contoh@'):
            self.assertNotIn(secret, json.dumps(visit))
        self.assertEqual(self.world.ok('visit', 'show', visit['visit'])['number'], 'A-001')
        self.assertEqual(self.world.ok('visit', 'show', '2026-11-19/A-001')['visit'], visit['visit'])
        self.assertEqual(len(self.world.ok('visit', 'list', '--state', 'waiting')), 1)
        self.assertEqual(self.world.ok('visit', 'list', '--date', '2026-11-18'), [])
        self.well()

    def test_refused(self):
        self.refuse(INVALID, 'visit', 'open', '--group', 'siapa', '--desk', '1')
        self.refuse(INVALID, 'visit', 'open', '--group', 'tamu', '--desk', '12')
        self.refuse(INVALID, 'visit', 'open', '--group', 'tamu', '--desk', '1', '--service', '7a.1.a')
        self.refuse(INVALID, 'visit', 'open', '--group', 'tamu', '--desk', '1', '--nik', '123')
        self.refuse(INVALID, 'visit', 'open', '--group', 'tamu', '--desk', '1', '--priority', 'penting')
        self.refuse(NOT_FOUND, 'visit', 'show', 'A-001')
        self.refuse(INVALID, 'visit', 'list', '--date', '2026-02-30')
        self.refuse(INVALID, 'visit', 'list', '--state', 'asleep')
        self.assertEqual(self.world.ok('visit', 'list'), [])

    def test_outside_hours(self):
        self.world.at = '2026-11-21T09:00:00'
        self.refuse(CONFLICT, 'visit', 'open', '--group', 'tamu', '--desk', '9')
        self.world.open(9, '--outside-hours', group='tamu')
        self.assertEqual([e['reason'] for e in self.world.ok('events') if e['kind'] == 'visit.opened'], ['outside_hours'])

    def test_operation(self):
        one = self.world.open(1, '--operation', 'tap')
        self.assertEqual(self.world.open(1, '--operation', 'tap')['visit'], one['visit'])

    def test_self_service(self):
        visit = self.world.ok('visit', 'open', '--group', 'pencari_kerja', '--self-service')
        self.assertEqual((visit['number'], visit['state']), (None, 'self_service'))
        self.world.pass_minutes(20)
        drawn = self.world.ok('visit', 'draw', visit['visit'], '--desk', '6', '--account', 'declared')
        self.assertEqual((drawn['number'], drawn['group'], drawn['account']), ('F-001', 'pencari_kerja', 'declared'))
        self.assertEqual((drawn['arrived_at'][11:16], drawn['entered_at'][11:16]), ('09:00', '09:20'))

    def test_cancel(self):
        self.world.open()
        self.assertEqual(self.world.ok('visit', 'cancel', 'A-001', '--reason', 'pulang')['state'], 'ended')
        self.refuse(CONFLICT, 'visit', 'cancel', 'A-001', '--reason', 'pulang')
        self.refuse(NOT_FOUND, 'visit', 'cancel', 'A-002', '--reason', 'pulang')

    def test_slip(self):
        self.world.open(1, '--name', 'Rahasia', '--nik', '7471014101900001')
        for form, magic in (('pdf', b'%PDF'), ('escpos', b'\x1b@')):
            for width in ('80', '58'):
                path = os.path.join(self.world.folder, 'slip')
                self.world.ok('visit', 'slip', 'A-001', '-o', path, '--format', form, '--width', width)
                with open(path, 'rb') as file:
                    content = file.read()
                self.assertTrue(content.startswith(magic))
                self.assertNotIn(b'Rahasia', content)
        self.refuse(INVALID, 'visit', 'slip', 'A-001', '-o', '/dev/null', '--width', '70')
        self.refuse(INVALID, 'visit', 'slip', 'A-001', '-o', '/dev/null', '--format', 'html')
        self.refuse(NOT_FOUND, 'visit', 'slip', 'A-002', '-o', '/dev/null')
        self.assertEqual(self.world.run('visit', 'slip', 'A-001', '-o', '/nonexistent/x.pdf').status, UNAVAILABLE)

    def test_print_without_printer(self):
        self.refuse(UNAVAILABLE, 'visit', 'open', '--group', 'tamu', '--desk', '9', '--print')
        self.assertEqual(self.world.ok('visit', 'list'), [])
        self.assertEqual(self.world.open(9, '--no-print', group='tamu')['paper'], 'none')

    def test_estimate(self):
        self.world.ok('counter', 'open', '1', '--desks', '1')
        for _ in range(5):
            self.world.open()
            self.world.serve()
            self.world.pass_minutes(10)
            self.world.ok('finish', '1')
        self.world.open()
        visit = self.world.open()
        self.assertEqual(visit['ahead'], 1)
        self.assertEqual(visit['estimate'], {'low_s': 600, 'high_s': 600})


class Desk(Case):
    def setUp(self):
        super().setUp()
        self.world.ok('counter', 'open', '1', '--desks', '1,2')

    def test_counters(self):
        self.refuse(INVALID, 'counter', 'pause', '1', '--reason', 'makan siang bersama Budi')
        self.assertEqual(self.world.ok('counter', 'pause', '1', '--reason', 'meal')['state'], 'paused')
        self.world.open()
        self.refuse(CONFLICT, 'call', '1')
        self.assertEqual(self.world.ok('counter', 'open', '1', '--desks', '1')['desks'], [1])
        self.refuse(CONFLICT, 'call', '2')
        self.refuse(NOT_FOUND, 'call', '9')
        self.refuse(CONFLICT, 'counter', 'pause', '3')
        self.refuse(INVALID, 'counter', 'open', '1', '--desks', '1,x')
        self.world.ok('call', '1')
        self.refuse(CONFLICT, 'counter', 'close', '1')
        self.assertEqual(len(self.world.ok('counter', 'list')), 4)

    def test_day_of_a_visitor(self):
        self.world.open(1, '--service', '1a.1')
        called = self.world.ok('call', '1')
        for member, value in (('number', 'A-001'), ('counter', 1), ('reason', 'fifo'), ('state', 'called')):
            self.assertEqual(called[member], value)
        self.refuse(CONFLICT, 'recall', '1')
        self.refuse(CONFLICT, 'no-show', '1')
        self.refuse(CONFLICT, 'finish', '1')
        self.world.pass_minutes(1)
        self.assertEqual(self.world.ok('recall', '1')['calls'], 2)
        self.assertEqual(self.world.ok('start', '1')['state'], 'serving')
        self.refuse(CONFLICT, 'start', '1')
        self.refuse(CONFLICT, 'no-show', '1', '--force')
        self.refuse(INVALID, 'finish', '1', '--service', '9z.9')
        self.refuse(INVALID, 'finish', '1', '--service', '7a.1')  # a heading
        done = self.world.ok('finish', '1', '--documents', 'complete', '--product', 'Informasi', '--note', 'lancar')
        self.assertEqual((done['state'], done['documents'], done['services']), ('completed', 'complete', ['1a.1']))
        self.refuse(NOT_FOUND, 'finish', '1')
        self.refuse(NOT_FOUND, 'call', '1')
        self.assertEqual(self.world.ok('visit', 'show', 'A-001')['state'], 'ended')
        self.well()

    def test_transferred_service(self):
        """What was asked for at one desk was not given at another."""
        self.world.ok('counter', 'open', '1', '--desks', '1,2')
        for desk, given in (('1', ['1a.1']), ('2', [])):
            self.world.open(1, '--service', '1a.1')
            self.world.serve()
            self.world.ok('transfer', '1', '--desk', desk)
            self.world.serve()
            self.assertEqual(self.world.ok('finish', '1')['services'], given)

    def test_queue_and_pick(self):
        for priority in ([], ['--priority', 'balita'], ['--priority', 'lansia'], []):
            self.world.open(1, *priority)
        queue = self.world.ok('queue', '--counter', '1')
        self.assertEqual([(q['number'], q['reason']) for q in queue],
                         [('A-002', 'priority'), ('A-003', 'priority'), ('A-001', 'fifo'), ('A-004', 'fifo')])
        picked = self.world.ok('call', '1', '--pick', 'A-004')
        self.assertEqual((picked['number'], picked['reason']), ('A-004', 'picked'))
        self.assertEqual(self.world.ok('release', '1')['state'], 'waiting')
        self.assertEqual(len(self.world.ok('queue', '--desk', '1')), 4)
        self.assertEqual(self.world.ok('queue', '--desk', '2'), [])

    def test_park_return_transfer(self):
        self.world.open()
        self.world.ok('call', '1')
        parked = self.world.ok('park', '1', '--reason', 'fotokopi', '--until', '09:30')
        self.assertEqual((parked['state'], parked['return_at'][11:16]), ('parked', '09:30'))
        self.refuse(NOT_FOUND, 'call', '1')
        self.assertEqual(self.world.ok('return', 'A-001')['state'], 'waiting')
        self.refuse(CONFLICT, 'return', 'A-001')
        self.assertEqual(self.world.ok('call', '1')['reason'], 'returned')
        self.refuse(INVALID, 'transfer', '1', '--desk', '12')
        moved = self.world.ok('transfer', '1', '--desk', '2', '--note', 'salah meja')
        self.assertEqual((moved['state'], moved['desk'], moved['number']), ('waiting', 2, 'A-001'))
        self.world.ok('call', '1')
        self.assertEqual(self.world.ok('no-show', '1', '--force')['state'], 'no_show')
        self.world.pass_minutes(29)
        self.assertEqual(self.world.ok('return', 'A-001')['state'], 'waiting')
        self.well()

    def test_midnight(self):
        self.world.open()
        self.world.ok('call', '1')
        self.world.at = '2026-11-20T08:00:00'
        self.refuse(CONFLICT, 'start', '1')
        self.assertEqual(self.world.open()['number'], 'A-001')
        self.assertEqual(self.world.ok('visit', 'show', '2026-11-19/A-001')['requests'][0]['state'], 'no_show')
        self.well()


class Officers(Case):
    def setUp(self):
        super().setUp()
        for login, role in (('rina', 'receptionist'), ('dewi', 'desk_officer'), ('budi', 'backoffice_officer'),
                            ('maya', 'manager')):
            self.world.ok('officer', 'add', login, '--role', role, '--name', login.title())

    def test_administration(self):
        self.assertEqual(len(self.world.ok('officer', 'list')), 5)
        self.refuse(CONFLICT, 'officer', 'add', 'rina', '--role', 'manager')
        self.refuse(INVALID, 'officer', 'add', 'R!', '--role', 'manager')
        self.refuse(INVALID, 'officer', 'add', 'rudi', '--role', 'boss')
        self.assertRegex(self.world.ok('officer', 'reset-pin', 'rina')['pin'], r'^\d{6}$')
        self.refuse(NOT_FOUND, 'officer', 'reset-pin', 'nobody')
        self.assertTrue(self.world.ok('officer', 'disable', 'rina')['disabled'])
        self.refuse(NOT_PERMITTED, '--officer', 'rina', 'visit', 'open', '--group', 'tamu', '--desk', '9')
        self.assertFalse(self.world.ok('officer', 'enable', 'rina')['disabled'])
        self.refuse(NOT_FOUND, '--officer', 'nobody', 'status')

    def test_rights(self):
        self.world.ok('counter', 'open', '2', '--desks', '2')
        self.world.open(2)
        self.world.serve(2)
        self.world.ok('refer', '2', '--problem', 'Perlu ditelaah')
        self.world.open(1)
        take = ['visit', 'open', '--group', 'tamu', '--desk', '9']
        outside = take + ['--outside-hours', '--at', '2026-11-21T09:00']
        serve = ['counter', 'open', '1', '--desks', '1']
        pick = ['call', '1', '--pick', 'A-001']
        coordinate = ['case', 'note', 'K-2026-0001', 'catatan']
        report = ['ikm']
        settings = ['officer', 'reset-pin', 'rina']
        backup = ['backup', os.path.join(self.world.folder, 'b.db')]
        may = {'rina': [take, outside], 'dewi': [take, serve], 'budi': [take, serve, coordinate, report],
               'maya': [take, outside, serve, pick, coordinate, report],
               'admin': [take, outside, serve, pick, coordinate, report, settings, backup]}
        for officer, allowed in may.items():
            for words in (take, outside, serve, pick, coordinate, report, settings, backup):
                answer = self.world.run('--officer', officer, *words)
                expected = words not in allowed
                self.assertEqual(answer.status == NOT_PERMITTED, expected, '%s: %s: %s' % (officer, words, answer.err))
                if words is serve and not expected:
                    self.world.ok('--officer', officer, 'counter', 'close', '1')

    def test_who_did_it(self):
        self.world.ok('--officer', 'dewi', 'counter', 'open', '1', '--desks', '1')
        self.refuse(CONFLICT, '--officer', 'budi', 'counter', 'open', '1', '--desks', '1')
        visit = self.world.open()
        self.world.ok('--officer', 'dewi', 'call', '1')
        self.assertEqual(self.world.ok('counter', 'list')[0]['officer'], 'Dewi')
        events = self.world.ok('audit', 'who', '--visit', 'A-001')
        self.assertEqual({e['visit'] for e in events}, {visit['visit']})
        self.assertTrue([e for e in events if e['kind'] == 'request.called' and e['officer']])
        self.world.ok('--officer', 'dewi', 'release', '1')
        self.world.ok('--officer', 'dewi', 'call', '1')
        self.refuse(NOT_PERMITTED, '--officer', 'budi', 'release', '1')
        self.world.ok('--officer', 'maya', 'release', '1')


class Care(Case):
    def test_events(self):
        self.world.open()
        events = self.world.ok('events')
        self.assertEqual([e['id'] for e in events], list(range(1, len(events) + 1)))
        self.assertEqual(self.world.ok('events', '--after', str(len(events) - 1)), events[-1:])
        self.assertEqual(self.world.ok('audit', 'verify'), {'ok': True, 'events': len(events), 'problems': []})

    def test_follow(self):
        process = subprocess.Popen([KIOSCTL, '--json', 'events', '--follow', '--after', '2'],
                                   env=self.world.environment, stdout=subprocess.PIPE, text=True)
        try:
            self.world.open()
            kinds = []
            while 'visit.opened' not in kinds:  # meson's timeout is the deadline
                kinds.append(json.loads(process.stdout.readline())['kind'])
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=10)
        self.assertEqual(process.returncode, DONE)

    def test_backup_restore(self):
        backup = os.path.join(self.world.folder, 'backup.db')
        self.world.open()
        self.assertEqual(self.world.ok('backup', backup)['file'], backup)
        self.world.open()
        self.assertEqual(self.world.ok('verify', backup)['ok'], True)
        self.assertEqual(self.world.ok('restore', backup)['epoch'], 2)
        self.assertEqual(len(self.world.ok('visit', 'list')), 1)
        self.well()
        self.refuse(INVALID, 'backup', self.world.path)
        self.refuse(NOT_FOUND, 'restore', backup + '.gone')
        made = self.world.ok('status')['last_backup']
        self.world.pass_minutes(5)
        self.assertEqual(self.world.run('backup', '/nonexistent/b.db').status, UNAVAILABLE)
        self.assertEqual(self.world.ok('status')['last_backup'], made)

    def test_restore_lost_database(self):
        backup = os.path.join(self.world.folder, 'backup.db')
        self.world.open()
        self.world.ok('backup', backup)
        os.remove(self.world.path)
        self.assertEqual(self.world.ok('verify', backup)['ok'], True)
        self.world.ok('restore', backup)
        self.assertEqual(len(self.world.ok('visit', 'list')), 1)
        self.well()
        os.remove(self.world.key)
        self.refuse(UNAVAILABLE, 'restore', backup)
        self.assertFalse(os.path.exists(self.world.key))

    def test_damage_told(self):
        import sqlite3
        self.world.open()
        with sqlite3.connect(self.world.path) as connection:
            connection.execute("UPDATE event SET detail = 'x' WHERE seq = 3")
        for words in (['verify'], ['audit', 'verify']):
            answer = self.world.run(*words)
            self.assertEqual(answer.status, INVALID)
            self.assertEqual(answer.json['ok'], False)
            self.assertIn('event 3', answer.json['problems'][0])
        text = os.path.join(self.world.folder, 'text.db')
        with open(text, 'w', encoding='utf-8') as file:
            file.write('no backup ' * 50)
        self.refuse(INVALID, 'verify', text)
        self.refuse(INVALID, 'restore', text)

    def test_newer_told(self):
        import sqlite3
        with sqlite3.connect(self.world.path) as connection:
            connection.execute('PRAGMA user_version = 99')
        self.assertIn('newer', self.refuse(UNAVAILABLE, 'status'))
        self.assertIn('newer', self.refuse(UNAVAILABLE, 'init', '--unit', 'X', '--type', '1', '--zone', 'Asia/Makassar',
                                           '--region', '74.71'))

    def test_killed(self):
        """kiosctl itself, killed at any moment."""
        backup = os.path.join(self.world.folder, 'backup.db')
        for round in range(30 if os.environ.get('KIOS_TEST_LONG') != '1' else 300):
            words = ['backup', backup] if round % 5 == 0 else ['visit', 'open', '--group', 'tamu', '--desk', '9']
            process = subprocess.Popen([KIOSCTL, '--at', self.world.at, *words], env=self.world.environment,
                                       stdout=subprocess.DEVNULL)
            time.sleep(round % 15 / 1000)
            process.kill()
            process.wait()
        self.well()
        number = self.world.open(9, group='tamu')['number']
        self.assertEqual(int(number[2:]), len(self.world.ok('visit', 'list')))


if __name__ == '__main__':
    main()
