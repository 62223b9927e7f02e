// Batch SKK: 1 to 250 employers, each checked for what a state attorney needs, each with a signed pack.
// One person makes a batch, another releases it; the release gives the SKK and closes the batch.

import { createHash } from 'node:crypto';
import type { Actor, Database, Reader, Vault, Writer } from '@payung/engine';
import { type Day, type Language, type Rupiah, rupiah } from '@payung/values';
import { type EventRequest, findEvents, type LogLine, performEvent } from '../../claims/index.ts';
import { caseReaders, caseWriters, confirmedSum } from '../cases.ts';
import { arrearsOf } from '../finding.ts';
import { openPaperPress } from '../letters/paper.ts';
import { findLetterFiles, type LetterRow } from '../letters/queries.ts';
import { decideCase } from '../path/decide.ts';
import { writeCase } from '../queries.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from '../refusal.ts';
import { type BundleFile, makeBundle, type PackSigner } from './bundle.ts';
import { type PackFacts, readFacts } from './facts.ts';
import * as queries from './queries.ts';
import { sheetModel } from './sheet.ts';

export const batchMost = 250;

/** What a pack still lacks. */
export const packGaps = ['address', 'letter1', 'letter2', 'proof', 'findings', 'step'] as const;
export type PackGap = (typeof packGaps)[number];

export type Completeness = {
  readonly caseNumber: number;
  readonly name: string;
  readonly gaps: readonly PackGap[];
};

/** Kelengkapan: address, both letters with proof of sending, findings, and a step that allows an SKK. */
export async function checkPacks(
  database: Database,
  actor: Actor,
  asked: { readonly cases: readonly number[]; readonly day: Day },
): Promise<{ readonly outcome: 'checked'; readonly cases: readonly Completeness[] } | CaseRefused> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const cases = await database.read(actor, async (tx) =>
    (await readFacts(tx, asked.cases, asked.day)).map((facts) => completeness(facts, asked.day)),
  );
  return { outcome: 'checked', cases };
}

function completeness(facts: PackFacts, day: Day): Completeness {
  const { found, letters, findings } = facts;
  const sent = (kind: LetterRow['kind']) =>
    letters.some((each) => each.kind === kind && each.sentOn !== null);
  const proven = letters
    .filter(({ kind }) => kind === 'letter1' || kind === 'letter2')
    .every(({ proofSha256 }) => proofSha256 !== null);
  const gaps: readonly (PackGap | false)[] = [
    found.business.address === null && 'address',
    !sent('letter1') && 'letter1',
    !sent('letter2') && 'letter2',
    !proven && 'proof',
    findings.length === 0 && 'findings',
    !decideSkk(facts, day).ok && 'step',
  ];
  return {
    caseNumber: found.caseNumber,
    name: found.business.name,
    gaps: gaps.filter((each) => each !== false),
  };
}

function decideSkk({ found, findings, payments, due, holidays }: PackFacts, day: Day) {
  const known = {
    due: due.due,
    recovered: confirmedSum(payments),
    arrears: arrearsOf(findings, day),
    holidays,
  };
  return decideCase(found, { move: 'skk' }, known, day);
}

export type BatchMade = {
  readonly outcome: 'batched';
  readonly batch: number;
  readonly packs: number;
  readonly due: Rupiah;
};

export type BatchRequest = EventRequest & {
  readonly number: string;
  /** Kejaksaan Negeri that gets it. */
  readonly office: string;
  readonly cases: readonly number[];
  readonly signer: PackSigner;
  readonly language: Language;
};

/** Makes the packs; where one is incomplete nothing is made and all gaps are named. */
export async function makeBatch(
  database: Database,
  actor: Actor,
  request: BatchRequest,
): Promise<BatchMade | CaseRefused> {
  const { number, office, day, language, signer } = request;
  const cases = [...new Set(request.cases)];
  if (cases.length < 1 || cases.length > batchMost) {
    return caseRefused('batch_size', { count: cases.length, most: batchMost });
  }
  const press = await openPaperPress();
  try {
    return await performEvent<BatchMade, CaseRefusalCode>(database, actor, {
      log: 'case_event',
      kind: 'batch',
      request,
      body: { number, office, cases },
      facts: { cases: cases.length },
      roles: caseWriters,
      run: async (tx, batch) => {
        const taken = await queries.findBatches(tx);
        if (taken.some((each) => each.number === number)) throw stop('number_taken', { number });
        const all = await readComplete(tx, cases, day);
        await queries.insertBatch(tx, { batch, number, office });
        const print = (facts: PackFacts, history: readonly LogLine[]) =>
          press.print(
            sheetModel(facts, history, { number, office, day, language, tenant: actor.tenant }),
          );
        await sealPacks(tx, all, { batch, day, signer, print, vault: database.vault });
        const sum = all.reduce((total, { due }) => total + due.due, 0);
        return { outcome: 'batched', batch, packs: all.length, due: rupiah(sum) };
      },
    });
  } finally {
    press.close();
  }
}

