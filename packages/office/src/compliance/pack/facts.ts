// What a pack SKK rests on: the case, its findings, letters and payments, and what is due on the day.

import type { Reader } from '@payung/engine';
import type { Day } from '@payung/values';
import { findFreeDays } from '../../claims/index.ts';
import type { EmployerCase } from '../case.ts';
import { type CaseDue, caseDue } from '../cases.ts';
import type { Finding } from '../finding.ts';
import { findLetters, type LetterRow } from '../letters/queries.ts';
import { findCases, findFindings, findPayments, type PaymentRow } from '../queries.ts';

/** What a pack is made of, and judged by. */
export type PackFacts = {
  readonly found: EmployerCase;
  readonly findings: readonly Finding[];
  readonly letters: readonly LetterRow[];
  readonly payments: readonly PaymentRow[];
  readonly due: CaseDue;
  readonly holidays: readonly Day[];
};

export async function readFacts(
  tx: Reader,
  cases: readonly number[],
  day: Day,
): Promise<readonly PackFacts[]> {
  const holidays = await findFreeDays(tx);
  const found = await findCases(tx, { cases });
  const findings = await findFindings(tx, cases);
  const letters = Map.groupBy(await findLetters(tx, cases), (each) => each.caseNumber);
  const payments = Map.groupBy(await findPayments(tx, cases), (each) => each.caseNumber);
  return found.map((each) => {
    const own = findings.get(each.caseNumber) ?? [];
    return {
      found: each,
      findings: own,
      letters: letters.get(each.caseNumber) ?? [],
      payments: payments.get(each.caseNumber) ?? [],
      due: caseDue(each, own, { asOf: day, holidays }),
      holidays,
    };
  });
}
