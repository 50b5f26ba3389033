#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases and the satisfaction survey through kiosctl."""
import json
import os

from kiosctl_world import CONFLICT, INVALID, NOT_FOUND, Case, main

ELEMENTS = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana', 'pengaduan']


class Cases(Case):
    def setUp(self):
        super().setUp()
        self.world.ok('counter', 'open', '1', '--desks', '1,6')

    def refer(self, group='pencari_kerja', *more):
        self.world.open(6, group=group)
        self.world.serve()
        return self.world.ok('refer', '1', '--problem', 'Upah belum dibayar', *more)['case']

    def test_whole_way(self):
        case = self.refer()
        shown = self.world.ok('case', 'show', 'K-2026-0001')
        self.assertEqual((shown['case'], shown['state'], shown['problem']), (case, 'identified', 'Upah belum dibayar'))
        self.refuse(CONFLICT, 'case', 'answer', case, 'accepted')
        self.refuse(INVALID, 'case', 'route', case, '--choice', 'provinsi')  # without a reason
        routed = self.world.ok('case', 'route', case, '--choice', 'provinsi', '--reason', 'lintas kota')
        self.assertEqual((routed['state'], routed['target'], routed['rule']), ('routed', 'dinas_provinsi', '1d'))
        self.refuse(INVALID, 'case', 'answer', case, 'maybe')
        self.assertEqual(self.world.ok('case', 'answer', case, 'accepted')['state'], 'accepted')
        self.refuse(INVALID, 'case', 'documents', case, 'incomplete')
        self.assertEqual(self.world.ok('case', 'documents', case, 'incomplete', '--missing', 'slip gaji')['missing'], 'slip gaji')
        self.assertEqual(self.world.ok('case', 'documents', case, 'complete')['missing'], None)
        self.refuse(INVALID, 'case', 'schedule', case, '--when', '2026-11-24T10:00')
        self.refuse(INVALID, 'case', 'schedule', case, '--when', '2026-11-01T10:00', '--where', 'Ruang 2')
        met = self.world.ok('case', 'schedule', case, '--when', '2026-11-24T10:00', '--where', 'Ruang 2')
        self.assertEqual(met['meeting_at'], '2026-11-24T10:00:00+08:00')
        self.refuse(INVALID, 'case', 'inform', case, '--via', 'merpati')
        self.assertEqual(self.world.ok('case', 'inform', case, '--via', 'whatsapp')['state'], 'visitor_informed')
        self.assertEqual(self.world.ok('case', 'met', case, '--note', 'sepakat')['state'], 'met')
        self.world.ok('case', 'note', case, 'menunggu surat')
        self.assertEqual(self.world.ok('case', 'fulfil', case)['state'], 'fulfilled')
        closed = self.world.ok('case', 'close', case)
        self.assertEqual((closed['state'], closed['outcome']), ('closed', 'fulfilled'))
        self.assertEqual([s['state'] for s in closed['steps']],
                         ['identified', 'routed', 'accepted', 'documents_incomplete', 'documents_complete',
                          'meeting_scheduled', 'visitor_informed', 'met', 'met', 'fulfilled', 'closed'])
        self.refuse(CONFLICT, 'case', 'close', case)
        self.assertEqual(self.world.ok('case', 'list'), [])
        self.assertEqual(len(self.world.ok('case', 'list', '--all')), 1)
        self.refuse(NOT_FOUND, 'case', 'show', 'K-2026-0002')
        self.well()

    def test_region_checked(self):
        self.world.open(6)
        self.world.serve()
        self.refuse(INVALID, 'refer', '1', '--problem', 'Upah', '--region', '99.99')
        self.refuse(INVALID, 'refer', '1', '--problem', '  ')
        self.assertEqual(self.world.ok('refer', '1', '--problem', 'Upah', '--region', '74.02')['state'], 'referred')

    def test_employer(self):
        case = self.refer('pemberi_kerja', '--scope', 'cross_province')
        self.assertEqual(self.world.ok('case', 'route', case)['target'], 'kementerian')

    def test_returned_and_early_close(self):
        case = self.refer()
        self.world.ok('case', 'route', case, '--choice', 'kabkota', '--reason', 'dekat')
        self.assertEqual(self.world.ok('case', 'answer', case, 're-referred')['state'], 're-referred')
        self.assertEqual(self.world.ok('case', 'answer', case, 'returned', '--note', 'bukan wilayah')['state'], 'returned')
        self.refuse(INVALID, 'case', 'close', case)
        self.refuse(INVALID, 'case', 'close', case, '--outcome', 'not_fulfilled')
        closed = self.world.ok('case', 'close', case, '--outcome', 'not_fulfilled', '--reason', 'pindah kota')
        self.assertEqual((closed['outcome'], closed['outcome_reason']), ('not_fulfilled', 'pindah kota'))

    def test_overdue(self):
        self.refer()
        self.assertFalse(self.world.ok('case', 'list')[0]['overdue'])
        self.assertTrue(self.world.ok('case', 'list', at='2027-01-04T09:00')[0]['overdue'])


