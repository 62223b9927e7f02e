// Program wajib menurut skala usaha: Perpres 109/2013 art. 6(3). The size goes by capital for a new
// enterprise and by yearly sales for an existing one (PP 7/2021); JKP is not ruled here.

import { type Day, failed, type Parsed, type Program, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { choiceFaults, dayFaults, fault, wholeFaults } from './input-fault.ts';

/** Skala usaha; medium and large have the same duties. */
export const enterpriseSizes = ['micro', 'small', 'medium_or_large'] as const;
export type EnterpriseSize = (typeof enterpriseSizes)[number];

const sizeMax = Number.MAX_SAFE_INTEGER;

/**
 * Skala usaha by modal usaha (without land and building) or hasil penjualan tahunan, one of the two.
 *
 * @example enterpriseSize({ on: day('2026-07-01'), salesYearly: 2_000_000_000 }) // { ok: true, value: { value: 'micro', … }, … }
 */
export function enterpriseSize(input: {
  readonly on: Day;
  readonly capital?: number;
  readonly salesYearly?: number;
}): Parsed<Explained<EnterpriseSize>> {
  const { on, capital, salesYearly } = input;
  const amount = capital ?? salesYearly;
  const [first, ...more] = [
    ...dayFaults('on', on, 'contributions.enterprise_capital'),
    ...(amount === undefined || (capital !== undefined && salesYearly !== undefined)
      ? [fault('capital, salesYearly', amount ?? '', '1')]
      : wholeFaults('capital, salesYearly', amount, { min: 0, max: sizeMax })),
  ];
  if (first) return failed(first, ...more);
  const limits =
    capital === undefined
      ? getParameter('contributions.enterprise_sales', on)
      : getParameter('contributions.enterprise_capital', on);
  const size = (['micro', 'small'] as const).find((each) => (amount ?? 0) <= limits.value[each]);
  return parsed({
    value: size ?? 'medium_or_large',
    steps: [stepOf(limits, limits.value[size ?? 'small'])],
  });
}

/**
 * The programmes an enterprise of a size has to join; it may join more.
 *
 * @example mandatoryPrograms('small', day('2026-07-01')) // { ok: true, value: { value: ['JKK', 'JKM', 'JHT'], … }, … }
 */
export function mandatoryPrograms(
  size: EnterpriseSize,
  on: Day,
): Parsed<Explained<readonly Program[]>> {
  const [first, ...more] = [
    ...choiceFaults('size', size, enterpriseSizes),
    ...dayFaults('on', on, 'contributions.programs_micro'),
  ];
  if (first) return failed(first, ...more);
  const duty = dutyOf(size, on);
  const programs = (['JKK', 'JKM', 'JHT', 'JP'] as const).filter(
    (each) => duty.value[each] === 'yes',
  );
  return parsed({ value: programs, steps: [stepOf(duty, programs.join(', '))] });
}

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
