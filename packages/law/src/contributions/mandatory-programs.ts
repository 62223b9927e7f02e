// Program wajib menurut skala usaha: Perpres 109/2013 art. 6(3). JKP is not ruled here.

import { type Day, type Program, programs } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { choice, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { type EnterpriseSize, enterpriseSizes } from './enterprise-size.ts';

/**
 * The programmes an enterprise of a size has to join; it may join more.
 *
 * @example mandatoryPrograms({ size: 'small', on: day('2026-07-01') }) // { ok: true, value: { value: ['JKK', 'JKM', 'JHT'], … }, … }
 */
export const mandatoryPrograms = rule({
  id: 'contributions.mandatory_programs',
  term: { id: 'Program wajib menurut skala usaha', en: 'Mandatory programmes by enterprise size' },
  sources: [{ law: 'Perpres 109/2013', article: '6 ayat (3)' }],
  facts: record({
    size: need('Skala usaha', 'Size', choice(enterpriseSizes)),
    on: need('Tanggal', 'Day', onDay('contributions.programs_micro')),
  }),
  decide: ({ size, on }): Explained<readonly Program[]> => {
    const duty = dutyOf(size, on);
    const ruled = programs.filter((each) => each !== 'JKP');
    return {
      value: ruled.filter((each) => duty.value[each] === 'yes'),
      steps: ruled.map((each) => stepOf(duty, duty.value[each], { row: each })),
    };
  },
});

function dutyOf(size: EnterpriseSize, on: Day) {
  switch (size) {
    case 'micro':
      return getParameter('contributions.programs_micro', on);
    case 'small':
      return getParameter('contributions.programs_small', on);
    case 'medium_or_large':
      return getParameter('contributions.programs_medium_or_large', on);
    default:
      return size satisfies never;
  }
}
