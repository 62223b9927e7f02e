import { nationalRegister } from '@payung/regions';
import { day } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { findingText, valueText } from '../text/catalogue.ts';
import { trendOn } from '../trend.ts';
import { readPublished } from './data.ts';
import { publishedRanking } from './ranking.ts';
import { type PublishedRegion, regionsWithin } from './region.ts';
import { publishedTable } from './table.ts';

const parsed = await readPublished(nationalRegister);
const regions = parsed.ok ? parsed.value : [];

function region(code: string): PublishedRegion {
  const found = regions.find((each) => each.code === code);
  if (found === undefined) throw new Error(`No published region ${code}`);
  return found;
}

function values(code: string, metric: string, date: string): string[] {
  return region(code)
    .figures.filter((figure) => figure.metric === metric && figure.date === date)
    .map((figure) => valueText(figure, 'id'));
}

function codesOf(code: string): string[] {
  return region(code).findings.map((finding) => finding.code);
}

test('all 470 figures are read, none is lost between file and regions', () => {
  expect(parsed.issues).toEqual([]);
  const rows = regions.flatMap((each) => each.figures.map((figure) => figure.row));
  expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 470 }, (_, i) => i + 2));
});

test('every administrative region is found in the register', () => {
  const lost = regions.filter((each) => ['ambiguous', 'unknown'].includes(each.placement));
  expect(lost.map((each) => each.name)).toEqual([]);
});

test('Gorontalo is a province, a kabupaten and a kota, by the level of the source', () => {
  expect(region('75').figures.some((figure) => figure.level === 'province')).toBe(true);
  expect(region('7501').name).toContain('Kabupaten');
  expect(region('7571').name).toContain('Kota');
});

test('branches of BPJS TK are no regions but belong to their province', () => {
  const names = regionsWithin(regions, '75').map((each) => each.name);
  expect(names).toContain('Marisa (branch)');
  expect(names).toContain('Kabupaten Boalemo');
  expect(names).not.toContain('Sulawesi Tengah');
});

describe('the figures of the five articles', () => {
  test('Gorontalo stood at 63.87 % on 19 December 2024', () => {
    expect(values('75', 'coverage_pct', '2024-12-19')).toEqual(['63,87 %']);
  });

  test('Gorontalo Utara stood at 48.44 %, rank 5 of 6', () => {
    expect(values('7505', 'coverage_pct', '2024-12-19')).toEqual(['48,44 %']);
    expect(values('7505', 'rank', '2024-12-19')).toEqual(['5 dari 6']);
  });

  test('60.56 % and 256,129 people imply a base of about 423,000', () => {
    const moment = region('75').moments.find((each) => each.date === '2023-12-19');
    expect(moment?.percent?.value).toBe(60.56);
    expect(moment?.heads?.value).toBe(256_129);
    expect(moment?.implied).toEqual({
      count: 422_934,
      low: 422_865,
      high: 422_969,
      from: 'heads_and_percent',
    });
  });

  test('16.05 % and 231,146 people mean about 1.44 million, within the 1.4 million printed', () => {
    const moment = region('72').moments.find((each) => each.date === '2021-06-13');
    expect(moment?.percent?.value).toBe(16.05);
    expect(moment?.heads?.value).toBe(231_146);
    expect(moment?.base?.value).toBe(1_400_000);
    const finding = region('72').findings.find(
      (each) => each.code === 'same_heads_two_percentages',
    );
    expect(finding?.data['baseB']).toBe(1_440_162);
  });

  test('Morowali had 98 %', () => {
    expect(values('7206', 'coverage_pct', '2021-06-13')).toEqual(['98 %']);
  });

  test('Boalemo budgets 5,000 and Bone Bolango paid for 20,000 workers', () => {
    expect(values('7502', 'vulnerable_funded_workers', '2025')).toEqual(['5.000']);
    expect(values('7503', 'vulnerable_funded_workers', '2019-11-11')).toEqual(['20.000']);
  });

  test('each names its article, not a file', () => {
    const sources = region('75')
      .figures.filter((figure) => figure.source.id.startsWith('00'))
      .map((figure) => figure.source.text);
    expect(new Set(sources)).toEqual(
      new Set([
        'Gorontalo Utara, Kominfo, 19 Des 2024 (artikel 000)',
        'InfoPublik, MC Kab. Bone Bolango, 20 Des 2023 (artikel 001)',
      ]),
    );
  });
});

