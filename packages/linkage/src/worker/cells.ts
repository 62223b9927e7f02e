// The columns of the worker table that are compared, made of gathered rows: NIK, birth date and sex
// are judged by one another and by what all rows say of a NIK.

import { type Day, isDay, isNik, type Nik, type Sex } from '@payung/values';
import { GrowingWords, sharedWords } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { TextNumbers } from '../engine/text-numbers.ts';
import type { Texts } from '../engine/texts.ts';
import { findNikBirth, findNikSex, fitOf, type NikEvidence } from '../nik-evidence.ts';
import { birthCell } from './birth.ts';
import type { RowNames } from './name-rows.ts';
import { flagsOf, type NikDigits, NikTexts } from './nik-texts.ts';
import type { MadeCells, RowColumns, RowFacts } from './rows.ts';
import { sharedNiksOf, usesOfNiks } from './shared-niks.ts';

export type WorkerColumns = {
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

/**
 * Judges gathered rows. Whether a NIK of many rows is somebody's, their names tell: they may come later,
 * and the rest is judged before.
 */
export class WorkerCells {
  readonly #rows: RowColumns;
  readonly #judge: RowJudge;
  readonly #peopleMin: number;
  /** By number of a NIK: on so many rows it stands as a whole one. */
  readonly #uses: Uint32Array;
  readonly #codes: Readonly<Record<'nik' | 'birth' | 'sex', Uint32Array<SharedArrayBuffer>>>;

  constructor(rows: RowColumns, { asOf, sharedNikPeople }: CellOptions) {
    const { count } = rows;
    this.#rows = rows;
    this.#judge = new RowJudge(rows, asOf);
    this.#peopleMin = sharedNikPeople;
    this.#uses = usesOfNiks(rows);
    this.#codes = { nik: sharedWords(count), birth: sharedWords(count), sex: sharedWords(count) };
    this.#judgeRows((nik) => !this.#mayBeShared(nik), noNiks);
  }

  /** The columns, once: nik, name, birth, sex, place, mother, phone, family_card. */
  withNames(names: RowNames): WorkerColumns {
    const rows = this.#rows;
    const shared = sharedNiksOf(rows, names, {
      peopleMin: this.#peopleMin,
      mayBeShared: (nik) => this.#mayBeShared(nik),
    });
    this.#judgeRows((nik) => this.#mayBeShared(nik), shared);
    const judged = (name: 'nik' | 'birth' | 'sex', texts: Texts): TextColumn => {
      return { name, codes: this.#codes[name], texts };
    };
    const made = (name: string, { codes, cells }: MadeCells): TextColumn => {
      return { name, codes: codes.shared(rows.count), texts: cells.texts };
    };
    const mother =
      names.mother === undefined
        ? { codes: sharedWords(rows.count), texts: [''] }
        : { codes: names.mother, texts: names.texts };
    return {
      columns: [
        judged('nik', this.#judge.niks.texts()),
        { name: 'name', codes: names.name, texts: names.texts },
        judged('birth', this.#judge.births.texts),
        judged('sex', this.#judge.sexes.texts),
        made('place', rows.place),
        { name: 'mother', ...mother },
        made('phone', rows.phone),
        made('family_card', rows.familyCard),
      ],
      sharedNiks: new Set([...shared].map((each) => rows.niks.digitsOf(each)).filter(isNik)),
    };
  }

  #mayBeShared(nik: number): boolean {
    return nik !== 0 && Number(this.#uses[nik]) >= this.#peopleMin;
  }

  /** Rows whose NIK `wanted` takes; of the shared ones it says nothing. */
  #judgeRows(wanted: (nik: number) => boolean, shared: ReadonlySet<number>): void {
    const { nik: niks, birth: births, sex: sexes } = this.#codes;
    for (let row = 0; row < this.#rows.count; row += 1) {
      const facts = this.#rows.factsOf(row);
      if (!wanted(facts.nik)) continue;
      const usable = facts.kind !== 'whole' || !shared.has(facts.nik);
      const { nik, birth, sex } = this.#judge.cellsOf(facts, usable ? facts.kind : undefined);
      niks[row] = nik;
      births[row] = birth;
      sexes[row] = sex;
    }
  }
}

const noNiks: ReadonlySet<number> = new Set();

/** Numbers of the cells of one row. */
type JudgedCells = { readonly nik: number; readonly birth: number; readonly sex: number };

class RowJudge {
  readonly niks: NikCells;
  readonly births = new TextNumbers();
  readonly sexes = new TextNumbers();
  readonly #digits: NikDigits;
  readonly #asOf: Day;
  /** By number of a written birth date: the day, its digits, its cell as a day of the list's own. */
  readonly #days: readonly (Day | undefined)[];
  readonly #dates: Uint32Array;
  readonly #ownDays: readonly number[];
  readonly #sexCodes: Readonly<Record<Sex, number>>;

  constructor({ niks, births }: RowColumns, asOf: Day) {
    this.#digits = niks;
    this.#asOf = asOf;
    this.niks = new NikCells(niks);
    this.#days = births.texts.map((text) => (isDay(text) ? text : undefined));
    this.#dates = Uint32Array.from(this.#days, (day) => (day === undefined ? 0 : dateDigits(day)));
    this.#ownDays = this.#days.map((day) =>
      day === undefined ? 0 : this.births.numberOf(birthCell(day, 'day')),
    );
    this.#sexCodes = { L: this.sexes.numberOf('L'), P: this.sexes.numberOf('P') };
  }

  /** `kind` of the NIK; undefined: it says nothing. */
  cellsOf(facts: RowFacts, kind: NikEvidence['kind'] | undefined): JudgedCells {
    const own = this.#days[facts.birth];
    const isDated = own !== undefined && facts.precision === 'day';
    if (kind === 'whole' && isDated) return this.#datedCells(facts);
    const evidence = kind && evidenceOf(facts, kind, this.#digits, own);
    return {
      nik: evidence === undefined ? 0 : this.niks.numberOf(facts.nik, evidence),
      birth: isDated
        ? Number(this.#ownDays[facts.birth])
        : this.births.numberOf(
            roughBirth(own, facts, evidence && findNikBirth(evidence, this.#asOf)),
          ),
      sex: this.#sexOf(facts.sex, evidence && findNikSex(evidence), evidence?.fits),
    };
  }

  /** Of most rows: a sound NIK beside a birth date, and no text is made. */
  #datedCells({ nik, birth, sex }: RowFacts): JudgedCells {
    const date = this.#digits.dateOf(nik);
    const fits = holdsDate(date, Number(this.#dates[birth]));
    return {
      nik: this.niks.numberOf(nik, { kind: 'whole', fits }),
      birth: Number(this.#ownDays[birth]),
      sex: this.#sexOf(sex, isWoman(date) ? 'P' : 'L', fits),
    };
  }

  /** A written sex that the row's own sound NIK denies is one slip of a key: it says nothing. */
  #sexOf(written: Sex | undefined, nikSex: Sex | undefined, fits: boolean | undefined): number {
    const denied = written !== undefined && nikSex !== undefined && nikSex !== written;
    const sex = written ?? nikSex;
    return sex === undefined || (denied && fits === true) ? 0 : this.#sexCodes[sex];
  }
}

/** Day, month and year of the century as the digits of a NIK hold them, four bits each. */
function dateDigits(day: Day): number {
  return Number.parseInt(`${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`, 16);
}

/** Forty on the day: of a woman. */
const womansDay = 0x400000;

function holdsDate(ofNik: number, date: number): boolean {
  return ofNik === date || ofNik === date + womansDay;
}

/** Days above 40; the digits are those of a sound NIK. */
function isWoman(ofNik: number): boolean {
  return ofNik > womansDay + 0xffff;
}

function evidenceOf(
  { nik, precision }: RowFacts,
  kind: NikEvidence['kind'],
  niks: NikDigits,
  birth: Day | undefined,
): NikEvidence {
  const digits = niks.digitsOf(nik);
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

/** Cells of NIKs: most digits are worth the same wherever they stand, and have one cell. */
class NikCells {
  readonly #niks: NikDigits;
  readonly #digits = new GrowingWords();
  readonly #flags = new GrowingWords();
  /** Number of the digits → first cell made of them, 0 = none. */
  readonly #first: Uint32Array;
  readonly #others = new Map<string, number>();

  constructor(niks: NikDigits) {
    this.#niks = niks;
    this.#first = new Uint32Array(niks.length);
    this.#digits.push(0);
    this.#flags.push(0);
  }

  numberOf(digits: number, worth: Pick<NikEvidence, 'kind' | 'fits'>): number {
    const flags = flagsOf(worth, this.#niks.countOf(digits));
    const first = Number(this.#first[digits]);
    if (first === 0) {
      const made = this.#add(digits, flags);
      this.#first[digits] = made;
      return made;
    }
    if (this.#flags.at(first) === flags) return first;
    const key = `${digits} ${flags}`;
    const known = this.#others.get(key) ?? this.#add(digits, flags);
    this.#others.set(key, known);
    return known;
  }

  #add(digits: number, flags: number): number {
    this.#digits.push(digits);
    this.#flags.push(flags);
    return this.#digits.length - 1;
  }

  texts(): NikTexts {
    const made = new NikTexts(this.#digits.length);
    for (let at = 1; at < made.length; at += 1) {
      made.set(at, this.#flags.at(at), this.#niks.wordsOf(this.#digits.at(at)));
    }
    return made;
  }
}
