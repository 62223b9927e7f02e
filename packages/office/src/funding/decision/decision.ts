// Freezing: places that are reserved become a decided list (SK), its money committed. What is frozen is
// never written again; changes are addenda.

import { randomBytes } from 'node:crypto';
import type { Actor, Database, Vault, Writer } from '@payung/engine';
import { type Day, monthsBetween, type Rupiah, rupiah } from '@payung/values';
import { performAct } from '../ledger/act.ts';
import { post } from '../ledger/fund.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { findKnown, type HeldPlace, type KnownPerson } from '../reservation/queries.ts';
import { fitness, getReserved, type HeldLine, monthlyEntries } from '../reservation/reservation.ts';
import { type FrozenText, freezeText } from './frozen.ts';
import {
  type DecidedLine,
  decidedText,
  headerText,
  type ListedPerson,
  type ListHeader,
  type Signatory,
} from './line.ts';
import * as queries from './queries.ts';

/** Naskah keputusan: what stands above and below the list. */
export type DecisionPaper = {
  readonly number: string;
  readonly day: Day;
  readonly signatory: Signatory;
};

export type FreezeRequest = ActRequest &
  DecisionPaper & {
    readonly reservations: readonly number[];
    /** Who comes next, first first, and which funds may pay for him. */
    readonly waiting: readonly { readonly person: number; readonly funds: readonly string[] }[];
    /** Masa sanggah, both days included. */
    readonly objection?: { readonly from: Day; readonly until: Day };
  };

export type Frozen = {
  readonly outcome: 'frozen';
  readonly decision: number;
  readonly number: string;
  readonly head: string;
  /** Places; who has months of several funds or amounts stands in several rows. */
  readonly rows: number;
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  /** Whose place stays reserved, since something became known in between. */
  readonly leftOut: readonly (Omit<HeldLine, 'line'> & { readonly place: number })[];
};

/** Menetapkan: one transaction for list, money and waiting list; needs a second person. */
export async function freezeDecision(
  database: Database,
  actor: Actor,
  request: FreezeRequest,
): Promise<Frozen | FundingRefused> {
  const { reservations, number, day, signatory, waiting, objection } = request;
  return performAct(database, actor, {
    kind: 'freeze',
    request,
    body: { reservations, number, day, signatory, waiting, objection: objection ?? null },
    subject: { number, reservations: reservations.join(' ') },
    run: async (tx, act): Promise<Frozen> => {
      await assertFree(tx, number);
      const places: HeldPlace[] = [];
      for (const each of new Set(reservations)) places.push(...(await getReserved(tx, each)));
      const listed = await listOf(tx, database.vault, places);
      if (listed.lines.length === 0) throw new TurnedDown('nobody_left');
      const amount = rupiah(listed.lines.reduce((sum, each) => sum + costOf(each), 0));
      const header = headerOf(request, { tenant: actor.tenant, rows: listed.lines.length, amount });
      const text = freezeText([headerText(header), ...listed.lines.map(decidedText)]);
      const decision = await store(tx, act, {
        vault: database.vault,
        header,
        text,
        lines: listed.lines,
        ...(objection === undefined ? {} : { objection }),
      });
      await storeWaiting(tx, { act, decision }, waiting);
      await post(tx, act, monthlyEntries('commit', listed.lines));
      return {
        outcome: 'frozen',
        decision,
        number,
        head: text.head,
        rows: listed.lines.length,
        people: new Set(listed.lines.map(({ person }) => person)).size,
        personMonths: listed.lines.reduce(
          (sum, { from, until }) => sum + monthsBetween(from, until),
          0,
        ),
        amount,
        leftOut: listed.leftOut,
      };
    },
  });
}

async function storeWaiting(
  tx: Writer,
  of: { readonly act: number; readonly decision: number },
  waiting: FreezeRequest['waiting'],
): Promise<void> {
  await tx.copy('waiting', queries.waitingColumns, [
    waiting.map(({ person, funds }, at) => [
      of.decision,
      at + 1,
      of.act,
      person,
      // An array as PostgreSQL writes it.
      `{${funds.map((fund) => JSON.stringify(fund)).join(',')}}`,
    ]),
  ]);
}

export async function assertFree(tx: Writer, number: string): Promise<void> {
  const known = await queries.findDecisions(tx);
  if (known.some((each) => each.number === number))
    throw new TurnedDown('number_taken', { number });
}

function costOf({ costMonthly, from, until }: DecidedLine): number {
  return costMonthly * monthsBetween(from, until);
}

/** By village, then name, then number: the same list whatever the order of the plan. */
async function listOf(
  tx: Writer,
  vault: Vault,
  places: readonly HeldPlace[],
): Promise<{ lines: readonly DecidedLine[]; leftOut: Frozen['leftOut'] }> {
  const known = await findKnown(
    tx,
    places.map(({ person }) => person),
  );
  const fitting: Omit<DecidedLine, 'row'>[] = [];
  const leftOut: Frozen['leftOut'][number][] = [];
  for (const place of places) {
    const fit = fitness(known.get(place.person), place.from);
    if (typeof fit === 'string') {
      leftOut.push({ place: place.place, person: place.person, reason: fit });
      continue;
    }
    fitting.push({ ...place, ...listedPerson(vault, fit) });
  }
  const order = (line: Omit<DecidedLine, 'row'>) =>
    `${line.village ?? ''}\u0000${line.name}\u0000${String(line.place).padStart(16, '0')}`;
  const sorted = fitting
    .map((line) => ({ line, key: order(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { lines: sorted.map(({ line }, at) => ({ row: at + 1, ...line })), leftOut };
}

export function listedPerson(
  vault: Vault,
  known: KnownPerson & { readonly nikSealed: Uint8Array },
): ListedPerson {
  return {
    person: known.person,
    nik: vault.open(known.nikSealed),
    name: known.name,
    birth: known.birth,
    sex: known.sex,
    village: known.domicile,
    villageWritten: known.domicileWritten,
    occupation: known.occupation,
  };
}

export function headerOf(
  paper: DecisionPaper,
  facts: { readonly tenant: string; readonly rows: number; readonly amount: Rupiah },
  amends?: NonNullable<ListHeader['amends']>,
): ListHeader {
  const { number, day, signatory } = paper;
  return {
    ...facts,
    kind: amends === undefined ? 'original' : 'addendum',
    number,
    day,
    signatory: signatory.name,
    position: signatory.position,
    nip: signatory.nip ?? null,
    amends: amends ?? null,
    salt: randomBytes(32).toString('hex'),
  };
}

/** Header, chain and sealed lines, in the one transaction that may write them. */
export async function store(
  tx: Writer,
  act: number,
  list: {
    readonly vault: Vault;
    readonly header: ListHeader;
    readonly text: FrozenText;
    readonly lines: readonly { readonly place: number; readonly person: number }[];
    readonly amends?: number;
    readonly objection?: { readonly from: Day; readonly until: Day };
  },
): Promise<number> {
  const { vault, header, text, lines, amends, objection } = list;
  const decision = await queries.insertDecision(tx, act, {
    header,
    headerSealed: vault.seal(text.lines[0] ?? ''),
    head: text.head,
    ...(amends === undefined ? {} : { amends }),
    ...(objection === undefined ? {} : { objection }),
  });
  await tx.copy('decision_row', queries.rowColumns, [
    lines.map(({ place, person }, at) => [
      decision,
      at + 1,
      act,
      place,
      person,
      vault.seal(text.lines[at + 1] ?? ''),
      Buffer.from(text.digests[at + 1] ?? '', 'hex'),
    ]),
  ]);
  return decision;
}
