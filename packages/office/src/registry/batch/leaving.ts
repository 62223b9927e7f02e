// How many memberships a whole participants file may end before a person has to confirm it: a file that
// was cut off looks exactly like thousands of people who left.

export type Leaving = { readonly open: number; readonly ended: number };

/**
 * One in ten. No published fall of participants within a month comes near it (practice.md 0.2, 0.9:
 * election workers and non-ASN who become PPPK are a few in a hundred); an upload that breaks off is
 * mostly far above. Our own choice [I], not a rule of the branch office.
 */
const mostEndedPercent = 10;

/** In a small register a handful of people is more than one in ten. */
const fewEnded = 20;

/** @example isUnusual({ open: 1_000, ended: 101 }) // true */
export function isUnusual({ open, ended }: Leaving): boolean {
  return ended > fewEnded && ended * 100 > open * mostEndedPercent;
}
