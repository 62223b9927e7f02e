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

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 409
  | 412
  | 413
  | 415
  | 422
  | 428
  | 429
  | 500
  | 503;

/** A refused request: its status and what it is about; the words come with the reader's language. */
export class RequestRefused extends Refusal {
  readonly status: ProblemStatus;
  readonly subject: Subject | undefined;
  readonly retryAfterSeconds: number | undefined;

  /** `about` is a subject of the catalogue, or the names of the fields that are wrong. */
  constructor(
    status: ProblemStatus,
    code: IssueCode,
    about: Subject | readonly string[],
    retryAfterSeconds?: number,
  ) {
    const fields = typeof about === 'string' ? [] : about;
    super([issue(code, { detail: fields.join(', ') })]);
    this.status = status;
    this.subject = typeof about === 'string' ? about : undefined;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A feature of `office` does not do what was asked, and says why in words of its own. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly status: ProblemStatus;
  readonly code: string;
  readonly words: (language: Language) => string;

  constructor(status: ProblemStatus, code: string, words: (language: Language) => string) {
    super(code);
    this.status = status;
    this.code = code;
    this.words = words;
  }
}

const statusByCode: Partial<Record<IssueCode, ProblemStatus>> = {
  not_found: 404,
  not_allowed: 403,
  database_unreachable: 503,
  disk_full: 503,
};

/** `retryAfterSeconds` goes into the header, not into the body. */
export type Told = Problem & { status: ProblemStatus; retryAfterSeconds?: number };

const databaseRetrySeconds = 5;

export function problemOf(error: unknown, language: Language): Told {
  if (error instanceof RequestRefused) return refusedProblem(error, language);
  if (error instanceof Declined) return declinedProblem(error, language);
  if (error instanceof Refusal) {
    const [first = issue('internal')] = error.issues;
    const status = statusByCode[first.code] ?? 400;
    const told = problem(status, first, language);
    return status === 503 ? { ...told, retryAfterSeconds: databaseRetrySeconds } : told;
  }
  if (error instanceof HTTPException) {
    const status = isProblemStatus(error.status) ? error.status : 400;
    return refusedProblem(new RequestRefused(status, 'request_invalid', 'unreadable'), language);
  }
  return problem(500, issue('internal', { number: newNumber() }), language);
}

function declinedProblem({ status, code, words }: Declined, language: Language): Told {
  const type = `urn:payung:masalah:${code}`;
  return { type, status, code, title: words(language), detail: serverTexts(language).declined };
}

function refusedProblem(refused: RequestRefused, language: Language): Told {
  const [first = issue('internal')] = refused.issues;
  const { status, subject, retryAfterSeconds } = refused;
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (subject === undefined) return { ...problem(status, first, language), ...wait };
  const texts = serverTexts(language);
  const words = texts.subjects[subject];
  const told = problem(status, { ...first, data: { what: words, detail: words } }, language);
  const remedy = texts.remedies[subject];
  return { ...told, ...(remedy === undefined ? {} : { detail: remedy }), subject, ...wait };
}

function problem(status: ProblemStatus, issue: Issue, language: Language): Told {
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

/** Of the reader, as his browser asks for it. */
export function languageOf(c: Context, fallback: Language): Language {
  const asked = c.req.header('accept-language')?.slice(0, 2).toLowerCase();
  return asked === 'en' || asked === 'id' ? asked : fallback;
}

/** Short enough to be told by telephone, without letters that sound or look alike. */
function newNumber(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
}

function isProblemStatus(status: number): status is ProblemStatus {
  return [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503].includes(status);
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

export function sendProblem(c: Context, { retryAfterSeconds, ...problem }: Told): Response {
  return c.body(JSON.stringify(problem), problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
  });
}
