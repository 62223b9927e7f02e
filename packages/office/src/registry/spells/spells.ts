// Spells for coverage: the register as it is known today, or, for a month that is closed, as it was
// known when it was closed; and the rows of files behind the people of a figure.

import type { Actor, Database } from '@payung/engine';
import { isNik, type Month, maskNik } from '@payung/values';
import * as months from '../months/queries.ts';
import * as queries from './queries.ts';

export type { SpellCells } from './queries.ts';

/** What a register knew at one change, and up to which month its files reach. */
export type SpellReading = {
  /** Number of the change; later ones are not read. */
  readonly known: number;
  readonly month: Month;
  /** The month asked for is closed, and read as it was known then. */
  readonly isClosed: boolean;
  readonly batches: AsyncIterable<readonly queries.SpellCells[]>;
};

const timeoutMs = 1_800_000;

/** Undefined where no participants file is loaded. The month asked for, else that of the newest file. */
export async function readSpells<T>(
  database: Database,
  actor: Actor,
  at: Month | undefined,
  take: (reading: SpellReading) => Promise<T>,
): Promise<T | undefined> {
  return database.read(
    actor,
    async (tx) => {
      const newest = await queries.findNewest(tx);
      if (newest.change === null || newest.month === null) return undefined;
      const month = at ?? newest.month;
      const closed = await months.findClosed(tx, month);
      const known = closed?.known ?? newest.change;
      const batches = queries.fetchSpells(tx, known);
      return take({ known, month, isClosed: closed !== undefined, batches });
    },
    { timeoutMs },
  );
}

/** One membership behind a figure, with the file and row that first said so. */
export type MembershipSource = Omit<queries.MembershipLine, 'nikSealed' | 'kpj'> & {
  /** Masked, as is the KPJ but for its end. */
  readonly nik: string;
  readonly kpj: string;
};

/** For a few people: what a screen or a page shows. */
export async function findMembershipSources(
  database: Database,
  actor: Actor,
  asked: { readonly people: readonly number[]; readonly month: Month; readonly known: number },
): Promise<readonly MembershipSource[]> {
  const lines = await database.read(actor, (tx) => queries.findMembershipLines(tx, asked), {
    timeoutMs,
  });
  return lines.map(({ nikSealed, kpj, ...line }) => {
    const nik = nikSealed === null ? '' : database.vault.open(nikSealed);
    return { ...line, nik: isNik(nik) ? maskNik(nik) : '', kpj: maskedKpj(kpj) };
  });
}

/** @example maskedKpj('16000000001') // '•••••••0001' */
function maskedKpj(kpj: string): string {
  const shown = Math.min(4, Math.floor(kpj.length / 2));
  return kpj.slice(kpj.length - shown).padStart(kpj.length, '•');
}

/** Yang sudah terdaftar tetapi belum terlindungi, by sector. */
export function countUncovered(
  database: Database,
  actor: Actor,
  asked: { readonly month: Month; readonly known: number; readonly region: string },
): Promise<readonly queries.Uncovered[]> {
  return database.read(actor, (tx) => queries.countUncovered(tx, asked), { timeoutMs });
}