/** The facts of every case; one that lacks something stops the batch, with all gaps named. */
async function readComplete(
  tx: Reader,
  cases: readonly number[],
  day: Day,
): Promise<readonly PackFacts[]> {
  const all = await readFacts(tx, cases, day);
  if (all.length < cases.length) throw stop('case_unknown', { case: cases.join(', ') });
  const lacking = all.map((each) => completeness(each, day)).filter(({ gaps }) => gaps.length);
  if (lacking.length > 0) {
    const named = lacking.map((each) => `${each.caseNumber}: ${each.gaps.join(' ')}`);
    throw stop('batch_incomplete', { count: lacking.length, cases: named.join('; ') });
  }
  return all;
}

/** One signed and sealed pack a case: the sheet, the letters, the proofs of sending. */
async function sealPacks(
  tx: Writer,
  all: readonly PackFacts[],
  by: {
    readonly batch: number;
    readonly day: Day;
    readonly signer: PackSigner;
    readonly print: (facts: PackFacts, history: readonly LogLine[]) => Uint8Array;
    readonly vault: Vault;
  },
): Promise<void> {
  const { batch, day, vault } = by;
  const cases = all.map(({ found }) => found.caseNumber);
  const scans = Map.groupBy(await findLetterFiles(tx, cases), (each) => each.caseNumber);
  for (const facts of all) {
    const { caseNumber } = facts.found;
    const history = await findEvents(tx, 'case_event', caseNumber);
    const files: BundleFile[] = [
      { name: '1-berkas.pdf', bytes: by.print(facts, history) },
      ...letterFiles(vault, scans.get(caseNumber) ?? []),
    ];
    const bundle = makeBundle(files, { batch, case: caseNumber, day }, by.signer);
    await queries.insertPack(tx, {
      batch,
      caseNumber,
      event: batch,
      sha256: createHash('sha256').update(bundle).digest('hex'),
      bytes: bundle.length,
      due: facts.due.due,
      sealed: vault.seal(Buffer.from(bundle).toString('base64')),
    });
  }
}

function letterFiles(
  vault: Vault,
  rows: readonly {
    readonly letter: number;
    readonly pdf: Uint8Array;
    readonly proof: Uint8Array | null;
  }[],
): readonly BundleFile[] {
  return rows.flatMap(({ letter, pdf, proof }) => [
    { name: `2-surat-${letter}.pdf`, bytes: Buffer.from(vault.open(pdf), 'base64') },
    ...(proof === null
      ? []
      : [{ name: `3-bukti-kirim-${letter}.bin`, bytes: Buffer.from(vault.open(proof), 'base64') }]),
  ]);
}

export type BatchReleased = {
  readonly outcome: 'released';
  readonly batch: number;
  readonly cases: number;
};

/** Penyerahan: another person than the one who made it; each case has its SKK from this day on. */
export async function releaseBatch(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly batch: number },
): Promise<BatchReleased | CaseRefused> {
  const { batch: number, day } = request;
  return performEvent<BatchReleased, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'release',
    request,
    subject: number,
    body: { batch: number },
    roles: caseWriters,
    run: async (tx, event) => {
      const batch = (await queries.findBatches(tx)).find((each) => each.batch === number);
      if (batch === undefined) throw stop('batch_unknown', { batch: number });
      if (batch.releasedOn !== null) throw stop('batch_released', { batch: number });
      if (batch.madeBy === actor.id) throw stop('same_person');
      const packs = (await queries.findPacks(tx)).filter(
        (each) => each.batch === number && each.withdrawn === null,
      );
      const cases = packs.map(({ caseNumber }) => caseNumber);
      if (cases.length === 0) throw stop('batch_size', { count: 0, most: batchMost });
      await queries.releaseBatch(tx, { batch: number, event, on: day });
      for (const facts of await readFacts(tx, cases, day)) {
        const decided = decideSkk(facts, day);
        if (!decided.ok) throw stop(decided.code, decided.data);
        await writeCase(tx, event, decided.next);
      }
      return { outcome: 'released', batch: number, cases: cases.length };
    },
  });
}

/** Penarikan: an entry with its reason; the pack itself stays as it was. */
export async function withdrawPack(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly batch: number; readonly caseNumber: number },
): Promise<{ readonly outcome: 'withdrawn'; readonly caseNumber: number } | CaseRefused> {
  const { batch, caseNumber, reason } = request;
  return performEvent<{ outcome: 'withdrawn'; caseNumber: number }, CaseRefusalCode>(
    database,
    actor,
    {
      log: 'case_event',
      kind: 'withdraw_pack',
      request,
      subject: caseNumber,
      body: { batch },
      roles: caseWriters,
      run: async (tx, event) => {
        const pack = (await queries.findPacks(tx)).find(
          (each) => each.batch === batch && each.caseNumber === caseNumber,
        );
        if (pack === undefined || pack.withdrawn !== null) {
          throw stop('pack_unknown', { batch, case: caseNumber });
        }
        await queries.withdrawPack(tx, { batch, caseNumber, event, reason });
        return { outcome: 'withdrawn', caseNumber };
      },
    },
  );
}
