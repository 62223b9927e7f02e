import { day, issue, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportModel } from './model.ts';
import { type SummaryChanges, sampleSummary } from './summary.fixture.ts';
import type { CoverageSummary } from './summary.ts';

function model(changes: SummaryChanges = {}) {
  return reportModel(sampleSummary(changes), 'id');
}

function wordsOf(value: unknown): string {
  return JSON.stringify(value);
}

const above: CoverageSummary = {
  definition: 'penduduk_bekerja',
  year: 2026,
  segment: 'semua',
  region: { code: '92.08', name: 'Kabupaten Kaimana' },
  part: 25_722,
  base: 20_390,
  percent: 126.15,
  aboveBase: true,
  partSource: 'peserta.csv',
  baseSource: 'BPS',
  asOf: day('2026-06-30'),
  targets: [],
};

describe('the first sentence', () => {
  test('says how many of how many are protected, on which day, and what is missing', () => {
    expect(model().lead).toEqual([
      'Per 30 Juni 2026, 11.046 dari 22.804 pekerja di Kabupaten Boalemo terlindungi Jamsostek: 48,44 %.',
      'Untuk mencapai target 56,10 % tahun 2026 masih kurang 1.748 orang.',
      'Dari 7.316 orang di daftar yang belum terlindungi, dana yang ada melindungi 5.662 orang.',
    ]);
  });

  test('gives no percentage where no base is known', () => {
    const [first] = model({ coverage: [] }).lead;
    expect(first).toContain('11.046 orang');
    expect(first).not.toContain('%');
  });
});

describe('how good the links are', () => {
  test('stands under the coverage that rests on them, as an estimate', () => {
    const { coverage, links } = model();
    expect(coverage.accuracy).toContain('perkiraan model');
    expect(coverage.accuracy).toContain('99,91 % dari 7.730 baris');
    expect(coverage.accuracy).toContain('97,94 % dari semua baris peserta');
    expect(coverage.accuracy).toContain('kira-kira 41 baris');
    expect(links.accuracy).toBe(coverage.accuracy);
    expect(links).not.toHaveProperty('drift');
  });

  test('tells of pairs where a run of before kept nothing on rows', () => {
    const { rows: _, ...linkage } = sampleSummary().linkage;
    const { accuracy } = model({ linkage }).links;
    expect(accuracy).toContain('99,87 % dari pasangan');
    expect(accuracy).toContain('97,12 %');
  });

  test('is no word where there is no figure of coverage', () => {
    expect(model({ coverage: [] }).coverage).not.toHaveProperty('accuracy');
  });

  test('says in which columns these lists differ from those of the model', () => {
    const drift = [
      { comparison: 'birth', level: 'same', storedBits: 9, freshBits: 4 },
      { comparison: 'birth', level: 'near', storedBits: 5, freshBits: 1 },
      { comparison: 'own', level: 'same', storedBits: 5, freshBits: 1 },
    ];
    const linkage = { ...sampleSummary().linkage, drift };
    expect(model({ linkage }).links.drift).toContain('dalam hal: tanggal lahir, own.');
  });
});

describe('coverage', () => {
  test('prints each definition with its own base, source, date and target', () => {
    const [first] = model().coverage.bars;
    expect(first).toMatchObject({ percent: '48,44 %', counts: '11.046 dari 22.804 pekerja' });
    expect(first?.lines).toEqual([
      'Penyebut tahun 2026: data contoh (bukan angka resmi)',
      'Pembilang: orang dengan kepesertaan aktif per 30 Jun 2026, dari peserta.csv',
    ]);
    expect(first?.targets).toEqual([
      {
        label: 'Target UCJ 2026: 56,10 % [data contoh]',
        gap: 'kurang 1.748 orang',
        reached: false,
      },
      {
        label: 'Target UCJ 2029: 70,50 % [data contoh]',
        gap: 'kurang 5.031 orang (dihitung di atas penyebut 2026)',
        reached: false,
      },
    ]);
  });

  test('above the base makes the axis longer, never the bar shorter', () => {
    const [bar] = model({ coverage: [above] }).coverage.bars;
    expect(bar?.percent).toBe('126,15 %');
    expect(bar?.length).toBe(1);
    expect(bar?.full).toBeCloseTo(100 / 126.15, 10);
    expect(wordsOf(bar?.lines)).toContain('Di atas penyebut');
  });

  test('says that pairing target and base is our inference', () => {
    expect(model().coverage.inferred).toContain('belum terkonfirmasi');
    expect(model({ coverage: [above] }).coverage.inferred).toBeUndefined();
  });
});

