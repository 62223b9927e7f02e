// Cases brought up to the point where an SKK may be given, for tests and the bench.

import type { Actor, Database } from '@payung/engine';
import { addMonths, type Day, day, month, rupiah } from '@payung/values';
import { moveCase, recordFindings } from './cases.ts';
import { markSent, writeLetters } from './letters/letters.ts';

export const caseToday = day('2026-09-30');

const at = (on: string) => ({ day: day(on), today: caseToday, reason: 'uji' });

/** So many employers in arrears, warned twice with proof; their case numbers. */
export async function warnedCases(
  database: Database,
  actor: Actor,
  count: number,
  months = 14,
): Promise<readonly number[]> {
  const cases: number[] = [];
  for (let index = 0; index < count; index += 1) {
    cases.push(await found(database, actor, inArrears(index, months)));
  }
  await warnTwice(database, actor, cases, 1);
  return cases;
}

/** So many employers that no register knows, warned twice with proof; their case numbers. */
export async function unregisteredCases(
  database: Database,
  actor: Actor,
  count: number,
): Promise<readonly number[]> {
  const cases: number[] = [];
  for (let index = 0; index < count; index += 1) {
    cases.push(await found(database, actor, unregistered(index)));
  }
  await warnTwice(database, actor, cases, 5_001);
  return cases;
}

type Found = Pick<Parameters<typeof recordFindings>[2], 'business' | 'findings'>;

async function found(database: Database, actor: Actor, asked: Found): Promise<number> {
  const done = await recordFindings(database, actor, { ...at('2026-06-01'), ...asked });
  if (done.outcome !== 'found') throw new Error(JSON.stringify(done));
  return done.caseNumber;
}

function unregistered(index: number): Found {
  return {
    business: {
      name: `UD CONTOH BELUM DAFTAR ${index + 1}`,
      npp: null,
      nib: String(9_120_000_000_000 + index),
      address: `Jalan Uji ${index + 1}, Tilamuta`,
      district: 'TILAMUTA',
      phone: null,
      riskClass: 1,
      size: 'micro',
    },
    findings: [
      {
        facts: {
          kind: 'PWBD',
          from: month('2026-01'),
          until: month('2026-06'),
          workers: 2,
          wageMonthly: rupiah(3_400_000),
          programs: ['JKK', 'JKM'],
        },
        evidence: [{ file: 'oss.csv', row: index + 2, says: 'workers 2' }],
        confidence: 900_000,
      },
    ],
  };
}

async function warnTwice(
  database: Database,
  actor: Actor,
  cases: readonly number[],
  first: number,
): Promise<void> {
  await moveAll(database, actor, cases, 'confirm', '2026-06-02');
  await warn(database, actor, cases, { kind: 'letter1', first, on: day('2026-06-03') });
  await warn(database, actor, cases, {
    ...{ kind: 'letter2', first: first + 1_000, on: day('2026-06-24') },
  });
}

function inArrears(index: number, months: number): Found {
  return {
    business: {
      name: `PT CONTOH TERTUNGGAK ${index + 1}`,
      npp: `NPP${String(index + 1).padStart(5, '0')}`,
      nib: null,
      address: `Jalan Contoh ${index + 1}, Tilamuta`,
      district: 'TILAMUTA',
      phone: '0812000000',
      riskClass: 3,
      size: 'small',
    },
    findings: [
      {
        facts: {
          kind: 'PIUTANG',
          months: Array.from({ length: months }, (_, each) => ({
            month: addMonths(month('2025-02'), each),
            due: rupiah(1_000_000 + index),
            paid: rupiah(0),
          })),
        },
        evidence: [{ file: 'piutang.csv', row: index + 2, says: `bulan ${months}` }],
        confidence: 1_000_000,
      },
      {
        facts: {
          kind: 'PDS_TK',
          from: month('2026-01'),
          until: month('2026-06'),
          workers: 5,
          wageMonthly: rupiah(3_000_000),
          programs: ['JKK', 'JKM', 'JHT'],
        },
        evidence: [{ file: 'oss.csv', row: index + 2, says: 'workers 9' }],
        confidence: 940_000,
      },
    ],
  };
}

async function warn(
  database: Database,
  actor: Actor,
  cases: readonly number[],
  letter: { readonly kind: 'letter1' | 'letter2'; readonly first: number; readonly on: Day },
): Promise<void> {
  const { kind, first, on } = letter;
  const written = await writeLetters(database, actor, {
    ...at(on),
    cases,
    kind,
    numbers: { pattern: '{n}/KEPATUHAN/2026', first },
    signatory: { name: 'KEPALA CONTOH', position: 'Kepala Dinas' },
    language: 'id',
    until: day('2026-07-31'),
  });
  if (written.outcome !== 'written' || written.refused.length > 0) {
    throw new Error(JSON.stringify(written));
  }
  for (const { caseNumber, letter: number } of written.letters) {
    const sent = await markSent(database, actor, {
      ...at(on),
      caseNumber,
      letter: number,
      way: 'pos tercatat',
      proof: Buffer.from(`%PDF resi ${number}`),
    });
    if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent));
  }
  await moveAll(database, actor, cases, kind, on);
}

async function moveAll(
  database: Database,
  actor: Actor,
  cases: readonly number[],
  move: 'confirm' | 'letter1' | 'letter2',
  on: string,
): Promise<void> {
  for (const caseNumber of cases) {
    const done = await moveCase(database, actor, { ...at(on), caseNumber, move });
    if (done.outcome !== 'moved') throw new Error(JSON.stringify(done));
  }
}
