import { month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { findFigureDetail, findStepDetail, ruleText } from './details.ts';
import { stepOf } from './explained.ts';
import { figureDetails, ruleTexts } from './generated/details.ts';
import { parameters } from './generated/parameters.ts';
import { getParameter } from './parameter.ts';
import { underReform } from './reform.ts';
import { rules } from './rules.ts';

describe('details', () => {
  test('every rule has its sentence and formula, and no sentence is left over', () => {
    expect(Object.keys(ruleTexts).sort()).toEqual(rules.map((rule) => rule.id).sort());
    for (const { id } of rules) {
      const { sentence, formula } = ruleText(id);
      expect([sentence.id, sentence.en, formula].every((text) => text.length > 1)).toBe(true);
    }
    expect(() => ruleText('contributions.nothing')).toThrow('contributions.nothing');
  });

  test('every detail belongs to a dated value', () => {
    for (const [id, details = []] of Object.entries(figureDetails)) {
      const froms = Object.entries(parameters).find(([each]) => each === id)?.[1].values ?? [];
      expect(froms.map((each) => String(each.from))).toEqual(
        expect.arrayContaining(details.map((each) => each.from)),
      );
    }
  });

  test('unconfirmed figures tell the user why', () => {
    const silent = Object.entries(parameters).flatMap(([id, { values }]) =>
      values
        .filter((value) => !value.checked.confirmed)
        .filter((value) => !noteOf(id, value.from))
        .map((value) => `${id} ${value.from}`),
    );
    expect(silent).toEqual([]);
  });

  test('a step leads to them, an assumption does not', () => {
    const step = () => {
      const found = getParameter('contributions.bpu_relief_payer', month('2026-07'));
      return stepOf(found, found.value.CSR, { row: 'CSR' });
    };
    expect(findStepDetail(step())?.note?.id).toContain('keringanan tidak dihitung');
    const reform = [
      { parameter: 'contributions.bpu_relief_payer', value: { CSR: 'yes' } },
    ] as const;
    expect(underReform(reform, () => findStepDetail(step()))).toBeUndefined();
    expect(findFigureDetail('contributions.bpu_relief_payer', '1999-01-01')).toBeUndefined();
  });
});

function noteOf(id: string, from: string) {
  const found = Object.entries(figureDetails).find(([each]) => each === id)?.[1];
  return found?.find((each) => each.from === from)?.note;
}
