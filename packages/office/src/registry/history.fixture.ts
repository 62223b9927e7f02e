// Random histories of a small region, and the plainest model of what the register must make of them:
// a table of month × person that is filled in and crossed out, file by file.

import { createHash } from 'node:crypto';
import { addMonths, day, type Month, month, type Nik, nik, type Segment } from '@payung/values';
import fc from 'fast-check';
import type { BatchFile, LoadRow } from './batch/batch.ts';

export const firstMonth = month('2025-01');
const monthCount = 24;
export const allMonths: readonly Month[] = Array.from({ length: monthCount }, (_, at) =>
  addMonths(firstMonth, at),
);

/** One person of the small region: his number 0 to 5 is behind his NIK and his KPJ. */
export type Record_ = {
  readonly who: number;
  readonly status: 'active' | 'inactive' | 'dead';
  readonly segment: Segment;
  readonly start: number;
  readonly village: number;
};

export type HistoryStep =
  | { readonly kind: 'participants'; readonly month: number; readonly records: readonly Record_[] }
  | {
      readonly kind: 'workers';
      readonly month: number;
      readonly records: readonly { readonly who: number; readonly village: number }[];
    };

const people = 6;
const record = (who: number) =>
  fc.record({
    who: fc.constant(who),
    status: fc.constantFrom('active', 'active', 'active', 'inactive', 'dead'),
    segment: fc.constantFrom<Segment>('PU', 'BPU'),
    start: fc.integer({ min: 0, max: 11 }),
    village: fc.integer({ min: 0, max: 3 }),
  });

function someOf<T>(one: (who: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .subarray(Array.from({ length: people }, (_, who) => who))
    .chain((chosen) => fc.tuple(...chosen.map(one)));
}

/** Files of rising months; lists may come in the month of the file before them. */
export const histories: fc.Arbitrary<readonly HistoryStep[]> = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: someOf(record).map((records) => ({ kind: 'participants', records })),
      },
      {
        weight: 1,
        arbitrary: someOf((who) =>
          fc.record({ who: fc.constant(who), village: fc.integer({ min: 0, max: 3 }) }),
        ).map((records) => ({ kind: 'workers', records })),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((files) =>
    fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: files.length, maxLength: files.length })
      .map((gaps) => {
        let at = 8;
        return files.map((file, index) => {
          at += index === 0 ? 0 : (gaps[index] ?? 0);
          return { ...file, month: at } as HistoryStep;
        });
      }),
  );

export function nikOf(who: number): Nik {
  return nik(`75020${who + 1}010190${String(who + 1).padStart(4, '0')}`);
}

/** Three villages of one kecamatan; 0 is the kecamatan alone, of a row whose village nobody can settle. */
export function villageOf(village: number): string {
  return village === 0 ? '750201' : `750201200${village}`;
}

export function fileOf(step: HistoryStep, at: number, salt: string): BatchFile {
  return {
    kind: step.kind,
    name: `${step.kind}-${at}.csv`,
    sha256: createHash('sha256')
      .update(`${salt}${at}${JSON.stringify(step)}`)
      .digest('hex'),
    month: monthAt(step.month),
    whole: true,
  };
}

export function rowsOf(step: HistoryStep): readonly LoadRow[] {
  return step.records.map((each, at) => ({
    row: at + 1,
    reasons: [],
    disposition: 'accepted',
    person: {
      name: `ORANG ${'ABCDEF'[each.who]}`,
      nik: nikOf(each.who),
      birth: day('1990-01-01'),
      birthExact: true,
      sex: 'L',
      domicile: villageOf(each.village),
      ...('status' in each
        ? {
            membership: {
              kpj: `KPJ${each.who}`,
              status: each.status,
              segment: each.segment,
              start: day(`${monthAt(each.start)}-15`),
            },
          }
        : {}),
    },
  }));
}

export function monthAt(at: number): Month {
  return addMonths(firstMonth, at);
}

/** What one person is in one month. */
export type Cell = { readonly segment: Segment; readonly payer: string };

