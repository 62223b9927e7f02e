// For tests of the review: invented people in the register, and a list in which each of them may stand once
// more: without a NIK, with the year of birth alone.

import { createHash } from 'node:crypto';
import { type Database, systemClock } from '@payung/engine';
import { findJob } from '@payung/engine/jobs';
import { type LoadRow, loadBatch } from '@payung/office';
import { day, month, nik } from '@payung/values';
import { runImport } from './jobs/import/import-job.ts';
import { saySave } from './jobs/import-in-hand.fixture.ts';
import { askImport, type Sender, sendFile } from './jobs/sent-list.fixture.ts';

const firstNames = [
  ...['HASAN', 'SITI', 'YUSUF', 'RAHMAN', 'NURDIN', 'SALMA', 'IDRIS', 'MARYAM', 'HAMID', 'RUKIA'],
  ...['ABDUL', 'FATMA', 'ISMAIL', 'HADIJA', 'KARIM', 'ZAINAB', 'UMAR', 'HALIMA', 'BASRI', 'ROSNA'],
] as const;
const lastNames = [
  ...['RADJAK', 'NAPU', 'ULOLI', 'MOHA', 'KATILI', 'LIPUTO', 'PAKAYA', 'HULOPI', 'DAI'],
  ...['MOKOGINTA', 'TAHIR', 'BIYA', 'GOBEL', 'YASIN', 'AKUBA'],
] as const;
/** With one name each. */
export const peopleMost = firstNames.length * lastNames.length;
/** A desa of Boalemo with its code. */
export const village = { code: '7502062002', name: 'Hutamonu' } as const;

export type Invented = { readonly name: string; readonly birth: string; readonly nik: string };

export function inventedPerson(n: number): Invented {
  const first = firstNames[n % firstNames.length];
  const last = lastNames[Math.floor(n / firstNames.length) % lastNames.length];
  const [d, m, y] = [(n % 27) + 1, (n % 12) + 1, 1950 + ((n * 7) % 50)].map(String);
  const [dd = '', mm = '', yyyy = ''] = [d?.padStart(2, '0'), m?.padStart(2, '0'), y];
  const serial = String((n % 9_000) + 1).padStart(4, '0');
  return {
    name: `${first} ${last}`,
    birth: `${yyyy}-${mm}-${dd}`,
    nik: `750204${dd}${mm}${yyyy.slice(2)}${serial}`,
  };
}

/** The branch office's file, as it went into the register. */
export async function registerPeople(
  database: Database,
  people: readonly Invented[],
  tenant = '7502',
): Promise<void> {
  const rows = people.map(
    (person, at): LoadRow => ({
      ...{ row: at + 1, reasons: [], disposition: 'accepted' },
      person: {
        ...{ name: person.name, nik: nik(person.nik), birth: day(person.birth), birthExact: true },
        ...{ sex: 'L', domicile: village.code },
        membership: { kpj: `KPJ${at}`, status: 'active', segment: 'BPU', start: day('2024-01-15') },
      },
    }),
  );
  const sha256 = createHash('sha256').update(JSON.stringify(people)).digest('hex');
  const actor = { id: 'uji', role: 'system', tenant } as const;
  const file = { kind: 'participants', name: 'peserta.csv', whole: true } as const;
  const loaded = await loadBatch(database, actor, {
    file: { ...file, sha256, month: month('2026-05') },
    rows: [rows],
    reason: 'uji',
  });
  if (loaded.outcome !== 'loaded') throw new Error(JSON.stringify(loaded));
}

export type ListedRow = Partial<Invented> & { readonly name: string; readonly sex?: string };

export function listOf(rows: readonly ListedRow[]): Buffer {
  const lines = rows.map(({ nik: digits = '', name, birth = '', sex = 'L' }) =>
    [digits, name, birth, sex, village.name, 'Nelayan'].join(','),
  );
  return Buffer.from(`NIK,Nama,Tanggal Lahir,Jenis Kelamin,Desa,Pekerjaan\n${lines.join('\n')}\n`);
}

/** As a village writes somebody it hardly knows. */
export function vague({ name, birth }: Invented): ListedRow {
  return { name, birth: birth.slice(0, 4) };
}

export type Hand = { readonly database: Database; readonly home: string; readonly sender: Sender };

/** Read, linked and rehearsed: it asks for Simpan. */
export async function linkList(hand: Hand, content: Buffer, file: string): Promise<string> {
  const { database, sender } = hand;
  const job = await askImport(database, sender, [
    await sendFile(database, sender, { file, content }),
  ]);
  await runJob(hand, job);
  return job;
}

export async function saveList(hand: Hand, job: string): Promise<void> {
  if (!(await saySave(hand, job))) throw new Error('Simpan was not taken');
  await runJob(hand, job);
}

async function runJob({ database, home, sender }: Hand, job: string): Promise<void> {
  const failures: unknown[] = [];
  await runImport({
    ...{ database, home, tenant: sender.tenant, job, signal: new AbortController().signal },
    onProgress: () => {},
    onFailure: (_, error) => failures.push(error),
    elapsedMs: systemClock.monotonicMs,
  });
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  const actor = { id: 'uji', role: 'system', tenant: sender.tenant } as const;
  const found = await database.read(actor, (tx) => findJob(tx, job, { area: null }));
  const problem = found?.parts.find((part) => part.problem !== null)?.problem;
  if (problem) throw new Error(JSON.stringify(problem));
}
