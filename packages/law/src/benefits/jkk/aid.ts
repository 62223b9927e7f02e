// Alat bantu dan alat ganti: prosthesis and orthosis up to 140 percent of the standard price of the
// public rehabilitation hospital, dentures, hearing aid and glasses up to a sum. PP 82/2019 Annex
// III from memory: every figure here is marked unconfirmed.

import type { Rupiah } from '@payung/values';
import { type Explained, givenStep, limitStep, rateStep, stepOf } from '../../explained.ts';
import { money, need, type TypeOf, variants } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { accidentDay } from './wage-multiple.ts';

const costTerm = { id: 'Biaya alat', en: 'Cost of the aid' };
const fitted = {
  standardPrice: need(
    'Harga standar rumah sakit pusat rehabilitasi pemerintah',
    'Standard price of the public rehabilitation hospital',
    money({ most: 100_000_000_000 }),
  ),
};

const facts = variants(
  'aid',
  { id: 'Alat', en: 'Aid' },
  { dentures: {}, hearing_aid: {}, glasses: {}, prosthesis: fitted, orthosis: fitted },
  {
    accidentOn: accidentDay('benefits.jkk.aid_limit'),
    cost: need(costTerm.id, costTerm.en, money()),
  },
);
/** What was bought; cost and hospital price in rupiah. */
export type AidFacts = TypeOf<typeof facts>;

/**
 * The cost up to the limit.
 *
 * @example
 * aidBenefit({ accidentOn: day('2026-07-01'), aid: 'glasses', cost: rupiah(1_500_000) })
 * // { ok: true, value: { value: 1000000, … }, … }
 */
export const aidBenefit = rule({
  id: 'benefits.jkk.aid',
  term: { id: 'Alat bantu dan alat pengganti', en: 'Aids and replacement aids' },
  sources: [{ law: 'PP 82/2019', article: 'Lampiran III' }],
  facts,
  decide: (input): Explained<Rupiah> => {
    switch (input.aid) {
      case 'prosthesis':
      case 'orthosis':
        return fittedAid(input);
      default: {
        const limits = getParameter('benefits.jkk.aid_limit', input.accidentOn);
        const most = limits.value[input.aid];
        const limit = limitStep(limits, most, { before: input.cost, row: input.aid });
        const cost = givenStep('cost', costTerm, input.cost, { amount: input.cost });
        return { value: lesser(input.cost, most), steps: [cost, limit] };
      }
    }
  },
});

/** The lesser of cost and limit carries the amount, the other one only decides. */
function fittedAid(
  input: Extract<AidFacts, { readonly standardPrice: Rupiah }>,
): Explained<Rupiah> {
  const { accidentOn, cost, standardPrice } = input;
  const rate = getParameter('benefits.jkk.prosthesis_rate', accidentOn);
  const limit = rateStep(rate, rate.value, { base: standardPrice });
  if (cost > limit.amount) {
    return { value: limit.amount, steps: [givenStep('cost', costTerm, cost), limit] };
  }
  const decides = stepOf(rate, rate.value, { base: standardPrice });
  return { value: cost, steps: [givenStep('cost', costTerm, cost, { amount: cost }), decides] };
}

function lesser(one: Rupiah, other: Rupiah): Rupiah {
  return one < other ? one : other;
}
