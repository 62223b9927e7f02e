import type { ScenarioFigures } from '@payung/office';
import { addMonths, month, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { chartSvg } from './chart.ts';
import { tableLines } from './lines.ts';
import { planText } from './text/text.ts';

const start = month('2026-07');

function figures(name: string, people: readonly number[]): ScenarioFigures {
  const months = people.map((count, at) => ({
    month: addMonths(start, at),
    people: count,
    amount: rupiah(count * 16_800),
  }));
  return {
    name,
    people: Math.max(...people),
    personMonths: people.reduce((sum, each) => sum + each, 0),
    amount: rupiah(0),
    amountMonthlyMost: rupiah(0),
    cliff: { after: addMonths(start, people.length - 1), people: people.at(-1) ?? 0 },
    left: rupiah(0),
    leftInDecember: rupiah(0),
    waiting: 7,
    branchCredit: 12.5,
    fullBenefitMonths: 3,
    months,
    coverage: [{ definition: 'penduduk_bekerja', year: 2026, base: 1_000, percent: [54.32, 61] }],
    proven: true,
    gap: 0,
  };
}

const two = [
  figures('6 bulan <semua>', [7_302, 7_302]),
  figures('12 bulan', [5_375, 5_375, 5_375]),
];

describe('scenarios side by side', () => {
  test('stand in one table, a column each, of one width', () => {
    const lines = tableLines(two, 'id');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[0]).toMatch(/6 bulan <semua> +12 bulan$/);
    expect(lines[1]).toMatch(/^Orang +7\.302 +5\.375$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Cakupan penduduk_bekerja 2026, tertinggi +61,00 % +61,00 %$/),
    );
    expect(lines.at(-1)).toMatch(/^Terbukti terbaik +ya +ya$/);
  });

  test('stand in one chart, each line named and told apart without colour', () => {
    const svg = chartSvg(two, planText('id'));
    expect(svg).toContain('6 bulan &lt;semua&gt;: 7.302');
    expect(svg).toContain('12 bulan: 5.375');
    const dashes = [...svg.matchAll(/<polyline[^>]*stroke-dasharray="([^"]*)"/g)].map(
      (each) => each[1],
    );
    expect(new Set(dashes).size).toBe(2);
    expect([...svg.matchAll(/>2026-0[789]</g)]).toHaveLength(3);
  });

  test('draw the fall after the last month of the shorter one', () => {
    const points = /<polyline points="([^"]+)"/.exec(chartSvg(two, planText('id')))?.[1] ?? '';
    const heights = points.split(' ').map((point) => Number(point.split(',')[1]));
    expect(heights).toHaveLength(6);
    expect(heights.at(-1)).toBeGreaterThan(heights[0] ?? 0);
  });
});
