// Iuran jasa konstruksi: PP 44/2015 arts 54-55. By contract value without VAT each rate holds for the part
// of the value in its band only; where wages are known, JKK 1.74 and JKM 0.30 percent of them.

import {
  addRupiah,
  applyRate,
  type Day,
  failed,
  formatRate,
  type Month,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { type Explained, type Step, stepOf } from '../explained.ts';
import type { Bracket } from '../figure.ts';
import { getParameter } from '../parameter.ts';
import { dayFaults, monthFaults, wholeFaults } from './input-fault.ts';

/** Both programmes of a project; `value` is their sum. */
export type ConstructionContribution = Explained<Rupiah> & {
  readonly jkk: Rupiah;
  readonly jkm: Rupiah;
};

const contractValueMax = 1_000_000_000_000_000;

/**
 * Iuran of a whole project by its contract value (SPK) without VAT.
 *
 * @example
 * constructionByValue({ on: day('2016-08-30'), contractValue: 1_000_000_000 })
 * // { ok: true, value: { value: 1750000, jkk: 1540000, jkm: 210000, … }, … }
 */
export function constructionByValue(input: {
  readonly on: Day;
  readonly contractValue: number;
}): Parsed<ConstructionContribution> {
  const { on, contractValue } = input;
  const [first, ...more] = [
    ...dayFaults('on', on, 'contributions.construction_jkk_rate'),
    ...wholeFaults('contractValue', contractValue, { max: contractValueMax }),
  ];
  if (first) return failed(first, ...more);
  const jkkBands = getParameter('contributions.construction_jkk_rate', on);
  const jkmBands = getParameter('contributions.construction_jkm_rate', on);
  const jkk = marginal(contractValue, jkkBands.value);
  const jkm = marginal(contractValue, jkmBands.value);
  const steps = (found: typeof jkkBands | typeof jkmBands): Step[] =>
    bandsUpTo(contractValue, found.value).map((band) => stepOf(found, formatRate(band.value)));
  return parsed({
    value: addRupiah(jkk, jkm),
    jkk,
    jkm,
    steps: [...steps(jkkBands), ...steps(jkmBands)],
  });
}

/**
 * Iuran of one month where the wages of the project are known: the sum of all its workers.
 *
 * @example constructionByWages({ month: month('2026-07'), wagesMonthly: 100_000_000 }) // { ok: true, value: { value: 2040000, … }, … }
 */
export function constructionByWages(input: {
  readonly month: Month;
  readonly wagesMonthly: number;
}): Parsed<ConstructionContribution> {
  const [first, ...more] = [
    ...monthFaults(input.month, 'contributions.construction_wage_rate'),
    ...wholeFaults('wagesMonthly', input.wagesMonthly, { max: contractValueMax }),
  ];
  if (first) return failed(first, ...more);
  const found = getParameter('contributions.construction_wage_rate', input.month);
  const wages = rupiah(input.wagesMonthly);
  const [jkk, jkm] = [applyRate(wages, found.value.JKK), applyRate(wages, found.value.JKM)];
  return parsed({
    value: addRupiah(jkk, jkm),
    jkk,
    jkm,
    steps: [stepOf(found, formatRate(found.value.JKK)), stepOf(found, formatRate(found.value.JKM))],
  });
}

type Bands = readonly Bracket<Rate>[];

/** The bands are summed exactly and rounded once, half up. */
function marginal(value: number, bands: Bands): Rupiah {
  const product = bands.reduce((sum, band, at) => {
    const end = Math.min(value, bands[at + 1]?.from ?? value);
    return sum + BigInt(Math.max(0, end - band.from)) * BigInt(band.value);
  }, 0n);
  return rupiah(Number((product + 500_000n) / 1_000_000n));
}

function bandsUpTo(value: number, bands: Bands): Bands {
  return bands.filter((band) => band.from < value);
}
