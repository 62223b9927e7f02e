import { month, type Parsed, rupiah, type Segment } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageAnswer } from './answer.ts';
import { creditAnswer } from './credit-answer.ts';
import { countedPeople } from './cube/rows.ts';
import { gapAnswer } from './gap-answer.ts';
import { baseOf, type Desk, openDesk, questionOn, villagers } from './question.fixture.ts';
import { rankingAnswer, schemeIn } from './ranking-answer.ts';
import { parseManualTargets, type TargetAnswer, targetAnswer } from './target-answer.ts';
import { sumFaults } from './target-tree.ts';
import { trendAnswer } from './trend-answer.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const nameOf = (code: string) => `Daerah ${code}`;
const bases = [baseOf('7502', 2025, 100), baseOf('7503', 2025, 100), baseOf('7504', 2026, 50)];

/** 40 people in 7502 (30 a year before), 20 in 7503, 10 in 7571 which has no base, 3 nowhere. */
const spells = [
  ...villagers(30, 1, { domicile: '7502012001', from_month: '2025-01' }),
  ...villagers(10, 100, { domicile: '7502012002', from_month: '2026-01' }),
  ...villagers(20, 200, { domicile: '7503012001', from_month: '2025-01' }),
  ...villagers(10, 300, { domicile: '7571011001', from_month: '2025-01' }),
  ...villagers(3, 400, { domicile: null }),
];

describe('people whose region is not known', () => {
  test('stand beside the figure of a region: they are in none', async () => {
    const question = await questionOn(desk, spells);
    const answer = await coverageAnswer(question, { by: ['region'], depth: 4 });
    expect([answer.total.people, answer.regionUnknown]).toEqual([70, 3]);
    const everywhere = { ...question, region: '' };
    const whole = await coverageAnswer(everywhere, { by: ['region'], depth: 4 });
    expect([whole.total.people, whole.regionUnknown]).toEqual([73, undefined]);
  });

  test('are hidden when few from whoever may not see people one by one', async () => {
    const question = await questionOn(desk, spells);
    const answer = await coverageAnswer(question, { by: [], depth: 4, remit: '75' });
    expect(answer.regionUnknown).toBeNull();
  });
});

describe('people of whom only the kecamatan is known', () => {
  const some = [
    ...villagers(40, 1, { domicile: '7502012001' }),
    ...villagers(7, 100, { domicile: '750201' }),
  ];
  const both = [baseOf('750201', 2025, 100), baseOf('7502012001', 2025, 50)];

  test('count in it, and stand beside its villages without the base of the kecamatan', async () => {
    const question = await questionOn(desk, some, { region: '750201', bases: both });
    const answer = await coverageAnswer(question, { by: ['region'], depth: 10 });
    expect([answer.total.people, answer.total.percent]).toEqual([47, 47]);
    expect(
      answer.cells.map(({ key, people, percent, isRest }) => [key, people, percent, isRest]),
    ).toEqual([
      [{ region: '750201' }, 7, undefined, true],
      [{ region: '7502012001' }, 40, 80, undefined],
    ]);
  });

  test('have no rank among villages, and do not fall out of the ranking', async () => {
    const question = await questionOn(desk, some, { region: '750201', bases: both });
    const ask = { depth: 10, order: 'coverage', against: month('2025-06'), nameOf } as const;
    const { rows, withoutBase } = await rankingAnswer(question, ask);
    expect(rows.map(({ code, percent }) => [code, percent])).toEqual([['7502012001', 80]]);
    expect(withoutBase).toEqual([{ code: '750201', people: 7, isRest: true }]);
  });
});

