// The eleven amounts every engine of the bench computes for each person, in one order: the eight
// columns of the bill, then the three origins of the JKP contribution.

/** Columns of the bill: the lines of the programmes, then what employer and worker pay in all. */
export const billAmounts = [
  'jkk',
  'jkm',
  'jht_employer',
  'jht_worker',
  'jp_employer',
  'jp_worker',
  'employer',
  'worker',
] as const;

/** Rekomposisi JKP: what the state pays, what is moved out of JKK and out of JKM. */
export const jkpAmounts = ['jkp_state', 'jkp_from_jkk', 'jkp_from_jkm'] as const;

export const amountNames = [...billAmounts, ...jkpAmounts] as const;

export type AmountName = (typeof amountNames)[number];

/** One column per amount, in the order of {@link amountNames}; whole rupiah. */
export type Columns = readonly ArrayLike<number>[];

export type Differences = {
  /** How many people differ from the expected amount. */
  readonly wrong: readonly number[];
  /** By how many rupiah at most. */
  readonly furthest: readonly number[];
};

export function totalsOf(columns: Columns): readonly number[] {
  return columns.map((column) => {
    let sum = 0;
    for (let row = 0; row < column.length; row += 1) sum += column[row] ?? Number.NaN;
    return sum;
  });
}

export function differencesOf(columns: Columns, expected: Columns): Differences {
  const wrong = columns.map(() => 0);
  const furthest = columns.map(() => 0);
  columns.forEach((column, at) => {
    for (let row = 0; row < column.length; row += 1) {
      const distance = Math.abs((column[row] ?? Number.NaN) - (expected[at]?.[row] ?? Number.NaN));
      if (distance === 0) continue;
      wrong[at] = (wrong[at] ?? 0) + 1;
      // NaN spreads: an amount that is missing on one side must not look like a small difference.
      furthest[at] = Math.max(furthest[at] ?? 0, distance);
    }
  });
  return { wrong, furthest };
}
