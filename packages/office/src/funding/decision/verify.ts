// Verifying: the frozen list is put together again from what is stored, its chain recomputed, and held
// against the places as they were bought and against a file that somebody brings.

import type { Actor, Database, Reader, Vault } from '@payung/engine';
import { openAudited, readingHindrance } from '../ledger/act.ts';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import {
  type FrozenFault,
  type FrozenText,
  freezeText,
  frozenFile,
  readFrozenFile,
} from './frozen.ts';
import { readChanged, readDecided, readHeader } from './line.ts';
import * as queries from './queries.ts';

/** `where`: the register's own copy, or the file that was brought. Row 0 is the header. */
export type DecisionFault = FrozenFault & { readonly where: 'register' | 'file' };

export type Verified =
  | {
      readonly outcome: 'verified';
      readonly decision: number;
      readonly number: string;
      readonly head: string;
      readonly rows: number;
    }
  | {
      readonly outcome: 'broken';
      readonly decision: number;
      readonly number: string;
      readonly faults: readonly DecisionFault[];
    };

/** Any changed byte of the stored list, any changed row behind it, any changed byte of the file. */
export async function verifyDecision(
  database: Database,
  actor: Actor,
  request: { readonly number: string; readonly file?: Uint8Array },
): Promise<Verified | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  return database.read(
    actor,
    async (tx) => {
      const decision = await findByNumber(tx, request.number);
      if (decision === undefined)
        return turnedDown('decision_unknown', { decision: request.number });
      const stored = await openStored(tx, database.vault, decision);
      const faults = [...stored.faults, ...(await faultsOfPlaces(tx, decision, stored.lines))];
      if (request.file !== undefined) faults.push(...fileFaults(request.file, decision.head));
      const { number, head, rows } = decision;
      const named = { decision: decision.decision, number };
      return faults.length > 0
        ? { outcome: 'broken', ...named, faults }
        : { outcome: 'verified', ...named, head, rows };
    },
    { timeoutMs: 600_000 },
  );
}

export async function findByNumber(
  tx: Reader,
  number: string,
): Promise<queries.DecisionRow | undefined> {
  return (await queries.findDecisions(tx)).find((each) => each.number === number);
}

type Stored = { readonly lines: readonly string[]; readonly faults: readonly DecisionFault[] };

/** Header and lines as text; what cannot be opened or does not fit its digest is told by row. */
async function openStored(
  tx: Reader,
  vault: Vault,
  decision: queries.DecisionRow,
): Promise<Stored> {
  const rows = await queries.findRows(tx, decision.decision);
  const faults: DecisionFault[] = [];
  const add = (row: number, problem: FrozenFault['problem']) =>
    faults.push({ where: 'register', row, problem });
  const texts = [decision.headerSealed, ...rows.map((each) => each.lineSealed)].map(
    (sealed, at) => {
      const text = findOpened(vault, sealed);
      if (text === undefined) add(at, 'unreadable');
      return text ?? '';
    },
  );
  const numbers = new Set(rows.map(({ row }) => row));
  for (let row = 1; row <= decision.rows; row += 1) if (!numbers.has(row)) add(row, 'missing');
  for (const { row } of rows) if (row > decision.rows) add(row, 'added');
  if (faults.length > 0) return { lines: texts, faults };
  const { digests, head } = freezeText(texts);
  const broken = rows.find((each) => each.digest !== digests[each.row]);
  if (broken !== undefined) add(broken.row, 'changed');
  if (head !== decision.head) add(0, 'changed');
  if (!headerFits(decision, texts[0] ?? '')) add(0, 'changed');
  return { lines: texts, faults };
}

/** A seal that does not open is what a verification looks for, hence a finding and no failure. */
function findOpened(vault: Vault, sealed: Uint8Array): string | undefined {
  try {
    return vault.open(sealed);
  } catch {
    return undefined;
  }
}

function headerFits(decision: queries.DecisionRow, text: string): boolean {
  const header = readHeader(text);
  return (
    header.kind === decision.kind &&
    header.number === decision.number &&
    header.day === decision.day &&
    header.signatory === decision.signatory &&
    header.position === decision.position &&
    header.nip === decision.nip &&
    header.rows === decision.rows &&
    header.amount === decision.amount
  );
}

/** The row that stands beside a line, and the place it was bought as, say the same as the line. */
async function faultsOfPlaces(
  tx: Reader,
  decision: queries.DecisionRow,
  lines: readonly string[],
): Promise<readonly DecisionFault[]> {
  const rows = await queries.findRows(tx, decision.decision);
  if (rows.length !== lines.length - 1 || lines.includes('')) return [];
  const bought = new Map(
    (await queries.findBought(tx, decision.decision)).map((each) => [each.place, each]),
  );
  return rows.flatMap((stored, at): DecisionFault[] => {
    const fits =
      decision.kind === 'original'
        ? decidedFits(stored, lines[at + 1] ?? '', bought.get(stored.place))
        : changedFits(stored, lines[at + 1] ?? '', bought.get(stored.place));
    return fits ? [] : [{ where: 'register', row: stored.row, problem: 'changed' }];
  });
}

function decidedFits(
  row: queries.FrozenRow,
  text: string,
  place: queries.PlaceAsBought | undefined,
): boolean {
  const line = readDecided(text);
  return (
    line.row === row.row &&
    line.place === row.place &&
    line.person === row.person &&
    line.person === place?.person &&
    line.fund === place.fund &&
    line.from === place.from &&
    line.until === place.until &&
    line.costMonthly === place.costMonthly &&
    line.programs.join() === place.programs.join()
  );
}

function changedFits(
  row: queries.FrozenRow,
  text: string,
  place: queries.PlaceAsBought | undefined,
): boolean {
  const line = readChanged(text);
  return (
    line.row === row.row &&
    line.place === row.place &&
    ((line.leaves ?? line.takes)?.person ?? row.person) === row.person &&
    line.fund === place?.fund &&
    line.costMonthly === place.costMonthly
  );
}

function fileFaults(file: Uint8Array, head: string): readonly DecisionFault[] {
  const read = readFrozenFile(file);
  if (!read.ok) return [{ where: 'file', ...read.fault }];
  return read.text.head === head ? [] : [{ where: 'file', row: 0, problem: 'changed' }];
}

export type OpenedDecision = {
  readonly decision: queries.DecisionRow;
  readonly text: FrozenText;
  /** The frozen file, byte by byte. */
  readonly file: Uint8Array;
};

/** The list in the clear, for annex, sending and archive; throws where it is not as it was frozen. */
async function openDecision(
  tx: Reader,
  vault: Vault,
  decision: queries.DecisionRow,
): Promise<OpenedDecision> {
  const stored = await openStored(tx, vault, decision);
  if (stored.faults.length > 0) {
    throw new Error(`The frozen list ${decision.decision} is not as it was frozen`);
  }
  const text = freezeText(stored.lines);
  return { decision, text, file: frozenFile(text) };
}

/** Daftar beku sebuah keputusan, by its number: whole NIKs, hence with an audit row. */
export async function readDecision(
  database: Database,
  actor: Actor,
  number: string,
): Promise<({ readonly outcome: 'opened' } & OpenedDecision) | FundingRefused> {
  const opened = { action: 'funding.open_list', reason: 'membuka daftar', subject: { number } };
  return openAudited(database, actor, opened, async (tx) => {
    const decision = await findByNumber(tx, number);
    if (decision === undefined) return turnedDown('decision_unknown', { decision: number });
    return { outcome: 'opened' as const, ...(await openDecision(tx, database.vault, decision)) };
  });
}