describe('the rows behind a figure', () => {
  test('are as many as the figure says, or the answer is not given', async () => {
    const question = await questionOn(desk, spells);
    const { cube, indicator, region, at } = question;
    const ask = { setting: cube.setting, rule: indicator.rule, within: region, at };
    const people = await countedPeople(desk.warehouse, 'spell', ask);
    const shown = people.slice(0, 2).map((each) => ({ ...each, sources: [] }));
    const rows = { people: people.length, shown };
    const answer = await coverageAnswer(question, { by: [], depth: 4, rows });
    expect(answer.rows).toEqual({
      people: 70,
      shown: [
        { person: 1, region: '7502012001', by: ['BPU petani own'], sources: [] },
        { person: 2, region: '7502012001', by: ['BPU petani own'], sources: [] },
      ],
    });
    const wrong = { by: [], depth: 4, rows: { people: 69, shown } } as const;
    await expect(coverageAnswer(question, wrong)).rejects.toThrow('69 people');
  });
});

describe('ranking', () => {
  test('names regions without people and regions without base; nobody falls out', async () => {
    const question = await questionOn(desk, spells, { bases });
    const ask = { depth: 4, order: 'coverage', against: month('2025-06'), nameOf } as const;
    const { rows, withoutBase } = await rankingAnswer(question, ask);
    expect(rows.map(({ code, rank, percent, points }) => [code, rank, percent, points])).toEqual([
      ['7502', 1, 40, 10],
      ['7503', 2, 20, 0],
      ['7504', 3, 0, undefined],
    ]);
    expect(withoutBase).toEqual([{ code: '7571', people: 10 }]);
  });

  test("classes regions by the region's own scheme of the year, and by none that is later", async () => {
    const question = await questionOn(desk, spells, { bases });
    const scheme = (year: number, border: number) => ({
      ...({ id: 'contoh', year, measure: 'percent', source: 'rapat' } as const),
      categories: [
        { name: 'rendah', from: 0 },
        { name: 'sedang', from: border },
      ],
    });
    const chosen = schemeIn([scheme(2025, 10), scheme(2026, 30), scheme(2027, 5)], question.at);
    if (chosen === undefined) throw new Error('No scheme');
    const ask = { depth: 4, order: 'coverage', against: month('2025-06'), nameOf } as const;
    const { rows } = await rankingAnswer(question, { ...ask, scheme: chosen });
    expect(rows.map(({ category }) => category)).toEqual(['sedang', 'rendah', 'rendah']);
  });
});

describe('trend', () => {
  test('a new base shows as a fall by the base alone, not by people', async () => {
    const own = [baseOf('7502', 2025, 100), baseOf('7502', 2026, 160)];
    const question = await questionOn(desk, spells, { bases: own, region: '7502' });
    const { rows, constant } = await trendAnswer(question, 7);
    expect(constant?.count).toBe(160);
    expect(rows.slice(0, 2)).toEqual([
      { at: '2025-12', people: 30, baseCount: 100, percent: 30, percentConstant: 18.75 },
      {
        ...{ at: '2026-01', people: 40, baseCount: 160, percent: 25, percentConstant: 25 },
        ...{ pointsByPeople: 10, pointsByBase: -15 },
      },
    ]);
  });

  test('without a base there are people and no percentage', async () => {
    const question = await questionOn(desk, spells, { region: '7571' });
    const { rows, constant } = await trendAnswer(question, 2);
    expect([constant, rows]).toEqual([
      undefined,
      [
        { at: '2026-05', people: 10 },
        { at: '2026-06', people: 10 },
      ],
    ]);
  });
});

describe('credit', () => {
  test('who moves from village to village keeps his months together', async () => {
    const paid = { payer: 'apbd_kab', person: 1 } as const;
    const moved = [
      ...villagers(1, 1, { ...paid, from_month: '2026-01', until_month: '2026-04' }),
      ...villagers(1, 1, { ...paid, domicile: '7502022001', from_month: '2026-04' }),
    ];
    const question = await questionOn(desk, moved, { region: '7502' });
    const ask = { warehouse: desk.warehouse, spell: 'spell', from: month('2026-01') };
    const { credits, months } = await creditAnswer(question, ask);
    expect(months).toEqual([{ payer: 'apbd_kab', months: 6, people: 1 }]);
    expect(credits).toMatchObject([{ payer: 'apbd_kab', people: 1, credited: 1 }]);
  });
});

