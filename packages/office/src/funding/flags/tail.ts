// How unlikely a count is: the upper tail of a Poisson distribution, for registrars whose people die more
// often than those of the others.

type Rate = { readonly people: number; readonly deaths: number };

/** Whether so many deaths would happen with less than `chance`, at the rate of the others. */
export function isOutlier(own: Rate, others: Rate, chance: number): boolean {
  // One death more than were seen: the rate of few deaths is not known better than that.
  const expected = (own.people * (others.deaths + 1)) / Math.max(1, others.people);
  return poissonTail(own.deaths, expected) < chance;
}

/**
 * Probability of `count` or more where `expected` are expected.
 *
 * @example poissonTail(0, 3) // 1
 */
export function poissonTail(count: number, expected: number): number {
  if (count <= 0) return 1;
  // Summed upwards from `count`: no difference of nearly equal numbers.
  let term = Math.exp(count * Math.log(expected) - expected - logFactorial(count));
  let sum = 0;
  for (let k = count; term > 0 && (k < expected || term > sum * Number.EPSILON); k += 1) {
    sum += term;
    term *= expected / (k + 1);
  }
  return Math.min(1, sum);
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let k = 2; k <= count; k += 1) sum += Math.log(k);
  return sum;
}
