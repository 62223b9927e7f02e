import { formatCount, formatRupiah, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatsappText } from '../whatsapp.ts';
import { periodPaper, reportFormats } from './papers.ts';
import { type PeriodFigures, sheetSnapshotOf, snapshotOf, usualPeriod } from './period.fixture.ts';
import { periodModel } from './period-model.ts';
import { pictureModel } from './picture.ts';
import { keptText, openSnapshot, periodKind, reportSheets } from './snapshot.ts';

const made = { language: 'id', report: 3, digest: 'e'.repeat(64), signatures: [] } as const;
const modelOf = (figures: PeriodFigures = usualPeriod) => periodModel(snapshotOf(figures), made);

test('a fresh reader gets where we stand, why it moved, what was promised and what to decide', () => {
  const model = modelOf();
  expect(model.title).toBe('Laporan semesteran pelaksanaan Inpres 2/2021');
  expect(model.subtitle).toContain('Masa Juni 2026 sampai November 2026');
  expect(model.lead).toEqual([
    'Boalemo: 31.254 pekerja terlindungi dari 64.520, yaitu 48,44 %. Penyebut 2026: Pekerja yang seharusnya terlindungi (eligible); sumber: surat contoh.',
    'Target 61,01 % pada 2026: kurang 8.112 orang. Sumber target: surat target contoh.',
    expect.stringMatching(
      /^Menurut berkas peserta, dari 30\.754 \(Mei 2026\) menjadi 31\.254 \(November 2026\).*bertambah 500 orang.*\(460\)\.$/,
    ),
    'Persentase naik dari 47,00 % (Oktober 2026) menjadi 48,44 %: jumlah orang menaikkan 1,69 poin, pergantian penyebut menurunkan 0,25 poin.',
    'Komitmen: 1 lewat batas. 1.1 Dinas Perikanan: melindungi nelayan, paling lambat 31 Maret 2027 (lewat batas).',
  ]);
  expect(model.parts[0]?.lines.slice(0, 7)).toEqual([
    '1. Kurang 8.112 orang dari target 2026: siapa membayar iurannya?',
    '2. Menunggak: 37 orang (CSR); bayar paling lambat 20 April 2027.',
    '3. Berakhir 30 April 2027: 412 orang (APBD); diperpanjang dari dana mana?',
    '4. Komitmen 1.1 (Dinas Perikanan) lewat 31 Maret 2027: dilanjutkan, diganti, atau ditarik?',
    '5. Menunggu SKK: 4 pemberi kerja.',
    '6. APBD 2026: sisa Rp420.000.000 belum dipakai.',
    '7. PKS PKS/12/2025 (Pekerja rentan) berakhir 30 April 2027: diperpanjang?',
  ]);
  // Five duties nobody began are one question; each stands in the table of duties.
  expect(model.parts[0]?.lines.slice(7)).toEqual([
    expect.stringMatching(
      /^8\. Tugas Inpres 2\/2021 yang belum dimulai ada 5, di antaranya “.+”: siapa/,
    ),
  ]);
});

test('a month is measured against the month before it, half a year against the month before its first', () => {
  const { movement: _, ...rest } = snapshotOf();
  const { coverage, period } = rest;
  const rows = [
    { at: '2026-09', people: 30_000, baseCount: 60_000, percent: 50 },
    {
      ...{ at: '2026-10', people: 31_254, baseCount: 64_520, percent: 48.44 },
      ...{ pointsByPeople: 2.09, pointsByBase: -3.65 },
    },
    {
      ...{ at: '2026-11', people: 31_254, baseCount: 64_520, percent: 48.44 },
      ...{ pointsByPeople: 0, pointsByBase: 0 },
    },
  ];
  const trend = { ...coverage.trend, rows };
  const leadFrom = (from: string) =>
    periodModel(
      {
        ...rest,
        period: { ...period, from: month(from) },
        coverage: { ...coverage, trend },
      },
      made,
    ).lead.slice(2, -1);
  expect(leadFrom('2026-11')).toEqual([
    'Pekerja terlindungi tetap 31.254 orang sejak Oktober 2026.',
    'Persentase tetap 48,44 % sejak Oktober 2026.',
  ]);
  expect(leadFrom('2026-10')).toEqual([
    'Pekerja terlindungi bertambah 1.254 orang sejak September 2026 (30.000).',
    expect.stringMatching(/^Sebab/),
    'Persentase turun dari 50,00 % (September 2026) menjadi 48,44 %: jumlah orang menaikkan 2,09 poin, pergantian penyebut (dari 60.000 menjadi 64.520) menurunkan 3,65 poin.',
  ]);
});

test('where the file and the register count differently, the difference is said beside both', () => {
  const snapshot = snapshotOf();
  const { movement } = snapshot;
  if (movement === undefined) throw new Error('No movement to change');
  const causes = { ...movement.causes, died: 2 };
  const told = { ...movement, after: movement.after - 2, causes };
  const model = periodModel({ ...snapshot, movement: told }, made);
  const said =
    'Berkas peserta memuat 31.252 peserta aktif, register menghitung 31.254 terlindungi, 2 orang lebih banyak: barisnya ditahan untuk diperiksa atau tidak ada dalam berkas itu.';
  expect(model.lead[2]).toContain('menjadi 31.252 (November 2026; register 31.254): ');
  expect(model.parts.find(({ heading }) => heading === 'Mengapa berubah')?.lines).toContain(said);
  expect(JSON.stringify(modelOf())).not.toContain('register menghitung');
});

