// Profiles: the distinct persons-as-written of all rows and participants. Equal records that say
// enough to be one person are compared once, and profiles are numbered by their content, so results
// do not depend on the order of rows.

import type { Day, Sex } from '@payung/values';
import { mixHashes } from './engine/hash.ts';
import { radixSorted } from './engine/radix-sort.ts';
import { sharedWords } from './engine/shared-arrays.ts';
import { getColumn, type Table, type TextColumn } from './engine/table.ts';
import { hashesOfTexts } from './engine/text-words.ts';
import type { LinkInput } from './input.ts';
import { blocking, type NormalName } from './names/normalise.ts';
import type { NikEvidence } from './nik-evidence.ts';
import { type BirthSource, birthOfCell } from './worker/birth.ts';
import { type CellOptions, WorkerCells } from './worker/cells.ts';
import { NameRows } from './worker/name-rows.ts';
import { nikOfCell } from './worker/nik-texts.ts';
import { RowColumns } from './worker/rows.ts';

export type Profile = {
  /** 0, 1, … in the order of the content. */
  readonly id: number;
  readonly name: NormalName;
  readonly nik?: NikEvidence;
  readonly birth?: { readonly day: Day; readonly source: BirthSource };
  readonly sex?: Sex;
  /** The cell of the column `place`. */
  readonly place: string;
  readonly mother?: NormalName;
  readonly phone?: string;
  readonly familyCard?: string;
};

export type Profiles = {
  /** One record per profile, as the engine compares them; ids are those of the profiles. */
  readonly table: Table;
  /** The same in words, made when they are first asked for. */
  readonly profiles: readonly Profile[];
  /** For each input, in order: the id of its profile. */
  readonly ofInput: readonly number[];
  /** NIKs used by several unlike people: no evidence. */
  readonly sharedNiks: ReadonlySet<string>;
  /** Profile id → number of inputs. */
  readonly inputCounts: readonly number[];
};

/** Gathers equal records into profiles. */
export function profilesOf(inputs: readonly LinkInput[], options: CellOptions): Profiles {
  const { rows, names } = gathered(inputs);
  const { columns, sharedNiks } = new WorkerCells(rows, options).withNames(names);
  const isDead = (row: number) => names.dead.has(row);
  const { groupOf, firsts } = groupsOf(columns, isDead);
  const order = contentOrder(columns, firsts, isDead);
  const idOf = new Uint32Array(firsts.length);
  for (const [id, group] of order.entries()) idOf[group] = id;
  const ofInput = Array.from(groupOf, (group) => idOf[group] ?? 0);
  const inputCounts = new Array<number>(firsts.length).fill(0);
  for (const id of ofInput) inputCounts[id] = (inputCounts[id] ?? 0) + 1;
  const records = order.map((group) => firsts[group] ?? 0);
  const table: Table = {
    ids: Array.from(records, (_, id) => String(id)),
    columns: columns.map((column) => recordsOf(column, records)),
  };
  let made: readonly Profile[] | undefined;
  return {
    table,
    get profiles() {
      made ??= Array.from(records, (row, id) => profileAt(table, id, isDead(row)));
      return made;
    },
    ofInput,
    sharedNiks,
    inputCounts,
  };
}

function gathered(inputs: readonly LinkInput[]) {
  const [rows, names] = [new RowColumns(), new NameRows()];
  for (const input of inputs) {
    rows.add(input);
    names.add(input.name, input.mother);
  }
  return { rows, names: names.done() };
}

type Groups = {
  /** Record → its group. */
  readonly groupOf: Uint32Array;
  /** Group → its first record. */
  readonly firsts: Uint32Array;
};

