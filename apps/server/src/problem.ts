// Failures as application/problem+json (RFC 9457): words from the issue catalogue, a status by the
// code, and for faults of our own a number that also stands in the log. Never a foreign message.

import { randomBytes } from 'node:crypto';
import {
  type Issue,
  type IssueCode,
  issue,
  issueText,
  type Language,
  Refusal,
} from '@payung/values';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Subject, serverTexts } from './text/texts.ts';
import type { Problem } from './wire/problem.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503;

/** A refused request: its status and what it is about; the words come with the reader's language. */
export class RequestRefused extends Refusal {
  readonly status: ProblemStatus;
  readonly subject: Subject | undefined;

  /** `about` is a subject of the catalogue, or the names of the fields that are wrong. */
  constructor(status: ProblemStatus, code: IssueCode, about: Subject | readonly string[]) {
    const fields = typeof about === 'string' ? [] : about;
    super([issue(code, { detail: fields.join(', ') })]);
    this.status = status;
    this.subject = typeof about === 'string' ? about : undefined;
  }
}

const statusByCode: Partial<Record<IssueCode, ProblemStatus>> = {
  not_found: 404,
  not_allowed: 403,
  database_unreachable: 503,
  disk_full: 503,
};

export function problemOf(error: unknown, language: Language): Problem & { status: ProblemStatus } {
  if (error instanceof RequestRefused) return refusedProblem(error, language);
  if (error instanceof Refusal) {
    const [first = issue('internal')] = error.issues;
    return problem(statusByCode[first.code] ?? 400, first, language);
  }
  if (error instanceof HTTPException) {
    const status = isProblemStatus(error.status) ? error.status : 400;
    return refusedProblem(new RequestRefused(status, 'request_invalid', 'unreadable'), language);
  }
  return problem(500, issue('internal', { number: newNumber() }), language);
}

function refusedProblem({ issues, status, subject }: RequestRefused, language: Language) {
  const [first = issue('internal')] = issues;
  if (subject === undefined) return problem(status, first, language);
  const words = serverTexts(language).subjects[subject];
  return problem(status, { ...first, data: { what: words, detail: words } }, language);
}

function problem(status: ProblemStatus, issue: Issue, language: Language) {
  const { problem, remedy } = issueText(issue, language);
  const { number } = issue.data;
  return {
    type: `urn:payung:masalah:${issue.code}`,
    status,
    code: issue.code,
    title: problem,
    detail: remedy,
    ...(typeof number === 'string' ? { number } : {}),
  };
}

/** Short enough to be told by telephone, without letters that sound or look alike. */
function newNumber(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
}

function isProblemStatus(status: number): status is ProblemStatus {
  return [400, 401, 403, 404, 409, 413, 415, 429, 500, 503].includes(status);
}

/**
 * What may stand in the log: the kind of failure and the places in our code. The message itself
 * stays out, since messages of a database or a parser can quote the data.
 */
export function failureForLog(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? '' : ` < ${failureForLog(error.cause)}`;
  return `${error.name} ${frames.join(' | ')}${cause}`;
}

export function sendProblem(c: Context, problem: Problem & { status: ProblemStatus }): Response {
  return c.body(JSON.stringify(problem), problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
