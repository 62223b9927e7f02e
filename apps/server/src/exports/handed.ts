// Which routes hand out rows of persons, of what data set, and how many each answer holds. A route of
// persons stands here or among those that give none; a test compares both with the access table.

import type { DataSet } from '@payung/engine/access';
import { verifyDecision } from '@payung/office';
import type { Context } from 'hono';
import { z } from 'zod';
import { type Access, type AccessId, access } from '../access.ts';
import type { Env } from '../guard.ts';
import { granted } from '../office-refusal.ts';
import type { SiteOptions } from '../options.ts';
import { workbookRows } from './workbook-rows.ts';

export type Handed = {
  readonly set: DataSet;
  /** A page is looked at, a file is carried away: an expired permit closes files alone. */
  readonly as: 'page' | 'file';
  readonly rows: (c: Context<Env>, made: Response, options: SiteOptions) => Promise<number>;
};

const decisionNumber = z.string();

const handed: Partial<Readonly<Record<AccessId, Handed>>> = {
  importColumns: { set: 'sendings', as: 'page', rows: inAnswer('sheets') },
  importSteps: { set: 'sendings', as: 'page', rows: inAnswer('steps') },
  importAlike: { set: 'sendings', as: 'page', rows: inAnswer('examples') },
  importRows: { set: 'sendings', as: 'page', rows: inAnswer('rows') },
  coverageEvidence: { set: 'register', as: 'page', rows: inAnswer('shown') },
  people: { set: 'register', as: 'page', rows: inAnswer('people') },
  findPerson: { set: 'register', as: 'page', rows: one },
  checkPeople: { set: 'register', as: 'page', rows: inAnswer('rows') },
  person: { set: 'register', as: 'page', rows: one },
  revealNik: { set: 'register', as: 'page', rows: one },
  batchLines: { set: 'register', as: 'page', rows: inAnswer('lines') },
  review: { set: 'sendings', as: 'page', rows: inAnswer('items') },
  reviewNext: { set: 'sendings', as: 'page', rows: inAnswer('items') },
  reviewItem: { set: 'sendings', as: 'page', rows: one },
  claims: { set: 'register', as: 'page', rows: inAnswer('claims') },
  claim: { set: 'register', as: 'page', rows: one },
  claimAlerts: { set: 'register', as: 'page', rows: inAnswer('alerts') },
  openScan: { set: 'register', as: 'file', rows: one },
  claimSlips: { set: 'register', as: 'file', rows: inAnswer('slips') },
  decisionHolders: { set: 'decisions', as: 'page', rows: inAnswer('holders') },
  sendingRejected: { set: 'decisions', as: 'page', rows: inAnswer('rejected') },
  sendingFile: { set: 'decisions', as: 'file', rows: inWorkbook },
  sendingRepair: { set: 'decisions', as: 'file', rows: inWorkbook },
  decisionAnnex: { set: 'decisions', as: 'file', rows: inDecision },
};

/**
 * Of persons by their kind, but no row of one: what was sent, what became of it, counts; and the repair
 * workbook, which gives a sender his own list back.
 */
export const rowless: readonly AccessId[] = [
  ...(['runFile', 'uploads', 'upload', 'jobs', 'job', 'jobEvents'] as const),
  ...(['importProblems', 'importEffect', 'importRepair', 'batches'] as const),
  ...(['verifyDecision', 'decisionStanding'] as const),
];

export const handedIds: readonly string[] = Object.keys(handed);

export function findHanded(entry: Access | undefined): Handed | undefined {
  const found = Object.entries<Access>(access).find(([, each]) => each === entry);
  return Object.entries(handed).find(([id]) => id === found?.[0])?.[1];
}

async function one(): Promise<number> {
  return 1;
}

/** The length of a list of the answer. */
function inAnswer(list: string): Handed['rows'] {
  const shape = z.object({ [list]: z.array(z.unknown()) });
  return async (_, made) => shape.parse(await made.clone().json())[list]?.length ?? 0;
}

async function inWorkbook(_: Context<Env>, made: Response): Promise<number> {
  return workbookRows(Buffer.from(await made.clone().arrayBuffer()));
}

/** All whom the decision names. */
async function inDecision(
  c: Context<Env>,
  _: Response,
  { database }: SiteOptions,
): Promise<number> {
  const number = decisionNumber.parse(c.req.query('number'));
  const found = granted(await verifyDecision(database, c.var.actor, { number }));
  return found.outcome === 'broken' ? 0 : found.rows;
}