describe('the gap', () => {
  const target = { regionCode: '7502', scale: 'UCJ', year: 2026, percent: 60, source: 'SK 4' };
  const ask = {
    unfunded: [
      { segment: 'NELAYAN', people: 15 },
      { segment: 'PETANI', people: 4 },
    ],
    contributionMonthly: rupiah(16_800),
    months: 6,
  };

  test('in people, points and rupiah; who is listed closes it sector by sector', async () => {
    const own = { bases: bases.slice(0, 1), targets: [target], region: '7502' };
    const answer = await gapAnswer(await questionOn(desk, spells, own), ask);
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    expect(answer.value).toMatchObject({
      ...{ people: 40, base: 100, left: 1 },
      gap: { people: 20, points: 20, cost: 20 * 16_800 * 6, months: 6 },
      closing: [
        { segment: 'NELAYAN', people: 15, closes: 15, left: 5 },
        { segment: 'PETANI', people: 4, closes: 4, left: 1 },
      ],
    });
  });

  test('without a base or a target there is none to tell', async () => {
    const question = await questionOn(desk, spells, { region: '7502' });
    const keys = async (changes: Partial<typeof question>) =>
      (await gapAnswer({ ...question, ...changes }, ask)).issues.map(({ data }) => data['key']);
    expect(await keys({})).toEqual(['jumlah 7502']);
    expect(await keys({ bases })).toEqual(['target_persen 7502']);
  });
});

