// Papers of a sending: the hand-over report with the list of names and the check of its sum as one
// paper (practice.md 2.2), and the workbook of rows to repair.

import type { Actor, Database } from '@payung/engine';
import {
  type HandOver,
  type PeopleTable,
  paperBlocks,
  paperDocx,
  peopleWorkbook,
  type Registrant,
} from '@payung/intake';
import {
  formatCount,
  formatRupiah,
  type Language,
  maskNik,
  monthsBetween,
  rupiah,
} from '@payung/values';
import { openAudited, readingHindrance } from '../ledger/act.ts';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import { readRegistrant } from './build.ts';
import * as queries from './queries.ts';
import { sendText } from './text/catalogue.ts';
import type { SendText } from './text/id.ts';

export type HandOverFacts = Pick<HandOver, 'number' | 'place' | 'day' | 'giver' | 'taker'> & {
  readonly sending: number;
  /** People of the decision who are not in the files. */
  readonly misfits: number;
};

export type MadePaper = { readonly outcome: 'made'; readonly bytes: Uint8Array };

/** Berita acara with names (NIK masked: whole numbers stand in the files alone) and sum check, as DOCX. */
export async function handOverPaper(
  database: Database,
  actor: Actor,
  request: HandOverFacts & { readonly language: Language },
): Promise<MadePaper | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  const { sending, misfits, language, ...facts } = request;
  const words = sendText(language);
  const stored = await database.read(actor, async (tx) => ({
    files: await queries.findFiles(tx, sending),
    rows: await queries.findSentRows(tx, sending),
  }));
  if (stored.rows.length === 0) return turnedDown('sending_unknown', { sending });
  const people = stored.rows.map((row) => ({
    ...row,
    person: readRegistrant(database.vault.open(row.lineSealed)),
  }));
  const leftOut = misfits === 0 ? [] : [{ reason: words.leftOut, people: misfits }];
  const files = stored.files.map((file) => ({ ...file, people: file.rows }));
  const blocks = [
    ...paperBlocks({ kind: 'hand_over', ...facts, files, leftOut }, language),
    { kind: 'title', text: words.nameList } as const,
    nameTable(people, words),
    { kind: 'paragraph', text: words.sumCheck } as const,
    sumTable(people, words),
  ];
  return { outcome: 'made', bytes: await paperDocx(blocks) };
}

type Sent = Omit<queries.SentRow, 'person'> & { readonly person: Registrant };

function nameTable(rows: readonly Sent[], { columns }: SendText) {
  return {
    kind: 'table' as const,
    headings: [
      columns.row,
      columns.nik,
      columns.name,
      columns.village,
      columns.months,
      columns.cost,
      columns.amount,
    ],
    rows: rows.map(({ row, person, from, until, costMonthly }) => [
      String(row),
      person.nik === undefined ? '' : maskNik(person.nik),
      person.name,
      person.village ?? '',
      String(monthsBetween(from, until)),
      formatRupiah(costMonthly),
      formatRupiah(rupiah(costMonthly * monthsBetween(from, until))),
    ]),
  };
}

/** Added up in another way than the ledger does, so that the two can be held against each other. */
function sumTable(rows: readonly Sent[], { columns, total }: SendText) {
  const groups = new Map<string, { people: number; cost: number; months: number }>();
  for (const { from, until, costMonthly } of rows) {
    const months = monthsBetween(from, until);
    const key = `${String(costMonthly).padStart(12, '0')} ${String(months).padStart(3, '0')}`;
    const group = groups.get(key) ?? { people: 0, cost: costMonthly, months };
    group.people += 1;
    groups.set(key, group);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const sum = sorted.reduce((all, { people, cost, months }) => all + people * cost * months, 0);
  return {
    kind: 'table' as const,
    headings: [columns.people, columns.cost, columns.months, columns.amount],
    rows: [
      ...sorted.map(({ people, cost, months }) => [
        formatCount(people),
        formatRupiah(rupiah(cost)),
        String(months),
        formatRupiah(rupiah(people * cost * months)),
      ]),
      [`${total}: ${formatCount(rows.length)}`, '', '', formatRupiah(rupiah(sum))],
    ],
  };
}

/** Baris yang ditolak cabang dan belum diperbaiki, as a workbook for whoever repairs them. */
export async function repairWorkbook(
  database: Database,
  actor: Actor,
  request: { readonly sending: number; readonly language: Language },
): Promise<MadePaper | FundingRefused> {
  const { sending, language } = request;
  const words = sendText(language);
  const opened = {
    action: 'funding.write_repair',
    reason: 'menulis perbaikan',
    subject: { sending },
  };
  const rows = await openAudited(database, actor, opened, (tx) =>
    queries.findSentRows(tx, sending),
  );
  if ('outcome' in rows) return rows;
  if (rows.length === 0) return turnedDown('sending_unknown', { sending });
  const { columns } = words;
  const table: PeopleTable = {
    headings: [
      columns.row,
      columns.nik,
      columns.name,
      columns.village,
      columns.field,
      columns.reason,
    ],
    rows: [...new Map([...rows].reverse().map((row) => [row.person, row])).values()]
      .reverse()
      .filter(({ result, repaired }) => result === 'rejected' && !repaired)
      .map(({ row, lineSealed, field, written }) => {
        const person = readRegistrant(database.vault.open(lineSealed));
        return [
          String(row),
          person.nik ?? '',
          person.name,
          person.village ?? '',
          field === null ? '' : (words.fields[field] ?? field),
          written ?? '',
        ];
      }),
  };
  const title = words.repairTitle.replace('{sending}', String(sending));
  return {
    outcome: 'made',
    bytes: await peopleWorkbook(table, { title, sheet: words.repairSheet }),
  };
}
