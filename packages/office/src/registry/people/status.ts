// The status of a person's memberships on a day, by the state machines of the law; where no payment
// is known, what the participants file says stands, and that it is only the file's word is told.

import type { Actor, Database, Reader } from '@payung/engine';
import { type BpuStatus, bpuStatus, puStatus } from '@payung/law';
import { type Day, firstDay, type Month, monthOf, monthsOf, type Parsed } from '@payung/values';
import { type Refused, refused } from '../change/change.ts';
import * as queries from './queries.ts';

export type MembershipStatus = queries.MembershipFacts & {
  /** `law`: from registrations and payments; `file`: as the branch's file says it. */
  readonly by: 'law' | 'file';
  /** Covered in the month of the day; a month of arrears is at risk and not covered. */
  readonly covered: boolean;
  /** Only of BPU by the law. */
  readonly bpu?: BpuStatus;
  readonly lastDayToPay?: Day;
};

export type StatusOutcome =
  | { readonly outcome: 'status'; readonly memberships: readonly MembershipStatus[] }
  | Refused;

export async function findStatus(
  database: Database,
  actor: Actor,
  asked: { readonly person: number; readonly on: Day },
): Promise<StatusOutcome> {
  return database.read(actor, async (tx) => {
    const { person, on } = asked;
    const [known] = await queries.findPeople(tx, [person]);
    if (known === undefined) return refused('person_unknown', { person });
    const memberships = await statusIn(tx, known.sameAs ?? person, on);
    return { outcome: 'status', memberships };
  });
}

/** Within a transaction; of a person who is not merged into another. */
export async function statusIn(
  tx: Reader,
  person: number,
  on: Day,
): Promise<readonly MembershipStatus[]> {
  const memberships = await queries.findMemberships(tx, person);
  const payments = await queries.findPayments(tx, person);
  return memberships
    .filter((each) => each.from <= monthOf(on))
    .map((each) => statusOf(each, paymentsOf(each, payments), on));
}

type Payment = { readonly month: Month; readonly paidOn: Day };

/** Recorded ones; else the months the file calls paid, each taken as paid in its month. */
function paymentsOf(
  membership: queries.MembershipFacts,
  all: readonly queries.PaidMonth[],
): readonly Payment[] {
  const { kpj, npp, from, paidUntil } = membership;
  const recorded = all
    .filter((each) => each.kpj === kpj && each.npp === npp)
    .map(({ month, paidOn }) => ({ month, paidOn }));
  if (recorded.length > 0 || paidUntil === null || paidUntil <= from) return recorded;
  return monthsOf({ from, until: paidUntil }).map((month) => ({ month, paidOn: firstDay(month) }));
}

function statusOf(
  membership: queries.MembershipFacts,
  payments: readonly Payment[],
  on: Day,
): MembershipStatus {
  const { segment, from, until } = membership;
  const month = monthOf(on);
  const open = until === null || month < until;
  if (segment === 'BPU' && open && payments.length > 0) {
    const registrations = [firstDay(from)];
    const { value } = answered(bpuStatus({ registrations, payments, asOf: on }));
    return {
      ...membership,
      by: 'law',
      covered: value.status === 'paid_active',
      bpu: value.status,
      ...(value.lastDayToPay === undefined ? {} : { lastDayToPay: value.lastDayToPay }),
    };
  }
  if (segment === 'PU') {
    const ended = until === null ? {} : { endedOn: firstDay(until) };
    const registeredOn = firstDay(from);
    const facts = { month, registeredOn, employerArrearsMonths: 0, ...ended };
    return { ...membership, by: 'law', covered: answered(puStatus(facts)).value.active };
  }
  return { ...membership, by: 'file', covered: open };
}

/** The register's own facts do not contradict each other: the tables see to it. */
function answered<T>(answer: Parsed<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`The law refuses facts of the register: ${answer.issues.map((e) => e.code)}`);
}
