// Iuran jasa konstruksi menurut nilai kontrak: PP 44/2015 art. 54. Each rate holds for the part of the
// contract value (SPK, without VAT) that lies in its band.

import { addRupiah, type Rate, type Rupiah, rupiah, subtractRupiah } from '@payung/values';
import { type Explained, type FigureStep, stepOf } from '../explained.ts';
import { money, need, onDay, record } from '../facts.ts';
import type { Bracket } from '../figure.ts';
import { getParameter, type InForce } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Both programmes of a project; `value` is their sum. */
export type ConstructionContribution = Explained<Rupiah> & {
  readonly jkk: Rupiah;
  readonly jkm: Rupiah;
};

/**
 * Iuran of a whole project by its contract value without VAT.
 *
 * @example
 * constructionByValue({ on: day('2016-08-30'), contractValue: rupiah(1_000_000_000) })
 * // { ok: true, value: { value: 1750000, jkk: 1540000, jkm: 210000, … }, … }
 */
export const constructionByValue = rule({
  id: 'contributions.construction_by_value',
  term: {
    id: 'Iuran jasa konstruksi menurut nilai kontrak',
    en: 'Construction contribution by contract value',
  },
  sources: [{ law: 'PP 44/2015', article: '54' }],
  facts: record({
    on: need(
      'Tanggal kontrak',
      'Day of the contract',
      onDay('contributions.construction_jkk_rate'),
    ),
    contractValue: need('Nilai kontrak tanpa PPN', 'Contract value without VAT', money()),
  }),
  decide: ({ on, contractValue }): ConstructionContribution => {
    const jkk = marginal(contractValue, getParameter('contributions.construction_jkk_rate', on));
    const jkm = marginal(contractValue, getParameter('contributions.construction_jkm_rate', on));
    return {
      value: addRupiah(jkk.value, jkm.value),
      jkk: jkk.value,
      jkm: jkm.value,
      steps: [...jkk.steps, ...jkm.steps],
    };
  },
});

type BandId = 'contributions.construction_jkk_rate' | 'contributions.construction_jkm_rate';

/** The bands are summed exactly and rounded once, half up: each step gets what the sum grows by. */
function marginal(contractValue: Rupiah, found: InForce<BandId>): Explained<Rupiah> {
  const bands: readonly Bracket<Rate>[] = found.value;
  const steps: FigureStep[] = [];
  let exact = 0n;
  let sum = rupiah(0);
  for (const [at, band] of bands.entries()) {
    const end = Math.min(contractValue, bands[at + 1]?.from ?? contractValue);
    if (end <= band.from) break;
    const base = rupiah(end - band.from);
    exact += BigInt(base) * BigInt(band.value);
    const next = rupiah(Number((exact + 500_000n) / 1_000_000n));
    steps.push(stepOf(found, band.value, { base, amount: subtractRupiah(next, sum) }));
    sum = next;
  }
  return { value: sum, steps };
}
