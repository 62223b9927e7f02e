// Who stands behind a report: first who made it answers for its figures, then somebody else signs. A report
// that is signed is closed.

import type { Role } from '@payung/engine';
import type { Day } from '@payung/values';

/** Disusun, lalu ditandatangani. */
export const signingSteps = ['made', 'signed'] as const;
export type SigningStep = (typeof signingSteps)[number];
/** Beku, disusun, ditandatangani. */
export const reportStates = ['frozen', ...signingSteps] as const;
export type ReportState = (typeof reportStates)[number];

/** Penanda tangan, as the paper names him; the account stays in the record. */
export type Signatory = { readonly name: string; readonly position: string };
export type Signature = Signatory & {
  readonly step: SigningStep;
  readonly day: Day;
  readonly role: Role;
  readonly account: string;
};

/** Who may answer for the figures, and who may sign. */
export const signersOf: Readonly<Record<SigningStep, readonly Role[]>> = {
  made: ['admin', 'verifier'],
  signed: ['admin', 'leader'],
};

export function stateOf(signatures: readonly Signature[]): ReportState {
  return (
    reportStates.findLast((state) => signatures.some(({ step }) => step === state)) ?? 'frozen'
  );
}

/** Those that stood when a paper of that state was made. */
export function signaturesUntil(
  signatures: readonly Signature[],
  state: ReportState,
): readonly Signature[] {
  const last = reportStates.indexOf(state);
  return signatures.filter(({ step }) => reportStates.indexOf(step) <= last);
}

export type SigningHindrance =
  | 'report_signed'
  | 'report_made'
  | 'report_not_made'
  | 'signer_is_maker';

/** What stands in the way of a step, if anything does. */
export function findSigningHindrance(
  signatures: readonly Signature[],
  { step, account }: Pick<Signature, 'step' | 'account'>,
): SigningHindrance | undefined {
  const state = stateOf(signatures);
  if (state === 'signed') return 'report_signed';
  if (step === 'made') return state === 'made' ? 'report_made' : undefined;
  const made = signatures.find((each) => each.step === 'made');
  if (made === undefined) return 'report_not_made';
  return made.account === account ? 'signer_is_maker' : undefined;
}
