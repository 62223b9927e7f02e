// Manfaat yang ditanggung pemberi kerja: who did not register a worker owes him the benefits, at
// least as high (rules.md A1.4, E7). `jkkDebtor` says it for one accident; a registered worker whose
// employer is in arrears is the matter of `puStatus` and `jkpArrears`.

import { type Day, type Program, programs } from '@payung/values';
import { type Explained, type FigureStep, stepOf } from '../explained.ts';
import { choice, listOf, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** `value`: the programmes whose benefits the employer owes. */
export type BenefitsOwed = Explained<readonly Program[]> & {
  /** Missing too, but no text read so far says who owes: for a person to decide. */
  readonly unsettled: readonly Program[];
};

/**
 * Program yang manfaatnya ditanggung pemberi kerja.
 *
 * @example benefitsOwed({ eventOn: day('2026-07-01'), obliged: ['JKK', 'JKM', 'JHT'], registered: ['JKK'] }) // { ok: true, value: { value: ['JKM'], unsettled: ['JHT'], … }, … }
 */
export const benefitsOwed = rule({
  id: 'compliance.benefits_owed',
  term: { id: 'Manfaat yang ditanggung pemberi kerja', en: 'Benefits an employer owes himself' },
  sources: [
    { law: 'PP 44/2015' },
    { law: 'PP 45/2015', article: '4-6' },
    { law: 'UU 24/2011', article: '15' },
  ],
  facts: record({
    eventOn: need('Tanggal kejadian', 'Day of the event', onDay('compliance.employer_owes')),
    // From `mandatoryPrograms`.
    obliged: need('Program wajib', 'Mandatory programmes', listOf(choice(programs), { least: 1 })),
    registered: need('Program yang diikuti', 'Programmes registered', listOf(choice(programs))),
  }),
  decide: ({ eventOn, obliged, registered }): BenefitsOwed => {
    const missing = programs
      .filter((each) => obliged.includes(each) && !registered.includes(each))
      .map((program) => ({ program, step: owedStep(program, eventOn) }));
    const answered = (answer: string) =>
      missing.filter(({ step }) => step.value === answer).map(({ program }) => program);
    return {
      value: answered('yes'),
      unsettled: answered('unconfirmed'),
      steps: missing.map(({ step }) => step),
    };
  },
});

function owedStep(program: Program, on: Day): FigureStep {
  if (program === 'JKK') {
    const jkk = getParameter('benefits.jkk.unregistered_employer_owes', on);
    return stepOf(jkk, jkk.value);
  }
  const others = getParameter('compliance.employer_owes', on);
  return stepOf(others, others.value[program], { row: program });
}
