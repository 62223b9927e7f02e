import { formatCount, month } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionsAbove } from './place-name.ts';
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
    'Boalemo: 31.254 pekerja terlindungi dari 64.520, yaitu 48,44 %.',
    'Penyebut 2026: Pekerja yang seharusnya terlindungi (eligible); sumber: surat contoh.',
    'Target 61,01 % pada 2026: kurang 8.112 orang. Sumber target: surat target.',
    'Bertambah 254 orang dalam 1 bulan.',
  ]);
  expect(questions.lines).toHaveLength(3);
});

test('without a base there is no percentage, and the first question is the base', () => {
  const { lead, questions } = sheetModel({ ...usual, total: { key: {}, people: 7 } }, 'id');
  expect(lead.slice(0, 2)).toEqual([
    'Boalemo: 7 pekerja terlindungi.',
    'Penyebut belum tersedia, jadi tanpa persen.',
  ]);
  expect(questions.lines[0]).toBe('Penyebut mana yang dipakai, dan dari surat mana?');
});

test('a desa says that it is one, and where it lies; a kelurahan and a distrik say so too', () => {
  const names: Readonly<Record<string, string>> = {
    '750204': 'Tilamuta',
    '7502': 'Kabupaten Boalemo',
  };
  const above = regionsAbove('7502042001', (code) => names[code] ?? code);
  const desa = sheetModel({ ...usual, code: '7502042001', name: 'Limbato', above }, 'id');
  expect(desa).toMatchObject({
    ...{ region: 'Desa Limbato', code: '75.02.04.2001' },
    subtitle: 'Kecamatan Tilamuta, Kabupaten Boalemo. Angka bulan November 2026',
  });
  expect(desa.lead[0]).toMatch(/^Desa Limbato: /);
  expect(sheetMessage(desa)).toContain('*Lembar wilayah Jamsostek: Desa Limbato*\nKecamatan');
  const named = (code: string) => sheetModel({ ...usual, code, name: 'Contoh' }, 'id').region;
  expect(['7571011001', '910101', '75', ''].map(named)).toEqual([
    ...['Kelurahan Contoh', 'Distrik Contoh', 'Contoh', 'Indonesia'],
  ]);
});

test('the places with most people stand first, the others together, and one hidden hides their sum', () => {
  const parts = Array.from({ length: 14 }, (_, at) => ({
    ...{ code: `75020${at}`, name: `Desa ${at}`, people: at * 10 },
  }));
  const { parts: shown } = sheetModel({ ...usual, parts }, 'id');
  expect(shown.caption).toBe('Menurut kecamatan (orang)');
  expect(shown.rows).toHaveLength(12);
  expect(shown.rows[0]).toEqual({ label: 'Desa 13', value: '130', length: 1 });
  expect(shown.rows.at(-1)).toEqual({ label: '3 lainnya', value: '30', length: 0 });
  const hidden = parts.map((each) => (each.people === 0 ? { ...each, people: null } : each));
  expect(sheetModel({ ...usual, parts: hidden }, 'id').parts.rows.at(-1)?.value).toBe('disamarkan');
  const lost = [{ code: '7502', name: 'Boalemo', people: 3 }];
  expect(sheetModel({ ...usual, parts: lost }, 'id').parts.rows[0]?.label).toBe(
    'Tidak diketahui di mana',
  );
  expect(sheetMessage(sheetModel({ ...usual, parts }, 'id'))).toContain('• Desa 13: 130\n');
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
  const segments = ['PU', 'BPU', 'JAKON', 'PMI', ''].map((segment) => ({
    ...{ key: { segment }, people: 12_001 },
  }));
  const months = Array.from({ length: 13 }, () => ({ month: usual.at, people: 31_254 }));
  const parts = Array.from({ length: 40 }, (_, at) => ({
    ...{ code: `75020${at}`, name: `Kecamatan Contoh ${at}`, people: at },
  }));
  const model = sheetModel({ ...usual, segments, months, parts }, 'id');
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
