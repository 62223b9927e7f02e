// Figures of linkage: seconds of each step on an invented district, a third of whose rows are
// participants. Run: node linkage.bench.ts [rows]

import { addDays, day } from '@payung/values';
import { type Person, participant, row } from '../test/people.ts';
import { link } from './index.ts';

const given = 'HASAN SITI RAHMAN YUSUF NURHAYATI SLAMET KARTINI WAHYUNI DEDI RAMLAH'.split(' ');
const families = 'RADJAK PAKAYA NAPU UMURI MONOARFA LAMUSU IGIRISA DJAFAR ABDULLAH OINTU'.split(
  ' ',
);

export async function main(arguments_: readonly string[]): Promise<void> {
  const count = Number(arguments_[0] ?? 20_000);
  const people = Array.from({ length: count }, (_, index) => person(index));
  const rows = people.map((each, index) =>
    row(each, {
      key: `r${index}`,
      list: `daftar-${index % 20}.csv`,
      ...(index % 10 === 0 ? { nikDamage: 'missing' as const } : {}),
    }),
  );
  const participants = people
    .filter((_, index) => index % 3 === 0)
    .map((each, index) => participant(each, { key: `p${index}`, kpj: String(index) }));
  const started = performance.now();
  const elapsedMs = () => performance.now() - started;
  const result = await link({ rows, participants, asOf: day('2026-06-30'), elapsedMs });
  const line = (name: string, many: number, seconds: number) =>
    process.stdout.write(
      `${name.padEnd(20)} ${String(many).padStart(9)} ${seconds.toFixed(2)} s\n`,
    );
  for (const step of result.steps) line(step.name, step.rows, step.seconds);
  line('linkage in all', rows.length + participants.length, elapsedMs() / 1_000);
}

/** Invented and always the same: names repeat as in a district, dates and villages spread. */
function person(index: number): Person {
  const first = given[index % given.length] ?? '';
  const middle = given[Math.floor(index / 7) % given.length] ?? '';
  const family = families[Math.floor(index / 70) % families.length] ?? '';
  const birth = addDays(day('1960-01-01'), (index * 7_919) % 16_000);
  const sex = index % 2 === 0 ? 'L' : 'P';
  const district = `7502${String(1 + (index % 7)).padStart(2, '0')}`;
  const serial = String(1 + (Math.floor(index / 16_000) % 9)).padStart(4, '0');
  const village = `${district}20${String(1 + (index % 11)).padStart(2, '0')}`;
  return { name: `${first} ${middle} ${family}`, birth, sex, district, serial, village };
}

if (import.meta.main) await main(process.argv.slice(2));
