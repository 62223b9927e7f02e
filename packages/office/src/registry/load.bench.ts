// Bench of the register: a participants file of a million people loaded into an empty register, the
// next month's file on top of it, the movement between both, a month closed, and spells for coverage.
// Run: node packages/office/src/registry/load.bench.ts [people]

import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, type Database, openDatabase, systemClock } from '@payung/engine';
import { addDays, day, type Month, month, nik } from '@payung/values';
import type { LoadRow } from './batch/batch.ts';
import { loadBatch } from './batch/load.ts';
import { closeMonth } from './months/months.ts';
import { explainMovement } from './movement/movement.ts';
import { readSpells } from './spells/spells.ts';

const actor: Actor = { id: 'bench', role: 'system', tenant: '7502' };
const given = 'HASAN SITI RAHMAN YUSUF NURHAYATI SLAMET KARTINI WAHYUNI DEDI RAMLAH'.split(' ');
const families = 'RADJAK PAKAYA NAPU UMURI MONOARFA LAMUSU IGIRISA DJAFAR ABDULLAH OINTU'.split(
  ' ',
);

export async function main(arguments_: readonly string[]): Promise<void> {
  const count = Number(arguments_[0] ?? 1_000_000);
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  // Passable, so that root's server keeps its data inside and nothing is left outside.
  await chmod(home, 0o711);
  const database = await openDatabase({ home });
  const june = month('2026-06');
  try {
    const load = (at: Month, turn: number) => loadMonth(database, { at, turn, count });
    const before = await timed(`${count} people into an empty register`, () => load(june, 0));
    const after = await timed('the next month, 2 % changed', () => load(month('2026-07'), 1));
    await timed('movement between the two', () =>
      explainMovement(database, actor, { before, after }),
    );
    const close = { month: june, today: day('2026-08-01'), reason: 'bench' };
    await timed('a month closed', () => closeMonth(database, actor, close));
    await timed('spells read for coverage', () => countSpells(database));
  } finally {
    await database.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function countSpells(database: Database): Promise<void> {
  let spells = 0;
  await readSpells(database, actor, undefined, async ({ batches }) => {
    for await (const batch of batches) spells += batch.length;
  });
  process.stdout.write(`registry: ${spells} spells\n`);
}

type Turn = { readonly at: Month; readonly turn: number; readonly count: number };

async function loadMonth(database: Database, { at, turn, count }: Turn): Promise<number> {
  const outcome = await loadBatch(database, actor, {
    file: {
      kind: 'participants',
      name: `peserta-${at}.csv`,
      sha256: createHash('sha256').update(`${at} ${count}`).digest('hex'),
      month: at,
      whole: true,
    },
    rows: batchesOf(count, turn),
    reason: 'bench',
  });
  if (outcome.outcome !== 'loaded') throw new Error(outcome.outcome);
  return outcome.batch;
}

/** Processor seconds are this process's; the server has its own. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = systemClock.monotonicMs();
  const used = process.cpuUsage();
  makingMs = 0;
  const result = await work();
  const seconds = ((systemClock.monotonicMs() - start) / 1_000).toFixed(1);
  const making =
    makingMs === 0 ? '' : `, ${(makingMs / 1_000).toFixed(1)} s of them making the rows`;
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1_000_000).toFixed(1);
  process.stdout.write(
    `registry: ${name}: ${seconds} s${making} (${processor} s of processor here)\n`,
  );
  return result;
}

/** Rows are given to the register: what their making takes here is told apart. */
let makingMs = 0;

function* batchesOf(count: number, turn: number): Generator<readonly LoadRow[]> {
  for (let start = 0; start < count; start += 5_000) {
    const size = Math.min(5_000, count - start);
    const begun = systemClock.monotonicMs();
    const rows = Array.from({ length: size }, (_, index) => row(start + index, turn));
    makingMs += systemClock.monotonicMs() - begun;
    yield rows;
  }
}

/** Invented and always the same; in the second turn one in fifty has moved or left. */
function row(index: number, turn: number): LoadRow {
  const first = given[index % given.length] ?? '';
  const middle = given[Math.floor(index / 7) % given.length] ?? '';
  const family = families[Math.floor(index / 70) % families.length] ?? '';
  const birth = addDays(day('1960-01-01'), (index * 7_919) % 16_000);
  const district = `7502${String(1 + (index % 7)).padStart(2, '0')}`;
  const date = birth.slice(8, 10) + birth.slice(5, 7) + birth.slice(2, 4);
  const serial = String(1 + (Math.floor(index / 16_000) % 9_000)).padStart(4, '0');
  const moved = turn === 1 && index % 100 === 0;
  const left = turn === 1 && index % 100 === 1;
  const village = `${district}20${String(1 + ((index + (moved ? 1 : 0)) % 11)).padStart(2, '0')}`;
  return {
    row: index + 1,
    reasons: [],
    disposition: 'accepted',
    person: {
      name: `${first} ${middle} ${family}`,
      nik: nik(`${district}${date}${serial}`),
      birth,
      birthExact: true,
      sex: 'L',
      domicile: village,
      membership: {
        kpj: String(10_000_000_000 + index),
        status: left ? 'inactive' : 'active',
        segment: index % 3 === 0 ? 'PU' : 'BPU',
        start: day('2024-03-11'),
        ...(index % 3 === 0 ? { npp: String(10_000_000 + (index % 997)) } : {}),
      },
    },
  };
}

if (import.meta.main) await main(process.argv.slice(2));