test('a duty without evidence has a dash for it, and no contribution is told of that nobody recorded', () => {
  const { parts } = modelOf();
  const duties = parts.find(({ heading }) => heading.startsWith('Tugas'))?.table?.rows ?? [];
  expect(duties.map((row) => row.at(-1))).toContain('—');
  expect(duties.flat()).not.toContain('');
  const benefits = parts.find(({ heading }) => heading.startsWith('Klaim'))?.lines;
  expect(benefits).toEqual([
    'Iuran bulan-bulan ini yang dibayar dana pemerintah daerah: Rp13.440.000.',
  ]);
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
  // Nobody can say why; by how many is known, and that nothing was promised.
  expect(model.lead.slice(2, 4)).toEqual([
    expect.stringMatching(
      /^Pekerja terlindungi bertambah [\d.]+ orang sejak \w+ 2026 \([\d.]+\)\.$/,
    ),
    'Sebab perubahan belum dapat dirinci: register belum memuat dua berkas bulanan.',
  ]);
  expect(model.lead.at(-1)).toBe('Belum ada komitmen dari rapat sebelumnya.');
});

test('a message says numbers as one says them', () => {
  const message = whatsappText(modelOf());
  expect(message).toContain('• Menunggak, masih dapat dibayar, CSR, 20 April 2027, 37 orang');
  expect(message).toContain('• JKM, 20 klaim, Rp84.000.000');
  const few = whatsappText(modelOf({ ...usualPeriod, claims: 2 }));
  expect(few).toContain('• JKM, klaim disamarkan, disamarkan');
});

test('claims of a few people are hidden with their money, and with what would give them away', () => {
  const told = (claims: number) =>
    modelOf({ ...usualPeriod, claims }).parts.find(({ heading }) => heading.startsWith('Klaim'));
  expect(told(2)?.table?.rows).toEqual([
    ['Beasiswa', 'disamarkan', 'disamarkan'],
    ['JKM', 'disamarkan', 'disamarkan'],
  ]);
  expect(told(20)?.table?.rows[1]).toEqual(['JKM', '20', 'Rp84.000.000']);
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

test('indicators: each over its own base with formula, source and mark, and what is open is asked', () => {
  const model = periodModel(sheetSnapshotOf('indicators'), made);
  expect(model.title).toBe('Capaian indikator RPJMD dan IKU');
  expect(model.lead.at(-1)).toBe(
    '1 dari 6 indikator mempunyai penyebut dan capaian per November 2026.',
  );
  const [open, reached, targets, formulas] = model.parts;
  expect(open?.lines.slice(0, 2)).toEqual([
    '1. Universal Coverage Jamsostek (UCJ): kurang 8.112 orang dari target 61,01 % tahun 2026.',
    expect.stringContaining('penyebutnya belum dinyatakan'),
  ]);
  const [head] = reached?.table?.rows ?? [];
  expect(head?.slice(2)).toEqual(['31.254', '64.520', '2026', '48,44 %', '61,01 %', '2026']);
  expect(reached?.table?.rows.find(([, code]) => code === '06.02.021')?.slice(2)).toEqual([
    ...['412', '—', '—', '—', '—', '—'],
  ]);
  expect(targets?.table?.rows).toEqual([
    [...['Universal Coverage Jamsostek (UCJ)', '2026', '61,01 %', '8.112'], 'surat target contoh'],
  ]);
  expect(formulas?.table?.rows.map(([, , , source]) => source?.slice(-3))).toEqual([
    ...['[U]', '[I]', '[C]', '[I]', '[I]', '[I]'],
  ]);
});

test('the press is told public figures alone: no small count, no case, no promise, and on one page', async () => {
  const model = periodModel(sheetSnapshotOf('press', { ...usualPeriod, claims: 2 }), made);
  expect(model.lead).toEqual([
    'Per November 2026, 31.254 pekerja di Boalemo terlindungi jaminan sosial ketenagakerjaan: 48,44 % dari 64.520 pekerja. Penyebut 2026: Pekerja yang seharusnya terlindungi (eligible); sumber: surat contoh.',
    'Sejak Mei 2026 jumlahnya bertambah 500 orang.',
    'Target 2026 ialah 61,01 %; untuk mencapainya perlu 8.112 pekerja terlindungi lagi.',
  ]);
  const benefits = model.parts[0]?.lines;
  expect(benefits).toEqual([expect.stringContaining('kurang dari 10 klaim tidak dirinci')]);
  const told = JSON.stringify(model.parts);
  for (const word of ['SKK', 'Komitmen', 'menunggak', 'Dinas Perikanan', 'CSR', 'koreksi']) {
    expect(told).not.toContain(word);
  }
  expect(told).toContain('diisi sebelum disiarkan');
  const pdf = Buffer.from(await periodPaper(model, 'pdf')).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
});

test.each([
  [
    [12, 40],
    ['52 klaim', 'A: 12', 'B: 40'],
  ],
  [
    [3, 40],
    ['43 klaim', 'tidak dirinci'],
  ],
  [
    [3, 40, 60],
    ['103 klaim', 'C: 60', 'tidak dirinci'],
  ],
  [[9, 9], ['tidak dirinci']],
  [[4], ['tidak dirinci']],
  [[], ['tidak ada manfaat']],
])('claims of %j are told to the press as %j', (claims, words) => {
  const snapshot = sheetSnapshotOf('press');
  const programmes = claims.map((count, at) => ({
    ...{ programme: 'ABC'[at] ?? '', claims: count, amount: rupiah(count * 1_000_000) },
  }));
  const model = periodModel({ ...snapshot, benefits: { ...snapshot.benefits, programmes } }, made);
  const lines = model.parts[0]?.lines ?? [];
  expect(lines).toHaveLength(words.length);
  lines.forEach((line, at) => {
    expect(line).toContain(words[at]);
  });
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
        expect(model.parts[0]?.lines.join()).toContain(`: ${formatCount(people)} orang`);
        expect(message).toContain(`, ${formatCount(people)} orang\n`);
      }
      expect(message).toContain(` klaim, ${formatRupiah(rupiah(drawn.paid))}\n`);
      expect(message).toContain(
        `dijanjikan ${formatCount(drawn.promised)}, tercapai ${formatCount(drawn.achieved)}`,
      );
    }),
    { numRuns: 40 },
  );
});

