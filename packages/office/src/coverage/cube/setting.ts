// What one cube is built over: which of the three regions of a person, how deep, which months, and
// which age bands. All of it is part of the snapshot's identity.

import { type Month, monthsBetween, month as toMonth } from '@payung/values';

/** Wilayah: domicile, place of work, or the region in the NIK (practice.md 0.3: they differ). */
export type RegionKind = 'domicile' | 'workplace' | 'nik_region';
export const regionKinds: readonly RegionKind[] = ['domicile', 'workplace', 'nik_region'];

/** Digits of a region code: province, kabupaten, kecamatan, desa. */
export type RegionDepth = 2 | 4 | 6 | 10;

/** Kelompok umur: full years from `fromAge` up to but without `untilAge`. */
export type AgeBand = {
  readonly name: string;
  readonly fromAge: number;
  readonly untilAge: number;
};

/** Usual bands of BPS cut at 65, the age up to which BPU may register. Editable data, not law. */
export const usualBands: readonly AgeBand[] = ageBands([18, 25, 35, 45, 55, 65]);

export type CubeSetting = {
  readonly region: RegionKind;
  readonly depth: RegionDepth;
  /** First month and count of months, as months since year 0. */
  readonly firstIndex: number;
  readonly months: number;
  readonly bands: readonly AgeBand[];
};

/** Covers every age: nobody falls between two bands. Ages below 0 are a wrong birth month: ''. */
export function ageBands(borders: readonly number[]): readonly AgeBand[] {
  const [first = 0, ...rest] = borders;
  if (borders.some((age, index) => age <= (borders[index - 1] ?? 0))) {
    throw new RangeError(`Age borders rise from above 0: ${borders.join(', ')}`);
  }
  const last = rest.at(-1) ?? first;
  return [
    { name: '', fromAge: -9_999, untilAge: 0 },
    { name: `00-${two(first - 1)}`, fromAge: 0, untilAge: first },
    ...rest.map((age, index) => {
      const from = borders[index] ?? 0;
      return { name: `${two(from)}-${two(age - 1)}`, fromAge: from, untilAge: age };
    }),
    { name: `${two(last)}+`, fromAge: last, untilAge: 9_999 },
  ];
}

export function cubeSetting(given: {
  readonly region?: RegionKind;
  readonly depth?: RegionDepth;
  readonly from: Month;
  readonly until: Month;
  readonly bands?: readonly AgeBand[];
}): CubeSetting {
  const months = monthsBetween(given.from, given.until);
  if (months < 1) throw new RangeError(`No month from ${given.from} until ${given.until}`);
  return {
    region: given.region ?? 'domicile',
    depth: given.depth ?? 10,
    firstIndex: monthIndex(given.from),
    months,
    bands: given.bands ?? usualBands,
  };
}

/** Whether a region of a slice is less deep than was asked: its people are known no closer. */
export function isRest(
  code: string | undefined,
  setting: Pick<CubeSetting, 'depth'>,
  depth: RegionDepth,
): boolean {
  return code !== undefined && code !== '' && code.length < Math.min(depth, setting.depth);
}

/** Months since year 0. */
export function monthIndex(value: Month): number {
  return monthsBetween(toMonth('0001-01'), value) + 12;
}

function two(age: number): string {
  return String(age).padStart(2, '0');
}