type Life = {
  readonly cover: Map<number, Cell>;
  readonly home: Map<number, number>;
  homeFromList: boolean;
  segment: Segment;
  open: boolean;
  /** Nobody comes back from here: a row that says so waits for a person. */
  dead: boolean;
  /** First month without the last membership; undefined before the first. */
  until: number | undefined;
  from: number;
};

/** The model: who is covered in which month, and lives where. */
export class Model {
  readonly lives = new Map<number, Life>();

  load(step: HistoryStep): void {
    for (const each of step.records) {
      const isHeld = 'status' in each && each.status === 'active';
      if (isHeld && this.lives.get(each.who)?.dead) continue;
      this.meet(each.who, each.village, step);
      if ('status' in each) this.tell(each, step.month);
    }
    if (step.kind === 'workers') return;
    const named = new Set(step.records.map(({ who }) => who));
    for (const [who, life] of this.lives) if (!named.has(who)) this.end(life, step.month);
  }

  private meet(who: number, village: number, step: HistoryStep): void {
    const fromList = step.kind === 'workers';
    const life = this.lives.get(who);
    if (life === undefined) {
      const home = new Map(allMonths.map((_, at) => [at, village]));
      this.lives.set(who, {
        cover: new Map(),
        home,
        homeFromList: fromList,
        segment: 'BPU',
        open: false,
        dead: false,
        until: undefined,
        from: 0,
      });
      return;
    }
    const known = life.home.get(step.month);
    if (village === 0 || known === village) return;
    if (known !== 0 && !fromList && life.homeFromList) return;
    for (let at = step.month; at < monthCount; at += 1) life.home.set(at, village);
    life.homeFromList = fromList;
    // The earliest word about a month also stands for the time before it.
    const first = this.firstWord.get(who);
    if (first === undefined || first === step.month) {
      for (let at = 0; at < step.month; at += 1) life.home.set(at, village);
    }
  }

  private readonly firstWord = new Map<number, number>();

  noteFirstWords(step: HistoryStep): void {
    for (const { who } of step.records) {
      if (!this.firstWord.has(who)) this.firstWord.set(who, step.month);
    }
  }

  private tell(record: Record_, at: number): void {
    const life = this.lives.get(record.who);
    if (life === undefined) throw new Error('met before');
    if (record.status !== 'active') {
      life.dead ||= record.status === 'dead';
      if (life.until === undefined && !life.open) {
        life.until = record.start;
        life.segment = record.segment;
      } else this.end(life, at);
      return;
    }
    if (!life.open) {
      const from =
        life.until === undefined
          ? record.start
          : Math.max(life.until, record.start > life.until ? record.start : at);
      this.cover(life, from, record.segment);
      life.from = from;
      life.open = true;
    } else if (life.segment !== record.segment) {
      life.from = Math.max(life.from, at);
      this.cover(life, life.from, record.segment);
    }
    life.segment = record.segment;
  }

  private cover(life: Life, from: number, segment: Segment): void {
    const payer = segment === 'PU' ? 'employer' : 'own';
    for (let at = from; at < monthCount; at += 1) life.cover.set(at, { segment, payer });
  }

  private end(life: Life, at: number): void {
    if (!life.open) return;
    const until = Math.max(at, life.from);
    for (let each = until; each < monthCount; each += 1) life.cover.delete(each);
    life.open = false;
    life.until = until;
  }

  /** `who|month|domicile|segment|payer`, sorted: the same words the spells are expanded to. */
  lines(): readonly string[] {
    return [...this.lives]
      .flatMap(([who, life]) =>
        [...life.cover].map(([at, { segment, payer }]) =>
          [who, monthAt(at), villageOf(life.home.get(at) ?? 0), segment, payer].join('|'),
        ),
      )
      .sort();
  }
}

/** The model after all steps. */
export function modelOf(steps: readonly HistoryStep[]): Model {
  const model = new Model();
  for (const step of steps) {
    model.noteFirstWords(step);
    model.load(step);
  }
  return model;
}
