// Reading the branch's reply into a sending: active, or rejected with a reason that names a field. One
// file is read once; a file that belongs to another sending changes nothing.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Actor, Database, Writer } from '@payung/engine';
import { findingText, type ListFile, type Registrant, readFailedRows } from '@payung/intake';
import { maskDigits } from '@payung/values';
import { performAct } from '../ledger/act.ts';
import { post } from '../ledger/fund.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { monthlyEntries } from '../reservation/reservation.ts';
import { readRegistrant } from './build.ts';
import { type OpenedReply, withReply } from './opened-reply.ts';
import * as queries from './queries.ts';
import { replyReason } from './reasons.ts';
import { readReplyFile } from './reply-file.ts';
import { storedGrammar } from './target.ts';

export type ReplyRequest = ActRequest & {
  readonly sending: number;
  readonly file: ListFile;
  /**
   * `all`: every person stands in the file with a status. `failed_rows`: only who was rejected, as SIPP
   * Online gives it; then the count that the system shows has to be told, since a file that is not whole
   * would make participants of the rejected.
   */
  readonly form:
    | { readonly kind: 'all' }
    | { readonly kind: 'failed_rows'; readonly rejected: number };
};

/** A row of the file that says nothing about anybody who was sent, or nothing that can be read. */
export type OddRow = {
  readonly row: number;
  readonly problem: 'unmatched' | 'status_unknown' | 'answered_before' | 'twice';
};

export type ReplyRead = {
  readonly outcome: 'read';
  readonly reply: number;
  readonly sending: number;
  readonly active: number;
  readonly rejected: number;
  /** Sent and still without an answer. */
  readonly unanswered: number;
  readonly byReason: readonly {
    readonly code: string;
    readonly field: string;
    readonly people: number;
  }[];
  readonly odd: readonly OddRow[];
};

export async function readReply(
  database: Database,
  actor: Actor,
  request: ReplyRequest,
): Promise<ReplyRead | FundingRefused> {
  const { sending, file, form } = request;
  const sha256 = createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex');
  return performAct(database, actor, {
    kind: 'reply',
    request,
    body: { sending, sha256, form },
    subject: { sending },
    run: async (tx, act): Promise<ReplyRead> => {
      const stored = await queries.findSending(tx, sending);
      if (stored === undefined) throw new TurnedDown('sending_unknown', { sending });
      const known = await queries.findReply(tx, { sending, sha256 });
      if (known !== undefined) throw new TurnedDown('reply_read', { reply: known });
      const sent = (await queries.findSentRows(tx, sending)).map((row) => ({
        ...row,
        personNumber: row.person,
        person: readRegistrant(database.vault.open(row.lineSealed)),
      }));
      const grammar = storedGrammar(stored);
      const read = await withReply(file, (reply) =>
        form.kind === 'all'
          ? answersOfAll(reply, sending, sent)
          : answersOfFailed(reply, { sending, said: form.rejected, grammar }, sent),
      );
      return storeAnswers(tx, { act, sending, file: file.name, sha256 }, { sent, ...read });
    },
  });
}

async function storeAnswers(
  tx: Writer,
  of: {
    readonly act: number;
    readonly sending: number;
    readonly file: string;
    readonly sha256: string;
  },
  read: Answers & { readonly sent: readonly Sent[] },
): Promise<ReplyRead> {
  const { act, ...reply } = of;
  const { sent, answers, odd } = read;
  const personOf = new Map(sent.map(({ row, personNumber }) => [row, personNumber]));
  await queries.writeAnswers(tx, act, of.sending, answers);
  const rejected = answers.filter(({ result }) => result === 'rejected');
  const numbers = new Set(rejected.map(({ row }) => row));
  const back = sent.filter(({ row, paid }) => numbers.has(row) && !paid);
  await post(tx, act, monthlyEntries('recall', back));
  const people = (rows: readonly { readonly row: number }[]) =>
    new Set(rows.map(({ row }) => personOf.get(row))).size;
  const counts = {
    active: people(answers.filter(({ result }) => result === 'active')),
    rejected: people(rejected),
  };
  const unmatched = odd.filter(({ problem }) => problem === 'unmatched').length;
  const told = new Set(answers.map(({ row }) => row));
  const open = sent.filter(({ row, result }) => result === null && !told.has(row));
  return {
    outcome: 'read',
    reply: await queries.insertReply(tx, act, { ...reply, ...counts, unmatched }),
    sending: of.sending,
    ...counts,
    unanswered: people(open),
    byReason: counted(firstOfEach(rejected, personOf)),
    odd,
  };
}

type Sent = Omit<queries.SentRow, 'person'> & {
  readonly person: Registrant;
  readonly personNumber: number;
};
type Answers = { readonly answers: readonly queries.Answer[]; readonly odd: readonly OddRow[] };

