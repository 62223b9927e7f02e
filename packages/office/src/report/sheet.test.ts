import { formatCount, month } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheetPrinter } from './sheet.ts';
import { type SheetInput, sheetMessage, sheetModel } from './sheet-model.ts';

const usual: SheetInput = {
  ...{ code: '7502', name: 'Boalemo', at: month('2026-11'), snapshot: 'c'.repeat(64) },
  total: {
    ...{ key: { region: '7502' }, people: 31_254, percent: 48.44, aboveBase: false },
    base: { count: 64_520, definition: 'eligible', year: 2026, source: 'surat contoh' },
    targets: [{ year: 2026, percent: 61.01, source: 'surat target', gapPeople: 8_112, points: -1 }],
  },
  segments: [
    { key: { region: '7502', segment: 'BPU' }, people: 19_253 },
    { key: { region: '7502', segment: '' }, people: 12_001 },
  ],
  months: [
    { month: month('2026-10'), people: 31_000 },
    { month: month('2026-11'), people: 31_254 },
  ],
};

test('a fresh reader gets where we stand, over which base, what is missing and what moved', () => {
  const { lead, questions } = sheetModel(usual, 'id');
  expect(lead).toEqual([
    'Boalemo: 31.254 pekerja terlindungi dari 64.520 (penyebut 2026), yaitu 48,44 %.',
    'Target 61,01 % pada 2026: kurang 8.112 orang.',
    'Bertambah 254 orang dalam 1 bulan.',
  ]);
  expect(questions.lines).toHaveLength(3);
});

test('without a base there is no percentage, and the first question is the base', () => {
  const { lead, questions } = sheetModel({ ...usual, total: { key: {}, people: 7 } }, 'id');
  expect(lead[0]).toBe(
    'Boalemo: 7 pekerja terlindungi. Penyebut belum tersedia, jadi tanpa persen.',
  );
  expect(questions.lines[0]).toBe('Penyebut mana yang dipakai, dan dari surat mana?');
});

test('a hidden count is no nought', () => {
  const { lead, segments } = sheetModel(
    {
      ...usual,
      total: { key: {}, people: null },
      segments: [{ key: { segment: 'PU' }, people: null }],
    },
    'id',
  );
  expect(lead[0]).toContain('disamarkan');
  expect(segments.rows[0]?.value).toBe('disamarkan');
});

test('numbers of the page, its bars and the message are the same texts', () => {
  const count = fc.integer({ min: 1, max: 5_000_000 });
  fc.assert(
    fc.property(count, count, fc.array(count, { minLength: 2, maxLength: 13 }), (pu, bpu, run) => {
      const at = month('2026-11');
      const months = run.map((people) => ({ month: at, people }));
      const segments = [
        { key: { segment: 'PU' }, people: pu },
        { key: { segment: 'BPU' }, people: bpu },
      ];
      const model = sheetModel({ ...usual, segments, months }, 'id');
      const message = sheetMessage(model);
      for (const line of [...model.lead, ...model.questions.lines]) expect(message).toContain(line);
      for (const people of [pu, bpu]) {
        expect(message).toContain(`: ${formatCount(people)}\n`);
        expect(model.segments.rows.map(({ value }) => value)).toContain(formatCount(people));
      }
      expect(model.trend.rows.map(({ value }) => value)).toEqual(run.map(formatCount));
    }),
  );
});

test('one printer prints each sheet on one page, tagged, and the same bytes again', async () => {
  const print = await openSheetPrinter();
  const model = sheetModel(usual, 'id');
  const [first, other, again] = [
    print(model),
    print({ ...model, region: 'Pohuwato' }),
    print(model),
  ];
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
  const text = Buffer.from(first).toString('latin1');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('pdfaid:part');
  expect([...text.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
});
