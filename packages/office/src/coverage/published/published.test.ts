import { nationalRegister } from '@payung/regions';
import { describe, expect, test } from 'vitest';
import { findingText, valueText } from '../text/catalogue.ts';
import { readPublished } from './data.ts';
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

  test('the contradictions are these five and no others', () => {
    const contradictions = regions.flatMap((each) =>
      each.findings
        .filter((finding) => finding.severity === 'contradiction')
        .map((finding) => `${each.name}: ${finding.code}`),
    );
    expect(contradictions).toEqual([
      'Indonesia: two_values',
      'Nusa Tenggara Barat: two_values',
      'Sulawesi Tengah: same_heads_two_percentages',
      'Sulawesi Tengah: quotient_mismatch',
      'Kabupaten Tana Toraja: quotient_mismatch',
    ]);
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
