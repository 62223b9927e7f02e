// Invented participants for the benches of the server, always the same for the same number.

import { createHash } from 'node:crypto';
import type { Database } from '@payung/engine';
import { type LoadRequest, loadBatch } from '@payung/office';
import { addDays, day, type Month, nik } from '@payung/values';

type Rows = Extract<LoadRequest['rows'], AsyncIterable<unknown>>;
type Row = Rows extends AsyncIterable<readonly (infer R)[]> ? R : never;

const given = 'HASAN SITI RAHMAN YUSUF NURHAYATI SLAMET KARTINI WAHYUNI DEDI RAMLAH'.split(' ');
const families = 'RADJAK PAKAYA NAPU UMURI MONOARFA LAMUSU IGIRISA DJAFAR ABDULLAH OINTU'.split(
  ' ',
);

/** The branch's file of a month, loaded into an empty register. */
export async function loadPeople(database: Database, count: number, month: Month): Promise<void> {
  const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
  const sha256 = createHash('sha256').update(`${month} ${count}`).digest('hex');
  const file = { kind: 'participants', name: 'peserta.csv', sha256, month, whole: true } as const;
  const outcome = await loadBatch(database, actor, { file, rows: batches(count), reason: 'bench' });
  if (outcome.outcome !== 'loaded') throw new Error(outcome.outcome);
}

const occupations = [
  ...['PETANI', 'NELAYAN', 'PETERNAK', 'PEKEBUN_SAWIT', 'BURUH_SAWIT', 'PEDAGANG_UMKM'],
  ...['BURUH_BANGUNAN', 'PRT', 'OJEK_SOPIR', 'ROHANIWAN', 'LAINNYA'],
];

/** A list of workers whom nobody covers yet, loaded into an empty register. */
export async function loadWorkers(database: Database, count: number, month: Month): Promise<void> {
  const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
  const sha256 = createHash('sha256').update(`daftar ${count}`).digest('hex');
  const file = { kind: 'workers', name: 'daftar.csv', sha256, month, whole: false } as const;
  const rows = batches(count, (index) => {
    const occupation = occupations[Math.floor(index / 3) % occupations.length] ?? 'LAINNYA';
    return { ...placeOf(index), person: { ...personOf(index), occupation } };
  });
  const outcome = await loadBatch(database, actor, { file, rows, reason: 'bench' });
  if (outcome.outcome !== 'loaded') throw new Error(JSON.stringify(outcome));
}

async function* batches(count: number, make = rowOf): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < count; start += 5_000) {
    const size = Math.min(5_000, count - start);
    yield Array.from({ length: size }, (_, index) => make(start + index));
  }
}

function rowOf(index: number): Row {
  const membership = {
    kpj: String(10_000_000_000 + index),
    ...({ status: 'active', segment: 'BPU' } as const),
    start: day('2024-03-11'),
  };
  return { ...placeOf(index), person: { ...personOf(index), membership } };
}

function placeOf(index: number) {
  return { row: index + 1, reasons: [], disposition: 'accepted' } as const;
}

function personOf(index: number) {
  const names = [
    given[index % given.length],
    given[Math.floor(index / 7) % given.length],
    families[Math.floor(index / 70) % families.length],
  ];
  const birth = addDays(day('1960-01-01'), (index * 7_919) % 16_000);
  const district = `7502${String(1 + (index % 7)).padStart(2, '0')}`;
  const date = birth.slice(8, 10) + birth.slice(5, 7) + birth.slice(2, 4);
  const serial = String(1 + (Math.floor(index / 16_000) % 9_000)).padStart(4, '0');
  return {
    name: names.join(' '),
    nik: nik(`${district}${date}${serial}`),
    birth,
    birthExact: true,
    sex: 'L' as const,
    domicile: `${district}20${String(1 + (index % 11)).padStart(2, '0')}`,
  };
}
