// Expected failures as values: what is wrong, where it is as a clerk counts, and how grave.
// The words shown to people stand in text/id.ts and text/en.ts.

import type { IssueCode } from './issue-codes.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Place as the clerk counts: `row` 1 = first record of a CSV or row 1 of a sheet. */
export type Place = {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
};

export type IssueData = Readonly<Record<string, string | number>>;

export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  /** What the text needs. A NIK stands here masked, never whole. */
  readonly data: IssueData;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function issue(
  code: IssueCode,
  data: IssueData = {},
  options: { at?: Place; severity?: Severity } = {},
): Issue {
  return { code, severity: options.severity ?? 'error', at: options.at ?? {}, data };
}

export function parsed<T>(value: T, issues: readonly Issue[] = []): Parsed<T> {
  return { ok: true, value, issues };
}

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

export function refuse(
  code: IssueCode,
  data: IssueData = {},
  at: Place = {},
  cause?: unknown,
): Refusal {
  return new Refusal([issue(code, data, { at })], cause === undefined ? undefined : { cause });
}
