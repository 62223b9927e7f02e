// Words of the report of indicators and of the press sheet in English.

import type { SheetText } from './sheet-words.ts';

export const sheetsEn: SheetText = {
  indicators: {
    told: '{told} of {all} indicators have a base and a figure for {month}.',
    scalesNote:
      'Each indicator is divided by a base of its own. Percentages of UCJ and RPJMN are not compared with each other: their bases differ.',
    marksNote:
      'Marks of sources: [C] written in the source, [I] inferred by Payung, [U] not confirmed.',
    noTargets: 'No target is stated for any indicator yet.',
    open: {
      base: '{name}: its base is not stated; by which letter?',
      target: '{name}: its target is not stated in RPJMD, RKPD or a letter.',
      gap: '{name}: {people} people short of the target of {percent} in {year}.',
      none: 'All indicators have a base and reach their target.',
    },
    parts: {
      reached: 'Indicators reached',
      targets: 'Targets by year',
      formulas: 'Formulas and sources',
    },
    captions: {
      reached: 'Reached, base and next target',
      targets: 'Targets by year, and what is missing from today',
      formulas: 'Formula, owner and source of each indicator',
    },
    columns: {
      indicator: 'Indicator',
      code: 'Code',
      baseYear: 'Year of base',
      reached: 'Reached',
      target: 'Target',
      year: 'Year of target',
      gap: 'Missing (people)',
      formula: 'Formula',
      owner: 'Owner',
      formulaSource: 'Source of formula',
      baseSource: 'Source of base',
    },
  },
  press: {
    covered:
      'In {month}, {part} workers in {tenant} are covered by employment social security: {percent} of {base} workers. Base of {year}: {definition}; source: {source}.',
    coveredWithoutBase:
      'In {month}, {part} workers in {tenant} are covered by employment social security.',
    grew: 'Since {from} their number has grown by {change} people.',
    shrank: 'Since {from} their number has fallen by {change} people.',
    stayed: 'Since {from} their number has hardly changed.',
    missing: 'The target of {year} is {percent}; {gap} more workers are needed to reach it.',
    reached: 'The target of {year}, {percent}, is reached.',
    benefit: '{name}: {claims} claims, {amount}.',
    benefitsWhole: 'In this period {claims} claims were paid, {amount} in all.',
    benefitsHidden:
      'Programmes with fewer than {least} claims are not told one by one, so that no family can be recognised.',
    noBenefits: 'No benefit is noted as paid in this period.',
    funded:
      'In {month} the contributions of {people} vulnerable workers were paid by public, village or company funds.',
    notFunded: 'There is no number yet that can be published on contributions paid by funds.',
    noBase: 'No percentage is given, because its base is not stated.',
    dated: 'Figures of {month}; written in {frozen}. They may change in the next release.',
    words: [
      'Covered means registered, active, and paid for in that month.',
      'Wage earners (PU) work for an employer; others (BPU) work for themselves, such as farmers, fishers and traders.',
      'JKK is insurance of work accidents, JKM of death, JHT old-age savings, JP pension.',
    ],
    contact: [
      'Contact: (name and position, filled in before release)',
      'Telephone and e-mail: (filled in before release)',
    ],
    parts: {
      benefits: 'Benefits paid',
      segments: 'Who is covered',
      funded: 'Contributions paid by funds',
      words: 'Words and date of the figures',
      contact: 'Contact',
    },
  },
};
