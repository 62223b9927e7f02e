// Rumus batas upah JP: PP 45/2015 art. 29(3)-(4). The ceiling of the year before times growth of the
// gross domestic product, rounded down to 100. For forecasts: a published ceiling goes before it.

import {
  type Day,
  failed,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { dayFaults, fault, wholeFaults } from './input-fault.ts';

/**
 * The ceiling the rule gives after a year of growth (`rate`; below zero in a recession).
 *
 * @example nextJpCeiling({ on: day('2020-03-01'), ceiling: 8_512_400, growth: rate(50_200) }) // { ok: true, value: { value: 8939700, … }, … }
 */
export function nextJpCeiling(input: {
  readonly on: Day;
  readonly ceiling: number;
  readonly growth: Rate;
}): Parsed<Explained<Rupiah>> {
  const { on, ceiling, growth } = input;
  const [first, ...more] = [
    ...dayFaults('on', on, 'contributions.pu_jp_ceiling_step'),
    ...wholeFaults('ceiling', ceiling),
    ...(Number.isSafeInteger(growth) && growth > -1_000_000 && growth <= 1_000_000
      ? []
      : [fault('growth', growth, '-999999 .. 1000000')]),
  ];
  if (first) return failed(first, ...more);
  const step = getParameter('contributions.pu_jp_ceiling_step', on);
  const grown = BigInt(ceiling) * BigInt(1_000_000 + growth);
  const steps = grown / (1_000_000n * BigInt(step.value));
  return parsed({
    value: rupiah(Number(steps) * step.value),
    steps: [stepOf(step, step.value)],
  });
}
