import { formatCount } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesOf } from './material.fixture.ts';
import { minutesDocx, minutesPdf } from './minutes.ts';
import { paperModel } from './paper-model.ts';
import { whatsappText } from './whatsapp.ts';

describe('the papers of a meeting', () => {
  test('say where the region stands, over which base and target, what was promised and came of it', () => {
    const model = paperModel(minutesOf(), { language: 'id' });
    expect(model.lead).toEqual([
      'Boalemo: 31.254 pekerja terlindungi dari 64.520, yaitu 48,44 %. Penyebut 2026: Pekerja yang seharusnya terlindungi (eligible); sumber: surat contoh.',
      'Target 61,01 % pada 2026: kurang 8.112 orang. Sumber target: surat target contoh.',
      'Rapat dihadiri 2 orang dan mencatat 2 kendala dan 1 komitmen.',
    ]);
    expect(model.parts[3]?.table?.rows).toEqual([
      ['1.1', 'Dinas Perikanan', 'melindungi nelayan', '31 Maret 2027', '800', '512'],
    ]);
    expect(model.draft).toBe('KONSEP: rapat belum ditutup');
  });

  test('the message is read on a telephone and keeps the numbers', () => {
    const message = whatsappText(paperModel(minutesOf(), { language: 'id' }));
    expect(message).toContain('*Monev Inpres 2/2021 Kab. Boalemo*');
    expect(message).toContain('dijanjikan 800, tercapai 512');
    expect(message).toContain('• 1, Fiskal/PAD, PAD turun, 504 juta');
  });

  test('signs that would turn the message bold or swallow words are taken out', () => {
    const input = minutesOf();
    const obstacles = [{ number: 1, category: 'fiscal', what: '*_~`rusak`' } as const];
    expect(whatsappText(paperModel({ ...input, obstacles }, { language: 'id' }))).toContain(
      'Fiskal/PAD, rusak',
    );
  });

  test('money nobody has judged yet is not told as reached', () => {
    const input = minutesOf();
    const [promise] = input.material.promises;
    if (promise === undefined) throw new Error('No promise to change');
    const { achieved: _, ...open } = promise;
    const measure = { kind: 'money', amount: 504_000_000 } as const;
    const material = { ...input.material, promises: [{ ...open, measure }] };
    expect(whatsappText(paperModel({ ...input, material }, { language: 'id' }))).toContain(
      'dijanjikan Rp504.000.000, tercapai belum dinilai',
    );
  });

  test('people whose region or village is not known are named beside the figures', () => {
    const input = minutesOf();
    const { bySegment, districts } = input.material.coverage;
    const coverage = {
      ...input.material.coverage,
      bySegment: { ...bySegment, regionUnknown: 1_234 },
      districts: {
        ...districts,
        withoutBase: [{ code: '7502', people: 56, isRest: true as const }],
      },
    };
    const material = { ...input.material, coverage };
    const text = JSON.stringify(paperModel({ ...input, material }, { language: 'id' }));
    expect(text).toContain('Di luar angka ini: 1.234 orang yang wilayahnya tidak diketahui.');
    expect(text).toMatch(/Boalemo, bagiannya tidak diketahui","56"/);
  });

  test('without a base there is no percentage, in no paper', () => {
    const input = minutesOf();
    const { bySegment } = input.material.coverage;
    const coverage = {
      ...input.material.coverage,
      bySegment: { ...bySegment, total: { key: {}, people: 12 } },
    };
    const model = paperModel(
      { ...input, material: { ...input.material, coverage } },
      { language: 'id' },
    );
    expect(model.lead).toEqual([
      'Boalemo: 12 pekerja terlindungi. Penyebut belum tersedia, jadi tanpa persen.',
      'Rapat dihadiri 2 orang dan mencatat 2 kendala dan 1 komitmen.',
    ]);
  });
});

test('numbers in the text, the tables, the bars and the message are the same texts', () => {
  const count = fc.integer({ min: 1, max: 900_000 });
  const figures = fc.record({
    ...{ covered: count, base: count, gap: count, promised: count, achieved: count },
    segments: fc.tuple(count, count).map(
      ([pu, bpu]) =>
        [
          ['PU', pu],
          ['BPU', bpu],
        ] as const,
    ),
  });
  fc.assert(
    fc.property(figures, (drawn) => {
      const model = paperModel(minutesOf(drawn), { language: 'id' });
      const message = whatsappText(model);
      for (const line of model.lead) expect(message).toContain(line);
      for (const figure of [drawn.covered, drawn.base]) {
        expect(model.lead[0]).toContain(formatCount(figure));
        expect(model.parts[1]?.table?.rows[0]).toContain(formatCount(figure));
      }
      for (const [, people] of drawn.segments) {
        expect(model.parts[0]?.bars?.rows.map(({ value }) => value)).toContain(formatCount(people));
        expect(model.parts[0]?.bars?.alt).toContain(formatCount(people));
      }
      const percent = /[\d.,]+ %/.exec(model.lead[0] ?? '')?.[0] ?? '';
      expect(model.parts[1]?.table?.rows[0]).toContain(percent);
      const promised = `dijanjikan ${formatCount(drawn.promised)}, tercapai ${formatCount(drawn.achieved)}`;
      expect(message).toContain(promised);
    }),
  );
});

test('kecamatan without a base stand by name and number alone, and are not ranked', () => {
  const input = minutesOf();
  const { coverage } = input.material;
  const districts = {
    ...coverage.districts,
    rows: [],
    withoutBase: [{ code: '750204', people: 12 }],
  };
  const told = { ...coverage, districts, places: { '750204': 'Tilamuta' } };
  const material = { ...input.material, coverage: told };
  const part = paperModel({ ...input, material }, { language: 'id' }).parts[1];
  expect(part?.table).toMatchObject({
    ...{ head: ['Kecamatan', 'Orang'], rows: [['Tilamuta', '12']], right: [1] },
    caption: 'Pekerja terlindungi di tiap kecamatan',
  });
});

test('equal minutes give equal bytes, as PDF for the archive and as DOCX to edit', async () => {
  const model = paperModel(minutesOf(), { language: 'id' });
  const [pdf, again] = [await minutesPdf(model), await minutesPdf(model)];
  expect(Buffer.compare(pdf, again)).toBe(0);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('pdfaid:part');
  expect(text).toContain('/StructTreeRoot');
  const [docx, second] = [await minutesDocx(model), await minutesDocx(model)];
  expect(Buffer.compare(docx, second)).toBe(0);
});