test('a report on sample data says so; one on real data does not', () => {
  expect(model().sample).toContain('DATA CONTOH');
  expect(model({ coverage: [above] }).sample).toBeUndefined();
});

describe('lists', () => {
  test('each row of the table and the sum add up to the data rows', () => {
    const { rows, total } = model().lists.table;
    for (const row of [...rows, total ?? []]) {
      const [data, ...parts] = row.slice(1, 6).map((cell) => Number(cell.replaceAll('.', '')));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(data);
    }
    expect(total?.[1]).toBe('12.887');
  });

  test('the gravest problem stands before the most frequent one', () => {
    const [list] = sampleSummary().lists;
    if (list === undefined) throw new Error('The sample has lists');
    const many = issue('nik_cleaned', {}, { severity: 'warning' });
    const problems = [
      { code: many.code, severity: many.severity, rows: 900, example: many },
      ...list.problems,
    ];
    const [row] = model({ lists: [{ ...list, problems }] }).lists.table.rows;
    expect(row?.at(-1)).toMatch(/^260 baris: NIK rusak/);
  });

  test('a list that could not be read is named with its reason', () => {
    const [list] = sampleSummary().lists;
    if (list === undefined) throw new Error('The sample has lists');
    const refused = {
      ...list,
      file: 'rusak.xlsx',
      format: 'unreadable' as const,
      fileIssues: [issue('encrypted_file')],
    };
    expect(model({ lists: [refused] }).lists.refused).toHaveLength(1);
    expect(model({ lists: [refused] }).lists.refused[0]).toContain('rusak.xlsx');
  });

  test('a fault that many whole lists share is said once', () => {
    const lists = sampleSummary().lists.map((list) => ({
      ...list,
      fileIssues: [issue('nik_precision_lost', {}, { at: { column: 'NIK' } })],
    }));
    const { findings, refused } = model({ lists }).lists;
    expect(refused).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^12 daftar: NIK rusak/);
  });

  test('nothing that stood in a cell reaches the report', () => {
    const [list] = sampleSummary().lists;
    if (list === undefined) throw new Error('The sample has lists');
    const example = issue('name_suspicious', { text: 'SITI REKAAN' }, { severity: 'warning' });
    const problems = [{ code: example.code, severity: example.severity, rows: 3, example }];
    const { table } = model({ lists: [{ ...list, problems }] }).lists;
    expect(table.rows[0]?.at(-1)).toBe('3 baris: Nama “…” tidak wajar.');
    expect(wordsOf(model({ lists: [{ ...list, problems }] }))).not.toContain('SITI');
  });

  test('an empty list has no share of usable NIKs', () => {
    const [list] = sampleSummary().lists;
    if (list === undefined) throw new Error('The sample has lists');
    const rows = { ...list.rows, data: 0, accepted: 0, merged: 0, held: 0, rejected: 0 };
    const empty = { ...list, rows, usableNik: 0, problems: [] };
    expect(model({ lists: [empty] }).lists.table.rows[0]?.slice(6)).toEqual(['—', '—']);
  });
});

