// What a person is about to say of the columns of a list, before it is sent: for each sheet where its heading
// stands and what its columns hold; and what is still missing.

import type { ColumnsWire, NewColumnsWire } from '@payung/server/wire';

export type Sheet = ColumnsWire['sheets'][number];
export type Heading = NonNullable<Sheet['heading']>;
type Kept = Extract<NewColumnsWire['sheets'][number], { isLeft: false }>;
export type ColumnField = NonNullable<Kept['fields'][number]>;
export type ConstantField = keyof NewColumnsWire['constants'];

/** In the order in which they are offered. */
export const columnFields = [
  ...(['nik', 'name', 'birth', 'sex', 'village', 'district', 'occupation'] as const),
  ...(['address', 'phone', 'wage', 'workplace', 'kk', 'kpj', 'birth_place', 'age'] as const),
  ...([
    'name_first',
    'name_middle',
    'name_last',
    'birth_day',
    'birth_month',
    'birth_year',
  ] as const),
  ...(['sex_man', 'sex_woman', 'regency', 'hamlet', 'rt', 'rw', 'number', 'note'] as const),
] as const satisfies readonly ColumnField[];

export const constantFields = [
  'village',
  'district',
  'occupation',
  'workplace',
  'sex',
] as const satisfies readonly ConstantField[];

export type Draft = {
  readonly isLeft: boolean;
  readonly heading: Heading | undefined;
  /** By column; null = left aside. */
  readonly fields: readonly (ColumnField | null)[];
};

/** As the server understands them now. */
export function draftOf({ heading, isLeft }: Pick<Sheet, 'heading' | 'isLeft'>): Draft {
  const fields = heading?.columns.map(({ field }) => fieldNamed(field)) ?? [];
  return { isLeft, heading, fields };
}

function fieldNamed(name: string | undefined): ColumnField | null {
  return columnFields.find((each) => each === name) ?? null;
}

/** The column takes the field from whichever had it: nothing stands in two columns. */
export function withField(draft: Draft, index: number, field: ColumnField | null): Draft {
  const fields = draft.fields.map((each, at) => {
    if (at === index) return field;
    return each === field ? null : each;
  });
  return { ...draft, fields };
}

export const needs = ['name', 'nik', 'birth', 'village'] as const;
export type Need = (typeof needs)[number];

const filledBy: Readonly<Record<Need, readonly ColumnField[]>> = {
  name: ['name', 'name_first'],
  nik: ['nik'],
  birth: ['birth', 'birth_year', 'age'],
  village: ['village', 'address'],
};

/** Without names nobody can be registered; whatever else is missing is asked of each person. */
export function isMet(
  need: Need,
  drafts: readonly Draft[],
  constants: Readonly<Partial<Record<ConstantField, string>>>,
): boolean {
  const kept = drafts.filter(({ isLeft, heading }) => !isLeft && heading !== undefined);
  if (need === 'village' && (constants.village ?? '').trim() !== '') return true;
  return kept.some(({ fields }) =>
    fields.some((field) => field !== null && filledBy[need].includes(field)),
  );
}

/** Fields that no column holds and that may stand for all rows. */
export function openConstants(drafts: readonly Draft[]): readonly ConstantField[] {
  const taken = new Set(drafts.flatMap(({ isLeft, fields }) => (isLeft ? [] : fields)));
  return constantFields.filter((field) => !taken.has(field));
}

export function toldOf(
  sheets: readonly Sheet[],
  drafts: readonly Draft[],
  more: Pick<NewColumnsWire, 'constants' | 'remember'>,
): NewColumnsWire {
  const told = sheets.flatMap(({ sheet }, at): NewColumnsWire['sheets'] => {
    const draft = drafts[at];
    const named = sheet === undefined ? {} : { sheet };
    if (draft?.isLeft === true) return [{ ...named, isLeft: true }];
    if (draft?.heading === undefined) return [];
    return [{ ...named, isLeft: false, row: draft.heading.row, fields: draft.fields }];
  });
  const open = openConstants(drafts);
  const constants = Object.fromEntries(
    open.flatMap((field) => {
      const text = more.constants[field]?.trim() ?? '';
      return text === '' ? [] : [[field, text]];
    }),
  );
  return { sheets: told, constants, remember: more.remember };
}

/** `A`, `B` … `AA`: what a column without a heading is called in a spreadsheet. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`;
}