describe('targets', () => {
  const of = (answer: Parsed<TargetAnswer>): TargetAnswer => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    return answer.value;
  };
  const within = spells.filter((each) => /^750[23]/.test(each.domicile ?? ''));

  test('by gap: each keeps what it has, and the parts are the whole', async () => {
    const question = await questionOn(desk, within, { bases: bases.slice(0, 2) });
    const { tree, held } = of(await targetAnswer(question, { rule: 'gap', depth: 4, target: 130 }));
    expect(tree).toMatchObject({
      ...{ id: '75', target: 130, gap: 70 },
      parts: [
        { id: '7502', target: 70, gap: 30 },
        { id: '7503', target: 60, gap: 40 },
      ],
    });
    expect(held['7502']).toEqual({ people: 40, base: 100 });
  });

  test('from the table of targets, with its letter', async () => {
    const target = { regionCode: '75', scale: 'UCJ', year: 2026, percent: 50, source: 'surat 9' };
    const question = await questionOn(desk, within, {
      ...{ bases: [...bases.slice(0, 2), baseOf('75', 2026, 200)], targets: [target] },
    });
    const { tree, origin } = of(await targetAnswer(question, { rule: 'base', depth: 4 }));
    expect([tree.target, origin]).toEqual([100, 'surat 9 (2026)']);
    expect(tree.parts.map((part) => part.target)).toEqual([50, 50]);
  });

  test('a part without a base is named, not left out', async () => {
    const question = await questionOn(desk, spells, { bases: bases.slice(0, 2) });
    const answer = await targetAnswer(question, { rule: 'gap', depth: 4, target: 130 });
    expect([answer.ok, answer.issues.map(({ data }) => data['key'])]).toEqual([
      false,
      ['jumlah 7571'],
    ]);
  });

  test('as a letter says, whose parts must be the whole', async () => {
    const question = await questionOn(desk, within);
    const manual = [
      { code: '7502', people: 80, letter: 'SK 1' },
      { code: '7503', people: 50, letter: 'SK 1' },
    ];
    const ask = { rule: 'manual', depth: 4, manual } as const;
    const { tree, letters } = of(await targetAnswer(question, { ...ask, target: 130 }));
    expect([tree.parts.map((part) => part.gap), letters]).toEqual([[40, 30], ['SK 1']]);
    const wrong = await targetAnswer(question, { ...ask, target: 131 });
    expect(wrong.ok).toBe(false);
  });

  describe('down to segments', () => {
    const segmentBase = (regionCode: string, segment: Segment, count: number) => ({
      ...baseOf(regionCode, 2025, count),
      segment,
      source: `segmen ${regionCode}`,
    });
    const province = [segmentBase('75', 'PU', 60), segmentBase('75', 'BPU', 140)];
    const given = [...bases.slice(0, 2), ...province];

    test('by the shares of the nearest region that states them, and every level adds up', async () => {
      const own = [segmentBase('7503', 'PU', 10), segmentBase('7503', 'BPU', 90)];
      const question = await questionOn(desk, within, { bases: [...given, ...own] });
      const ask = { rule: 'base', depth: 4, leaf: 'segment', target: 101 } as const;
      const answer = of(await targetAnswer(question, ask));
      expect(sumFaults(answer.tree)).toEqual([]);
      expect(
        answer.tree.parts.map(({ parts }) => parts.map(({ id, target }) => [id, target])),
      ).toEqual([
        [
          ['7502/PU', 15],
          ['7502/BPU', 36],
        ],
        [
          ['7503/PU', 5],
          ['7503/BPU', 45],
        ],
      ]);
      expect(answer.held['7502/BPU']).toEqual({ people: 40, base: 70 });
      expect(answer.segmentBases).toEqual([
        { region: '75', sources: ['segmen 75'], parts: 1 },
        { region: '7503', sources: ['segmen 7503'], parts: 1 },
      ]);
    });

    test('of a letter too, by the gap of each segment', async () => {
      const manual = [
        { code: '7502', people: 80, letter: 'SK 1' },
        { code: '7503', people: 50, letter: 'SK 1' },
      ];
      const question = await questionOn(desk, within, { bases: given });
      const ask = { rule: 'manual', depth: 4, leaf: 'segment', manual, target: 130 } as const;
      const { tree } = of(await targetAnswer(question, ask));
      expect(sumFaults(tree)).toEqual([]);
      expect(tree.parts[0]?.parts.map(({ target, gap }) => [target, gap])).toEqual([
        [20, 20],
        [60, 20],
      ]);
    });

    test('nobody of a segment without a base is left out', async () => {
      const pmi = villagers(2, 500, { domicile: '7502012001', segment: 'PMI' });
      const question = await questionOn(desk, [...within, ...pmi], { bases: given });
      const ask = { rule: 'base', depth: 4, leaf: 'segment', target: 100 } as const;
      const { held } = of(await targetAnswer(question, ask));
      expect(held['7502/PMI']).toEqual({ people: 2, base: 0 });
    });

    test('without bases by segment anywhere, each part that lacks them is named', async () => {
      const question = await questionOn(desk, within, { bases: bases.slice(0, 2) });
      const ask = { rule: 'base', depth: 4, leaf: 'segment', target: 100 } as const;
      const answer = await targetAnswer(question, ask);
      expect([answer.ok, answer.issues.map(({ data }) => data['key'])]).toEqual([
        false,
        ['segmen 7502', 'segmen 7503'],
      ]);
    });
  });

  test("a letter's table is read row by row; what cannot be read is named", () => {
    const row = (kode_wilayah: string, target_orang: string, surat = 'SK 1') => ({
      kode_wilayah,
      target_orang,
      surat,
    });
    const rows = [row('75.02', '1.250'), row('75.02', '3'), row('Boalemo', '3'), row('75.03', 'x')];
    const read = parseManualTargets(
      rows.map((cells, at) => ({ row: at + 2, cells })),
      'surat.csv',
    );
    expect(read.ok && read.value).toEqual([{ code: '7502', people: 1_250, letter: 'SK 1' }]);
    expect(read.issues.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['room_value_duplicate', 3, 'kode_wilayah'],
      ['room_value_invalid', 4, 'kode_wilayah'],
      ['room_value_invalid', 5, 'target_orang'],
    ]);
  });
});
