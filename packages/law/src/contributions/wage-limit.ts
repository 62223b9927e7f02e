// The highest monthly wage the contribution rules take.

/**
 * Upah sebulan tertinggi yang diterima, rupiah: above it stands a slip of the pen, and below it
 * every product of wage and rate is a whole number that a double holds exactly.
 */
export const wageMonthlyMax = 100_000_000_000;