class Survey(Case):
    ANSWERS = json.dumps(dict.fromkeys(ELEMENTS, 4))

    def serve_one(self):
        self.world.ok('counter', 'open', '1', '--desks', '1')
        self.world.open()
        self.world.serve()
        self.world.ok('finish', '1')

    def test_add(self):
        self.serve_one()
        self.refuse(INVALID, 'survey', 'add', 'A-001', '--answers', 'good')
        self.refuse(INVALID, 'survey', 'add', 'A-001', '--answers', '{"waktu":5}')
        self.refuse(INVALID, 'survey', 'add', 'A-001', '--answers', '{"rasa":4}')
        self.refuse(INVALID, 'survey', 'add', 'A-001', '--answers', '{}')
        self.refuse(NOT_FOUND, 'survey', 'add', 'A-009', '--answers', self.ANSWERS)
        self.world.ok('survey', 'add', 'A-001', '--answers', self.ANSWERS, '--gender', 'P', '--age', '41', '--education',
                      'S1', '--occupation', 'Swasta', '--comment', 'Ramah')
        self.refuse(CONFLICT, 'survey', 'add', 'A-001', '--answers', self.ANSWERS)
        index = self.world.ok('ikm')
        self.assertEqual((index['n'], index['ikm'], index['class']), (1, '100.00', 'A'))
        self.assertEqual(index['elements']['waktu'], {'sum': 4, 'n': 1, 'nrr': '4.00', 'index': '100.00', 'class': 'A'})
        self.assertEqual(self.world.ok('ikm', '--desk', '2')['n'], 0)

    def test_ikm(self):
        nothing = self.world.ok('ikm')
        self.assertEqual((nothing['n'], nothing['ikm'], nothing['class']), (0, None, None))
        means = self.world.ok('ikm', '--nrr', '3,5,3.5'.replace('3,5', '3.5') + ',3.5' * 7)
        self.assertEqual((means['ikm'], means['label']), ('87.50', 'Baik'))
        self.assertEqual(self.world.ok('ikm', '--weights', '0.11', '--nrr', ','.join(['4'] * 9))['ikm'], '99.00')
        self.refuse(INVALID, 'ikm', '--nrr', '3.5,3.5')
        self.refuse(INVALID, 'ikm', '--weights', '1')
        self.refuse(INVALID, 'ikm', '--from', '19-11-2026')

    def import_text(self, text):
        path = os.path.join(self.world.folder, 'answers.csv')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path

    def test_import(self):
        header = ','.join(ELEMENTS)
        path = self.import_text(header + ',date,desk,gender\n' + ','.join(['3'] * 9) + ',2026-11-18,2,"L"\n' +
                                '4,4,4,4,4,4,4,4,,2026-11-18,2,\n')
        self.assertEqual(self.world.ok('survey', 'import', path), {'imported': 2})
        index = self.world.ok('ikm', '--from', '2026-11-18', '--to', '2026-11-18', '--desk', '2')
        self.assertEqual((index['n'], index['elements']['pengaduan']['n'], index['elements']['waktu']['sum']), (2, 1, 7))
        semicolons = self.import_text('\ufeff' + header.replace(',', ';') + '\r\n' + ';'.join(['4'] * 9) + '\r\n')
        self.assertEqual(self.world.ok('survey', 'import', semicolons), {'imported': 1})
        for text in ('', header.replace('waktu', 'jam') + '\n', 'waktu\n4\n', header + '\n4,4\n',
                     header + '\n' + ','.join(['4'] * 9) + '\n' + ','.join(['9'] * 9) + '\n'):
            self.refuse(INVALID, 'survey', 'import', self.import_text(text))
        self.assertIn('Line 3', self.refuse(INVALID, 'survey', 'import', path))
        self.refuse(NOT_FOUND, 'survey', 'import', path + '.gone')
        self.assertEqual(self.world.ok('ikm')['n'], 3)


if __name__ == '__main__':
    main()
