// Claims as they leave the house: public ids, and no sum that would tell a wage to whoever may not see one.

import { roleFacts } from '@payung/engine/access';
import {
  type BenefitBoard,
  type Claim,
  type ClaimAlert,
  type ClaimRefused,
  type ClaimView,
  claimAlertText,
  claimRefusalText,
  hideSmall,
} from '@payung/office';
import type { Language } from '@payung/values';
import { known, personId, type Viewer } from '../people/person-on-wire.ts';
import { Declined, type ProblemStatus, RequestRefused } from '../problem.ts';
import type { BoardWire, ClaimAlertsWire, ClaimsWire, ClaimWire } from '../wire/claim.ts';

const statusOf: Readonly<Partial<Record<ClaimRefused['code'], ProblemStatus>>> = {
  role_may_not: 403,
  same_person: 403,
  key_reused: 422,
  facts_unfit: 422,
  claim_unknown: 404,
  person_unknown: 404,
  paper_unknown: 404,
  account_unknown: 404,
  child_unknown: 404,
  year_unknown: 404,
  link_unknown: 404,
  holiday_unknown: 404,
  paper_type: 415,
  paper_size: 413,
};

/** What was found or done; throws what claims declined. Whatever is not listed is a conflict. */
export function settled<Done extends { readonly outcome: string }>(
  outcome: Done | ClaimRefused,
): Done {
  if (!isRefused(outcome)) return outcome;
  throw new Declined(statusOf[outcome.code] ?? 409, outcome.code, (language) =>
    claimRefusalText(outcome, language),
  );
}

function isRefused(outcome: { readonly outcome: string }): outcome is ClaimRefused {
  return outcome.outcome === 'refused';
}

export function claimId({ vault, tenant }: Viewer, number: number): string {
  return vault.publicId({ kind: 'claim', tenant, number });
}

/** An id nobody gave out names no claim. */
export function claimNumber({ vault, tenant }: Viewer, id: string): number {
  const number = vault.numberOf(id, { kind: 'claim', tenant });
  if (number === undefined) throw new RequestRefused(404, 'not_found', 'claim');
  return number;
}

function seesMoney({ role }: Viewer): boolean {
  return roleFacts[role].specific;
}

export function claimLineOnWire(claim: Claim, viewer: Viewer): ClaimsWire['claims'][number] {
  const { claim: number, person, cause, programme, eventOn, flagged, standing } = claim;
  const { expected, potential } = claim;
  const { state } = standing;
  const paid = 'amount' in standing ? { paidOn: standing.paidOn, markedBy: standing.markedBy } : {};
  return {
    ...{ id: claimId(viewer, number), person: personId(viewer, person) },
    ...{ cause, programme, eventOn, flagged, state },
    ...(seesMoney(viewer) ? { expected, potential } : {}),
    ...(seesMoney(viewer) && 'amount' in standing ? { amount: standing.amount } : {}),
    ...('filedOn' in standing ? { filedOn: standing.filedOn } : {}),
    ...('completeOn' in standing ? { completeOn: standing.completeOn } : {}),
    ...('refusedArticle' in standing ? { refusedArticle: standing.refusedArticle } : {}),
    ...paid,
    ...('confirmedBy' in standing ? { confirmedBy: standing.confirmedBy } : {}),
  };
}

export function claimOnWire(view: ClaimView, viewer: Viewer): ClaimWire {
  const { claim, village, papers, deadlines, why, receivers, scholarship, history } = view;
  const isWhole = seesMoney(viewer);
  return {
    ...claimLineOnWire(claim, viewer),
    ...known({ village }),
    papers: {
      ...{ known: papers.known, tasks: papers.tasks },
      scans: papers.kept.flatMap(({ paper, document, type, bytes }) =>
        type === null || bytes === null ? [] : [{ paper, document, type, bytes }],
      ),
    },
    deadlines: deadlines.map((each) =>
      each.kind === 'pay' && !isWhole ? { kind: each.kind, lastDay: each.lastDay } : each,
    ),
    why: isWhole ? why : [],
    receivers: receivers.map(({ heir, relation, name, phone, consent, ...money }) => ({
      ...{ heir, relation, name, consent, ...known({ phone }) },
      ...(isWhole ? moneyOf(money) : {}),
    })),
    children: scholarship.children.map(({ child, name, years }) => ({
      ...{ child, name },
      years: years.map((year) => yearOf(year)),
    })),
    history: history.map(({ id: _, ...told }) => told),
  };
}

type Year = ClaimView['scholarship']['children'][number]['years'][number];

function yearOf(year: Year): ClaimWire['children'][number]['years'][number] {
  const { schoolYear, level, claimedOn, expected, markedBy, paidOn, amount } = year;
  return {
    ...{ schoolYear, level, claimedOn, expected, state: yearState(year) },
    ...known({ paidOn, markedBy }),
    ...(amount === null ? {} : { amount }),
  };
}

/** What one person says was paid is not paid yet. */
function yearState({ markedBy, confirmedBy }: Year): 'claimed' | 'marked' | 'paid' {
  if (confirmedBy !== null) return 'paid';
  return markedBy === null ? 'claimed' : 'marked';
}

type Money = Pick<ClaimView['receivers'][number], 'share' | 'account' | 'accountProposed'>;

function moneyOf({ share, account, accountProposed }: Money) {
  return {
    share,
    ...(account === null ? {} : { account: accountOf(account) }),
    ...(accountProposed === null
      ? {}
      : {
          accountProposed: {
            ...accountOf(accountProposed),
            ...{ account: accountProposed.account, by: accountProposed.by },
          },
        }),
  };
}

function accountOf({ bank, number, effectiveOn }: NonNullable<Money['account']>) {
  return { bank, number, ...known({ effectiveOn }) };
}

/** One line whose sum is known: what is small is hidden from whoever sees no persons, and enough beside it. */
export function boardOnWire(board: BenefitBoard, { role }: Viewer): BoardWire {
  const { cells, total, scholarships, contributed } = board;
  const isOpen = roleFacts[role].people !== 'none';
  const [shown = []] = isOpen ? [] : hideSmall([cells.map(({ claims }) => claims)]);
  return {
    ...{ total, scholarships, contributed },
    cells: cells.map(({ region, programme, month, claims, amount }, at) => {
      const isHidden = !isOpen && shown[at] === null;
      return {
        ...{ programme, month, ...known({ region }) },
        claims: isHidden ? null : claims,
        amount: isHidden ? null : amount,
      };
    }),
  };
}

export function alertsOnWire(
  alerts: readonly ClaimAlert[],
  viewer: Viewer,
  language: Language,
): ClaimAlertsWire {
  return {
    alerts: alerts.map((alert) => {
      const { code, person, claim, lastDay, days } = alert;
      return {
        ...{ code, text: claimAlertText(alert, language), ...known({ lastDay }) },
        ...(person === undefined ? {} : { person: personId(viewer, person) }),
        ...(claim === undefined ? {} : { claim: claimId(viewer, claim) }),
        ...(days === undefined ? {} : { days }),
      };
    }),
  };
}
