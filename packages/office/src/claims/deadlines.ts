// Tenggat klaim by the law: report of an accident, last day to file, and the days the branch has to pay,
// with what each day late brings.

import { accidentReport, paymentDeadline } from '@payung/law';
import { type Day, isDay, type Rupiah } from '@payung/values';
import type { Claim } from './claim.ts';
import { lastDayToFile } from './decide.ts';
import type { ClaimFacts } from './expect/expect.ts';

export type Deadline =
  | { readonly kind: 'report'; readonly lastDay: Day; readonly late: boolean }
  | { readonly kind: 'file'; readonly lastDay: Day; readonly over: boolean }
  | {
      readonly kind: 'pay';
      readonly lastDay: Day;
      readonly daysLate: number;
      /** Ganti rugi: 1 percent a day on what is due. */
      readonly compensation: Rupiah;
    };

/** `today` counts as long as nothing was paid. Terms the law has for other programmes are not known. */
export function claimDeadlines(
  claim: Claim,
  facts: ClaimFacts,
  today: Day,
  holidays: readonly Day[],
): readonly Deadline[] {
  return [...reportOf(facts, today), ...fileOf(claim, today), ...payOf(claim, today, holidays)];
}

function reportOf(facts: ClaimFacts, today: Day): readonly Deadline[] {
  const { accidentOn, reportedOn } = facts;
  if (typeof accidentOn !== 'string' || !isDay(accidentOn)) return [];
  const reported = typeof reportedOn === 'string' && isDay(reportedOn) ? reportedOn : today;
  if (reported < accidentOn) return [];
  const found = accidentReport({ eventOn: accidentOn, reportedOn: reported });
  if (!found.ok) return [];
  const { lastDay, late } = found.value.value;
  return [{ kind: 'report', lastDay, late }];
}

function fileOf(claim: Claim, today: Day): readonly Deadline[] {
  if (claim.standing.state !== 'open' && claim.standing.state !== 'returned') return [];
  const lastDay = lastDayToFile(claim, today);
  return lastDay === undefined ? [] : [{ kind: 'file', lastDay, over: today > lastDay }];
}

function payOf(claim: Claim, today: Day, holidays: readonly Day[]): readonly Deadline[] {
  const { programme, standing, expected } = claim;
  if (programme !== 'JKM' && programme !== 'JKK') return [];
  if (!('completeOn' in standing)) return [];
  const { completeOn } = standing;
  const [paidOn, amount] =
    'paidOn' in standing ? [standing.paidOn, standing.amount] : [today, expected];
  if (paidOn < completeOn || amount === 0) return [];
  const found = paymentDeadline({ program: programme, amount, completeOn, paidOn, holidays });
  if (!found.ok) return [];
  const { dueOn: lastDay, daysLate, value: compensation } = found.value;
  return [{ kind: 'pay', lastDay, daysLate, compensation }];
}
