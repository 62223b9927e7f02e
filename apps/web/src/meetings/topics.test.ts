// Mode rapat: every row of the material stands on a screen, in the order a meeting is led, and no screen holds
// more than the last seat can read.

import type { CommitmentWire, MeetingWire } from '@payung/server/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id as cases } from '../text/cases/id.ts';
import { id as frame } from '../text/id.ts';
import { id as monev } from '../text/monev/id.ts';
import { id as money } from '../text/money/id.ts';
import type { TextOf } from '../text/text.ts';
import { id as work } from '../text/work/id.ts';
import { topicsOf } from './topics.ts';

const words: Readonly<Record<string, string>> = { ...frame, ...cases, ...monev, ...money, ...work };
const text: TextOf = (key, values = {}) =>
  (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name]));

const promise = (number: number): CommitmentWire => ({
  ...{ meeting: 'a', number, written: 'x', who: 'Dinas Perikanan', what: 'melindungi nelayan' },
  ...{ measure: { kind: 'people', count: 800, whom: { kind: 'all' } }, due: '2027-03-31' },
});
const room: MeetingWire = {
  ...{ id: 'a', kind: 'monev', title: 'Monev', day: '2026-12-19', place: 'Aula', month: '2026-11' },
  ...{ state: 'open', obstacles: [], commitments: [], draftVersion: 0 },
};
const material: NonNullable<MeetingWire['material']> = {
  ...{ sha256: 'a', people: 198, percent: 63.87, segments: [{ segment: 'BPU', people: null }] },
  districts: Array.from({ length: 20 }, (_, at) => ({
    ...{ code: `75${10 + at}`, name: `Kabupaten ${at}`, people: at, percent: at, rank: at + 1 },
  })),
  ...{ funds: [], choices: [], standing: [], promises: [1, 2, 3, 4, 5].map(promise) },
};
const topics = (meeting: MeetingWire) => topicsOf({ meeting, text, language: 'id' });

test('a meeting begins with what was promised and ends where the next promise is written', () => {
  const obstacle = {
    number: 1,
    category: 'fiscal',
    what: 'PAD turun',
    figure: 'Rp6 juta',
  } as const;
  const until = { from: '2026-07', until: '2027-07', ceiling: null };
  const fund = { ...until, fund: 'a', name: 'APBD', committed: 0, sent: 0, paid: 0, free: 0 };
  const table = { caption: '', head: ['Tahap', 'Klaim'], rows: [['Dibayar', '3']], right: [1] };
  const standing = [{ heading: 'Klaim', lines: ['3 klaim.'], table }];
  const full = { ...material, funds: [fund], standing };
  const shown = topics({ ...room, state: 'frozen', material: full, obstacles: [obstacle] });
  expect(shown.map(({ title }) => title)).toEqual([
    'Komitmen sebelumnya: dijanjikan dan tercapai (1/2)',
    'Komitmen sebelumnya: dijanjikan dan tercapai (2/2)',
    'Posisi cakupan',
    'Peringkat (1/3)',
    'Peringkat (2/3)',
    'Peringkat (3/3)',
    'Segmen',
    'Dana dan masa berlakunya',
    'Klaim',
    'Klaim',
    'Kendala',
    'Komitmen',
  ]);
  expect(shown[6]).toMatchObject({
    table: { rows: [['Bukan Penerima Upah (BPU)', 'disamarkan']] },
  });
  // It pays until the month before the one it does not reach.
  expect(shown[7]).toMatchObject({ table: { rows: [['APBD', 'Rp0', 'Rp0', 'Rp0', 'Jun 2027']] } });
  expect(shown.slice(8, 10)).toMatchObject([
    { lines: ['3 klaim.'] },
    { table: { rows: table.rows } },
  ]);
  expect(shown[10]).toMatchObject({ lines: ['Fiskal/PAD: PAD turun · Rp6 juta'] });
  expect(shown.at(-1)).toMatchObject({ isLast: true, commitments: [] });
});

test('who is present stands on the first screens, with jabatan and instansi', () => {
  const attended = Array.from({ length: 9 }, (_, at) => ({
    name: `Orang ${at}`,
    position: 'Kabid',
  }));
  const draft = { text: '', present: [], attended, at: '2026-12-19T01:00:00Z' };
  const [first, second] = topics({ ...room, draft });
  expect([first?.title, second?.title]).toEqual(['Daftar hadir (1/2)', 'Daftar hadir (2/2)']);
  expect(first).toMatchObject({ table: { head: ['Nama', 'Jabatan', 'Instansi'], isWords: true } });
  expect(second).toMatchObject({ table: { rows: [['6. Orang 5', 'Kabid', '—'], {}, {}, {}] } });
});

test('without frozen papers there are what was said and what is promised', () => {
  expect(topics(room).map(({ kind }) => kind)).toEqual(['said', 'commitments']);
});

test('however long it is, each row stands once, and a screen never holds more than eight', () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(40), (districts, commitments) => {
      const shown = topics({
        ...{ ...room, state: 'frozen' },
        material: {
          ...material,
          districts: Array.from({ length: districts }, (_, at) => ({
            ...{ code: `7502${at}`, name: `Kecamatan ${at}`, people: at },
          })),
        },
        commitments: Array.from({ length: commitments }, (_, at) => promise(at)),
      });
      const ranked = shown.flatMap((each) =>
        each.kind === 'table' && each.title.startsWith('Peringkat') ? [each.table.rows] : [],
      );
      expect(ranked.flat().map(([name]) => name)).toEqual(
        Array.from({ length: districts }, (_, at) => `Kecamatan ${at}`),
      );
      expect(Math.max(0, ...ranked.map(({ length }) => length))).toBeLessThanOrEqual(8);
      const agreed = shown.flatMap((each) => (each.kind === 'commitments' ? [each] : []));
      expect(agreed.flatMap((each) => each.commitments)).toHaveLength(commitments);
      expect(agreed.filter(({ isLast }) => isLast)).toEqual(agreed.slice(-1));
    }),
  );
});
