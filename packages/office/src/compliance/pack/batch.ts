// Batch SKK: 1 to 250 employers, each checked for what a state attorney needs, each with a signed pack.
// One person makes a batch, another releases it; the release gives the SKK and closes the batch.

import { createHash } from 'node:crypto';
import type { Actor, Database, Reader, Vault } from '@payung/engine';
import { nationalRegister } from '@payung/regions';
import { type Day, formatRupiah, type Language, type Rupiah, rupiah } from '@payung/values';
import { type EventRequest, findEvents, type LogLine, performEvent } from '../../claims/index.ts';
import type { EmployerCase } from '../case.ts';
import { type CaseDue, caseDue, caseReaders, caseWriters, confirmedSum } from '../cases.ts';
import { arrearsOf, type Finding } from '../finding.ts';
import { dueTable } from '../letters/letters.ts';
import { openPress, type PaperModel } from '../letters/paper.ts';
import { decideCase } from '../path/decide.ts';
import * as queries from '../queries.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from '../refusal.ts';
import { complianceWords, filled } from '../text/catalogue.ts';
import { type BundleFile, makeBundle, type PackSigner } from './bundle.ts';

export const batchMost = 250;

/** What a pack still lacks. */
export const packGaps = ['address', 'letter1', 'letter2', 'proof', 'findings', 'step'] as const;
export type PackGap = (typeof packGaps)[number];

export type Completeness = {
  readonly caseNumber: number;
  readonly name: string;
  readonly gaps: readonly PackGap[];
};

type Facts = {
  readonly found: EmployerCase;
  readonly findings: readonly Finding[];
  readonly letters: readonly queries.LetterRow[];
  readonly payments: readonly queries.PaymentRow[];
  readonly due: CaseDue;
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

function completeness(facts: Facts, day: Day): Completeness {
  const { found, letters, findings } = facts;
  const sent = (kind: queries.LetterRow['kind']) =>
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

function decideSkk({ found, findings, payments, due }: Facts, day: Day) {
  const known = {
    due: due.due,
    recovered: confirmedSum(payments),
    arrears: arrearsOf(findings, day),
  };
  return decideCase(found, { move: 'skk' }, known, day);
}

async function readFacts(
  tx: Reader,
  cases: readonly number[],
  day: Day,
): Promise<readonly Facts[]> {
  const found = await queries.findCases(tx, { cases });
  const findings = await queries.findFindings(tx, cases);
  const letters = Map.groupBy(await queries.findLetters(tx, cases), (each) => each.caseNumber);
  const payments = Map.groupBy(await queries.findPayments(tx, cases), (each) => each.caseNumber);
  return found.map((each) => {
    const own = findings.get(each.caseNumber) ?? [];
    return {
      found: each,
      findings: own,
      letters: letters.get(each.caseNumber) ?? [],
      payments: payments.get(each.caseNumber) ?? [],
      due: caseDue(each, own, day),
    };
  });
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
  const press = await openPress();
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
        const all = await readFacts(tx, cases, day);
        if (all.length < cases.length) throw stop('case_unknown', { case: cases.join(', ') });
        const lacking = all
          .map((each) => completeness(each, day))
          .filter(({ gaps }) => gaps.length);
        if (lacking.length > 0) {
          const named = lacking.map((each) => `${each.caseNumber}: ${each.gaps.join(' ')}`);
          throw stop('batch_incomplete', { count: lacking.length, cases: named.join('; ') });
        }
        await queries.insertBatch(tx, { batch, number, office });
        const scans = Map.groupBy(
          await queries.findLetterFiles(tx, cases),
          (each) => each.caseNumber,
        );
        for (const facts of all) {
          const { caseNumber } = facts.found;
          const history = await findEvents(tx, 'case_event', caseNumber);
          const sheet = press.print(
            sheetModel(facts, history, { number, office, day, language, tenant: actor.tenant }),
          );
          const files: BundleFile[] = [
            { name: '1-berkas.pdf', bytes: sheet },
            ...letterFiles(database.vault, scans.get(caseNumber) ?? []),
          ];
          const bundle = makeBundle(files, { batch: number, case: caseNumber, day }, signer);
          await queries.insertPack(tx, {
            batch,
            caseNumber,
            event: batch,
            sha256: createHash('sha256').update(bundle).digest('hex'),
            bytes: bundle.length,
            due: facts.due.due,
            sealed: database.vault.seal(Buffer.from(bundle).toString('base64')),
          });
        }
        const sum = all.reduce((total, { due }) => total + due.due, 0);
        return { outcome: 'batched', batch, packs: all.length, due: rupiah(sum) };
      },
    });
  } finally {
    press.close();
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

/** Daftar isi, kronologi, tabel tunggakan with the law, letters. Workers are counts: no name and no NIK. */
function sheetModel(
  { found, letters, payments, due }: Facts,
  history: readonly LogLine[],
  at: {
    readonly number: string;
    readonly office: string;
    readonly day: Day;
    readonly language: Language;
    readonly tenant: string;
  },
): PaperModel {
  const words = complianceWords(at.language);
  const { business, caseNumber } = found;
  const region = nationalRegister.find(at.tenant)?.name ?? at.tenant;
  const { columns, pack } = words;
  return {
    language: at.language,
    title: filled(pack.title, { name: business.name }),
    day: at.day,
    author: region,
    lead: [
      filled(pack.lead, { batch: at.number, office: at.office, case: caseNumber, day: at.day }),
      filled(pack.employer, {
        name: business.name,
        npp: business.npp ?? '—',
        nib: business.nib ?? '—',
        address: business.address ?? '—',
        phone: business.phone ?? '—',
      }),
    ],
    paragraphs: [
      filled(pack.sums, {
        contribution: formatRupiah(due.contribution),
        lateFine: formatRupiah(due.lateFine),
        sanctionFine: formatRupiah(due.sanctionFine),
        due: formatRupiah(due.due),
        recovered: formatRupiah(confirmedSum(payments)),
      }),
      pack.law,
    ],
    tables: [
      {
        caption: pack.chronology,
        head: [columns.day, columns.what, columns.by],
        rows: history.map(({ day, kind, actor }) => [day, words.events[kind] ?? kind, actor]),
        right: [],
      },
      dueTable(due, at.language),
      {
        caption: pack.months,
        head: [
          columns.kind,
          columns.month,
          columns.contribution,
          columns.monthsLate,
          columns.lateFine,
        ],
        rows: due.findings.flatMap(({ facts, amounts }) =>
          amounts.months.map((each) => [
            words.findings[facts.kind],
            each.month,
            formatRupiah(each.contribution),
            String(each.monthsLate),
            formatRupiah(each.lateFine),
          ]),
        ),
        right: [2, 3, 4],
      },
      {
        caption: pack.letters,
        head: [columns.number, columns.day, columns.sent, columns.by],
        rows: letters.map((each) => [
          each.number,
          each.day,
          each.sentOn ?? '—',
          each.sentBy ?? '—',
        ]),
        right: [],
      },
      {
        caption: pack.evidence,
        head: [columns.kind, columns.file, columns.row, columns.what],
        rows: due.findings.flatMap(({ facts, evidence }) =>
          evidence.map(({ file, row, says }) => [
            words.findings[facts.kind],
            file,
            row === 0 ? '—' : String(row),
            says,
          ]),
        ),
        right: [2],
      },
    ],
    closing: [pack.closing],
    page: words.page,
  };
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
        await queries.writeCase(tx, event, decided.next);
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
