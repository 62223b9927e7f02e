import { day, month } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { changesSince, figureAt, figureHistory, figureSteps, parameterIds } from './figures.ts';
import { changeLines, figureLine, figureLines } from './figures-text.ts';

const ceiling = 'contributions.pu_jp_wage_ceiling';

describe('the figures of the law', () => {
  it('are all printed, every value in both languages, with law and dates', () => {
    expect(parameterIds.length).toBeGreaterThan(100);
    for (const id of parameterIds) {
      const figure = figureHistory(id);
      for (const dated of figure.values) {
        const lines = figureLines(figure, dated, 'id').join('\n');
        expect(lines, id).toContain(dated.source.law);
        expect(lines, id).toContain(dated.from);
        expect(lines, id).not.toMatch(/undefined|\[object|NaN/);
        expect(lines.includes('[U]'), id).toBe(
          !dated.checked.confirmed || JSON.stringify(dated.value).includes('unconfirmed'),
        );
        expect(figureLines(figure, dated, 'en').join('\n')).not.toContain('berlaku sejak');
      }
    }
  });

  it('of a month are those in force on its first day', () => {
    expect(figureAt(ceiling, month('2026-02'))?.value).toBe(10_547_400);
    expect(figureAt(ceiling, month('2026-03'))?.value).toBe(11_086_300);
    expect(figureAt(ceiling, day('2015-06-30'))).toBeUndefined();
  });

  it('stand in one line, a table as its number of rows', () => {
    const line = (id: typeof ceiling | 'contributions.pu_jkk_rate') =>
      figureLine(figureHistory(id), figureAt(id, day('2026-07-01')), 'id');
    expect(line(ceiling)).toMatch(/^ {2}Batas upah tertinggi iuran JP: Rp11\.086\.300 sebulan \(/);
    expect(line('contributions.pu_jkk_rate')).toContain(': 5 baris (berlaku sejak 2015-07-01, PP');
    const gone = figureLine(figureHistory(ceiling), undefined, 'id');
    expect(gone).toContain('tidak berlaku pada tanggal ini');
  });
});

describe('changes of the law', () => {
  it('name what holds, its law, and what held before', () => {
    const change = changesSince(day('2026-03-01')).find(
      (each) => each.figure.id === ceiling && each.on === '2026-03-01',
    );
    if (change === undefined) throw new Error('The ceiling of 2026 is missing');
    expect(changeLines(change, 'id')).toEqual([
      `  Batas upah tertinggi iuran JP (${ceiling})`,
      expect.stringContaining('berlaku sejak 2026-03-01, PP 45/2015'),
      '    Rp11.086.300 sebulan; sebelumnya Rp10.547.400 sebulan',
    ]);
  });

  it('begin on the day asked for, the day after no more', () => {
    const onFirst = (since: string) =>
      changesSince(day(since)).some(
        (each) => each.figure.id === ceiling && each.on === '2026-03-01',
      );
    expect(onFirst('2026-03-01')).toBe(true);
    expect(onFirst('2026-03-02')).toBe(false);
  });

  it('dated by month count from its first day', () => {
    const relief = 'contributions.bpu_relief_other';
    const of = (since: string) =>
      changesSince(day(since))
        .filter((each) => each.figure.id === relief)
        .map(({ on, kind }) => `${kind} ${on}`);
    expect(of('2026-04-01')).toEqual(['begins 2026-04', 'ends 2027-01']);
    expect(of('2026-04-02')).toEqual(['ends 2027-01']);
    expect(of('2027-01-02')).toEqual([]);
  });

  it('come in the order of their days, each value begins once and ends where none follows', () => {
    const all = changesSince(day('1990-01-01'));
    const days = all.map(({ on }) => (on.length === 7 ? `${on}-01` : on));
    expect(days).toEqual([...days].sort());
    const begun = all.filter((each) => each.kind === 'begins').map((each) => each.dated);
    const known = parameterIds.flatMap((id) => figureHistory(id).values);
    expect(new Set(begun)).toEqual(new Set(known));
    for (const { kind, before, dated, on } of all) {
      if (kind === 'ends') expect([before, dated.until]).toEqual([dated, on]);
      else if (before !== undefined) expect(before.until ?? on).toBe(on);
    }
  });

  it('are told in words, of a table only the rows that changed', () => {
    for (const change of changesSince(day('1990-01-01'))) {
      const lines = changeLines(change, 'en');
      expect(lines.length).toBeGreaterThanOrEqual(3);
      const rows = figureSteps(change.figure, change.dated, () => ({ id: '', en: '' }));
      expect(lines.join('\n')).not.toMatch(/undefined|\[object|NaN/);
      expect(rows.length).toBeGreaterThan(0);
    }
  });
});
