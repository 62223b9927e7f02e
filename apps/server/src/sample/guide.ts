// The five steps a newcomer walks in the sample's office, each ticked from what is really there: the lists that
// the program itself brought do not count.

import { findStepState, type Job, listJobs } from '@payung/engine/jobs';
import { listDecisions } from '@payung/office';
import type { SiteOptions } from '../options.ts';
import type { SampleGuideWire } from '../wire/sample.ts';
import type { SampleSite } from './site.ts';

const mostJobs = 200;

export async function readGuide(
  { database, tenant }: SiteOptions,
  { planted, list }: SampleSite,
): Promise<SampleGuideWire> {
  // Whether a step was walked is told to everybody in the office, whatever his own role sees of it.
  const actor = { id: 'contoh', role: 'system', tenant: tenant.code } as const;
  const [found, decisions] = await Promise.all([
    database.read(actor, async (tx) => {
      const jobs = await listJobs(tx, { area: null }, { limit: mostJobs });
      // The newest list that is still wanted; the one a person has just sent.
      const job = jobs.find((each) => isOwn(each, planted.files));
      const steps =
        job === undefined ? undefined : await findStepState(tx, { job: job.id, part: 1 });
      return { job, read: steps?.read ?? 0 };
    }),
    listDecisions(database, actor),
  ]);
  const { job, read } = found;
  const [part] = job?.parts ?? [];
  const isSaved = part?.state === 'done';
  const isLinked = part?.step === 'rehearse' || part?.step === 'save';
  return {
    list: list.name,
    month: list.month,
    ...(job === undefined ? {} : { sending: job.id }),
    done: {
      upload: job !== undefined,
      // Steps that were read again: the list as it was corrected.
      repair: read > 0 || isSaved,
      link: isLinked && (read > 0 || isSaved),
      save: isSaved,
      fund: decisions.some(({ number }) => number !== planted.decision),
    },
  };
}

function isOwn({ state, parts }: Job, planted: readonly string[]): boolean {
  return state !== 'cancelled' && parts.some(({ file }) => !planted.includes(file));
}