/** Records with equal cells; those that say no more than a name, even with a village, stay apart. */
function groupsOf(columns: readonly TextColumn[], isDead: (row: number) => boolean): Groups {
  const [nik, birth] = [getColumn(columns, 'nik'), getColumn(columns, 'birth')];
  const count = nik.codes.length;
  const tells = (row: number) =>
    nik.codes[row] !== 0 || birth.texts.at(birth.codes[row] ?? 0)?.startsWith('d') === true;
  const equal = (one: number, other: number) =>
    isDead(one) === isDead(other) && columns.every(({ codes }) => codes[one] === codes[other]);
  const groupOf = new Uint32Array(count);
  const firsts = new Uint32Array(count);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2))));
  let groups = 0;
  for (let row = 0; row < count; row += 1) {
    let group = groups;
    if (tells(row)) {
      let hash = 0;
      for (const { codes } of columns) hash = mixHashes(hash, codes[row] ?? 0);
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0 && !equal(firsts[(slots[slot] ?? 0) - 1] ?? 0, row)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] === 0) slots[slot] = groups + 1;
      else group = (slots[slot] ?? 0) - 1;
    }
    groupOf[row] = group;
    if (group < groups) continue;
    firsts[groups] = row;
    groups += 1;
  }
  return { groupOf, firsts: firsts.slice(0, groups) };
}

/** Groups in an order that only what they say decides. */
function contentOrder(
  columns: readonly TextColumn[],
  firsts: Uint32Array,
  isDead: (row: number) => boolean,
): Uint32Array {
  const hashes = Uint32Array.from(firsts, (row) => (isDead(row) ? 1 : 0));
  for (const { codes, texts } of columns) {
    const ofText = hashesOfTexts(texts);
    for (const [group, row] of firsts.entries()) {
      hashes[group] = mixHashes(hashes[group] ?? 0, ofText[codes[row] ?? 0] ?? 0);
    }
  }
  const { keys, values } = radixSorted(
    hashes,
    hashes.map((_, group) => group),
  );
  const contentOf = (group: number): string => {
    const row = firsts[group] ?? 0;
    const cells = columns.map(({ codes, texts }) => texts.at(codes[row] ?? 0) ?? '');
    return `${cells.join('\t')}\t${isDead(row)}`;
  };
  for (let from = 0; from < keys.length; ) {
    let until = from + 1;
    while (until < keys.length && keys[until] === keys[from]) until += 1;
    if (until - from > 1) {
      const contents = new Map([...values.subarray(from, until)].map((g) => [g, contentOf(g)]));
      const compare = (x: number, y: number) => {
        const [one = '', other = ''] = [contents.get(x), contents.get(y)];
        return one < other ? -1 : one > other ? 1 : x - y;
      };
      values.subarray(from, until).sort(compare);
    }
    from = until;
  }
  return values;
}

function recordsOf({ name, codes, texts }: TextColumn, records: Uint32Array): TextColumn {
  const own = sharedWords(records.length);
  for (const [at, record] of records.entries()) own[at] = codes[record] ?? 0;
  return { name, codes: own, texts };
}

function profileAt({ columns }: Table, id: number, dead: boolean): Profile {
  const cell = (name: string): string => {
    const { codes, texts } = getColumn(columns, name);
    return texts.at(codes[id] ?? 0) ?? '';
  };
  const [nik, birth, sex] = [
    nikOfCell(cell('nik')),
    birthOfCell(cell('birth')),
    sexOf(cell('sex')),
  ];
  const [mother, phone, familyCard] = [cell('mother'), cell('phone'), cell('family_card')];
  return {
    id,
    name: nameOf(cell('name'), dead),
    place: cell('place'),
    ...(nik === undefined ? {} : { nik }),
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(mother === '' ? {} : { mother: nameOf(mother, false) }),
    ...(phone === '' ? {} : { phone }),
    ...(familyCard === '' ? {} : { familyCard }),
  };
}

function sexOf(cell: string): Sex | undefined {
  return cell === 'L' || cell === 'P' ? cell : undefined;
}

function nameOf(cell: string, dead: boolean): NormalName {
  const [tokens = [], keys = []] =
    cell === '' ? [] : cell.split('|').map((part) => part.split(' '));
  return { tokens, keys, blockingKeys: blocking(tokens, keys), dead };
}
