// Imports as people ask for them and watch them: whose jobs are seen, who may say Simpan, and the words of
// what went wrong. Whoever sent a list does not save it.

import type { Writer } from '@payung/engine';
import { findUpload, type LiveSession } from '@payung/engine/access';
import {
  askCancel,
  askSave,
  countOpenJobs,
  findJob,
  insertImport,
  type Job,
  type JobPart,
  type JobProblem,
} from '@payung/engine/jobs';
import { type IssueCode, issue, issueCodes, issueText, type Language } from '@payung/values';
import type { Me } from '../accounts/own.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { serverTexts } from '../text/texts.ts';
import { scopeOf } from '../uploads.ts';
import type { JobWire, NewImportWire } from '../wire/job.ts';

/** Waiting and running ones of a tenant together. */
const mostOpen = 50;

export async function beginImport(tx: Writer, me: Me, wanted: NewImportWire): Promise<string> {
  const { account, role, area, opd } = me.live;
  if ((await countOpenJobs(tx)) >= mostOpen) {
    throw new RequestRefused(409, 'request_invalid', 'jobs_open');
  }
  for (const upload of wanted.uploads) {
    const found = await findUpload(tx, upload, { account });
    if (found === undefined) throw new RequestRefused(404, 'not_found', 'upload');
  }
  const id = await insertImport(tx, { ...wanted, account, role, area, opd });
  if (id === undefined) throw new RequestRefused(409, 'request_invalid', 'parts_missing');
  return id;
}

export async function getJob(
  { database }: SiteOptions,
  me: Me,
  actor: Writer['actor'],
  id: string,
): Promise<Job> {
  const found = await database.read(actor, (tx) => findJob(tx, id, scopeOf(me)));
  if (found === undefined) throw new RequestRefused(404, 'not_found', 'job');
  return found;
}

export function partOf(job: Job, number: number): JobPart {
  const found = job.parts.find((each) => each.number === number);
  if (found === undefined) throw new RequestRefused(404, 'not_found', 'job');
  return found;
}

export type Save = {
  readonly part: number;
  readonly reason: string;
  readonly confirmed: boolean;
  readonly version: number;
};

/** Into the register of the whole region: by somebody who speaks for it, and not by the sender. */
export async function savePart(tx: Writer, { live }: Me, job: Job, wanted: Save): Promise<void> {
  if (live.area !== null) throw new RequestRefused(403, 'not_allowed', 'whole_register');
  if (live.account === job.account) throw new RequestRefused(403, 'not_allowed', 'save_own');
  const { account, role } = live;
  const isAsked = await askSave(tx, { ...wanted, job: job.id, account, role });
  if (!isAsked) throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
}

/** By whoever began it, and by whoever verifies. */
export async function cancelJob(tx: Writer, job: Job): Promise<void> {
  if (!(await askCancel(tx, job.id))) throw new RequestRefused(409, 'request_invalid', 'job_ended');
}

type Told = {
  readonly options: SiteOptions;
  readonly live: LiveSession;
  readonly tenant: string;
  readonly language: Language;
};

export function jobOnWire(job: Job, { options, live, tenant, language }: Told): JobWire {
  const { id, kind, request, state, version, madeAt, begunAt, endedAt, parts } = job;
  const progress = options.jobs.progress(id);
  return {
    ...{ id, kind, month: request.month, whole: request.whole, state, version, madeAt },
    isOwn: job.account === live.account,
    ...(begunAt === null ? {} : { begunAt }),
    ...(endedAt === null ? {} : { endedAt }),
    parts: parts.map(({ step, counts, batch, problem, columns, ...part }) => ({
      ...part,
      ...(columns === null
        ? {}
        : {
            columns: {
              from: columns.from,
              ...(columns.month === null ? {} : { month: columns.month }),
            },
          }),
      ...(step === null ? {} : { step }),
      ...(counts === null ? {} : { counts }),
      ...(batch === null ? {} : { batch: batchId(options, tenant, batch) }),
      ...(problem === null ? {} : { problem: problemOnWire(problem, language) }),
    })),
    ...(progress === undefined ? {} : { progress }),
  };
}

export function batchId({ database }: SiteOptions, tenant: string, number: number): string {
  return database.vault.publicId({ kind: 'batch', tenant, number });
}

function problemOnWire({ code, data }: JobProblem, language: Language) {
  if (isIssueCode(code)) {
    const { problem: title, remedy: detail } = issueText(issue(code, data), language);
    return { code, data, title, detail };
  }
  const { jobProblems, declined } = serverTexts(language);
  const own = Object.entries(jobProblems).find(([name]) => name === code)?.[1];
  return { code, data, title: own ?? jobProblems.declined, detail: declined };
}

function isIssueCode(code: string): code is IssueCode {
  return issueCodes.some((each) => each === code);
}
