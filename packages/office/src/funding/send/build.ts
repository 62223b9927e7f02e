// Building a sending: everybody of a decision who is not with the branch yet goes into files, money goes
// from committed to sent, in one transaction. The files themselves are made from what is stored, as often
// as needed: an interrupted sending is neither lost nor sent twice.

import { createHash } from 'node:crypto';
import type { Actor, Database, Vault, Writer } from '@payung/engine';
import { type Fitted, fitTo, type Registrant } from '@payung/intake';
import { type Language, nik, type Rupiah, rupiah } from '@payung/values';
import { findByNumber } from '../decision/verify.ts';
import { openAudited, performAct } from '../ledger/act.ts';
import { post } from '../ledger/fund.ts';
import { type FundingRefused, TurnedDown, turnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { findKnown, type KnownPerson } from '../reservation/queries.ts';
import { monthlyEntries } from '../reservation/reservation.ts';
import * as queries from './queries.ts';
import {
  filesOf,
  grammarOf,
  type MadeFile,
  type SendTarget,
  stemOf,
  targetName,
} from './target.ts';

export type BuildRequest = ActRequest & {
  /** Number of the decision. */
  readonly number: string;
  readonly target: SendTarget;
  readonly language: Language;
  /** What the house knows of people beyond the register: mother's name, address … */
  readonly more?: readonly { readonly person: number; readonly facts: Partial<Registrant> }[];
};

/** Somebody whose row the recipient would refuse: he is not sent and comes back with the reason. */
export type Misfit = {
  readonly places: readonly number[];
  readonly person: number;
  readonly problems: readonly { readonly code: string; readonly column: string }[];
};

export type Built = {
  readonly outcome: 'built';
  readonly sending: number;
  readonly people: number;
  readonly amount: Rupiah;
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly rows: number;
  }[];
  readonly misfits: readonly Misfit[];
  /** Rejected before and not repaired yet. */
  readonly awaitingRepair: number;
};

export async function buildSending(
  database: Database,
  actor: Actor,
  request: BuildRequest,
): Promise<Built | FundingRefused> {
  const { number, target, language, more } = request;
  return performAct(database, actor, {
    kind: 'send',
    request,
    body: { number, target, language, more: more ?? [] },
    subject: { number, target: targetName(target) },
    run: async (tx, act): Promise<Built> => {
      const decision = await findByNumber(tx, number);
      if (decision === undefined) throw new TurnedDown('decision_unknown', { decision: number });
      const recipients = await queries.findRecipients(tx, decision.decision);
      const due = recipients.filter(({ state }) => state === 'new' || state === 'repaired');
      // Who has several places stands in the file once.
      const people = await registrantsOf(tx, database.vault, due, more ?? []);
      const fitted = fitTo(grammarOf(target), people.keys());
      if (fitted.rows.length === 0 && fitted.misfits.length === 0) {
        throw new TurnedDown('nothing_to_send');
      }
      const sent =
        fitted.rows.length === 0
          ? { sending: 0, people: 0, amount: rupiah(0), files: [] }
          : await sendRows({ tx, act, vault: database.vault, request }, decision.decision, {
              rows: fitted.rows,
              people,
            });
      return {
        outcome: 'built',
        ...sent,
        misfits: fitted.misfits.map((each) => misfitOf(each, people)),
        awaitingRepair: recipients.filter(({ state }) => state === 'rejected').length,
      };
    },
  });
}

type People = ReadonlyMap<Registrant, readonly queries.Recipient[]>;

function misfitOf({ person, findings }: Fitted['misfits'][number], people: People): Misfit {
  const places = getOf(people, person);
  const problems = findings.map(({ code, data }) => ({
    code,
    column: String(data['column'] ?? ''),
  }));
  return { places: places.map(({ place }) => place), person: places[0]?.person ?? 0, problems };
}

type Means = {
  readonly tx: Writer;
  readonly act: number;
  readonly vault: Vault;
  readonly request: BuildRequest;
};

/** Files, rows and money of those who fit. */
async function sendRows(
  { tx, act, vault, request }: Means,
  decision: number,
  fitting: { readonly rows: Fitted['rows']; readonly people: People },
): Promise<Pick<Built, 'sending' | 'people' | 'amount' | 'files'>> {
  const { target, language } = request;
  const sending = await queries.insertSending(tx, act, {
    decision,
    target: targetName(target),
    profile: target.kind === 'profile' ? target.profile : undefined,
  });
  const files = await filesOf(target, fitting.rows, { stem: stemOf(sending, language), language });
  const rows = fitting.rows.map((row) => ({ row, to: getOf(fitting.people, row.person) }));
  await storeRows(tx, { act, sending, vault }, { files, rows });
  const unpaid = rows.flatMap(({ to }) => to).filter(({ paid }) => !paid);
  const entries = monthlyEntries('send', unpaid);
  await post(tx, act, entries);
  return {
    sending,
    people: rows.length,
    amount: rupiah(entries.reduce((sum, each) => sum + each.amount, 0)),
    files: files.map(({ name, bytes, rows: held }) => ({
      name,
      sha256: sha256Of(bytes),
      rows: held,
    })),
  };
}

