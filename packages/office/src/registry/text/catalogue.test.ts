import { expect, test } from 'vitest';
import { refusalCodes, refused } from '../change/change.ts';
import { movementCauses } from '../movement/decide.ts';
import { causeText, refusalText } from './catalogue.ts';

test.each(refusalCodes)('%s is told in both languages, with the same facts', (code) => {
  const blanks = (language: 'id' | 'en') => {
    const names = 'area month latest batch changes before after person ended open from until'.split(
      ' ',
    );
    const text = refusalText(refused(code), language);
    const filled = names.filter((name) =>
      refusalText(refused(code, { [name]: 'ISI' }), language).includes('ISI'),
    );
    expect(text.split('—').length - 1).toBeGreaterThanOrEqual(filled.length);
    return filled;
  };
  expect(blanks('en')).toEqual(blanks('id'));
});

test('every cause has words of its own', () => {
  for (const language of ['id', 'en'] as const) {
    const words = movementCauses.map((cause) => causeText(cause, language));
    expect(new Set(words).size).toBe(movementCauses.length);
  }
});
