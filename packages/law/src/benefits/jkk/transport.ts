// Biaya pengangkutan korban kecelakaan kerja: the cost up to a limit per mode, limits of the modes
// used add up. PP 44/2015 Annex III, since 2 December 2019 PP 82/2019 Annex III.

import { failed, type Parsed, parsed, type Rupiah, rupiah } from '@payung/values';
import { givenStep, limitStep } from '../../explained.ts';
import { contradiction, may, money, need, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type Benefit, benefitOf } from '../benefit.ts';
import { accidentDay } from './wage-multiple.ts';

/** Darat, sungai, danau = `land`; laut = `sea`; udara = `air`. */
export const transportModes = ['land', 'sea', 'air'] as const;
export type TransportMode = (typeof transportModes)[number];

const terms = {
  land: { id: 'Biaya darat, sungai, atau danau', en: 'Cost by land, river or lake' },
  sea: { id: 'Biaya laut', en: 'Cost by sea' },
  air: { id: 'Biaya udara', en: 'Cost by air' },
} as const satisfies Readonly<Record<TransportMode, object>>;

const facts = record({
  accidentOn: accidentDay('benefits.jkk.transport_limit'),
  costs: need(
    'Biaya moda yang dipakai',
    'Cost of each mode used',
    record({
      land: may(terms.land.id, terms.land.en, money()),
      sea: may(terms.sea.id, terms.sea.en, money()),
      air: may(terms.air.id, terms.air.en, money()),
    }),
  ),
});
export type TransportFacts = TypeOf<typeof facts>;

/**
 * Rupiah paid back to who paid the transport.
 *
 * @example
 * transportBenefit({ accidentOn: day('2026-07-01'), costs: { land: rupiah(6_000_000) } })
 * // { ok: true, value: { value: 5000000, … }, … }
 */
export const transportBenefit = rule({
  id: 'benefits.jkk.transport',
  term: { id: 'Biaya pengangkutan JKK', en: 'Transport costs under JKK' },
  sources: [
    { law: 'PP 44/2015', article: 'Lampiran III' },
    { law: 'PP 82/2019', article: 'Lampiran III' },
  ],
  facts,
  decide: (input): Parsed<Benefit<TransportMode>> => {
    const used = transportModes.filter((mode) => input.costs[mode] !== undefined);
    return used.length === 0
      ? failed(contradiction('costs', '{}', transportModes.join(', ')))
      : parsed(paidFor(input));
  },
});

function paidFor({ accidentOn, costs }: TransportFacts): Benefit<TransportMode> {
  const limit = getParameter('benefits.jkk.transport_limit', accidentOn);
  const worked = transportModes.flatMap((mode) => {
    const cost = costs[mode];
    if (cost === undefined) return [];
    const most: Rupiah = limit.value[mode];
    const steps = [
      givenStep(`costs.${mode}`, terms[mode], cost, { amount: cost }),
      limitStep(limit, most, { before: cost, row: mode }),
    ];
    return [{ part: mode, amount: rupiah(Math.min(cost, most)), steps }];
  });
  return benefitOf(
    worked.map(({ part, amount }) => ({ part, amount })),
    worked.flatMap((each) => each.steps),
  );
}
