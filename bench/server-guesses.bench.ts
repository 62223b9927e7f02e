// T05 in full: 100,000 guesses at the public check against 1,000 known people, from as many addresses as
// an attacker likes; and whether the work for a known NIK takes longer than for an unknown one.
// `node bench/server-guesses.bench.ts [GUESSES [TRIES]]`. Not part of `npm run bench`.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@payung/engine';
import { month } from '@payung/values';
import { sql } from 'kysely';
import { jsonBody, openSite, type SiteDesk } from '../apps/server/src/site.fixture.ts';
import { statusSchema } from '../apps/server/src/wire/public.ts';
import { nikOf, sendBatch } from '../packages/office/src/registry/register.fixture.ts';

const guesses = Number(process.argv[2] ?? 100_000);
const tries = Number(process.argv[3] ?? 2_000);
const known = 1_000;
const crowd = 8;
const leastMs = 200;
const withinMs = 5;

export async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  const database = await openDatabase({ home });
  try {
    const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
    const domicile = '7502012013';
    const listed = Array.from({ length: known }, (_, who) => ({ who, domicile }));
    await sendBatch(database, actor, { month: month('2026-06'), listed });
    await guessOn(database);
    await timeOf(database);
  } finally {
    await database.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** Each guess names a known NIK and a participant number that is somebody's, from a new address. */
async function guessOn(database: Database): Promise<void> {
  const site = await openSite(database, {}, { sleep: async () => {} });
  const found = { confirmed: 0, unconfirmed: 0, refused: 0 };
  for (let at = 0; at < guesses; at += crowd) {
    const answers = Array.from({ length: crowd }, (_, more) => {
      const who = (at + more) % known;
      // Never the right one: whoever guesses right has the number.
      return ask(site, nikOf(who), `KPJ${(who + 1 + ((at * 7) % (known - 1))) % known}`, at + more);
    });
    for (const answer of await Promise.all(answers)) {
      if (answer.status === 429) found.refused += 1;
      else if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      else if (statusSchema.parse(await answer.json()).state === 'covered') found.confirmed += 1;
      else found.unconfirmed += 1;
    }
  }
  site.close();
  print(`${guesses} guesses against ${known} people: ${JSON.stringify(found)}`);
  if (found.confirmed > 0) throw new Error('Somebody was confirmed');
}

/** What is left of the 200 ms when the work is done tells how long the work took. */
async function timeOf(database: Database): Promise<void> {
  const left: number[] = [];
  const sleep = async (ms: number) => void left.push(ms);
  const site = await openSite(database, {}, { sleep });
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let at = 0; at < tries; at += 1) {
    // The limits would end it after three tries: they are taken away, the look-up is what is timed.
    if (at % 100 === 0) await forget(database);
    for (const kind of at % 2 === 0 ? kinds : [...kinds].reverse()) {
      const nik = kind === 'known' ? nikOf(at % known) : `7503${nikOf(at % known).slice(4)}`;
      left.length = 0;
      await ask(site, nik, 'SALAH1', at * 2 + (kind === 'known' ? 0 : 1));
      times[kind].push(leastMs - (left[0] ?? leastMs));
    }
  }
  site.close();
  const [one, other] = kinds.map((kind) => median(times[kind]));
  if (one === undefined || other === undefined) throw new Error('nothing timed');
  print(
    `${tries} tries each: median ${one.toFixed(2)} ms for a known NIK, ${other.toFixed(2)} ms for an unknown one`,
  );
  if (Math.abs(one - other) > withinMs) throw new Error('The time tells who is known');
}

const kinds = ['known', 'unknown'] as const;

async function forget(database: Database): Promise<void> {
  const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
  const work = { actor, reason: 'bench', action: 'bench.forget' };
  await database.transaction(work, async ({ db }) => {
    await sql`delete from payung.check_try where tenant = ${actor.tenant}`.execute(db);
  });
}

function ask(site: SiteDesk, nik: string, kpj: string, from: number): Promise<Response> {
  const address = `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`;
  return site.ask('/api/v1/public/status', { ...jsonBody({ nik, kpj }), address });
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(text: string): void {
  process.stdout.write(`server guesses: ${text}\n`);
}

if (import.meta.main) await main();
