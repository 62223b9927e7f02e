import { formatCount, formatRupiah, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatsappText } from '../whatsapp.ts';
import { periodPaper, reportFormats } from './papers.ts';
import { type PeriodFigures, snapshotOf, usualPeriod } from './period.fixture.ts';
import { periodModel } from './period-model.ts';
import { pictureModel } from './picture.ts';
import { keptText, openSnapshot, periodKind } from './snapshot.ts';

const made = { language: 'id', report: 3, digest: 'e'.repeat(64), signatures: [] } as const;
const modelOf = (figures: PeriodFigures = usualPeriod) => periodModel(snapshotOf(figures), made);

test('a fresh reader gets where we stand, why it moved, what was promised and what to decide', () => {
  const model = modelOf();
  expect(model.title).toBe('Laporan semesteran pelaksanaan Inpres 2/2021');
  expect(model.subtitle).toContain('Masa Juni 2026 sampai November 2026');
  expect(model.lead).toEqual([
    'Boalemo: 31.254 pekerja terlindungi dari 64.520 (penyebut 2026, surat contoh), yaitu 48,44 %.',
    'Target 61,01 % pada 2026 (surat target contoh): kurang 8.112 orang.',
    expect.stringMatching(
      /^Dari 30\.754 \(Mei 2026\) menjadi 31\.254 \(November 2026\).*bertambah 500 orang.*\(460\)\.$/,
    ),
    'Pergantian penyebut saja mengubah persen sebesar −0,25 poin sejak Oktober 2026.',
    'Komitmen: 0 ditepati, 0 tidak ditepati, 0 berjalan, 1 lewat batas, 0 ditarik.',
  ]);
  expect(model.parts[0]?.lines.slice(0, 7)).toEqual([
    '1. Kurang 8.112 orang dari target 2026: siapa membayar iurannya?',
    '2. 37 orang menunggak (CSR): bayar paling lambat 20 April 2027.',
    '3. 412 orang berakhir 30 April 2027 (APBD): diperpanjang dari dana mana?',
    '4. Komitmen 1.1 (Dinas Perikanan) lewat 31 Maret 2027: dilanjutkan, diganti, atau ditarik?',
    '5. 4 pemberi kerja menunggu SKK.',
    '6. APBD 2026: sisa Rp420.000.000 belum dipakai.',
    '7. PKS PKS/12/2025 berakhir 30 April 2027: diperpanjang?',
  ]);
  expect(model.parts[0]?.lines).toHaveLength(12);
  expect(model.parts[0]?.lines.at(-1)).toContain('[U] rumusan belum terkonfirmasi');
});

test('a part that has nothing says so, and no table stands empty', () => {
  const { movement: _, ...rest } = snapshotOf();
  const model = periodModel(
    {
      ...rest,
      ...{ funds: [], promises: [] },
      protection: { months: [], ending: [], inArrears: [], paidTooLate: [] },
      compliance: { states: [], batches: [], recovered: [] },
      benefits: { programmes: [], contributed: { funds: rupiah(0), register: rupiah(0) } },
      undertakings: { agreements: [], regulations: [], duties: [] },
    },
    made,
  );
  for (const part of model.parts) {
    const rows = (part.table?.rows.length ?? 0) + (part.bars?.rows.length ?? 0);
    expect(rows > 0 || part.lines.length > 0, part.heading).toBe(true);
  }
  expect(model.lead.join()).toContain('Sebab perubahan belum dapat dirinci');
});

test.each([
  ['2026-11', '2026-12', 'monthly'],
  ['2026-07', '2026-10', 'quarterly'],
  ['2026-07', '2027-01', 'half_year'],
  ['2026-01', '2027-01', 'yearly'],
  ['2026-01', '2026-06', 'other'],
])('a period from %s until before %s is called %s', (from, until, kind) => {
  expect(periodKind({ from: month(from), until: month(until) })).toBe(kind);
});

test('numbers of the text, the charts, the tables, the picture and the message are the same texts', () => {
  const count = fc.integer({ min: 1, max: 900_000 });
  const figures = fc.record({
    ...{ covered: count, base: count, gap: count, promised: count, achieved: count },
    ...{ before: count, ending: count, inArrears: count, paid: count },
    segments: fc.tuple(fc.constant('PU'), count).map((one) => [one] as const),
  });
  fc.assert(
    fc.property(figures, (drawn) => {
      const model = modelOf(drawn);
      const message = whatsappText(model);
      for (const line of model.lead) expect(message).toContain(line);
      for (const line of model.parts[0]?.lines ?? []) expect(message).toContain(line);
      const trend = model.parts[2];
      const inTable = trend?.table?.rows.map(([at, people]) => `${at} ${people}`);
      expect(trend?.bars?.rows.map(({ label, value }) => `${label} ${value}`)).toEqual(inTable);
      expect(trend?.bars?.alt).toBe(inTable?.join('; '));
      const picture = pictureModel(model);
      expect(picture.lead).toEqual(model.lead);
      expect(picture.decisions.lines.slice(0, 5)).toEqual(model.parts[0]?.lines.slice(0, 5));
      expect(picture.charts.map(({ rows }) => rows)).toEqual(
        model.parts.flatMap(({ bars }) => (bars === undefined ? [] : [bars.rows])),
      );
      expect(model.lead[0]).toContain(trend?.bars?.rows.at(-1)?.value);
      expect(model.lead[2]).toContain(trend?.bars?.rows.at(-2)?.value);
      for (const people of [drawn.ending, drawn.inArrears]) {
        expect(model.parts[0]?.lines.join()).toContain(`. ${formatCount(people)} orang`);
        expect(message).toContain(`orang ${formatCount(people)}`);
      }
      expect(message).toContain(`rupiah ${formatRupiah(rupiah(drawn.paid))}`);
      expect(message).toContain(
        `dijanjikan ${formatCount(drawn.promised)}, tercapai ${formatCount(drawn.achieved)}`,
      );
    }),
    { numRuns: 40 },
  );
});

test('a kept snapshot opens as it was, and one letter changed is found', () => {
  const kept = keptText(snapshotOf());
  expect(openSnapshot(kept)).toEqual(snapshotOf());
  const changed = { ...kept, text: kept.text.replace('31254', '31255') };
  expect(() => openSnapshot(changed)).toThrow('changed');
});

test('each paper made twice is the same to the last byte; the PDF is tagged and PDF/A', async () => {
  const snapshot = openSnapshot(keptText(snapshotOf()));
  for (const format of reportFormats) {
    const one = await periodPaper(modelOf(), format);
    const two = await periodPaper(periodModel(snapshot, made), format);
    expect(Buffer.compare(one, two), format).toBe(0);
    if (format !== 'pdf') continue;
    const text = Buffer.from(one).toString('latin1');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('pdfaid:part');
  }
});
