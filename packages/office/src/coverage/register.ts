// Coverage straight from the register: its spells taken into a warehouse with a digest of what was
// read, and the people behind a figure with the file and row that named them.

import { createHash } from 'node:crypto';
import type { Actor, Database, Warehouse } from '@payung/engine';
import type { Month } from '@payung/values';
import { findMembershipSources, readSpells } from '../registry/index.ts';
import type { PersonRows } from './answer.ts';
import { countedPeople } from './cube/rows.ts';
import { loadSpells } from './cube/spells.ts';
import type { CoverageQuestion, CoverageSources } from './question.ts';

/** A register as it was known after the change `known`. */
export type KnownRegister = {
  readonly database: Database;
  readonly actor: Actor;
  readonly known: number;
};

export type RegisterSpells = {
  /** The month asked for, else that of the newest participants file. */
  readonly at: Month;
  readonly known: number;
  /** What an answer says it was made from. */
  readonly sources: Required<Pick<CoverageSources, 'spells' | 'register'>>;
};

/**
 * Fills the table `spell` of the warehouse; undefined where no participants file is loaded. An actor
 * with an area gets the spells of its people alone.
 */
export async function loadRegister(
  { database, actor }: Pick<KnownRegister, 'database' | 'actor'>,
  warehouse: Warehouse,
  at?: Month,
): Promise<RegisterSpells | undefined> {
  return readSpells(database, actor, at, async ({ batches, known, month, isClosed }) => {
    const hash = createHash('sha256');
    await loadSpells(warehouse, hashed(batches));
    const { tenant } = actor;
    const spells = [{ name: `register/${tenant}/${known}`, sha256: hash.digest('hex') }];
    const register = { tenant, change: known, closed: isClosed };
    return { at: month, known, sources: { spells, register } };

    async function* hashed(rows: typeof batches): typeof batches {
      for await (const batch of rows) {
        hash.update(JSON.stringify(batch));
        yield batch;
      }
    }
  });
}

/**
 * The first `limit` people of a figure, in order of number, and how many there are. Of a register with
 * their memberships, NIK masked, file and row; of files alone with none.
 */
export async function peopleBehind(
  { cube, indicator, at, region }: CoverageQuestion,
  { warehouse, register }: { readonly warehouse: Warehouse; readonly register?: KnownRegister },
  limit: number,
): Promise<PersonRows> {
  const ask = { setting: cube.setting, rule: indicator.rule, within: region, at };
  const all = await countedPeople(warehouse, 'spell', ask);
  const first = all.slice(0, limit);
  const people = first.map(({ person }) => person);
  const lines =
    register === undefined
      ? []
      : await findMembershipSources(register.database, register.actor, {
          ...{ people, month: at, known: register.known },
        });
  const shown = first.map((each) => ({
    ...each,
    sources: lines
      .filter(({ person }) => person === each.person)
      .map(({ nik, kpj, from, until, assumed, file, row, change }) => ({
        ...{ nik, kpj, from, until, assumed, file, row, change },
      })),
  }));
  return { people: all.length, shown };
}