function getOf(people: People, person: Registrant) {
  const found = people.get(person);
  if (found === undefined) throw new Error('A row was written for nobody');
  return found;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** As repaired, else as the register knows him; in the order of the decision. */
async function registrantsOf(
  tx: Writer,
  vault: Vault,
  due: readonly queries.Recipient[],
  more: NonNullable<BuildRequest['more']>,
): Promise<People> {
  const known = await findKnown(
    tx,
    due.map(({ person }) => person),
  );
  const beyond = new Map(more.map(({ person, facts }) => [person, facts]));
  const places = new Map<number, queries.Recipient[]>();
  for (const to of due) {
    const own = places.get(to.person);
    if (own === undefined) places.set(to.person, [to]);
    else own.push(to);
  }
  return new Map(
    [...places].map(([person, own], at) => {
      const repair = own.find(({ repairSealed }) => repairSealed !== null)?.repairSealed ?? null;
      const base =
        repair === null
          ? registrantOf(vault, known.get(person))
          : readRegistrant(vault.open(repair));
      return [{ ...base, ...beyond.get(person), from: { row: at + 1 } }, own];
    }),
  );
}

function registrantOf(vault: Vault, known: KnownPerson | undefined): Registrant {
  if (known === undefined) throw new Error('A person of a decision is not in the register');
  const { nikSealed, birth, sex, domicileWritten, occupation, kpj, workplace, domicile } = known;
  const regency = (workplace ?? domicile)?.slice(0, 4);
  return {
    from: { row: 0 },
    name: known.name,
    ...(nikSealed === null ? {} : { nik: nik(vault.open(nikSealed)) }),
    ...(birth === null ? {} : { birth }),
    ...(sex === null ? {} : { sex }),
    ...(domicileWritten === null ? {} : { village: domicileWritten }),
    ...(occupation === null ? {} : { occupation }),
    ...(kpj === null ? {} : { kpj }),
    ...(regency?.length === 4 ? { workplace: regency } : {}),
  };
}

/** Opened from a seal that this program made: the checked boundary. */
export function readRegistrant(text: string): Registrant {
  return JSON.parse(text) as Registrant;
}

type SentRow = {
  readonly row: { readonly person: Registrant };
  readonly to: readonly queries.Recipient[];
};

async function storeRows(
  tx: Writer,
  of: { readonly act: number; readonly sending: number; readonly vault: Vault },
  made: { readonly files: readonly MadeFile[]; readonly rows: readonly SentRow[] },
): Promise<void> {
  const { act, sending, vault } = of;
  await tx.copy('sending_file', queries.fileColumns, [
    made.files.map(({ name, bytes, rows }, at) => [
      sending,
      at + 1,
      act,
      name,
      sha256Of(bytes),
      bytes.length,
      rows,
    ]),
  ]);
  const fileOf = made.files.flatMap(({ rows }, at) => Array<number>(rows).fill(at + 1));
  const placed = made.rows.flatMap(({ row, to }, line) =>
    to.map((each) => ({ line, person: row.person, to: each })),
  );
  await tx.copy('sending_row', queries.rowColumns, [
    placed.map(({ line, person, to }, at) => [
      sending,
      at + 1,
      act,
      fileOf[line] ?? 0,
      to.place,
      to.person,
      to.from,
      vault.seal(JSON.stringify(person)),
    ]),
  ]);
}

export type WrittenSending = {
  readonly outcome: 'written';
  readonly number: string;
  readonly files: readonly (MadeFile & { readonly sha256: string })[];
};

/**
 * The files of a sending, made anew from what is stored: the same bytes as when it was built, or an
 * error. A workbook of SIPP Online needs its blank again.
 */
export async function writeSending(
  database: Database,
  actor: Actor,
  request: { readonly sending: number; readonly target: SendTarget; readonly language: Language },
): Promise<WrittenSending | FundingRefused> {
  const { sending, target, language } = request;
  const opened = { action: 'funding.write_files', reason: 'menulis berkas', subject: { sending } };
  return openAudited(database, actor, opened, async (tx) => {
    const stored = await queries.findSending(tx, sending);
    if (stored === undefined) return turnedDown('sending_unknown', { sending });
    const rows = await queries.findSentRows(tx, sending);
    const firsts = new Map([...rows].reverse().map((row) => [row.person, row]));
    const people = rows
      .filter((row) => firsts.get(row.person) === row)
      .map((row) => readRegistrant(database.vault.open(row.lineSealed)));
    const fitted = fitTo(grammarOf(target), people);
    const made = await filesOf(target, fitted.rows, {
      stem: stemOf(sending, language),
      language,
    });
    const kept = await queries.findFiles(tx, sending);
    const files = made.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
    const same =
      files.length === kept.length &&
      files.every(({ sha256, name }, at) => kept[at]?.sha256 === sha256 && kept[at]?.name === name);
    if (!same) throw new Error(`Sending ${sending} does not give the files it was built with`);
    return { outcome: 'written' as const, number: stored.number, files };
  });
}
