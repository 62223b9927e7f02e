// Whether a claim may move, and where it stands then. Pure: the claim, what is asked, what else is known.

import { type ClaimDocument, claimExpiry, workingDaysAfter } from '@payung/law';
import type { Day, Rupiah } from '@payung/values';
import type { Claim, Standing } from './claim.ts';
import type { ClaimRefusalCode } from './refusal.ts';
import { type ClaimMove, claimSteps } from './step.ts';

/** What is asked of a claim, with what only this step needs. */
export type MoveAsked =
  | { readonly move: Exclude<ClaimMove, 'refuse' | 'mark_payment'> }
  | { readonly move: 'refuse'; readonly article: string }
  | { readonly move: 'mark_payment'; readonly amount: Rupiah };

/** What stands beside a claim and decides with it. */
export type MoveFacts = {
  readonly missingPapers: readonly ClaimDocument[];
  /** Receivers that are named: whoever is paid has to be known. */
  readonly receivers: number;
  /** An account is proposed and not yet decided. */
  readonly accountPending: boolean;
  /** The latest day from which a confirmed account may be paid to. */
  readonly accountFrom: Day | null;
};

export type Moved =
  | { readonly ok: true; readonly standing: Standing }
  | {
      readonly ok: false;
      readonly code: ClaimRefusalCode;
      readonly data: Readonly<Record<string, string | number>>;
    };

/** The day is that of the paper, not that of the typing. */
export function decideMove(
  claim: Claim,
  asked: MoveAsked,
  known: MoveFacts,
  who: { readonly actor: string; readonly day: Day },
): Moved {
  const { standing } = claim;
  if (!claimSteps[asked.move].from.includes(standing.state)) {
    return no('step_unfit', { move: asked.move, state: standing.state });
  }
  const after = latestDay(claim);
  if (who.day < after) return no('day_before', { day: who.day, after });
  switch (asked.move) {
    case 'file':
      return file(claim, known, who.day);
    case 'return':
      return standing.state === 'filed' ? at({ ...standing, state: 'returned' }) : misfit(asked);
    case 'complete':
      return standing.state === 'filed'
        ? at({ state: 'complete', filedOn: standing.filedOn, completeOn: who.day })
        : misfit(asked);
    case 'refuse':
      return 'filedOn' in standing
        ? at({ state: 'refused', filedOn: standing.filedOn, refusedArticle: asked.article })
        : misfit(asked);
    case 'appeal':
    case 'dismiss':
      return 'refusedArticle' in standing
        ? at({ ...standing, state: asked.move === 'appeal' ? 'appealed' : 'dismissed' })
        : misfit(asked);
    case 'uphold':
      return 'filedOn' in standing
        ? at({ state: 'filed', filedOn: standing.filedOn })
        : misfit(asked);
    case 'mark_payment':
      return mark(claim, asked.amount, known, who);
    case 'unmark_payment':
      return standing.state === 'marked'
        ? at({ state: 'complete', filedOn: standing.filedOn, completeOn: standing.completeOn })
        : misfit(asked);
    case 'confirm_payment':
      return confirm(claim, known, who.actor);
    case 'withdraw':
      return at({ state: 'withdrawn' });
    case 'lapse':
      return lapse(claim, who.day);
    default:
      return asked satisfies never;
  }
}

function file(claim: Claim, known: MoveFacts, day: Day): Moved {
  if (known.missingPapers.length > 0) {
    return no('papers_missing', { papers: known.missingPapers.join(', ') });
  }
  if (known.receivers === 0) return no('receiver_missing', {});
  const last = lastDayToFile(claim, day);
  return last !== undefined && day > last
    ? no('claim_expired', { last })
    : at({ state: 'filed', filedOn: day });
}

function mark(
  { standing }: Claim,
  amount: Rupiah,
  known: MoveFacts,
  { actor, day }: { readonly actor: string; readonly day: Day },
): Moved {
  if (standing.state !== 'complete') return misfit({ move: 'mark_payment' });
  if (known.accountPending) return no('account_pending', {});
  if (known.accountFrom !== null && day < known.accountFrom) {
    return no('account_waiting', { from: known.accountFrom });
  }
  return at({ ...standing, state: 'marked', markedBy: actor, amount, paidOn: day });
}

function confirm({ standing }: Claim, known: MoveFacts, actor: string): Moved {
  if (standing.state !== 'marked') return misfit({ move: 'confirm_payment' });
  if (standing.markedBy === actor) return no('same_person', {});
  // Swapped between the two persons: whoever confirms has to see it decided first.
  if (known.accountPending) return no('account_pending', {});
  return at({ ...standing, state: 'paid', confirmedBy: actor });
}

/** Only what the law lets lapse, and only when it has. */
function lapse(claim: Claim, day: Day): Moved {
  const last = lastDayToFile(claim, day);
  return last === undefined || day <= last
    ? no('not_expired', { last: last ?? '—' })
    : at({ state: 'lapsed' });
}

/** Hari terakhir mengajukan; undefined where the right does not lapse here. JKP has a term of its own. */
export function lastDayToFile(
  { programme, eventOn }: Pick<Claim, 'programme' | 'eventOn'>,
  asOf: Day,
): Day | undefined {
  if (programme !== 'JKM' && programme !== 'JKK') return undefined;
  const found = claimExpiry({ program: programme, eventOn, asOf: asOf < eventOn ? eventOn : asOf });
  return found.ok ? found.value.value.lastDay : undefined;
}

/** No step is dated before the one it follows. */
function latestDay({ eventOn, standing }: Claim): Day {
  if ('paidOn' in standing) return standing.paidOn;
  if ('completeOn' in standing) return standing.completeOn;
  return 'filedOn' in standing ? standing.filedOn : eventOn;
}

/** Working days a changed account waits: time for its earlier owner to object (safety.md T14). */
const accountWaitDays = 3;

/** The first day a confirmed account may be paid to; the first account of an heir need not wait. */
export function accountFrom(
  confirmedOn: Day,
  change: { readonly first: boolean; readonly holidays: readonly Day[] },
): Day {
  return change.first
    ? confirmedOn
    : workingDaysAfter(confirmedOn, accountWaitDays, change.holidays);
}

function at(standing: Standing): Moved {
  return { ok: true, standing };
}

/** The table of steps was asked before: a claim that does not fit it here is a fault of the program. */
function misfit(asked: { readonly move: ClaimMove }): never {
  throw new Error(`The steps let ${asked.move} pass where its claim has not the dates for it`);
}

function no(code: ClaimRefusalCode, data: Readonly<Record<string, string | number>>): Moved {
  return { ok: false, code, data };
}
