// The columns of the worker table that are compared, made of gathered rows: NIK, birth date and sex
// are judged by one another and by what all rows say of a NIK.

import { type Day, isDay, isNik, type Nik, type Sex } from '@payung/values';
import { sharedWords } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { TextNumbers } from '../engine/text-numbers.ts';
import { findNikBirth, findNikSex, fitOf, type NikEvidence } from '../nik-evidence.ts';
import { birthCell } from './birth.ts';
import { nikCell } from './nik.ts';
import type { MadeColumn, RowColumns, RowFacts } from './rows.ts';
import { sharedNiksOf } from './shared-niks.ts';

export type WorkerCells = {
  /** nik, name, birth, sex, place, mother, phone, family_card; cell i is of row i. */
  readonly columns: readonly TextColumn[];
  /** NIKs used by several unlike people: no evidence. */
  readonly sharedNiks: ReadonlySet<Nik>;
};

export type CellOptions = {
  readonly asOf: Day;
  /** A NIK of so many unlike people is nobody's. */
  readonly sharedNikPeople: number;
};

export function workerCells(rows: RowColumns, { asOf, sharedNikPeople }: CellOptions): WorkerCells {
  const shared = sharedNiksOf(rows, sharedNikPeople);
  const { nik, birth, sex } = judgedColumns(rows, shared, asOf);
  const made = (name: MadeColumn): TextColumn => {
    const codes = sharedWords(rows.count);
    for (let row = 0; row < codes.length; row += 1) codes[row] = rows.made[name].codeOf(row);
    return { name, codes, texts: rows.made[name].cells.texts };
  };
  const alone = [made('place'), made('mother'), made('phone'), made('family_card')];
  return {
    columns: [nik, made('name'), birth, sex, ...alone],
    sharedNiks: new Set([...shared].map((each) => rows.niks.texts[each] ?? '').filter(isNik)),
  };
}

function judgedColumns(rows: RowColumns, shared: ReadonlySet<number>, asOf: Day) {
  const { count } = rows;
  const niks = new NikCells(rows.niks.texts.length);
  const [births, sexes] = [new TextNumbers(), new TextNumbers()];
  const codes = { nik: sharedWords(count), birth: sharedWords(count), sex: sharedWords(count) };
  const days = rows.births.texts.map((text) => (isDay(text) ? text : undefined));
  /** Number of a written birth date → its cell as a day of the list's own. */
  const ownDays = days.map((each) =>
    each === undefined ? 0 : births.numberOf(birthCell(each, 'day')),
  );
  for (let row = 0; row < count; row += 1) {
    const facts = rows.factsOf(row);
    const own = days[facts.birth];
    const usable = facts.kind !== 'whole' || !shared.has(facts.nik);
    const nik = usable ? evidenceOf(facts, rows.niks.texts, own) : undefined;
    if (nik !== undefined) codes.nik[row] = niks.numberOf(facts.nik, nik);
    codes.birth[row] =
      own !== undefined && facts.precision === 'day'
        ? Number(ownDays[facts.birth])
        : births.numberOf(roughBirth(own, facts, nik && findNikBirth(nik, asOf)));
    codes.sex[row] = sexes.numberOf(sexOf(facts.sex, nik) ?? '');
  }
  const column = (name: keyof typeof codes, { texts }: TextNumbers): TextColumn => ({
    name,
    codes: codes[name],
    texts,
  });
  return {
    nik: column('nik', niks.cells),
    birth: column('birth', births),
    sex: column('sex', sexes),
  };
}

function evidenceOf(
  { nik, kind, precision }: RowFacts,
  digitsOf: readonly string[],
  birth: Day | undefined,
): NikEvidence | undefined {
  if (kind === undefined) return undefined;
  const digits = digitsOf[nik] ?? '';
  const fits = fitOf(digits, birth, precision);
  return fits === undefined ? { digits, kind } : { digits, kind, fits };
}

/** The day of the NIK, where it does not deny the year or age that is written; else what is written. */
function roughBirth(
  own: Day | undefined,
  { precision }: RowFacts,
  nikBirth: Day | undefined,
): string {
  if (own === undefined) return nikBirth === undefined ? '' : birthCell(nikBirth, 'nik');
  if (nikBirth === undefined) return birthCell(own, precision);
  const apart = Math.abs(Number(own.slice(0, 4)) - Number(nikBirth.slice(0, 4)));
  return apart <= (precision === 'age' ? 1 : 0)
    ? birthCell(nikBirth, 'nik')
    : birthCell(own, precision);
}

/** A written sex that the row's own sound NIK denies is one slip of a key: it says nothing. */
function sexOf(written: Sex | undefined, nik: NikEvidence | undefined): Sex | undefined {
  const nikSex = nik && findNikSex(nik);
  if (written === undefined) return nikSex;
  const denied = nikSex !== undefined && nikSex !== written && nik?.fits === true;
  return denied ? undefined : written;
}

/** Cells of NIKs: most numbers are worth the same wherever they stand, and have one cell. */
class NikCells {
  readonly cells = new TextNumbers();
  /** Number of the digits → first cell made of them, and what that was worth. */
  readonly #first: Uint32Array;
  readonly #worth: Uint8Array;

  constructor(niks: number) {
    this.#first = new Uint32Array(niks);
    this.#worth = new Uint8Array(niks);
  }

  numberOf(digits: number, evidence: NikEvidence): number {
    const worth = worthOf(evidence);
    if (this.#worth[digits] === worth) return Number(this.#first[digits]);
    const number = this.cells.numberOf(nikCell(evidence));
    if (this.#worth[digits] === 0) {
      this.#worth[digits] = worth;
      this.#first[digits] = number;
    }
    return number;
  }
}

/** 1 to 9: a number for kind and fit. */
function worthOf({ kind, fits }: NikEvidence): number {
  const fit = fits === undefined ? 1 : fits ? 2 : 3;
  return fit + (kind === 'whole' ? 0 : kind === 'lost' ? 3 : 6);
}