test('of a sheet of its own, text, chart, table, picture and message say the same numbers as well', () => {
  const count = fc.integer({ min: 1, max: 900_000 });
  const figures = fc.record({
    ...{ covered: count, base: count, gap: count, before: count, ending: count, paid: count },
    segments: fc.tuple(fc.constant('PU'), count).map((one) => [one] as const),
  });
  fc.assert(
    fc.property(figures, fc.constantFrom(...reportSheets), (drawn, sheet) => {
      const model = periodModel(sheetSnapshotOf(sheet, { ...usualPeriod, ...drawn }), made);
      const message = whatsappText(model);
      const picture = pictureModel(model);
      const printed = JSON.stringify(model.parts);
      expect(picture.lead).toEqual(model.lead);
      for (const line of [...model.lead, ...picture.decisions.lines.slice(0, 5)]) {
        expect(message).toContain(line);
      }
      expect(picture.charts.map(({ rows }) => rows)).toEqual(
        model.parts.flatMap(({ bars }) => (bars === undefined ? [] : [bars.rows])),
      );
      const own = sheet === 'press' ? drawn.segments[0][1] : drawn.ending;
      expect(printed).toContain(`"${formatCount(own)}"`);
      expect(message).toContain(formatCount(own));
      expect(message).toContain(formatCount(drawn.covered));
      expect(message).toContain(formatCount(drawn.gap));
    }),
    { numRuns: 40 },
  );
});

test('whatever is printed as a number stands in a column of numbers, where the workbook keeps it as one', () => {
  const number = /^−?(Rp)?\d{1,3}(\.\d{3})*(,\d+)?( %)?$/;
  const tables = [snapshotOf(), sheetSnapshotOf('indicators')]
    .flatMap((snapshot) => periodModel(snapshot, made).parts)
    .flatMap(({ table }) => table ?? []);
  const cells = tables.flatMap(({ rows, right }) =>
    rows.flatMap((row) => row.map((text, column) => ({ text, isNumber: right.includes(column) }))),
  );
  expect(cells.filter(({ text, isNumber }) => number.test(text) && !isNumber)).toEqual([]);
  expect(
    cells.filter(({ text, isNumber }) => number.test(text) && isNumber).length,
  ).toBeGreaterThan(40);
});

test('a kept snapshot opens as it was, and one letter changed is found', () => {
  const kept = keptText(snapshotOf());
  expect(openSnapshot(kept)).toEqual(snapshotOf());
  const changed = { ...kept, text: kept.text.replace('31254', '31255') };
  expect(() => openSnapshot(changed)).toThrow('changed');
});

test.each([
  ['half_year', snapshotOf()],
  ['indicators', sheetSnapshotOf('indicators')],
  ['press', sheetSnapshotOf('press')],
])(
  'each paper of kind %s made twice is the same to the last byte; the PDF is tagged and PDF/A',
  async (_, frozen) => {
    const snapshot = openSnapshot(keptText(frozen));
    for (const format of reportFormats) {
      const one = await periodPaper(periodModel(frozen, made), format);
      const two = await periodPaper(periodModel(snapshot, made), format);
      expect(Buffer.compare(one, two), format).toBe(0);
      if (format !== 'pdf') continue;
      const text = Buffer.from(one).toString('latin1');
      expect(text).toContain('/StructTreeRoot');
      expect(text).toContain('pdfaid:part');
    }
  },
);
