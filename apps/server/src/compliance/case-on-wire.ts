// Cases of employers as they leave the house: public ids, sums as they were worked, no worker.

import {
  type CaseRefused,
  type CaseView,
  caseRefusalText,
  type EmployerCase,
} from '@payung/office';
import { monthsBetween } from '@payung/values';
import { known, type Viewer } from '../people/person-on-wire.ts';
import { Declined, type ProblemStatus, RequestRefused } from '../problem.ts';
import type { CasesWire, CaseWire } from '../wire/compliance.ts';

const statusOf: Readonly<Partial<Record<CaseRefused['code'], ProblemStatus>>> = {
  role_may_not: 403,
  same_person: 403,
  key_reused: 422,
  case_unknown: 404,
  not_released: 404,
  batch_unknown: 404,
  pack_unknown: 404,
  payment_unknown: 404,
  link_unknown: 404,
  answer_unknown: 404,
  answer_file: 415,
};

/** What was found or done; throws what compliance declined. Whatever is not listed is a conflict. */
export function upheld<Done extends { readonly outcome: string }>(
  outcome: Done | CaseRefused,
): Done {
  if (!isRefused(outcome)) return outcome;
  throw new Declined(statusOf[outcome.code] ?? 409, outcome.code, (language) =>
    caseRefusalText(outcome, language),
  );
}

function isRefused(outcome: { readonly outcome: string }): outcome is CaseRefused {
  return outcome.outcome === 'refused';
}

export function caseId({ vault, tenant }: Viewer, number: number): string {
  return vault.publicId({ kind: 'case', tenant, number });
}

/** An id nobody gave out names no case. */
export function caseNumber({ vault, tenant }: Viewer, id: string): number {
  const number = vault.numberOf(id, { kind: 'case', tenant });
  if (number === undefined) throw new RequestRefused(404, 'not_found', 'case');
  return number;
}

export function caseLineOnWire(found: EmployerCase, viewer: Viewer): CasesWire['cases'][number] {
  const { business, state, stateOn, skkOn, promisedUntil, invitations, outcome } = found;
  const { name, npp, nib, address, district, phone, riskClass, size } = business;
  return {
    ...{ id: caseId(viewer, found.caseNumber), name, riskClass: Number(riskClass), size },
    ...known({ npp, nib, address, district, phone }),
    ...{ state, stateOn, invitations, ...known({ skkOn, promisedUntil }) },
    ...(outcome === null ? {} : { outcome }),
  };
}

export function caseOnWire(view: CaseView, viewer: Viewer): CaseWire {
  const { due, arrears, recovered, letters, payments, history } = view;
  const { findings, contribution, lateFine, sanctionFine } = due;
  return {
    ...caseLineOnWire(view.case, viewer),
    ...{ contribution, lateFine, sanctionFine, due: due.due, arrears, recovered },
    findings: findings.map(({ facts, evidence, confidence, amounts }) => ({
      ...{ kind: facts.kind, confidence, evidence },
      ...{ contribution: amounts.contribution, lateFine: amounts.lateFine },
      ...(facts.kind === 'JAKON'
        ? { months: 0, project: facts.project, value: facts.value }
        : facts.kind === 'PIUTANG'
          ? { months: facts.months.length }
          : {
              ...{ workers: facts.workers, from: facts.from, until: facts.until },
              months: monthsBetween(facts.from, facts.until),
            }),
    })),
    letters: letters.map(({ letter, kind, number, day, sentOn, proofSha256 }) => ({
      ...{ letter, kind, number, day, ...known({ sentOn }) },
      isProven: proofSha256 !== null,
    })),
    payments: payments.map(({ payment, paidOn, amount, document, markedBy, confirmedBy }) => ({
      ...{ payment, paidOn, amount, document, markedBy, ...known({ confirmedBy }) },
    })),
    history: history.map(({ id: _, ...each }) => each),
  };
}
