// Expected failures as values: what is wrong, where it is as a clerk counts, and how grave.
// The words shown to people stand in text/id.ts and text/en.ts.

import type { IssueCode } from './issue-codes.ts';

/** `error`: cannot go on as it is; `warning`: look at it; `note`: for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** Place as the clerk counts: `row` 1 = first record of a CSV or row 1 of a sheet. */
export type Place = {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
};

/** What fills the blanks of the issue's text. */
export type IssueData = Readonly<Record<string, string | number>>;

/** Masalah: what is wrong, where, and how grave. */
export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  /** What the text needs. A NIK stands here masked, never whole. */
  readonly data: IssueData;
};

/** A value that could be read, or the issues that say why not. A value may carry warnings. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** An issue; an error without a place unless the options say otherwise. */
export function issue(
  code: IssueCode,
  data: IssueData = {},
  options: { at?: Place; severity?: Severity } = {},
): Issue {
  return { code, severity: options.severity ?? 'error', at: options.at ?? {}, data };
}

/** What was read, with the warnings found on the way. */
export function parsed<T>(value: T, issues: readonly Issue[] = []): Parsed<T> {
  return { ok: true, value, issues };
}

/** What could not be read, with at least one reason. */
export function failed(...issues: readonly [Issue, ...Issue[]]): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [...issues] };
}

/**
 * A request that cannot be done, with its reasons. Thrown where no value can be returned, caught
 * once at the door (CLI: exit code 2; HTTP: problem+json), never to go on as if nothing happened.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: { cause?: unknown }) {
    super(issues.map((each) => each.code).join(', '), options);
    this.issues = issues;
  }
}

/** A refusal with one reason, to be thrown. */
export function refuse(
  code: IssueCode,
  data: IssueData = {},
  at: Place = {},
  cause?: unknown,
): Refusal {
  return new Refusal([issue(code, data, { at })], cause === undefined ? undefined : { cause });
}