describe('findings', () => {
  test('231,14x participants were printed as 24.22 % and as 16.05 %', () => {
    const [finding] = region('72').findings;
    expect(finding?.code).toBe('same_heads_two_percentages');
    const sentence = finding ? findingText(finding, 'id') : '';
    for (const part of ['231.145', '231.146', '24,22 %', '16,05 %', 'voi.id', 'artikel 002']) {
      expect(sentence).toContain(part);
    }
  });

  test('the base of Gorontalo was set anew twice, and coverage fell while heads rose', () => {
    expect(codesOf('75')).toEqual(['base_changed', 'base_changed', 'percent_fell_heads_rose']);
  });

  test('Kaimana is above its base, which is no contradiction', () => {
    expect(region('9208').findings.map((each) => [each.code, each.severity])).toEqual([
      ['above_base', 'note'],
    ]);
  });

  /** Looked at one by one, by their sources: every one of them is as it says. */
  const contradictions = [
    'Indonesia: digits_swapped',
    'Kabupaten Ogan Komering Ulu Selatan: remainder_mismatch',
    'Nusa Tenggara Barat: two_values',
    'Kabupaten Minahasa Utara: fall_called_rise',
    'Sulawesi Tengah: same_heads_two_percentages',
    'Sulawesi Tengah: quotient_mismatch',
    'Kabupaten Tana Toraja: quotient_mismatch',
    'Sulawesi Tenggara: one_count_two_segments',
    'Kota Kendari: potential_as_participants',
    'Kota Gorontalo: ratio_not_of_heads',
  ];
  const warnings = [
    'Lampung: base_changed',
    'Kabupaten Garut: target_below_coverage',
    'Kabupaten Kutai Timur: funded_above_base',
    'Sulawesi Tengah: impossible_change',
    'Sulawesi Tengah: base_changed',
    'Sulawesi Tengah: base_changed',
    'Sulawesi Tengah: base_changed',
    'Sulawesi Tengah: base_changed',
    'Sulawesi Selatan: target_printed_as_gap',
    'Kabupaten Pohuwato: not_the_highest',
    'Kabupaten Gorontalo Utara: impossible_change',
    'Papua Barat: base_changed',
  ];
  const found = (severity: string) =>
    regions.flatMap((each) =>
      each.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => `${each.name}: ${finding.code}`),
    );

  test('the contradictions and warnings are these and no others: no false alarm', () => {
    expect(found('contradiction')).toEqual(contradictions);
    expect(found('warning')).toEqual(warnings);
  });

  test('they are of fifteen kinds', () => {
    const kinds = [...contradictions, ...warnings].map((each) => each.split(': ')[1]);
    expect(new Set(kinds).size).toBe(15);
  });

  test('each names two figures at least, or one that speaks for itself, with their sources', () => {
    for (const each of regions.flatMap((one) => one.findings)) {
      const sentence = findingText(each, 'id');
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      expect(findingText(each, 'en')).not.toMatch(/[{}]|undefined|NaN/);
      for (const figure of each.figures) expect(sentence).toContain(figure.source.text);
    }
  });
});

describe('the rank table of Gorontalo', () => {
  const ranking = publishedRanking(regions, nationalRegister, {
    province: '75',
    until: '2024-12-31',
  });

  test('at the end of 2024 two of the six have a figure, the other four stay without a rank', () => {
    expect(ranking).toHaveLength(6);
    const known = ranking.filter((row) => row.rank !== undefined);
    expect(known.map((row) => [row.code, row.figure?.value])).toContainEqual(['7505', 48.44]);
  });

  test('Gorontalo Utara was printed as the fifth of six: the sources do not give the other five', () => {
    const row = ranking.find((each) => each.code === '7505');
    expect(row?.printedRank?.value).toBe(5);
    expect(row?.printedRank?.unit).toBe('rank of 6');
  });
});

describe('60.56 → 63.87 → 54', () => {
  test('on the base of 2025 protection rose at every step: it is the base that moved', () => {
    const at = (date: string) => region('75').moments.find((each) => each.date === date);
    const [first, last] = [at('2023-12-19'), at('2025-12-16')];
    const [from, to] = [first?.implied?.count ?? 0, last?.base?.value ?? 0];
    const source = { text: 'terbitan' };
    const points = [
      {
        at: '2023-12-19',
        people: first?.heads?.value ?? 0,
        base: { count: from, source, definition: 'ucj' },
      },
      {
        at: '2025-12-16',
        people: last?.heads?.value ?? 0,
        base: { count: to, source, definition: 'ucj' },
      },
    ];
    const constant = { count: to, source, definition: 'ucj' };
    const rows = trendOn(points, constant, day('2025-12-16'));
    expect(rows.map((row) => row.percent)).toEqual([60.56, 53.95]);
    expect(rows.map((row) => row.percentConstant)).toEqual([44.01, 53.95]);
    expect(rows[1]).toMatchObject({ pointsByPeople: 13.68, pointsByBase: -20.29 });
  });
});

test('the table prints every figure of a region with its source', () => {
  const lines = publishedTable(regionsWithin(regions, '75'), 'id').join('\n');
  expect(lines).toContain('Gorontalo (75)');
  expect(lines).toContain('≈ 422.934 (dihitung)');
  expect(lines).toContain('Peringkat: 5 dari 6');
  expect(lines).not.toMatch(/undefined|\.txt/);
});

test('the table speaks English when asked', () => {
  expect(publishedTable(regionsWithin(regions, '7502'), 'en').join('\n')).toContain(
    'Funded vulnerable workers, pekerja rentan: 5.000',
  );
});