describe('the plan', () => {
  test('prints per fund its ceiling, months, people, amount, rest and unfilled places', () => {
    expect(model().plan.table?.rows[2]).toEqual([
      'DBH Sawit: pekebun dan buruh sawit\nDBH Sawit',
      '12 bulan sejak Jul 2026',
      'Rp16.800',
      'Rp60.480.000',
      'Rp42.739.200',
      'Rp17.740.800',
      '212',
      '88',
    ]);
  });

  test('names each month after which protection ends', () => {
    expect(model().plan.cliffs).toEqual([
      'Setelah Desember 2026, perlindungan 750 orang berakhir.',
      'Setelah Juni 2027 seluruh rencana berakhir; tanpa dana lanjutan 4.912 orang kehilangan perlindungan.',
    ]);
  });

  test('planned, waiting and excluded are everybody without protection', () => {
    expect(model().plan.open[0]).toBe(
      '5.662 akan dilindungi + 1.042 menunggu dana + 612 tidak masuk rencana = 7.316 orang belum terlindungi.',
    );
  });

  test('its exclusions and notes are in words', () => {
    const { excluded, notes } = model().plan;
    expect(excluded.lines[0]).toMatch(/^311 orang: tidak bekerja/);
    expect(wordsOf(notes.lines)).not.toMatch(/jkm_waiting|undefined|[{}]/);
  });

  test('without funds says so and prints no table', () => {
    const plan = { ...sampleSummary().plan, funds: [], months: [], people: 0, amount: rupiah(0) };
    expect(model({ plan }).plan.table).toBeUndefined();
    expect(model({ plan }).plan.cliffs).toEqual([]);
  });

  test('the sums printed are the sums of the summary, whatever the funds', () => {
    const fund = fc.record({
      ceiling: fc.integer({ min: 0, max: 2_000_000_000 }),
      people: fc.integer({ min: 0, max: 20_000 }),
      months: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(fund, { minLength: 1, maxLength: 6 }), (drawn) => {
        const [like] = sampleSummary().plan.funds;
        if (like === undefined) throw new Error('The sample has funds');
        const funds = drawn.map((each) => {
          const amount = Math.min(each.ceiling, each.people * each.months * 16_800);
          return {
            ...like,
            ...each,
            ceiling: rupiah(each.ceiling),
            amount: rupiah(amount),
            left: rupiah(each.ceiling - amount),
          };
        });
        const sum = (of: (each: (typeof funds)[number]) => number) =>
          funds.reduce((all, each) => all + of(each), 0);
        const plan = {
          ...sampleSummary().plan,
          funds,
          people: sum((each) => each.people),
          amount: rupiah(sum((each) => each.amount)),
        };
        const total = model({ plan }).plan.table?.total?.map((cell) =>
          Number(cell.replaceAll(/\D/g, '')),
        );
        expect(total?.slice(3, 7)).toEqual([
          sum((each) => each.ceiling),
          plan.amount,
          sum((each) => each.left),
          plan.people,
        ]);
        expect((total?.[4] ?? 0) + (total?.[5] ?? 0)).toBe(total?.[3]);
      }),
    );
  });
});

describe('legal figures', () => {
  test('stand once with article and date, however many funds use them', () => {
    expect(model().law.table?.rows).toEqual([
      ['Tarif iuran JKK BPU', '1 % dari dasar iuran', 'PP 44/2015 pasal 17', '1 Jul 2015'],
      ['Iuran JKM BPU', 'Rp6.800 sebulan', 'PP 44/2015 pasal 18', '1 Jul 2015'],
      [
        'Iuran JKM BPU',
        'Rp6.800 sebulan',
        'PP 44/2015 pasal 18 [belum terkonfirmasi]',
        '1 Jul 2015',
      ],
    ]);
  });

  test('that are unconfirmed bring a caution with them', () => {
    expect(model().law.caution).toBeDefined();
    const funds = sampleSummary().plan.funds.slice(0, 2);
    const plan = { ...sampleSummary().plan, funds };
    expect(model({ plan }).law.caution).toBeUndefined();
  });
});

test('English says the same figures', () => {
  const english = reportModel(sampleSummary(), 'en');
  expect(english.lead[0]).toContain('11.046 of 22.804');
  expect(english.plan.table?.total).toEqual(model().plan.table?.total?.with(0, 'Total'));
});

test('no blank is left unfilled in either language', () => {
  for (const language of ['id', 'en'] as const) {
    const { page, ...rest } = reportModel(sampleSummary(), language);
    expect(page).toContain('{page}');
    expect(wordsOf(Object.values(rest)).replaceAll(/[[{,]"\w+":/g, '')).not.toMatch(
      /undefined|NaN|\{\w+\}/,
    );
  }
});

test('the start of a plan without months is no cliff', () => {
  const plan = { ...sampleSummary().plan, start: month('2026-07'), months: [] };
  expect(model({ plan }).plan.cliffs).toEqual([]);
});
