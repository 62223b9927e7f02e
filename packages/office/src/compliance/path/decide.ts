// Whether a case may move, by the table of steps, the clocks of the law and what excludes what. Pure.

import { type ArrearsClass, sanctionNext } from '@payung/law';
import type { Day, Rupiah } from '@payung/values';
import type { CaseOutcome, CaseState, EmployerCase } from '../case.ts';
import type { CaseRefusalCode } from '../refusal.ts';
import { type CaseMove, caseSteps } from './step.ts';

export type CaseAsked =
  | { readonly move: Exclude<CaseMove, 'instalments' | 'commit' | 'close'> }
  | { readonly move: 'instalments' | 'commit'; readonly until: Day }
  | { readonly move: 'close'; readonly outcome: CaseOutcome };

/** What stands beside a case and decides with it. */
export type CaseFacts = {
  /** Contributions and fines that are due by the findings. */
  readonly due: Rupiah;
  /** Payments two people confirmed. */
  readonly recovered: Rupiah;
  readonly arrears: ArrearsClass;
  /** Days that are none of work beside Saturdays and Sundays. */
  readonly holidays: readonly Day[];
};

export type CaseDecided =
  | { readonly ok: true; readonly next: EmployerCase }
  | {
      readonly ok: false;
      readonly code: CaseRefusalCode;
      readonly data: Readonly<Record<string, string | number>>;
    };

/** Piutang at least this large goes to KPKNL (PMK 54/2024, as the office of the State Assets prints it). */
export const kpknlLeast = 8_000_000;
/** Undangan at most (practice.md 2.4: three, Serang). */
const invitationsMax = 3;

export function decideCase(
  found: EmployerCase,
  asked: CaseAsked,
  known: CaseFacts,
  day: Day,
): CaseDecided {
  const { move } = asked;
  const { state } = found;
  if (!caseSteps[move].from.includes(state)) return no('step_unfit', { move, state });
  if (day < found.stateOn) return no('day_before', { day, after: found.stateOn });
  const hindrance = hindranceOf(found, asked, known, day);
  if (hindrance !== undefined) return hindrance;
  return { ok: true, next: { ...found, ...changesOf(found, asked, day), stateOn: day } };
}

function hindranceOf(
  found: EmployerCase,
  asked: CaseAsked,
  known: CaseFacts,
  day: Day,
): CaseDecided | undefined {
  const { skkOn, kpknlOn, letter2On, invitations } = found;
  switch (asked.move) {
    case 'letter2':
      return letter2On === null ? termOf(found, known, day) : no('letter_known', {});
    case 'skk':
      if (kpknlOn !== null) return no('kpknl_used', {});
      if (skkOn !== null) return no('skk_used', {});
      return letter2On === null ? no('letter2_missing', {}) : termOf(found, known, day);
    case 'kpknl':
      return kpknlHindrance(found, known, day);
    case 'invite':
      if (skkOn === null) return no('skk_missing', {});
      return invitations >= invitationsMax
        ? no('invitations_used', { most: invitationsMax })
        : undefined;
    case 'sue':
      return skkOn === null ? no('skk_missing', {}) : undefined;
    case 'settle':
      return known.recovered < known.due
        ? no('not_paid', { due: known.due, recovered: known.recovered })
        : undefined;
    case 'instalments':
    case 'commit':
      return asked.until < day ? no('day_before', { day: asked.until, after: day }) : undefined;
    case 'close':
      return asked.outcome === 'paid' && found.state !== 'paid'
        ? no('not_paid_state', {})
        : undefined;
    default:
      return undefined;
  }
}

/** What law enforcement had, the auction office does not take; and only bad debts above the least sum. */
function kpknlHindrance(found: EmployerCase, known: CaseFacts, day: Day): CaseDecided | undefined {
  if (found.skkOn !== null) return no('skk_used', {});
  if (found.letter2On === null) return no('letter2_missing', {});
  if (known.arrears !== 'bad') return no('kpknl_class', { class: known.arrears });
  const left = known.due - known.recovered;
  if (left < kpknlLeast) return no('kpknl_least', { left, least: kpknlLeast });
  return termOf(found, known, day);
}

/** The term of the last warning has to pass in full (PP 86/2013). */
function termOf(found: EmployerCase, known: CaseFacts, day: Day): CaseDecided | undefined {
  const { letter1On, letter2On } = found;
  const warnings = [letter1On, letter2On].filter((each) => each !== null);
  const { holidays } = known;
  const next = sanctionNext({ asOf: day, warnings, holidays });
  if (!next.ok) return no('day_before', { day, after: warnings.at(-1) ?? '—' });
  const { from } = next.value;
  return from !== undefined && day < from ? no('term_running', { from }) : undefined;
}

function changesOf(found: EmployerCase, asked: CaseAsked, day: Day): Partial<EmployerCase> {
  const state: CaseState = caseSteps[asked.move].to;
  switch (asked.move) {
    case 'confirm':
      return { state, confirmedOn: day };
    case 'letter1':
      return { state, letter1On: day };
    case 'letter2':
      return { state, letter2On: day };
    case 'skk':
      return { state, skkOn: day };
    case 'kpknl':
      return { state, kpknlOn: day };
    case 'invite':
      return { state, invitations: found.invitations + 1 };
    case 'instalments':
    case 'commit':
      return { state, promisedUntil: asked.until };
    case 'close':
      return { state, outcome: asked.outcome };
    default:
      return { state };
  }
}

/** Sanksi beside the path: fine of 0.1 percent, public services withheld, and given back. */
export const sanctionMarks = ['fine', 'services', 'lift'] as const;
export type SanctionMark = (typeof sanctionMarks)[number];

export function decideSanction(
  found: EmployerCase,
  mark: SanctionMark,
  day: Day,
  holidays: readonly Day[],
): CaseDecided {
  const { letter1On, letter2On, fineOn, servicesOn, liftedOn } = found;
  if (letter1On === null || letter2On === null) return no('letter2_missing', {});
  if (mark === 'lift') {
    if (servicesOn === null || liftedOn !== null) return no('sanction_unfit', { mark });
    return day < servicesOn
      ? no('day_before', { day, after: servicesOn })
      : { ok: true, next: { ...found, liftedOn: day } };
  }
  const done = mark === 'fine' ? fineOn !== null : fineOn === null || servicesOn !== null;
  if (done) return no('sanction_unfit', { mark });
  const next = sanctionNext({
    asOf: day,
    warnings: [letter1On, letter2On],
    ...(mark === 'services' && fineOn !== null ? { fineOn } : {}),
    holidays,
  });
  if (!next.ok) return no('day_before', { day, after: letter2On });
  const { from } = next.value;
  if (from !== undefined && day < from) return no('term_running', { from });
  return {
    ok: true,
    next: { ...found, ...(mark === 'fine' ? { fineOn: day } : { servicesOn: day }) },
  };
}

function no(
  code: CaseRefusalCode,
  data: Readonly<Record<string, string | number>>,
): CaseDecided & { readonly ok: false } {
  return { ok: false, code, data };
}