async function answersOfAll(
  reply: OpenedReply,
  sending: number,
  sent: readonly Sent[],
): Promise<Answers> {
  const read = await readReplyFile(reply);
  if (!read.ok) throw new TurnedDown('reply_unreadable', { detail: read.detail });
  const byId = new Map<string, Sent[]>();
  for (const each of sent) {
    for (const id of idsOf(each.person)) byId.set(id, [...(byId.get(id) ?? []), each]);
  }
  const answers = new Map<number, queries.Answer>();
  const odd: OddRow[] = [];
  for (const { row, ids, result, written, kpj, statusWritten } of read.lines) {
    const to = ids.map((id) => byId.get(id)).find((each) => each !== undefined);
    if (to === undefined) odd.push({ row, problem: 'unmatched' });
    else if (to.every((each) => each.result !== null))
      odd.push({ row, problem: 'answered_before' });
    else if (to.some((each) => answers.has(each.row))) odd.push({ row, problem: 'twice' });
    else if (result === undefined) odd.push({ row, problem: 'status_unknown' });
    else {
      // One answer for all the places of a person.
      for (const each of to.filter(({ result: earlier }) => earlier === null)) {
        answers.set(
          each.row,
          answerOf(each.row, { result, kpj, written: written || statusWritten }),
        );
      }
    }
  }
  assertOwn(sending, read.lines.length, odd, answers.size);
  return { answers: [...answers.values()], odd };
}

function answerOf(
  row: number,
  said: { readonly result: 'active' | 'rejected'; readonly kpj: string; readonly written: string },
): queries.Answer {
  if (said.result === 'rejected') return rejection(row, said.written);
  return { row, result: 'active', ...(said.kpj === '' ? {} : { kpj: said.kpj }) };
}

function idsOf({ nik, kpj }: Registrant): readonly string[] {
  return [nik, kpj].filter((id) => id !== undefined);
}

function rejection(row: number, written: string): queries.Answer {
  const { code, field } = replyReason(written);
  return { row, result: 'rejected', code, written, ...(field === undefined ? {} : { field }) };
}

/** A file of which nobody, or not even half, was sent and waits for an answer is another's. */
function assertOwn(sending: number, rows: number, odd: readonly OddRow[], answered: number): void {
  const strangers = odd.filter(
    ({ problem }) => problem === 'unmatched' || problem === 'answered_before',
  ).length;
  if (answered === 0 || strangers * 2 > rows) {
    throw new TurnedDown('reply_of_another', { sending, unmatched: strangers, rows });
  }
}

async function answersOfFailed(
  reply: OpenedReply,
  asked: {
    readonly sending: number;
    readonly said: number;
    readonly grammar: Parameters<typeof readFailedRows>[1];
  },
  sent: readonly Sent[],
): Promise<Answers> {
  const open = sent.filter(({ result }) => result === null);
  const rowsOf = new Map<number, { readonly registrant: Registrant; readonly rows: number[] }>();
  for (const { person, personNumber, row } of open) {
    const own = rowsOf.get(personNumber);
    if (own === undefined) rowsOf.set(personNumber, { registrant: person, rows: [row] });
    else own.rows.push(row);
  }
  const rowsFor = new Map([...rowsOf.values()].map(({ registrant, rows }) => [registrant, rows]));
  const written = [...rowsFor.keys()].map((person) => ({ person, cells: [] }));
  const read = await readFailedRows(reply, asked.grammar, written);
  if (!read.ok) {
    const detail = read.findings.map((found) => findingText(found).problem).join('; ');
    throw new TurnedDown('reply_unreadable', { detail });
  }
  const odd = read.findings.map(({ at }) => ({ row: at.row ?? 0, problem: 'unmatched' }) as const);
  const { failed, passed } = read.value;
  assertOwn(asked.sending, failed.length + odd.length, odd, failed.length || open.length);
  if (failed.length !== asked.said) {
    throw new TurnedDown('reply_counts_differ', { said: asked.said, found: failed.length });
  }
  const answersFor = (person: Registrant, answer: (row: number) => queries.Answer) =>
    (rowsFor.get(person) ?? []).map(answer);
  return {
    answers: [
      ...failed.flatMap(({ person, reasons }) => {
        const why = maskDigits(reasons.map(({ text }) => text).join('; '));
        return answersFor(person, (row) => rejection(row, why));
      }),
      ...passed.flatMap((person) => answersFor(person, (row) => ({ row, result: 'active' }))),
    ],
    odd,
  };
}

/** One answer a person: reasons are counted in people, not in places. */
function firstOfEach(
  answers: readonly queries.Answer[],
  personOf: ReadonlyMap<number, number>,
): readonly queries.Answer[] {
  return [
    ...new Map([...answers].reverse().map((each) => [personOf.get(each.row), each])).values(),
  ];
}

function counted(rejected: readonly queries.Answer[]): ReplyRead['byReason'] {
  const sums = new Map<string, { code: string; field: string; people: number }>();
  for (const { code = 'other', field = '' } of rejected) {
    const sum = sums.get(`${code} ${field}`) ?? { code, field, people: 0 };
    sum.people += 1;
    sums.set(`${code} ${field}`, sum);
  }
  return [...sums.values()].sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
}
